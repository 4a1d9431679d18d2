"""One date phrase: its words by symbol, the readings they allow, and the mention it becomes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from . import edtf_spans as edtf
from .date_lexer import Token

DAY, MONTH, YEAR = 3, 2, 1  # weights: how much a phrase says
_SHORT_SPAN = 10  # days; a longer interval says no more than a month
_FAR = 270  # days: a day and month without a year are not meant so far away when the next are near
_LEAP_DAY, _LEAP_YEARS = (2, 29), 8  # there may be none for eight years
_SIDE = {"N": 1, "L": -1, "T": 0}
_PARTS = {"E": "early", "I": "mid", "F": "late", "e": "late", "C": "late", "K": "late", "l": "late"}

Days = tuple[date, date]
Resolver = Callable[["Phrase"], "list[Resolved]"]


@dataclass(slots=True)
class Resolved:
    """One mention in clean offsets. ``closes`` marks the end of a longer span, ``closes_year`` that of a year."""

    start: int
    end: int
    past: str | None
    future: str | None
    weight: int
    possessive: bool = False
    closes: bool = False
    closes_year: bool = False


class Phrase:
    """The tokens of one match, read by symbol."""

    def __init__(self, text: str, tokens: list[Token], start: int, end: int, anchor: date | None) -> None:
        self.text = text
        self.tokens = tokens[start:end]
        self.anchor = anchor
        self.previous = tokens[start - 1].symbol if start else ""
        self.start = self.tokens[0].start
        self.end = self.tokens[-1].end

    def numbers(self, symbols: str) -> list[int]:
        return [
            token.value for token in self.tokens if token.symbol in symbols and isinstance(token.value, int)
        ]

    def has(self, symbols: str) -> bool:
        return any(token.symbol in symbols for token in self.tokens)

    def side(self) -> int:
        """-1 for last, 1 for next, 0 for this; "this past" and "this coming" follow their second word."""
        sides = [_SIDE[token.symbol] for token in self.tokens if token.symbol in "NLT"]
        return next((side for side in sides if side), 0)

    def part(self) -> str:
        return next(_PARTS[token.symbol] for token in self.tokens if token.symbol in _PARTS)

    def dated_year(self) -> tuple[bool, int | None]:
        """Whether the phrase tells a year, and which; a relative year is unknown without an anchor."""
        years = self.numbers("Y")
        if years:
            return True, years[-1]
        if self.has("y") and (self.has("NLT") or self.has("Ee")):
            return True, self.anchor.year + self.side() if self.anchor else None
        return False, None

    def before(self, length: int = 24) -> str:
        return self.text[max(0, self.start - length) : self.start]

    def found(self, past: str | None, future: str | None, weight: int, **marks: bool) -> list[Resolved]:
        return [Resolved(self.start, self.end, past, future, weight, self.tokens[-1].possessive, **marks)]

    def same(self, reading: str | None, weight: int, **marks: bool) -> list[Resolved]:
        return self.found(reading, reading, weight, **marks)

    def spans(
        self, spans: tuple[Days | None, Days | None], weight: int | None = None, **marks: bool
    ) -> list[Resolved]:
        past, future = (edtf.days(*span) if span else None for span in spans)
        if weight is None:
            longest = max(((end - start).days for start, end in filter(None, spans)), default=0)
            weight = DAY if longest <= _SHORT_SPAN else MONTH
        return self.found(past, future, weight, **marks)


def readings(
    candidates: Iterable[Days], anchor: date | None, near: bool = False
) -> tuple[Days | None, Days | None]:
    """The latest span begun by the anchor's day and the first that ends on or after it.

    With ``near``, a reading more than nine months away gives way to the other, which is then within three.
    """
    if anchor is None:
        return None, None
    spans = sorted(candidates)
    past = next((span for span in reversed(spans) if span[0] <= anchor), None)
    future = next((span for span in spans if span[1] >= anchor), None)
    if near and past and future:
        if (anchor - past[0]).days > _FAR:
            past = future
        elif (future[1] - anchor).days > _FAR:
            future = past
    return past, future


def years_about(anchor: date | None, reach: int = 1) -> range:
    """The anchor's year and those about it, which hold what of a yearly thing began last and what ends next."""
    return range(anchor.year - reach, anchor.year + reach + 1) if anchor else range(0)


def span_of(year: int, first: tuple[int, int], last: tuple[int, int]) -> Days | None:
    """Days from one (month, day) to another; an end before its start is in the next year."""
    start = edtf.day_or_none(year, *first)
    end = edtf.day_or_none(year + (last < first), *last)
    return (start, end) if start and end else None


def dated(phrase: Phrase, first: tuple[int, int], last: tuple[int, int]) -> tuple[Days | None, Days | None]:
    told, year = phrase.dated_year()
    if told:
        one = span_of(year - (last < first), first, last) if year is not None else None
        return one, one
    reach = _LEAP_YEARS if _LEAP_DAY in (first, last) else 1
    spans = [span for year in years_about(phrase.anchor, reach) if (span := span_of(year, first, last))]
    return readings(spans, phrase.anchor, near=True)


def days_away(anchor: date | None, days: int) -> str | None:
    """The day so many days from the anchor, as text."""
    day = edtf.shift(anchor, days) if anchor else None
    return day.isoformat() if day else None


def days_within(year: int, month: int, first: int, last: int) -> Days:
    """Days ``first`` to ``last`` of a month; a last day past its end is its end, a negative first counts from there."""
    end = edtf.last_day(year, month)
    return date(year, month, first if first > 0 else end + 1 + first), date(year, month, min(last, end))


def months_meant(phrase: Phrase, symbols: str) -> tuple[bool, list[tuple[int, int]]]:
    """Whether a phrase tells its year, and the years and months that it may mean: named by ``symbols``, or "this"."""
    if not phrase.has(symbols):
        return True, [edtf.month_away(phrase.anchor, phrase.side())] if phrase.anchor else []
    month = phrase.numbers(symbols)[0]
    told, year = phrase.dated_year()
    if not told:
        return False, [(y, month) for y in years_about(phrase.anchor)]
    return True, [(year, month)] if year else []


def month_spans(phrase: Phrase, first: int, last: int) -> tuple[Days | None, Days | None]:
    """Both readings of days ``first`` to ``last`` of the phrase's month; ``last`` past its end is its end.

    A negative ``first`` counts from the month's end.
    """
    told, months = months_meant(phrase, "Mm")
    spans = [days_within(year, month, first, last) for year, month in months]
    if told:
        return (spans[0], spans[0]) if spans else (None, None)
    return readings(spans, phrase.anchor)
