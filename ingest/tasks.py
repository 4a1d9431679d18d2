"""Celery tasks: thin. Each takes an id, reads the row again, does nothing when the work is done, commits once."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta

import structlog
from celery import Task, shared_task
from django.conf import settings
from django.utils import timezone

from bilateral.models import Article, Source, Unsettled
from bilateral.services import archives, changes, items, queues, sources, submit, unsettled

from . import database_away, rereading, warm  # noqa: F401 - warm does its part when a worker begins
from .acquire import archives as archive_files
from .acquire import checking
from .acquire.taking import LAST_ATTEMPT_DIED, take
from .reading import read_article as read

log = structlog.get_logger(__name__)
MOST_SWEPT = 500  # messages in the queue beyond which the sweeper adds none: what waits there is not lost
MOST_CHECKS_WAITING = 200


@shared_task(bind=True, name="ingest.read_article", max_retries=5)
def read_article(self: Task, article_id: int, again: bool = False) -> None:
    """Read one article into the register. A failure is kept on the row; after N attempts it is quarantined."""
    try:
        _read_one(article_id, again=again)
        changes.number_what_waits()
    except database_away.AWAY as error:
        raise self.retry(exc=error, countdown=1 + self.request.retries * 2) from error


def _read_one(article_id: int, again: bool = False) -> None:
    """Read an article; its failure is its own. Raises ``database_away.AWAY``, the attempt given back."""
    article = None
    try:
        columns = ("attempts", "state", "reread_requested_at")
        article = Article.objects.filter(pk=article_id).only(*columns).first()
        if article is None:
            log.warning("article is gone", article=article_id)
        elif not (article.reread_requested_at if again else article.state in submit.WAITING):
            log.info("article is done", article=article_id, state=article.state)  # a message may come twice
        elif article.attempts >= settings.INGEST_MAX_ATTEMPTS:
            # It was tried, and its reader did not live to say what went wrong.
            (rereading if again else submit).give_up(article_id, LAST_ATTEMPT_DIED)
        else:
            read(article_id, again=again)
    except Article.DoesNotExist:  # samples may be removed at any time
        log.warning("article is gone", article=article_id)
    except Exception as error:
        if database_away.is_away(error):
            if database_away.wait_for_it():
                database_away.give_back_attempt(article)
            raise
        log.exception("article could not be read", article=article_id, again=again)
        (rereading if again else submit).record_failure(article_id, error)


def _read_batch(
    ids: list[int], release: Callable[[list[int]], None], ask: Callable[[], None], again: bool = False
) -> int:
    """Read articles that were taken, for half of a task's time, and ask for the next batch; returns how many."""
    deadline = time.monotonic() + settings.CELERY_TASK_SOFT_TIME_LIMIT / 2
    for number, article_id in enumerate(ids):
        if time.monotonic() > deadline:
            release(ids[number:])
            break
        try:
            _read_one(article_id, again=again)
        except database_away.AWAY:  # it was waited for: what is left of the batch is another one's
            release(ids[number:])
            ask()
            raise
    changes.number_changes()
    if ids:
        ask()
    return len(ids)


@shared_task(name="ingest.reread_batch")
def reread_batch() -> int:
    """Read about a hundred marked articles again, then ask for the next batch; returns how many were taken."""
    return _read_batch(rereading.claim_batch(), rereading.release, rereading.ask, again=True)


@shared_task(name="ingest.archive_load")
def archive_load(archive_id: int) -> bool:
    """Load an uploaded archive for as long as one task may, then ask for the rest; true when all is loaded."""
    done = archive_files.load_kept(archive_id, seconds=settings.CELERY_TASK_SOFT_TIME_LIMIT / 4)
    if not done:
        sources.send("ingest.archive_load", archive_id, queue="archive")
    return done


@shared_task(name="ingest.archive_batch")
def archive_batch() -> int:
    """Read about a hundred archived articles, then ask for the next batch; returns how many were taken."""
    return _read_batch(archives.claim_batch(), archives.release, archives.ask)


@shared_task(name="ingest.take_item")
def take_item(item_id: int) -> None:
    """Take one item that somebody waits for."""
    item = items.claim(item_id)
    if item is not None:
        take(item)


@shared_task(name="ingest.take_items")
def take_items() -> int:
    """Take the items that are due, one after another, waiting a little for a host's next turn; returns how many."""
    deadline = time.monotonic() + settings.CELERY_TASK_SOFT_TIME_LIMIT / 2
    taken = 0
    while time.monotonic() < deadline:
        item = items.claim_next()
        if item is not None:
            take(item)
            taken += 1
        elif (pause := items.waiting_soon(seconds=5)) is not None:
            time.sleep(min(pause + 0.05, 5))
        else:
            return taken
    sources.send("ingest.take_items")
    return taken


@shared_task(name="ingest.check_source")
def check_source(source_id: int) -> None:
    """Check one source, and have what is new taken."""
    if checking.check_source(source_id):
        sources.send("ingest.take_items")


@shared_task(name="ingest.try_source")
def try_source(source_id: int) -> None:
    """Read a source for an editor who looks; nothing is kept but the result."""
    source = Source.objects.filter(pk=source_id).first()
    if source is not None:
        Source.objects.filter(pk=source_id).update(test_result=checking.try_source(source))


@shared_task(name="ingest.check_sources")
def check_sources() -> int:
    """Have every source checked that is due, and every item taken; returns how many sources were due.

    Doubled by mistake, this does no harm: a source's lock lets one check in, an item's row one taker.
    """
    waiting = queues.lengths()
    if waiting is None or waiting["acquire"] > MOST_CHECKS_WAITING:
        return 0
    due = sources.due_ids()
    for source_id in due:
        sources.send("ingest.check_source", source_id)
    if items.waiting_soon(seconds=0) is not None and not waiting["acquire"]:
        sources.send("ingest.take_items")
    sources.alert_of_silence()
    return len(due)


@shared_task(name="ingest.sweep")
def sweep() -> int:
    """Queue again what was committed and never queued, or was queued and never came back. Returns how many."""
    waiting = queues.lengths()
    room = MOST_SWEPT - (waiting["ingest"] if waiting else 0)
    stale = timezone.now() - timedelta(seconds=settings.INGEST_REQUEUE_AFTER_SECONDS)
    lost = Article.objects.waiting().filter(archive__isnull=True)
    lost = lost.filter(queued_at__lt=stale) | lost.filter(
        queued_at__isnull=True, submitted_at__lt=timezone.now() - timedelta(seconds=15)
    )
    ids = list(lost.order_by("pk").values_list("pk", flat=True)[: max(room, 0)])
    for number, article_id in enumerate(ids):
        if not submit.enqueue(article_id):
            ids = ids[:number]  # the broker is away: each more would wait for it in vain
            break
    if ids:
        log.info("articles queued again", count=len(ids))
    changes.number_changes()
    archives.ask_if_idle()
    for archive_id in archives.unloaded_ids():
        sources.send("ingest.archive_load", archive_id, queue="archive")
    rereading.ask_if_idle()
    if Unsettled.objects.exists():
        unsettled.request_batches()
    return len(ids)
