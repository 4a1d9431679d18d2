"""Settling many dependents in the background, in batches that a lost message cannot lose."""

from __future__ import annotations

from collections.abc import Iterable

import structlog
from celery import current_app
from django.db import connection, transaction

from bilateral.models import Unsettled

from .records import Cause, RecordKey
from .settle import settle

log = structlog.get_logger(__name__)
AT_ONCE = 100
BATCH = 200
LOCK = 0x73_65_74_6C  # any constant; all who note down or settle share it


def hold_back_batches() -> None:
    """Wait for batches at work, and let none begin before this transaction ends. Call it before locking any row.

    A record that is noted down while a batch settles it would be struck off with that batch, settled as it was before.
    """
    _lock("pg_advisory_xact_lock")


def settled_at_once(keys: Iterable[RecordKey]) -> set[RecordKey]:
    """Of these dependents those that ``settle_dependents`` would settle now: all when they are few, else none."""
    wanted = set(keys)
    return wanted if len(wanted) <= AT_ONCE else set()


def settle_dependents(keys: Iterable[RecordKey], cause: Cause) -> int:
    """Settle a few dependents now; note many down and settle them in the background. Returns how many wait."""
    wanted = sorted(set(keys))
    if len(wanted) <= AT_ONCE:
        settle(wanted, cause)
        return 0
    Unsettled.objects.bulk_create(
        (
            Unsettled(record_type=k.type, record_id=k.id, author=cause.author, reason=cause.reason)
            for k in wanted
        ),
        ignore_conflicts=True,
        batch_size=1000,
    )
    transaction.on_commit(request_batches)
    return len(wanted)


def request_batches() -> None:
    """Ask a worker to settle what waits. The sweeper asks again, should this message be lost."""
    try:
        current_app.send_task("bilateral.settle_waiting", queue="maintenance", retry=False)
    except Exception as error:  # noqa: BLE001 - the broker is away: the rows wait for the sweeper
        log.warning("broker not reached; the sweeper will settle what waits", error=str(error))


@transaction.atomic
def settle_batch() -> int:
    """Settle the next batch of what waits for one cause; returns how many. Batches of several workers never overlap."""
    _lock("pg_advisory_xact_lock_shared")
    waiting = Unsettled.objects.select_related("author").select_for_update(skip_locked=True, of=("self",))
    rows = list(waiting.order_by("id")[:BATCH])
    # One cause, so that all records of the transaction are locked at once, in the order that everybody uses.
    rows = [row for row in rows if (row.author, row.reason) == (rows[0].author, rows[0].reason)]
    if rows:
        keys = {RecordKey(row.record_type, row.record_id) for row in rows}
        settle(keys, Cause(author=rows[0].author, reason=rows[0].reason))
        Unsettled.objects.filter(pk__in=[row.pk for row in rows]).delete()
    return len(rows)


def _lock(function: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s)", [LOCK])
