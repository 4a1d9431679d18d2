"""Phrases that name quarters, halves, seasons and years, or count units from today."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from . import edtf_spans as edtf
from .date_phrase import (
    DAY,
    MONTH,
    YEAR,
    Days,
    Phrase,
    Resolved,
    Resolver,
    dated,
    days_away,
    days_within,
    month_spans,
    readings,
    years_about,
)

_SEASON_START = {21: 3, 22: 6, 23: 9, 24: 12}
_NUMBERED_BEFORE = re.compile(
    r"(?:\b(?:expo|vision|ambisyon|agenda|no|nos|resolution|article|act|room|page|section|flight|su|mi|il|area"
    r"|route|model|olympics?|law|order|memorandum)\.?"
    r"|[-$₱€₽#/])\s*$",
    re.IGNORECASE,
)
_COUNTED_AFTER = re.compile(
    r"\s+(?:[a-z-]+ed\s+|[a-z]+\s+)?"
    r"(?:people|persons|soldiers|troops|pesos|dollars|rubles|roubles|euros|tons|tonnes|kilometers|kilometres"
    r"|km|meters|metres|miles|hours|members|students|workers|filipinos|seafarers|tourists|visitors|rifles"
    r"|units|percent|megawatts|mw|hectares|barrels|delegates|participants|guests|officers|men|women|cases"
    r"|doses)\b",
    re.IGNORECASE,
)
_RECKONED = re.compile(r"\b(?:time|first|once|twice|times|only|visit|meeting)\s+$", re.IGNORECASE)


def _half(phrase: Phrase) -> list[Resolved]:
    second = phrase.numbers("1")[0] == 2
    if phrase.numbers("1")[0] > 2:
        return []
    if phrase.has("Mn"):
        return phrase.spans(month_spans(phrase, 16 if second else 1, 31 if second else 15), MONTH)
    told, year = phrase.dated_year()
    if not told:
        year = phrase.anchor.year if phrase.anchor else None
    return phrase.same(edtf.months(year, 7 if second else 1, 12 if second else 6) if year else None, MONTH)


def _quarter(phrase: Phrase) -> list[Resolved]:
    quarter = phrase.numbers("1Q")[0]
    told, year = phrase.dated_year()
    if phrase.has("y") and not told:
        told, year = True, phrase.anchor.year if phrase.anchor else None
    if told:
        return phrase.same(_quarter_text(year, quarter) if year else None, MONTH)
    spans = [_quarter_days(year, quarter) for year in years_about(phrase.anchor)]
    past, future = (
        _quarter_text(span[0].year, quarter) if span else None for span in readings(spans, phrase.anchor)
    )
    return phrase.found(past, future, MONTH)


def _last_quarter(phrase: Phrase) -> list[Resolved]:
    """ "The last quarter of this year": the fourth."""
    _, year = phrase.dated_year()
    return phrase.same(_quarter_text(year, 4) if year else None, MONTH)


def _quarter_text(year: int, quarter: int) -> str:
    return edtf.months(year, 3 * quarter - 2, 3 * quarter)


def _quarter_days(year: int, quarter: int) -> Days:
    return date(year, 3 * quarter - 2, 1), date(year, 3 * quarter, edtf.last_day(year, 3 * quarter))


def _near_quarter(phrase: Phrase) -> list[Resolved]:
    if phrase.anchor is None:
        return phrase.same(None, MONTH)
    year, month = edtf.month_away(phrase.anchor, 3 * phrase.side())
    return phrase.same(_quarter_text(year, (month + 2) // 3), MONTH)


def _near_unit(phrase: Phrase, times: int = 1) -> list[Resolved]:
    side, anchor = phrase.side() * times, phrase.anchor
    if phrase.has("y"):
        return phrase.same(edtf.year_text(anchor.year + side) if anchor else None, YEAR)
    if phrase.has("n"):
        return phrase.same(edtf.month_text(*edtf.month_away(anchor, side)) if anchor else None, MONTH)
    return phrase.same(edtf.week(anchor, side) if anchor else None, MONTH)


def _unit_after_near(phrase: Phrase) -> list[Resolved]:
    """ "The week after next", "the month before last"."""
    return _near_unit(phrase, times=2)


def _rest_of(phrase: Phrase) -> list[Resolved]:
    """``later this year``: the days left of it after the anchor; ``earlier this year``: those gone by."""
    anchor = phrase.anchor
    weight = YEAR if phrase.has("y") else MONTH
    if anchor is None:
        return phrase.same(None, weight)
    first, last = _unit_days(anchor, phrase)
    if phrase.has("l"):
        first = edtf.shift(anchor, 1) or last
    else:
        last = edtf.shift(anchor, -1) or first
    if first > last:
        first, last = _unit_days(anchor, phrase)
    return phrase.same(edtf.interval(first.isoformat(), last.isoformat()), weight)


def _unit_days(anchor: date, phrase: Phrase) -> Days:
    if phrase.has("y"):
        return date(anchor.year, 1, 1), date(anchor.year, 12, 31)
    if phrase.has("n"):
        return days_within(anchor.year, anchor.month, 1, 31)
    monday = edtf.monday_of(anchor) or anchor
    return monday, edtf.shift(monday, 6) or monday


def _away(phrase: Phrase, sign: int) -> list[Resolved]:
    number = next(iter(phrase.numbers("vD")), 1) * sign
    unit = next(str(token.value) for token in phrase.tokens if token.symbol in "Ukngy")
    anchor = phrase.anchor
    if unit == "g":
        return phrase.same(days_away(anchor, number), DAY)
    if unit == "k":
        return phrase.same(edtf.week(anchor, number) if anchor else None, MONTH)
    if unit == "n":
        return phrase.same(edtf.month_text(*edtf.month_away(anchor, number)) if anchor else None, MONTH)
    return phrase.same(edtf.year_text(anchor.year + number) if anchor else None, YEAR)


def _ago(phrase: Phrase) -> list[Resolved]:
    return _away(phrase, -1)


def _ago_today(phrase: Phrase) -> list[Resolved]:
    """ "Fifty years ago today", "two weeks ago today": the day itself, where the phrase names today."""
    anchor, unit = phrase.anchor, next(str(t.value) for t in phrase.tokens if t.symbol in "Ukny")
    number = next(iter(phrase.numbers("vD")), 1)
    if anchor is None or phrase.numbers("R") != [0]:
        return _away(phrase, -1)
    if unit == "k":
        return phrase.same(days_away(anchor, -7 * number), DAY)
    year, month = (anchor.year - number, anchor.month) if unit == "y" else edtf.month_away(anchor, -number)
    if year < 1 or anchor.day > edtf.last_day(year, month):
        return _away(phrase, -1)
    return phrase.same(date(year, month, anchor.day).isoformat(), DAY)


def _in_units(phrase: Phrase) -> list[Resolved]:
    """``in two weeks``; ``for two weeks``, ``the first time in two years`` tell how long, not when."""
    if (
        phrase.tokens[0].value != "in"
        or _RECKONED.search(phrase.before())
        or phrase.text.startswith(" of ", phrase.end)
    ):
        return []
    return _away(phrase, 1)


def _within_units(phrase: Phrase) -> list[Resolved]:
    """ "Within six months": by then."""
    return [
        replace(told, past=None, future=f"../{edtf.first_and_last(told.future)[1]}")
        for told in _away(phrase, 1)
        if told.future
    ]


def _feast(phrase: Phrase) -> list[Resolved]:
    """Christmas, where something is to be done by then."""
    return phrase.spans((None, dated(phrase, (12, 25), (12, 25))[1]), DAY)


def _season_days(year: int, season: int) -> Days:
    start = _SEASON_START[season]
    end_year, end = (year + 1, 2) if start == 12 else (year, start + 2)
    return date(year, start, 1), date(end_year, end, edtf.last_day(end_year, end))


def _season_readings(phrase: Phrase) -> tuple[str | None, str | None]:
    season = phrase.numbers("s")[0]
    spans = [_season_days(year, season) for year in years_about(phrase.anchor)]
    past, future = (
        edtf.season_text(span[0].year, season) if span else None for span in readings(spans, phrase.anchor)
    )
    return past, future


def _season_of_year(phrase: Phrase) -> list[Resolved]:
    told, year = phrase.dated_year()
    if not told:
        return phrase.found(*_season_readings(phrase), MONTH)
    return phrase.same(edtf.season_text(year, phrase.numbers("s")[0]) if year else None, MONTH)


def _near_season(phrase: Phrase) -> list[Resolved]:
    season, side, anchor = phrase.numbers("s")[0], phrase.side(), phrase.anchor
    if anchor is None:
        return phrase.same(None, MONTH)
    if not side:
        return phrase.same(edtf.season_text(anchor.year, season), MONTH)
    spans = [_season_days(year, season) for year in years_about(anchor, reach=2)]
    chosen = (
        next(s for s in spans if s[0] > anchor)
        if side > 0
        else next(s for s in reversed(spans) if s[1] < anchor)
    )
    return phrase.same(edtf.season_text(chosen[0].year, season), MONTH)


def _season(phrase: Phrase) -> list[Resolved]:
    """A season alone needs "in" or "by" before it, or the Russian case that means "in"."""
    word = phrase.text[phrase.tokens[-1].start : phrase.end].lower()
    if phrase.previous not in tuple("ibxuS") and not word.endswith(("ной", "том", "нью", "мой")):
        return []
    if word == "fall" and not phrase.has("t"):
        return []
    return phrase.found(*_season_readings(phrase), MONTH)


def _part_of_year(phrase: Phrase) -> list[Resolved]:
    told, year = phrase.dated_year()
    if not told:
        if phrase.tokens[-1].symbol == "y" and not phrase.has("t-ITe") and phrase.tokens[-1].value == "y":
            return []  # "early year"
        year = phrase.anchor.year if phrase.anchor else None
    closing = phrase.has("eC")
    text = edtf.part_of_year(year, phrase.part()) if year else None
    return phrase.same(text, MONTH, closes=closing, closes_year=closing)


def _years(phrase: Phrase) -> list[Resolved]:
    first, last = phrase.numbers("Y")
    return (
        phrase.same(edtf.interval(edtf.year_text(first), edtf.year_text(last)), YEAR) if first < last else []
    )


def _decade(phrase: Phrase) -> list[Resolved]:
    return phrase.same(f"{phrase.numbers('X')[0] // 10}X", YEAR)


def _year(phrase: Phrase) -> list[Resolved]:
    """A number of four digits is a year unless it counts, numbers or names something."""
    year = phrase.numbers("Y")[0]
    if _NUMBERED_BEFORE.search(phrase.before()) or _COUNTED_AFTER.match(phrase.text, phrase.end):
        return []
    if phrase.text[phrase.start - 1 : phrase.start] in {",", ".", "-"} and phrase.start:
        return []
    return phrase.same(edtf.year_text(year), YEAR)


PERIOD_RULES: dict[str, Resolver] = {
    "part_of_year": _part_of_year,
    "part_of_season": _season_of_year,
    "half": _half,
    "quarter": _quarter,
    "last_quarter": _last_quarter,
    "near_quarter": _near_quarter,
    "rest_of": _rest_of,
    "season_of_year": _season_of_year,
    "near_season": _near_season,
    "season": _season,
    "near_unit": _near_unit,
    "unit_after_near": _unit_after_near,
    "ago": _ago,
    "ago_today": _ago_today,
    "in_units": _in_units,
    "within_unit": _near_unit,
    "within_units": _within_units,
    "feast": _feast,
    "years": _years,
    "decade": _decade,
    "year": _year,
}
