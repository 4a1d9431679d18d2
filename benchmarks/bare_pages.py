"""The bare SQL that each page needs: its rows and what it says of them, each by the index that serves it best.

Prepared statements over a connection of its own; all they give is fetched, and nothing is made of it. Of every page
that is: who asks (the session, and the account with its roles, for the menu shows them). Beyond that
- a list: one page of rows with the columns that it shows, one more to know of a next page, names in place of ids, and
  the counts a row shows (meetings of an official, agreements of an organization), of visible records only; where the
  last rows with a value are told, those without one that follow;
- the timeline's first page: the counts of its band by month, and the plans set apart with their number; further pages
  show neither;
- agreements: the counts on the tabs;
- a record: its row, its parts with names, and of its claims the latest hundred with article and publisher; of a
  meeting and an agreement what the same reports tell; of an official also the meetings by month, the latest twenty
  with their people, whom they met most often, and the agreements signed;
- an article: its row, what its claims say of which records, and its copies;
- the overview, places, who met whom: the figures, each one aggregate, and the short lists; who met whom counts the
  latest meetings, and so has to know whether there are more.

What is left out though the page asks for it: whether the record waits to be settled, and what is new to the reader.
"""

# ruff: noqa: S608 - every part of these statements stands in this file

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import psycopg

Bare = Callable[[psycopg.Connection], Any]
PAGE = 51  # one more than is shown tells whether there is a next page
STANDING = "merged_into_id IS NULL AND withdrawn_at IS NULL"
PLANNED = f"{STANDING} AND status IN ('planned', 'possible')"
TODAY = "(now() AT TIME ZONE 'Asia/Manila')::date"

ASKER = (
    "SELECT session_data FROM django_session WHERE session_key = (SELECT min(session_key) FROM django_session)",
    (
        "SELECT a.*, ARRAY(SELECT g.name FROM auth_user_groups u JOIN auth_group g ON g.id = u.group_id"
        " WHERE u.user_id = a.id) FROM auth_user a WHERE id = 1"
    ),
)
LINE = (
    (
        "SELECT d.id, d.meeting_id, d.country, d.note, d.leader_id, o.name FROM bilateral_delegation d"
        " LEFT JOIN bilateral_official o ON o.id = d.leader_id WHERE d.meeting_id = ANY(%s) ORDER BY d.country"
    ),
    (
        "SELECT m.delegation_id, m.official_id, o.name FROM bilateral_delegation d"
        " JOIN bilateral_delegationmember m ON m.delegation_id = d.id"
        " JOIN bilateral_official o ON o.id = m.official_id WHERE d.meeting_id = ANY(%s) ORDER BY m.position, m.id"
    ),
    "SELECT meeting_id, topic_id FROM bilateral_meeting_topics WHERE meeting_id = ANY(%s)",
)
MEETING = "id, kind, status, date, date_earliest, date_latest, place, country, sources, conflicts"
ARTICLE = "a.id, a.title, a.url, a.published_on, a.language, a.state, a.retracted_at, p.name"
PUBLISHED = "bilateral_article a LEFT JOIN bilateral_publisher p ON p.id = a.publisher_id"
CLAIMS = f"""
SELECT c.*, {ARTICLE} FROM bilateral_mention m
JOIN bilateral_claim c ON c.mention_id = m.id JOIN bilateral_article a ON a.id = m.article_id
LEFT JOIN bilateral_publisher p ON p.id = a.publisher_id
WHERE m.{{kind}}_id = %s AND c.withdrawn_at IS NULL AND a.state = 'reconciled' AND a.retracted_at IS NULL
ORDER BY a.published_on DESC, c.id LIMIT 100
"""
BESIDE = """
SELECT * FROM bilateral_{other} WHERE merged_into_id IS NULL AND withdrawn_at IS NULL AND id IN (
    SELECT b.{other}_id FROM bilateral_mention m JOIN bilateral_mention b ON b.article_id = m.article_id
    WHERE m.{kind}_id = %s AND b.{other}_id IS NOT NULL)
ORDER BY {order} DESC NULLS LAST, id DESC LIMIT 12
"""
BY_MONTH = """
SELECT date_trunc('month', first::timestamp), last <= first + 31, status, sum(n) FROM (
    SELECT m.date_earliest AS first, m.date_latest AS last, m.status, count(*) AS n
    FROM bilateral_meeting m WHERE m.merged_into_id IS NULL AND m.withdrawn_at IS NULL{of}
    GROUP BY m.date_earliest, m.date_latest, m.status) AS days
GROUP BY 1, 2, 3
"""
ATTENDED = (
    " AND EXISTS (SELECT 1 FROM bilateral_delegationmember u JOIN bilateral_delegation d ON d.id = u.delegation_id"
    " WHERE u.official_id = %s AND d.meeting_id = m.id)"
)
MET_MOST = """
SELECT o.official_id, count(DISTINCT e.meeting_id) FROM bilateral_delegationmember u
JOIN bilateral_delegation d ON d.id = u.delegation_id
JOIN bilateral_meeting m ON m.id = d.meeting_id AND m.status IN ('held', 'ongoing') AND m.merged_into_id IS NULL
    AND m.withdrawn_at IS NULL
JOIN bilateral_delegation e ON e.meeting_id = m.id AND e.country <> %s
JOIN bilateral_delegationmember o ON o.delegation_id = e.id AND o.official_id <> u.official_id
WHERE u.official_id = %s GROUP BY 1 ORDER BY 2 DESC LIMIT 15
"""
HELD = "merged_into_id IS NULL AND withdrawn_at IS NULL AND status IN ('held', 'ongoing')"
LATEST = (
    f"SELECT id FROM bilateral_meeting WHERE {HELD} AND date_earliest IS NOT NULL"
    " ORDER BY date_earliest DESC, id DESC"
)
PAIRS = """
SELECT a.official_id, b.official_id, count(*) FROM ({meetings}) m
JOIN bilateral_delegation d ON d.meeting_id = m.id AND d.country = 'PH'
JOIN bilateral_delegationmember a ON a.delegation_id = d.id
JOIN bilateral_delegation e ON e.meeting_id = m.id AND e.country = 'RU'
JOIN bilateral_delegationmember b ON b.delegation_id = e.id
GROUP BY 1, 2 ORDER BY 3 DESC LIMIT 201
"""
TABS = (
    "SELECT count(*), count(*) FILTER (WHERE pending),"
    f" count(*) FILTER (WHERE pending AND expected_latest < {TODAY}),"
    f" count(*) FILTER (WHERE pending AND last_evidence_on < {TODAY} - 180)"
    f" FROM bilateral_agreement WHERE {STANDING}"
)
STATUSES = f"SELECT status, count(*) FROM bilateral_agreement WHERE {STANDING} GROUP BY status"
SET_APART = (
    (
        f"SELECT {MEETING} FROM bilateral_meeting WHERE {PLANNED} AND date_latest < {TODAY}"
        " ORDER BY date_latest DESC, id DESC LIMIT 6"
    ),
    f"SELECT count(*) FROM bilateral_meeting WHERE {PLANNED} AND date_latest < {TODAY}",
)


