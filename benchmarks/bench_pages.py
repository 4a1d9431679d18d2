#!/usr/bin/env python
"""Pages of a large register over HTTP, beside the bare SQL that each needs, at the first and at the deepest page.

200,000 meetings, 20,000 officials, 50,000 agreements and 500,000 articles with mentions and claims, built once and kept
in ``.state/bench``. The pages are a logged-in viewer's, from the product's own web server (granian, one worker); the
bare SQL is in ``bare_pages``, ``bare_lists`` and ``bare_records``. Times are milliseconds, both sides taking turns;
compare the ratios.
"""

# ruff: noqa: S608 - every part of these statements stands in this file or in ``bare_pages``

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import psycopg

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import bare_lists, bare_records, registers, served_here
from benchmarks import bare_pages as bare
from benchmarks.bare_pages import Bare
from benchmarks.register_rows import Size

SIZE = Size(200_000, officials=20_000, organizations=2_000, agreements=50_000, articles=500_000)
MOST = 8.0  # times the bare SQL
LATEST = 10_000  # meetings that who met whom counts, as ``selectors.encounters`` says

_PLACES = f"SELECT place, country, count(*) FROM bilateral_meeting WHERE {bare.STANDING} GROUP BY 1, 2"
_AT_ONE = (
    f"SELECT {bare.MEETING} FROM bilateral_meeting WHERE {bare.STANDING} AND place = 'City 7'"
    f" ORDER BY date_earliest DESC, id DESC LIMIT {bare.PAGE}"
)
_NAMES = "SELECT id, name, title FROM bilateral_official WHERE id = ANY(%s)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20, help="How often each page is asked.")
    parser.add_argument("--only", default="", help="Pages whose name holds this.")
    options = parser.parse_args()
    with ExitStack() as stack:
        registers.use(stack, SIZE)
        connection = stack.enter_context(psycopg.connect(os.environ["DATABASE_URL"], autocommit=True))
        ask = stack.enter_context(served_here.served({"Cookie": registers.cookies()}))
        print(f"{'':<34}{'p50':>9}{'p95':>9}{'bare p50':>10}{'ratio':>8}   over {options.rounds} requests")
        for name, (address, needed) in _pages(connection).items():
            if options.only in name:
                _measure(name, lambda at=address: ask(at), lambda run=needed: run(connection), options.rounds)  # type: ignore[misc]


