"""Text under repair that never forgets where each of its code points was printed."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

Edit = tuple[int, int, str]  # replace text[start:end] by the third value
_UNEDITED = array("I", range(1 << 15))  # a slice of it costs less than counting anew


@dataclass(slots=True)
class Tape:
    """``text`` with, for each code point, the raw offset it comes from.

    ``origin`` has one entry more than ``text``: the raw end. ``wide`` holds, for the few code points made of
    several raw ones (``&amp;``, a letter and its accent), the raw end of the last of them, by raw start.
    """

    text: str
    origin: array[int]
    wide: dict[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, raw: str) -> Tape:
        size = len(raw) + 1
        return cls(raw, _UNEDITED[:size] if size <= len(_UNEDITED) else array("I", range(size)))

    def raw_end(self, index: int) -> int:
        """The raw offset after the code point at ``index``."""
        start = self.origin[index]
        return self.wide.get(start, start + 1)

    def apply(self, edits: Iterable[Edit]) -> None:
        """Make replacements, given in order and apart from each other, in one pass."""
        pieces: list[str] = []
        origin = array("I")
        done = 0
        for start, end, replacement in edits:
            pieces.append(self.text[done:start])
            origin += self.origin[done:start]
            if replacement:
                pieces.append(replacement)
                extra = len(replacement) - (end - start)
                last = self.origin[end - 1]
                if extra >= 0:
                    origin += self.origin[start:end]
                    origin.extend([last] * extra)
                else:
                    kept = self.origin[start : start + len(replacement)]
                    origin += kept
                    self.wide[kept[-1]] = self.raw_end(end - 1)
            done = end
        if not done:
            return
        pieces.append(self.text[done:])
        origin += self.origin[done:]
        self.text = "".join(pieces)
        self.origin = origin

    def substitute(self, pattern: re.Pattern[str], replacement: str | Callable[[re.Match[str]], str]) -> None:
        """Replace every match; a match that gives itself back is left alone."""
        edits: list[Edit] = []
        for match in pattern.finditer(self.text):
            new = replacement if isinstance(replacement, str) else replacement(match)
            if new != match.group():
                edits.append((match.start(), match.end(), new))
        self.apply(edits)
