"""A whole corpus by four workers at once, three times over, workers killed meanwhile: the register of one calm run."""

from __future__ import annotations

import difflib
import json
import os
import random
import signal
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
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
COUNT = int(os.environ.get("FAULT_ARTICLES", "1000"))  # at most so many of the corpus
SEED = int(os.environ.get("STORM_SEED", "4"))
WORKERS, ROUNDS, SECONDS_A_ROUND = 4, 3, 900
SECONDS_BETWEEN_REPORTS = 10
Told = tuple[str, date | None]


@dataclass
class Storm:
    """Workers, and one who kills them: a child often, a whole worker at times, which is then replaced.

    How long it waits between two kills goes by how long a reading takes on this machine now, so that readings can
    end between them on a slow one too. A worker that is killed is replaced before the next kill.
    """

    rng: random.Random
    seconds_a_reading: float
    workers: dict[int, WorkerProcess] = field(default_factory=dict)
    over: threading.Event = field(default_factory=threading.Event)
    children_killed: int = 0
    workers_killed: int = 0

    def __post_init__(self) -> None:
        self.killer = threading.Thread(target=self._kill, daemon=True)

    def begin(self) -> None:
        self._start(range(WORKERS))
        self.killer.start()

    def end(self) -> None:
        self.over.set()
        if self.killer.is_alive():
            self.killer.join()
        for worker in self.workers.values():
            worker.kill()

    def _start(self, positions: Sequence[int]) -> None:
        for position in positions:
            self.workers[position] = WorkerProcess("--concurrency=1")
        for position in positions:
            self.workers[position].wait_until_ready()

    def _kill(self) -> None:
        while not self.over.wait(self.seconds_a_reading * self.rng.uniform(0.5, 3)):
            position = self.rng.randrange(WORKERS)
            if self.rng.random() < 0.25:
                self.workers[position].kill()
                self.workers_killed += 1
                self._start([position])
                continue
            for child in children(self.workers[position].pid):
                with suppress(ProcessLookupError):
                    os.kill(child, signal.SIGKILL)
                    self.children_killed += 1


def corpus() -> list[Told]:
    """The project's corpus, and the shared one where it lies beside this folder, each text once."""
    found: dict[str, date | None] = {}
    for gold in sorted([*CORPUS.glob("*.json"), *SHARED.glob("*.json")]):
        if gold.with_suffix(".txt").exists():
            day = json.loads(gold.read_text(encoding="utf-8")).get("published_on")
            text = gold.with_suffix(".txt").read_text(encoding="utf-8")
            found[text] = date.fromisoformat(day) if day else None
    return list(found.items())[:COUNT]


def register() -> str:
    return json.dumps(canonical_dump(), ensure_ascii=False, indent=1, sort_keys=True)


def register_of_a_calm_run(told: list[Told]) -> tuple[str, float]:
    """The register that one reader comes to, and how many seconds the longest reading took it."""
    longest = 0.0
    with transaction.atomic():
        for text, day in told:
            began = time.monotonic()
            read_article(submit.submit_article(text=text, published_on=day).article.pk)
            longest = max(longest, time.monotonic() - began)
        calm = register()
        transaction.set_rollback(True)
    return calm, longest


@dataclass
class Watch:
    """Sees to it that what died is handed out again, tells how far it all is, and knows when all is done."""

    storm: Storm
    broker: redis.Redis
    seconds_held: float  # beyond which a message is taken for one that a killed worker held
    began: float = field(default_factory=time.monotonic)
    told_at: float = 0

    def all_is_done(self) -> bool:
        """Whether no message is left, nor an article that was not read.

        What a killed worker held comes back as in production: only when no reader can be at it any more.
        """
        hand_out_again_what_nobody_acknowledged(after_seconds=self.seconds_held)
        waiting = sum(
            self.broker.llen(key) for key in self.broker.keys("*") if self.broker.type(key) == b"list"
        )
        held = self.broker.hlen("unacked")
        unread = Article.objects.exclude(state__in=DONE, reread_requested_at=None)
        if time.monotonic() - self.told_at > SECONDS_BETWEEN_REPORTS:
            self.told_at = time.monotonic()
            print(
                f"{self.told_at - self.began:5.0f} s: {waiting} wait, {held} held, {unread.count()} unread; "
                f"killed {self.storm.children_killed} + {self.storm.workers_killed}",
                flush=True,
            )
        if waiting or held:
            return False
        # A worker killed between taking a message and noting that it did lost it: the sweeper's work.
        lost = list(unread.values_list("pk", "reread_requested_at"))
        for pk, marked in lost:
            tasks.read_article.delay(pk, again=marked is not None)
        return not lost


def what_differs(calm: str, stormy: str) -> str:
    lines = difflib.unified_diff(calm.splitlines(), stormy.splitlines(), "calm", "storm", lineterm="", n=12)
    return "\n".join(islice(lines, 200))


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_four_workers_killed_at_random_come_to_the_register_of_a_calm_run(
    empty_queue: redis.Redis, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Killed so often, an article would otherwise be taken for one that kills its readers.
    monkeypatch.setenv("INGEST_MAX_ATTEMPTS", "1000")
    told = corpus()
    calm, longest = register_of_a_calm_run(told)
    storm, orders = Storm(random.Random(SEED), longest), random.Random(SEED)
    try:
        storm.begin()
        watch = Watch(storm, empty_queue, seconds_held=10 + 5 * longest)
        print(
            f"\nseed {SEED}: {len(told)} articles, the longest calm reading took {longest:.1f} s", flush=True
        )
        for text, day in orders.sample(told, len(told)):
            submit.submit_article(text=text, published_on=day)
        assert until(watch.all_is_done, SECONDS_A_ROUND)
        stormy = [register()]  # of each round: a later one may mend what an earlier one left
        for _ in range(ROUNDS - 1):
            Article.objects.update(reread_requested_at=timezone.now(), attempts=0)
            for pk in orders.sample(list(Article.objects.values_list("pk", flat=True)), len(told)):
                tasks.read_article.delay(pk, again=True)
            assert until(watch.all_is_done, SECONDS_A_ROUND)
            stormy.append(register())
    finally:
        storm.end()
        connection.close()
    print(
        f"{len(told)} articles {ROUNDS} times by {WORKERS} workers in {time.monotonic() - watch.began:.0f} s; "
        f"killed {storm.children_killed} children and {storm.workers_killed} whole workers"
    )
    assert storm.children_killed
    assert storm.workers_killed
    assert Article.objects.count() == len(told)
    for number, after in enumerate(stormy, 1):
        assert after == calm, f"after round {number}: {what_differs(calm, after)}"
