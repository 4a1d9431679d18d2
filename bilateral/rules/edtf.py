"""Dates as EDTF text (ISO 8601-2) and the first and last day that they may mean."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from time import struct_time

from edtf import EDTFObject, parse_edtf

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_LONGEST = 64  # of one date; the grammar takes seconds for a set of thousands
_GREATEST_YEAR = 10**9  # of those that are named in the refusal


class InvalidDate(ValueError):
    """The text is no EDTF date that this product reads; the message says why, for people."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and the last day that a date may mean; ``None`` is an open end."""

    earliest: date | None
    latest: date | None

    def overlaps(self, other: Bounds, slack_days: int = 0) -> bool:
        """Whether both may mean one day, or days at most ``slack_days`` apart."""
        if self.latest and other.earliest and (other.earliest - self.latest).days > slack_days:
            return False
        return not (other.latest and self.earliest and (self.earliest - other.latest).days > slack_days)

    def begins_after(self, end: Bounds) -> bool:
        """Whether a period from this date to ``end`` would end before it begins."""
        return bool(self.earliest and end.latest and self.earliest > end.latest)

    def contains(self, other: Bounds) -> bool:
        """Whether every day that ``other`` may mean is one of ours."""
        starts = self.earliest is None or (other.earliest is not None and self.earliest <= other.earliest)
        ends = self.latest is None or (other.latest is not None and self.latest >= other.latest)
        return starts and ends


@lru_cache(maxsize=8192)
def bounds(text: str) -> Bounds:
    """Return the days that an EDTF text spans.

    Raises ``InvalidDate`` for text that is not EDTF, for an interval that ends before it starts, and for an
    interval open at both ends. An approximate date (``2017-05-23~``) has the bounds of its exact form.
    """
    if _DAY.fullmatch(text):  # most dates, and the grammar takes milliseconds
        with suppress(ValueError):
            day = date.fromisoformat(text)
            return Bounds(day, day)
    start_text, slash, end_text = text.partition("/")
    if not slash:
        first, last = _parse(start_text, text)
        return Bounds(_day(first), _day(last))
    if start_text in ("", "..") and end_text in ("", ".."):
        raise InvalidDate(f"“{text}” has neither a start nor an end. Write at least one, as in 2017-05-22/..")
    earliest = None if start_text in ("", "..") else _day(_parse(start_text, text)[0])
    latest = None if end_text in ("", "..") else _day(_parse(end_text, text)[1])
    if earliest and latest and earliest > latest:
        raise InvalidDate(f"“{text}” ends before it starts. Write the earlier date first.")
    return Bounds(earliest, latest)


@lru_cache(maxsize=8192)
def is_day_precise(text: str) -> bool:
    """Whether the text names days (one, or a span between two) and not only months, seasons or years.

    A span open at one end is not precise, nor is an approximate date.
    """
    if not text or "~" in text or "?" in text or ".." in text:
        return False
    return all(len(part) == len("2017-05-23") for part in text.split("/"))


def _parse(part: str, whole: str) -> tuple[struct_time, struct_time]:
    """The first and the last day of a date that is no interval."""
    try:
        if len(part) > _LONGEST or "/" in part:
            raise ValueError("no single date")
        parsed: EDTFObject = parse_edtf(part)
        # A day of which a digit is not told ("2017-05-2X") is parsed, and has no bounds.
        first, last = parsed.lower_strict(), parsed.upper_strict()
        if max(abs(first.tm_year), abs(last.tm_year)) > _GREATEST_YEAR:
            raise ValueError("no year of any calendar")
    # Of what is nearly a date the grammar's library trips over itself: TypeError, AttributeError, and others.
    except Exception as error:
        shown = whole if len(whole) <= _LONGEST else f"{whole[:_LONGEST]}…"
        raise InvalidDate(
            f"“{shown}” is not a date that can be read. Write 2017, 2017-05, 2017-05-23, "
            "or a span such as 2017-05-22/2017-05-26."
        ) from error
    return first, last


def _day(moment: struct_time) -> date:
    try:
        return date(moment.tm_year, moment.tm_mon, moment.tm_mday)
    except ValueError as error:
        raise InvalidDate(f"The year {moment.tm_year} is out of range. Write one from 1 to 9999.") from error
