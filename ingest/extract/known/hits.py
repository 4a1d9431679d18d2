"""What one pass of the gazetteer finds in a document, in clean offsets."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, Literal, TypeVar

from ingest.extract.types import Country, OrganizationMention, PlaceMention

CountryForm = Literal["noun", "adjective", "people", "metonym"]
MarkKind = Literal[
    "office", "rank", "portfolio", "organization", "country", "city", "venue", "gathering", "ship"
]


@dataclass(slots=True)
class CountryHit:
    """A country named by noun ("Russia"), adjective, people or seat of government ("Moscow agreed")."""

    start: int
    end: int
    country: Country
    form: CountryForm


@dataclass(slots=True)
class TopicHit:
    """A trigger phrase of a topic; ``named`` when it is only part of the name of an office or agency."""

    start: int
    end: int
    topic: str
    named: bool = False


@dataclass(slots=True)
class ShipHit:
    """The name of a ship; ``country`` is its flag, "" where the name is not known."""

    start: int
    end: int
    country: Country


@dataclass(frozen=True, slots=True)
class GatheringHit:
    """An international gathering, by its canonical name; ``seat`` is the city and country where it always is, or ""."""

    start: int
    end: int
    name: str
    seat: tuple[str, str] = ("", "")


@dataclass(slots=True)
class Mark:
    """A stretch of text that the gazetteer knows; marks never overlap. ``entry`` is its gazetteer row."""

    start: int
    end: int
    kind: MarkKind
    entry: Any


@dataclass(slots=True)
class Hits:
    """All gazetteer hits of a document, each list in order of ``start``."""

    organizations: list[OrganizationMention] = field(default_factory=list)
    places: list[PlaceMention] = field(default_factory=list)
    countries: list[CountryHit] = field(default_factory=list)
    topics: list[TopicHit] = field(default_factory=list)
    ships: list[ShipHit] = field(default_factory=list)
    gatherings: list[GatheringHit] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)


_Known = TypeVar("_Known", OrganizationMention, PlaceMention, Mark)
_START = attrgetter("start")


def overlapping(known: Sequence[_Known], start: int, end: int) -> list[_Known]:
    """Those of a list in order, none within another, that share letters with a stretch of text."""
    first = bisect_left(known, start, key=_START)
    found = [known[first - 1]] if first and known[first - 1].end > start else []
    while first < len(known) and known[first].start < end:
        found.append(known[first])
        first += 1
    return found
