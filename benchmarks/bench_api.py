#!/usr/bin/env python
"""Reads of the API on a large register: against the bare limit and two peers, a walk to the end, bulk export.

Everything is measured in one run on this machine; take the ratios. ``--rows 20000`` is a quick look.
"""

from __future__ import annotations

import argparse
import http.client
import os
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import localservices  # noqa: E402 - found only after the line above

DATABASE = "bench_api"
ROUNDS = 60
PAGE = 100


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000, help="Meetings in the register.")
    parser.add_argument(
        "--only", choices=["pages", "walk", "export"], help="Measure one thing; usually all three."
    )
    options = parser.parse_args()
    with ExitStack() as stack:
        secret = _lay_register(stack, options.rows)
        if options.only in (None, "pages"):
            pages(secret)
        if options.only in (None, "walk"):
            walk(secret, options.rows)
        if options.only in (None, "export"):
            export(options.rows)


def pages(secret: str) -> None:
    """A page of 100 meetings with delegations and topics, served by each contender."""
    import orjson  # noqa: PLC0415

    from benchmarks import contenders  # noqa: PLC0415 - it needs Django, which needs the database

    middle = _middle()
    address = f"/api/v1/meetings?order=id&page_size={PAGE}"
    in_process = _caller(secret)
    first = orjson.loads(in_process(address))
    cursor = _cursor_near(in_process, middle)
    addresses = {
        "bare SQL to orjson": f"/limit?after={middle}&size={PAGE}",
        "this API": f"{address}&cursor={cursor}",
        "DRF ModelSerializer, CursorPagination": "/drf/meetings",
        "django-ninja, CursorPagination": "/ninja/meetings",
    }
    calls: dict[str, Callable[[], bytes]] = {
        "bare SQL to orjson": lambda: contenders.limit_page(middle, PAGE),
        **{name: _call(in_process, at) for name, at in list(addresses.items())[1:]},
    }
    told = {name: orjson.loads(call()) for name, call in calls.items()}
    rows = {name: len(body.get("results", body.get("items", []))) for name, body in told.items()}
    assert set(rows.values()) == {PAGE}, rows
    ours, limit = told["this API"]["results"][0], told["bare SQL to orjson"]["results"][0]
    assert ours.keys() == limit.keys(), ours.keys() ^ limit.keys()
    assert first["results"][0]["delegations"][0]["members"]
    _report("in process", _measure(calls))

    with _served(secret) as ask:
        over = {name: _call(ask, at) for name, at in addresses.items()}
        _report("over HTTP (granian, one worker, keep-alive)", _measure(over))


def walk(secret: str, rows: int) -> None:
    """Every page to the end by ``next``, while rows are inserted: each row once, and the last page as fast."""
    import orjson  # noqa: PLC0415

    ask = _caller(secret)
    seen = bytearray(rows + 1)
    took: list[float] = []
    stop = threading.Event()
    inserted: list[int] = []
    inserter = threading.Thread(target=_insert, args=(stop, inserted), daemon=True)
    inserter.start()
    address: str | None = "/api/v1/meetings?order=-date&page_size=200&fields=id"
    twice = 0
    while address:
        began = time.perf_counter()
        page = orjson.loads(ask(address))
        took.append(time.perf_counter() - began)
        for row in page["results"]:
            if row["id"] <= rows:
                twice += seen[row["id"]]
                seen[row["id"]] = 1
        parts = urlsplit(page["next"] or "")
        address = f"{parts.path}?{parts.query}" if page["next"] else None
    stop.set()
    inserter.join()
    first, last = statistics.median(took[1:201]), statistics.median(took[-201:-1])
    print(
        f"\nwalk by -date: {len(took):,} pages of 200, {sum(seen):,} of {rows:,} rows met, {twice} met twice, "
    )
    print(f"    {len(inserted):,} rows inserted meanwhile; {sum(took):.0f} s")
    print(f"    first 200 pages {first * 1e3:.2f} ms, last 200 {last * 1e3:.2f} ms: ratio {last / first:.2f}")
    assert sum(seen) == rows
    assert twice == 0


def export(rows: int) -> None:
    """The full export against PostgreSQL's own COPY of the same table."""
    from bilateral.api import exports  # noqa: PLC0415

    began = time.perf_counter()
    with (
        psycopg.connect(os.environ["DATABASE_URL"]) as connection,
        connection.cursor().copy("COPY bilateral_meeting TO STDOUT") as copy,
    ):
        size = sum(len(block) for block in copy)
    copied = time.perf_counter() - began
    began = time.perf_counter()
    manifest = exports.write()
    written = time.perf_counter() - began
    lines = sum(file["rows"] for file in manifest["files"])
    print(f"\nexport: {lines:,} records with their parts in {written:.1f} s, {lines / written:,.0f} rows/s")
    print(
        f"    COPY bilateral_meeting TO STDOUT, columns only: {rows / copied:,.0f} rows/s, {size / 1e6:.0f} MB"
    )


