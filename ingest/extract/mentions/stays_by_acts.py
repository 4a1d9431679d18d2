"""Stays of office holders told by what they did at a place of the other side, and by no word of travel.

"X walked through the yards of Kazan", "Y was shown around the institute in Moscow", "Z laid a wreath at Rizal Park":
whoever governs does most things from afar, so here the list is of acts for which one must be there.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.private_words import CONTESTS
from ingest.extract.clauses.reading import Reading, other_side
from ingest.extract.clauses.triggers import Trigger, find_triggers
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import SIDES, Person

from .destination_first import before_verb, seats_in
from .office_holders import acts_for_a_state

_FAR = 90  # characters from the act to its place
_LOOKS = (
    r"(?:inspect(?:s|ed|ing)?|view(?:s|ed|ing)"
    r"|walk(?:s|ed|ing)?\s+(?:through|around|along|about|among|past|the|into|over)|stroll(?:s|ed|ing)?"
    r"|r(?:ides?|ode|iding)|dr(?:ove|iven)|h(?:iked|ikes)|climb(?:s|ed)|cruis(?:es|ed)"
    r"|peer(?:s|ed)|look(?:s|ed)\s+(?:in|over|around|round)|explor(?:es|ed|ing)\s+(?=the\s)|wander(?:s|ed)"
    r"|saw\s+(?=(?:the|an?)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:hall|plant|mill|factory|yard|shipyard|port|harbou?r|mine|farm|museum|exhibit|show|play|ballet|drill"
    r"|clinic|hospital|school|works|base|terminal|market)\b)"
    r"|sat\s+in\s+on\s+|spen[dt]s?\s+(?:[\w-]+\s+){1,3}?(?:night|afternoon|morning|evening|day)\s+"
    r"|sa(?:id|ys)\s+(?:his|her|their)\s+(?:good-?byes|farewells)"
    r"|(?:t(?:akes?|ook)|ha[ds]|got|gets|given|having)\s+an?\s+(?:[a-z-]+\s+){0,2}?"
    r"(?:look|peek|glimpse|ride|tour|walk|stroll|drive|cruise|spin|dip|turn)\b"
    r"|ma(?:de|kes?)\s+the\s+rounds"
    r"|ma(?:de|kes?)\s+(?:an?|the|his|her)\s+(?:[a-z-]+\s+){0,2}?(?:rounds?|inspection|tour|walk-?through)"
    r"|did\s+the\s+rounds|clamber(?:ed|s)|test-?(?:drove|rode|fired|flew)"
    r"|tr(?:ied|ies)\s+(?:out|on|his\s+hand|her\s+hand))"
)
_CEREMONIES = (
    r"(?:lay(?:s|ing)?\s+(?=(?:an?|the|flowers|wreaths|red|roses))"
    r"|laid\s+(?=(?:an?|the|flowers|wreaths|red|roses|his|her))"
    r"|plant(?:s|ed)\s+(?=(?:an?|the|two|three|trees))|unveil(?:s|ed|ing)|inaugurat(?:es|ed|ing)"
    r"|cut(?:s|ting)?\s+(?:the|a)\s+(?:[a-z-]+\s+)?(?:ribbon|cake)|lit\s+(?:an?|the|candles)"
    r"|pray(?:s|ed|ing)|bow(?:s|ed)|kn(?:elt|eels)|sang|danc(?:es|ed)|sa(?:mpled|mples)|tast(?:ed|es)"
    r"|drank|ate|din(?:ed|es)|lunch(?:ed|es)|breakfast(?:ed|s)|slept|stay(?:ed|s)|rest(?:ed|s)"
    r"|lodg(?:ed|es)|checked\s+in(?:to)?|shopp?(?:ed|s)|marched|swam|skated|skied"
    r"|watch(?:es|ed|ing)\s+(?=(?:an?|the)\s)"
    r"|open(?:s|ed)\s+"
    r"(?=(?:an?|the)\s+(?:[a-z-]+\s+){0,3}?"
    r"(?:exhibit|exhibition|show|fair|centre|center|week|festival|concert|pavilion|booth|stand|bust|monument"
    r"|library|garden))"
    r"|attend(?:s|ed|ing)\s+"
    r"(?=(?:an?|the)\s+(?:[\w'’-]+\s+){0,4}?"
    r"(?:concert|mass|service|premiere|wedding|funeral|wake|ballet|opera|play|reception|drill|exercise|show"
    r"|launch|opening|parade|rally|game|lecture|training|course|graduation))"
    r"|g[ai]ve[sn]?\s+an?\s+(?:[a-z-]+\s+){0,3}?"
    r"(?:lectures?|talk|speech|address|reading|concert|demonstration|presentation)"
    r"|deliver(?:s|ed|ing)\s+an?\s+(?:[a-z-]+\s+){0,3}?"
    r"(?:lecture|talk|speech|address|paper|keynote|presentation)"
    r"|ma(?:de|kes?)\s+an?\s+(?:[a-z-]+\s+){0,2}?(?:speech|pitch|presentation)|lectur(?:es|ed|ing)"
    r"|read\s+a\s+paper"
    r"|receiv(?:es|ed|ing)\s+an?\s+(?:[a-z-]+\s+){0,3}?(?:degree|doctorate|medal|award|diploma|title|key)"
    r"|accept(?:s|ed|ing)\s+an?\s+(?:[a-z-]+\s+){0,3}?(?:degree|doctorate|medal|award|diploma|title|key)"
    r"|collect(?:s|ed)\s+an?\s+(?:[a-z-]+\s+){0,3}?(?:degree|doctorate|medal|award|diploma|prize))"
)
_DONE_TO = (
    r"(?:w(?:as|ere)|been|be|got|is|are)\s+(?:also\s+|then\s+|later\s+|to\s+be\s+|warmly\s+)?"
    r"(?:shown|driven|taken|led|walked|ferried|flown|bussed|whisked|escorted|guided|ushered|welcomed|greeted"
    r"|f[eê]ted|decorated|briefed|hosted|received|met|treated"
    r"|photographed|spotted|billeted|housed|put\s+up|hospitali[sz]ed|awarded|conferred|given|admitted"
    r"|conducted|introduced)"
)
ACTS = Prefiltered(rf"\b(?P<verb>{_LOOKS}|{_CEREMONIES}|{_DONE_TO})")
_GOVERNED = re.compile(r"\b(?:refus|declin|fail)\w*\s+to\s+$")
_WHERE = re.compile(
    r"\b(?:in|at|to|into|through|around|across|near|outside|inside|aboard|off|over|along|of|past"
    r"|from\s+a\s+[a-z]+\s+in)\s+(?:the\s+)?(?:[\w'’.-]+\s+){0,3}$"
)
# "The Kazan metro", "Moscow's biggest market": a sight of that city.
_SIGHT = re.compile(r"(?:['’]s)?\s+(?:[a-z-]+\s+){0,3}?[a-z]{4,}")
_OWNERS = re.compile(
    r"\b(?:pictures?|photo\w*|films?|videos?|maps?|models?|paintings?|drawings?|replicas?|books?"
    r"|on(?!\s+(?:an?|board|foot)\s)|from|by|with|against|about|between|said|told|that|than|who|whom|whose"
    r"|which|after|before)\b"
)
_SPORT = re.compile(
    rf"\b(?:{CONTESTS}|medals|film\s+shoot)\b",
    re.IGNORECASE,
)


def with_act(
    reading: Reading, clauses: list[Clause], position: int, triggers: tuple[Trigger, ...]
) -> tuple[Trigger, ...]:
    """The event words of a clause, with the stay of an office holder where none of them tells one."""
    clause = clauses[position]
    if any(not t.company for t in triggers) or _SPORT.search(clause.text):
        return triggers
    if any(t.kind == "visit" for c in clauses for t in find_triggers(c.text, c.start)):
        return triggers  # "was to inspect plants in Kazan, but cut his trip short": told by the noun
    if {s.person.country for s in reading.seen_in(clause.start, clause.end)} >= set(SIDES):
        return triggers
    for act in ACTS.finditer(clause.text):
        found = _stay(reading, clauses, position, act)
        if found is not None:
            return tuple(sorted([*triggers, found], key=lambda t: t.start))
    return triggers


def _stay(reading: Reading, clauses: list[Clause], position: int, act: re.Match[str]) -> Trigger | None:
    clause = clauses[position]
    start, end = clause.start + act.start("verb"), clause.start + act.end("verb")
    if reading.is_quoted(start, end) or _GOVERNED.search(clause.text, 0, act.start()):
        return None
    seat = _seat(reading, clause, end)
    if seat is None:
        return None
    people = before_verb(reading, clauses, position, (clause.start, start), other_side(seat[1]))
    if people is None or not _among_them(reading, clause, start, people):
        return None
    return Trigger("visit", "verb", start, end, act["verb"], "structure", people, seat[0], by_act=True)


def _among_them(reading: Reading, clause: Clause, start: int, people: tuple[Person, ...]) -> bool:
    """Whether somebody of ``people`` is the subject: the one named last before the verb, or none is named."""
    named = reading.seen_in(clause.start, start)
    last = named[-1].person if named else None
    return last is None or not people or (last in people and acts_for_a_state(reading, last))


def _seat(reading: Reading, clause: Clause, start: int) -> tuple[int, str] | None:
    """Where the first place behind an act is named, and its country; None where it is of something else."""
    until = min(clause.end, start + _FAR)
    seats = seats_in(reading, start, until)
    seats += [
        (p.start, p.end, p.country)
        for p in reading.places_in(start, until)
        if p.kind == "venue" and p.country in SIDES
    ]
    for at, end, country in sorted(seats)[:1]:
        between = reading.text(start, at)
        if reading.text(end, end + 1) in ("-", "–"):
            return None  # "Moscow-made"
        if _OWNERS.search(between) or reading.third_countries_in(start, at):
            return None
        the = between.rstrip().endswith(("the", "a")) or not between.strip()
        if _WHERE.search(between) or (the and _SIGHT.match(reading.text(end, clause.end))):
            return at, country
    return None
