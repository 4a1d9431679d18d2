"""Encounters told by their number: "They have met four times. The first was in Lima in 2016, the second in Moscow"."""

from __future__ import annotations

import re

from ingest.extract.clauses.absent import is_absent
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading, of_both_sides, unique
from ingest.extract.clauses.triggers import Trigger, find_triggers
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import SIDES, MeetingKind, Person

from .together import the_two_meant

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_BACK = 5  # sentences in which the encounters are counted
_NUMBER = r"(?:first|second|third|fourth|fifth|sixth|last|latest|most\s+recent|previous|other|next)"
_ONE = Prefiltered(
    r"(?:^|[,;]\s+(?:and\s+)?|\band\s+)"
    rf"(?P<one>(?:[Tt]he|[Tt]heir)\s+{_NUMBER}(?:\s+(?:one|time|occasion|of\s+(?:these|those|them)))?"
    r"(?:,[^,;]{3,60},)?\s+"
    r"(?:was|came|took\s+place|happened|followed|occurred|had\s+been|is"
    r"|will\s+(?:be|follow|come|take\s+place)))\b"
)
_NEXT_ONE = Prefiltered(
    rf"(?:[,;:(]|\s[–—-])\s*(?:and\s+|but\s+)?(?P<one>the\s+{_NUMBER}(?:\s+(?:one|time))?),?"
    r"(?=\s+(?:in|at|on|aboard|during|last|this|a\s)\b)"
)
_AND_NEXT = Prefiltered(
    rf"\b(?:and|but|while|with)\s+(?P<one>the\s+{_NUMBER}(?:\s+(?:one|two|three))?),?"
    r"(?=\s+(?:(?:also|again|then)\s+)?(?:in|at|on|during|last|this|a\s|there|two|three|the\s)\b)"
)
# "The first in Lima in 2016, then on May 27, 2017, and on November 11 in Da Nang", "This was followed during a visit".
_THEN_ONE = Prefiltered(
    r"^(?P<one>(?:and\s+|but\s+)?(?:then\s+)?(?:again|another(?:\s+(?:one|time))?)|(?:and\s+|but\s+)?then|and)\s+"
    rf"(?=(?:on|in)\s+(?:early\s+|late\s+|mid-)?(?:{_MONTH}|\d)"
    r"|(?:at|on)\s+the\s+(?:sidelines|margins|fringes|side-lines)\s|during\s)"
    r"|^(?P<other>(?:This|That|It)\s+was\s+followed(?:\s+by\s+(?:another|a\s+(?:second|third|fourth))(?:\s+\w+)?)?)"
    r"(?=\s+(?:during|in|on|at)\s)"
)
_NTH = Prefiltered(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|\dth)\s+(?:[\w-]+\s+)?(?:meeting|encounter)\b"
    r"(?=\s+(?:of|between|with)\s)"
)
_FIRST_MET = Prefiltered(r"\bfirst\s+(?:met|talked|spoke)\b|\bthe\s+first\s+(?:in|on|at|was|came)\s")
# What is said of a session by its number alone: when and where it is held.
_HELD = r"(?:held|hosted|convened)"
_SESSION_SET = Prefiltered(
    r"(?:^|[,;]\s+(?:and\s+|while\s+)?|\band\s+)"
    rf"(?P<one>(?:[Tt]he|[Ii]ts|[Tt]heir)\s+{_NUMBER}(?:\s+(?:one|two|three|four|of\s+(?:these|those|them)))?"
    r"\s+(?:(?:is|was|were|are|had\s+been|has\s+been|will\s+be)\s+(?:also\s+|then\s+|now\s+|again\s+)?"
    rf"(?:due|set|scheduled|slated|planned|expected|(?:to\s+be\s+)?{_HELD}|to\s+take\s+place"
    r"|(?=(?:in|at|aboard)\s+[A-Z]|there\b))"
    r"|(?:will\s+take|took|takes)\s+place|(?:(?:will|would)\s+)?(?:follows?|followed|happen(?:ed)?)\b))"
    r"|^(?P<other>Ang\s+(?:una|ikalawa|ikatlo|ikaapat|susunod|huli|nauna)\s+ay\s+"
    r"(?:gaganapin|ginanap|idaraos|idinaos|isasagawa|isinagawa)"
    r"|(?:Следующ|Предыдущ|Перв|Втор|Трет|Четверт|Последн)[а-я]{1,3}\s+"
    r"(?:состо|прош|пройд|намечен|запланирован)[а-я]+)\b"
)
# "Cebu was the venue of the first, in May", "Moscow hosted the second in 2018"
_HOSTED_ONE = Prefiltered(
    r"\b(?:(?:was|is|will\s+be)\s+the\s+(?:venue|site|host|place|setting)\s+(?:of|for)"
    r"|(?:had\s+|will\s+|is\s+to\s+)?host(?:ed|s)?)"
    rf"\s+(?:the|its|their)\s+{_NUMBER}(?:\s+(?:one|session|round|meeting))?"
    r"(?=\s*[.,;]|\s+(?:in|on|at|last|this|next|early|late)\s|\s*$)"
)
_OF_SESSIONS = re.compile(
    r"\b(?:sessions?|rounds?|consultations|dialogues?|staff\s+talks|consultations|meetings?)\b"
    r"|\b(?:заседани|раунд|консультаци|сесси)|\bpulong\b",
    re.IGNORECASE,
)
# "It was the third time that the two coast guards met"
_TIME_THAT_THEY_MET = re.compile(
    rf"\b{_NUMBER}\s+time\b[^;]{{0,60}}\b(?:the\s+two|both)\s[^;,]{{3,60}}\s(?:met|sat|held|have\s+met)\b"
)
_SESSIONS_BACK = 2  # sentences in which the sessions are told
_COUNTED = Prefiltered(
    r"\b(?:two|three|four|five|six|seven|several|many|\d)\s+(?:[\w-]+\s+)?"
    r"(?:times|meetings|encounters|talks|conversations|occasions|rounds)\b"
    r"|\b(?:twice|thrice|a\s+number\s+of\s+times|more\s+than\s+once)\b"
)
_FIRST = Prefiltered(r"\b[Ff]irst\s+(?:meeting|encounter|talks|conversation|call|time|session|round)\b")
_LATER_SESSION = Prefiltered(
    r"\b(?:its|the|[Tt]heir|[Tt]he)\s+(?:next|second|third|fourth|fifth|sixth|seventh|latest|coming|upcoming)\b"
)
_KINDS: tuple[MeetingKind, ...] = ("talks", "call")


