"""The surfaces of every gazetteer row, and the automaton that finds them all in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

import ahocorasick

from ingest.extract.letters.cyrillic import CYRILLIC, adjective_forms, case_of, phrase_forms, plural_forms
from ingest.extract.letters.folding import fold

from . import gazetteer
from .gazetteer import CountryEntry, Office
from .hits import MarkKind

# How the letters of a match must look: any, a capital first, or exactly the surface.
CaseRule = Literal["any", "capital", "exact"]
# Among patterns of one surface the earlier kind wins; a topic is told beside any of them.
_KINDS = (
    "topic",
    "ship",
    "gathering",
    "organization",
    "office",
    "rank",
    "country",
    "city",
    "venue",
    "portfolio",
)
_SHORT = 5  # an acronym of at most so many letters must be written exactly: "DA", "EAS"


@dataclass(frozen=True, slots=True)
class CountryName:
    country: str
    form: Literal["noun", "adjective", "people"]


@dataclass(frozen=True, slots=True)
class OfficeWord:
    """One surface of an office or rank; ``case`` is the grammatical case of a Russian form."""

    office: Office
    plural: bool
    case: str = "nom"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One surface that means one gazetteer entry; for a topic the entry is its slug.

    A surface that ends in "*" is the beginning of a word in any form: "торгов*" is торговли and торговых.
    """

    surface: str
    kind: MarkKind | Literal["topic"]
    entry: object
    rule: CaseRule


class Surface(NamedTuple):
    """A pattern as the automaton holds it: how a match must be written, what it means, whether a full stop ends it."""

    rule: CaseRule
    written: str
    kind: MarkKind | Literal["topic"]
    entry: object
    dotted: bool

    @classmethod
    def of(cls, pattern: Pattern) -> Surface:
        written = pattern.surface.rstrip(".")
        return cls(pattern.rule, written, pattern.kind, pattern.entry, pattern.surface.endswith("."))


def compile_automaton(patterns: Iterable[Pattern]) -> ahocorasick.Automaton:
    """An automaton over folded text, space-delimited; values are (length, surfaces in order, whether it is a stem).

    The end of a stem is its last letter, not the space behind it.
    """
    grouped: dict[tuple[str, bool], dict[Pattern, None]] = {}
    for pattern in patterns:
        key = fold(pattern.surface).strip()
        stem = pattern.surface.endswith("*")
        # "Lt. Gen." is also written "Lt Gen".
        for variant in (key, " ".join(key.split())):
            if variant:
                grouped.setdefault((variant, stem), {})[pattern] = None
    automaton = ahocorasick.Automaton()
    for (surface, stem), found in grouped.items():
        ordered = sorted(found, key=lambda pattern: _KINDS.index(pattern.kind))
        end = "" if stem else " "
        automaton.add_word(f" {surface}{end}", (len(surface), tuple(map(Surface.of, ordered)), stem))
    automaton.make_automaton()
    return automaton


def acronym_rule(name: str) -> CaseRule:
    return "exact" if len(name) <= _SHORT and name.isupper() else "capital"


@cache
def bundled_patterns() -> tuple[Pattern, ...]:
    """The patterns of all data files."""
    return (
        *(pattern for country in gazetteer.countries() for pattern in _country(country)),
        *_agencies(),
        *(pattern for office in gazetteer.offices() for pattern in _office(office)),
        *(Pattern(row.word, "portfolio", row, "any") for row in gazetteer.portfolios()),
        *_places(),
        *_gatherings(),
        *_topics(),
    )


def _forms(names: Iterable[str]) -> Iterator[str]:
    """Each name, a Russian one in every case form."""
    for name in names:
        if CYRILLIC.search(name):
            yield from phrase_forms(name)
        else:
            yield name


def _country(country: CountryEntry) -> Iterator[Pattern]:
    for name in (*country.names, *_forms(country.russian)):
        rule: CaseRule = "exact" if name.isupper() else "capital"
        yield Pattern(name, "country", CountryName(country.iso, "noun"), rule)
    for name in country.adjectives:
        if name not in country.names:
            rule = "exact" if name.isupper() else "capital"
            yield Pattern(name, "country", CountryName(country.iso, "adjective"), rule)
    for adjective in country.russian_adjectives:
        for name in adjective_forms(adjective):
            yield Pattern(name, "country", CountryName(country.iso, "adjective"), "any")
    for name in country.people:
        if name not in country.adjectives:
            yield Pattern(name, "country", CountryName(country.iso, "people"), "capital")


def _agencies() -> Iterator[Pattern]:
    for agency in gazetteer.agencies():
        for name in (agency.name, *agency.aliases, *agency.filipino, *_forms(agency.russian)):
            rule: CaseRule = "any" if " " in name and CYRILLIC.search(name) else "capital"
            yield Pattern(name, "organization", agency, rule)
        for name in agency.abbreviations:
            yield Pattern(name, "organization", agency, "exact")


def _office(office: Office) -> Iterator[Pattern]:
    kind: MarkKind = "rank" if office.level == "rank" else "office"
    if CYRILLIC.search(office.singular):
        nominative = office.singular.split()[0]
        for form in phrase_forms(office.singular):
            yield Pattern(form, kind, OfficeWord(office, False, case_of(form.split()[0], nominative)), "any")
    else:
        rule: CaseRule = "exact" if office.singular.isupper() else "any"
        yield Pattern(office.singular, kind, OfficeWord(office, False), rule)
    if office.plural and CYRILLIC.search(office.plural):
        for form, case in plural_forms(office.plural, office.singular).items():
            yield Pattern(form, kind, OfficeWord(office, True, case), "any")
    elif office.plural:
        yield Pattern(office.plural, kind, OfficeWord(office, True), "any")


def _places() -> Iterator[Pattern]:
    for city in gazetteer.cities():
        for name in (city.name, *city.aliases, *_forms(city.russian)):
            yield Pattern(name, "city", city, "capital")
    for venue in gazetteer.venues():
        for name in (venue.name, *venue.aliases):
            yield Pattern(name, "venue", venue, "capital")
    for ship in gazetteer.ships():
        for name in (ship.name, *ship.aliases):
            yield Pattern(name, "ship", ship, "capital")


def _gatherings() -> Iterator[Pattern]:
    for gathering in gazetteer.gatherings():
        for name in (gathering.name, *gathering.aliases):
            yield Pattern(name, "gathering", gathering.name, acronym_rule(name))
        for name in _forms(gathering.russian):
            yield Pattern(name, "gathering", gathering.name, "any")


def _topics() -> Iterator[Pattern]:
    for slug, phrases in gazetteer.topics().items():
        for phrase in phrases:
            yield Pattern(phrase, "topic", slug, "any" if phrase == phrase.lower() else "exact")
