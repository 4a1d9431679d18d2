"""Words before a name that say on which side it stands: "his opposite number", «с филиппинской стороны – X»."""

from __future__ import annotations

from ingest.extract.known.patterns import CountryName
from ingest.extract.letters.cyrillic import CYRILLIC
from ingest.extract.types import Country

from .units import Units


def counterpart_words(text: str, units: Units, i: int) -> int:
    """How many units before ``i`` are the word "counterpart" or "opposite number"; 0 where none are."""
    if i == 0 or units.labels[i - 1] == "k":
        return min(i, 1)
    opposite = i > 1 and units.word(text, i - 1) == "number" and units.word(text, i - 2) == "opposite"
    return 2 if opposite else 0


def says_opposite(units: Units) -> bool:
    """Whether the sentence has an "opposite number"."""
    return "opposite number" in units.sentence.text


def side_before(text: str, units: Units, i: int) -> Country:
    """The country of who stands at ``i`` behind an adjective and a dash, "" where none is told so."""
    mark = units.marks[i - 2] if i > 1 and units.labels[i - 1] == "-" else None
    if mark is None or not isinstance(mark.entry, CountryName) or mark.entry.form != "adjective":
        return ""
    return mark.entry.country if CYRILLIC.match(text, units.starts[i - 2]) else ""
