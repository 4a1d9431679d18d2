"""The band above the timeline: bars by month in per cent of its size, and links for readers without scripts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import pgettext

from bilateral.rules.edtf import Bounds
from bilateral.selectors.band import Band, Month, Span

from .filters import PeriodFilter

_STEPS = (1, 2, 5, 10, 20)  # years from one label to the next
_LABELS = 12
_LANES = 4  # of strips, one below the other


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a bar, from the top of the plot; ``fate`` is held, ahead or fallen."""

    fate: str
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Bar:
    """One month that has meetings; ``index`` counts months from the band's first."""

    index: int
    x: float
    parts: list[Part]


@dataclass(frozen=True, slots=True)
class Strip:
    """Plans that may fall into any of ``length`` months from the month ``index`` on; ``y`` keeps strips apart."""

    index: int
    length: int
    x: float
    width: float
    y: float


@dataclass(frozen=True, slots=True)
class YearMark:
    """Where a year begins on the band, and whether it is labelled at full width."""

    year: int
    index: int
    x: float
    labelled: bool


@dataclass(frozen=True, slots=True)
class PeriodLink:
    """A year or month as a link: its words, how many meetings it has, the list's query string, whether it is chosen."""

    words: str
    count: int
    query: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class BandView:
    """The band as the page draws it. ``chosen`` are the first and last chosen month, empty where all are."""

    first: str
    last: str
    bars: list[Bar]
    strips: list[Strip]
    width: float
    marks: list[YearMark]
    today: float | None
    today_index: int
    most: int
    years: list[PeriodLink]
    months: list[PeriodLink]
    vague: int
    chosen: tuple[str, str]
    everything: str

    @property
    def bar_shapes(self) -> SafeString:
        """The bars as SVG: of forty years there are a thousand shapes, numbers and words of ours alone."""
        return SafeString(
            "".join(
                f'<g data-index="{bar.index}">'
                + "".join(
                    f'<rect class="{part.fate}" x="{bar.x}%" width="{self.width}%" y="{part.y}%"'
                    f' height="{part.height}%"></rect>'
                    for part in bar.parts
                )
                + "</g>"
                for bar in self.bars
            )
        )

    @property
    def mark_shapes(self) -> SafeString:
        """The years below the bars as SVG."""
        return SafeString(
            "".join(
                f'<text data-index="{mark.index}" x="{mark.x}%" y="97%"{_shown(mark)}>{mark.year}</text>'
                for mark in self.marks
            )
        )


def band_view(band: Band, filters: PeriodFilter, today: date) -> BandView | None:
    """Lay a band out; ``None`` where no meeting has a month."""
    if not band.months:
        return None
    count = len(band.months)
    most = max(month.total for month in band.months) or 1
    first, last = band.months[0].first_day, band.months[-1].first_day
    now = _months_between(first, today)
    period = filters.period()
    return BandView(
        first=f"{first:%Y-%m}",
        last=f"{last:%Y-%m}",
        bars=[
            Bar(index, _percent(index, count), _parts(month, most))
            for index, month in enumerate(band.months)
            if month.total
        ],
        strips=[_strip(number, span, first, count) for number, span in enumerate(band.spans)],
        width=_percent(1, count),
        marks=_marks(first, last, count),
        today=_percent(now, count) if 0 <= now < count else None,
        today_index=now,
        most=most,
        years=[_year(year, total, filters, period) for year, total in band.years],
        months=[_month(month, filters, period) for month in band.months if _in_year_of(month, period)],
        vague=band.vague,
        chosen=_chosen(period, first, last),
        everything=filters.within("", ""),
    )


def _shown(mark: YearMark) -> str:
    return "" if mark.labelled else ' display="none"'


def _parts(month: Month, most: int) -> list[Part]:
    parts, top = [], 100.0
    for fate, count in (("held", month.held), ("ahead", month.ahead), ("fallen", month.fallen)):
        if count:
            height = _percent(count, most)
            top -= height
            parts.append(Part(fate, round(top, 3), height))
    return parts


def _strip(number: int, span: Span, first: date, count: int) -> Strip:
    index = _months_between(first, span.first_day)
    length = _months_between(span.first_day, span.last_day) + 1
    return Strip(index, length, _percent(index, count), _percent(length, count), 4 + 12 * (number % _LANES))


def _months_between(first: date, day: date) -> int:
    return (day.year - first.year) * 12 + day.month - first.month


def _marks(first: date, last: date, count: int) -> list[YearMark]:
    years = range(first.year, last.year + 1)
    step = next((step for step in _STEPS if len(years) <= step * _LABELS), _STEPS[-1])
    starts = [(year, (year - first.year) * 12 - first.month + 1) for year in years]
    return [
        YearMark(year, index, _percent(index, count), year % step == 0)
        for year, index in starts
        if index >= 0
    ]


def _year(year: int, count: int, filters: PeriodFilter, period: Bounds | None) -> PeriodLink:
    return PeriodLink(
        str(year),
        count,
        filters.within(str(year), str(year)),
        period == Bounds(date(year, 1, 1), date(year, 12, 31)),
    )


def _month(month: Month, filters: PeriodFilter, period: Bounds | None) -> PeriodLink:
    code = f"{month.first_day:%Y-%m}"
    whole = (
        period is not None and period.earliest == month.first_day and _last_month(period) == month.first_day
    )
    words = date_format(month.first_day, pgettext("a month", "M Y"))
    return PeriodLink(words, month.total, filters.within(code, code), whole)


def _in_year_of(month: Month, period: Bounds | None) -> bool:
    """Whether the period is of one year, and the month with meetings of that year."""
    if not period or not period.earliest or not period.latest or not month.total:
        return False
    return period.earliest.year == period.latest.year == month.first_day.year


def _chosen(period: Bounds | None, first: date, last: date) -> tuple[str, str]:
    if not period:
        return "", ""
    start = max(first, period.earliest.replace(day=1)) if period.earliest else first
    end = min(last, _last_month(period) or last)
    return (f"{start:%Y-%m}", f"{end:%Y-%m}") if start <= end else ("", "")


def _last_month(period: Bounds) -> date | None:
    return period.latest.replace(day=1) if period.latest else None


def _percent(part: float, whole: int) -> float:
    return round(100 * part / whole, 3)
