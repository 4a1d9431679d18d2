"""Finding a model's quotes in the article, and holding its values against them.

A model copies words but cannot count characters, so it is asked for quotes and the offsets are found here. A quote that
does not stand in the text, or does not show its value, takes the value with it.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from ingest.backends.contract import LONGEST_QUOTE

Span = dict[str, Any]  # {"start", "end", "quote"}: the contract's evidence

SHORTEST_QUOTE = 3  # code points: less stands in any text
STEM = 4  # letters of a word that its declined forms share
_ALIKE = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-"}
)
_WORD = re.compile(r"[^\W_]+")


class Grounds:
    """One article's text, to find quotes in."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._plain, self._origin = _plain(text)

    def find(self, quote: str) -> Span | None:
        """The first place where the quote stands, spaces and the shape of quotation marks and dashes aside."""
        quote = quote.strip()
        if len(quote) < SHORTEST_QUOTE or not _WORD.search(quote):
            return None
        start = self.text.find(quote)
        if start >= 0:
            return self._span(start, start + len(quote))
        sought, _ = _plain(quote)
        at = self._plain.find(sought)
        if at < 0:
            return None
        return self._span(self._origin[at], self._origin[at + len(sought) - 1] + 1)

    def _span(self, start: int, end: int) -> Span:
        if end - start > LONGEST_QUOTE:
            end = start + LONGEST_QUOTE
            cut = self.text.rfind(" ", start + 1, end)
            end = cut if cut > start else end
        return {"start": start, "end": end, "quote": self.text[start:end]}

    def showing(self, value: str, quote: str) -> Span | None:
        """The place of a quote that has the value's words in it, else None."""
        found = self.find(quote)
        return found if found and shows(found["quote"], value) else None

    def naming(self, name: str, quote: str) -> Span | None:
        """The place of a quote that has a person's last name in it, else None."""
        found = self.find(quote)
        words = _words(name)
        return found if found and words and _has(_words(found["quote"]), words[-1]) else None


def shows(quote: str, value: str) -> bool:
    """Whether at least half of the value's words stand in the quote, endings aside."""
    told = _words(quote)
    words = _words(value)
    return bool(words) and 2 * sum(_has(told, word) for word in words) >= len(words)


def _has(told: list[str], word: str) -> bool:
    return any(other == word or (len(word) >= STEM and other[:STEM] == word[:STEM]) for other in told)


def _words(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", text).casefold()
    words = _WORD.findall("".join(char for char in folded if not unicodedata.combining(char)))
    return [word for word in words if word not in ("jr", "sr", "ii", "iii", "iv")]


def _plain(text: str) -> tuple[str, list[int]]:
    """The text with one space for any run of them and plain marks, and the place of each of its characters."""
    characters: list[str] = []
    origin: list[int] = []
    for place, character in enumerate(text.translate(_ALIKE)):
        plain = " " if character.isspace() else character
        if plain == " " and characters and characters[-1] == " ":
            continue
        characters.append(plain)
        origin.append(place)
    return "".join(characters), origin
