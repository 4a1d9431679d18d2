"""The drawing of an official's posts over the years, with the meetings on it: where each falls, in per cent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from bilateral.models import Meeting, Post
from bilateral.selectors.meetings import PLANS

_ROW, _TOP, _FOOT = 36, 6, 54  # heights in pixels: of a post, above the first, of meetings and years below
_STEPS = (1, 2, 5, 10, 20)
_YEARS = 8  # labelled at most
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
class MeetingMark:
    """A meeting: its middle in per cent, where its date is a span its beginning and width; what became of it."""

    meeting: Meeting
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


def career_view(posts: Iterable[Post], meetings: Iterable[Meeting], today: date) -> CareerView | None:
    """Lay out posts and dated meetings; ``None`` where no post has a day."""
    spans = [(post, *span) for post in posts if (span := _span(post, today))]
    if not spans:
        return None
    dated = [(meeting, meeting.date_earliest, meeting.date_latest) for meeting in meetings]
    ends = [day for _thing, first, last in (*spans, *dated) for day in (first, last)]
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
            meeting,
            at(first + (last - first) / 2),
            at(first),
            width(first, last) if last - first > _POINT else 0,
            _shape(meeting, today),
        )
        for meeting, first, last in dated
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


def _shape(meeting: Meeting, today: date) -> str:
    if meeting.status in ("held", "ongoing"):
        return "held"
    ahead = meeting.status in PLANS and meeting.date_latest is not None and meeting.date_latest >= today
    return "ahead" if ahead else "fallen"
