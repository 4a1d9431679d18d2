"""The timeline at a glance: how many meetings each month has, and by what became of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.db.models import BooleanField, Case, Count, Q, Value, When
from django.db.models.expressions import CombinedExpression, F
from django.db.models.functions import TruncMonth

from bilateral.models.codes import MeetingStatus

from .meetings import PLANS, MeetingFilter, matching

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


def band(wanted: MeetingFilter, today: date) -> Band:
    """Count what a filter finds, whatever its period is. Two queries."""
    found = matching(replace(wanted, period=None), today)
    rows = (
        found.annotate(
            month=TruncMonth("date_earliest"),
            within=Case(
                When(date_latest__lte=_after("date_earliest", _MONTH_LONG), then=True),
                default=False,
                output_field=BooleanField(),
            ),
            fate=Case(
                When(status__in=(MeetingStatus.HELD, MeetingStatus.ONGOING), then=Value("held")),
                When(Q(status__in=PLANS) & ~Q(date_latest__lt=today), then=Value("ahead")),
                default=Value("fallen"),
            ),
        )
        .order_by()
        .values_list("month", "within", "fate")
        .annotate(count=Count("pk"))
    )
    months: dict[date, dict[str, int]] = defaultdict(dict)
    years: Counter[int] = Counter()
    vague = 0
    for month, within, fate, count in rows:
        if month is not None:
            years[month.year] += count
        if month is not None and within:
            months[month][fate] = count
        else:
            vague += count
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
    return Band(_contiguous(months, ends), spans, sorted(years.items(), reverse=True), vague)


def _contiguous(months: dict[date, dict[str, int]], ends: list[date]) -> list[Month]:
    days = [*months, *ends]
    if not days:
        return []
    first, last = (day.year * 12 + day.month - 1 for day in (min(days), max(days)))
    days = [
        date(number // 12, number % 12 + 1, 1) for number in range(max(first, last - LONGEST + 1), last + 1)
    ]
    return [Month(day, **months.get(day, {})) for day in days]


def _after(column: str, span: timedelta) -> CombinedExpression:
    moved: Any = F(column) + Value(span)
    return moved  # type: ignore[no-any-return]
