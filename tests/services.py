"""A database server and a broker for a test run, apart from those of ``make run`` and of other test runs."""

from __future__ import annotations

import fcntl
import os
from collections.abc import MutableMapping
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import localservices

MOST_RUNS_AT_ONCE = 15  # a broker has sixteen databases; number 0 is not for tests


def provide_for_tests(environ: MutableMapping[str, str]) -> ExitStack:
    """Fill in DATABASE_URL, REDIS_URL and TEST_DATABASE_NAME, and return what is to be closed at the end.

    Where no servers are given, local ones run under ``.state/test``. Each run takes a numbered place that it alone
    holds while it lives: its test database and its broker database carry that number.
    """
    stack = ExitStack()
    folder = Path(environ.get("BILATERAL_STATE_DIR") or localservices.state_dir()) / "test"
    folder.mkdir(parents=True, exist_ok=True)
    place = _take_place(stack, folder)
    stack.enter_context(localservices.provide(environ, folder, durable=False))
    environ.setdefault("SECRET_KEY", "a key for tests, which sign nothing that matters")
    environ["HTTPS"] = "0"
    environ["TEST_DATABASE_NAME"] = f"test_bilateral_{place}"
    environ["REDIS_URL"] = urlsplit(environ["REDIS_URL"])._replace(path=f"/{place}").geturl()
    return stack


def _take_place(stack: ExitStack, folder: Path) -> int:
    for place in range(1, MOST_RUNS_AT_ONCE + 1):
        lock = (folder / f"place-{place}.lock").open("w")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.close()
        else:
            stack.callback(lock.close)
            return place
    raise RuntimeError(
        f"{MOST_RUNS_AT_ONCE} test runs are going on already, process {os.getpid()} finds no place."
    )
