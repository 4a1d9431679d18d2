"""First and last day of the EDTF texts that articles yield, to compare what two tellings say."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache

_ATOM = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$")
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}


@lru_cache(maxsize=1024)
def bounds(edtf: str) -> tuple[date, date]:
    """Earliest and latest day of an EDTF date, season or interval; an open end reaches the calendar's end."""
    start, slash, end = edtf.partition("/")
    if not slash:
        return _atom(start)
    low = date.min if start in ("", "..") else _atom(start)[0]
    high = date.max if end in ("", "..") else _atom(end)[1]
    return low, high


def _atom(text: str) -> tuple[date, date]:
    match = _ATOM.match(text)
    if not match:
        return date.min, date.max
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if month in _SEASON_MONTHS:
        first, last = _SEASON_MONTHS[month]
        return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])
    try:
        if day:
            return date(year, month, day), date(year, month, day)
        if month:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        return date.min, date.max


def overlap(one: str, other: str) -> bool:
    """True when the two dates share a day."""
    (a, b), (c, d) = bounds(one), bounds(other)
    return a <= d and c <= b


def width(edtf: str) -> int:
    """How many days a date spans; the finer of two overlapping dates has the smaller width."""
    low, high = bounds(edtf)
    return (high - low).days