# -- how it is measured ----------------------------------------------------------------------------------------


def _measure(calls: dict[str, Callable[[], bytes]]) -> dict[str, float]:
    """Median seconds of each, called in turn so that what else the machine does falls on all alike."""
    took: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(5):
        for call in calls.values():
            call()
    for _ in range(ROUNDS):
        for name, call in calls.items():
            began = time.perf_counter()
            call()
            took[name].append(time.perf_counter() - began)
    return {name: statistics.median(times) for name, times in took.items()}


def _report(title: str, medians: dict[str, float]) -> None:
    limit = next(iter(medians.values()))
    print(f"\n{PAGE} meetings with delegations, members and topics, {title}; median of {ROUNDS}")
    for name, seconds in medians.items():
        print(f"    {name:<40} {seconds * 1e3:7.2f} ms   {seconds / limit:5.2f} x")


def _call(ask: Callable[[str], bytes], address: str) -> Callable[[], bytes]:
    return lambda: ask(address)


def _caller(secret: str) -> Callable[[str], bytes]:
    """Asks in process: the whole of Django's stack, without a socket."""
    from django.test import Client  # noqa: PLC0415

    client = Client(headers={"Authorization": f"Bearer {secret}", "Host": "127.0.0.1"})

    def ask(address: str) -> bytes:
        answer = client.get(address)
        assert answer.status_code == 200, answer.content
        return bytes(answer.content)

    return ask


@contextmanager
def _served(secret: str) -> Iterator[Callable[[str], bytes]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).parent / "granian"), "--interface", "wsgi", "--workers", "1"]
    command += ["--blocking-threads", "1", "--port", str(port), "--no-access-log", "--log-level", "error"]
    server = subprocess.Popen([*command, "benchmarks.served:application"], cwd=ROOT, env=os.environ)
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        _wait_for(port)

        def ask(address: str) -> bytes:
            connection.request("GET", address, headers={"Authorization": f"Bearer {secret}"})
            answer = connection.getresponse()
            body = answer.read()
            assert answer.status == 200, body
            return body

        yield ask
    finally:
        server.terminate()
        server.wait(30)


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("The server did not start.")


def _middle() -> int:
    from bilateral.models import Meeting  # noqa: PLC0415

    return int(Meeting.objects.order_by("-id").values_list("id", flat=True)[0]) // 2


def _cursor_near(ask: Callable[[str], bytes], row_id: int) -> str:
    from bilateral.api import cursors  # noqa: PLC0415

    return cursors.write(cursors.Position(None, row_id), cursors.question_key("meetings", "id", {}))


def _insert(stop: threading.Event, inserted: list[int]) -> None:
    from django.db import connection  # noqa: PLC0415

    from bilateral.models import Meeting  # noqa: PLC0415

    day = 0
    while not stop.wait(0.01):
        day += 1
        date = f"{1996 + day % 30}-{1 + day % 12:02d}-{1 + day % 28:02d}"
        made = Meeting.objects.create(date=date, date_earliest=date, date_latest=date, place="Inserted")
        inserted.append(made.pk)
    connection.close()


def _lay_register(stack: ExitStack, rows: int) -> str:
    """Start the servers, lay a fresh database, and make a token; returns its secret."""
    environ = os.environ
    stack.enter_context(localservices.provide(environ, localservices.state_dir() / "bench", durable=False))
    with psycopg.connect(environ["DATABASE_URL"], autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {DATABASE}")
        connection.execute(f"CREATE DATABASE {DATABASE} TEMPLATE template0")
    environ["DATABASE_URL"] = urlsplit(environ["DATABASE_URL"])._replace(path=f"/{DATABASE}").geturl()
    environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.bench_settings"
    import django  # noqa: PLC0415 - the environment must be laid before

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    from django.contrib.auth.models import User  # noqa: PLC0415

    from benchmarks import register_rows  # noqa: PLC0415
    from bilateral.services import roles, tokens  # noqa: PLC0415

    began = time.perf_counter()
    register_rows.lay(rows)
    print(f"{rows:,} meetings laid in {time.perf_counter() - began:.0f} s", flush=True)
    user = User.objects.create_user("bench")
    roles.assign(user, roles.VIEWER)
    return tokens.issue(user=user, name="bench", scopes=["read"])[1]


if __name__ == "__main__":
    main()
