"""What each printed line of an article is: headline, paragraph, bullet, stamp, or the page's own furniture."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace

from .dateline import Dateline, read_dateline, read_stamp
from .junk import find_sign_off, is_sign_off, line_junk, sells
from .types import BlockKind

_BULLET = re.compile(r"(?:[•●▪■◦‣·*]|o(?= [A-Z]))\s*|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)")
_DASH = re.compile(r"(?:[–—-]|--)\s+(?=\S)")
_INLINE_BULLET = re.compile(r"(?<=\S)\s+(?=[•●▪] ?\S)")
_CLOCK_OR_NUMBER = re.compile(
    r"(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?|\d+(?:-\d+){2,4}|№?\s?\d{1,6})\s*$", re.IGNORECASE
)
_PLACE_LINE = re.compile(r"[A-ZА-ЯЁ][\w'.-]*(?:,? [A-ZА-ЯЁ(][\w'.)-]*| of| de| del| the){0,6}$")
_SENTENCE_END = re.compile(r"[.!?…:;][\"”»')\]]*$")
_HEADLINE_CHARACTERS, _HEADLINE_WORDS = 220, 32
_SHORTEST_FULL_LINE, _LONGEST_WRAPPED_LINE = 45, 140
_WRAPS = 4  # lines that go on in small letters, of a text broken by width
_STAMPS_WITHIN = 8  # lines from the top
_DATELINE_WITHIN = 5  # paragraphs from the top
_LABEL = 60  # characters of a line without a stop that is no paragraph
_TITLES_WITHIN = 12  # lines from the top
_TITLE_WORDS = 5
_PAGE_NAME = re.compile(r"\s+[|–—-]\s+(?:[A-Z][\w.'-]*\s?){1,5}$")
_AD_LINES = 3
_SHORT_CAPTION = 60  # characters; a credit alone tells nothing
_NO_TITLE_JUNK = frozenset({"related", "caption"})  # labels that headlines begin with too: "Watch: …"


@dataclass(slots=True)
class Line:
    """``text[start:end]`` without its bullet; ``block`` numbers runs of lines with no empty line between."""

    start: int
    end: int
    block: int
    kind: BlockKind = "body"
    goes_on: bool = False  # continues the paragraph of the line before


@dataclass(slots=True)
class Layout:
    """The lines to keep, and what the page says about its own date and place."""

    lines: list[Line]
    dateline: Dateline | None = None  # offsets count from its line's start
    dateline_at: int = -1  # position in ``lines``
    stamp: Dateline | None = None  # a line that is only a date
    published: Dateline | None = None  # a line that says "Published …"
    place: str = ""


def read_layout(text: str, start: int, title: str) -> Layout:
    """Classify the lines of a cleaned text from ``start`` on; ``title`` is the headline if known."""
    lines = _split_lines(text, start)
    lines = _mark_titles_again(text, _mark_headline(text, lines, title))
    layout = Layout(_mark_junk(text, lines))
    _take_stamps(text, layout)
    layout.lines = [line for line in layout.lines if line.kind != "junk"]
    layout.lines = _mark_bullets(text, _mark_wraps(text, layout.lines))
    _drop_sign_offs(text, layout)
    _find_dateline(text, layout)
    return layout


def _split_lines(text: str, start: int) -> list[Line]:
    lines: list[Line] = []
    block = 0
    position = start
    blank_lines = "\n\n" in text or _is_wrapped(text, start)
    while position <= len(text):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        if end > position:
            cuts = [position]
            if _BULLET.match(text, position, end):
                cuts += [match.end() for match in _INLINE_BULLET.finditer(text, position, end)]
            for cut, following in zip(cuts, [*cuts[1:], end], strict=True):
                lines.append(Line(cut, len(text[cut:following].rstrip()) + cut, block))
        if end == position or not blank_lines:
            block += 1
        position = end + 1
    return lines


def _is_wrapped(text: str, start: int) -> bool:
    """Whether a text without empty lines is broken by width: many of its lines go on in small letters."""
    printed = text[start:].split("\n")
    going_on = sum(
        after[:1].islower() and not _SENTENCE_END.search(before[-4:])
        for before, after in itertools.pairwise(printed)
    )
    return going_on >= _WRAPS and 4 * going_on >= len(printed)


def _mark_headline(text: str, lines: list[Line], title: str) -> list[Line]:
    """The first line that is no furniture, if it is short and unlike a sentence, or is the known title."""
    for at, line in enumerate(lines[:_STAMPS_WITHIN]):
        printed = text[line.start : line.end]
        junk = line_junk(printed)
        if (junk and junk not in _NO_TITLE_JUNK) or read_stamp(printed) or _CLOCK_OR_NUMBER.match(printed):
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
            return [*lines[:at], replace(line, kind="headline"), *lines[at + 1 :]]
        break
    return lines


def _mark_titles_again(text: str, lines: list[Line]) -> list[Line]:
    """The title printed again above the article, the first time often with the page's name ("… | Global News")."""
    top = lines[:_TITLES_WITHIN]
    as_given = [text[line.start : line.end] for line in top]
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
    if _BULLET.match(printed) or read_dateline(printed):
        return False
    if line.block != following.block:
        return not following.end - following.start < 2
    return following.end - following.start > 2 * len(printed) or bool(
        line_junk(text[following.start : following.end])
    )


def _told_in_captions(text: str, lines: list[Line]) -> bool:
    """Whether the captions of a photo story hold more text than all else does."""
    captions = rest = 0
    for line in lines:
        length = line.end - line.start
        if line.kind == "body" and line_junk(text[line.start : line.end]) == "caption":
            captions += length if length > _SHORT_CAPTION else 0
        elif line.kind == "body":
            rest += length
    return captions > rest


