"""A worker that is killed in the middle of an article: the article comes back, and is settled once.

What bounds the time in production: a child that dies alone is noticed by its worker at once. Of a worker that dies
whole, the sweeper queues the article again once it has been away for ``INGEST_REQUEUE_AFTER_SECONDS`` (TASK_SECONDS
+ 60), and looks every 30 seconds: 210 seconds at most with the standard 120. The broker hands out its own copy of the
message after TASK_SECONDS + 30 and up to 100 more. These tests let that time have passed instead of waiting for it.
"""

from __future__ import annotations

import os
import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import psycopg
import pytest
import redis
from celery import current_app
from django.conf import settings
from django.db import connection
from django.db.models import F

from bilateral.models import Article, Change, Claim, Meeting, Mention
from bilateral.models.codes import ArticleState, ChangeAction
from bilateral.services import submit
from ingest import tasks
from tests.patience import until
from tests.worker import WorkerProcess, database_url_of_tests

from .test_end_to_end import TEXT


@contextmanager
def worker_held_in_mid_task() -> Iterator[Article]:
    """An article whose reader has written its claims and now waits, uncommitted, to write the change feed."""
    with psycopg.connect(database_url_of_tests()) as gate:
        gate.execute("LOCK TABLE bilateral_change IN EXCLUSIVE MODE")
        article = submit.submit_article(text=TEXT, published_on=date(2018, 6, 14)).article
        assert until(a_writer_waits), "no worker came to the change feed"
        yield article
        gate.rollback()


def a_writer_waits() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_locks WHERE relation = 'bilateral_change'::regclass AND NOT granted")
        return cursor.fetchone() is not None


def hand_out_again_what_nobody_acknowledged(after_seconds: float = 0) -> None:
    """What the broker's client does with a message once its visibility timeout is over."""
    with current_app.connection_for_write() as broker:
        channel = broker.default_channel
        channel.visibility_timeout = after_seconds
        channel.qos.restore_visible(interval=1)


def is_settled(article: Article) -> bool:
    return Article.objects.get(pk=article.pk).state == ArticleState.RECONCILED


def assert_settled_once(article: Article, attempts: int) -> None:
    article.refresh_from_db()
    assert article.attempts == attempts
    assert Meeting.objects.count() == 1
    made = Counter(Change.objects.filter(action=ChangeAction.CREATED).values_list("record_type", "record_id"))
    assert made
    assert set(made.values()) == {1}
    assert not Change.objects.exclude(action=ChangeAction.CREATED).exists()
    keys = list(Mention.objects.values_list("key", flat=True))
    assert len(keys) == len(set(keys))


@pytest.mark.long
def test_a_worker_killed_whole_loses_nothing_and_doubles_nothing(
    celery_worker_process: WorkerProcess, empty_queue: redis.Redis
) -> None:
    with worker_held_in_mid_task() as article:
        celery_worker_process.kill()
    assert until(lambda: not a_writer_waits())
    article.refresh_from_db()
    assert (article.state, article.attempts) == (ArticleState.QUEUED, 1)
    assert not Claim.objects.exists()
    assert not Change.objects.exists()
    assert empty_queue.hlen("unacked") == 1

    long_ago = timedelta(seconds=settings.INGEST_REQUEUE_AFTER_SECONDS + 1)
    assert tasks.sweep() == 0, "it is too early to take it for lost"
    Article.objects.update(queued_at=F("queued_at") - long_ago)
    assert tasks.sweep() == 1
    successor = WorkerProcess()
    try:
        successor.wait_until_ready()
        assert until(lambda: is_settled(article)), successor.lines
        hand_out_again_what_nobody_acknowledged()
        assert until(lambda: not empty_queue.hlen("unacked") and not empty_queue.llen("ingest"))
        assert successor.stop() == 0
    finally:
        successor.kill()
    assert_settled_once(article, attempts=2)


@pytest.mark.long
def test_a_child_killed_alone_is_replaced_and_its_article_read_again(
    celery_worker_process: WorkerProcess, empty_queue: redis.Redis
) -> None:
    with worker_held_in_mid_task() as article:
        for child in children(celery_worker_process.pid):
            os.kill(child, signal.SIGKILL)
    assert until(lambda: is_settled(article)), celery_worker_process.lines
    assert celery_worker_process.stop() == 0
    assert not empty_queue.hlen("unacked")
    assert_settled_once(article, attempts=2)


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
