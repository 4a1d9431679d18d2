"""The way of a task from a commit to a worker process and back into the database."""

from __future__ import annotations

import pytest
import redis
from celery import current_app
from celery.signals import worker_init
from django.conf import settings

from bilateral.services import queues
from ingest import warm
from tests.patience import until
from tests.worker import WorkerProcess


@pytest.mark.long
def test_a_worker_process_is_seen_takes_what_is_queued_and_stops_when_asked(
    celery_worker_process: WorkerProcess, empty_queue: redis.Redis
) -> None:
    assert until(queues.workers)
    (worker,) = queues.workers()
    assert worker.queues == tuple(sorted(settings.QUEUES))
    assert worker.busy == 0
    for queue in ("ingest", "maintenance", "archive"):
        current_app.send_task("ingest.read_article", args=[0], queue=queue)
    assert celery_worker_process.wait_for("article is gone", times=3)
    assert celery_worker_process.stop() == 0
    assert [empty_queue.llen(queue) for queue in ("ingest", "maintenance", "archive")] == [0, 0, 0]
    assert empty_queue.hlen("unacked") == 0
    assert queues.workers() == []


def test_a_worker_reads_a_sample_before_it_forks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert warm.read_a_sample in [receiver() for _, receiver in worker_init.receivers]
    read: list[str] = []
    monkeypatch.setattr(warm, "extract", lambda text, *_: read.append(text))
    warm.read_a_sample()
    assert "Russia" in read[0]
