"""A whole corpus by four workers at once, three times over, workers killed meanwhile: the register of one calm run."""

from __future__ import annotations

import json
import os
import random
import signal
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest
import redis
from django.db import connection, transaction
from django.utils import timezone

from bilateral.models import Article
from bilateral.selectors.dump import canonical_dump
from bilateral.services import submit
from ingest import tasks
from ingest.reading import DONE, read_article
from tests.ingest.test_killed_worker import children, hand_out_again_what_nobody_acknowledged
from tests.patience import until
from tests.worker import WorkerProcess

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
SHARED = Path(__file__).resolve().parents[3] / "shared" / "corpus"
WORKERS, ROUNDS, SECONDS_A_ROUND = 4, 3, 900
Told = tuple[str, date | None]


@dataclass
class Storm:
    """Workers, and one who kills them: a child often, a whole worker at times, which is then replaced.

    Seldom enough that a reading can end between two kills, on a slow machine too.
    """

    rng: random.Random
    workers: list[WorkerProcess] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)
    children_killed: int = 0
    workers_killed: int = 0

    def start(self) -> threading.Thread:
        self.workers = [_worker() for _ in range(WORKERS)]
        thread = threading.Thread(target=self._kill, daemon=True)
        thread.start()
        return thread

    def _kill(self) -> None:
        while not self.over.wait(self.rng.uniform(1, 6)):
            position = self.rng.randrange(WORKERS)
            if self.rng.random() < 0.25:
                self.workers[position].kill()
                self.workers_killed += 1
                self.workers[position] = _worker()
                continue
            for child in children(self.workers[position].pid):
                with suppress(ProcessLookupError):
                    os.kill(child, signal.SIGKILL)
                    self.children_killed += 1


def _worker() -> WorkerProcess:
    worker = WorkerProcess("--concurrency=1")
    worker.wait_until_ready()
    return worker


def corpus() -> list[Told]:
    """The project's corpus, and the shared one where it lies beside this folder, each text once."""
    found: dict[str, date | None] = {}
    for gold in sorted([*CORPUS.glob("*.json"), *SHARED.glob("*.json")]):
        if gold.with_suffix(".txt").exists():
            day = json.loads(gold.read_text(encoding="utf-8")).get("published_on")
            text = gold.with_suffix(".txt").read_text(encoding="utf-8")
            found[text] = date.fromisoformat(day) if day else None
    return list(found.items())


def register() -> str:
    return json.dumps(canonical_dump(), ensure_ascii=False, indent=1, sort_keys=True)


def register_of_a_calm_run(told: list[Told]) -> str:
    with transaction.atomic():
        for text, day in told:
            read_article(submit.submit_article(text=text, published_on=day).article.pk)
        calm = register()
        transaction.set_rollback(True)
    return calm


def all_is_done(broker: redis.Redis) -> bool:
    """Whether no message is left. Those of killed workers are handed out again, as the broker does in time."""
    hand_out_again_what_nobody_acknowledged()
    lost = Article.objects.exclude(state__in=DONE).filter(
        queued_at__lt=timezone.now() - timedelta(seconds=20)
    )
    for pk in lost.values_list("pk", flat=True):
        submit.enqueue(pk)
    waiting = sum(broker.llen(key) for key in broker.keys("*") if broker.type(key) == b"list")
    return not waiting and not broker.hlen("unacked") and not Article.objects.exclude(state__in=DONE).exists()


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_four_workers_killed_at_random_come_to_the_register_of_a_calm_run(
    empty_queue: redis.Redis, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Killed so often, an article would otherwise be taken for one that kills its readers.
    monkeypatch.setenv("INGEST_MAX_ATTEMPTS", "1000")
    told = corpus()
    calm = register_of_a_calm_run(told)
    storm = Storm(random.Random(4))
    killer = storm.start()
    began = time.monotonic()
    try:
        for text, day in storm.rng.sample(told, len(told)):
            submit.submit_article(text=text, published_on=day)
        assert until(lambda: all_is_done(empty_queue), SECONDS_A_ROUND)
        for _ in range(ROUNDS - 1):
            for pk in storm.rng.sample(list(Article.objects.values_list("pk", flat=True)), len(told)):
                tasks.read_article.delay(pk, again=True)
            assert until(lambda: all_is_done(empty_queue), SECONDS_A_ROUND)
    finally:
        storm.over.set()
        killer.join()
        for worker in storm.workers:
            worker.kill()
        connection.close()
    print(
        f"\n{len(told)} articles {ROUNDS} times by {WORKERS} workers in {time.monotonic() - began:.0f} s; "
        f"killed {storm.children_killed} children and {storm.workers_killed} whole workers"
    )
    assert storm.children_killed
    assert storm.workers_killed
    assert Article.objects.count() == len(told)
    assert register() == calm
