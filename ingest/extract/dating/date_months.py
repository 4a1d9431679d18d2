"""Phrases that name weeks and months, or parts of them."""

from __future__ import annotations

import re
from datetime import date

from . import edtf_spans as edtf
from .date_phrase import (
    DAY,
    MONTH,
    Phrase,
    Resolved,
    Resolver,
    days_within,
    month_spans,
    readings,
    years_about,
)
from .date_words import DOUBTFUL_MONTHS

_PREPOSITIONS = "ibxuSAf~ojB"
_JOINERS = "&O-"  # they take a month only where no name can be meant
_NAME_AFTER = re.compile(r"\s+[A-ZÀ-ÞА-ЯЁ]")
# "May bilateral meeting siya kay X": Filipino for "there is", and no month.
_THERE_IS = re.compile(
    r"\s+[^.;\d]{0,50}?\s(?:siya|sila|ang|ng|si|ni|kay|na|po|ba|raw|kami|tayo|ako|daw|rin|din)\b"
)
_EVENT_AFTER = re.compile(  # "a March trip", "his May visit"
    r"\s+(?:[\w-]+\s+)?"
    r"(?:trips?|visits?|meetings?|talks|summit|session|journey|tour|consultations|signing|round|conference"
    r"|forum|call|briefing)\b"
)


def _part_of_month(phrase: Phrase) -> list[Resolved]:
    first, last = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}[phrase.part()]
    return phrase.spans(month_spans(phrase, first, last), MONTH, closes=phrase.has("e"))


def _week_of_month(phrase: Phrase) -> list[Resolved]:
    order = next(iter(phrase.numbers("1")), 1 if phrase.has("E") else 0)  # "unang linggo ng Oktubre"
    first, last = (7 * order - 6, 7 * order) if order else (-7, 31)
    return phrase.spans(month_spans(phrase, first, last), MONTH)


def _month(phrase: Phrase) -> list[Resolved]:
    """A month alone; a name that is also a verb or a person's needs a word before it that dates take."""
    name = phrase.text[phrase.start : phrase.end].lower()
    if not phrase.previous or phrase.previous not in _PREPOSITIONS:
        doubtful = (
            name in DOUBTFUL_MONTHS
            and (not phrase.previous or phrase.previous not in _JOINERS)
            and (not _EVENT_AFTER.match(phrase.text, phrase.end) or _THERE_IS.match(phrase.text, phrase.end))
        )
        if doubtful or _NAME_AFTER.match(phrase.text, phrase.end):
            return []
    month = phrase.numbers("M")[0]
    spans = [days_within(year, month, 1, 31) for year in years_about(phrase.anchor)]
    past, future = (
        edtf.month_text(span[0].year, month) if span else None for span in readings(spans, phrase.anchor)
    )
    return phrase.found(past, future, MONTH)


def _month_of_year(phrase: Phrase) -> list[Resolved]:
    _, year = phrase.dated_year()
    return phrase.same(edtf.month_text(year, phrase.numbers("Mm")[0]) if year else None, MONTH)


def _month_list(phrase: Phrase) -> list[Resolved]:
    _, year = phrase.dated_year()
    found: list[Resolved] = []
    for at, token in enumerate(token for token in phrase.tokens if token.symbol == "M"):
        text = edtf.month_text(year, int(str(token.value))) if year else None
        found.append(Resolved(token.start, phrase.end if at else token.end, text, text, MONTH))
    return found


def _months(phrase: Phrase) -> list[Resolved]:
    """``May to July``, ``May or June``: an interval of months, as precise as they are."""
    first, last = phrase.numbers("M")[:2]
    years = phrase.numbers("Y")
    if len(years) == 2:
        return phrase.same(
            edtf.interval(edtf.month_text(years[0], first), edtf.month_text(years[1], last)), MONTH
        )
    told, year = phrase.dated_year()
    wraps = last < first
    if told:
        start = (year - wraps) if year else None
        text = (
            edtf.interval(edtf.month_text(start, first), edtf.month_text(start + wraps, last))
            if start
            else None
        )
        return phrase.same(text, MONTH)
    spans = [
        (date(y, first, 1), date(y + wraps, last, edtf.last_day(y + wraps, last)))
        for y in years_about(phrase.anchor)
    ]
    past, future = (
        edtf.interval(edtf.month_text(span[0].year, first), edtf.month_text(span[1].year, last))
        if span
        else None
        for span in readings(spans, phrase.anchor)
    )
    return phrase.found(past, future, MONTH)


def _near_month_name(phrase: Phrase) -> list[Resolved]:
    """``last May`` ended before the anchor's month, ``next May`` begins after it, ``this May`` is of its year."""
    month, side, anchor = phrase.numbers("M")[0], phrase.side(), phrase.anchor
    if anchor is None:
        return phrase.same(None, MONTH)
    year = anchor.year
    if side < 0 and month >= anchor.month:
        year -= 1
    if side > 0 and month <= anchor.month:
        year += 1
    return phrase.same(edtf.month_text(year, month), MONTH)


def _part_of_week(phrase: Phrase) -> list[Resolved]:
    return phrase.same(edtf.week(phrase.anchor, phrase.side()) if phrase.anchor else None, MONTH)


def _weekend(phrase: Phrase) -> list[Resolved]:
    """On a weekday ``the weekend`` is the one before for what happened and the coming one for what is planned."""
    anchor = phrase.anchor
    if anchor is None:
        return phrase.same(None, DAY)
    side = phrase.side()
    if side:
        return phrase.same(edtf.weekend(anchor, side), DAY)
    return phrase.found(edtf.weekend(anchor, 0 if anchor.weekday() > 4 else -1), edtf.weekend(anchor), DAY)


MONTH_RULES: dict[str, Resolver] = {
    "week_of_month": _week_of_month,
    "part_of_month": _part_of_month,
    "part_of_this_month": _part_of_month,
    "part_of_week": _part_of_week,
    "months": _months,
    "month_list": _month_list,
    "month_of_year": _month_of_year,
    "near_month_name": _near_month_name,
    "weekend": _weekend,
    "month": _month,
}
