"""The drawing of an official's posts over the years, with the meetings on it: where each falls, in per cent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse
from django.utils.formats import localize
from django.utils.translation import ngettext

from bilateral.models import Meeting, Official, Post
from bilateral.rules.pending import PLANS
from bilateral.selectors.band import Counts, Month
from bilateral.selectors.lines import MeetingLine
from bilateral.selectors.meetings import status_on

from . import looks
from .dates import in_words
from .words import record_words

_ROW, _TOP, _FOOT = 36, 6, 54  # heights in pixels: of a post, above the first, of meetings and years below
_STEPS = (1, 2, 5, 10, 20)
_YEARS = 8  # labelled at most
_MONTHS = 120  # with a mark of their own; of more years are drawn
_POINT = timedelta(days=45)  # a date longer than that is drawn as a span


@dataclass(frozen=True, slots=True)
class PostBar:
    """A post: per cent from the left and wide, pixels from above; ``told`` where its term is, and not only reports."""

    post: Post
    x: float
    width: float
    y: int
    told: bool


@dataclass(frozen=True, slots=True)
class Drawn:
    """What one mark stands for: its words and address, its days, and what became of it: held, ahead or fallen."""

    words: str
    href: str
    first: date
    last: date
    shape: str


@dataclass(frozen=True, slots=True)
class MeetingMark:
    """A mark: its middle in per cent, and where its date is a span its beginning and width."""

    words: str
    href: str
    x: float
    start: float
    width: float
    shape: str


@dataclass(frozen=True, slots=True)
class CareerView:
    """The drawing: its height and the height of the row of meetings in pixels, and what is on it."""

    height: int
    line: int
    bars: list[PostBar]
    marks: list[MeetingMark]
    years: list[tuple[int, float]]
    today: float | None

    @property
    def tells(self) -> bool:
        """Whether it says more than the table below it: not of one office that was seen, and no meeting."""
        return bool(self.marks) or len(self.bars) > 1 or any(bar.told for bar in self.bars)


def career_view(posts: Iterable[Post], meetings: Iterable[Drawn], today: date) -> CareerView | None:
    """Lay out posts and marks of meetings; ``None`` where no post has a day."""
    spans = [(post, *span) for post in posts if (span := _span(post, today))]
    if not spans:
        return None
    drawn = list(meetings)
    ends = [day for _post, first, last in spans for day in (first, last)]
    ends += [day for one in drawn for day in (one.first, one.last)]
    start, stop = date(min(ends).year, 1, 1), date(max(ends).year, 12, 31)
    whole = (stop - start).days + 1

    def at(day: date) -> float:
        return round(100 * (day - start).days / whole, 2)

    def width(first: date, last: date) -> float:
        return round(100 * ((last - first).days + 1) / whole, 2)

    bars = [
        PostBar(post, at(first), width(first, last), _TOP + row * _ROW, bool(post.period))
        for row, (post, first, last) in enumerate(spans)
    ]
    marks = [
        MeetingMark(
            one.words,
            one.href,
            at(one.first + (one.last - one.first) / 2),
            at(one.first),
            width(one.first, one.last) if one.last - one.first > _POINT else 0,
            one.shape,
        )
        for one in drawn
    ]
    step = next((step for step in _STEPS if (stop.year - start.year) / step < _YEARS), _STEPS[-1])
    years = [(year, at(date(year, 1, 1))) for year in range(start.year, stop.year + 1) if year % step == 0]
    line = _TOP + len(bars) * _ROW + 14
    return CareerView(
        line - 14 + _FOOT, line, bars, marks, years, at(today) if start <= today <= stop else None
    )


def _span(post: Post, today: date) -> tuple[date, date] | None:
    """The days of a post: its term, open ends closed by what articles saw and by today, or when it was seen."""
    first = post.period_earliest or post.seen_first
    last = post.period_latest or (max(today, first) if post.period and first else post.seen_last)
    first = first or last
    return (first, max(first, last or first)) if first else None


def one_by_one(meetings: Iterable[Meeting | MeetingLine], today: date) -> list[Drawn]:
    """A mark for each meeting whose date is known at both ends."""
    return [
        Drawn(
            f"{record_words(meeting)}, {looks.code_words('status', status_on(meeting, today))}",
            meeting.get_absolute_url(),
            meeting.date_earliest,
            meeting.date_latest,
            _shape(meeting, today),
        )
        for meeting in meetings
        if meeting.date_earliest and meeting.date_latest
    ]


def by_period(counts: Counts, official: Official) -> list[Drawn]:
    """A mark for each month that has meetings, or each year where these are too many: a link to its meetings."""
    months = [(f"{month.first_day:%Y-%m}", month) for month in counts.months]
    if len(months) > _MONTHS:
        by_year: dict[str, Month] = {}
        for code, month in months:
            year = by_year.get(code[:4]) or Month(date(month.first_day.year, 1, 1))
            by_year[code[:4]] = Month(
                year.first_day, year.held + month.held, year.ahead + month.ahead, year.fallen + month.fallen
            )
        months = list(by_year.items())
    page = f"{reverse('timeline')}?official={official.pk}"
    return [
        Drawn(
            f"{in_words(code)}: {_meetings(month.total)}",
            f"{page}&from={code}&to={code}",
            month.first_day,
            month.first_day + timedelta(days=364 if len(code) == 4 else 27),
            "held" if month.held else "ahead" if month.ahead else "fallen",
        )
        for code, month in months
    ]


def _meetings(count: int) -> str:
    return ngettext("%(n)s meeting", "%(n)s meetings", count) % {"n": localize(count)}


def _shape(meeting: Meeting | MeetingLine, today: date) -> str:
    if meeting.status in ("held", "ongoing"):
        return "held"
    ahead = meeting.status in PLANS and meeting.date_latest is not None and meeting.date_latest >= today
    return "ahead" if ahead else "fallen"
