"""Paragraphs of a text that was broken by width, as mails, releases in plain text and copies from a page of print are.

Who breaks by width puts a word on the next line only where it does not fit. So a line goes on where the first word of
the next would not have fitted, and a paragraph ends where it would have.
"""

from __future__ import annotations

import itertools

from .dateline import read_dateline
from .lines import BULLET, SENTENCE_END
from .tape import Tape

_BROKEN = 3  # line ends within a sentence by which a width is known
_WIDEST = 132  # characters; longer lines are paragraphs
_FULL = 0.9  # share of the lines that go on in small letters, which are full
_FULL_AT_ALL = 0.7  # share of all lines without a stop, which are full: a headline and a byline are not
_WITHIN = 0.9  # share of all lines that are no longer than the width
_WRAPS = 4  # lines that go on in small letters, of a text broken anywhere
_TOP = 4  # lines, below one of which a dateline begins
_DASHES = ("- ", "– ", "— ")


def unwrap(tape: Tape) -> None:
    """Put the lines of each paragraph into one, where the text was broken by width."""
    printed = tape.text.split("\n")
    if len(printed) <= _BROKEN:
        return
    width = _width(printed)
    if not width:
        return
    edits = []
    position = 0
    for at, (line, following) in enumerate(itertools.pairwise(printed)):
        position += len(line) + 1
        if not line or not following or _fits(line, following, width) or _stays_apart(line, following):
            continue
        if at > _TOP or not read_dateline(following):
            edits.append((position - 1, position, " "))
    tape.apply(edits)


def is_broken(text: str, start: int) -> bool:
    """Whether a text is broken within its sentences by no one width: many of its lines go on in small letters."""
    printed = text[start:].split("\n")
    small = [at for at, line in enumerate(printed) if at and line[:1].islower()]
    going_on = sum(not SENTENCE_END.search(printed[at - 1][-4:]) for at in small)
    return going_on >= _WRAPS and 4 * going_on >= len(printed)


def _width(printed: list[str]) -> int:
    """The width by which the lines are broken, 0 for a text that is not."""
    broken = [
        (line, following)
        for line, following in itertools.pairwise(printed)
        if line and following and not SENTENCE_END.search(line[-4:])
    ]
    small = [pair for pair in broken if pair[1][0].islower()]
    if len(broken) < _BROKEN or not small:
        return 0
    for named, pairs, share in (
        (broken, small, _FULL),
        (small, small, _FULL),
        (broken, broken, _FULL_AT_ALL),
    ):
        width = max(len(line) for line, _ in named)
        full = sum(not _fits(line, following, width) for line, following in pairs)
        within = sum(len(line) <= width for line in printed)
        if width <= _WIDEST and full >= share * len(pairs) and within >= _WITHIN * len(printed):
            return width
    return 0


def _fits(line: str, following: str, width: int) -> bool:
    """Whether the first word of the next line would have stood on this one."""
    return len(line) + 1 + len(following.split(" ", 1)[0]) <= width


def _stays_apart(line: str, following: str) -> bool:
    """A bullet begins a line; a word cut by a hyphen is mended elsewhere."""
    listed = line[-1] in ":;." and following.startswith(_DASHES)
    return listed or line.endswith("-") or bool(BULLET.match(following))
