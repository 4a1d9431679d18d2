"""Patterns that look at the words of a text before they search it.

A long alternation costs ``re`` a walk through its branches at every letter, and most clauses hold none of
its words. A ``Prefiltered`` pattern knows, from its own parse tree, parts of words of which every match holds
one ("cancel", " may ", "ed "; a space is the edge of a word). The words of a text are looked up once for all patterns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache, reduce
from operator import or_
from re import _constants as sre  # type: ignore[attr-defined,unused-ignore]
from re import _parser as parser  # type: ignore[attr-defined,unused-ignore]
from typing import Any

import ahocorasick

_WORD = re.compile(r"\w+")
_MOST_STRINGS = 400  # spelled out for one stretch of a pattern; beyond, its parts are looked at singly
_LARGEST_SET = 6  # letters of a character set that are spelled out
_EDGES = {sre.AT_BOUNDARY, sre.AT_BEGINNING, sre.AT_BEGINNING_STRING, sre.AT_END, sre.AT_END_STRING}
_ZERO_WIDTH = {sre.ASSERT, sre.ASSERT_NOT}
_REPEATS = {sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT}
_BLANKS = {sre.CATEGORY_SPACE, sre.CATEGORY_NOT_WORD}
# In nearly every sentence, so that finding one says little.
_EVERYWHERE = frozenset(
    "a an and are as at be been by for from had has have he his in is it its of on or that the to was were with".split()
)
_Strings = frozenset[str]
_Items = Iterable[tuple[Any, Any]]

_fragments: dict[str, int] = {}  # part of a word -> the patterns (bits) of which a match may hold it
_registered: list[str] = []


class Prefiltered:
    """A compiled pattern that is tried only on texts with a word that its matches need.

    Raises ValueError for a pattern that may match without any certain word.
    """

    __slots__ = ("bit", "plain")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.plain = re.compile(pattern, flags)
        self.bit = 1 << len(_registered)
        for fragment in fragments_of(pattern, flags):
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
        return self.plain.search(text, start, stop)

    def finditer(
        self, text: str, start: int = 0, end: int | None = None, within: str | None = None
    ) -> Iterator[re.Match[str]]:
        stop = len(text) if end is None else end
        if not held_by(within or text[start:stop]) & self.bit:
            return iter(())
        return self.plain.finditer(text, start, stop)


@lru_cache(maxsize=512)  # of one article; words repeat, texts do not
def held_by(text: str) -> int:
    """The bits of all patterns of which the text holds a word that a match needs."""
    return reduce(or_, map(_patterns_by_word, _WORD.findall(text.lower())), 0)


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


def fragments_of(pattern: str, flags: int = 0) -> frozenset[str]:
    """Parts of words, in lower case, of which every match of the pattern holds at least one."""
    found = _best(_needs(parser.parse(pattern, flags), frozenset({""})))
    if not found:
        raise ValueError(f"matches without any certain word: {pattern[:60]}")
    return found


def _needs(items: _Items, before: _Strings) -> list[_Strings]:
    """Sets of spelled-out strings, of each of which a match of the sequence holds one; the last is its end."""
    sets: list[_Strings] = []
    current = before
    for op, value in items:
        spelled = _spell(op, value)
        if spelled is not None and len(spelled) * len(current) <= _MOST_STRINGS:
            current = _joined(current, spelled)
            continue
        sets.append(current)
        parts = [_best(_needs(part, current)) for part in _alternatives(op, value)]
        if parts and all(parts):
            sets.append(frozenset().union(*parts))
        current = frozenset({""})
    return [*sets, current]


def _alternatives(op: Any, value: Any) -> list[Any]:
    """The sequences of which an item matches one, as far as it must match any."""
    if op is sre.BRANCH:
        return list(value[1])
    if op is sre.SUBPATTERN:
        return [value[3]]
    return [value[2]] if op in _REPEATS and value[0] > 0 else []


def _spell(op: Any, value: Any) -> _Strings | None:
    """Every string that an item may match, with a space for what is between words; None for too many."""
    if op is sre.LITERAL:
        return frozenset({_letter(value)})
    if op in _ZERO_WIDTH:
        return frozenset({""})
    if op is sre.AT:
        return frozenset({" " if value in _EDGES else ""})
    if op is sre.IN:
        return _spell_set(value)
    if op is sre.SUBPATTERN:
        return _spell_all(value[3])
    if op is sre.BRANCH:
        parts = [_spell_all(part) for part in value[1]]
        return None if None in parts else frozenset().union(*(p for p in parts if p is not None))
    if op in _REPEATS:
        least, most, part = value
        spelled = _spell_all(part)
        if spelled is None or (most != 1 and spelled != {" "}):
            return None
        return spelled if least else spelled | {""}
    return None


def _spell_all(items: _Items) -> _Strings | None:
    whole: _Strings = frozenset({""})
    for op, value in items:
        spelled = _spell(op, value)
        if spelled is None or len(spelled) * len(whole) > _MOST_STRINGS:
            return None
        whole = _joined(whole, spelled)
    return whole


def _spell_set(members: _Items) -> _Strings | None:
    letters: set[str] = set()
    for op, value in members:
        if op is sre.LITERAL:
            letters.add(_letter(value))
        elif op is sre.CATEGORY and value in _BLANKS:
            letters.add(" ")
        else:
            return None
    return frozenset(letters) if len(letters) <= _LARGEST_SET else None


def _letter(code: int) -> str:
    letter = chr(code)
    return letter.lower() if _WORD.match(letter) else " "


def _joined(heads: _Strings, tails: _Strings) -> _Strings:
    return frozenset(
        head + (tail[1:] if head.endswith(" ") and tail.startswith(" ") else tail)
        for head in heads
        for tail in tails
    )


def _best(sets: list[_Strings]) -> _Strings:
    """The most telling fragments: those of the set whose weakest string says most; empty where none says anything."""
    told = [frozenset(_fragment(string) for string in strings) for strings in sets]
    best = max(told, key=lambda fragments: min(map(_weight, fragments), default=0), default=frozenset())
    return frozenset() if "" in best else best


def _fragment(string: str) -> str:
    """The most telling word, or part of one, of a spelled-out string."""
    pieces = string.split(" ")
    marked = [
        (" " if at else "") + piece + (" " if at + 1 < len(pieces) else "")
        for at, piece in enumerate(pieces)
        if piece
    ]
    return max(marked, key=_weight, default="")


def _weight(fragment: str) -> float:
    word = fragment.strip()
    if not word:
        return 0
    if fragment == f" {word} " and word in _EVERYWHERE:
        return len(word) / 10
    return 2 * len(word) + len(fragment)
