"""Phrases that name days: dates, lists and runs of them, weekdays, and words like "yesterday"."""

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
    dated,
    days_away,
    months_meant,
    readings,
)

_HABIT = re.compile(r"\b(?:every|each|tuwing|каждый|каждую|каждое)\s+$", re.IGNORECASE)
_FEAST = re.compile(r"\b(?:Good|Black|Holy|Maundy|Ash|Palm|Easter|Bloody|Cyber|Super)\s+$")
# In Filipino a day that is over, whatever is planned beside it.
_WAS_ON = re.compile(r"\b(?:[Nn]oong|[Nn]itong)\s+$")
# "later on Friday", said on a Friday, is that day
_LATER = re.compile(
    r"\b(?:later|later\s+in\s+the\s+day|позднее|позже)(?:,?\s+(?:on|в|во))?\s+$", re.IGNORECASE
)
_TITLE_AFTER = re.compile(
    r"\s+(?:Times|Star|Inquirer|Herald|Mail|Telegraph|Express|Post|Night Live|Tribune|Chronicle)\b"
)
_IN_TURN = re.compile(
    r"\b(?:respectively|in\s+turn|ayon\s+sa\s+pagkakasunod|соответственно)\b", re.IGNORECASE
)
_NEAR = 160  # characters beside two days
_FUNCTION_AFTER = re.compile(
    r"\s+(?:in|at|to|for|with|by|on|as|when|where|while|during|and|or|but|that|which|who|respectively|will|is"
    r"|are|was|were|has|had|said|this|next|of|from|after|before|ang|ng|sa|ay|si|sina|nina|ni)\b"
    r"|\s*[^\s\w]|\s*$|\s+[A-Z]"
)


def _figures(phrase: Phrase) -> list[Resolved]:
    day = next(token.value for token in phrase.tokens if isinstance(token.value, date))
    return phrase.same(day.isoformat(), DAY)


def _day_of_month(phrase: Phrase) -> list[Resolved]:
    point = (phrase.numbers("Mm")[0], phrase.numbers("D")[0])
    if not edtf.day_or_none(2000, *point):
        return []
    return phrase.spans(dated(phrase, point, point), DAY)


def _days_of_month(phrase: Phrase) -> list[Resolved]:
    month = phrase.numbers("Mm")[0]
    first, last = phrase.numbers("D")[:2]
    if first >= last or not edtf.day_or_none(2000, month, last):
        return []
    return phrase.spans(dated(phrase, (month, first), (month, last)))


def _days_across_months(phrase: Phrase) -> list[Resolved]:
    (first_month, last_month), (first, last) = phrase.numbers("Mm")[:2], phrase.numbers("D")[:2]
    years = phrase.numbers("Y")
    if len(years) == 2:
        start, end = (
            edtf.day_or_none(years[0], first_month, first),
            edtf.day_or_none(years[1], last_month, last),
        )
        return phrase.same(edtf.days(start, end), MONTH) if start and end and start <= end else []
    if not (edtf.day_or_none(2000, first_month, first) and edtf.day_or_none(2000, last_month, last)):
        return []
    return phrase.spans(dated(phrase, (first_month, first), (last_month, last)))


def _day_list(phrase: Phrase) -> list[Resolved]:
    """``October 2 and 5``: a mention for each day; ``October 2 and 3``: one, unless "respectively" parts them."""
    month = phrase.numbers("Mm")[0]
    month_first = next(token.symbol for token in phrase.tokens if token.symbol in "MmD") != "D"
    days = [token for token in phrase.tokens if token.symbol == "D"]
    if month_first and not _FUNCTION_AFTER.match(phrase.text, phrase.end):
        days = days[:1]  # "May 23 and 10 others"
    numbers = [int(str(token.value)) for token in days]
    if numbers != sorted(set(numbers)) or not edtf.day_or_none(2000, month, numbers[-1]):
        return []
    past, future = dated(phrase, (month, numbers[0]), (month, numbers[-1]))
    if len(days) == 2 and numbers[1] - numbers[0] == 1 and phrase.has("&") and not _told_apart(phrase):
        return phrase.spans((past, future), DAY)
    found: list[Resolved] = []
    for at, (token, number) in enumerate(zip(days, numbers, strict=True)):
        start = phrase.start if at == 0 else token.start
        end = phrase.end if at == len(days) - 1 and at else token.end
        texts = [span[0].replace(day=number).isoformat() if span else None for span in (past, future)]
        found.append(Resolved(start, end, texts[0], texts[1], DAY))
    return found


def _told_apart(phrase: Phrase) -> bool:
    """Whether words beside two days pair each with something of its own."""
    return bool(_IN_TURN.search(phrase.text[max(0, phrase.start - _NEAR) : phrase.end + _NEAR]))


def _two_weekdays(phrase: Phrase) -> list[Resolved]:
    """``Monday and Tuesday``: one stretch where one day follows the other, else a mention for each."""
    first, last = phrase.numbers("W")
    if (last - first) % 7 == 1 and not _told_apart(phrase):
        return _weekdays(phrase)
    days = [token for token in phrase.tokens if token.symbol == "W"]
    return [
        Resolved(
            token.start,
            token.end,
            _weekday_by(phrase.anchor, number),
            _weekday_after(phrase.anchor, number),
            DAY,
            token.possessive,
        )
        for token, number in zip(days, (first, last), strict=True)
    ]


def _weekday(phrase: Phrase) -> list[Resolved]:
    if (
        _HABIT.search(phrase.before())
        or _FEAST.search(phrase.before())
        or _TITLE_AFTER.match(phrase.text, phrase.end)
    ):
        return []
    weekday, anchor = phrase.numbers("W")[0], phrase.anchor
    by, after = _weekday_by(anchor, weekday), _weekday_after(anchor, weekday)
    later = anchor and anchor.weekday() == weekday and _LATER.search(phrase.before())
    if later or _WAS_ON.search(phrase.before()):
        return phrase.same(by, DAY)
    return phrase.found(by, after, DAY)


