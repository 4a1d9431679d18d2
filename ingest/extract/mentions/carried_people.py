"""Whom a pronoun, a relative clause, an elided subject or an object takes over from what was told before."""

from __future__ import annotations

import re
from itertools import pairwise

from ingest.extract.clauses.absent import is_absent
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import HIS_PEOPLE, Reading, Seen, unique
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import SIDES, Person

from .described_people import described
from .he_meant import he_meant
from .main_clause import is_of_a_group
from .named_elsewhere import SOMEBODY, named_later
from .together import SPOKESMAN
from .who_presides import chair_meant

HIS_MAN_DOES = re.compile(
    rf"\b(?:[Hh]is|[Hh]er)\s+(?:[a-z-]+\s+){{0,3}}?{HIS_PEOPLE}(?:\s+(?:for|in|at|on|to|of)\s+[^,;]{{2,40}})?"
    r"\s+(?:(?:had|has|will|would|also|then|later|already|is|was|to|last|first)\s+){0,4}$"
)
_SUBJECT_PRONOUN = Prefiltered(r"\b(?:he|she|his|her|он|она|siya|siyang|niya|niyang)\b", re.IGNORECASE)
# «X сообщила, что в марте посетит Москву»: she does.
_THAT_HE_IN_RUSSIAN = re.compile(
    r"\bчто\s+(?:(?:во?|на|с|также|вскоре|снова|лично|намерен[ао]?|планирует|собирается|следующ\w+|начале|конце|неделе"
    r"|недавно|накануне|вчера|сегодня|завтра|позавчера|послезавтра|уже|ранее|впервые|дважды|трижды|прошл\w+|этом|этой"
    r"|понедельник|вторник|сред[уы]|четверг|пятницу|субботу|воскресенье"
    r"|году|года|месяце|\d{1,4}|(?:янв|февр|март|апр|ма[яе]\b|июн|июл|авг|сент|окт|ноя|дек)\w*)\s+){0,7}$"
)
# «… встретился в Москве с Y», where nobody is named before Y; not «встретился министр X с Y».
_WITH_IN_RUSSIAN = re.compile(r"\s+(?:[\w«»“”\"-]+\s+){0,6}?со?\s")
# "Nakipagpulong siya kahapon kay X", "ang pulong nila bukas ni X": whoever was told of, and X.
_BEHIND_VERB = re.compile(
    r"\s+(?:(?:na|din|rin|naman|muli|muling|pa|po)\s+)*(?:siya(?:ng)?|niya)\b|\s+(?:na\s+)?nila\s+(?:\w+\s+)?ni\s"
)
# "Nakatakda silang magkita ni X": whoever was told of, and X.
_BOTH_BEFORE_VERB = re.compile(r"\bsila(?:ng)?\s+(?:muling\s+)?$")
_WITH_ONE_BEHIND = re.compile(r"(?:\s+[\w-]+){0,3}?\s+ni\s+(?:\w+\s+){0,4}?[A-Z]")
_INSERTED = re.compile(r",\s+(?:said\s+)?(?:[A-Z][\w.’'-]*\s+){0,3}")
_HIS = re.compile(r"\b[Hh]is\s$|\b[Hh]er\s$")  # "with his President gone": of whom the sentence is about
_WORD = 8  # characters
_GUEST = Prefiltered(r"\b(?:guest|visitor)\b|\bгост(?:ь|я|ю|ем|е)\b")
_THEY = Prefiltered(
    r"\b(?:they"
    r"|the\s+(?:visiting\s+)?"
    r"(?:group|party|visitors|guests|senators|lawmakers|legislators|mayors|governors|officials|delegates"
    r"|congressmen|deputies|trio|foursome|delegation|mission|team))\s+"
    r"(?:(?:also|then|later|had|were|have|been|will|would|first)\s+){0,3}$",
    re.IGNORECASE,
)
HE_FIRST = re.compile(
    r"\W*(?:(?:On|In|At|During|After|Before|Over|Earlier|Later|Then|There|That|This|The|Last|From|Yesterday|Today"
    r"|While)\b[^;]{0,60}?[,\s]\s?he"
    r"|[Hh]e"
    r"|(?:On|In|At|During|After|Before|Over|Earlier|Later|Then|There|That|This|The|Last|From|Yesterday|Today"
    r"|While)\b[^;]{0,60}?[,\s]\s?she"
    r"|[Ss]he)\s+[a-z]"
)
_WHERE_HE = re.compile(r"(?:and\s+)?where\s+(?:he|she)\b")
_GOES = re.compile(
    r"\s+(?:will\s+|would\s+|then\s+|later\s+|is\s+to\s+|was\s+to\s+|had\s+)*"
    r"(?:fl(?:y|ies|ew|own)|go(?:es|ne)?|went|travel\w*|leav\w+|left|head(?:s|ed)?|proceed\w*|arriv\w+"
    r"|visit\w*|c[ao]mes?|return\w*|moves?d?)\b"
)
# A sentence that goes on about somebody named before.
_STILL_OF = re.compile(r"\b(?:[Hh]e|[Ss]he|him|her|his)\b")
# "The Secretary was represented at the talks by his deputy": he was not there.
_SENT_ANOTHER = Prefiltered(r"\b(?:was|is|were|will\s+be|had\s+been)\s+represented\s+(?:by|at|in|there|on)\b")
_RELATIVE = re.compile(r"^\s*,?\s*(?:who|whom|whose)\b")
_WHOM = ("whom ", "with whom ", "to whom ", "on whom ")  # "whom he had met": he is who acts before
_WHO_THEY = re.compile(r"who\s+(?:are|were|have)\b")
_LISTED = re.compile(r",\s+(?:(?:[A-Z][\w.’'-]*|of|for|the|and)\s+){0,9}")
_AND_TITLED = re.compile(
    r"(?:,\s[^,;]{2,60},|,)?\s+and\s+(?:(?:[A-Z][\w.’'-]*|the|his|her|then|visiting|counterpart,?|of|for)\s+){0,9}"
)
# "…, was signed by Y": what was told before, and whoever was named beside it.
_PAPERS_WERE = re.compile(
    r"\s*(?:(?:and|but|then|later|also|not|instead|finally|only|already)\s+)*"
    r"(?:was|were|is|are|will\s+be|ha(?:s|ve|d)\s+been)\s+"
    r"(?:(?:then|later|also|not|instead|finally|only|already)\s+)*(?:signed|inked|initiall?ed|concluded|sealed)\b"
)
_ELIDED = re.compile(
    r"^\s*(?:and|but|then|later|also|after|before|while|when)?\s*(?:then\s+|later\s+|also\s+|not\s+)?"
    r"(?:[a-z]+(?:ed|ing)|met|held|had|has|will|would|was|is|left|flew|went|is\s+to|paid|made|took|gave|came"
    r"|spoke|saw|sat|began|on\s+(?:an?|his|her))\b"
    r"|^\s*and\s+(?:on|in|at|over|during)\s+(?:[\w'’.-]+\s+){1,9}?"
    r"(?:[a-z]+ed|met|saw|held|sat|spoke|took|flew|went|had)\b"
)


