"""Quotes: the exact words of the raw article that show a record or one of its values."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from ingest.extract.letters.folding import fold
from ingest.extract.types import Evidence, Person, Span

from .reading import Reading

LONGEST_QUOTE = 400  # code points, the contract's limit
_MAX_QUOTES = 6
_WORD = re.compile(r"[^\W_]+")
_SIGNS = "“”‘’–—…"  # all beyond ASCII that most quotes hold
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
# Words that nearly every sentence of these articles holds: they show nothing.
_SMALL_WORDS = frozenset(
    """
    the of on in and for to a an between with s philippines philippine russia russian federation republic bilateral
    """.split()
)


def exact(reading: Reading, span: Span) -> Evidence:
    """The raw text of a clean span."""
    document = reading.document
    start, end = document.raw_span(*span)
    return Evidence(start, end, document.raw[start:end])


def quote(reading: Reading, span: Span, around: Span | None = None) -> Evidence:
    """The raw text of a clean span, clipped at word bounds around what it must show when over the limit."""
    text, (first, last) = reading.document.raw, reading.document.raw_span(*span)
    start, end = first, last
    if end - start > LONGEST_QUOTE:
        centre = reading.document.raw_span(*around)[0] if around else first
        start = max(start, min(centre - 150, end - LONGEST_QUOTE))
        end = min(end, start + LONGEST_QUOTE)
        while first < start < centre and not text[start - 1].isspace():
            start += 1
        while start + 1 < end < min(last, len(text)) and not text[end].isspace():
            end -= 1
    found = text[start:end]
    start += len(found) - len(found.lstrip())
    if quoted := found.strip():
        return Evidence(start, start + len(quoted), quoted)
    start, end = first, min(max(last, first + 1), len(text))
    return Evidence(start, end, text[start:end])


def telling_quotes(
    reading: Reading, tellings: list[tuple[Span, int]], values: Iterable[str], showing: Iterable[Span]
) -> list[Evidence]:
    """Quotes that tell the record, first ones first, with one that shows a word of its values among them.

    Where no telling shows one (a Russian name is reported in the nominative and told in another case), the first
    of the spans ``showing`` that does is added.
    """
    quotes: list[Evidence] = []
    for span, at in tellings[:_MAX_QUOTES]:
        found = quote(reading, span, Span(at, at + 1))
        if found not in quotes:
            quotes.append(found)
    told = telling_words(values)
    if told and not shown(told, quotes):
        named = (exact(reading, span) for span in showing)
        quotes.extend(itertools.islice((name for name in named if shown(told, [name])), 1))
    return quotes


def telling_words(values: Iterable[str | None]) -> set[str]:
    """The words of a record's values by which a quote of it is known."""
    return set().union(*[words(value) for value in values if value]) - _SMALL_WORDS


def shown(told: set[str], quotes: Iterable[Evidence]) -> bool:
    return any(not told.isdisjoint(words(q.quote)) for q in quotes)


def as_written(reading: Reading, person: Person) -> str:
    """A person's name in the form that the article prints, cut words and all."""
    return " ".join(exact(reading, person.name_span).quote.split())


def surname(name: str) -> str:
    """The last word of a name, suffixes aside."""
    for part in reversed(name.split()):
        if part.strip(".,").lower() not in _SUFFIXES:
            return part
    return ""


@lru_cache(maxsize=512)  # the quotes and names of one article
def words(text: str) -> frozenset[str]:
    """The words of a text without letter case and accents."""
    if not text.isascii():
        for sign in _SIGNS:
            text = text.replace(sign, " ")
    if text.isascii():
        return frozenset(fold(text).split())
    folded = unicodedata.normalize("NFKD", text).casefold()
    return frozenset(_WORD.findall("".join(c for c in folded if not unicodedata.combining(c))))
