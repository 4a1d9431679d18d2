"""Bodies that somebody of the other side meets, told without a name: "X met officials of the Department of Energy".

A department, a council or a chamber of one side, as the subject of an event's verb or as whom it says was met, stands
for its side as a person of it would.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.office_words import AT_HOME
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.types import SIDES, Person

from .company import AND_MORE
from .groups import GROUP_IN_RUSSIAN, side_of_group

_NEAR = 90  # characters from a verb to whom somebody met
_MEMBERS = (
    r"(?:officials?|members?|leaders?|representatives?|executives?|heads?|delegations?"
    r"|officers?|teams?|chiefs?|delegates|experts|councilors|lawmakers|management)"
)
# Between the verb and the body met: when, "with", and who of the body.
_MET = re.compile(
    r"(?:\s+(?:on|last|this|early|late|yesterday|today|[A-Z][a-z]+day|[A-Z][a-z]{2,8}\.?|\d{1,2},?|in\s+[A-Z]\w+))*"
    r"(?:\s+(?:with|by|to|on|at))?"
    r"(?:\s+the\s+(?:\w+\s+)?(?:headquarters|offices?|building|premises|seat)\s+of)?"
    r"(?:\s+(?:the|some|several|key|top|senior|ranking|high-ranking|other|local|provincial|many|various|young"
    rf"|visiting|[a-z]+(?=\s+{_MEMBERS}))){{0,4}}?(?:\s+{_MEMBERS}\s+(?:of|from|at))?(?:\s+the)?\s+"
)
# A group right behind the verb, of which the next words tell whose it is.
_GROUP_MET = re.compile(
    r"\s*(?:(?:with|by|on|to)\s+)?(?:(?!who\b|that\b|and\b)[\w'’-]+\s+){0,5}?"
    r"(?:delegations?|delegates|officials|lawmakers|legislators|senators|deputies|members|representatives"
    r"|councill?ors|mission|team|group|party|panel|experts|executives|officers|diplomats|mayors|governors)\b"
    rf"|\s*(?:с\s+)?(?:[а-яё]+\s+){{0,4}}?{GROUP_IN_RUSSIAN}\b"
)
# Between a body and the verb whose subject it is.
_ACTS = re.compile(
    rf"(?:['’]s?)?(?:\s+(?:[a-z]+\s+){{0,3}}?(?:committee|panel|leadership))?"
    rf"(?:\s+(?:\([A-Z]+\)|{_MEMBERS}))*"
    r"(?:\s+(?:has|had|also|have|will|would|is|are|was|were|to|set|then|later))*\s*"
)
# «Провёл встречу с командующим ВМС Филиппин», «встретился с главой МИД РФ»: whom an office alone names.
_OFFICE_MET_IN_RUSSIAN = re.compile(
    r"\s+(?:[а-яё]+\s+){0,3}?со?\s+(?:[а-яё-]+\s+){0,2}?"
    r"(?:послом|министром|президентом|премьер-министром|главой|командующим|губернатором|вице-\w+ом|мэром"
    r"|спикером"
    r"|председателем|руководителем|руководством|начальником|секретар[её]м|консулом|замминистра|заместителем)\s"
)
_LOCAL = (
    r"(?:Council|Board|Chamber|Government|Legislature|Assembly|Administration|Authority"
    r"|Duma|council|board|government|administration|legislature|assembly)"
)
_OF_PLACE = re.compile(
    rf"\s+(?:(?:[A-Z][\w-]+|provincial|city|municipal)\s+){{0,2}}?(?:{_LOCAL}\b(?:\s+of\s+[A-Z]\w+)?|{_MEMBERS}\b)"
)
_OF_IT = re.compile(
    rf"\b{_LOCAL}(?:\s+of\s+[A-Z][a-z]+(?:\s+and\s+[A-Z][a-z]+)?)?\s+of\s+(?:the\s+)?"
    r"(?:(?:[Cc]ity|[Pp]rovince)\s+of\s+)?$"
)
_MET_ONLINE = re.compile(r"(?:met|conferred|linked)\b")
_THE_DELEGATION = re.compile(
    r"\s*(?:with\s+)?the\s+(?:visiting\s+)?(?:delegation|delegates|team|group|party|mission)\b"
    r"(?!\s+(?:of|from|led|headed)\b)"
)
_DELEGATION_OF_SIDE = re.compile(
    r"\b(?P<side>Philippine|Filipino|Russian)\s+(?:[a-z]+\s+)?(?:delegation|delegates|team|group|party|mission)\b"
)
_TOLD_WITHIN = 4  # sentences before, in which "the delegation" is told whose it is
_TALKS = frozenset({"talks", "courtesy_call", "call"})


def side_of_body_met(reading: Reading, clause: Clause, trigger: Trigger, until: int) -> str:
    """The side of the body that acts in an encounter or is met there, "" where none is told."""
    met_online = trigger.kind == "call" and _MET_ONLINE.match(trigger.text)
    if trigger.kind not in _TALKS or not (trigger.form == "verb" or met_online) or trigger.company:
        return ""
    end = min(until, trigger.end + _NEAR)
    if side := side_met(reading, trigger, end):
        return side
    if not reading.seen_in(trigger.end, end):
        return ""
    return side_of_host(reading, clause, trigger)


def side_of_office_met(reading: Reading, trigger: Trigger, end: int) -> str:
    """The side of an office holder whom a Russian report names by office alone as whom somebody met, "" for none."""
    office = _OFFICE_MET_IN_RUSSIAN.match(reading.document.text, trigger.end, end)
    if office is None or trigger.kind not in _TALKS or reading.seen_in(trigger.end, end):
        return ""
    until = min(end, office.end() + _NEAR)
    told = [(c.start, c.country) for c in reading.countries_in(office.end(), until)]
    told += [(o.start, o.country) for o in reading.organizations_in(office.end(), until)]
    told += [(p.start, p.country) for p in reading.places_in(office.end(), until)]
    country = min((t for t in told if t[1]), default=(0, ""))[1]
    return country if country in SIDES else ""


def side_of_host(reading: Reading, clause: Clause, trigger: Trigger) -> str:
    """The side of the body that is the subject of an event's verb, "" where none is."""
    for _, after, side in _bodies(reading, clause.start, trigger.start)[-1:]:
        if _ACTS.fullmatch(reading.text(after, trigger.start)):
            return side
    return ""