def carried_subject(
    reading: Reading, clauses: list[Clause], position: int, trigger: Trigger, speakers: list[Seen]
) -> list[Person]:
    """The subject that a pronoun, a relative clause or an elided verb takes from what stands before."""
    clause = clauses[position]
    held = held_by(clause.text)
    before = clause.text[: trigger.start - clause.start]
    if _SENT_ANOTHER in held and _SENT_ANOTHER.search(before, within=clause.text):
        return []
    has_pronoun = _SUBJECT_PRONOUN in held and not is_of_a_group(before, clause.text)
    pronoun = _SUBJECT_PRONOUN.search(before, within=clause.text) if has_pronoun else None
    pronoun = pronoun or _BEHIND_VERB.match(clause.text, trigger.end - clause.start)
    if _WITH_ONE_BEHIND.match(clause.text, trigger.end - clause.start):
        pronoun = pronoun or _BOTH_BEFORE_VERB.search(before)
    if pronoun and (speaker := _who_speaks(reading, clause, trigger, speakers)) is not None:
        return [speaker]
    if (
        speakers
        and trigger.form == "verb"
        and _THAT_HE_IN_RUSSIAN.search(before)
        and _has_no_subject_behind(reading, clause, trigger)
    ):
        return [speakers[0].person]
    if pronoun and HIS_MAN_DOES.search(before):
        return []  # "his deputy met Y": not he
    if (chair := chair_meant(reading, before, clause.start)) is not None:
        return [chair]
    if (holder := reading.office_holder(before)) is not None:
        return [holder]
    if (told := described(reading, clause, before)) is not None:
        return told
    if _THEY in held and (told := _one_of_them(reading, clause, trigger, before)):
        return told
    if not (pronoun or _RELATIVE.match(clause.text) or (position and _ELIDED.match(clause.text))):
        return named_later(reading, clause, trigger.start) if SOMEBODY in held else []
    if not pronoun and _PAPERS_WERE.match(clause.text):
        return []
    return _of_clauses_before(reading, clauses, position, trigger, pronoun)


