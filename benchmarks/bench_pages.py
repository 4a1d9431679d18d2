#!/usr/bin/env python
"""Pages of a large register over HTTP, beside the bare SQL that each needs, at the first and at the deepest page.

200,000 meetings, 20,000 officials, 50,000 agreements and 500,000 articles with mentions and claims, laid once and kept
in ``.state/bench``. The pages are a signed-in viewer's, from the product's own web server (granian, one worker); what
the bare SQL is says ``bare_pages``. Times are milliseconds, taken in turns; take the ratios.
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

from benchmarks import bare_pages as bare
from benchmarks import registers, served_here
from benchmarks.bare_pages import Bare
from benchmarks.register_rows import Size

SIZE = Size(200_000, officials=20_000, organizations=2_000, agreements=50_000, articles=500_000)
MOST = 8.0  # times the bare SQL
LATEST = 10_000  # meetings that who met whom counts, as ``selectors.encounters`` says


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
    for name, (address, following, order) in _lists().items():
        found[f"{name}, first page"] = (address, following(None))
        row, of = _deepest(connection, *order.split(" ", 1))
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
            bare.detail("bilateral_meeting", "meeting", bare.LINE, 100_000, _beside("meeting", 100_000)),
        ),
        "one agreement": ("/agreements/25000/", _agreement(25_000)),
        "one official": ("/officials/5000/", _official(5_000, "PH")),
        "an official of 8,000 meetings": ("/officials/1/", _official(1, "RU")),
        "one organization": ("/organizations/100/", _organization(100)),
        "one article": (
            "/articles/100000/",
            bare.listed(_ARTICLE, (_TOLD,), (100_000,), (_COPIES, [100_000, 100_000])),
        ),
    }


def _lists() -> dict[str, tuple[str, Callable[[int | None], Bare], str]]:
    """The lists: address, bare SQL of a page, and the table with the order in which its last page is found."""
    own = "bilateral_official o LEFT JOIN bilateral_organization g ON g.id = o.organization_id"
    standing = "{0}.merged_into_id IS NULL AND {0}.withdrawn_at IS NULL"
    dated = f"{bare.STANDING} AND date_earliest IS NOT NULL"
    passed = f"NOT (status IN ('planned', 'possible') AND coalesce(date_latest < {bare.TODAY}, false))"
    return {
        "timeline": (
            "/timeline/?",
            bare.ordered(
                bare.MEETING,
                "bilateral_meeting",
                "bilateral_meeting.date_earliest DESC",
                bare.LINE,
                where=(f"{dated} AND {passed}", f"{bare.STANDING} AND date_earliest IS NULL AND {passed}"),
                beside=(bare.BY_MONTH.format(of=""), *bare.SET_APART),
            ),
            "meeting date_earliest DESC",
        ),
        "agreements, table": (
            "/agreements/?layout=table",
            bare.ordered(
                _AGREEMENT,
                "bilateral_agreement",
                "bilateral_agreement.last_evidence_on DESC",
                where=(
                    f"{bare.STANDING} AND last_evidence_on IS NOT NULL",
                    f"{bare.STANDING} AND last_evidence_on IS NULL",
                ),
                always=(bare.TABS,),
            ),
            "agreement last_evidence_on DESC",
        ),
        "officials": (
            "/officials/?",
            bare.ordered(
                "o.id, o.name, o.latin, o.country, o.title, g.id, g.name, o.sources",
                own,
                "o.name",
                (_MEETINGS_OF,),
                where=(standing.format("o"), ""),
            ),
            "official name",
        ),
        "organizations": (
            "/organizations/?",
            bare.ordered(
                "g.id, g.name, g.country, g.sources",
                "bilateral_organization g",
                "g.name",
                (_OFFICIALS_OF, _AGREEMENTS_OF),
                where=(standing.format("g"), ""),
            ),
            "organization name",
        ),
        "articles": (
            "/articles/?",
            bare.ordered(
                bare.ARTICLE,
                bare.PUBLISHED,
                "a.published_on DESC",
                where=("a.published_on IS NOT NULL", "a.published_on IS NULL"),
            ),
            "article published_on DESC",
        ),
        "delegations": (
            "/delegations/?",
            bare.ordered(
                _DELEGATION,
                _DELEGATIONS,
                "m.date_earliest DESC",
                (_MEMBERS,),
                where=(
                    f"{standing.format('m')} AND m.date_earliest IS NOT NULL",
                    f"{standing.format('m')} AND m.date_earliest IS NULL",
                ),
            ),
            "delegation m.date_earliest DESC",
        ),
    }


_AGREEMENT = (
    "id, title, kind, status, date, expected, expected_latest, pending, last_evidence_on, conflicts, sources"
)
_MEETINGS_OF = (
    "SELECT u.official_id, count(DISTINCT m.id) FROM bilateral_delegationmember u"
    " JOIN bilateral_delegation d ON d.id = u.delegation_id JOIN bilateral_meeting m ON m.id = d.meeting_id"
    " WHERE u.official_id = ANY(%s) AND m.merged_into_id IS NULL AND m.withdrawn_at IS NULL GROUP BY 1"
)
_OFFICIALS_OF = (
    "SELECT organization_id, count(*) FROM bilateral_official WHERE organization_id = ANY(%s)"
    f" AND {bare.STANDING} GROUP BY 1"
)
_AGREEMENTS_OF = (
    "SELECT p.organization_id, count(*) FROM bilateral_agreementparty p"
    " JOIN bilateral_agreement a ON a.id = p.agreement_id WHERE p.organization_id = ANY(%s)"
    " AND a.merged_into_id IS NULL AND a.withdrawn_at IS NULL GROUP BY 1"
)
_DELEGATION = (
    "d.id, d.country, d.note, o.id, o.name, m.id, m.kind, m.status, m.place, m.country, m.date, m.date_latest"
)
_DELEGATIONS = (
    "bilateral_meeting m JOIN bilateral_delegation d ON d.meeting_id = m.id"
    " LEFT JOIN bilateral_official o ON o.id = d.leader_id"
)
_MEMBERS = (
    "SELECT m.delegation_id, m.official_id, o.name FROM bilateral_delegationmember m"
    " JOIN bilateral_official o ON o.id = m.official_id WHERE m.delegation_id = ANY(%s) ORDER BY m.position, m.id"
)
_PLACES = f"SELECT place, country, count(*) FROM bilateral_meeting WHERE {bare.STANDING} GROUP BY 1, 2"
_AT_ONE = (
    f"SELECT {bare.MEETING} FROM bilateral_meeting WHERE {bare.STANDING} AND place = 'City 7'"
    f" ORDER BY date_earliest DESC, id DESC LIMIT {bare.PAGE}"
)
_NAMES = "SELECT id, name, title FROM bilateral_official WHERE id = ANY(%s)"
_ARTICLE = f"SELECT a.*, p.* FROM {bare.PUBLISHED} WHERE a.id = %s"
_COPIES = (
    f"SELECT {bare.ARTICLE} FROM {bare.PUBLISHED}"
    " WHERE a.source_key = (SELECT source_key FROM bilateral_article WHERE id = %s) AND a.id <> %s LIMIT 20"
)
_TOLD = (
    "SELECT c.*, m.*, o.name, g.name, e.* FROM bilateral_mention m JOIN bilateral_claim c ON c.mention_id = m.id"
    " LEFT JOIN bilateral_official o ON o.id = m.official_id"
    " LEFT JOIN bilateral_organization g ON g.id = m.organization_id"
    " LEFT JOIN bilateral_meeting e ON e.id = m.meeting_id WHERE m.article_id = ANY(%s) AND c.withdrawn_at IS NULL"
)


def _beside(kind: str, row_id: int) -> tuple[str, list[int]]:
    """What the reports of a meeting or an agreement tell of the other."""
    other, order = ("agreement", "last_evidence_on") if kind == "meeting" else ("meeting", "date_earliest")
    return bare.BESIDE.format(kind=kind, other=other, order=order), [row_id]


def _agreement(row_id: int) -> Bare:
    parts = (
        "SELECT * FROM bilateral_agreementaction WHERE agreement_id = ANY(%s) ORDER BY position, id",
        (
            "SELECT p.*, g.name FROM bilateral_agreementparty p"
            " JOIN bilateral_organization g ON g.id = p.organization_id WHERE p.agreement_id = ANY(%s)"
        ),
        (
            "SELECT s.*, o.name FROM bilateral_agreementsignatory s"
            " JOIN bilateral_official o ON o.id = s.official_id WHERE s.agreement_id = ANY(%s)"
        ),
        "SELECT topic_id FROM bilateral_agreement_topics WHERE agreement_id = ANY(%s)",
    )
    return bare.together(
        bare.detail("bilateral_agreement", "agreement", parts, row_id),
        bare.with_lines(*_beside("agreement", row_id)),
    )


def _official(row_id: int, country: str) -> Bare:
    parts = (
        "SELECT * FROM bilateral_post WHERE official_id = ANY(%s)",
        "SELECT * FROM bilateral_alias WHERE official_id = ANY(%s)",
    )
    signed = (
        "SELECT a.* FROM bilateral_agreementsignatory s JOIN bilateral_agreement a ON a.id = s.agreement_id"
        " WHERE s.official_id = %s AND a.merged_into_id IS NULL AND a.withdrawn_at IS NULL"
        " ORDER BY a.last_evidence_on DESC NULLS LAST, s.id DESC LIMIT 21"
    )
    latest = (
        f"SELECT {bare.MEETING} FROM bilateral_meeting m WHERE {bare.STANDING}{bare.ATTENDED}"
        " ORDER BY date_earliest DESC NULLS LAST, id DESC LIMIT 20"
    )
    return bare.together(
        bare.detail(
            "bilateral_official",
            "official",
            parts,
            row_id,
            (bare.BY_MONTH.format(of=bare.ATTENDED), [row_id]),
            (bare.MET_MOST, [country, row_id]),
            (signed, [row_id]),
        ),
        bare.with_lines(latest, [row_id]),
    )


def _organization(row_id: int) -> Bare:
    members = (
        " AND EXISTS (SELECT 1 FROM bilateral_delegationmember u JOIN bilateral_delegation d"
        " ON d.id = u.delegation_id WHERE u.organization_id = %s AND d.meeting_id = m.id)"
    )
    people = (
        "SELECT o.* FROM bilateral_official o WHERE o.merged_into_id IS NULL AND o.withdrawn_at IS NULL AND o.id IN"
        " (SELECT id FROM bilateral_official WHERE organization_id = %s"
        " UNION SELECT official_id FROM bilateral_post WHERE organization_id = %s) ORDER BY o.name, o.id LIMIT 60"
    )
    bound = (
        "SELECT a.* FROM bilateral_agreementparty p JOIN bilateral_agreement a ON a.id = p.agreement_id"
        " WHERE p.organization_id = %s AND a.merged_into_id IS NULL AND a.withdrawn_at IS NULL"
        " ORDER BY a.last_evidence_on DESC NULLS LAST, a.id DESC LIMIT 20"
    )
    of = f"FROM bilateral_meeting m WHERE {bare.STANDING}{members}"
    return bare.together(
        bare.detail(
            "bilateral_organization",
            "organization",
            ("SELECT * FROM bilateral_alias WHERE organization_id = ANY(%s)",),
            row_id,
            (people, [row_id, row_id]),
            (bound, [row_id]),
            (f"SELECT count(*) {of}", [row_id]),
        ),
        bare.with_lines(
            f"SELECT {bare.MEETING} {of} ORDER BY date_earliest DESC NULLS LAST, id DESC LIMIT 20", [row_id]
        ),
    )


def _board() -> Bare:
    columns = " UNION ALL ".join(
        f"(SELECT {_AGREEMENT} FROM bilateral_agreement WHERE {bare.STANDING} AND status = '{status}'"
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


def _deepest(connection: psycopg.Connection, kind: str, order: str) -> tuple[int, int]:
    """The row after which the last page of rows with a value begins, and the row that has the value."""
    column, _, way = order.partition(" ")
    back = "ASC" if way else "DESC"
    source, own, standing = f"bilateral_{kind} o", "o", bare.STANDING
    if kind == "article":
        standing = "true"
    elif kind == "delegation":  # in the order of its meeting
        source, own = f"{_DELEGATIONS.partition(' LEFT')[0]}", "m"
        standing = "m.merged_into_id IS NULL AND m.withdrawn_at IS NULL"
    row_id = "d.id" if kind == "delegation" else "o.id"
    row = connection.execute(
        f"SELECT {row_id}, {own}.id FROM {source} WHERE {standing} AND {column} IS NOT NULL"
        f" ORDER BY {column} {back}, {row_id} {back} OFFSET 50 LIMIT 1"
    ).fetchone()
    assert row is not None
    return row[0], row[1]


if __name__ == "__main__":
    main()
