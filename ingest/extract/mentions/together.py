"""Whom a plural without names means: "the two leaders met", "their talks", "they will meet"."""

from __future__ import annotations

import re

from ingest.extract.clauses.absent import is_absent
from ingest.extract.clauses.both_sides import BOTH_SIDES
from ingest.extract.clauses.clauses import Clause, unquoted
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger, only_spoke
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import SIDES, Person

from .offices_told import holds, office_told

_BACK = 4  # sentences in which the two are named
_THEY = re.compile(r"\W*They\s")
_OUR_HEADS = re.compile(
    r"\b(?:our|[Tt]he\s+two|[Bb]oth)\s+(?:two\s+)?(?:[Pp]residents|[Ll]eaders|[Hh]eads\s+of\s+[Ss]tate)\b"
    r"|\bThe\s+Presidents\b"
)
_HEAD = re.compile(r"(?:Philippine\s+|Russian\s+)?President(?:\s+of\s+(?!the\s+Senate)|$)")
_HEADS_BACK = 10  # of the two presidents there are no others
_JOINED_NAMES = re.compile(
    r"\b(?P<one>[A-Z][a-z]+)[-–](?P<other>[A-Z][a-z]+)\s+(?:(?:bilateral|summit|first|second|third)\s+)?$"
)
_THE_TWO = re.compile(
    r"(?:^|\b(?:and|that|where|when|said)\s+|\b(?:[Oo]n|[Ii]n|[Aa]t)\s[^,;]{2,40},\s+)"
    r"(?:[Tt]hey"
    r"|[Tt]he\s+"
    r"(?:two(?:\s+\w+){0,2}|pair|leaders|presidents|ministers|[a-z]+\s+(?:chiefs|heads|ministers))"
    r"|[Bb]oth(?:\s+\w+)?)\s+(?:\w+\s+){0,2}$"
)
_THEY_HAVE = re.compile(
    r"(?:^|\b(?:and|that|where|when|said)\s+)"
    r"(?:[Tt]hey|[Tt]he\s+(?:pair|two(?:\s+\w+)?)|[Bb]oth(?:\s+\w+)?)\s+"
    r"(?:(?:had|have|also|then|later)\s+)?$"
)
_OFFICES_OF_BOTH = re.compile(
    r"\b(?:between|of|by)\s+(?:the\s+|our\s+|both\s+)?"
    r"(?:heads|chiefs|secretaries|ministers|speakers|chairmen|co-chairs|commanders)\s+of\s+"
    r"(?:our|the\s+two|both)\b"
)
_OF_CLAUSE = re.compile(r"\bthat\s")
_HIS_COUNTERPART = Prefiltered(r"\b(?:his|her)\s+(?:[A-Z]\w+\s+)?(?:counterpart|opposite\s+number)\b")
_HE = re.compile(
    r"\W*(?:(?:On|In|At|Later|Earlier|Last|This)\s[^,;]{2,30}?,?\s+)?(?:He|She|he|she)\b(?!\s+(?:said|says|added)\b)"
)
_OWN_NOUN = re.compile(
    r"^\W*(?:[\w,]+\s+){0,4}?(?:[Tt]heir|[Kk]anilang|[Tt]he\s+two\s+\w+['’])\s+(?:[\w-]+\s+){0,3}$"
)
# "Their experts will meet by video": those of the two who met, and not they themselves.
THEIR_STAFF = re.compile(
    r"\b(?:[Tt]heir|[Oo]ur)\s+(?:[a-z]+\s+){0,2}?"
    r"(?:experts|lawyers|specialists|negotiators|deputies|aides|staffs?|subordinates|teams|panels"
    r"|working\s+groups?|technicians"
    r"|economists|scientists|officials|officers|engineers|planners)\s+(?:[a-z]+\s+){0,2}$"
)
_OF_THE_TWO = re.compile(r"\s+(?:of|between)\s+(?:the\s+two|both)\s+(?:[\w-]+\s*){1,3}")
_OF_THEM = re.compile(
    r"\s+ng\s+dalawa"
    r"(?:ng\s+(?:lider|pangulo|pinuno|opisyal|ministro|kalihim|diplomata|embahador|panig))?\b"
    r"|\s+(?:of|between)\s+(?:the\s+two|both|them)\b"
    r"(?=\s*[.,;]|\s+(?:is|was|are|were|will|would|has|had|in|on|at|took|takes|set|planned|since|this)\b)"
)
_ANG_DALAWA = re.compile(r"\s+(?:\w+\s+)?ang\s+dalawa(?:ng\s+\w+)?\b")
SPOKESMAN = re.compile(r"\bspokes|\bpress\s+secretary\b|\bпресс-секретар", re.IGNORECASE)
_PRESIDENTS = re.compile(
    r"\b(?:presidents|heads\s+of\s+state)\b|\b(?:президенты|главы\s+государств)\b", re.IGNORECASE
)
# Who only came along with those who met is none of "them".
_SAT_IN = re.compile(
    r"\bmembers\s+of\s+(?:their|the|both|his|her)\s|\b[Aa]lso\s+(?:present|attending|in\s+attendance)\b"
    r"|\b(?:sat\s+in|made\s+up\s+the\s+party|were\s+also\s+(?:present|there))\b"
)
_CLASSES: tuple[tuple[re.Pattern[str], re.Pattern[str] | None], ...] = (
    (
        _PRESIDENTS,
        re.compile(r"\bpresident\b|президент|pangulo", re.IGNORECASE),
    ),
    (
        re.compile(
            r"\b(?<!(?-i:[A-Z]{2})\s)(?<!world\s)(?<!Asian\s)(?<!regional\s)leaders\b|\bлидеры\b",
            re.IGNORECASE,
        ),
        re.compile(r"\b(?:president|prime\s+minister|premier)\b|президент|pangulo", re.IGNORECASE),
    ),
    (
        re.compile(
            r"\b(?:defen[cs]e\s+(?:chiefs|ministers|officials|secretaries))\b"
            r"|\b(?:министры|главы\s+министерств)\s+обороны\b",
            re.IGNORECASE,
        ),
        re.compile(r"\bdefen[cs]e\b|\bобороны\b", re.IGNORECASE),
    ),
    (
        re.compile(
            r"\b(?:foreign\s+(?:ministers|secretaries)|top\s+diplomats)\b"
            r"|\b(?:министры\s+иностранных\s+дел|главы\s+(?:МИД|внешнеполитических\s+ведомств))\b",
            re.IGNORECASE,
        ),
        re.compile(r"\bforeign\b|\bиностранных\s+дел\b|\bМИД\b", re.IGNORECASE),
    ),
    (
        re.compile(r"\b(?:ministers|secretaries)\b|\bминистры\b", re.IGNORECASE),
        re.compile(r"\b(?:minister|secretary)\b|\bминистр", re.IGNORECASE),
    ),
    (re.compile(r"\bambassadors\b", re.IGNORECASE), re.compile(r"\bambassador\b", re.IGNORECASE)),
    (
        re.compile(r"\b(?:generals|admirals|commanders)\b"),
        re.compile(r"\b(?:gen(?:eral)?|adm(?:iral)?|chief|commander|commandant)\b", re.IGNORECASE),
    ),
    (re.compile(r"\bmayors\b"), re.compile(r"\bmayor\b", re.IGNORECASE)),
    (re.compile(r"\bgovernors\b"), re.compile(r"\bgovernor\b", re.IGNORECASE)),
    (
        re.compile(r"\bspeakers\b"),
        re.compile(r"\b(?:speaker|chairman|chairwoman|president)\b", re.IGNORECASE),
    ),
    (
        re.compile(
            r"\b(?:[Tt]hey|[Tt]he\s+pair|[Tt]he\s+two(?:\s+(?:officials|diplomats|men))?|[Bb]oth|[Tt]heir|[Kk]anilang"
            r"|[Оо]ни|[Оо]ба(?:\s+\w+)?|ang\s+dalawa(?:ng\s+(?:lider|pangulo))?"
            r"|(?:two|both)\s+(?:officials|diplomats|chiefs|men)"
            r"|[Tt]he\s+(?:delegations|sides|parties|teams|panels)"
            r"|the\s+(?:officials|diplomats|chiefs|co-chairs)"
            r"|[Tt]he\s+(?!Philippine|Filipino|Russian|Chinese|ASEAN)[a-z]+\s+(?:chiefs|heads))\b"
        ),
        None,
    ),
)


