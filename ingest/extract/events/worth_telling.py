"""Which events an article reports, and which it only recalls."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading
from ingest.extract.dating.periods import bounds

from .events import TALKS_KINDS, Event

_HISTORY_YEARS = 2
# Long before the two states had relations: "in the middle of the 19th century", "in 1854".
_BYGONE = re.compile(
    r"\b(?:1[5-8]\d\d|(?:1\dth|(?:six|seven|eigh|nine)teenth)[\s-]century)\b|\bXI?[VX]I{0,3}\s+век"
)


def worth_telling(reading: Reading, event: Event) -> bool:
    """Old history told in passing ("since 1976") is no event of this article."""
    if not event.when and all(
        _BYGONE.search(reading.document.sentences[m.clause.sentence].text) for m in event.mentions
    ):
        return False
    anchor = reading.document.anchor
    next_one = event.status == "planned" and event.mentions[0].ordinal == "next"
    placed = (event.kind == "commission" or next_one) and event.place is not None
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
