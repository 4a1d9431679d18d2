"""The gazetteer's rows, read from the data files beside this module (columns: data/README.md)."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from ingest.extract.letters.spelling import spelling_key

DATA: Traversable = files("ingest.extract") / "data"


@dataclass(frozen=True, slots=True)
class CountryEntry:
    iso: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    russian: tuple[str, ...]
    russian_adjectives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agency:
    key: str
    country: str
    name: str
    aliases: tuple[str, ...]
    abbreviations: tuple[str, ...]
    filipino: tuple[str, ...]
    russian: tuple[str, ...]
    topics: tuple[str, ...] = ()

    @property
    def international(self) -> bool:
        """A body of many states, whose officials speak for no country."""
        return self.key.startswith("int-")


@dataclass(frozen=True, slots=True)
class Office:
    """An office or rank word. ``level`` is ``head``, ``weak`` (no office by itself: "official") or ``rank``."""

    singular: str
    plural: str
    cls: str
    level: str
    default_country: str = ""
    organization_ph: str = ""
    organization_ru: str = ""

    def organization(self, country: str) -> str:
        """The body that the office implies in the country, "" where none is implied."""
        return {"PH": self.organization_ph, "RU": self.organization_ru}.get(country, "")


@dataclass(frozen=True, slots=True)
class Portfolio:
    word: str
    organization_ph: str
    organization_ru: str

    def organization(self, country: str) -> str:
        return {"PH": self.organization_ph, "RU": self.organization_ru}.get(country, "")


@dataclass(frozen=True, slots=True)
class City:
    name: str
    aliases: tuple[str, ...]
    country: str
    capital: bool
    kind: str
    russian: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Venue:
    name: str
    aliases: tuple[str, ...]
    city: str
    country: str
    metonym: bool


@dataclass(frozen=True, slots=True)
class Gathering:
    name: str
    aliases: tuple[str, ...]
    russian: tuple[str, ...]
    city: str
    country: str


@dataclass(frozen=True, slots=True)
class Ship:
    name: str
    aliases: tuple[str, ...]
    country: str


@dataclass(frozen=True, slots=True)
class Term:
    """An office held; ``start`` and ``end`` are EDTF days, months or years, empty where no source gives them."""

    office: str
    organization: str
    start: str
    end: str
    source: str

    def covers(self, day: str) -> bool:
        """Whether the ISO day may lie within the term; an unknown edge excludes nothing."""
        return not (self.start and day < self.start) and not (self.end and day[: len(self.end)] > self.end)


@dataclass(slots=True)
class Holder:
    """A known office holder. ``alone``: the bare surname means this person wherever it is met."""

    name: str
    aliases: tuple[str, ...]
    russian: tuple[str, ...]
    country: str
    alone: bool
    terms: list[Term] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class NameWords:
    particles: frozenset[str]
    suffixes: frozenset[str]
    honorifics: frozenset[str]
    modifiers: frozenset[str]
    former: frozenset[str]
    fresh: frozenset[str]
    organization_nouns: frozenset[str]
    portfolio_words: frozenset[str]
    never_names: frozenset[str]
    short_given: frozenset[str]
    date_or_name: frozenset[str]
    civilians: frozenset[str]
    private_bodies: frozenset[str]
    russian_given: frozenset[str]
    place_surnames: frozenset[str]
    church_names: frozenset[str]


def _split(value: str) -> tuple[str, ...]:
    return tuple(part for part in (piece.strip() for piece in value.split("|")) if part)


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of one CSV data file, every value stripped."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    for row in csv.DictReader(lines):
        yield {key: (value or "").strip() for key, value in row.items()}


@cache
def countries() -> tuple[CountryEntry, ...]:
    return tuple(
        CountryEntry(
            row["iso"],
            _split(row["names"]),
            _split(row["adjectives"]),
            _split(row["people"]),
            _split(row["russian"]),
            _split(row["russian_adjective"]),
        )
        for row in rows("countries.csv")
    )


@cache
def agencies() -> tuple[Agency, ...]:
    return tuple(
        Agency(
            row["key"],
            row["country"],
            row["name"],
            _split(row["aliases"]),
            _split(row["abbreviations"]),
            _split(row["filipino"]),
            _split(row["russian"]),
            _split(row["topics"]),
        )
        for row in rows("agencies.csv")
    )


@cache
def topics_of_agencies() -> dict[str, tuple[str, ...]]:
    """The name of each body that has a field of its own -> the topics of that field."""
    return {agency.name: agency.topics for agency in agencies() if agency.topics}


@cache
def offices() -> tuple[Office, ...]:
    heads = tuple(
        Office(
            row["singular"],
            row["plural"],
            row["class"],
            row["level"],
            row["default_country"],
            row["organization_ph"],
            row["organization_ru"],
        )
        for row in rows("offices.csv")
    )
    ranks = tuple(Office(row["singular"], row["plural"], row["class"], "rank") for row in rows("ranks.csv"))
    return heads + ranks


@cache
def portfolios() -> tuple[Portfolio, ...]:
    return tuple(
        Portfolio(row["word"], row["organization_ph"], row["organization_ru"])
        for row in rows("portfolios.csv")
    )


@cache
def cities() -> tuple[City, ...]:
    return tuple(
        City(
            row["name"],
            _split(row["aliases"]),
            row["country"],
            row["capital"] == "yes",
            row["kind"],
            _split(row["russian"]),
        )
        for row in rows("cities.csv")
    )


@cache
def venues() -> tuple[Venue, ...]:
    return tuple(
        Venue(row["name"], _split(row["aliases"]), row["city"], row["country"], row["metonym"] == "yes")
        for row in rows("venues.csv")
    )


@cache
def gatherings() -> tuple[Gathering, ...]:
    return tuple(
        Gathering(row["name"], _split(row["aliases"]), _split(row["russian"]), row["city"], row["country"])
        for row in rows("gatherings.csv")
    )


@cache
def ships() -> tuple[Ship, ...]:
    return tuple(Ship(row["name"], _split(row["aliases"]), row["country"]) for row in rows("ships.csv"))


@cache
def _flags() -> dict[str, str]:
    return {name.casefold(): ship.country for ship in ships() for name in (ship.name, *ship.aliases)}


def flag_of(ship: str) -> str:
    """The country under whose flag a ship sails, "" where the name is not known."""
    name = " ".join(ship.split()).strip("\"“”«»'‘’").casefold()
    return _flags().get(name, "")


@cache
def capitals() -> dict[str, str]:
    """The capital of each country that has one in the list."""
    return {city.country: city.name for city in reversed(cities()) if city.capital and city.kind == "city"}


@cache
def holders() -> tuple[Holder, ...]:
    """Known office holders, one a person, the terms of one person's rows together."""
    people: dict[tuple[str, str], Holder] = {}
    for row in rows("holders.csv"):
        key = (row["name"], row["country"])
        holder = people.get(key)
        if holder is None:
            holder = Holder(
                row["name"],
                _split(row["aliases"]),
                _split(row["russian"]),
                row["country"],
                row["alone"] == "yes",
            )
            people[key] = holder
        holder.terms.append(Term(row["office"], row["organization"], row["start"], row["end"], row["source"]))
    return tuple(people.values())


@cache
def topics() -> dict[str, tuple[str, ...]]:
    """Topic slug -> trigger phrases of all languages; one that ends in "*" is the beginning of a word."""
    tables = tomllib.loads((DATA / "topics.toml").read_text(encoding="utf-8"))
    return {
        slug: tuple(dict.fromkeys(phrase for phrases in table.values() for phrase in phrases))
        for slug, table in tables.items()
    }


@cache
def name_words() -> NameWords:
    table = tomllib.loads((DATA / "name_words.toml").read_text(encoding="utf-8"))
    return NameWords(**{key: frozenset(words) for key, words in table.items()})


@cache
def short_forms() -> dict[str, str]:
    """Short given name -> full one, as spelling keys."""
    table = tomllib.loads((DATA / "short_forms.toml").read_text(encoding="utf-8"))
    return {spelling_key(short): spelling_key(full) for full, shorts in table.items() for short in shorts}