def _measure(name: str, page: Callable[[], Any], bare: Callable[[], Any], rounds: int) -> None:
    took: dict[str, list[float]] = {"page": [], "bare": []}
    for turn in range(rounds + 6):
        for key, call in (("page", page), ("bare", bare)):
            began = time.perf_counter()
            call()
            if turn >= 6:  # the first fill caches, and let the server choose a lasting plan
                took[key].append((time.perf_counter() - began) * 1e3)
    page_times, bare_times = sorted(took["page"]), sorted(took["bare"])
    middle, late = page_times[rounds // 2], page_times[int(rounds * 0.95)]
    limit = bare_times[rounds // 2]
    ratio = middle / limit
    mark = "" if ratio <= MOST else f"  over {MOST:.0f}"
    print(f"{name:<34}{middle:>9.1f}{late:>9.1f}{limit:>10.1f}{ratio:>8.1f}{mark}", flush=True)


def _pages(connection: psycopg.Connection) -> dict[str, tuple[str, Bare]]:
    """Each page's address, and the bare SQL beside it."""
    found: dict[str, tuple[str, Bare]] = {"overview": ("/", _overview())}
    for name, (address, following, order) in bare_lists.lists().items():
        found[f"{name}, first page"] = (address, following(None))
        row, of = bare_lists.deepest(connection, *order.split(" ", 1))
        found[f"{name}, deepest page"] = (f"{address}&after={row}", following(of))
    return found | {
        "agreements, board": ("/agreements/", _board()),
        "places": ("/places/", bare.page(_PLACES)),
        "one place": ("/places/city-7/", bare.together(bare.page(_PLACES), bare.with_lines(_AT_ONE))),
        "who met whom": (
            "/encounters/",
            bare.listed(
                bare.PAIRS.format(meetings=f"{bare.LATEST} LIMIT {LATEST}"),
                (_NAMES,),
                (),
                f"{bare.LATEST} OFFSET {LATEST} LIMIT 1",
            ),
        ),
        "who met whom, all meetings": (
            "/encounters/?every=1",
            bare.listed(
                bare.PAIRS.format(meetings=f"SELECT id FROM bilateral_meeting WHERE {bare.HELD}"), (_NAMES,)
            ),
        ),
        "one meeting": (
            "/meetings/100000/",
            bare.detail(
                "bilateral_meeting", "meeting", bare.LINE, 100_000, bare_records.beside("meeting", 100_000)
            ),
        ),
        "one agreement": ("/agreements/25000/", bare_records.agreement(25_000)),
        "one official": ("/officials/5000/", bare_records.official(5_000, "PH")),
        "an official of 8,000 meetings": ("/officials/1/", bare_records.official(1, "RU")),
        "one organization": ("/organizations/100/", bare_records.organization(100)),
        "one article": ("/articles/100000/", bare_records.article(100_000)),
    }


def _board() -> Bare:
    columns = " UNION ALL ".join(
        f"(SELECT {bare_lists.AGREEMENT} FROM bilateral_agreement WHERE {bare.STANDING} AND status = '{status}'"
        " ORDER BY last_evidence_on DESC, id DESC LIMIT 12)"
        for status in ("proposed", "negotiating", "ready_to_sign", "signed", "in_force")
    )
    topics = "SELECT agreement_id, topic_id FROM bilateral_agreement_topics WHERE agreement_id = ANY(%s)"
    return bare.listed(columns, (topics,), (), bare.TABS, bare.STATUSES)


def _overview() -> Bare:
    """Its figures, and its short lists: what is coming, late and silent, the latest changes and articles."""
    meetings, agreements = (f"bilateral_{kind} WHERE {bare.STANDING}" for kind in ("meeting", "agreement"))
    late = f"SELECT id, title, expected FROM {agreements} AND pending AND expected_latest < {bare.TODAY}"
    return bare.together(
        bare.page(
            bare.STATUSES,
            bare.TABS,
            (
                f"SELECT date_trunc('quarter', date_earliest::timestamp), status, count(*) FROM {meetings}"
                " AND date_earliest >= (SELECT max(date_earliest) - interval '10 years' FROM bilateral_meeting"
                f" WHERE {bare.STANDING}) GROUP BY 1, 2"
            ),
            "SELECT topic_id, count(*) FROM bilateral_meeting_topics GROUP BY 1",
            f"SELECT count(*) FROM {meetings} AND conflicts <> '{{}}'",
            f"SELECT count(*) FROM {agreements} AND conflicts <> '{{}}'",
            bare.SET_APART[1],
            (
                "SELECT state, count(*) FROM bilateral_article"
                " WHERE state IN ('queued', 'fetched', 'parsed', 'quarantined') GROUP BY state"
            ),
            f"SELECT {bare.ARTICLE} FROM {bare.PUBLISHED} ORDER BY a.id DESC LIMIT 5",
            f"{late} ORDER BY expected_latest, id LIMIT 5",
            (
                f"SELECT id, title, last_evidence_on FROM {agreements} AND pending AND last_evidence_on IS NOT NULL"
                " ORDER BY last_evidence_on, id LIMIT 5"
            ),
            (
                "SELECT record_type, count(DISTINCT record_id) FROM bilateral_change"
                " WHERE at >= now() - interval '7 days' GROUP BY 1"
            ),
        ),
        bare.with_lines(
            f"SELECT {bare.MEETING} FROM bilateral_meeting WHERE {bare.STANDING} AND date_latest >= {bare.TODAY}"
            " AND status IN ('planned', 'possible', 'ongoing') ORDER BY date_earliest, id LIMIT 8"
        ),
    )


if __name__ == "__main__":
    main()
