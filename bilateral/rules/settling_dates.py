"""Dates told by several sources to one: precision is no contradiction, and what was overtaken is none either."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from .edtf import bounds, is_day_precise
from .settling import DECISIVE, MACHINE, Settled, Voice, settle_value, voices_that_speak

LONGEST_STAY = 31  # days: what is told of a longer span says only within it


def settle_date(voices: Iterable[Voice], preferred: str | None = None) -> Settled | None:
    """Settle a date: a more precise one that fits a vaguer one refines it; two sets of days contradict."""
    return settle_value(voices, same=_dates_compatible, refines=_date_refines, preferred=preferred)


def settle_expected(voices: Iterable[Voice]) -> Settled | None:
    """Settle when a step is expected: what was expected for a day that had passed when a later report expects another
    is overtaken, and neither wins nor contradicts."""
    heard = voices_that_speak(voices)
    newest = max((voice.published_on for voice in heard if voice.published_on), default=None)
    standing = [voice for voice in heard if voice.rank > MACHINE or not _passed_before(voice, newest)]
    return settle_date(standing or heard)


def settle_meeting_date(voices: Iterable[Voice], status: str) -> Settled | None:
    """Settle when a meeting was or will be: reports of its status speak before plans that were overtaken."""
    heard = voices_that_speak(voices)
    if any(voice.rank > MACHINE for voice in heard):
        return settle_date(heard)
    decisive = status in DECISIVE
    telling = [voice for voice in heard if (voice.status in DECISIVE) == decisive]
    return settle_date(telling or heard)


def _passed_before(voice: Voice, day: date | None) -> bool:
    latest = bounds(voice.value).latest if voice.stance == "asserts" and voice.value else None
    return day is not None and latest is not None and latest < day


def _date_refines(a: str, b: str) -> bool:
    if not a or not b or a == b or _tells_days(b):
        return False
    inner, outer = bounds(a), bounds(b)
    return outer.contains(inner) and (_tells_days(a) or not inner.contains(outer))


def _tells_days(text: str) -> bool:
    """Whether a date says on which days: from January to the day of a report ("earlier this year") it does not."""
    limits = bounds(text) if is_day_precise(text) else None
    return bool(
        limits and limits.earliest and limits.latest and (limits.latest - limits.earliest).days < LONGEST_STAY
    )


def _dates_compatible(a: str, b: str) -> bool:
    if _tells_days(a) and _tells_days(b):
        # One day of a span of days is told of what lasted longer: an arrival, or the day of a signature.
        return a == b or any("/" not in x and bounds(y).contains(bounds(x)) for x, y in ((a, b), (b, a)))
    return bounds(a).overlaps(bounds(b))
