"""Meetings as PostgreSQL writes them: what ``meetings.build`` says of a row, as SQL. A test holds the two together."""

# ruff: noqa: S608 - every part of this statement stands in the code

from __future__ import annotations

from bilateral.api.written import (
    address,
    code,
    day,
    json_object,
    listed,
    moment,
    page_address,
    reference,
    text,
    truth,
)
from bilateral.rules.pending import PLANS

_MEMBER = json_object(
    {
        "official": reference("official", "o.id", "to_json(o.name)"),
        "title": text("m.title"),
        "organization": reference("organization", "g.id", "to_json(g.name)"),
        "role": code("m.role"),
    }
)
_SIDE = json_object(
    {
        "id": "d.id",
        "url": address("delegation", "d.id"),
        "country": text("d.country"),
        "leader": reference("official", "l.id", "to_json(l.name)"),
        "note": text("d.note"),
        "members": listed("party.members"),
    }
)
_MEETING = json_object(
    {
        "id": "m.id",
        "url": address("meeting", "m.id"),
        "web_url": page_address("m.id"),
        "kind": code("m.kind"),
        "status": code("m.status"),
        "unconfirmed": truth(f"m.status IN {PLANS} AND m.date_latest < %(today)s"),
        "date": text("m.date"),
        "date_earliest": day("m.date_earliest"),
        "date_latest": day("m.date_latest"),
        "place": text("m.place"),
        "country": text("m.country"),
        "part_of": reference("meeting", "whole.id", text("whole.date")),
        "previous_dates": "to_json(m.previous_dates)",
        "topics": listed("about.topics"),
        "delegations": listed("took_part.sides"),
        "sources": "m.sources",
        "reports": "m.reports",
        "conflicts": "m.conflicts",
        "version": "m.version",
        "created_at": moment("m.created_at"),
        "updated_at": moment("m.updated_at"),
    }
)
SQL = f"""
    party AS (
        SELECT d.id, string_agg({_MEMBER}, ',' ORDER BY m.position, m.id) AS members
        FROM page
        JOIN bilateral_delegation d ON d.meeting_id = page.id
        JOIN bilateral_delegationmember m ON m.delegation_id = d.id
        JOIN bilateral_official o ON o.id = m.official_id
        LEFT JOIN bilateral_organization g ON g.id = m.organization_id
        GROUP BY d.id
    ),
    took_part AS (
        SELECT d.meeting_id, string_agg({_SIDE}, ',' ORDER BY d.country) AS sides
        FROM page
        JOIN bilateral_delegation d ON d.meeting_id = page.id
        LEFT JOIN bilateral_official l ON l.id = d.leader_id
        LEFT JOIN party ON party.id = d.id
        GROUP BY d.meeting_id
    ),
    about AS (
        SELECT t.meeting_id, string_agg({code("t.topic_id")}, ',' ORDER BY t.topic_id) AS topics
        FROM page
        JOIN bilateral_meeting_topics t ON t.meeting_id = page.id
        GROUP BY t.meeting_id
    )
SELECT page.*, {_MEETING} AS told
FROM page
JOIN bilateral_meeting m ON m.id = page.id
LEFT JOIN bilateral_meeting whole ON whole.id = m.part_of_id
LEFT JOIN about ON about.meeting_id = m.id
LEFT JOIN took_part ON took_part.meeting_id = m.id
"""
