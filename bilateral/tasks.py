"""Celery tasks of the register itself: settling what waits, alerts for readers, messages and exports for partners."""

import time
from smtplib import SMTPException

from celery import current_app, shared_task
from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from . import limits
from .api import exports
from .services import (
    alerts,
    batches,
    changes,
    digests,
    idempotency,
    logins,
    source_mail,
    unsettled,
    webhooks,
)


@shared_task(name="bilateral.settle_waiting")
def settle_waiting() -> int:
    """Settle waiting records batch by batch, then ask for the rest; returns how many were settled.

    It stops long before a task's time is over, so that a worker gets to what came in in the meantime.
    """
    total, deadline = 0, time.monotonic() + settings.CELERY_TASK_SOFT_TIME_LIMIT / 4
    while settled := unsettled.settle_batch():
        total += settled
        changes.number_changes()
        if time.monotonic() > deadline:
            unsettled.request_batches()
            break
    return total


@shared_task(name="bilateral.accept_batches")
def accept_batches() -> int:
    """Decide the lines of batches that wait, then ask for the rest; returns how many were decided.

    It stops long before a task's time is over, as settling what waits does.
    """
    total, deadline = 0, time.monotonic() + settings.CELERY_TASK_SOFT_TIME_LIMIT / 4
    while decided := batches.accept_next():
        total += decided
        if time.monotonic() > deadline:
            batches.ask()
            break
    return total


@shared_task(name="bilateral.tell_webhooks")
def tell_webhooks() -> int:
    """Put changes into messages, and have each webhook that has something waiting be sent it. Returns how many."""
    changes.number_what_waits()
    webhooks.queue_messages()
    waiting = webhooks.due(timezone.now())
    for webhook_id in waiting:
        # A task each: a receiver that is slow keeps none but itself waiting.
        current_app.send_task("bilateral.deliver_webhook", args=[webhook_id], queue="maintenance", expires=60)
    return len(waiting)


@shared_task(name="bilateral.deliver_webhook")
def deliver_webhook(webhook_id: int) -> int:
    """Send what is due to one webhook."""
    return webhooks.deliver(webhook_id)


@shared_task(name="bilateral.collect_api_uses")
def collect_api_uses() -> int:
    """Copy the counts of tokens' uses to the database, and forget idempotency keys that have run out."""
    idempotency.forget_old()
    return limits.collect_uses()


# Longer than the queue waits for other tasks, so it is taken off first: what dies is written the next night.
@shared_task(name="bilateral.export", time_limit=3600, soft_time_limit=3500, acks_late=False)
def export() -> int:
    """Write the full export; returns how many rows it holds."""
    manifest = exports.write()
    return sum(file["rows"] for file in manifest["files"])


@shared_task(name="bilateral.forget_sessions")
def forget_sessions() -> None:
    """Remove sessions that have run out: nobody asks for them again, and each log-in leaves one."""
    call_command("clearsessions")


@shared_task(name="bilateral.forget_logins")
def forget_logins() -> int:
    """Remove log-ins of long ago; returns how many."""
    return logins.forget_old()


@shared_task(name="bilateral.forget_messages")
def forget_messages() -> int:
    """Remove messages that webhooks were sent long ago; returns how many."""
    return webhooks.forget_old()


@shared_task(name="bilateral.tell_readers")
def tell_readers() -> int:
    """Find what is news to each alert and gather the digests that are due; returns how many were gathered."""
    alerts.look()
    return digests.gather(timezone.now())


@shared_task(name="bilateral.send_digest")
def send_digest(digest_id: int) -> bool:
    """Send one digest, unless it was sent or begun before."""
    return digests.send(digest_id)


@shared_task(
    name="bilateral.tell_of_source",
    autoretry_for=(OSError, SMTPException),
    max_retries=60,
    retry_backoff=10,  # seconds, doubled each time
    retry_backoff_max=90,  # what waits longer than the visibility timeout would be handed out twice
    retry_jitter=False,
)
def tell_of_source(source_id: int, alert: str, since: int) -> bool:
    """Mail those who look after sources about a change in a source's alert."""
    return source_mail.tell(source_id, alert, since)
