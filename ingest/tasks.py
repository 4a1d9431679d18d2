"""Celery tasks: thin. Each takes an id, reads the row again, does nothing when the work is done, commits once."""

from __future__ import annotations

from datetime import timedelta

import structlog
from celery import Task, shared_task
from django.conf import settings
from django.db import OperationalError
from django.utils import timezone

from bilateral.models import Article, Unsettled
from bilateral.services import changes, submit, unsettled

from . import rereading
from .reading import read_article as read

log = structlog.get_logger(__name__)


@shared_task(bind=True, name="ingest.read_article", max_retries=5)
def read_article(self: Task, article_id: int, again: bool = False) -> None:
    """Read one article into the register. A failure is kept on the row; after N attempts it is quarantined."""
    article = Article.objects.filter(pk=article_id).only("attempts", "state").first()
    if article is None:
        log.warning("article is gone", article=article_id)
        return
    if article.attempts >= settings.INGEST_MAX_ATTEMPTS and article.state in submit.WAITING:
        # It was tried, and its reader did not live to say what went wrong.
        submit.quarantine(article_id, "Reading it stopped the worker each time it was tried.")
        return
    try:
        read(article_id, again=again)
        changes.number_changes()
    except OperationalError as error:
        # The database was away or chose this transaction to end a deadlock: not the article's fault.
        Article.objects.filter(pk=article_id, attempts__gt=0).update(attempts=article.attempts)
        raise self.retry(exc=error, countdown=1 + self.request.retries * 2) from error
    except Exception as error:
        log.exception("article could not be read", article=article_id)
        submit.record_failure(article_id, error)


@shared_task(name="ingest.reread_batch")
def reread_batch() -> int:
    """Read the next hundred marked articles again, then ask for the batch after it."""
    done = rereading.reread_batch()
    changes.number_changes()
    if done:
        rereading.ask()
    return done


@shared_task(name="ingest.sweep")
def sweep() -> int:
    """Queue again what was committed and never queued, or was queued and never came back. Returns how many."""
    stale = timezone.now() - timedelta(seconds=settings.INGEST_REQUEUE_AFTER_SECONDS)
    waiting = Article.objects.waiting().filter(queued_at__lt=stale) | Article.objects.waiting().filter(
        queued_at__isnull=True, submitted_at__lt=timezone.now() - timedelta(seconds=15)
    )
    ids = list(waiting.order_by("pk").values_list("pk", flat=True)[:500])
    for article_id in ids:
        submit.enqueue(article_id)
    if ids:
        log.info("articles queued again", count=len(ids))
    changes.number_changes()
    if Article.objects.filter(reread_requested_at__lt=stale).exists():
        rereading.ask()
    if Unsettled.objects.exists():
        unsettled.request_batches()
    return len(ids)
