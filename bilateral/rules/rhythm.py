"""When a digest is due: at once, each morning, or on Monday mornings, at seven in Manila."""

from __future__ import annotations

from datetime import datetime, time, timedelta, tzinfo

MORNING = time(7)


def next_due(rhythm: str, last: datetime, zone: tzinfo) -> datetime | None:
    """The first moment after ``last`` at which a digest is due; ``None`` for a rhythm that writes no mail.

    ``last`` is when the digest before went out, or when the alert was made.
    """
    if rhythm == "immediate":
        return last
    if rhythm not in ("daily", "weekly"):
        return None
    there = last.astimezone(zone)
    day = there.date()
    if there.time() >= MORNING:
        day += timedelta(days=1)
    if rhythm == "weekly":
        day += timedelta(days=-day.weekday() % 7)
    return datetime.combine(day, MORNING, zone)
