"""Delegations: one side of a meeting, its leader and members."""

# ruff: noqa: S608 - every part of these statements stands in the code

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from rest_framework import serializers

from bilateral.api.asking import Parameter
from bilateral.api.kinds import COUNTRY, EDTF, POSITIVE
from bilateral.api.paging import BY_ID, BY_ID_NEWEST_FIRST, by_day
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
from bilateral.api.written import (
    Elements,
    Form,
    address,
    code,
    day,
    joined,
    json_object,
    moment,
    name,
    reference,
    text,
)
from bilateral.models import Delegation, DelegationMember, Official
from bilateral.models.codes import MeetingKind, MeetingStatus, Role
from bilateral.selectors.people import standing

from .base import Resource
from .common import own_fields, refer_example
from .filters import MIN_SOURCES, any_of, equal, linked, overlap


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


_MEMBER = json_object(
    {
        "official": reference("official", "o.id", name("o.name")),
        "title": text("m.title"),
        "organization": reference("organization", "g.id", name("g.name")),
        "role": code("m.role"),
    }
)


def _members(joined_to: str) -> str:
    """Members of each delegation, the lead first; ``joined_to`` leads from ``page`` to ``bilateral_delegation d``."""
    return f"""
        SELECT d.id, {joined(_MEMBER, "m.position, m.id")} AS told
        FROM page
        JOIN bilateral_delegation d ON {joined_to}
        JOIN bilateral_delegationmember m ON m.delegation_id = d.id
        JOIN bilateral_official o ON o.id = m.official_id
        LEFT JOIN bilateral_organization g ON g.id = m.organization_id
        GROUP BY d.id
    """


_SIDE = {
    "id": "d.id",
    "url": address("delegation", "d.id"),
    "country": text("d.country"),
    "leader": reference("official", "l.id", name("l.name")),
    "note": text("d.note"),
}
DELEGATIONS_OF_MEETINGS = Elements(f"""
    SELECT d.meeting_id, {joined(json_object({**_SIDE, "members": "concat('[', party.told, ']')"}), "d.country")}
    FROM page
    JOIN bilateral_delegation d ON d.meeting_id = page.id
    LEFT JOIN bilateral_official l ON l.id = d.leader_id
    LEFT JOIN ({_members("d.meeting_id = page.id")}) party ON party.id = d.id
    GROUP BY d.meeting_id
""")
_MEETING = json_object(
    {
        "id": "m.id",
        "url": address("meeting", "m.id"),
        "kind": code("m.kind"),
        "status": code("m.status"),
        "date": text("m.date"),
        "date_earliest": day("m.date_earliest"),
        "date_latest": day("m.date_latest"),
        "place": text("m.place"),
    }
)
FORM = Form(
    """bilateral_delegation d ON d.id = page.id
    JOIN bilateral_meeting m ON m.id = d.meeting_id
    LEFT JOIN bilateral_official l ON l.id = d.leader_id""",
    {
        **own_fields("delegation", "d"),
        "meeting": _MEETING,
        **{field: told for field, told in _SIDE.items() if field not in ("id", "url")},
        "members": Elements(_members("d.id = page.id")),
        "sources": "m.sources",
        "reports": "m.reports",
        "version": "m.version",
        "updated_at": moment("m.updated_at"),
    },
)


def _with_official(rows: QuerySet[Any], row_id: int) -> QuerySet[Any]:
    official = standing(Official, row_id)
    member = DelegationMember.objects.filter(delegation=OuterRef("pk"), official_id=official)
    return rows.filter(Q(leader_id=official) | Exists(member))


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
    form=FORM,
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
            "from",
            EDTF,
            "At a meeting that may have been on or after this date (EDTF).",
            overlap("meeting__date", "from"),
            example="2017-02",
        ),
        Parameter(
            "to",
            EDTF,
            "At a meeting that may have been on or before this date (EDTF).",
            overlap("meeting__date", "to"),
            example="2017-05",
            begins="from",
        ),
        Parameter(
            MIN_SOURCES.name,
            MIN_SOURCES.kind,
            "At a meeting reported by at least this many independent sources.",
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
