"""With which city of the other side a local instrument is made, or with which body one that has no other name.

"A sisterhood agreement with Vladivostok" and "the sisterhood pact it had with St. Petersburg" are not one, however
alike their names. "The MOU with Rosatom" tells no matter, and is named by who is bound.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading
from ingest.extract.types import SIDES, OrganizationMention

from .instrument_matter import is_spoken_of_with

_PARTY = re.compile(
    r"\b(?:with|between|and|of|by)\s+(?:the\s+)?(?:(?:[Cc]ity|[Pp]ort|[Rr]egion|[Pp]rovince)\s+of\s+)?$"
)
_OPENS = re.compile(r"(?:^\W*|\b(?:that|said)\s+)(?:[Tt]he\s+)?(?:(?:[Cc]ity|[Pp]ort)\s+of\s+)?$")
_WITH = re.compile(
    r"\s+(?:it\s+has\s+)?with\s+(?:the\s+|its\s+|(?:Russia|the\s+Philippines)['’]s?\s+)?(?:(?:[a-z-]+\s+){1,3})?"
)
_BETWEEN = re.compile(r"\bbetween\b")
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
            or _OPENS.search(reading.text(start, place.start))
        )
    )


def body_behind(reading: Reading, start: int, word: tuple[int, int], end: int) -> OrganizationMention | None:
    """The body of the other state that stands right behind an instrument's ``word``: "the MOU with Rosatom".

    A Philippine body is the other one only where Russia or a body of hers stands in ``[start, end)`` too.
    """
    first, at = word
    opening = _WITH.match(reading.document.text, at, end)
    if opening is None or is_spoken_of_with(reading.document.text, first):
        return None
    bodies = reading.organizations_in(at, end)
    if not bodies or bodies[0].country not in SIDES or bodies[0].start != opening.end():
        return None
    russian = bodies[0].country == "RU" or "RU" in reading.sides_in(start, end)
    russian = russian or any(b.country == "RU" for b in reading.organizations_in(start, end))
    return bodies[0] if russian else None


def is_domestic(reading: Reading, start: int, end: int) -> bool:
    """Whether a name says that both who are bound are Philippine bodies: "between the A and the B"."""
    if not _BETWEEN.search(reading.document.text, start, end):
        return False
    bodies = reading.organizations_in(start, end)
    return (
        len(bodies) > 1 and {b.country for b in bodies} == {"PH"} and "RU" not in reading.sides_in(start, end)
    )
