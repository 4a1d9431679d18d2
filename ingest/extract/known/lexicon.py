"""What the extractor knows by name: the data files and what editors taught, found in one pass over a document."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, replace
from functools import cache
from operator import attrgetter
from typing import Literal

from ingest.extract.letters.folding import fold_key
from ingest.extract.types import Document

from . import gazetteer
from .gazetteer import Agency, City, Holder, Term
from .hits import Hits, Mark, TopicHit
from .meanings import read_hits
from .patterns import Pattern, acronym_rule, bundled_patterns, compile_automaton
from .people_index import PeopleIndex
from .ships import with_ships

_SHORTEST_NAME = 5
_CLOCK = re.compile(r"\d\s?$")  # "9:30 PM" is no prime minister


@dataclass(frozen=True, slots=True)
class Alias:
    """A name added by an editor at run time: ``alias`` means ``name``.

    ``country`` tells apart two of one name, and gives a new organization, place or official its country.
    """

    kind: Literal["official", "organization", "place"]
    alias: str
    name: str
    country: str = ""


@dataclass(frozen=True, slots=True)
class Office:
    """An office that an editor says somebody held; ``start`` and ``end`` as in ``gazetteer.Term``."""

    name: str
    country: str
    office: str
    organization: str = ""
    start: str = ""
    end: str = ""


class Lexicon:
    """Everything known by name. Immutable; ``taught`` returns a new one.

    ``version`` is twelve hex digits that change with any data file, alias or office; ``people`` finds known
    holders; ``words`` are those that names are made of.
    """

    def __init__(self, aliases: Iterable[Alias] = (), offices: Iterable[Office] = ()) -> None:
        self.aliases = tuple(sorted(set(aliases), key=lambda a: (a.kind, a.alias, a.name, a.country)))
        self.offices = tuple(sorted(set(offices), key=astuple))
        self.version = _version((*self.aliases, *self.offices))
        holders = _holders_with(self.aliases, self.offices)
        self.people = PeopleIndex(holders)
        self.words = _words_of_names(holders)
        self._automaton = compile_automaton([*bundled_patterns(), *_alias_patterns(self.aliases)])

    @staticmethod
    def bundled() -> Lexicon:
        """The lexicon of the data files alone; built once a process."""
        return _bundled()

    def taught(self, aliases: Iterable[Alias] = (), offices: Iterable[Office] = ()) -> Lexicon:
        """This lexicon with what editors know on top."""
        return Lexicon([*self.aliases, *aliases], [*self.offices, *offices])

    def scan(self, document: Document) -> Hits:
        """All names the gazetteer knows in the clean text; the longest match wins among overlapping ones."""
        text = document.text
        found: list[Mark] = []
        topics: list[TopicHit] = []
        folded = f" {document.folded} "
        for last, (length, surfaces, stem) in self._automaton.iter(folded):
            end = last - 1
            start = end - length
            if stem:
                start += 1
                end = folded.index(" ", last) - 1
            if (
                length == 2
                and text[start:end].upper() == "PM"
                and _CLOCK.search(text, max(0, start - 8), start)
            ):
                continue
            for rule, written, kind, entry, dotted in surfaces:
                if rule == "capital":
                    if not text[start].isupper():
                        continue
                elif rule == "exact" and text[start:end] != written:
                    continue
                if kind == "topic":
                    topics.append(TopicHit(start, end, str(entry)))
                    continue
                stop = end + 1 if dotted and text.startswith(".", end) else end
                found.append(Mark(start, stop, kind, entry))
                break  # of one stretch the first kind counts
        return read_hits(
            text, with_ships(document, _longest(found), self.people.always_means_somebody), topics
        )


def _longest(found: list[Mark]) -> list[Mark]:
    """Leftmost, then longest; no overlaps. A longer match beats one that starts inside it.

    The beaten one gives way to a shorter one that ends in time: of «председатель правительства Приморского
    края» "председатель" stays. ``found`` is in order of the ends, so that of matches with one start the longest
    comes last.
    """
    found.reverse()
    found.sort(key=attrgetter("start"))
    kept: list[Mark] = []
    shorter: list[Mark] = []
    last_start = last_end = -1
    for mark in found:
        start, end = mark.start, mark.end
        apart = start >= last_end
        if apart or (start > last_start and end - start > last_end - last_start):
            if not apart:
                kept.pop()
                kept.extend([spared for spared in shorter if spared.end <= start][:1])
            kept.append(mark)
            shorter.clear()
            last_start, last_end = start, end
        elif start == last_start:
            shorter.append(mark)
    return kept


def _alias_patterns(aliases: Iterable[Alias]) -> Iterator[Pattern]:
    for alias in aliases:
        if alias.kind == "organization":
            agency = Agency(f"alias:{fold_key(alias.name)}", alias.country, alias.name, (), (), (), ())
            yield Pattern(alias.alias, "organization", agency, acronym_rule(alias.alias))
        elif alias.kind == "place":
            city = City(alias.name, (), alias.country, False, "city", ())
            yield Pattern(alias.alias, "city", city, "capital")


def _holders_with(aliases: Iterable[Alias], offices: Iterable[Office]) -> list[Holder]:
    """The known holders; editors' spellings of their names, editors' offices, and people only editors know."""
    known = {(fold_key(h.name), h.country): h for h in gazetteer.holders()}

    def holder_key(name: str, country: str) -> tuple[str, str]:
        folded = fold_key(name)
        key = next((k for k in known if k[0] == folded and country in ("", k[1])), (folded, country))
        known.setdefault(key, Holder(name, (), (), country, alone=False))
        return key

    for alias in (a for a in aliases if a.kind == "official"):
        key = holder_key(alias.name, alias.country)
        known[key] = replace(known[key], aliases=(*known[key].aliases, alias.alias))
    for held in offices:
        key = holder_key(held.name, held.country)
        term = Term(held.office, held.organization, held.start, held.end, "editor")
        known[key] = replace(known[key], terms=[*known[key].terms, term])
    return list(known.values())


def _words_of_names(holders: list[Holder]) -> frozenset[str]:
    """The words of people's, places' and ships' names in lower case: what a scan may have cut."""
    written = [name for holder in holders for name in (holder.name, *holder.aliases)]
    written += [name for city in gazetteer.cities() for name in (city.name, *city.aliases)]
    written += [name for ship in gazetteer.ships() for name in (ship.name, *ship.aliases)]
    words = (word for name in written for word in re.findall(r"[^\W\d_]+", name.lower()))
    return frozenset(word for word in words if len(word) >= _SHORTEST_NAME)


def _version(taught: tuple[Alias | Office, ...]) -> str:
    digest = hashlib.sha256()
    for path in sorted(gazetteer.DATA.iterdir(), key=lambda p: p.name):
        if path.name.endswith((".csv", ".toml")):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    for known in taught:
        digest.update(repr(known).encode())
    return digest.hexdigest()[:12]


@cache
def _bundled() -> Lexicon:
    return Lexicon()