def with_counted(
    reading: Reading, clauses: list[Clause], position: int, triggers: tuple[Trigger, ...]
) -> tuple[Trigger, ...]:
    """The event words of a clause, with those that only number an encounter told of before."""
    clause = clauses[position]
    held = held_by(clause.text)
    if (_SESSION_SET in held or _HOSTED_ONE in held) and (session := _of_session(reading, clauses, position)):
        sessions = [session, *_next_session(clause, session)]
        apart = [t for t in triggers if all(t.end <= s.start or s.end <= t.start for s in sessions)]
        return tuple(sorted([*apart, *sessions], key=lambda t: t.start))
    if _ONE not in held and _NEXT_ONE not in held and _THEN_ONE not in held:
        return triggers
    numbered = list(_ONE.finditer(clause.text))
    if numbered or any(words in held and words.search(clause.text) for words in (_FIRST, _NTH)):
        numbered += _NEXT_ONE.finditer(clause.text)
    if not numbered and (then := _then_another(reading, clauses, position)):
        numbered = [then]
    told = _counted(reading, clauses, position) if numbered else None
    if told is None:
        return triggers
    kind, people = told
    found: list[Trigger] = []
    for one in numbered:
        name = "one" if one["one"] else "other"
        start, end = clause.start + one.start(name), clause.start + one.end(name)
        if all(end <= t.start or t.end <= start for t in found):
            found.append(Trigger(kind, "verb", start, end, one[name], "", tuple(people)))
    kept = [t for t in triggers if all(t.end <= one.start or one.end <= t.start for one in found)]
    return tuple(sorted([*kept, *found], key=lambda t: t.start))


def _then_another(reading: Reading, clauses: list[Clause], position: int) -> re.Match[str] | None:
    """The words that tell a further encounter after the first of those counted in this sentence or the one before."""
    then = _THEN_ONE.search(clauses[position].text)
    if then is None:
        return None
    before = clauses[:position] or reading.clauses_by_sentence.get(clauses[position].sentence - 1, [])
    told = [c for c in before if _FIRST_MET.search(c.text) or _THEN_ONE.search(c.text)]
    return then if told and (position or then["other"]) else None


