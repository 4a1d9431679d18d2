"""How long to wait before asking again. Pure: the time and the random number are arguments."""

from __future__ import annotations

from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

LONGEST = timedelta(days=1)
LONGEST_ASKED_FOR = timedelta(days=7)


def pause_before_next(every: timedelta, failures: int, dice: float) -> timedelta:
    """The pause before a source is checked again: doubled with each failure in a row, at most a day, never for ever.

    ``dice`` in [0, 1) spreads it by a tenth either way, so that what failed together does not return together.
    """
    doubled: timedelta = min(every * 2 ** min(failures, 12), max(LONGEST, every))
    return doubled * (0.9 + 0.2 * dice)


def pause_asked_for(retry_after: str, now: datetime) -> timedelta:
    """The pause that a ``Retry-After`` header asks for, in seconds or as a date; none when it cannot be read."""
    text = retry_after.strip()
    try:
        pause = timedelta(seconds=int(text)) if text.isdecimal() else parsedate_to_datetime(text) - now
    except (ValueError, TypeError, OverflowError):
        return timedelta()
    return min(max(pause, timedelta()), LONGEST_ASKED_FOR)