def the_two_meant(reading: Reading, clause: Clause, trigger: Trigger, again: bool = False) -> list[Person]:
    """One person of each side whom the words before an event mean, as the sentences before name them.

    Empty where they do not name exactly one fitting person of each side. ``again`` says that the event itself
    means them ("A third meeting is possible").
    """
    if again:
        return _last_pair(reading, clause, None)
    before = unquoted(reading.text(clause.start, trigger.start), 0)
    if THEIR_STAFF.search(before):
        return []
    if trigger.form == "noun" and _OF_THEM.match(reading.text(trigger.end, clause.end)):
        return _last_pair(reading, clause, None)
    if trigger.form == "noun" and (of_them := _OF_THE_TWO.match(reading.text(trigger.end, clause.end))):
        return next((_last_pair(reading, clause, o) for w, o in _CLASSES if o and w.search(of_them[0])), [])
    if trigger.form == "noun" and trigger.kind != "call" and not _OWN_NOUN.match(before):
        return []
    after = reading.text(trigger.end, clause.end)
    until = trigger.end + (behind.end() if (behind := _ANG_DALAWA.match(after)) else 0)
    before = _OF_CLAUSE.split(reading.text(clause.start, until))[-1]
    if trigger.form == "noun" and of_office_holders(reading, clause):
        return []
    if BOTH_SIDES.search(clause.text.partition(",")[0] if "," in after else clause.text):
        return []
    if _THEY.match(before) and (heads := _heads_told(reading, clause)):
        return heads
    for words, office in _CLASSES:
        if words.search(before):
            if office is None and _of_states(reading, clause, trigger):
                return []
            pair = _last_pair(reading, clause, office) or (_heads(reading) if words is _PRESIDENTS else [])
            told = office_told(reading, clause, trigger)
            return pair if not told or holds(told, pair) else []
    return []


