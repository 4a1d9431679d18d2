"""Settling many dependents in the background, in batches that a lost message cannot lose."""

from __future__ import annotations

from collections.abc import Iterable

import structlog
from celery import current_app
from django.contrib.auth.models import User
from django.db import transaction

from bilateral.models import Unsettled

from .records import Cause, RecordKey
from .settle import settle

log = structlog.get_logger(__name__)
AT_ONCE = 100
BATCH = 200


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
    """Settle the next batch of what waits; returns how many. Batches of several workers never overlap."""
    rows = list(
        Unsettled.objects.select_related("author")
        .select_for_update(skip_locked=True, of=("self",))
        .order_by("id")[:BATCH]
    )
    for (author, reason), keys in _by_cause(rows).items():
        settle(keys, Cause(author=author, reason=reason))
    Unsettled.objects.filter(pk__in=[row.pk for row in rows]).delete()
    return len(rows)


def _by_cause(rows: list[Unsettled]) -> dict[tuple[User | None, str], set[RecordKey]]:
    groups: dict[tuple[User | None, str], set[RecordKey]] = {}
    for row in rows:
        groups.setdefault((row.author, row.reason), set()).add(RecordKey(row.record_type, row.record_id))
    return groups
