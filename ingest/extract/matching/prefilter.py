"""Patterns that look at the words of a text before they search it.

A long alternation costs ``re`` a walk through its branches at every letter, and most clauses hold the words of
none or one of them. A ``Prefiltered`` pattern knows its branches (``pattern_branches``) and, for each, the words of
which every match holds some ("cancel", " may ", " is in "; a space is the edge of a word). A text is read once for the
words of all branches of all patterns; only branches whose words it holds are looked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache

import ahocorasick

from ingest.extract.letters.folding import fold, fold_key

from .pattern_branches import branches_of

_CAPITAL = re.compile(r"(\\.|\(\?P<\w+>)|[^\W\d_]")

_NO_LETTERS = re.compile(r"\(\?<?!|\[\^(?:\\.|[^\]\\])*?[^\W\d_]")

# Words in a row, or what begins them -> the patterns of which a match may hold them, each with its branches (bits).
_fragments: dict[str, dict[Prefiltered, int]] = {}
_Search = Callable[[str, int, int], re.Match[str] | None]
_LONGEST_FRAGMENT = 16  # letters; more of them would fill the automaton and tell little
_MOST_LIVE = 128  # sets of a pattern's branches that are kept


class Prefiltered:
    """A pattern of which only those branches are tried whose words a text holds.

    A branch shows where a match begins; the match is the whole pattern's there, so the order of its alternatives
    counts as ever. Where letter case does not count, branches are tried in lower case on the text in lower case:
    ``re`` is several times as fast when it need not fold letters. What is compiled is compiled when first needed.

    Raises ValueError for a pattern that may match without any certain word.
    """

    __slots__ = ("_branches", "_flags", "_lowered", "_pattern", "_plain", "_searches", "_sources")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern, self._flags = pattern, flags
        self._plain: re.Pattern[str] | None = None
        self._lowered = _case_counts_nowhere(pattern, flags) or _may_be_found_in_lower_case(pattern)
        self._sources: list[str] = []
        self._searches: dict[int, list[_Search]] = {}  # of the branches that a text may hold together
        for source, fragments in branches_of(pattern.replace("(?i:", "(?:") if self._lowered else pattern):
            bit = 1 << len(self._sources)
            for fragment in fragments:
                needing = _fragments.setdefault(fold(fragment)[:_LONGEST_FRAGMENT], {})
                needing[self] = needing.get(self, 0) | bit
            self._sources.append(source)
        self._branches: list[_Search | None] = [None] * len(self._sources)
        _automaton.cache_clear()
        held_by.cache_clear()

    @property
    def plain(self) -> re.Pattern[str]:
        """The whole pattern."""
        plain = self._plain
        if plain is None:
            self._plain = plain = re.compile(self._pattern, self._flags)
        return plain

    def may_match(self, text: str | tuple[str, ...]) -> bool:
        """False only where the text, or each of several, holds none of the words that a match needs."""
        return self in held_by(text)

    def search(
        self, text: str, start: int = 0, end: int | None = None, within: str | tuple[str, ...] | None = None
    ) -> re.Match[str] | None:
        """As of ``re``; ``within`` is a longer text, asked often, that holds all of ``text``, or are its sentences."""
        held = held_by(within or (text[start:end] if start or end else text)).get(self)
        found = self._matches(held, text, start, end, most=1) if held else None
        return found[0] if found else None

    def finditer(
        self, text: str, start: int = 0, end: int | None = None, within: str | tuple[str, ...] | None = None
    ) -> Iterator[re.Match[str]]:
        held = held_by(within or (text[start:end] if start or end else text)).get(self)
        return iter(self._matches(held, text, start, end) if held else ())

    def _matches(
        self, held: int, text: str, start: int, end: int | None, most: int = -1
    ) -> list[re.Match[str]]:
        """The first matches that one of the branches ``held`` begins, ``most`` of them or (-1) all.

        A branch looks on only when its last find is passed, so time is linear.
        """
        searches, searched = self._searches.get(held) or self._live(held), text
        if self._lowered:
            searched = text.lower()
            if len(searched) != len(text):
                searches, searched = [self.plain.search], text
        stop = len(text) if end is None else end
        if len(searches) > 1:
            return self._begun_by_any(searches, searched, text, start, stop, most)
        search = searches[0]  # the only one, as for most texts
        found: list[re.Match[str]] = []
        while begun := search(searched, start, stop):
            match = (self._plain or self.plain).match(text, begun.start(), stop)
            if match is None:
                start = begun.start() + 1
                continue
            found.append(match)
            if len(found) == most:
                break
            start = match.end()
        return found

    def _begun_by_any(
        self, searches: list[_Search], searched: str, text: str, start: int, stop: int, most: int
    ) -> list[re.Match[str]]:
        """The matches that one of several branches begins."""
        found: list[re.Match[str]] = []
        places: dict[_Search, int] = {}  # where each branch begins next
        for search in searches:
            if begun := search(searched, start, stop):
                places[search] = begun.start()
        while places:
            first = min(places.values())
            match = (self._plain or self.plain).match(text, first, stop)
            if match:
                found.append(match)
                if len(found) == most:
                    break
            start = match.end() if match else first + 1
            for search, place in list(places.items()):
                if place < start:
                    del places[search]
                    if begun := search(searched, start, stop):
                        places[search] = begun.start()
        return found

    def _live(self, held: int) -> list[_Search]:
        """The branches of these bits, compiled when first needed."""
        found: list[_Search] = []
        left = held
        while left:
            number = left.bit_length() - 1
            found.append(self._branch(number))
            left -= 1 << number
        if len(self._searches) == _MOST_LIVE:
            self._searches.clear()
        self._searches[held] = found
        return found

    def _branch(self, number: int) -> _Search:
        branch = self._branches[number]
        if branch is None:
            source = self._sources[number]
            lowered = self._lowered
            compiled = re.compile(_in_lower_case(source)) if lowered else re.compile(source, self._flags)
            # what begins the text stands nowhere else
            self._branches[number] = branch = compiled.match if source.startswith("^") else compiled.search
        return branch


def _case_counts_nowhere(pattern: str, flags: int) -> bool:
    return bool(flags & re.IGNORECASE) and "(?-i:" not in pattern


def _may_be_found_in_lower_case(pattern: str) -> bool:
    """Whether a match in letters of any case, of a pattern that asks here and there for capitals, is one in lower case.

    It is not where some letters must not stand.
    """
    return "(?i:" in pattern and not _NO_LETTERS.search(pattern)


def _in_lower_case(pattern: str) -> str:
    return _CAPITAL.sub(lambda found: found[0] if found[1] else found[0].lower(), pattern)


@lru_cache(maxsize=512)  # of one article; words repeat, texts do not
def held_by(text: str | tuple[str, ...]) -> Mapping[Prefiltered, int] | _HeldByAny:
    """The patterns of which the text holds words that a match needs, each with the branches (bits) that need them.

    A document is asked for as the sentences of it, which are asked for one by one too.
    """
    if isinstance(text, tuple):
        return _HeldByAny.of(text)
    held: dict[Prefiltered, int] = {}
    for _, needing in _automaton().iter(f" {fold_key(text)} "):
        for pattern, branches in needing:
            held[pattern] = held[pattern] | branches if pattern in held else branches
    return held


class _HeldByAny(frozenset[Prefiltered]):
    """The patterns of which one of several texts holds words; few are asked for, so branches are gathered then."""

    by_each: tuple[Mapping[Prefiltered, int] | _HeldByAny, ...] = ()

    @classmethod
    def of(cls, texts: tuple[str, ...]) -> _HeldByAny:
        by_each = tuple(map(held_by, texts))
        held = cls(frozenset().union(*by_each))
        held.by_each = by_each
        return held

    def get(self, pattern: Prefiltered) -> int:
        branches = 0
        if pattern in self:
            for held in self.by_each:
                if pattern in held:
                    branches |= held.get(pattern) or 0
        return branches


@cache
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for fragment, needing in _fragments.items():
        automaton.add_word(fragment, tuple(needing.items()))
    automaton.make_automaton()
    return automaton