def side_met(reading: Reading, trigger: Trigger, end: int) -> str:
    """The side of the body or the unnamed group right behind an event's verb, "" where neither stands there."""
    end = min(end, trigger.end + _NEAR)
    if met := _met(reading, trigger, end):
        return met[1]
    if group := _GROUP_MET.match(reading.document.text, trigger.end, end):
        seen = reading.seen_in(group.end(), end)[:1]
        until = min([end, *(s.start for s in seen)])
        return side_of_group(reading, group.start(), until) or side_at_home(reading, group.start(), until)
    return ""


def side_at_home(reading: Reading, start: int, end: int) -> str:
    """The Philippines where a text names offices that reports leave without a country: "senators", "congressmen"."""
    return "PH" if AT_HOME.search(reading.text(start, end), within=reading.sentence_at(start).text) else ""


def meets_own_body(reading: Reading, clause: Clause, trigger: Trigger, people: list[Person]) -> bool:
    """Whether people of one side met a body of their own and nobody else, whatever they spoke of.

    The event word is a verb with a subject.
    """
    if trigger.kind not in _TALKS:
        return False
    sides = {p.country for p in people}
    if len(sides) != 1:
        return False
    if (met := _met(reading, trigger, min(clause.end, trigger.end + _NEAR))) is None:
        side = side_met(reading, trigger, clause.end) or _side_of_the_delegation(reading, clause, trigger)
        return side != "" and side in sides and not reading.seen_in(trigger.end, clause.end)
    others = {s.person.country for s in reading.seen_in(met[0], clause.end)} - sides
    others |= reading.sides_in(clause.start, trigger.start) - sides
    return met[1] in sides and not others and not AND_MORE.match(reading.text(met[0], clause.end))


def _side_of_the_delegation(reading: Reading, clause: Clause, trigger: Trigger) -> str:
    """ "The Philippine delegation saw the academy. The Ambassador met with the delegation": the side told before."""
    if _THE_DELEGATION.match(reading.document.text, trigger.end, clause.end) is None:
        return ""
    start = reading.document.sentences[max(0, clause.sentence - _TOLD_WITHIN)].start
    told = list(_DELEGATION_OF_SIDE.finditer(reading.text(start, clause.start)))
    return ("RU" if told[-1]["side"] == "Russian" else "PH") if told else ""


def _met(reading: Reading, trigger: Trigger, end: int) -> tuple[int, str] | None:
    """Where the name of the body that is met ends, and its side."""
    for start, after, side in _bodies(reading, trigger.end, end)[:1]:
        if _MET.fullmatch(reading.text(trigger.end, start)):
            return after, side
    return None


def _bodies(reading: Reading, start: int, end: int) -> list[tuple[int, int, str]]:
    """Where bodies of the two sides are named: of the gazetteer, or by the city or region that they are of."""
    found = [(o.start, o.end, o.country) for o in reading.organizations_in(start, end) if o.country in SIDES]
    for place in reading.places_in(start, end):
        if place.kind != "city" or place.country not in SIDES:
            continue
        if behind := _OF_PLACE.match(reading.text(place.end, end)):
            found.append((place.start, place.end + behind.end(), place.country))
        elif before := _OF_IT.search(reading.text(start, place.start)):
            found.append((start + before.start(), place.end, place.country))
    return sorted(found)
