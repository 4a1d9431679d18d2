"""Words before a name that say on which side it stands: "his opposite number", «с филиппинской стороны – X»."""

from __future__ import annotations

import re

from ingest.extract.known.patterns import CountryName
from ingest.extract.letters.cyrillic import CYRILLIC
from ingest.extract.types import Country

from .units import Units

# «С филиппинской стороны – посол X, сенатор Y»: all who are listed, up to who only tells of them.
_LISTED_FOR = re.compile(
    r"\bсо?\s+(?:(?P<ru>российской)|филиппинской)(?:\s+стороны)?\s+[–—-]\s"
    r"(?:(?!\b(?:сообщ|заяв|сказа|отмет|расска|слова))[^;.])*$"
)


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
    """The country of who stands at ``i`` behind an adjective and a dash, or in a list there, "" if none."""
    if listed := _LISTED_FOR.search(text, units.sentence.start, units.starts[i]):
        return "RU" if listed["ru"] else "PH"
    mark = units.marks[i - 2] if i > 1 and units.labels[i - 1] == "-" else None
    if mark is None or not isinstance(mark.entry, CountryName) or mark.entry.form != "adjective":
        return ""
    return mark.entry.country if CYRILLIC.match(text, units.starts[i - 2]) else ""
