"""Where places are: names that reports give, found in a table of cities and regions with their coordinates.

``places.csv`` holds one row a place: its name, other names (of buildings in it too), country, and degrees north and
east, to about a kilometre; of a region those of its middle.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TypeVar

from babel import Locale

from .names import fold, is_cyrillic

Item = TypeVar("Item")
TABLE = Path(__file__).with_name("places.csv")
_IDLE = frozenset({"city", "lungsod", "ng", "the", "of", "russia", "philippines"})
# Each of them is told as "Manila", too.
_METRO_MANILA = frozenset(
    {
        "Manila",
        "Quezon City",
        "Makati",
        "Pasay",
        "Taguig",
        "Pasig",
        "Mandaluyong",
        "Parañaque",
        "Muntinlupa",
        "Caloocan",
        "Marikina",
        "San Juan City",
        "Intramuros",
    }
)
_MANILA = {"manila", "metro manila", "maynila"}
# Of a Russian name in the nominative, and in any case.
_ENDING = re.compile(r"[аеёиоуыэюяйь]+$")
_CASE_ENDING = re.compile(r"(?:[оеё]м|[оеё]й|а[мх]|[аеёиоуыэюяйь]+)$")


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
    if is_cyrillic(told):
        place = _known_by_stem(told, _by_stem())
        return place if place is not None and country in ("", place.country) else None
    words = f" {fold(told)} "
    within = [(words.index(f" {name} "), -len(name), name) for name in _by_name() if f" {name} " in words]
    place = _by_name()[min(within)[2]] if within else None
    return place if place is not None and country in ("", place.country) else None


def english(told: str, country: str = "") -> str:
    """The name of a place or country in English where a report tells a known one in Russian letters; else as told."""
    if not is_cyrillic(told):
        return told
    place = locate(told, country)
    return place.name if place else _known_by_stem(told, _countries()) or told


def called(words: str) -> Place | None:
    """The place of the table of which these words are the own name, or a Filipino or Russian one; ``None`` for a
    building in it.
    """
    place = locate(words)
    if place is None or is_cyrillic(words):
        return place
    names = {fold(words), fold(place.name)}
    return place if names <= _MANILA or _distinctive(words) == _distinctive(place.name) else None


@lru_cache(maxsize=8192)
def is_country(told: str) -> bool:
    """Whether a report gives a whole country as the place, in English, Filipino or Russian; a city-state is none."""
    return _known_by_stem(told.removeprefix("the "), _countries()) is not None and locate(told) is None


@cache
def _countries() -> dict[tuple[str, ...], str]:
    """Names of countries in three languages, without Russian endings → their English ones."""
    english_names = Locale("en").territories
    return {
        _stem(name): english_names[code]
        for language in ("ru", "fil", "en")
        for code, name in Locale(language).territories.items()
        if len(code) == len("PH") and code.isalpha()
    }


def one_place(told: str, other: str) -> bool:
    """Whether two reports name one city or region: by a word in common ("Clark", "Clark Field") or by the table.

    "Manila" is any city of Metro Manila; a building in it, or another city of it, is only where it stands.
    """
    left, right = _distinctive(told), _distinctive(other)
    if left & right or left == right:
        return True
    place, second = locate(told), locate(other)
    if place is None or second is None:
        return False
    loosely = {fold(told), fold(other)} & _MANILA
    return place == second or bool(loosely and {place.name, second.name} <= _METRO_MANILA)


def _distinctive(told: str) -> set[str]:
    return set(fold(told).split()) - _IDLE


@cache
def _by_stem() -> dict[tuple[str, ...], Place]:
    """Russian names without their endings → place."""
    return {_stem(name): place for place in reversed(places()) for name in place.names if is_cyrillic(name)}


def _stem(name: str, ending: re.Pattern[str] = _ENDING) -> tuple[str, ...]:
    """The words of a name, those in Russian letters without their endings."""
    return tuple(ending.sub("", word) for word in re.findall(r"\w+", name.lower()))


def _known_by_stem(told: str, known: Mapping[tuple[str, ...], Item]) -> Item | None:
    """What a name told in any case means among names in the nominative, by their stems."""
    return known.get(_stem(told)) or known.get(_stem(told, _CASE_ENDING))


@cache
def _by_name() -> dict[str, Place]:
    """Folded name → place; a place's own name counts before another's further one."""
    further = {fold(name): place for place in reversed(places()) for name in place.names}
    return further | {fold(place.name): place for place in reversed(places())}
