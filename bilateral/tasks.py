"""Celery tasks of the register itself: settling what waits, and telling readers what is news to them."""

from celery import shared_task
from django.utils import timezone

from .services import alerts, changes, digests, unsettled


@shared_task(name="bilateral.settle_waiting")
def settle_waiting() -> int:
    """Settle waiting records batch by batch until none waits; returns how many were settled."""
    total = 0
    while settled := unsettled.settle_batch():
        total += settled
        changes.number_changes()
    return total


@shared_task(name="bilateral.tell_readers")
def tell_readers() -> int:
    """Find what is news to each alert and gather the digests that are due; returns how many were gathered."""
    alerts.look()
    return digests.gather(timezone.now())


@shared_task(name="bilateral.send_digest")
def send_digest(digest_id: int) -> bool:
    """Send one digest, unless it was sent or begun before."""
    return digests.send(digest_id)
