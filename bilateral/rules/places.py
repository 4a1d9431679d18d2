"""Where places are: names that reports give, found in a table of cities and regions with their coordinates.

``places.csv`` holds one row a place: its name, other names (of buildings in it too), country, and degrees north and
east, to about a kilometre; of a region those of its middle.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from .names import fold

TABLE = Path(__file__).with_name("places.csv")
_IDLE = frozenset({"city", "the", "of", "russia", "philippines"})
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_ENDING = re.compile(r"(?:[оеё]м|[оеё]й|а[мх]|[аеёиоуыэюяйь]+)$")  # of a Russian name in any case


@dataclass(frozen=True, slots=True)
class Place:
    """A city or region, in degrees north and east."""

    name: str
    names: tuple[str, ...]
    country: str
    latitude: float
    longitude: float


@cache
def places() -> tuple[Place, ...]:
    """The table, in its order."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return tuple(
            Place(
                row["name"],
                tuple(filter(None, row["names"].split("|"))),
                row["country"],
                float(row["latitude"]),
                float(row["longitude"]),
            )
            for row in csv.DictReader(file)
        )


@lru_cache(maxsize=8192)
def locate(told: str, country: str = "") -> Place | None:
    """The place that a report's words name, or the one a longer text names first; ``None`` where it is not known.

    ``country`` is the country that the report gives, if any: a place of that name elsewhere is another.
    """
    for text in (told, *re.split(r"[,;(]", told)):
        place = _by_name().get(fold(text))
        if place is not None:
            return place if country in ("", place.country) else None
    if _CYRILLIC.search(told):
        place = _by_stem().get(_stem(told))
        return place if place is not None and country in ("", place.country) else None
    words = f" {fold(told)} "
    within = [(words.index(f" {name} "), -len(name), name) for name in _by_name() if f" {name} " in words]
    place = _by_name()[min(within)[2]] if within else None
    return place if place is not None and country in ("", place.country) else None


def english(told: str, country: str = "") -> str:
    """The place's name in the table where a report tells it in Russian letters and it is known; else as told."""
    place = locate(told, country) if _CYRILLIC.search(told) else None
    return place.name if place else told


def one_place(told: str, other: str) -> bool:
    """Whether two reports name one city or region: by a word in common ("Clark", "Clark Field") or by the table."""
    left, right = (set(fold(text).split()) - _IDLE for text in (told, other))
    if left & right or left == right:
        return True
    place = locate(told)
    return place is not None and place == locate(other)


@cache
def _by_stem() -> dict[tuple[str, ...], Place]:
    """Russian names without their endings → place."""
    return {
        _stem(name): place for place in reversed(places()) for name in place.names if _CYRILLIC.search(name)
    }


def _stem(told: str) -> tuple[str, ...]:
    return tuple(_ENDING.sub("", word) for word in re.findall(r"\w+", told.lower()))


@cache
def _by_name() -> dict[str, Place]:
    """Folded name → place; a place's own name counts before another's further one."""
    further = {fold(name): place for place in reversed(places()) for name in place.names}
    return further | {fold(place.name): place for place in reversed(places())}
