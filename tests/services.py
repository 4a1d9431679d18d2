"""A database server and a broker for a test run, apart from those of ``make run`` and of other test runs."""

from __future__ import annotations

import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Mapping, MutableMapping
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

import localservices

ROOT = Path(__file__).resolve().parent.parent
MOST_RUNS_AT_ONCE = 15  # a broker has sixteen databases; number 0 is not for tests
TEMPLATE = "template_bilateral_"


def provide_for_tests(environ: MutableMapping[str, str]) -> ExitStack:
    """Fill in DATABASE_URL, REDIS_URL, TEST_DATABASE_NAME and TEST_DATABASE_TEMPLATE; return what is to be closed.

    Where no servers are given, local ones run under ``.state/test``. Each run takes a numbered place that it alone
    holds while it lives: its test database and its broker database carry that number. Test databases are copies of
    one that was migrated, which is kept as long as the migrations stay as they are.
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
    with (folder / "template.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        environ["TEST_DATABASE_TEMPLATE"] = _migrated_template(environ)
    return stack


def _migrated_template(environ: Mapping[str, str]) -> str:
    """The name of a migrated database to copy; made where it is missing, those of other migrations dropped."""
    url = environ["DATABASE_URL"]
    name = f"{TEMPLATE}{_digest_of_migrations()}"
    with psycopg.connect(url, autocommit=True) as connection:

        def say(statement: str, *names: str) -> None:
            connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))

        found = connection.execute(
            "SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [TEMPLATE]
        )
        present = {row[0] for row in found}
        if name in present:
            return name
        for outdated in present:
            say("DROP DATABASE {}", outdated)
        making = f"{name}_making"
        say("CREATE DATABASE {}", making)
        subprocess.run(
            [sys.executable, "manage.py", "migrate", "--verbosity=0"],
            cwd=ROOT,
            env={
                **environ,
                "DATABASE_URL": urlsplit(url)._replace(path=f"/{making}").geturl(),
                "DJANGO_SETTINGS_MODULE": "bilateral.settings",
            },
            check=True,
        )
        say("ALTER DATABASE {} RENAME TO {}", making, name)
    return name


def _digest_of_migrations() -> str:
    """Twelve hex digits that change with any migration, of ours or of what is installed."""
    digest = hashlib.sha256()
    for path in (*sorted((ROOT / "bilateral" / "migrations").glob("*.py")), ROOT / "requirements.txt"):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


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