def _of_session(reading: Reading, clauses: list[Clause], position: int) -> Trigger | None:
    """ "The next is due in Moscow in May" of what both states hold in sessions or rounds, as told just before."""
    clause = clauses[position]
    match = _SESSION_SET.search(clause.text)
    name = ("one" if match["one"] else "other") if match else 0
    match = match or _HOSTED_ONE.search(clause.text)
    if match is None:
        return None
    start, end = clause.start + match.start(name), clause.start + match.end(name)
    kind = _kind_of_sessions(reading, clauses[: position + 1], start)
    return Trigger(kind, "verb", start, end, match[name], of_both=True) if kind else None


def _next_session(clause: Clause, session: Trigger) -> list[Trigger]:
    """ "The first was held in Moscow and the second in Manila", "… and the second followed": the second too."""
    at = session.end - clause.start
    other = _SESSION_SET.search(clause.text, at, within=clause.text)
    if other is None or not other["one"]:
        other = _AND_NEXT.search(clause.text, at, within=clause.text)
    if other is None:
        return []
    start, end = clause.start + other.start("one"), clause.start + other.end("one")
    return [Trigger(session.kind, "verb", start, end, other["one"], of_both=True)]


def _kind_of_sessions(reading: Reading, clauses: list[Clause], before: int) -> MeetingKind | None:
    """The kind of the nearest event told before an offset, where both states and nobody else hold it in sessions."""
    index = clauses[-1].sentence
    earlier = [
        c
        for i in range(max(index - _SESSIONS_BACK, 0), index)
        for c in reading.clauses_by_sentence.get(i, [])
    ]
    for clause in reversed([*earlier, *clauses]):
        kinds = {t.kind for t in find_triggers(clause.text, clause.start) if t.end <= before}
        if "commission" in kinds:
            return "commission"
        kind = next((k for k in _KINDS if k in kinds), None)
        if kind is None or _HOSTED_ONE.search(clause.text):
            continue
        if _TIME_THAT_THEY_MET.search(clause.text):
            return kind
        both = reading.sides_in(clause.start, clause.end) >= set(SIDES)
        if not both or reading.third_countries_in(clause.start, clause.end):
            return None
        named = unique([s.person for s in reading.seen_in(clause.start, clause.end)])
        return kind if _OF_SESSIONS.search(clause.text) and not of_both_sides(named) else None
    return None


def numbered(trigger: Trigger) -> tuple[list[Person], list[Person], list[Person]] | None:
    """Who met where an encounter is told by its number alone: subject, all who took part, nobody who looked on."""
    if not trigger.people or trigger.company or trigger.kind == "visit":
        return None
    return [*trigger.people], [*trigger.people], []


def _counted(
    reading: Reading, clauses: list[Clause], position: int
) -> tuple[MeetingKind, list[Person]] | None:
    """The kind of the encounters that are counted just before, and the two who had them."""
    index = clauses[position].sentence
    before = [c for i in range(max(index - _BACK, 0), index) for c in reading.clauses_by_sentence.get(i, [])]
    for clause in reversed([*before, *clauses[: position + 1]]):
        held = held_by(clause.text)
        counted = any(words in held and words.search(clause.text) for words in (_COUNTED, _NTH, _FIRST_MET))
        sessions = _LATER_SESSION in held and _LATER_SESSION.search(clause.text)
        if not (counted or sessions or (_FIRST in held and _FIRST.search(clause.text))):
            continue
        for trigger in find_triggers(clause.text, clause.start):
            if trigger.kind == "commission" and (counted or sessions):
                return trigger.kind, []
            if trigger.kind in _KINDS and (pair := _pair(reading, clause, trigger)):
                return trigger.kind, pair
    return None


def _pair(reading: Reading, clause: Clause, trigger: Trigger) -> list[Person]:
    """The one person of each side whom a counting sentence names, or means by "they"."""
    sentence = reading.document.sentences[clause.sentence]
    named = unique(
        [s.person for s in reading.seen_in(sentence.start, sentence.end) if not is_absent(reading, s)]
    )
    if any(p.country not in SIDES for p in named if p.country):
        return []
    pair = [p for p in named if p.office]
    if sorted(p.country for p in pair) == sorted(SIDES):
        return pair
    named_here = any(s.person.office for s in reading.seen_in(clause.start, clause.end))
    return [] if pair and named_here else the_two_meant(reading, clause, trigger)
