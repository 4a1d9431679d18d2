"""Delegations: one side of a meeting, its leader and members."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from rest_framework import serializers

from bilateral.api.addresses import Addresses
from bilateral.api.asking import Parameter
from bilateral.api.kinds import COUNTRY, POSITIVE
from bilateral.api.paging import BY_ID, BY_ID_NEWEST_FIRST, by_day
from bilateral.api.reader import Reader
from bilateral.api.shapes import (
    Reference,
    RowShape,
    Shape,
    country_code,
    edtf,
    first_day,
    last_day,
    optional_text,
)
from bilateral.models import Delegation, DelegationMember
from bilateral.models.codes import MeetingKind, MeetingStatus, Role

from .base import Resource, Row, fetch, unknown_as_null
from .common import refer_example
from .filters import MIN_SOURCES, any_of, equal, linked


class MemberShape(Shape):
    """An official in a delegation, with the title that the sources gave at the time."""

    official = Reference()
    title = optional_text("As stated.")
    organization = Reference(allow_null=True)
    role = serializers.ChoiceField(choices=Role.choices)


class DelegationMeeting(Shape):
    """The meeting that a delegation took part in."""

    id = serializers.IntegerField()
    url = serializers.URLField()
    kind = serializers.ChoiceField(choices=MeetingKind.choices)
    status = serializers.ChoiceField(choices=MeetingStatus.choices)
    date = edtf()
    date_earliest = first_day()
    date_latest = last_day()
    place = optional_text()


class DelegationPartShape(Shape):
    """A delegation, as its meeting shows it."""

    id = serializers.IntegerField()
    url = serializers.URLField()
    country = country_code("Whose side it is.")
    leader = Reference(allow_null=True)
    note = optional_text("Members named only by office.")
    members = MemberShape(many=True)


class DelegationShape(RowShape):
    """A delegation. Its counts, version and time of change are those of its meeting."""

    web_url = serializers.URLField(help_text="The page about it.")
    meeting = DelegationMeeting()
    country = country_code("Whose side it is.")
    leader = Reference(allow_null=True)
    note = optional_text("Members named only by office.")
    members = MemberShape(many=True)
    sources = serializers.IntegerField()
    reports = serializers.IntegerField()
    version = serializers.IntegerField()
    updated_at = serializers.DateTimeField()


MEETING_COLUMNS = (
    "kind",
    "status",
    "date",
    "date_earliest",
    "date_latest",
    "place",
    "sources",
    "reports",
    "version",
    "updated_at",
)
COLUMNS = (
    "id",
    "country",
    "note",
    "leader_id",
    "leader__name",
    "meeting_id",
    *(f"meeting__{name}" for name in MEETING_COLUMNS),
)


_MEMBERS = """
SELECT m.delegation_id, m.official_id, o.name, m.title, m.organization_id, g.name, m.role
FROM bilateral_delegationmember m
JOIN bilateral_official o ON o.id = m.official_id
LEFT JOIN bilateral_organization g ON g.id = m.organization_id
WHERE m.delegation_id = ANY(%s) ORDER BY m.delegation_id, m.position, m.id
"""
_DELEGATIONS = """
SELECT d.id, d.meeting_id, d.country, d.note, d.leader_id, l.name,
    m.official_id, o.name, m.title, m.organization_id, g.name, m.role