def _printed_twice(text: str, lines: list[Line]) -> set[str]:
    """Lines that stand twice in a row: a picture's description and its caption."""
    printed = [text[line.start : line.end] for line in lines if line.kind != "headline"]
    return {one for one, other in itertools.pairwise(printed) if one == other and len(one) > _SHORT_CAPTION}


def _mark_junk(text: str, lines: list[Line]) -> list[Line]:
    in_pictures = _told_in_captions(text, lines)
    marked: list[Line] = []
    label_block = -1  # the block whose lines follow an advertisement's or a list's label
    label_left = 0
    expects_ad = False
    twice = _printed_twice(text, lines)
    for line in lines:
        printed = text[line.start : line.end]
        if line.kind == "headline":
            marked.append(line)
            continue
        junk = line_junk(printed) or ("caption" if printed in twice else None)
        if junk == "caption" and in_pictures:
            junk = None
        if junk in ("advertisement", "related"):
            label_block, label_left = line.block, _AD_LINES
            expects_ad = junk == "advertisement"
        elif (junk is None and (line.block == label_block and label_left)) or (expects_ad and sells(printed)):
            label_left -= 1
            junk = "advertisement"
            expects_ad = False
        elif junk is None:
            expects_ad = False
        marked.append(replace(line, kind="junk") if junk else line)
    return marked


def _take_stamps(text: str, layout: Layout) -> None:
    """Lines near the top that hold only a date, a clock time, a number or the place of writing.

    The one that tells the day, and the one that tells the place, are kept as datelines: they are evidence.
    """
    stamped = False
    for at, line in enumerate(layout.lines[:_STAMPS_WITHIN]):
        if line.kind in ("headline", "junk"):
            continue
        printed = text[line.start : line.end]
        found = read_stamp(printed)
        kind: BlockKind = "junk"
        if found:
            stamp, told = found
            if told and stamp.labelled:
                layout.published = layout.published or stamp
            elif told and layout.stamp is None:
                layout.stamp, kind = stamp, "dateline"
            stamped = True
        elif (
            stamped
            and len(printed) <= 50
            and _PLACE_LINE.match(printed)
            and not layout.place
            and layout.stamp
        ):
            layout.place, kind = printed, "dateline"
        elif not _CLOCK_OR_NUMBER.match(printed):
            continue
        layout.lines[at] = replace(line, kind=kind)


def _mark_wraps(text: str, lines: list[Line]) -> list[Line]:
    """Join the lines of a hard-wrapped paragraph."""
    marked: list[Line] = []
    for line in lines:
        wrapped = bool(marked) and line.kind == "body" and _continues(text, marked[-1], line)
        marked.append(replace(line, goes_on=True) if wrapped else line)
    return marked


def _continues(text: str, before: Line, line: Line) -> bool:
    if before.kind != "body" or before.block != line.block or _bullet_end(text, line):
        return False
    printed = text[before.start : before.end]
    if text[line.start].islower():
        return not _SENTENCE_END.search(printed[-4:])
    return _SHORTEST_FULL_LINE <= len(printed) <= _LONGEST_WRAPPED_LINE and not _SENTENCE_END.search(
        printed[-4:]
    )


def _without_dash(text: str, line: Line) -> Line:
    dash = _DASH.match(text, line.start, line.end)
    return replace(line, start=dash.end()) if dash and line.kind == "body" and dash.end() < line.end else line


def _bullet_end(text: str, line: Line) -> int:
    """The offset after a bullet sign that opens the line, or 0."""
    match = _BULLET.match(text, line.start, line.end) or _DASH.match(text, line.start, line.end)
    return match.end() if match else 0


def _mark_bullets(text: str, lines: list[Line]) -> list[Line]:
    """A dash opens a bullet only in company, or after a colon: alone it opens a remark."""
    dashed = [bool(_DASH.match(text, line.start, line.end)) for line in lines]
    if any(dash and text[line.end - 1] == "?" for dash, line in zip(dashed, lines, strict=True)):
        dashed = [False] * len(lines)  # questions and answers, each behind a dash
        lines = [_without_dash(text, line) for line in lines]
    marked: list[Line] = []
    for at, line in enumerate(lines):
        end = _bullet_end(text, line) if line.kind == "body" and not line.goes_on else 0
        if not end:
            marked.append(line)
            continue
        company = (
            not dashed[at]
            or (at and (dashed[at - 1] or text[lines[at - 1].end - 1] == ":"))
            or any(dashed[at + 1 : at + 2])
        )
        if end < line.end:
            marked.append(replace(line, start=end, kind="bullet" if company else "body"))
    return marked


def _drop_sign_offs(text: str, layout: Layout) -> None:
    lines = layout.lines
    while len(lines) > 1 and lines[-1].kind == "body" and is_sign_off(text[lines[-1].start : lines[-1].end]):
        lines.pop()
    if lines and lines[-1].kind == "body":
        last = lines[-1]
        lines[-1] = replace(last, end=find_sign_off(text, last.start, last.end))


def _find_dateline(text: str, layout: Layout) -> None:
    paragraphs = 0
    for at, line in enumerate(layout.lines):
        if line.kind != "body" or line.goes_on:
            continue
        found = read_dateline(text[line.start : line.end])
        if found:
            layout.dateline, layout.dateline_at = found, at
            return
        paragraphs += line.end - line.start > _LABEL or bool(
            _SENTENCE_END.search(text[line.end - 4 : line.end])
        )
        if paragraphs == _DATELINE_WITHIN or at > _STAMPS_WITHIN + _TITLES_WITHIN:
            return
