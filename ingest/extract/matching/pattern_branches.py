"""A pattern taken apart into branches, each with the words that its matches need.

``\\b(?:met|held\\s+talks)\\b`` matches where ``\\bmet\\b`` or ``\\bheld\\s+talks\\b`` does. Branches tell only where a
match begins: which of them comes first there, and what its groups hold, the whole pattern says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .pattern_words import TOKEN, fragments_of

_LETTER = r"(?:[^\W\d_]|\[[^\W\d_]+\])(?![*+?{])"
_BEHIND = re.compile(r"\\b|\(\?<([=!])((?:[^()|\\]|\\.)*)\)")
_OPENS_WORD = re.compile(rf"(?P<behind>(?:{_BEHIND.pattern})*)(?P<letters>(?:{_LETTER})+)")
_ZERO_WIDTH = frozenset({r"\b", r"\B", r"\A", "^"})
_LOOKS_AROUND = ("(?=", "(?!", "(?<=", "(?<!")


class Branch(NamedTuple):
    """Part of a pattern, in its syntax, and the fragments of which every match of it holds one.

    One that begins with ``^`` has no other ways to begin.
    """

    source: str
    fragments: frozenset[str]


def branches_of(pattern: str) -> list[Branch]:
    """The branches of a pattern; those that need the same words stay together.

    Raises ValueError where ``fragments_of`` does.
    """
    sources: dict[tuple[frozenset[str], bool], list[str]] = {}
    for source in _taken_apart(_without_captures(pattern)):
        sources.setdefault((fragments_of(source), source.startswith("^")), []).append(_letters_first(source))
    return [Branch("|".join(together), fragments) for (fragments, _), together in sources.items()]


def _taken_apart(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern, and of the group that an alternative begins with."""
    for way in _ways(pattern):
        opening = _opening_group(way)
        if opening is None:
            yield way
            continue
        start, inside, end = opening
        plain = way[start:inside] == "(?:"
        head, tail = (way[:start], way[end:]) if plain else (way[:inside], f"){way[end:]}")
        for inner in _taken_apart(way[inside : end - 1]):
            yield head + inner + tail


def _ways(pattern: str) -> list[str]:
    """The parts between the strokes that stand in no brackets."""
    cuts, depth = [-1], 0
    for token in TOKEN.finditer(pattern):
        depth += bool(token["open"]) - bool(token["close"])
        if token["either"] and not depth:
            cuts.append(token.start())
    return [pattern[a + 1 : b] for a, b in zip(cuts, [*cuts[1:], len(pattern)], strict=True)]


def _opening_group(way: str) -> tuple[int, int, int] | None:
    """Where the group that an alternative begins with opens, where its inside begins and where it ends.

    What has no width may stand before it. None for an alternative that begins otherwise.
    """
    depth, group = 0, None
    for token in TOKEN.finditer(way):
        if token["open"]:
            group = group if depth else token
            depth += 1
        elif token["close"]:
            depth -= 1
            if depth or group is None or group[0] in _LOOKS_AROUND:
                continue
            following = TOKEN.match(way, token.end())
            repeated = following is not None and following["repeat"]
            return None if repeated else (group.start(), group.end(), token.end())
        elif not depth and token[0] not in _ZERO_WIDTH:
            return None
    return None


def _without_captures(source: str) -> str:
    """The pattern with plain brackets for those that capture, so that parts of it can stand beside each other."""
    return "".join(
        "(?:" if token["open"] and (token[0] == "(" or token[0].endswith(">")) else token[0]
        for token in TOKEN.finditer(source)
    )


def _letters_first(source: str) -> str:
    """``\\bmeets?`` as ``meet(?<=\\bmeet)s?``: ``re`` looks for letters quickly, and for what stands before slowly."""
    opening = _OPENS_WORD.match(source)
    if opening is None:
        return source
    letters = opening["letters"]
    behind = _BEHIND.sub(lambda edge: f"(?<{edge[1] or '='}{edge[2] or edge[0]}{letters})", opening["behind"])
    return f"{letters}{behind}{source[opening.end() :]}"
