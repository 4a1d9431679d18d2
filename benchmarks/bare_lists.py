"""The bare SQL of each list: one page of it, after any row, and the row before its last page."""

# ruff: noqa: S608 - every part of these statements stands in this file or in ``bare_pages``

from __future__ import annotations

from collections.abc import Callable

import psycopg

from benchmarks import bare_pages as bare
from benchmarks.bare_pages import Bare

AGREEMENT = (
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


def lists() -> dict[str, tuple[str, Callable[[int | None], Bare], str]]:
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
                AGREEMENT,
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


def deepest(connection: psycopg.Connection, kind: str, order: str) -> tuple[int, int]:
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
