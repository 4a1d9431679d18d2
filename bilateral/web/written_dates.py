"""Dates as people write them, read into EDTF: what a page shows can be typed into its forms.

Whatever ``dates.in_words`` says in the active language is understood, and in English the usual other ways to write a
day, a month, a part of a year, or a span of these.
"""

from __future__ import annotations

import re
from contextlib import suppress
from functools import lru_cache

from django.utils.dates import MONTHS, MONTHS_3, MONTHS_ALT, MONTHS_AP
from django.utils.translation import get_language, gettext, override

from bilateral.rules.edtf import LONGEST, InvalidDate, bounds

from .dates import in_words

_SPACES = re.compile(r"\s+")
_TO = re.compile(
    r"\s*[–—]\s*|\s+-\s+|\s+to\s+"
    r"|(?<=[^\W\d])-(?=[^\W\d])|(?<=\b\d)-(?=\d{1,2}\b)|(?<=\b\d\d)-(?=\d{1,2}\b)"
)
_YEAR = re.compile(r"\d{4}")
_DAY_FIRST = re.compile(r"(?:(?P<day>\d{1,2}) )?(?P<word>[^\W\d]+)\.?,? (?P<year>\d{4})")
_MONTH_FIRST = re.compile(r"(?P<word>[^\W\d]+)\.? (?P<day>\d{1,2}),? (?P<year>\d{4})")
_DOTTED = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})")
_DAY = re.compile(r"\d{1,2}")
_MONTH = re.compile(r"[^\W\d]+\.?")
_DAY_OF_MONTH = re.compile(r"\d{1,2} [^\W\d]+\.?|[^\W\d]+\.? \d{1,2}")
_DAY_AND_YEAR = re.compile(r"\d{1,2},? \d{4}")
# Codes of EDTF that stand where a month does: seasons, quarters, halves.
_PARTS = (21, 22, 23, 24, 33, 34, 35, 36, 40, 41)
# What stands before or after the date in these messages of ``in_words`` → what its EDTF is made of.
_AROUND = {"by %(date)s": "../{}", "from %(date)s": "{}/..", "around %(date)s": "{}~"}


def edtf_of(text: str) -> str:
    """The EDTF of a date that somebody typed: ``24 May 2017`` and ``May 24, 2017`` → ``2017-05-24``; ``22–23 May
    2017`` → ``2017-05-22/2017-05-23``; ``by summer 2026`` → ``../2026-22``. Text that is EDTF, and text that is no
    date, comes back as it is, without the spaces around it."""
    text = text.strip()
    if not text or len(text) > LONGEST:
        return text
    with suppress(InvalidDate):
        bounds(text)
        return text
    for language in dict.fromkeys((get_language() or "en", "en")):
        with override(language):
            found = _read(_SPACES.sub(" ", text).casefold(), language)
        with suppress(InvalidDate):
            if found:
                bounds(found)
                return found
    return text


def _read(text: str, language: str) -> str:
    for message, edtf in _AROUND.items():
        before, _date, after = gettext(message).casefold().partition("%(date)s")
        if text.startswith(before) and text.endswith(after):
            end = len(text) - len(after)
            date = _alone(text[len(before) : end], language)
            return edtf.format(date) if date else ""
    ends = _TO.split(text)
    return _span(ends[0], ends[1], language) if len(ends) == 2 else _alone(text, language)


def _span(start: str, end: str, language: str) -> str:
    """A span, of whose first end the month or year may be left to the other: “22–23 May 2017”, “May 22 – 23, 2017”."""
    if _DAY_AND_YEAR.fullmatch(end) and _DAY_OF_MONTH.fullmatch(start):
        end = f"{start.partition(' ')[0]} {end}"
    last = _alone(end, language)
    if not last:
        return ""
    if _DAY.fullmatch(start) and len(last) == len("2017-05-23"):
        start = f"{last[:8]}{int(start):02d}"
    elif _MONTH.fullmatch(start) or _DAY_OF_MONTH.fullmatch(start):
        start = f"{start}, {last[:4]}" if start[-1].isdecimal() else f"{start} {last[:4]}"
    first = start if start.startswith(last[:8]) else _alone(start, language)
    return f"{first}/{last}" if first else ""


def _alone(text: str, language: str) -> str:
    if _YEAR.fullmatch(text):
        return text
    if match := _DOTTED.fullmatch(text):
        return f"{match['year']}-{int(match['month']):02d}-{int(match['day']):02d}"
    if match := (_DAY_FIRST.fullmatch(text) or _MONTH_FIRST.fullmatch(text)):
        month = _months(language).get(match["word"])
        if month:
            day = f"-{int(match['day']):02d}" if match["day"] else ""
            return f"{match['year']}-{month:02d}{day}"
    return _part_of_year(text)


def _part_of_year(text: str) -> str:
    year = _YEAR.search(text)
    if year is None:
        return ""
    governed = gettext("by %(date)s").casefold() % {"date": text}  # its case may be another there
    for part in _PARTS:
        edtf = f"{year[0]}-{part}"
        if in_words(edtf).casefold() == text or in_words(f"../{edtf}").casefold() == governed:
            return edtf
    return ""


@lru_cache
def _months(language: str) -> dict[str, int]:
    """The words for months in a language, which must be the active one, with their numbers."""
    return {
        str(words[number]).casefold().rstrip("."): number
        for words in (MONTHS, MONTHS_3, MONTHS_ALT, MONTHS_AP)
        for number in range(1, 13)
    }
