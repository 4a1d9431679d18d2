"""Journeys told by their number: "He has been to Russia twice. The first visit, in May 2017, was cut short"."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import SIDES, Person

from .office_holders import acts_for_a_state

_VISITS = r"(?:visits|trips|journeys|tours|sojourns|stays)"
_NUMBERED = Prefiltered(
    r"(?:^|[,;]\s+(?:and\s+|but\s+|while\s+)?|\band\s+)"
    r"(?P<one>(?:[Tt]he|[Hh]is|[Hh]er)\s+(?:first|second|third|fourth|last|latest|other|earlier|later)"
    r"(?:\s+(?:one|visit|trip|journey"
    rf"|of\s+(?:(?:his|her|these|those|the|them)\s*)(?:two|three|four)?(?:\s+{_VISITS})?))?"
    r"(?:,\s[^,;]{3,60},)?\s+"
    r"(?:was|came|lasted|took\s+place|ended|began|followed|ran|fell|had\s+to\s+be|is"
    r"|will\s+(?:be|follow|come|take\s+place)))\b"
)
_COUNTED = Prefiltered(
    r"\b(?:both|two|three|four|several|pair\s+of)\s+(?:of\s+)?"
    rf"(?:(?:his|her|the|official|state|working|such|presidential)\s+){{0,3}}{_VISITS}\b"
    rf"|\b(?:been|gone|travell?ed|flown|went|flew)\s+(?:to|in)\s[^.;,]{{2,60}}?\s"
    r"(?:twice|thrice|(?:two|three|four)\s+times)\b"
    r"|\bvisited\s[^.;,]{2,60}?\s(?:twice|thrice|(?:two|three|four)\s+times)\b"
)
_GOES_TO = re.compile(r"\b(?:to|in|visit(?:ed|ing|s)?)\s+(?:the\s+)?$")
_BY_NUMBER = re.compile(r"(?:[Tt]he|[Hh]is|[Hh]er)\s")
_BACK = 3  # sentences in which the journeys are counted, and the traveller and his destination are named
_NAMED = 24  # characters before a destination in which its preposition stands


def with_numbered_journeys(
    reading: Reading, clauses: list[Clause], position: int, triggers: tuple[Trigger, ...]
) -> tuple[Trigger, ...]:
    """The event words of a clause, with those that only number one of several journeys told of before."""
    clause = clauses[position]
    if _NUMBERED not in held_by(clause.text):
        return triggers
    numbered = list(_NUMBERED.finditer(clause.text))
    told = _counted(reading, clause) if numbered else None
    if told is None:
        return triggers
    traveller, seat = told
    found = [
        Trigger(
            "visit",
            "verb",
            clause.start + one.start("one"),
            clause.start + one.end("one"),
            one["one"],
            "",
            (traveller,),
            seat,
        )
        for one in numbered
    ]
    kept = [t for t in triggers if all(t.end <= one.start or one.end <= t.start for one in found)]
    return tuple(sorted([*kept, *found], key=lambda t: t.start))


def is_one_of_several(trigger: Trigger) -> bool:
    """Whether words tell a journey by its number alone, so that a sentence may tell the days of others too."""
    return trigger.kind == "visit" and trigger.goes_to >= 0 and _BY_NUMBER.match(trigger.text) is not None


def _counted(reading: Reading, clause: Clause) -> tuple[Person, int] | None:
    """Who made the journeys that are counted in this sentence or just before it, and where their destination stands."""
    sentences = reading.document.sentences
    for index in range(clause.sentence, max(clause.sentence - _BACK, -1), -1):
        counted = _COUNTED.search(sentences[index].text)
        if counted is None:
            continue
        start = sentences[max(0, index - _BACK + 1)].start
        end = sentences[index].end if index < clause.sentence else clause.end
        seats = [
            c
            for c in _seats(reading, start, end)
            if _GOES_TO.search(reading.text(max(start, c[0] - _NAMED), c[0]))
        ]
        if not seats or reading.third_countries_in(sentences[index].start, sentences[index].end):
            return None
        seat, country = seats[-1]
        at = sentences[index].start + counted.end()
        named = [
            s
            for s in reading.seen_in(start, end)
            if s.person.country in SIDES
            and s.person.country != country
            and acts_for_a_state(reading, s.person)
        ]
        before = [s.person for s in named if s.start < at and not is_speaker(reading, s)]
        return (before[-1], seat) if before else None
    return None


def _seats(reading: Reading, start: int, end: int) -> list[tuple[int, str]]:
    """Where each of the two countries, or a place in it, is named, in order."""
    found = {(p.start, p.country) for p in reading.places_in(start, end) if p.country in SIDES}
    found |= {
        (c.start, c.country)
        for c in reading.countries_in(start, end)
        if c.country in SIDES and c.form in ("noun", "metonym")
    }
    return sorted(found)
