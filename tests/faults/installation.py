"""A whole installation for one fault run: database, broker, workers and beat, each a process that may be killed."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

import psycopg

from localservices.postgres import Postgres
from localservices.valkey import Valkey
from tests.patience import until

ROOT = Path(__file__).resolve().parent.parent.parent
FINAL = ("reconciled", "irrelevant")
TASK_SECONDS = 20  # visibility timeout 50 s, queued again after 80 s: production's 150 and 180, made shorter
SUBMIT = """
import json, sys, django
django.setup()
from bilateral.services.submit import submit_article
for line in sys.stdin:
    submit_article(**json.loads(line))
    print(flush=True)
"""


class Installation:
    """Everything that runs, in a folder of its own; ended with the ``with`` block, whatever happened."""

    def __init__(self, folder: Path, migrated: Path | None = None) -> None:
        """``migrated`` is the folder of an installation that has ended, whose database this one begins with."""
        self.folder = folder
        self.migrated = migrated
        self.postgres = Postgres(folder / "postgres", durable=True)
        self.broker = Valkey(folder / "valkey", durable=False)  # a restart forgets every message
        self.processes: list[subprocess.Popen[bytes]] = []
        self._asking: psycopg.Connection | None = None

    def __enter__(self) -> Self:
        try:
            if self.migrated:
                shutil.copytree(self.migrated / "postgres", self.folder / "postgres")
                shutil.copy2(self.migrated / "postgres.password", self.folder)
            for server in (self.postgres, self.broker):
                server.folder.mkdir(parents=True, exist_ok=True)
                server.start()
            if self.migrated:
                return self
            migrate = [sys.executable, "manage.py", "migrate", "--verbosity=0"]
            subprocess.run(migrate, cwd=ROOT, env=self.environment, check=True)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for process in self.processes:
            self.kill(process)
        if self._asking is not None:
            self._asking.close()
        for server in (self.broker, self.postgres):
            with suppress(Exception):
                server.stop()

    @property
    def environment(self) -> dict[str, str]:
        return os.environ | {
            "DATABASE_URL": self.postgres.url(),
            "REDIS_URL": self.broker.url(),
            "DJANGO_SETTINGS_MODULE": "bilateral.settings",
            "SECRET_KEY": "of a fault run, which signs nothing that matters",
            "HTTPS": "0",
            "TASK_SECONDS": str(TASK_SECONDS),
            "LOG_LEVEL": "WARNING",
        }

    # -- processes ---------------------------------------------------------------------------------------------

    def worker(self, name: str = "a", concurrency: int = 2) -> subprocess.Popen[bytes]:
        return self._celery(
            "worker", f"--hostname={name}@test", f"--concurrency={concurrency}", "--without-gossip"
        )

    def beat(self) -> subprocess.Popen[bytes]:
        return self._celery("beat", "--pidfile=", "--max-interval=5")

    def _celery(self, *options: str) -> subprocess.Popen[bytes]:
        log = (self.folder / f"{options[0]}-{len(self.processes)}.log").open("wb")
        process = subprocess.Popen(
            [sys.executable, "-m", "celery", "--quiet", "--app", "bilateral", *options],
            cwd=ROOT,
            env=self.environment,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self.processes.append(process)
        return process

    @staticmethod
    def kill(process: subprocess.Popen[bytes]) -> None:
        """End a process and its children as a power cut would."""
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def kill_a_child(self, process: subprocess.Popen[bytes]) -> None:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
        os.kill(int(children[0]), signal.SIGKILL)

    def submit(self, articles: Sequence[dict[str, Any]], **environment: str) -> list[float]:
        """Submit articles as a page does, in a process of its own; returns the seconds that each took.

        The first one's include the start of the process.
        """
        process = subprocess.Popen(
            [sys.executable, "-c", SUBMIT],
            cwd=ROOT,
            env=self.environment | environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert process.stdin is not None
        assert process.stdout is not None
        took = []
        for article in articles:
            began = time.monotonic()
            process.stdin.write(json.dumps(article).encode() + b"\n")
            process.stdin.flush()
            assert process.stdout.readline(), "an article was not accepted"
            took.append(time.monotonic() - began)
        process.stdin.close()
        assert process.wait(60) == 0
        return took

    # -- what the database says --------------------------------------------------------------------------------

    def ask(self, query: str) -> list[tuple[Any, ...]]:
        """Ask on a connection that is kept: one a look would take a good part of the machine that is watched."""
        if self._asking is None or self._asking.closed:
            self._asking = psycopg.connect(self.postgres.url(), autocommit=True)
        try:
            return self._asking.execute(query.encode()).fetchall()
        except psycopg.OperationalError:  # the server was restarted since
            self._asking = psycopg.connect(self.postgres.url(), autocommit=True)
            return self._asking.execute(query.encode()).fetchall()

    def states(self) -> Counter[str]:
        return Counter(dict(self.ask("SELECT state, count(*) FROM bilateral_article GROUP BY state")))

    def done(self) -> int:
        return sum(count for state, count in self.states().items() if state in FINAL)

    def wait_until_done(self, count: int, seconds: float = 1200) -> float:
        """Wait until so many articles are settled; returns the seconds that it took."""
        began = time.monotonic()
        assert until(lambda: self.done() >= count, seconds), self.states()
        return time.monotonic() - began

    def wait_until_stored(self, count: int, seconds: float = 120) -> None:
        assert until(lambda: sum(self.states().values()) >= count, seconds), self.states()

    def assert_all_accounted_for(self, count: int) -> None:
        """Each article is there once and settled, and nothing that it says is there twice."""
        assert sum(self.states().values()) == self.done() == count, self.states()
        assert self.ask("SELECT count(DISTINCT text_hash) FROM bilateral_article") == [(count,)]
        shown = "SELECT count(*) FROM bilateral_meeting WHERE merged_into_id IS NULL AND withdrawn_at IS NULL"
        assert self.ask(shown) == [(meetings_of(count),)]
        twice = "SELECT 1 FROM {} GROUP BY {} HAVING count(*) > 1"
        claim = "mention_id, field, element, value, object_mention_id, start"
        assert self.ask(twice.format("bilateral_claim", claim)) == []
        assert (
            self.ask(twice.format("bilateral_change WHERE action = 'created'", "record_type, record_id"))
            == []
        )
        # What two workers committed at one moment is numbered by the next who looks: beat has that done every 10 s.
        unnumbered = "SELECT count(*) FROM bilateral_change WHERE number IS NULL"
        assert until(lambda: self.ask(unnumbered) == [(0,)], 60)


def articles(count: int, mark: str = "") -> list[dict[str, Any]]:
    """So many articles, no two alike: every fourth reports talks, two of these the same talks."""
    return [
        {
            "text": f"Report {mark}{number}. {WEATHER if number % 4 else _talks(number // 8)}",
            "publisher": "Sea gazette",
            "published_on": None,
        }
        for number in range(count)
    ]


def meetings_of(count: int) -> int:
    """How many meetings that many articles report."""
    return (count + 7) // 8


def _talks(number: int) -> str:
    """A report of the talks of this number: other people than those before, or the same in another month."""
    (filipino, russian, place), month = PAIRS[number % len(PAIRS)], number // len(PAIRS)
    day = f"{MONTHS[month % 12]} {number % 27 + 1}, {2016 + month // 12 % 8}"
    return f"{filipino} met {russian} in {place} on {day}. They spoke of trade."


# Many people, as in the news: writers who file reports of the same person wait for one another.
PAIRS = (
    ("Foreign Affairs Secretary Alan Peter Cayetano", "Russian Foreign Minister Sergey Lavrov", "Singapore"),
    ("Defense Secretary Delfin Lorenzana", "Russian Defense Minister Sergei Shoigu", "Moscow"),
    ("Trade Secretary Ramon Lopez", "Russian Trade Minister Denis Manturov", "Manila"),
    ("Energy Secretary Alfonso Cusi", "Russian Energy Minister Alexander Novak", "Vladivostok"),
    ("Finance Secretary Carlos Dominguez", "Russian Finance Minister Anton Siluanov", "Bangkok"),
    ("Labor Secretary Silvestre Bello", "Russian Labor Minister Maxim Topilin", "Geneva"),
    ("Health Secretary Francisco Duque", "Russian Health Minister Veronika Skvortsova", "Cebu City"),
    ("Agriculture Secretary Emmanuel Piñol", "Russian Agriculture Minister Alexander Tkachev", "Davao City"),
)
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEATHER = "The weather bureau said that the storm off Batanes had weakened. Fishing boats may go out again."
