"""EDTF dates in words: as precise as they are, and no more."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

_POINT = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<mark>[~?%]?)")
_OPEN = ("", "..")
_MONTHS_AND_PARTS = frozenset([*range(1, 13), *range(21, 25), *range(33, 37), 40, 41])


@dataclass(frozen=True, slots=True)
class _Point:
    """One end of a date: year, month or part of the year (21 to 41), day; 0 where it is not told."""

    year: int
    month: int
    day: int
    mark: str

    @property
    def qualified(self) -> bool:
        return bool(self.mark) or self.month > 12


def in_words(edtf: str) -> str:
    """Say an EDTF date as people write it, in the active language; text that is no EDTF comes back as it is.

    ``2017-02-16`` → 16 Feb 2017; ``2017-05/2017-08`` → May–Aug 2017; ``2017`` → 2017; ``2017-05-23~`` → around
    23 May 2017; ``../2017-05-23`` → by 23 May 2017; ``2018-08-16/..`` → from 16 Aug 2018; ``2017-21`` → spring 2017;
    ``2017-34`` → quarter 2 of 2017; ``2017-41`` → half 2 of 2017.
    """
    start_text, slash, end_text = edtf.strip().partition("/")
    start, end = _point(start_text), _point(end_text)
    if not slash:
        return _alone(start) if start else edtf
    if start_text in _OPEN and end:
        return _("by %(date)s") % {"date": _alone(end, governed=True)}
    if end_text in _OPEN and start:
        return _("from %(date)s") % {"date": _alone(start, governed=True)}
    if start is None or end is None:
        return edtf
    return _span(start, end)


def is_point(edtf: str) -> bool:
    """Whether the date is one unqualified day, month or year, which HTML's ``<time>`` can carry."""
    point = _point(edtf)
    return point is not None and not point.qualified


def month_heading(edtf: str, earliest: date | None, latest: date | None) -> str:
    """The timeline heading that a date belongs under.

    A date that falls within one month, or names days, goes under the month in which it begins; a vaguer one
    (a year, a span of months) goes under its own words, so that nobody reads "2017" as January.
    """
    if not edtf or (earliest is None and latest is None):
        return _("Date not known")
    start, _slash, _end = edtf.partition("/")
    point = _point(start)
    within_month = earliest and latest and (earliest.year, earliest.month) == (latest.year, latest.month)
    if earliest and (within_month or (latest and point and point.day)):
        return capfirst(date_format(earliest, pgettext("heading of a month", "F Y")))
    return in_words(edtf)


def _point(text: str) -> _Point | None:
    match = _POINT.fullmatch(text)
    if match is None:
        return None
    point = _Point(int(match["year"]), int(match["month"] or 0), int(match["day"] or 0), match["mark"])
    if point.month and point.month not in _MONTHS_AND_PARTS:
        return None
    if point.day:
        try:
            date(point.year, point.month, point.day)
        except ValueError:
            return None
    return point


def _alone(point: _Point, *, governed: bool = False) -> str:
    """One end in words. ``governed`` by a word before it, as "by" or "from", it takes the case that this asks for."""
    words = _plain(point, governed=governed or point.mark in ("~", "%"))
    if point.mark == "~":
        return _("around %(date)s") % {"date": words}
    if point.mark == "?":
        return _("perhaps %(date)s") % {"date": words}
    if point.mark == "%":
        return _("perhaps around %(date)s") % {"date": words}
    return words


def _plain(point: _Point, *, governed: bool = False) -> str:
    if point.month > 12:
        return _part_of_year(point, governed=governed)
    if point.day:
        return date_format(date(point.year, point.month, point.day), pgettext("a day", "j M Y"))
    if point.month:
        shape = pgettext("a month after a preposition", "M Y") if governed else pgettext("a month", "M Y")
        return date_format(date(point.year, point.month, 1), shape)
    return str(point.year)


def _part_of_year(point: _Point, *, governed: bool) -> str:
    """A season (21 to 24), quarter (33 to 36) or half (40, 41)."""
    if governed:
        words = {
            21: pgettext("a season after a preposition", "spring %(year)s"),
            22: pgettext("a season after a preposition", "summer %(year)s"),
            23: pgettext("a season after a preposition", "autumn %(year)s"),
            24: pgettext("a season after a preposition", "winter %(year)s"),
            33: pgettext("a part of a year after a preposition", "quarter %(number)s of %(year)s"),
            40: pgettext("a part of a year after a preposition", "half %(number)s of %(year)s"),
        }
    else:
        words = {
            21: pgettext("a season", "spring %(year)s"),
            22: pgettext("a season", "summer %(year)s"),
            23: pgettext("a season", "autumn %(year)s"),
            24: pgettext("a season", "winter %(year)s"),
            33: pgettext("a part of a year", "quarter %(number)s of %(year)s"),
            40: pgettext("a part of a year", "half %(number)s of %(year)s"),
        }
    first = max(code for code in words if code <= point.month)
    return words[first] % {"number": point.month - first + 1, "year": point.year}


def _span(start: _Point, end: _Point) -> str:
    if start == end:
        return _alone(start)
    plain = not (start.qualified or end.qualified)
    alike = (bool(start.month), bool(start.day)) == (bool(end.month), bool(end.day))
    if plain and alike and start.day and (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{_plain(end)}"
    if plain and alike and start.month and start.year == end.year:
        shape = (
            pgettext("a day without its year", "j M")
            if start.day
            else pgettext("a month without its year", "M")
        )
        first = date_format(date(start.year, start.month, start.day or 1), shape)
        return f"{first} – {_plain(end)}" if start.day else f"{first}–{_plain(end)}"
    if plain and alike and not start.month:
        return f"{start.year}–{end.year}"
    return f"{_alone(start)} – {_alone(end)}"
