#!/usr/bin/env python
"""Pages of a large register over HTTP, beside the bare SQL that each needs, at the first and at the deepest page.

200,000 meetings, 20,000 officials, 50,000 agreements and 500,000 articles with mentions and claims, laid once and kept
in ``.state/bench``. The pages are a signed-in viewer's, from the product's own web server (granian, one worker); what
the bare SQL is says ``bare_pages``. Times are milliseconds, taken in turns; take the ratios.
"""

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

from benchmarks import registers, served_here
from benchmarks.bare_pages import MEETING_PARTS, STANDING, Bare, detail, figures, ordered
from benchmarks.register_rows import Size

SIZE = Size(200_000, officials=20_000, organizations=2_000, agreements=50_000, articles=500_000)
MOST = 8.0  # times the bare SQL


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20, help="How often each page is asked.")
    parser.add_argument("--only", default="", help="Pages whose name holds this.")
    options = parser.parse_args()
    with ExitStack() as stack:
        registers.use(stack, SIZE)
        connection = stack.enter_context(psycopg.connect(os.environ["DATABASE_URL"], autocommit=True))
        ask = stack.enter_context(served_here.served({"Cookie": f"sessionid={registers.session()}"}))
        print(f"{'':<34}{'p50':>9}{'p95':>9}{'bare p50':>10}{'ratio':>8}   over {options.rounds} requests")
        for name, (address, bare) in _pages(connection).items():
            if options.only in name:
                _measure(name, lambda at=address: ask(at), lambda run=bare: run(connection), options.rounds)  # type: ignore[misc]


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
    topics = "SELECT * FROM bilateral_agreement_topics WHERE agreement_id = ANY(%s)"
    members = (
        "SELECT m.*, o.name FROM bilateral_delegationmember m JOIN bilateral_official o ON o.id = m.official_id"
        " WHERE m.delegation_id = ANY(%s)"
    )
    attended = (
        "SELECT official_id, count(*) FROM bilateral_delegationmember WHERE official_id = ANY(%s) GROUP BY 1"
    )
    counts = (
        "SELECT organization_id, count(*) FROM bilateral_official WHERE organization_id = ANY(%s) GROUP BY 1",
        "SELECT organization_id, count(*) FROM bilateral_agreementparty WHERE organization_id = ANY(%s) GROUP BY 1",
    )
    meetings = ordered(
        "bilateral_meeting", "date_earliest", MEETING_PARTS, where=f"{STANDING} AND date_earliest IS NOT NULL"
    )
    delegations = ordered("bilateral_delegation", "meeting_id", (members,), where="true")
    lists: dict[str, tuple[str, Callable[[int | None], Bare], str]] = {
        "timeline": ("/timeline/?", meetings, "meeting date_earliest DESC"),
        "agreements, table": (
            "/agreements/?layout=table",
            ordered("bilateral_agreement", "last_evidence_on", (topics,)),
            "agreement last_evidence_on DESC",
        ),
        "officials": (
            "/officials/?",
            ordered("bilateral_official", "name", (attended,), descending=False),
            "official name",
        ),
        "organizations": (
            "/organizations/?",
            ordered("bilateral_organization", "name", counts, descending=False),
            "organization name",
        ),
        "articles": (
            "/articles/?",
            ordered("bilateral_article", "published_on", where="true"),
            "article published_on DESC",
        ),
        "delegations": ("/delegations/?", delegations, ""),
    }
    found: dict[str, tuple[str, Bare]] = {"overview": ("/", figures)}
    for name, (address, page, order) in lists.items():
        found[f"{name}, first page"] = (address, page(None))
        if order:
            row = _deepest(connection, *order.split(" ", 1))
            found[f"{name}, deepest page"] = (f"{address}&after={row}", page(row))
    agreement_parts = (
        "SELECT * FROM bilateral_agreementaction WHERE agreement_id = ANY(%s)",
        (
            "SELECT p.*, g.name FROM bilateral_agreementparty p"
            " JOIN bilateral_organization g ON g.id = p.organization_id WHERE p.agreement_id = ANY(%s)"
        ),
        topics,
    )
    official_parts = (
        "SELECT * FROM bilateral_post WHERE official_id = ANY(%s)",
        "SELECT m.* FROM bilateral_delegationmember m WHERE m.official_id = ANY(%s) LIMIT 20",
        attended,
    )
    return found | {
        "one meeting": (
            "/meetings/100000/",
            detail("bilateral_meeting", "meeting", MEETING_PARTS, 100_000),
        ),
        "one agreement": (
            "/agreements/25000/",
            detail("bilateral_agreement", "agreement", agreement_parts, 25_000),
        ),
        "one official": ("/officials/5000/", detail("bilateral_official", "official", official_parts, 5_000)),
        "an official of 40,000 meetings": (
            "/officials/1/",
            detail("bilateral_official", "official", official_parts, 1),
        ),
    }


def _deepest(connection: psycopg.Connection, kind: str, order: str) -> int:
    """The row after which the last page of rows with a value begins."""
    column, _, way = order.partition(" ")
    back = "ASC" if way else "DESC"
    standing = "true" if kind == "article" else STANDING
    row = connection.execute(
        f"SELECT id FROM bilateral_{kind} WHERE {standing} AND {column} IS NOT NULL"  # type: ignore[arg-type]  # noqa: S608
        f" ORDER BY {column} {back}, id {back} OFFSET 50 LIMIT 1"
    ).fetchone()
    assert row is not None
    return int(row[0])


if __name__ == "__main__":
    main()
