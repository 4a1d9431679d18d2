"""Patterns that look at the words of a text before they search it.

A long alternation costs ``re`` a walk through its branches at every letter, and most clauses hold none of
its words. A ``Prefiltered`` pattern knows, from its own source (``pattern_words``), parts of words of which every
match holds one ("cancel", " may ", "ed "; a space is the edge of a word). The words of a text are looked up once for
all patterns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache, reduce
from operator import or_

import ahocorasick

from .folding import fold
from .pattern_words import fragments_of

_CAPITAL = re.compile(r"(\\.|\(\?P<\w+>)|[^\W\d_]")

_fragments: dict[str, int] = {}  # part of a word -> the patterns (bits) of which a match may hold it
_registered: list[str] = []


class Prefiltered:
    """A compiled pattern that is tried only on texts with a word that its matches need.

    Where letter case does not count, ``re`` walks an alternation slowly; so the pattern is first tried in lower case
    on the text in lower case, which is several times as fast and shows where a match may begin.

    Raises ValueError for a pattern that may match without any certain word.
    """

    __slots__ = ("bit", "lowered", "plain")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.plain = re.compile(pattern, flags)
        any_case = flags & re.IGNORECASE and "(?-i:" not in pattern
        self.lowered = re.compile(_in_lower_case(pattern)) if any_case else None
        self.bit = 1 << len(_registered)
        for fragment in map(fold, fragments_of(pattern)):
            _fragments[fragment] = _fragments.get(fragment, 0) | self.bit
        _registered.append(pattern)
        for cached in (_automaton, _patterns_by_word, held_by):
            cached.cache_clear()

    def may_match(self, text: str) -> bool:
        """False only where the text holds none of the words that a match needs."""
        return bool(held_by(text) & self.bit)

    def search(
        self, text: str, start: int = 0, end: int | None = None, within: str | None = None
    ) -> re.Match[str] | None:
        """As of ``re``; ``within`` is a longer text, asked often, that holds all of ``text``."""
        stop = len(text) if end is None else end
        if not held_by(within or text[start:stop]) & self.bit:
            return None
        return next(self.matches(text, start, stop), None)

    def finditer(
        self, text: str, start: int = 0, end: int | None = None, within: str | None = None
    ) -> Iterator[re.Match[str]]:
        stop = len(text) if end is None else end
        if not held_by(within or text[start:stop]) & self.bit:
            return iter(())
        return self.matches(text, start, stop)

    def matches(self, text: str, start: int = 0, stop: int | None = None) -> Iterator[re.Match[str]]:
        """All matches, without a look at the words first."""
        stop = len(text) if stop is None else stop
        lower = None if self.lowered is None else _lower(text)
        if self.lowered is None or lower is None:
            yield from self.plain.finditer(text, start, stop)
            return
        while (place := self.lowered.search(lower, start, stop)) and (
            match := self.plain.search(text, place.start(), stop)
        ):
            yield match
            start = match.end()


@lru_cache(maxsize=64)
def _lower(text: str) -> str | None:
    """The text in lower case, None where that has another length."""
    lower = text.lower()
    return lower if len(lower) == len(text) else None


def _in_lower_case(pattern: str) -> str:
    return _CAPITAL.sub(lambda found: found[0] if found[1] else found[0].lower(), pattern)


@lru_cache(maxsize=512)  # of one article; words repeat, texts do not
def held_by(text: str) -> int:
    """The bits of all patterns of which the text holds a word that a match needs."""
    return reduce(or_, map(_patterns_by_word, fold(text).split()), 0)


@lru_cache(maxsize=32_768)
def _patterns_by_word(word: str) -> int:
    return reduce(or_, (bits for _, bits in _automaton().iter(f" {word} ")), 0)


@cache
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for fragment, bits in _fragments.items():
        automaton.add_word(fragment, bits)
    automaton.make_automaton()
    return automaton
