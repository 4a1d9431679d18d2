"""Which words, or parts of words, every match of a pattern holds, read from the pattern's own source.

Reads the part of the syntax of ``re`` that the patterns of this package are written in, and refuses any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache

TOKEN = re.compile(
    r"(?P<open>\((?:\?(?:P<\w+>|[-a-z]*:|<?[=!]))?)|(?P<close>\))|(?P<either>\|)"
    r"|(?P<repeat>[*+?]\??|\{(?P<least>\d*)(?:,(?P<most>\d*))?\}\??)"
    r"|\[\^?\]?(?:\\.|[^\]\\])*\]|\\.|[^\W\d_]+(?![*+?{])|.",
    re.DOTALL,
)
_MEMBER = re.compile(r"\\.|.", re.DOTALL)
_LETTER = re.compile(r"\w")
_EDGES = frozenset({r"\b", r"\A", r"\Z", "^", "$"})
_CLASSES = frozenset({r"\w", r"\S", r"\d", r"\D", "."})  # what stands for too many letters to spell out
_BLANKS = frozenset({r"\s", r"\W"})
_MOST_STRINGS = 400  # spelled out for one stretch of a pattern; beyond, its parts are looked at singly
_LARGEST_SET = 6  # letters of a character set that are spelled out
# In nearly every sentence, so that finding one says little.
_EVERYWHERE = frozenset(
    "a an and are as at be been by for from had has have he his in is it its of on or that the to was were with".split()
)
# In many sentences of these articles, so that finding one says little more.
_OFTEN = frozenset(
    """
    agreement also between cooperation foreign manila meeting minister moscow not philippine philippines
    president russia russian said secretary signed their this trade two visit which who will would
    """.split()
)
_Strings = frozenset[str]
_NOTHING: _Strings = frozenset({""})
_BLANK: _Strings = frozenset({" "})


@dataclass(slots=True)
class _Item:
    """One item of a sequence: the strings that it alone may match (None for too many), or a group's alternatives.

    What only looks ahead matches nothing itself; ``ahead`` are the alternatives that it looks for.
    """

    strings: _Strings | None = None
    ways: list[list[_Item]] = field(default_factory=list)
    ahead: list[list[_Item]] = field(default_factory=list)
    least: int = 1
    most: int = 1


def fragments_of(pattern: str) -> frozenset[str]:
    """Words in a row, in lower case, of which every match of the pattern holds at least one.

    A space is the edge of a word or what stands between two; without one at its end, a fragment is part of a word.

    Raises ValueError for a pattern that may match without any certain word.
    """
    found = _best(_needs_of_one(_read(pattern), _NOTHING))
    if not found:
        raise ValueError(f"matches without any certain word: {pattern[:60]}")
    return found


def _read(pattern: str) -> list[list[_Item]]:
    """The alternatives of a pattern."""
    opened: list[tuple[list[list[_Item]], str]] = [([[]], "")]
    for token in TOKEN.finditer(pattern):
        ways, opening = opened[-1]
        if token["open"]:
            opened.append(([[]], token["open"]))
        elif token["close"]:
            opened.pop()
            opened[-1][0][-1].append(_looking(opening, ways) if opening[-1] in "=!" else _Item(ways=ways))
        elif token["either"]:
            ways.append([])
        elif token["repeat"]:
            if not ways[-1]:
                raise ValueError(f"{token[0]} repeats nothing: {pattern[:60]}")
            ways[-1][-1].least, ways[-1][-1].most = _times(token)
        else:
            ways[-1].append(_Item(_spelled(token[0])))
    if len(opened) != 1:
        raise ValueError(f"brackets do not match: {pattern[:60]}")
    return opened[0][0]


def _looking(opening: str, ways: list[list[_Item]]) -> _Item:
    """What looks around: of what it looks for, only what must follow is sure to be there."""
    return _Item(_NOTHING, ahead=ways if opening == "(?=" else [])


def _times(token: re.Match[str]) -> tuple[int, int]:
    """How often, at least and at most, a repeated item stands; many is 2."""
    if token["least"] is None:
        return int(token[0][0] == "+"), 1 if token[0][0] == "?" else 2
    most = token["least"] if token["most"] is None else token["most"]
    return int(token["least"] or 0), int(most or 2)


@cache
def _spelled(text: str) -> _Strings | None:
    """What a set, an escape or letters in a row may match; None for too much to spell out."""
    if text.startswith("["):
        return _letters_of(text)
    if text in _EDGES:
        return frozenset({" "})
    if text == r"\B":
        return _NOTHING
    if text in _BLANKS:
        return frozenset({" "})
    if text in _CLASSES:
        return None
    if text[0] == "\\" and text[1].isalnum():
        raise ValueError(f"{text} is not read here; write it otherwise")
    return frozenset({"".join(map(_letter, text.removeprefix("\\")))})


def _letters_of(written: str) -> _Strings | None:
    """The letters of a set, None for a negated one, one with ranges or classes, and a large one."""
    inside = written[1:-1]
    members = _MEMBER.findall(inside)
    if inside.startswith("^") or "-" in members[1:-1] or not _CLASSES.isdisjoint(members):
        return None
    letters = {" " if member in _BLANKS else _letter(member[-1]) for member in members}
    return frozenset(letters) if len(letters) <= _LARGEST_SET else None


def _letter(letter: str) -> str:
    return letter.lower() if _LETTER.match(letter) else " "


def _needs(items: list[_Item], before: _Strings) -> list[_Strings]:
    """Sets of spelled-out strings, of each of which a match of the sequence holds one; the last is its end."""
    sets: list[_Strings] = []
    current = before
    for item in items:
        if item.ahead and item.least:
            sets += _needs_of_one(item.ahead, current)
        spelled = _spell(item)
        if spelled is not None and len(spelled) * len(current) <= _MOST_STRINGS:
            current = _joined(current, spelled)
            continue
        sets.append(current)
        if item.least:
            sets += _needs_of_one(item.ways, current)
        blank = _ends_in_blank([replace(item, least=1)]) and (item.least or all(map(_is_edge, current)))
        current = _BLANK if blank else _NOTHING
    return [*sets, current]


def _ends_in_blank(items: list[_Item]) -> bool:
    """Whether a space, or the edge of a word, surely ends the sequence."""
    last = items[-1] if items else None
    if last is None or not last.least:
        return False
    if last.ways:
        return all(map(_ends_in_blank, last.ways))
    return last.strings is not None and all(map(_is_edge, last.strings))


def _is_edge(string: str) -> bool:
    return string.endswith(" ")


def _needs_of_one(ways: list[list[_Item]], before: _Strings) -> list[_Strings]:
    """The fragments of which a match of one of the alternatives holds one, where there are such."""
    parts = [_best(_needs(way, before)) for way in ways]
    return [frozenset().union(*parts)] if parts and all(parts) else []


def _spell(item: _Item) -> _Strings | None:
    """Every string that an item may match, with a space for what is between words; None for too many."""
    strings = item.strings
    if item.ways:
        parts = [_spell_all(way) for way in item.ways]
        strings = None if None in parts else frozenset().union(*(part for part in parts if part is not None))
    if strings is None or (item.most != 1 and strings != {" "}):
        return None
    return strings if item.least else strings | _NOTHING


def _spell_all(items: list[_Item]) -> _Strings | None:
    whole = _NOTHING
    for item in items:
        spelled = _spell(item)
        if spelled is None or len(spelled) * len(whole) > _MOST_STRINGS:
            return None
        whole = _joined(whole, spelled)
    return whole


def _joined(heads: _Strings, tails: _Strings) -> _Strings:
    if heads == _NOTHING:
        return tails
    return frozenset(
        head + (tail[1:] if head.endswith(" ") and tail.startswith(" ") else tail)
        for head in heads
        for tail in tails
    )


def _best(sets: Iterable[_Strings]) -> _Strings:
    """The most telling fragments: those of the set whose weakest string says most; empty where none says anything."""
    best = max(sets, key=lambda strings: min(map(_weight, strings), default=0), default=_NOTHING)
    return best if all(map(_weight, best)) else frozenset()


@cache
def _weight(string: str) -> float:
    """How much it says that a text holds the string."""
    words = string.split()
    telling = sum(1 if word in _OFTEN else len(word) for word in words if word not in _EVERYWHERE)
    return 2 * telling + len(string) if telling or len(words) > 1 else len(string.strip()) / 10