def _weekday_by(anchor: date | None, weekday: int, earlier: int = 0) -> str | None:
    """The latest such weekday on the anchor's day or before; ``earlier`` 1 leaves the day itself out."""
    day = edtf.shift(anchor, -((anchor.weekday() - weekday - earlier) % 7) - earlier) if anchor else None
    return day.isoformat() if day else None


def _weekday_after(anchor: date | None, weekday: int) -> str | None:
    day = edtf.shift(anchor, (weekday - anchor.weekday() - 1) % 7 + 1) if anchor else None
    return day.isoformat() if day else None


def _weekday_in_week(anchor: date | None, weekday: int, weeks: int) -> date | None:
    monday = edtf.monday_of(anchor, weeks) if anchor else None
    return edtf.shift(monday, weekday) if monday else None


def _near_weekday(phrase: Phrase) -> list[Resolved]:
    weekday, side, anchor = phrase.numbers("W")[0], phrase.side(), phrase.anchor
    if side > 0:
        return phrase.same(_weekday_after(anchor, weekday), DAY)
    if side < 0:
        return phrase.same(_weekday_by(anchor, weekday, earlier=1), DAY)
    day = _weekday_in_week(anchor, weekday, 0)
    if day is None or anchor is None:
        return phrase.same(None, DAY)
    return phrase.found(
        day.isoformat(), day.isoformat() if day >= anchor else _weekday_after(anchor, weekday), DAY
    )


def _weekday_of_week(phrase: Phrase) -> list[Resolved]:
    day = _weekday_in_week(phrase.anchor, phrase.numbers("W")[0], phrase.side())
    return phrase.same(day.isoformat() if day else None, DAY)


def _weekdays_of_week(phrase: Phrase) -> list[Resolved]:
    """``Monday to Wednesday last week``, ``Tuesday and Wednesday next week``."""
    first, last = (_weekday_in_week(phrase.anchor, day, phrase.side()) for day in phrase.numbers("W"))
    if first is None or last is None or first >= last:
        return phrase.same(None, DAY)
    return phrase.same(edtf.days(first, last), DAY)


def _week_of_day(phrase: Phrase) -> list[Resolved]:
    """``the week of December 7``, ``the weekend of November 14``: the week or the weekend that has the day."""
    point = (phrase.numbers("Mm")[0], phrase.numbers("D")[0])
    if not edtf.day_or_none(2000, *point):
        return []
    span = edtf.week if phrase.has("k") else edtf.weekend
    found = [span(days[0]) if days else None for days in dated(phrase, point, point)]
    return phrase.found(found[0], found[1], DAY)


def _weekdays(phrase: Phrase) -> list[Resolved]:
    """``Monday to Friday``: the run that ends last before the anchor, or the one that begins next."""
    first, last = phrase.numbers("W")
    length = (last - first) % 7
    past_end, future_start = _weekday_by(phrase.anchor, last), _weekday_after(phrase.anchor, first)
    if not past_end or not future_start or not length:
        return phrase.same(None, DAY)
    past_start = edtf.shift(date.fromisoformat(past_end), -length)
    future_end = edtf.shift(date.fromisoformat(future_start), length)
    past = edtf.interval(past_start.isoformat(), past_end) if past_start else None
    future = edtf.interval(future_start, future_end.isoformat()) if future_end else None
    return phrase.found(past, future, DAY)


def _weekday_of_month(phrase: Phrase) -> list[Resolved]:
    weekday, order = phrase.numbers("W")[0], next(iter(phrase.numbers("1")), -1)
    told, months = months_meant(phrase, "M")
    days = [day for year, month in months if (day := _nth_weekday(year, month, weekday, order))]
    if told:
        return phrase.same(days[0].isoformat() if days else None, DAY)
    return phrase.spans(readings([(day, day) for day in days], phrase.anchor, near=True), DAY)


def _nth_weekday(year: int, month: int, weekday: int, order: int) -> date | None:
    last = edtf.last_day(year, month)
    days = [day for day in range(1, last + 1) if date(year, month, day).weekday() == weekday]
    return date(year, month, days[order - 1 if order > 0 else -1]) if order <= len(days) else None


def _relative_day(phrase: Phrase) -> list[Resolved]:
    return phrase.same(days_away(phrase.anchor, phrase.numbers("R")[0]), DAY)


def _day_after(phrase: Phrase) -> list[Resolved]:
    away = phrase.numbers("R")[0]
    return phrase.same(days_away(phrase.anchor, away + (1 if away > 0 else -1)), DAY) if away else []


def _part_of_day(phrase: Phrase) -> list[Resolved]:
    last = phrase.has("L")
    if last and phrase.tokens[-1].value != "night":
        return []
    return phrase.same(days_away(phrase.anchor, -1 if last else 0), DAY)


DAY_RULES: dict[str, Resolver] = {
    "figures": _figures,
    "days_across_months": _days_across_months,
    "days_of_month": _days_of_month,
    "day_list": _day_list,
    "month_day": _day_of_month,
    "day_month": _day_of_month,
    "weekday_of_month": _weekday_of_month,
    "weekday_of_week": _weekday_of_week,
    "near_weekday": _near_weekday,
    "day_after": _day_after,
    "relative_day": _relative_day,
    "part_of_day": _part_of_day,
    "week_of_day": _week_of_day,
    "weekdays_of_week": _weekdays_of_week,
    "weekdays": _weekdays,
    "two_weekdays": _two_weekdays,
    "weekday": _weekday,
}
