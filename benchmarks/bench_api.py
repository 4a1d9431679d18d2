#!/usr/bin/env python
"""Reads of the API on a large register: against the limit and two peers, a walk to the end, bulk export.

The limit is bare SQL to orjson (``contenders``): once alone, once in a Django view, both in process by calls and over
HTTP by the very server that serves the API. The API's page is that of a caller with a token: looked up, counted,
logged, tagged, with signed cursors. Everything is measured in one run on this machine, in turns; take the ratios.
The register is laid once and kept in ``.state/bench``. ``--meetings 20000`` is a quick look.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import registers, served_here  # noqa: E402 - found only after the line above
from benchmarks.register_rows import Size  # noqa: E402

ROUNDS = 100
PAGE = 100
BARE, VIEW, API = "bare SQL to orjson", "bare SQL to orjson, Django view", "this API"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--meetings", type=int, default=1_000_000, help="Meetings in the register.")
    parser.add_argument(
        "--only", choices=["pages", "walk", "export"], help="Measure one thing; usually all three."
    )
    options = parser.parse_args()
    with ExitStack() as stack:
        registers.use(stack, Size(options.meetings))
        secret = registers.token()
        if options.only in (None, "pages"):
            pages(secret, options.meetings // 2)
        if options.only in (None, "walk"):
            walk(secret, options.meetings)
        if options.only in (None, "export"):
            export(options.meetings)


def pages(secret: str, middle: int) -> None:
    """A page of 100 meetings with delegations and topics, served by each contender."""
    import orjson  # noqa: PLC0415

    from benchmarks import contenders  # noqa: PLC0415 - it needs Django, which needs the database

    limit = f"after={middle}&size={PAGE}"
    addresses = {
        BARE: f"/bare?{limit}",
        VIEW: f"/limit?{limit}",
        API: f"/api/v1/meetings?order=id&page_size={PAGE}&cursor={_cursor_near(middle)}",
        "DRF ModelSerializer, CursorPagination": "/drf/meetings",
        "django-ninja, CursorPagination": "/ninja/meetings",
    }
    ask = _caller(secret)
    calls: dict[str, Callable[[], bytes]] = {name: _call(ask, address) for name, address in addresses.items()}
    calls[BARE] = lambda: contenders.limit_page(middle, PAGE)
    told = {name: orjson.loads(call()) for name, call in calls.items()}
    rows = {name: body.get("results", body.get("items", [])) for name, body in told.items()}
    assert {len(found) for found in rows.values()} == {PAGE}
    assert rows[API] == rows[BARE] == rows[VIEW]
    _report("in process", _measure(calls))
    with served_here.served({"Authorization": f"Bearer {secret}"}) as ask_server:
        _report(
            "over HTTP (granian, one worker, keep-alive)",
            _measure({name: _call(ask_server, address) for name, address in addresses.items()}),
        )


def walk(secret: str, rows: int) -> None:
    """Every page to the end by ``next``, while rows are inserted: each row once, and the last page as fast."""
    import orjson  # noqa: PLC0415

    ask = _caller(secret)
    seen = bytearray(rows + 1)
    stop = threading.Event()
    inserted: list[int] = []
    inserter = threading.Thread(target=_insert, args=(stop, inserted), daemon=True)
    began = time.perf_counter()
    inserter.start()
    addresses = ["/api/v1/meetings?order=-date&page_size=200"]
    twice = 0
    while True:
        page = orjson.loads(ask(addresses[-1]))
        for row in page["results"]:
            if row["id"] <= rows:
                twice += seen[row["id"]]
                seen[row["id"]] = 1
        if page["next"] is None:
            break
        parts = urlsplit(page["next"])
        addresses.append(f"{parts.path}?{parts.query}")
    stop.set()
    inserter.join()
    took = time.perf_counter() - began
    print(
        f"\nwalk by -date: {len(addresses):,} pages of 200, {sum(seen):,} of {rows:,} rows met, {twice} twice,"
    )
    print(f"    {len(inserted):,} rows inserted meanwhile; {took:.0f} s, {rows / took:,.0f} rows/s")
    assert sum(seen) == rows
    assert twice == 0
    _forget(inserted)
    # The pages of both ends in turns, or what else the machine does would tell them apart.
    first, last = addresses[1:101], addresses[-101:-1]
    ends = {"first": iter(first * 2), "last": iter(last * 2)}
    calls = {name: (lambda turn=turn: ask(next(turn))) for name, turn in ends.items()}
    medians = _measure(calls)
    print(
        f"    the first 100 pages {medians['first'] * 1e3:.2f} ms, the last 100 {medians['last'] * 1e3:.2f} ms:",
        end=" ",
    )
    print(f"ratio {medians['last'] / medians['first']:.2f}")


def export(rows: int) -> None:
    """The full export against PostgreSQL's COPY: of the same JSON, plainly asked for, and of the bare table."""
    from benchmarks import contenders  # noqa: PLC0415
    from bilateral.api import exports  # noqa: PLC0415

    began = time.perf_counter()
    manifest = exports.write()
    took = time.perf_counter() - began
    lines = sum(file["rows"] for file in manifest["files"])
    size = sum(file["bytes"] for file in manifest["files"])
    print(
        f"\nexport: {lines:,} records with their parts in {took:.1f} s, {lines / took:,.0f} rows/s,"
        f" {size / 1e6:.0f} MB packed"
    )
    for title, statement in {
        "COPY of meetings with their parts as JSON, by json_agg": contenders.MEETINGS_AS_JSON,
        "COPY bilateral_meeting, columns only": "bilateral_meeting",
    }.items():
        began = time.perf_counter()
        with (
            psycopg.connect(os.environ["DATABASE_URL"]) as connection,
            connection.cursor().copy(f"COPY {statement} TO STDOUT") as copy,
        ):
            size = sum(len(block) for block in copy)
        took = time.perf_counter() - began
        print(f"    {title}: {rows / took:,.0f} rows/s, {size / 1e6:.0f} MB")


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
    print(f"\n{PAGE} meetings with delegations, members and topics, {title}; median of {ROUNDS}")
    print(f"    {'':<40} {'':>10}   {'x bare':>8}   {'x in a view':>8}")
    for name, seconds in medians.items():
        print(
            f"    {name:<40} {seconds * 1e3:7.2f} ms   {seconds / medians[BARE]:6.2f} x   "
            f"{seconds / medians[VIEW]:6.2f} x"
        )


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


def _cursor_near(row_id: int) -> str:
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


def _forget(inserted: list[int]) -> None:
    """The register stays as it was laid."""
    from bilateral.models import Meeting  # noqa: PLC0415

    Meeting.objects.filter(pk__in=inserted).delete()


if __name__ == "__main__":
    main()