FROM bilateral_delegation d
LEFT JOIN bilateral_official l ON l.id = d.leader_id
LEFT JOIN bilateral_delegationmember m ON m.delegation_id = d.id
LEFT JOIN bilateral_official o ON o.id = m.official_id
LEFT JOIN bilateral_organization g ON g.id = m.organization_id
WHERE d.meeting_id = ANY(%s) ORDER BY d.meeting_id, d.country, m.position, m.id
"""


def members_of(delegation_ids: list[int], reader: Reader) -> dict[int, list[Row]]:
    """Members of each delegation, the lead first."""
    found: dict[int, list[Row]] = {}
    for side, *member in fetch(_MEMBERS, delegation_ids):
        found.setdefault(side, []).append(_member(reader.addresses, *member))
    return found


def delegations_of(meeting_ids: list[int], reader: Reader) -> dict[int, list[Row]]:
    """The delegations of each meeting with their members: one query whatever their number."""
    addresses = reader.addresses
    found: dict[int, list[Row]] = {}
    sides: dict[int, list[Row]] = {}
    for row_id, meeting_id, country, note, leader_id, leader, *member in fetch(_DELEGATIONS, meeting_ids):
        members = sides.get(row_id)
        if members is None:
            members = sides[row_id] = []
            found.setdefault(meeting_id, []).append(
                {
                    "id": row_id,
                    "url": addresses.api("delegation", row_id),
                    "country": country or None,
                    "leader": addresses.refer("official", leader_id, leader),
                    "note": note or None,
                    "members": members,
                }
            )
        if member[0] is not None:
            members.append(_member(addresses, *member))
    return found


def _member(
    addresses: Addresses,
    official_id: int,
    official: str,
    title: str,
    organization_id: int | None,
    organization: str | None,
    role: str,
) -> Row:
    return {
        "official": addresses.refer("official", official_id, official),
        "title": title or None,
        "organization": addresses.refer("organization", organization_id, organization),
        "role": role,
    }


def _part(row: Row, members: dict[int, list[Row]], reader: Reader) -> Row:
    return {
        "url": reader.addresses.api("delegation", row["id"]),
        "country": unknown_as_null(row["country"]),
        "leader": reader.addresses.refer("official", row["leader_id"], row["leader__name"]),
        "note": unknown_as_null(row["note"]),
        "members": members.get(row["id"], []),
    }


def build(rows: list[Row], reader: Reader) -> list[Row]:
    members = members_of([row["id"] for row in rows], reader) if reader.wants("members") else {}
    return [
        {
            "id": row["id"],
            "web_url": reader.addresses.page("delegation", row["id"]),
            "meeting": {
                "id": row["meeting_id"],
                "url": reader.addresses.api("meeting", row["meeting_id"]),
                "kind": row["meeting__kind"],
                "status": row["meeting__status"],
                "date": unknown_as_null(row["meeting__date"]),
                "date_earliest": row["meeting__date_earliest"],
                "date_latest": row["meeting__date_latest"],
                "place": unknown_as_null(row["meeting__place"]),
            },
            **_part(row, members, reader),
            "sources": row["meeting__sources"],
            "reports": row["meeting__reports"],
            "version": row["meeting__version"],
            "updated_at": row["meeting__updated_at"],
        }
        for row in rows
    ]


def _with_official(rows: QuerySet[Any], row_id: int) -> QuerySet[Any]:
    member = DelegationMember.objects.filter(delegation=OuterRef("pk"), official_id=row_id)
    return rows.filter(Q(leader_id=row_id) | Exists(member))


MEMBER_EXAMPLE = {
    "official": refer_example("officials", 7, "Hermogenes Esperon Jr."),
    "title": "National Security Adviser",
    "organization": refer_example("organizations", 3, "National Security Council"),
    "role": "lead",
}
DELEGATION_EXAMPLE = {
    "id": 9,
    "url": "https://register.example/api/v1/delegations/9",
    "country": "PH",
    "leader": refer_example("officials", 7, "Hermogenes Esperon Jr."),
    "note": None,
    "members": [MEMBER_EXAMPLE],
}
DELEGATIONS = Resource(
    name="delegations",
    noun="delegation",
    tag="register",
    model=Delegation,
    shape=DelegationShape,
    rows=lambda: Delegation.objects.filter(
        meeting__merged_into__isnull=True, meeting__withdrawn_at__isnull=True
    ),
    columns=COLUMNS,
    build=build,
    parameters=(
        Parameter(
            "side",
            COUNTRY,
            "Of this country.",
            any_of("country"),
            many=True,
            example="PH",
        ),
        Parameter(
            "leader",
            POSITIVE,
            "Led by this official.",
            equal("leader_id"),
            example=7,
        ),
        Parameter(
            "official",
            POSITIVE,
            "With this official as leader or member.",
            _with_official,
            example=7,
        ),
        Parameter(
            "organization",
            POSITIVE,
            "With a member of this organization.",
            linked(DelegationMember, "delegation", "organization_id"),
            example=3,
        ),
        Parameter(
            "meeting",
            POSITIVE,
            "Of this meeting.",
            equal("meeting_id"),
            example=5,
        ),
        Parameter(
            MIN_SOURCES.name,
            MIN_SOURCES.kind,
            "At a meeting told by at least so many independent sources.",
            equal("meeting__sources__gte"),
            example=2,
        ),
    ),
    orders={
        "-date": by_day("meeting__date_earliest"),
        "date": by_day("meeting__date_earliest", descending=False),
        "id": BY_ID,
        "-id": BY_ID_NEWEST_FIRST,
    },
    example={
        **DELEGATION_EXAMPLE,
        "web_url": "https://register.example/delegations/9/",
        "meeting": {
            "id": 5,
            "url": "https://register.example/api/v1/meetings/5",
            "kind": "talks",
            "status": "held",
            "date": "2017-02-16",
            "date_earliest": "2017-02-16",
            "date_latest": "2017-02-16",
            "place": "Davao City",
        },
        "sources": 3,
        "reports": 5,
        "version": 4,
        "updated_at": "2026-11-25T02:30:00Z",
    },
)
