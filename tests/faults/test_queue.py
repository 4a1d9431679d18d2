"""1,000 articles in, 1,000 accounted for, none twice, whatever is killed or restarted meanwhile.

Each run prints how long the recovery took. What bounds it, with TASK_SECONDS=T (20 here, 120 as delivered):
a child that dies alone is noticed by its worker at once; messages of a worker killed whole, or forgotten by a
restarted broker, are replaced by the sweeper once their articles were away for T + 60 seconds, at its next look (every
30 seconds); a database that is away is waited for by the tasks at work, and the rest stays in the queue.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.patience import until

from .installation import ROOT, TASK_SECONDS, Installation, articles

COUNT = int(os.environ.get("FAULT_ARTICLES", "1000"))
SWEPT_WITHIN = TASK_SECONDS + 60 + 30


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An installation that was set up and ended: migrating takes most of a minute, copying it does not."""
    folder = tmp_path_factory.mktemp("migrated")
    with Installation(folder):
        pass
    return folder


@pytest.fixture
def installation(tmp_path_factory: pytest.TempPathFactory, migrated: Path) -> Iterator[Installation]:
    with Installation(tmp_path_factory.mktemp("installation"), migrated) as running:
        yield running


def report(run: str, words: str) -> None:
    print(f"{run}: {words}")


def under_load(installation: Installation, settled: int = COUNT // 10) -> None:
    """Submit everything, and return once some of it is settled while most is not."""
    installation.submit(articles(COUNT))
    installation.wait_until_done(settled)
    assert installation.done() < COUNT


def test_a_killed_child_costs_no_article(installation: Installation) -> None:
    worker = installation.worker()
    installation.beat()
    under_load(installation)
    for _ in range(3):
        installation.kill_a_child(worker)
        before = installation.done()
        began = time.monotonic()
        installation.wait_until_done(before + 1, 60)
        report("child killed", f"work went on after {time.monotonic() - began:.1f} s")
    rest = installation.wait_until_done(COUNT)
    report("child killed", f"all {COUNT} settled {rest:.0f} s later")
    installation.assert_all_accounted_for(COUNT)


def test_a_worker_killed_whole_costs_no_article(installation: Installation) -> None:
    worker = installation.worker("a")
    installation.beat()
    under_load(installation)
    installation.kill(worker)
    killed = time.monotonic()
    installation.worker("b")
    installation.wait_until_done(COUNT)
    took = time.monotonic() - killed
    report(
        "worker killed", f"all {COUNT} settled {took:.0f} s after; its own came back within {SWEPT_WITHIN} s"
    )
    installation.assert_all_accounted_for(COUNT)


def test_a_broker_that_forgets_everything_costs_no_article(installation: Installation) -> None:
    installation.worker()
    installation.beat()
    under_load(installation)
    installation.broker.stop()
    left = COUNT - installation.done()
    installation.broker.start()
    restarted = time.monotonic()
    installation.wait_until_done(COUNT)
    report("broker restarted", f"{left} lost messages made good after {time.monotonic() - restarted:.0f} s")
    installation.assert_all_accounted_for(COUNT)


def test_a_restarted_database_costs_no_article(installation: Installation) -> None:
    installation.worker()
    installation.beat()
    under_load(installation)
    installation.postgres.stop()
    installation.postgres.start()
    restarted = time.monotonic()
    before = installation.done()
    assert until(lambda: installation.done() > before, 120)
    report("database restarted", f"work went on after {time.monotonic() - restarted:.1f} s")
    installation.wait_until_done(COUNT)
    report("database restarted", f"all {COUNT} settled after {time.monotonic() - restarted:.0f} s")
    installation.assert_all_accounted_for(COUNT)


def test_a_worker_told_to_stop_finishes_what_it_reads(installation: Installation) -> None:
    worker = installation.worker("a")
    installation.beat()
    under_load(installation)
    began = time.monotonic()
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(60) == 0
    report("SIGTERM", f"the worker ended after {time.monotonic() - began:.1f} s")
    assert installation.ask(
        "SELECT count(*) FROM bilateral_article WHERE attempts > 0 AND state = 'queued'"
    ) == [(0,)]
    installation.worker("b")
    installation.wait_until_done(COUNT)
    installation.assert_all_accounted_for(COUNT)


def test_a_broker_that_is_away_keeps_nobody_from_submitting(installation: Installation) -> None:
    installation.broker.stop()
    took = installation.submit(articles(COUNT))
    report("broker away", f"{COUNT} accepted, the slowest in {max(took[1:]):.1f} s")
    assert max(took[1:]) < 10
    assert installation.states() == {"queued": COUNT}
    installation.broker.start()
    back = time.monotonic()
    installation.worker()
    installation.beat()
    installation.wait_until_done(COUNT)
    report("broker away", f"all {COUNT} settled {time.monotonic() - back:.0f} s after it was back")
    installation.assert_all_accounted_for(COUNT)


def test_a_broker_that_accepts_and_never_answers_holds_nobody_for_long(installation: Installation) -> None:
    with socket.create_server(("127.0.0.1", 0)) as hole:
        held: list[socket.socket] = []
        threading.Thread(target=_swallow, args=(hole, held), daemon=True).start()
        broker = f"redis://127.0.0.1:{hole.getsockname()[1]}/0"
        took = installation.submit(articles(3), REDIS_URL=broker)[1:]
    report("black hole", f"accepted after {max(took):.1f} s at most")
    assert max(took) < 10
    assert installation.states() == {"queued": 3}


def test_a_doubled_beat_does_no_harm(installation: Installation) -> None:
    installation.worker()
    installation.beat()
    installation.beat()
    installation.submit(articles(200))
    installation.wait_until_done(200)
    installation.assert_all_accounted_for(200)


def test_a_backfill_killed_twice_loads_each_article_once_and_starves_no_pasted_one(
    installation: Installation, tmp_path: Path
) -> None:
    archive = tmp_path / "archive.jsonl"
    count = 20_000
    archive.write_text("".join(json.dumps(article) + "\n" for article in articles(count, "A")))
    command = [sys.executable, "manage.py", "backfill", str(archive)]
    for place in (1, 5000):
        loader = subprocess.Popen(command, cwd=ROOT, env=installation.environment, start_new_session=True)
        installation.wait_until_stored(place)
        installation.kill(loader)
        installation.ask(
            "UPDATE bilateral_archive SET loading_until = NULL RETURNING id"
        )  # its lock's time is over
    subprocess.run(command, cwd=ROOT, env=installation.environment, check=True)
    assert installation.ask("SELECT lines, accepted, known FROM bilateral_archive") == [(count, count, 0)]
    installation.worker(concurrency=2)
    installation.beat()
    assert until(lambda: installation.done() >= 50, 120)
    began = time.monotonic()
    installation.submit(articles(1, "pasted "))
    pasted = "SELECT 1 FROM bilateral_article WHERE archive_id IS NULL AND state = 'reconciled'"
    assert until(lambda: installation.ask(pasted), 60)
    waiting = count + 1 - installation.done()
    report(
        "backfill",
        f"a pasted article was settled after {time.monotonic() - began:.1f} s before {waiting} archived",
    )
    assert waiting > 0


def _swallow(hole: socket.socket, held: list[socket.socket]) -> None:
    while True:
        try:
            held.append(hole.accept()[0])
        except OSError:
            return
