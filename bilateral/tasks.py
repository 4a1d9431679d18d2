"""Celery tasks of the register itself: settling what waits."""

from celery import shared_task

from .services import changes, unsettled


@shared_task(name="bilateral.settle_waiting")
def settle_waiting() -> int:
    """Settle waiting records batch by batch until none waits; returns how many were settled."""
    total = 0
    while settled := unsettled.settle_batch():
        total += settled
        changes.number_changes()
    return total
