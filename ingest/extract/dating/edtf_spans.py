"""EDTF texts (ISO 8601-2, level 1) for the spans that news articles name.

Every function gives the text at the precision of its name: a month stays ``2017-05``, a week becomes the
interval of its days, Monday to Sunday.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

A_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_THIRDS_OF_YEAR = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_THIRDS_OF_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}


def day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shift(day: date, days: int) -> date | None:
    """``day`` moved by so many days; None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def year_text(year: int) -> str:
    return f"{year:04d}"


def month_text(year: int, month: int) -> str:
    return f"{year:04d}-{month:02d}"


def last_day(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def interval(start: str, end: str) -> str:
    return f"{start}/{end}"


def days(start: date, end: date) -> str:
    return start.isoformat() if start == end else interval(start.isoformat(), end.isoformat())


def days_of_month(year: int, month: int, first: int, last: int) -> str:
    last = min(last, last_day(year, month))
    return days(date(year, month, first), date(year, month, last))


def part_of_month(year: int, month: int, part: str) -> str:
    """``part`` is early, mid or late: the three tens of days, the last with what is left."""
    return days_of_month(year, month, *_THIRDS_OF_MONTH[part])


def part_of_year(year: int, part: str) -> str:
    """``part`` is early, mid or late: four months each."""
    first, last = _THIRDS_OF_YEAR[part]
    return interval(month_text(year, first), month_text(year, last))


def months(year: int, first: int, last: int) -> str:
    return interval(month_text(year, first), month_text(year, last))


def season_text(year: int, season: int) -> str:
    """``season`` is EDTF's own number: 21 spring to 24 winter."""
    return f"{year:04d}-{season}"


def monday_of(day: date, weeks: int = 0) -> date | None:
    return shift(day, 7 * weeks - day.weekday())


def week(day: date, weeks: int = 0) -> str | None:
    """The week of ``day``, or one so many weeks from it."""
    monday = monday_of(day, weeks)
    sunday = shift(monday, 6) if monday else None
    return days(monday, sunday) if monday and sunday else None


def weekend(day: date, weeks: int = 0) -> str | None:
    """The Saturday and Sunday that close the week of ``day``, or a week so many weeks from it."""
    monday = monday_of(day, weeks)
    saturday, sunday = (shift(monday, 5), shift(monday, 6)) if monday else (None, None)
    return days(saturday, sunday) if saturday and sunday else None


def month_away(day: date, distance: int) -> tuple[int, int]:
    """Year and month so many months from the month of ``day``."""
    index = day.year * 12 + day.month - 1 + distance
    return index // 12, index % 12 + 1


def first_and_last(edtf: str) -> tuple[str, str]:
    """The two ends of an interval, or the date itself twice."""
    start, slash, end = edtf.partition("/")
    return (start, end) if slash else (start, start)


def before(edtf: str) -> str | None:
    """The last unit before a date begins, as precise as the date: ``2017-05`` gives ``2017-04``."""
    start = first_and_last(edtf)[0].rstrip("~")
    parts = [int(part) for part in start.split("-")] if start.replace("-", "").isdigit() else []
    if len(parts) == 1:
        return year_text(parts[0] - 1)
    if len(parts) == 2 and parts[1] <= 12:
        return month_text(*month_away(date(parts[0], parts[1], 1), -1))
    if len(parts) == 3:
        earlier = shift(date(*parts), -1)
        return earlier.isoformat() if earlier else None
    return None


def after(edtf: str) -> str | None:
    """The first unit after a date ends, as precise as the date."""
    end = first_and_last(edtf)[1].rstrip("~")
    parts = [int(part) for part in end.split("-")] if end.replace("-", "").isdigit() else []
    if len(parts) == 1:
        return year_text(parts[0] + 1)
    if len(parts) == 2 and parts[1] <= 12:
        return month_text(*month_away(date(parts[0], parts[1], 1), 1))
    if len(parts) == 3:
        later = shift(date(*parts), 1)
        return later.isoformat() if later else None
    return None
