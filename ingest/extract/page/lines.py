"""The printed lines of an article, before anything is known of them but whether a bullet opens them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.extract.types import BlockKind

BULLET = re.compile(r"(?:[•●▪■◦‣·*]|o(?= [A-Z]))\s*|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)")
_INLINE_BULLET = re.compile(r"(?<=\S)\s+(?=[•●▪] ?\S)")
SENTENCE_END = re.compile(r"[.!?…:;][\"”»')\]]*$")


@dataclass(slots=True)
class Line:
    """``text[start:end]`` without its bullet; ``block`` numbers runs of lines with no empty line between."""

    start: int
    end: int
    block: int
    kind: BlockKind = "body"
    goes_on: bool = False  # continues the paragraph of the line before


def split_lines(text: str, start: int, broken: bool) -> list[Line]:
    """The lines from ``start`` on. An empty line ends a block.

    Where there is none, every line ends one, save in a text whose lines are ``broken`` within sentences.
    """
    lines: list[Line] = []
    block = 0
    position = start
    by_blank_lines = broken or "\n\n" in text
    for printed in text[start:].split("\n"):
        end = position + len(printed)
        if not printed[:1].isupper() and BULLET.match(printed):
            cuts = [position, *(match.end() for match in _INLINE_BULLET.finditer(text, position, end))]
            for cut, following in zip(cuts, [*cuts[1:], end], strict=True):
                lines.append(Line(cut, cut + len(text[cut:following].rstrip()), block))
        elif printed:
            lines.append(Line(position, position + len(printed.rstrip()), block))
        if not printed or not by_blank_lines:
            block += 1
        position = end + 1
    return lines