def page(*statements: str | tuple[str, Sequence[Any]]) -> Bare:
    """Who asks, and these statements, each alone or with its values."""

    def run(connection: psycopg.Connection) -> None:
        for statement in (*ASKER, *statements):
            sql, values = (statement, ()) if isinstance(statement, str) else statement
            connection.execute(sql, values, prepare=True).fetchall()

    return run


def listed(first: str, parts: Sequence[str] = (), values: Sequence[Any] = (), *others: Any) -> Bare:
    """Rows of one statement, whose first column is an id, what hangs on them, and statements beside them."""
    beside = page(*others)

    def run(connection: psycopg.Connection) -> None:
        beside(connection)
        ids = [row[0] for row in connection.execute(first, values, prepare=True).fetchall()]
        for part in parts:
            connection.execute(part, [ids], prepare=True).fetchall()

    return run


def ordered(
    columns: str,
    source: str,
    order: str,
    parts: Sequence[str] = (),
    *,
    where: tuple[str, str],
    always: Sequence[Any] = (),
    beside: Sequence[Any] = (),
) -> Callable[[int | None], Bare]:
    """Pages of rows in an order, ``table.column`` and whether it descends: gives the page after a row.

    ``where`` tells the rows with a value, and those without one, if any, which the last page goes on with. ``always``
    is what every page shows besides, ``beside`` what only the first does.
    """
    valued, unvalued = where
    column, _, way = order.partition(" ")
    name = column.partition(".")[0]
    table = source.split(maxsplit=1)[0]

    def page_after(row_id: int | None) -> Bare:
        beyond, values = "", ()
        if row_id is not None:
            sign = "<" if way else ">"
            bare = column.partition(".")[2]
            beyond = f" AND ({column}, {name}.id) {sign} ((SELECT {bare} FROM {table} WHERE id = %s), %s)"
            values = (row_id, row_id)  # type: ignore[assignment]
        statement = (
            f"SELECT {columns} FROM {source} WHERE {valued}{beyond}"
            f" ORDER BY {column} {way}, {name}.id {way} LIMIT {PAGE}"
        )
        rest = f"SELECT {columns} FROM {source} WHERE {unvalued} ORDER BY {name}.id {way} LIMIT {PAGE}"
        further = [rest] if unvalued and row_id is not None else []
        return listed(statement, parts, values, *always, *(beside if row_id is None else further))

    return page_after


def detail(table: str, kind: str, parts: Sequence[str], row_id: int, *others: Any) -> Bare:
    """One record, what it is made of, the claims behind it, and what else its page tells."""
    return listed(
        f"SELECT * FROM {table} WHERE id = %s",
        parts,
        (row_id,),
        (CLAIMS.format(kind=kind), [row_id]),
        *others,
    )


def with_lines(statement: str, values: Sequence[Any] = ()) -> Bare:
    """Meetings of a statement as lines: their people and topics."""

    def run(connection: psycopg.Connection) -> None:
        ids = [row[0] for row in connection.execute(statement, values, prepare=True).fetchall()]
        for part in LINE:
            connection.execute(part, [ids], prepare=True).fetchall()

    return run


def together(*parts: Bare) -> Bare:
    def run(connection: psycopg.Connection) -> None:
        for part in parts:
            part(connection)

    return run
