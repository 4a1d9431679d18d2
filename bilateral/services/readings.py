"""Keeping readings of articles and what must not run beside one apart."""

from __future__ import annotations

from django.db import connection

# Any constant. Every reading takes it, shared with other readings, before it locks any row.
LOCK = 0x72_65_61_64


def hold_back_readings() -> None:
    """Wait for readings at work, and let none file anything before this transaction ends. Call it before locking any
    row, and after ``hold_back_batches`` where both are called.

    Readings lock reports in the order in which they come upon them: who locks several reports beside one could wait
    for it while it waits.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
