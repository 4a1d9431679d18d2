"""Every date phrase of an article, resolved to EDTF in a past and a future reading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ingest.extract.types import DateMention, Document

from . import edtf_spans as edtf
from .date_days import DAY_RULES
from .date_grammar import next_phrase
from .date_lexer import BREAK, Token, date_runs
from .date_months import MONTH_RULES
from .date_periods import PERIOD_RULES
from .date_phrase import Phrase, Resolved
from .dates_before import by_those_before
from .days_alone import with_days_alone
from .days_beside_acts import with_days_beside_acts
from .days_counted import with_days_counted
from .days_in_russian import with_days_in_russian
from .days_of_speech import by_day_of_speech
from .days_told_before import by_day_of_telling

_RESOLVERS = DAY_RULES | MONTH_RULES | PERIOD_RULES
_OF_CALENDAR = frozenset({"days_across_months", "days_of_month", "day_list", "month_day", "day_month"})
_RUNS = frozenset({"days_across_months", "weekdays", "weekdays_of_week", "months"})
_MOVED_FROM = re.compile(
    r"\b(?:moved|reset|rescheduled|postponed|pushed|put|changed|deferred)\s+(?:\w+\s+){0,2}?from\s+(?:the\s+)?$"
)
_UNREAD = frozenset({"dateline", "junk", "byline"})
_LIMITS = "buxSAf~"
_BETWEEN_LIMIT_AND_DATE = "ti"
_UNTIL = re.compile(r"\s+(?P<until>(?:up\s+)?(?:to|through|until|till)\s+)?(?:the\s+)?")
_EVENT_NEXT = re.compile(
    r"\s+(?:meeting|talks|visit|session|call|signing|consultations|encounter|dialogue)\b"
)
_GOES_ON = re.compile(r"\s+[^\W\d_]")


def find_dates(document: Document) -> list[DateMention]:
    """Date phrases of the document's sentences, sorted by start.

    Relative words count from ``document.anchor``; without one they are found and stay unresolved (``None``).
    A reading is never more precise than the words.
    """
    mentions: list[DateMention] = []
    told: date | None = None
    at = -1
    for sentence, codes, tokens in date_runs(document):
        if sentence.kind in _UNREAD:
            continue
        if sentence.start != at and not document.anchor:
            told = _last_day(mentions)
        at = sentence.start
        mentions += _dates_of_run(document, codes, tokens, told)
    found = by_those_before(document, _from_until(document.text, mentions))
    counted = with_days_counted(document, with_days_alone(document, found))
    counted = with_days_in_russian(document, counted)
    return with_days_beside_acts(document, by_day_of_speech(document, by_day_of_telling(document, counted)))


def _from_until(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """ "From today until Friday, Feb. 3": one span, where no rule of the grammar tells both ends."""
    found: list[DateMention] = []
    for mention in mentions:
        opened = found[-1] if found else None
        if opened and opened.rule.startswith("date.from.") and _goes_until(text, opened, mention):
            first, last = _day(opened.past, 0), _day(mention.future, -1)
            if first and last and first < last:
                span = f"{first}/{last}"
                whole = text[opened.start : mention.end]
                found[-1] = replace(opened, end=mention.end, text=whole, past=span, future=span)
                continue
        found.append(mention)
    return found


def _goes_until(text: str, opened: DateMention, mention: DateMention) -> bool:
    between = _UNTIL.fullmatch(text, opened.end, mention.start)
    return bool(between and (between["until"] or mention.rule.startswith("date.until.")))


def _day(reading: str | None, which: int) -> str | None:
    """The first (0) or last (-1) day of a reading, where it is told to the day."""
    day = reading.split("/")[which] if reading else ""
    return day if edtf.A_DAY.fullmatch(day) else None


def _last_day(mentions: list[DateMention]) -> date | None:
    """The last day told with its year."""
    days = (
        m.past for m in reversed(mentions) if m.past == m.future and m.past and edtf.A_DAY.fullmatch(m.past)
    )
    return next((date.fromisoformat(day) for day in days), None)


def _of_that_year(resolved: Resolved, told: date) -> Resolved:
    """The reading nearer to the day told before, of a day and month without a year."""
    readings = [r for r in (resolved.past, resolved.future) if r]
    nearest = min(readings, key=lambda r: abs(date.fromisoformat(r[:10]) - told), default=None)
    return replace(resolved, past=nearest, future=nearest)


def _dates_of_run(
    document: Document, codes: str, tokens: list[Token], told: date | None
) -> Iterator[DateMention]:
    """``told`` is the day told last, in a text that nothing dates: its year is that of days without one."""
    position = 0
    while match := next_phrase(codes, position):
        start, end, rule = match
        phrase = Phrase(document.text, tokens, start, end, document.anchor)
        if rule in _RUNS and _MOVED_FROM.search(phrase.before(40)):
            yield from _moved(document, codes, tokens, start, end)
            position = end
            continue
        found = _RESOLVERS[rule](phrase)
        if (
            told
            and rule in _OF_CALENDAR
            and found
            and all(r.past is None and r.future is None for r in found)
        ):
            phrase.anchor = told
            found = [_of_that_year(r, told) for r in _RESOLVERS[rule](phrase)]
        for resolved in found:
            yield _mention(document, codes, tokens, start, resolved, rule)
        position = end if found else start + 1  # the words after the first may still be a date


def _moved(
    document: Document, codes: str, tokens: list[Token], start: int, end: int
) -> Iterator[DateMention]:
    """ "Moved from Monday to Thursday": the day given up and the new one, where else a run is told."""
    cut = next((at for at in range(start, end) if codes[at] in "-=u"), end)
    alone = BREAK * start + codes[start:]  # without the "from" before it
    for first, last in ((start, cut), (cut + 1, end)):
        if told := next_phrase(alone[:last], first):
            at, until, rule = told
            phrase = Phrase(document.text, tokens, at, until, document.anchor)
            for resolved in _RESOLVERS[rule](phrase):
                yield _mention(document, alone, tokens, at, resolved, rule)


def _mention(
    document: Document, codes: str, tokens: list[Token], at: int, found: Resolved, rule: str
) -> DateMention:
    past, future, start = found.past, found.future, found.start
    limit = _limit_before(codes, tokens, at) if start == tokens[at].start else None
    name = f"date.{rule}"
    if limit and not found.possessive and _limit_applies(document.text, limit, found, rule):
        symbol = _limit_symbol(limit)
        past = _limited(symbol, past, found, document.anchor)
        past = _gone_by(past, document) if symbol == "S" else past
        future = past if symbol == "S" else _limited(symbol, future, found, document.anchor)
        start = limit.start
        name = f"date.{_LIMIT_NAMES[symbol]}.{rule}"
    return DateMention(start, found.end, document.text[start : found.end], past, future, found.weight, name)


_LIMIT_NAMES = {
    "b": "by",
    "u": "until",
    "x": "before",
    "S": "since",
    "A": "after",
    "f": "from",
    "~": "around",
}


def _gone_by(reading: str | None, document: Document) -> str | None:
    """ "Since January 1", told in November: the one of this year, though the next is nearer."""
    anchor = document.anchor
    if reading is None or anchor is None or "/" in reading or reading <= anchor.isoformat():
        return reading
    year = int(reading[:4])
    return f"{year - 1:04}{reading[4:]}" if year == anchor.year + 1 else reading


def _limit_before(codes: str, tokens: list[Token], at: int) -> Token | None:
    """The word that bounds the date: ``by``, ``since``, ``around``, perhaps with ``the`` between."""
    for index in range(at - 1, max(at - 3, -1), -1):
        if tokens[index].value == "than":
            return tokens[index - 1] if index and codes[index - 1] == "l" else None
        if codes[index] in _LIMITS or tokens[index].value == "beginning":
            return tokens[index]
        if tokens[index].value == "hanggang" and (not index or codes[index - 1] == BREAK):
            return tokens[index]  # with no day before it: until
        if codes[index] not in _BETWEEN_LIMIT_AND_DATE:
            return None
    return None


def _limit_symbol(limit: Token) -> str:
    """The symbol of the bound: "beginning May 23" is "from", "no later than" is "by"."""
    return {"E": "f", "l": "b", "-": "u"}.get(limit.symbol, limit.symbol)


def _limit_applies(text: str, limit: Token, found: Resolved, rule: str) -> bool:
    """``before Thursday talks`` is no limit to the day: the noun after it is what comes later."""
    if rule in _OF_CALENDAR and limit.symbol in "Ax" and _EVENT_NEXT.match(text, found.end):
        return False  # "after the May 3 meeting"
    return not (rule == "weekday" and limit.symbol in "Axf" and _GOES_ON.match(text, found.end))


def _limited(symbol: str, reading: str | None, found: Resolved, anchor: date | None) -> str | None:
    """A reading under a limit: ``by May 23`` is ``../2017-05-23``, ``from Aug. 16`` is ``2018-08-16/..``."""
    if reading is None:
        return None
    spans = "/" in reading
    if symbol in "bux":
        if found.closes_year and anchor:  # "before the end of this year": some time in it, no month is told
            year = reading[:4]
            return year if year == edtf.year_text(anchor.year) else f"../{year}-12-31"
        last = edtf.before(reading) if symbol == "x" and not found.closes else edtf.first_and_last(reading)[1]
        return f"../{last}" if last else None
    if symbol == "A":
        first = edtf.after(reading)
        return f"{first}/.." if first else None
    if symbol == "f" and found.weight == 3 and not spans:
        return f"{reading}/.."
    if symbol == "~" and not spans and reading[-1] != "X":
        return f"{reading}~"
    return reading
