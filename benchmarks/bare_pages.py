"""The bare SQL that each page needs: its rows, and what it says of them, by the index and nothing else.

Each function runs prepared statements over a connection of its own and fetches all they give. No account, no session,
no HTML. Of an overview it is the figures, each one scan.
"""

# ruff: noqa: S608 - every part of these statements stands in this file

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import psycopg

Bare = Callable[[psycopg.Connection], Any]
PAGE = 51  # one more than is shown tells whether there is a next page
STANDING = "merged_into_id IS NULL AND withdrawn_at IS NULL"
MEETING_PARTS = (
    (
        "SELECT d.*, o.name FROM bilateral_delegation d LEFT JOIN bilateral_official o ON o.id = d.leader_id"
        " WHERE d.meeting_id = ANY(%s)"
    ),
    (
        "SELECT m.*, o.name FROM bilateral_delegation d JOIN bilateral_delegationmember m ON m.delegation_id = d.id"
        " JOIN bilateral_official o ON o.id = m.official_id WHERE d.meeting_id = ANY(%s)"
    ),
    "SELECT * FROM bilateral_meeting_topics WHERE meeting_id = ANY(%s)",
)
ARTICLE = "a.id, a.title, a.url, a.published_on, a.language, a.state, a.publisher_id"
CLAIMS = f"""
SELECT c.*, {ARTICLE}, p.name FROM bilateral_mention m
JOIN bilateral_claim c ON c.mention_id = m.id JOIN bilateral_article a ON a.id = m.article_id
LEFT JOIN bilateral_publisher p ON p.id = a.publisher_id
WHERE m.{{kind}}_id = %s AND c.withdrawn_at IS NULL AND a.state = 'reconciled' AND a.retracted_at IS NULL
ORDER BY a.published_on DESC, c.id LIMIT 100
"""


def listed(first: str, parts: tuple[str, ...] = (), *values: Any) -> Bare:
    """Rows of one statement, whose first column is an id, and what hangs on them."""

    def run(connection: psycopg.Connection) -> None:
        ids = [row[0] for row in connection.execute(first, values, prepare=True).fetchall()]
        for part in parts:
            connection.execute(part, [ids], prepare=True).fetchall()

    return run


def after(table: str, column: str, descending: bool, row_id: int | None) -> tuple[str, tuple[Any, ...]]:
    """The condition of a page that begins after a row."""
    if row_id is None:
        return "", ()
    sign = "<" if descending else ">"
    return (
        f" AND ({column}, id) {sign} ((SELECT {column} FROM {table} WHERE id = %s), %s)",
        (row_id, row_id),
    )


def ordered(
    table: str, column: str, parts: tuple[str, ...] = (), *, descending: bool = True, where: str = STANDING
) -> Callable[[int | None], Bare]:
    """Pages of a table in an order: gives the page after a row."""
    way = "DESC" if descending else "ASC"

    def page(row_id: int | None) -> Bare:
        beyond, values = after(table, column, descending, row_id)
        statement = (
            f"SELECT * FROM {table} WHERE {where}{beyond} ORDER BY {column} {way}, id {way} LIMIT {PAGE}"
        )
        return listed(statement, parts, *values)

    return page


def detail(table: str, kind: str, parts: tuple[str, ...], row_id: int) -> Bare:
    """One record, what it is made of, and the claims behind it."""

    def run(connection: psycopg.Connection) -> None:
        listed(f"SELECT * FROM {table} WHERE id = %s", parts, row_id)(connection)
        connection.execute(CLAIMS.format(kind=kind), [row_id], prepare=True).fetchall()

    return run


def figures(connection: psycopg.Connection) -> None:
    """The numbers of the overview, and its short lists."""
    for statement in (
        f"SELECT status, count(*) FROM bilateral_agreement WHERE {STANDING} GROUP BY status",
        (
            f"SELECT date_trunc('quarter', date_earliest), status, count(*) FROM bilateral_meeting WHERE {STANDING}"
            " AND date_earliest IS NOT NULL GROUP BY 1, 2"
        ),
        "SELECT topic_id, count(*) FROM bilateral_meeting_topics GROUP BY 1",
        f"SELECT count(*) FROM bilateral_meeting WHERE {STANDING} AND conflicts <> '{{}}'",
        "SELECT state, count(*) FROM bilateral_article GROUP BY state",
        f"SELECT {ARTICLE} FROM bilateral_article a ORDER BY id DESC LIMIT 5",
    ):
        connection.execute(statement, prepare=True).fetchall()