def staff_of_the_two(reading: Reading, clause: Clause, before: str) -> bool:
    """Whether "their experts" are those of two of both sides, who were told of just before."""
    return THEIR_STAFF.search(before) is not None and bool(_last_pair(reading, clause, None))


def _of_states(reading: Reading, clause: Clause, trigger: Trigger) -> bool:
    """ "Russia and the Philippines agreed to hold their consultations": those of the states, whoever was told of."""
    named = {
        c.country for c in reading.countries_in(clause.start, trigger.start) if c.form in ("noun", "metonym")
    }
    return named == set(SIDES) and not reading.seen_in(clause.start, trigger.start)


def _joined_by_hyphen(reading: Reading, before: str) -> list[Person]:
    """Both of "the Duterte-Putin meeting", where the article names each of them elsewhere."""
    names = _JOINED_NAMES.search(before)
    if names is None:
        return []
    found = [
        [p for p in reading.people if p.office and p.country in SIDES and name in p.name.split()]
        for name in names.group("one", "other")
    ]
    pair = [people[0] for people in found if len(people) == 1]
    return pair if {p.country for p in pair} == set(SIDES) else []


def two_meant(reading: Reading, clause: Clause, trigger: Trigger, before: str) -> list[Person]:
    """Whom an event word that names nobody brings together: "The X-Y meeting", "The two are to discuss …"."""
    if trigger.form == "noun" and (pair := _joined_by_hyphen(reading, before)):
        return pair
    of_them = trigger.form == "noun" and _OF_THEM.match(reading.text(trigger.end, clause.end))
    return the_two_meant(reading, clause, trigger) if of_them or _means_two(trigger, before) else []


def _means_two(trigger: Trigger, before: str) -> bool:
    """ "The two are to discuss …", "they said after conversing in Moscow"; "They signed it in …" of who then did."""
    if trigger.kind == "signing":
        return trigger.form == "verb" and bool(_THEY_HAVE.search(before))
    if only_spoke(trigger.text):
        return bool(_THE_TWO.search(before))
    return bool(trigger.company) and (trigger.company == "together" or bool(_THE_TWO.search(before)))


def of_office_holders(reading: Reading, clause: Clause) -> bool:
    """ "Contacts between the heads of our security councils … Their next meeting": theirs, whoever was named before."""
    before = reading.document.sentences[clause.sentence - 1] if clause.sentence else None
    if before is None or not _OFFICES_OF_BOTH.search(before.text):
        return False
    return not reading.seen_in(before.start, before.end)


