"""Dates as EDTF text (ISO 8601-2) and the first and last day that they may mean."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from time import struct_time

from edtf import EDTFObject, parse_edtf

# Characters: as wide as a column, and of a list of thousands of dates the grammar makes most of a minute.
LONGEST = 64
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
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

    Raises ``InvalidDate`` for text that is not EDTF, for an interval that ends before it starts, for an interval
    open at both ends, and for more than ``LONGEST`` characters. An approximate date (``2017-05-23~``) has the bounds
    of its exact form.
    """
    if len(text) > LONGEST:
        raise InvalidDate(f"“{text[:20]}…” is too long for a date: write at most {LONGEST} characters.")
    if _DAY.fullmatch(text):  # most dates, and the grammar takes milliseconds
        with suppress(ValueError):
            day = date.fromisoformat(text)
            return Bounds(day, day)
    start_text, slash, end_text = text.partition("/")
    if not slash:
        first, last = _parse(start_text, text)
        return Bounds(_day(first, text), _day(last, text))
    if start_text in ("", "..") and end_text in ("", ".."):
        raise InvalidDate(f"“{text}” has neither a start nor an end. Write at least one, as in 2017-05-22/..")
    earliest = None if start_text in ("", "..") else _day(_parse(start_text, text)[0], text)
    latest = None if end_text in ("", "..") else _day(_parse(end_text, text)[1], text)
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


def _parse(part: str, whole: str) -> tuple[struct_time | float, struct_time | float]:
    """The first and the last day of a date that is no interval; an infinity for the open end of a set."""
    try:
        if "/" in part:
            raise ValueError("no single date")
        parsed: EDTFObject = parse_edtf(part)
        # A day of which a digit is not told ("2017-05-2X") is parsed, and has no bounds.
        return parsed.lower_strict(), parsed.upper_strict()
    # Of what is nearly a date the grammar's library trips over itself: TypeError, AttributeError, and others.
    except Exception as error:
        raise _unreadable(whole) from error


def _day(moment: struct_time | float, whole: str) -> date | None:
    """The day of a bound; ``None`` for the infinity that stands for the open end of a set ("[2017..]")."""
    if isinstance(moment, float):
        return None
    try:
        return date(moment.tm_year, moment.tm_mon, moment.tm_mday)
    except (ValueError, OverflowError) as error:
        if date.min.year <= moment.tm_year <= date.max.year:  # 29 February of a year that has none
            raise _unreadable(whole) from error
        if abs(moment.tm_year) > _GREATEST_YEAR:
            raise _unreadable(whole) from error
        raise InvalidDate(f"The year {moment.tm_year} is out of range. Write one from 1 to 9999.") from error


def _unreadable(text: str) -> InvalidDate:
    return InvalidDate(
        f"“{text}” is not a date that can be read. Write 2017, 2017-05, 2017-05-23, "
        "or a span such as 2017-05-22/2017-05-26."
    )
