"""A register of many meetings, laid straight into the tables: for measuring reads, not for believing."""

from __future__ import annotations

from django.db import connection

OFFICIALS = 2_000
ORGANIZATIONS = 200

# Two delegations a meeting, a member in each; two topics on every second one; dates over thirty years, some unknown.
_STATEMENTS = (
    """
    INSERT INTO bilateral_organization
        (id, name, country, version, sources, reports, conflicts, created_at, updated_at)
    SELECT n, 'Department ' || n, CASE n %% 2 WHEN 0 THEN 'PH' ELSE 'RU' END, 1, 1, 1, '{{}}', now(), now()
    FROM generate_series(1, {organizations}) AS n
    """,
    """
    INSERT INTO bilateral_official
        (id, name, latin, country, title, organization_id, version, sources, reports, conflicts, created_at, updated_at)
    SELECT n, 'Official ' || n, '', CASE n %% 2 WHEN 0 THEN 'PH' ELSE 'RU' END, 'Secretary', 1 + n %% {organizations},
        1, 1, 1, '{{}}', now(), now()
    FROM generate_series(1, {officials}) AS n
    """,
    """
    INSERT INTO bilateral_meeting
        (id, kind, status, date, date_earliest, date_latest, place, country, previous_dates,
         version, sources, reports, conflicts, created_at, updated_at)
    SELECT n, 'talks', CASE n %% 3 WHEN 0 THEN 'planned' ELSE 'held' END,
        coalesce(day::text, ''), day, day, 'City ' || n %% 300, CASE n %% 2 WHEN 0 THEN 'PH' ELSE 'RU' END, '{{}}',
        1, 1 + n %% 3, 1 + n %% 5, '{{}}', now(), now()
    FROM generate_series(1, {meetings}) AS n,
        LATERAL (
            SELECT CASE n %% 50 WHEN 0 THEN NULL ELSE date '1996-01-01' + (n::bigint * 7919 %% 11000)::int END AS day
        ) AS d
    """,
    """
    INSERT INTO bilateral_delegation (id, meeting_id, country, leader_id, note)
    SELECT n, (n + 1) / 2, CASE n %% 2 WHEN 0 THEN 'PH' ELSE 'RU' END, 1 + n %% {officials}, ''
    FROM generate_series(1, 2 * {meetings}) AS n
    """,
    """
    INSERT INTO bilateral_delegationmember (delegation_id, official_id, title, organization_id, role, position)
    SELECT n, 1 + n %% {officials}, 'Secretary', 1 + n %% {organizations}, 'lead', 0
    FROM generate_series(1, 2 * {meetings}) AS n
    """,
    """
    INSERT INTO bilateral_meeting_topics (meeting_id, topic_id)
    SELECT n, code FROM generate_series(2, {meetings}, 2) AS n, unnest(ARRAY['defense', 'trade']) AS code
    """,
)
_TABLES = ("organization", "official", "meeting", "delegation")


def lay(meetings: int) -> None:
    """Fill empty tables with so many meetings, and let the planner learn of them."""
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")  # no history of rows that nobody changed
        for statement in _STATEMENTS:
            cursor.execute(
                statement.format(meetings=meetings, officials=OFFICIALS, organizations=ORGANIZATIONS), []
            )
        cursor.execute("SET session_replication_role = DEFAULT")
        for table in _TABLES:
            cursor.execute(
                f"SELECT setval(pg_get_serial_sequence('bilateral_{table}', 'id'), max(id)) FROM bilateral_{table}"  # noqa: S608
            )
        cursor.execute("VACUUM ANALYZE")
