"""Sources as editors and the checks see them: scheduling, locks, success and failure, alerts."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import structlog
from celery import current_app
from django.conf import settings
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from bilateral.models import Source
from bilateral.models.codes import SourceAlert
from bilateral.rules.patience import pause_before_next

log = structlog.get_logger(__name__)
FAILURES_THAT_ALERT = 3
TEST_SECONDS = 60


def add(source: Source, user: User) -> Source:
    """Store a new source and have it checked."""
    source.created_by = user
    source.save()
    log.info("source added", source=source.pk, user=user.pk)
    check_now(source)
    return source


def change(source: Source, changed: Iterable[str]) -> Source:
    """Store what was edited of a source; with another address it begins anew."""
    columns = set(changed)
    if {"address", "kind"} & columns:
        source.etag = source.last_modified = source.error = ""
        source.failures, source.alert, source.alert_since, source.retired_at = 0, SourceAlert.NONE, None, None
        columns |= {"etag", "last_modified", "error", "failures", "alert", "alert_since", "retired_at"}
    source.save(update_fields=columns)  # the others a check may have written since the source was read
    check_now(source)
    return source


def pause(source: Source, user: User) -> None:
    Source.objects.filter(pk=source.pk, paused_at__isnull=True).update(paused_at=timezone.now())
    log.info("source paused", source=source.pk, user=user.pk)


def resume(source: Source, user: User) -> None:
    """Check a paused or retired source again, from now on."""
    Source.objects.filter(pk=source.pk).update(
        paused_at=None, retired_at=None, failures=0, alert=SourceAlert.NONE, alert_since=None
    )
    log.info("source resumed", source=source.pk, user=user.pk)
    check_now(source)


def check_now(source: Source) -> None:
    """Have a source checked at once; should the message be lost, the schedule does it."""
    Source.objects.filter(pk=source.pk).update(next_check_at=timezone.now())
    transaction.on_commit(lambda: send("ingest.check_source", source.pk))


def request_test(source: Source) -> None:
    """Have a source read without keeping anything; the result stands on its row."""
    Source.objects.filter(pk=source.pk).update(test_result={"at": timezone.now().isoformat(), "words": ""})
    transaction.on_commit(lambda: send("ingest.try_source", source.pk, queue="ingest"))


def send(task: str, *args: Any, queue: str = "acquire") -> bool:
    """Hand a task to the queue. False when the broker could not be reached: rows wait, and are looked for."""
    try:
        current_app.send_task(task, args=list(args), queue=queue, retry=False)
    except Exception as error:  # noqa: BLE001 - whatever the broker's client raises: the rows tell what is to be done
        log.warning("broker not reached; the schedule will ask again", task=task, error=str(error))
        return False
    return True


# -- the lock of a check ---------------------------------------------------------------------------------------


def begin_check(source_id: int) -> Source | None:
    """Take a source's lock; ``None`` when it is paused, gone, not due, or another check holds it.

    The lock ends by itself, so a check that was killed keeps nobody out for long.
    """
    now = timezone.now()
    taken = (
        Source.objects.due(now)
        .filter(pk=source_id)
        .update(checking_until=now + timedelta(seconds=settings.INGEST_REQUEUE_AFTER_SECONDS))
    )
    return Source.objects.select_related("publisher").get(pk=source_id) if taken else None


@transaction.atomic
def record_success(
    source: Source, *, etag: str, last_modified: str, moved_to: str = "", new_items: int = 0
) -> None:
    """A check went well: the next one comes at its usual time; alerts but silence end."""
    if not _still_concerned(source):
        return
    now = timezone.now()
    if moved_to and moved_to != source.address:
        _move(source, moved_to)
    source.etag, source.last_modified = etag[:500], last_modified[:100]
    source.last_success_at, source.failures, source.error = now, 0, ""
    if new_items:
        source.last_new_at = now
    if source.alert and (source.alert != SourceAlert.SILENT or new_items):
        source.alert, source.alert_since = SourceAlert.NONE, None
        _tell_keepers(source, now)
    _end_check(source, now)


@transaction.atomic
def record_failure(source: Source, words: str, wait: timedelta = timedelta()) -> None:
    """A check failed: the reason is kept, the next one comes later each time, but it comes."""
    if not _still_concerned(source):
        return
    now = timezone.now()
    source.failures += 1
    source.error = words
    if source.failures >= FAILURES_THAT_ALERT:
        _raise_alert(source, SourceAlert.FAILING, now)
    log.warning("source could not be checked", source=source.pk, failures=source.failures, reason=words)
    _end_check(source, now, wait)


def postpone(source: Source, wait: timedelta) -> None:
    """The host is busy: nothing was tried and nothing failed."""
    Source.objects.filter(pk=source.pk).update(checking_until=None, next_check_at=timezone.now() + wait)


@transaction.atomic
def record_gone(source: Source) -> None:
    """The address answered 410: it is not asked again until an editor says so."""
    if not _still_concerned(source):
        return
    now = timezone.now()
    source.retired_at = now
    source.error = _("The address is gone for good (410). Find the source's new address.")
    _raise_alert(source, SourceAlert.RETIRED, now)
    _end_check(source, now)


def _still_concerned(source: Source) -> bool:
    """Whether what a check found is still of this source, whose row is locked then, and its alert read anew.

    An editor who gave it another address meanwhile is not overruled: the check ends, and the new address is due.
    """
    now = Source.objects.select_for_update(no_key=True).get(pk=source.pk)
    if (now.address, now.kind) != (source.address, source.kind):
        Source.objects.filter(pk=source.pk).update(checking_until=None)
        return False
    source.alert, source.alert_since = now.alert, now.alert_since  # silence may have been found meanwhile
    return True


def _end_check(source: Source, now: datetime, wait: timedelta = timedelta()) -> None:
    usual = pause_before_next(
        timedelta(minutes=source.every_minutes),
        source.failures,
        random.random(),  # noqa: S311 - it spreads checks, and guards nothing
    )
    source.last_checked_at, source.checking_until = now, None
    source.next_check_at = now + max(usual, wait)
    source.save(
        update_fields=[
            *("etag", "last_modified", "last_success_at", "last_new_at", "last_checked_at"),
            *("failures", "error", "alert", "alert_since", "retired_at", "checking_until", "next_check_at"),
        ]
    )


def _move(source: Source, address: str) -> None:
    before, source.address = source.address, address
    try:
        with transaction.atomic():
            source.save(update_fields=["address"])
    except IntegrityError:  # another source has that address already: this one stays where it is
        source.address = before
    else:
        log.info("source moved", source=source.pk, before=before, after=address)


# -- alerts ----------------------------------------------------------------------------------------------------


def alert_of_silence() -> int:
    """Raise an alert for each active source that has offered nothing new for its number of days."""
    now = timezone.now()
    raised = 0
    for source in Source.objects.active().filter(alert=SourceAlert.NONE):
        if (source.last_new_at or source.created_at) < now - timedelta(days=source.silent_after_days):
            well = Source.objects.filter(pk=source.pk, alert=SourceAlert.NONE)
            if well.update(
                alert=SourceAlert.SILENT, alert_since=now
            ):  # nobody else found it at the same moment
                _raise_alert(source, SourceAlert.SILENT, now)
                raised += 1
    return raised


def _raise_alert(source: Source, alert: SourceAlert, now: datetime) -> None:
    """Raise an alert where it is another one; the keepers are told once an episode, and of what ends a source."""
    if source.alert == alert:
        return
    first = source.alert == SourceAlert.NONE
    source.alert, source.alert_since = alert, now
    log.error(
        "source needs an editor", source=source.pk, name=source.name, alert=alert.value, reason=source.error
    )
    if first or alert == SourceAlert.RETIRED:
        _tell_keepers(source, now)


def _tell_keepers(source: Source, now: datetime) -> None:
    """Have mail sent of what the source's alert became. The broker being away, its page and the log tell alone."""
    if settings.EMAIL_HOST and settings.SOURCE_ALERTS_TO:
        told = (source.pk, str(source.alert), int(now.timestamp()))
        transaction.on_commit(lambda: send("bilateral.tell_of_source", *told, queue="maintenance"))


def due_ids(most: int = 100) -> list[int]:
    """The sources whose time has come, longest waiting first."""
    return list(
        Source.objects.due(timezone.now()).order_by("next_check_at").values_list("pk", flat=True)[:most]
    )
