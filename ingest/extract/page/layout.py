"""What each printed line of an article is: headline, paragraph, bullet, stamp, or the page's own furniture."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace

from ingest.extract.types import BlockKind

from .dateline import Dateline, read_dateline, read_stamp
from .headlines import CLOCK_OR_NUMBER, TOP, mark_headline, mark_titles_again
from .junk import JunkKind, find_sign_off, heads_list, is_sign_off, is_teaser, line_junk, sells
from .lines import BULLET, SENTENCE_END, Line, split_lines
from .wraps import is_broken

_DASH = re.compile(r"(?:[–—-]|--)\s+(?=\S)")
_PLACE_LINE = re.compile(r"[A-ZА-ЯЁ][\w'.-]*(?:,? [A-ZА-ЯЁ(][\w'.)-]*| of| de| del| the){0,6}$")
_SHORTEST_FULL_LINE, _LONGEST_WRAPPED_LINE = 45, 140
_SHORTEST_BROKEN_LINE = 25  # in a text whose lines break anywhere
_LINES = 20  # from the top, whatever they hold
_DATELINE_WITHIN = 5  # paragraphs from the top
_LABEL = 60  # characters of a line without a stop that is no paragraph
_AD_LINES = 3
_SHORT_CAPTION = 60  # characters; a credit alone tells nothing


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
    broken = is_broken(text, start)
    lines = split_lines(text, start, broken)
    lines = mark_titles_again(text, mark_headline(text, lines, title))
    layout = Layout(_mark_junk(text, lines))
    _take_stamps(text, layout)
    layout.lines = [line for line in layout.lines if line.kind != "junk"]
    _mark_wraps(text, layout.lines, broken)
    layout.lines = _mark_bullets(text, layout.lines)
    _drop_sign_offs(text, layout)
    _find_dateline(text, layout)
    return layout


def _told_in_captions(printed: list[str], kinds: list[JunkKind | None]) -> bool:
    """Whether the captions of a photo story hold more text than all else does."""
    if "caption" not in kinds:
        return False
    captions = rest = 0
    for line, kind in zip(printed, kinds, strict=True):
        if kind != "caption":
            rest += len(line)
        elif len(line) > _SHORT_CAPTION:
            captions += len(line)
    return captions > rest


def _printed_twice(printed: list[str]) -> set[str]:
    """Lines that stand twice in a row: a picture's description and its caption."""
    return {one for one, other in itertools.pairwise(printed) if one == other and len(one) > _SHORT_CAPTION}


def _begun_twice(printed: list[str]) -> set[str]:
    """Lines that break off as the next begins: a picture's description, which a page cut at a quotation mark."""
    return {
        one
        for one, other in itertools.pairwise(printed)
        if other.startswith(one)
        and len(other) > len(one)
        and " " in one
        and not SENTENCE_END.search(one[-4:])
    }


def _mark_junk(text: str, lines: list[Line]) -> list[Line]:
    below = [text[line.start : line.end] for line in lines if line.kind != "headline"]
    kinds = [line_junk(printed) for printed in below]
    in_pictures = _told_in_captions(below, kinds)
    marked: list[Line] = []
    label_block = -1  # the block whose lines follow an advertisement's or a list's label
    label_left = 0
    expects_ad = False
    in_list = False  # of other stories, below "Popular" or "Related news"
    twice = _printed_twice(below)
    broken_off = _begun_twice(below)
    seen: set[str] = set()
    told = zip(below, kinds, strict=True)
    for at, line in enumerate(lines):
        if line.kind == "headline":
            marked.append(line)
            continue
        printed, junk = next(told)
        if printed in twice or printed in broken_off:
            junk = junk or "caption"
        if junk == "caption" and in_pictures:
            junk = None
        if junk in ("advertisement", "related"):
            label_block, label_left = line.block, _AD_LINES
            expects_ad = junk == "advertisement"
            in_list = junk == "related" and heads_list(printed)
        elif in_list and junk is None and is_teaser(printed, alone=_ends_block(lines, at)):
            junk = "related"
        elif (junk is None and (line.block == label_block and label_left)) or (expects_ad and sells(printed)):
            label_left -= 1
            junk = "advertisement"
            expects_ad = False
        elif junk is None:
            expects_ad = in_list = False
        shown = junk == "caption" and line.end - line.start > _SHORT_CAPTION and printed not in seen
        seen.add(printed)
        marked.append(replace(line, kind="caption" if shown else "junk") if junk else line)
    return marked


def _ends_block(lines: list[Line], at: int) -> bool:
    return at + 1 == len(lines) or lines[at + 1].block != lines[at].block


def _take_stamps(text: str, layout: Layout) -> None:
    """Lines near the top that hold only a date, a clock time, a number or the place of writing.

    The one that tells the day, and the one that tells the place, are kept as datelines: they are evidence.
    """
    stamped = False
    for at, line in enumerate(layout.lines[:TOP]):
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
        elif not CLOCK_OR_NUMBER.match(printed):
            continue
        layout.lines[at] = replace(line, kind=kind)


def _mark_wraps(text: str, lines: list[Line], broken: bool) -> None:
    """Join the lines of a hard-wrapped paragraph; ``broken`` tells that lines of this text break anywhere."""
    shortest = _SHORTEST_BROKEN_LINE if broken else _SHORTEST_FULL_LINE
    before: Line | None = None
    for line in lines:
        line.goes_on = before is not None and line.kind == "body" and _continues(text, before, line, shortest)
        before = line


def _continues(text: str, before: Line, line: Line, shortest: int) -> bool:
    if before.kind != "body" or before.block != line.block or _bullet_end(text, line):
        return False
    printed = text[before.start : before.end]
    if text[line.start].islower():
        return not SENTENCE_END.search(printed[-4:])
    return shortest <= len(printed) <= _LONGEST_WRAPPED_LINE and not SENTENCE_END.search(printed[-4:])


def _without_dash(text: str, line: Line) -> Line:
    dash = _DASH.match(text, line.start, line.end)
    return replace(line, start=dash.end()) if dash and line.kind == "body" and dash.end() < line.end else line


def _bullet_end(text: str, line: Line) -> int:
    """The offset after a bullet sign that opens the line, or 0."""
    if text[line.start].isupper():
        return 0  # as most lines begin
    match = BULLET.match(text, line.start, line.end) or _DASH.match(text, line.start, line.end)
    return match.end() if match else 0


def _mark_bullets(text: str, lines: list[Line]) -> list[Line]:
    """A dash opens a bullet only in company, or after a colon: alone it opens a remark."""
    dashed = [bool(_DASH.match(text, line.start, line.end)) for line in lines]
    if any(text[line.end - 1] == "?" for line in itertools.compress(lines, dashed)):
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
        lines[-1].end = find_sign_off(text, lines[-1].start, lines[-1].end)


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
            SENTENCE_END.search(text[line.end - 4 : line.end])
        )
        if paragraphs == _DATELINE_WITHIN or at > _LINES:
            return