def _has_no_subject_behind(reading: Reading, clause: Clause, trigger: Trigger) -> bool:
    """Whether a Russian verb names behind it nobody but the one with whom its subject does it."""
    told_with = _WITH_IN_RUSSIAN.match(clause.text, trigger.end - clause.start)
    until = clause.start + told_with.end() if told_with else clause.end
    return not reading.seen_in(trigger.end, until)


def side_of_his_man(reading: Reading, clause: Clause, before: str) -> str:
    """The side of whoever "his deputy" is, who acts without a name: that of him whom the sentences before are about."""
    told = he_meant(reading, clause) if HIS_MAN_DOES.search(before) else []
    return told[0].country if told else ""


def _one_of_them(reading: Reading, clause: Clause, trigger: Trigger, before: str) -> list[Person]:
    """ "They were briefed by X", "the senators called on X": whom the sentences before name of the other side."""
    if trigger.form != "verb" or not _THEY.search(before, within=clause.text):
        return []
    met = [s.person for s in reading.seen_in(trigger.end, clause.end)]
    if len({p.country for p in met}) != 1 or not (first := earlier_people(reading, clause, met)):
        return []
    return _all_named_with(reading, clause, first[0])


def _all_named_with(reading: Reading, clause: Clause, one: Person) -> list[Person]:
    """ "The guests were X, Y and Z. They were received by W": all of one side whom the sentence right before names."""
    before = reading.document.sentences[clause.sentence - 1] if clause.sentence else None
    named = reading.seen_in(before.start, before.end) if before else []
    theirs = unique([s.person for s in named if s.person.country == one.country and s.person.office])
    others = {s.person.country for s in named} - {one.country}
    return theirs if any(p is one for p in theirs) and not others else [one]


def _of_clauses_before(
    reading: Reading,
    clauses: list[Clause],
    position: int,
    trigger: Trigger,
    pronoun: re.Match[str] | None,
) -> list[Person]:
    """Who acts in the clauses of the sentence before, or else in the sentences before where a pronoun says so."""
    clause = clauses[position]
    elided = not (pronoun or _RELATIVE.match(clause.text))
    whom = pronoun and clause.text.startswith(_WHOM)
    for earlier in reversed(clauses[:position]):
        people = [s for s in reading.seen_in(earlier.start, earlier.end) if not is_absent(reading, s)]
        he = (pronoun or elided) and HE_FIRST.match(earlier.text)
        if he and (told := he_meant(reading, earlier)):
            return told  # "He met Y, and then made …", "he calls on Y; the next day he is received by Z"
        if elided and earlier.text.startswith("who "):
            continue  # "X, who is in Manila, met with Y and was received by Z": X
        if _WHERE_HE.match(clause.text):  # "… receives Y before X flies to Kazan, where he …": X
            gone = [s.person for s in people if _GOES.match(reading.text(s.end, earlier.end))]
            if gone:
                return gone[-1:]
        if people:
            relative = clause if _RELATIVE.match(clause.text) else clauses[position - 1]
            if _WHO_THEY.match(relative.text):
                return who_are(reading, relative, people)
            last = people[-1 if _RELATIVE.match(clause.text) and not whom else 0].person
            return _both_of(reading, clause, earlier, trigger, people) or [last]
        if holder := reading.office_holder(earlier.text):
            return [holder]
    return he_meant(reading, clause) if pronoun else []