def _heads_told(reading: Reading, clause: Clause) -> list[Person]:
    """ "Our Presidents told us so. They met in May": the one president of each side whom the article names."""
    if not clause.sentence or not _OUR_HEADS.search(reading.document.sentences[clause.sentence - 1].text):
        return []
    return _heads(reading)


def _heads(reading: Reading) -> list[Person]:
    """The one president of each side whom the article names; empty where a side has none or several."""
    heads = [p for p in reading.people if p.country in SIDES and _HEAD.match(p.title) and not p.former]
    if not heads:  # "The presidents of both … Putin told Marcos": known by name alone
        heads = [p for p in reading.people if p.country in SIDES and p.office and not p.title]
    return sorted(heads, key=lambda p: SIDES.index(p.country)) if _one_of_each(heads) else []


def _one_of_each(people: list[Person]) -> bool:
    return sorted(p.country for p in people) == sorted(SIDES)


def _last_pair(reading: Reading, clause: Clause, office: re.Pattern[str] | None) -> list[Person]:
    """The one person of each side, of a fitting office, whom the nearest sentence before names together."""
    heads = office is not None and office.search("president") is not None
    back = _HEADS_BACK if heads else _BACK
    for index in range(clause.sentence, max(clause.sentence - back - 1, -1), -1):
        sentence = reading.document.sentences[index]
        if sentence.kind in ("junk", "byline", "caption") or _SAT_IN.search(sentence.text):
            continue
        end = clause.start if index == clause.sentence else sentence.end
        fitting: dict[str, list[Person]] = {side: [] for side in SIDES}
        hosts: list[Person] = []  # "at the invitation of President X": one of "the two presidents"
        others = False
        for seen in reading.seen_in(sentence.start, end):
            person = seen.person
            if not person.office or SPOKESMAN.search(person.title):
                continue
            if is_absent(reading, seen):
                hosts.append(person)
                continue
            if person.country not in SIDES:
                others = True
            elif (not office or not person.title or office.search(person.title)) and all(
                person is not p for p in fitting[person.country]
            ):
                fitting[person.country].append(person)
        if others:
            return []
        acting = [p for side in SIDES for p in fitting[side]]
        _add_hosts(fitting, hosts, office)
        if all(len(fitting[side]) == 1 for side in SIDES):
            met = _acting_together(reading, index, acting[0], office) if len(acting) == 1 else []
            return met or [fitting[side][0] for side in SIDES]
        if sum(map(len, fitting.values())) == 1 and (
            _HE.match(sentence.text) or _HIS_COUNTERPART.search(sentence.text)
        ):
            return _with_whose_counterpart(reading, index, [p for named in fitting.values() for p in named])
        if any(len(fitting[side]) > 1 for side in SIDES):
            return []
    return []


def _acting_together(
    reading: Reading, index: int, one: Person, office: re.Pattern[str] | None
) -> list[Person]:
    """Whom sentences before name beside one person alone: rather of "the two" than who only invited him."""
    for sentence in reading.document.sentences[max(index - _BACK, 0) : index][::-1]:
        named = [
            s.person
            for s in reading.seen_in(sentence.start, sentence.end)
            if s.person.office and not SPOKESMAN.search(s.person.title) and not is_absent(reading, s)
        ]
        pair = sorted({id(p): p for p in named}.values(), key=lambda p: p.country)
        if any(p is one for p in pair) and _one_of_each(pair):
            return pair if all(office is None or office.search(p.title) for p in pair) else []
    return []


def _with_whose_counterpart(reading: Reading, index: int, named: list[Person]) -> list[Person]:
    """ "Y, his counterpart, said …": Y and the one of the other side whom the sentence before was about."""
    subject = reading.subject_of(index - 1) if index else None
    if subject is None or not subject.office or {subject.country, named[0].country} != set(SIDES):
        return []
    return sorted([subject, *named], key=lambda p: SIDES.index(p.country))


def _add_hosts(fitting: dict[str, list[Person]], hosts: list[Person], office: re.Pattern[str] | None) -> None:
    """Take in whom the text names as the inviting one, for a side that nobody else stands for."""
    for host in hosts:
        if not fitting.get(host.country, [host]) and (office is None or office.search(host.title)):
            fitting[host.country].append(host)
