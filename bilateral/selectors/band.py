"""The timeline at a glance: how many meetings each month has, and by what became of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.db.models import Count, QuerySet, Value
from django.db.models.expressions import CombinedExpression, F

from bilateral.models.codes import MeetingStatus
from bilateral.rules.pending import PLANS

from .meetings import MeetingFilter, matching

LONGEST = 100 * 12  # months; what lies further back is in the list of years only
SPANS = 24
_TWO_YEARS = timedelta(days=731)  # a plan vaguer than that has no place on the band
_MONTH_LONG = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Month:
    """Meetings that begin in one month: held or going on, planned for today or later, and those that came to nothing.

    To the last belong the cancelled, the postponed, and plans whose day passed without a report.
    """

    first_day: date
    held: int = 0
    ahead: int = 0
    fallen: int = 0

    @property
    def total(self) -> int:
        return self.held + self.ahead + self.fallen


@dataclass(frozen=True, slots=True)
class Span:
    """Plans that may fall on any day of several months, as first and last day."""

    first_day: date
    last_day: date
    count: int


@dataclass(frozen=True, slots=True)
class Band:
    """Months from the first to the last that has a meeting, empty ones included; years with all their meetings.

    ``spans`` are the plans ahead whose date is longer than a month, soonest first. ``vague`` counts all meetings
    whose date is no month: a year, a span of months, or not known. ``years`` has those of a year, latest first.
    """

    months: list[Month]
    spans: list[Span]
    years: list[tuple[int, int]]
    vague: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How many meetings each month has, ``months`` without empty ones and without vague dates.

    ``vague`` counts meetings whose date is no month, ``years`` all of a year, latest first, and ``total`` all.
    """

    months: list[Month]
    years: list[tuple[int, int]]
    vague: int
    total: int


def band(wanted: MeetingFilter, today: date) -> Band:
    """Count what a filter finds, whatever its period is. Two queries."""
    found = matching(replace(wanted, period=None), today)
    counts = counted(found, today)
    spans = [
        Span(*row)
        for row in found.filter(
            status__in=PLANS,
            date_latest__gte=today,
            date_latest__gt=_after("date_earliest", _MONTH_LONG),
            date_latest__lte=_after("date_earliest", _TWO_YEARS),
        )
        .order_by("date_earliest", "date_latest")
        .values_list("date_earliest", "date_latest")
        .annotate(count=Count("pk"))[:SPANS]
    ]
    ends = [day for span in spans for day in (span.first_day, span.last_day)]
    return Band(_contiguous(counts.months, ends), spans, counts.years, counts.vague)


def counted(found: QuerySet[Any], today: date) -> Counts:
    """Count meetings by month and fate. One query.

    Meetings of the same dates and status are counted first, which an index in that order does as it is read; only
    those counts are sorted into months.
    """
    days = found.order_by().values_list("date_earliest", "date_latest", "status").annotate(count=Count("*"))
    sql, params = days.query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(_BY_MONTH.format(days=sql), [today, *params])
        rows = cursor.fetchall()
    months: dict[date, dict[str, int]] = defaultdict(dict)
    years: Counter[int] = Counter()
    vague = total = 0
    for month, within, fate, count in rows:
        total += count
        if month is not None:
            years[month.year] += count
        if month is not None and within:
            months[month][fate] = count
        else:
            vague += count
    return Counts(
        [Month(day, **of_month) for day, of_month in sorted(months.items())],
        sorted(years.items(), reverse=True),
        vague,
        total,
    )


# Of the dates and statuses of meetings, each with its count. Every part stands in this file.
_BY_MONTH = f"""
SELECT date_trunc('month', first::timestamp)::date, last <= first + {_MONTH_LONG.days},
       CASE WHEN status IN ('{MeetingStatus.HELD}', '{MeetingStatus.ONGOING}') THEN 'held'
            WHEN status IN ('{"', '".join(PLANS)}') AND NOT coalesce(last < %s, false) THEN 'ahead'
            ELSE 'fallen' END,
       sum(count)::integer
FROM ({{days}}) AS days (first, last, status, count)
GROUP BY 1, 2, 3
"""  # noqa: S608


def _contiguous(counted: list[Month], ends: list[date]) -> list[Month]:
    months = {month.first_day: month for month in counted}
    days = [*months, *ends]
    if not days:
        return []
    first, last = (day.year * 12 + day.month - 1 for day in (min(days), max(days)))
    days = [
        date(number // 12, number % 12 + 1, 1) for number in range(max(first, last - LONGEST + 1), last + 1)
    ]
    return [months.get(day) or Month(day) for day in days]


def _after(column: str, span: timedelta) -> CombinedExpression:
    moved: Any = F(column) + Value(span)
    return moved  # type: ignore[no-any-return]