def who_are(reading: Reading, relative: Clause, people: list[Seen]) -> list[Person]:
    """Who "who" is, of those named before: in "Senators X and Y, who are in Manila, met Z" both."""
    listed = people[-1:]
    if not _WHO_THEY.match(relative.text):
        return [s.person for s in listed]
    for one, other in reversed(list(pairwise(people))):
        between = reading.text(one.end, other.start)
        joined = _AND_TITLED if len(listed) == 1 else _LISTED
        if one.person.country != other.person.country or not joined.fullmatch(between):
            break
        listed.insert(0, one)
    return unique([s.person for s in listed])


def _both_of(
    reading: Reading, clause: Clause, earlier: Clause, trigger: Trigger, people: list[Seen]
) -> list[Person]:
    """ "X and Y, who had met for an hour, looked on": both, who are of the two sides, and met nobody else."""
    if (
        len(people) < len(SIDES)
        or trigger.kind not in ("talks", "call")
        or not clause.text.startswith("who ")
    ):
        return []
    one, other = people[-2:]
    both = [one.person, other.person]
    if {p.country for p in both} != set(SIDES) or reading.seen_in(trigger.end, clause.end):
        return []
    if reading.text(other.end, earlier.end).strip(" ,"):
        return []
    return both if _AND_TITLED.fullmatch(reading.text(one.end, other.start)) else []


def _who_speaks(reading: Reading, clause: Clause, trigger: Trigger, before: list[Seen]) -> Person | None:
    """ "X said he will meet Y", "He will meet, X said, with Y": he is X."""
    if before:
        return before[0].person
    return next(
        (
            s.person
            for s in reading.seen_in(trigger.end, clause.end)
            if _INSERTED.fullmatch(reading.text(trigger.end, s.start)) and is_speaker(reading, s)
        ),
        None,
    )


def earlier_people(reading: Reading, clause: Clause, present: list[Person]) -> list[Person]:
    """Whom "received him" means: the person that the sentences before are about, other than the one acting."""
    guest = _GUEST.search(reading.document.sentences[clause.sentence].text)
    left = 6 if guest else 3
    for index in range(clause.sentence, max(clause.sentence - 6, -1), -1):
        sentence = reading.document.sentences[index]
        if sentence.kind in ("headline", "junk") or not left:
            break
        left -= not (index < clause.sentence and _STILL_OF.search(sentence.text))
        end = min(sentence.end, clause.start) if index == clause.sentence else sentence.end
        named = [
            s.person
            for s in reading.seen_in(sentence.start, end)
            if not _HIS.search(reading.text(max(sentence.start, s.start - _WORD), s.start))
        ]
        if holder := reading.office_holder(reading.text(sentence.start, end)):
            named.append(holder)
        others = [
            p
            for p in named
            if all(p is not q for q in present)
            and p.country in SIDES
            and all(p.country != q.country for q in present)
        ]
        if others:
            return others[:1]
    return []


def who_tells_of_it(
    reading: Reading, clause: Clause, trigger: Trigger, subject: list[Person]
) -> list[Person]:
    """ "X recalled that Y came to see her": X, where one person of the other side tells it."""
    sides = {p.country for p in subject}
    told = [s for s in reading.seen_in(clause.start, trigger.start)[:1] if is_speaker(reading, s)]
    return [
        s.person
        for s in told
        if sides and s.person.country in SIDES
        if s.person.country not in sides and not SPOKESMAN.search(s.person.title)
    ]
