"""Which events an article reports, and which it only recalls."""

from __future__ import annotations

from ingest.extract.clauses.reading import Reading
from ingest.extract.dating.periods import bounds

from .events import TALKS_KINDS, Event

_HISTORY_YEARS = 2


def worth_telling(reading: Reading, event: Event) -> bool:
    """Old history told in passing ("since 1976") is no event of this article."""
    anchor = reading.document.anchor
    placed = event.kind == "commission" and event.place is not None
    nobody = event.kind in TALKS_KINDS and not event.people
    if nobody and (not event.when or (event.status == "possible" and not event.place)) and not placed:
        return False
    if not anchor or not event.when:
        return True
    if bounds(event.when.edtf)[1].year >= anchor.year - _HISTORY_YEARS or len(event.people) > 1:
        return True
    # Who went to which city in which month is history that a register wants.
    return (
        event.kind == "visit"
        and bool(event.people)
        and _in_a_city(reading, event)
        and event.when.mention.weight > 1
    )


def _in_a_city(reading: Reading, event: Event) -> bool:
    place = event.place
    return place is not None and all(p.kind != "country" for p in reading.places_in(place.start, place.end))
