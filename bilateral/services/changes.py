"""Numbering the change feed: by one sequencer at a time, after commit, without gaps that fill later."""

from __future__ import annotations

from django.db import connection, transaction

from bilateral.models import Change

LOCK = 0x62_69_6C_61  # any constant; all sequencers share it


@transaction.atomic
def number_changes() -> int:
    """Give the next numbers to committed changes that have none yet; returns how many got one.

    Only one sequencer works at a time, and it sees committed rows only, so a number, once readable, has
    every smaller one readable before it. Another one at work makes this a no-op.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
        if not cursor.fetchone()[0]:
            return 0
        cursor.execute(
            """
            WITH last AS (SELECT coalesce(max(number), 0) AS number FROM bilateral_change),
                 fresh AS (
                     SELECT id, row_number() OVER (ORDER BY id) AS place
                     FROM bilateral_change WHERE number IS NULL ORDER BY id LIMIT 10000
                 )
            UPDATE bilateral_change AS change SET number = last.number + fresh.place
            FROM fresh, last WHERE change.id = fresh.id
            """
        )
        return int(cursor.rowcount)


def number_what_waits() -> None:
    """Number what was committed and waits for its number; costs one look at an index where nothing does."""
    if Change.objects.filter(number__isnull=True).exists():
        number_changes()
