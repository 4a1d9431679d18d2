"""Which lines above an article are its headline, printed once or again below the page's name."""

from __future__ import annotations

import re
from dataclasses import replace

from .dateline import read_dateline, read_stamp
from .junk import line_junk
from .lines import BULLET, Line

CLOCK_OR_NUMBER = re.compile(
    r"(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?|\d+(?:-\d+){2,4}|№?\s?\d{1,6})\s*$", re.IGNORECASE
)
_HEADLINE_CHARACTERS, _HEADLINE_WORDS = 220, 32
TOP = 8  # lines from the top
_TITLES_WITHIN = 12  # lines from the top
_TITLE_WORDS = 5
_TITLE_BEGINS = 15  # characters
_PAGE_NAME = re.compile(r"\s+[|–—-]\s+(?:[A-Z][\w.'-]*\s?){1,5}$")
_ASKED = re.compile(r"(?:Question|Q|Вопрос)\s*[:.]\s")  # the first words of a transcript without a title
_NO_TITLE_JUNK = frozenset({"related", "caption"})  # labels that headlines begin with too: "Watch: …"


def mark_headline(text: str, lines: list[Line], title: str) -> list[Line]:
    """The first line that is no furniture, if it is short and unlike a sentence, or is the known title."""
    for at, line in enumerate(lines[:TOP]):
        printed = text[line.start : line.end]
        junk = line_junk(printed)
        if (junk and junk not in _NO_TITLE_JUNK) or read_stamp(printed) or CLOCK_OR_NUMBER.match(printed):
            continue
        if title and printed.casefold().startswith(title.casefold()) and len(printed) > len(title):
            if _is_cut_off(printed, len(title)):
                return lines
            cut = line.start + len(title)
            rest = cut + len(text[cut : line.end]) - len(text[cut : line.end].lstrip(" .:–—-"))
            head = replace(line, end=cut, kind="headline")
            return [
                *lines[:at],
                head,
                *([replace(line, start=rest)] if rest < line.end else []),
                *lines[at + 1 :],
            ]
        if at + 1 < len(lines) and (
            printed.casefold() == title.casefold() or _like_headline(text, line, lines[at + 1])
        ):
            head = Line(line.start, line.end, line.block, "headline")
            return [*lines[:at], head, *lines[at + 1 :]]
        break
    return lines


def mark_titles_again(text: str, lines: list[Line]) -> list[Line]:
    """The title printed again above the article, the first time often with the page's name ("… | Global News")."""
    top = lines[:_TITLES_WITHIN]
    as_given = [text[line.start : line.end] for line in top]
    if len({one[:_TITLE_BEGINS] for one in as_given}) == len(as_given):
        return lines
    printed = [_PAGE_NAME.sub("", one) for one in as_given]
    again = {
        one
        for at, one in enumerate(printed)
        if one in printed[:at]
        and as_given[at] != as_given[at - 1]  # twice in a row stands a picture's line
        and len(one.split()) >= _TITLE_WORDS
        and one[-1] not in ".:)"
    }
    return [
        replace(line, kind="headline") if line.kind == "body" and one in again else line
        for line, one in zip(top, printed, strict=True)
    ] + lines[_TITLES_WITHIN:]


def _is_cut_off(printed: str, at: int) -> bool:
    """Whether a title is only the beginning of the article's first sentence, as feeds shorten it."""
    rest = printed[at:].lstrip(" .…:–—-")
    return bool(read_dateline(printed)) or printed[at].isalnum() or not rest[:1].isupper()


def _like_headline(text: str, line: Line, following: Line) -> bool:
    printed = text[line.start : line.end]
    if len(printed) > _HEADLINE_CHARACTERS or len(printed.split()) > _HEADLINE_WORDS or printed[-1] in ".,;:":
        return False
    if BULLET.match(printed) or read_dateline(printed) or _ASKED.match(printed):
        return False
    if line.block != following.block:
        return not following.end - following.start < 2
    return following.end - following.start > 2 * len(printed) or bool(
        line_junk(text[following.start : following.end])
    )
