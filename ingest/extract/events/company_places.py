"""Where somebody was accompanied, and which of several talks was held there."""

from __future__ import annotations

import re
from functools import cache

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.known.gazetteer import venues

from .events import TALKS_KINDS, Event

_IN = re.compile(r"\b(?:in|at)\s+$")


def held_there(reading: Reading, events: list[Event], clause: Clause, told: Event) -> Event:
    """ "He was accompanied in Kazan by X", told after talks elsewhere: the talks in Kazan, where there are some."""
    cities = [
        p.name
        for p in reading.places_in(clause.start, clause.end)
        if p.kind == "city" and _IN.search(reading.text(max(clause.start, p.start - 4), p.start))
    ]
    if len(cities) != 1 or told.kind not in TALKS_KINDS or _city_of(told) == cities[0]:
        return told
    there = (
        e
        for e in reversed(events)
        if e.kind in TALKS_KINDS and e.mentions[0].clause.start <= clause.start and _city_of(e) == cities[0]
    )
    return next(there, told)


def _city_of(event: Event) -> str:
    name = (event.place.name or "") if event.place else ""
    return _cities_of_venues().get(name, name)


@cache
def _cities_of_venues() -> dict[str, str]:
    return {name: venue.city for venue in venues() for name in (venue.name, *venue.aliases)}
