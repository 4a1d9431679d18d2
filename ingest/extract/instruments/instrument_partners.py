"""With which city of the other side a local instrument is made: two cities, two instruments.

"A sisterhood agreement with Vladivostok" and "the sisterhood pact it had with St. Petersburg" are not one, however
alike their names.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading

_PARTY = re.compile(
    r"\b(?:with|between|and|of|by)\s+(?:the\s+)?(?:(?:[Cc]ity|[Pp]ort|[Rr]egion|[Pp]rovince)\s+of\s+)?$"
)
_OPENS = re.compile(r"\W*(?:The\s+)?(?:(?:[Cc]ity|[Pp]ort)\s+of\s+)?$")
_BEFORE = 28  # characters in which the words stand that make a city a party


def partners_in(reading: Reading, start: int, end: int) -> frozenset[str]:
    """The Russian cities, capital aside, that a clause names as parties: "with Vladivostok", "Vladivostok wishes"."""
    return frozenset(
        place.name.casefold()
        for place in reading.places_in(start, end)
        if place.kind == "city"
        and place.country == "RU"
        and place.name.casefold() not in ("moscow", "москва")
        and (
            _PARTY.search(reading.text(max(start, place.start - _BEFORE), place.start))
            or _OPENS.fullmatch(reading.text(start, place.start))
        )
    )
