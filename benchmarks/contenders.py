"""One page of meetings, served in several ways that answer alike: by bare SQL, by the API, by DRF, by Ninja.

Bare SQL is the limit: four prepared statements over a connection of its own, the rows put together as dictionaries and
written by orjson; no account, no filters, no cursor to sign, no throttle, no ETag, no compression. ``limit_page`` is
that alone; ``limit`` is a Django view of it, which stands behind the product's own middleware as the peers do and asks
for no account either. What it answers is the API's page, byte for byte but for the order of fields and the links.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from typing import Any

import orjson
import psycopg
from django.contrib.auth.decorators import login_not_required
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from ninja import ModelSchema, NinjaAPI
from ninja.pagination import CursorPagination as NinjaCursorPagination
from ninja.pagination import paginate
from psycopg.rows import dict_row
from rest_framework import serializers, viewsets
from rest_framework.pagination import CursorPagination
from rest_framework.permissions import AllowAny
from rest_framework.renderers import JSONRenderer

from bilateral.models import Delegation, DelegationMember, Meeting, Official, Organization
from bilateral.rules.pending import PLANS
from bilateral.selectors.clock import today_in_manila

ORIGIN = "http://127.0.0.1"
PARTS = Prefetch(
    "delegations",
    Delegation.objects.select_related("leader")
    .order_by("country")
    .prefetch_related(
        Prefetch(
            "members",
            DelegationMember.objects.select_related("official", "organization").order_by("position", "id"),
        )
    ),
)
ROWS = Meeting.objects.visible().select_related("part_of").prefetch_related("topics", PARTS)

# -- the limit -------------------------------------------------------------------------------------------------

_MEETINGS = """
SELECT m.id, m.kind, m.status, m.date, m.date_earliest, m.date_latest, m.place, m.country, m.part_of_id,
    p.date AS part_of_date, m.previous_dates, m.sources, m.reports, m.conflicts, m.version, m.created_at, m.updated_at
FROM bilateral_meeting m LEFT JOIN bilateral_meeting p ON p.id = m.part_of_id
WHERE m.merged_into_id IS NULL AND m.withdrawn_at IS NULL AND m.id > %s ORDER BY m.id LIMIT %s
"""
_TOPICS = (
    "SELECT meeting_id, topic_id FROM bilateral_meeting_topics WHERE meeting_id = ANY(%s) ORDER BY topic_id"
)
_DELEGATIONS = """
SELECT d.id, d.meeting_id, d.country, d.note, d.leader_id, o.name FROM bilateral_delegation d
LEFT JOIN bilateral_official o ON o.id = d.leader_id WHERE d.meeting_id = ANY(%s) ORDER BY d.meeting_id, d.country
"""
_MEMBERS = """
SELECT m.delegation_id, m.official_id, o.name, m.title, m.organization_id, g.name, m.role
FROM bilateral_delegationmember m JOIN bilateral_official o ON o.id = m.official_id
LEFT JOIN bilateral_organization g ON g.id = m.organization_id
WHERE m.delegation_id = ANY(%s) ORDER BY m.delegation_id, m.position, m.id
"""
MEETINGS_AS_JSON = f"""
(SELECT json_build_object('id', m.id, 'url', '/api/v1/meetings/' || m.id, 'web_url', '/meetings/' || m.id || '/',
    'kind', m.kind, 'status', m.status,
    'unconfirmed', m.status IN {PLANS} AND coalesce(m.date_latest < now()::date, false),
    'date', nullif(m.date, ''), 'date_earliest', m.date_earliest, 'date_latest', m.date_latest,
    'place', nullif(m.place, ''), 'country', nullif(m.country, ''),
    'part_of', CASE WHEN p.id IS NOT NULL
        THEN json_build_object('id', p.id, 'url', '/api/v1/meetings/' || p.id, 'name', nullif(p.date, '')) END,
    'previous_dates', m.previous_dates, 'topics', (
        SELECT coalesce(json_agg(t.topic_id ORDER BY t.topic_id), '[]')
        FROM bilateral_meeting_topics t WHERE t.meeting_id = m.id
    ), 'delegations', (
        SELECT coalesce(json_agg(json_build_object('id', d.id, 'url', '/api/v1/delegations/' || d.id,
            'country', nullif(d.country, ''), 'leader', CASE WHEN l.id IS NOT NULL
                THEN json_build_object('id', l.id, 'url', '/api/v1/officials/' || l.id, 'name', l.name) END,
            'note', nullif(d.note, ''), 'members', (
                SELECT coalesce(json_agg(json_build_object(
                    'official', json_build_object('id', o.id, 'url', '/api/v1/officials/' || o.id, 'name', o.name),
                    'title', nullif(e.title, ''), 'organization', CASE WHEN g.id IS NOT NULL
                        THEN json_build_object('id', g.id, 'url', '/api/v1/organizations/' || g.id, 'name', g.name) END,
                    'role', e.role) ORDER BY e.position, e.id), '[]')
                FROM bilateral_delegationmember e JOIN bilateral_official o ON o.id = e.official_id
                LEFT JOIN bilateral_organization g ON g.id = e.organization_id WHERE e.delegation_id = d.id
            )) ORDER BY d.country), '[]')
        FROM bilateral_delegation d LEFT JOIN bilateral_official l ON l.id = d.leader_id WHERE d.meeting_id = m.id
    ), 'sources', m.sources, 'reports', m.reports, 'conflicts', m.conflicts, 'version', m.version,
    'created_at', m.created_at, 'updated_at', m.updated_at)
FROM bilateral_meeting m LEFT JOIN bilateral_meeting p ON p.id = m.part_of_id
WHERE m.merged_into_id IS NULL AND m.withdrawn_at IS NULL ORDER BY m.id)
"""  # noqa: S608 - every part of it stands in the code
_local = threading.local()


def limit_page(after: int, size: int) -> bytes:
    """The page as JSON, by four statements and nothing else."""
    if not hasattr(_local, "connection"):
        _local.connection = psycopg.connect(os.environ["DATABASE_URL"], autocommit=True)
    connection: psycopg.Connection = _local.connection
    with connection.cursor(row_factory=dict_row) as cursor:
        meetings = cursor.execute(_MEETINGS, (after, size)).fetchall()
    ids = [row["id"] for row in meetings]
    today = today_in_manila()
    topics: dict[int, list[str]] = {}
    delegations: dict[int, list[Any]] = {}
    members: dict[int, list[Any]] = {}
    with connection.cursor() as cursor:
        for meeting_id, code in cursor.execute(_TOPICS, (ids,)):
            topics.setdefault(meeting_id, []).append(code)
        sides = cursor.execute(_DELEGATIONS, (ids,)).fetchall()
        for side, official, name, title, organization, body, role in cursor.execute(
            _MEMBERS, ([side[0] for side in sides],)
        ):
            members.setdefault(side, []).append(
                {
                    "official": _refer("officials", official, name),
                    "title": title or None,
                    "organization": _refer("organizations", organization, body),
                    "role": role,
                }
            )
    for side, meeting_id, country, note, leader, name in sides:
        delegations.setdefault(meeting_id, []).append(
            {
                "id": side,
                "url": f"{ORIGIN}/api/v1/delegations/{side}",
                "country": country or None,
                "leader": _refer("officials", leader, name),
                "note": note or None,
                "members": members.get(side, []),
            }
        )
    for row in meetings:
        number = row["id"]
        row["url"] = f"{ORIGIN}/api/v1/meetings/{number}"
        row["web_url"] = f"{ORIGIN}/meetings/{number}/"
        row["part_of"] = _refer("meetings", row.pop("part_of_id"), row.pop("part_of_date"))
        row["topics"] = topics.get(number, [])
        row["delegations"] = delegations.get(number, [])
        latest = row["date_latest"]
        row["unconfirmed"] = row["status"] in PLANS and latest is not None and latest < today
        row["date"] = row["date"] or None
        row["place"] = row["place"] or None
        row["country"] = row["country"] or None
    following = f"{ORIGIN}/limit?after={ids[-1]}&size={size}" if ids else None
    return orjson.dumps({"results": meetings, "next": following}, option=orjson.OPT_UTC_Z)


def limit(request: HttpRequest) -> HttpResponse:
    body = limit_page(int(request.GET["after"]), int(request.GET["size"]))
    return HttpResponse(body, content_type="application/json")


def _refer(plural: str, row_id: int | None, name: str | None) -> dict[str, Any] | None:
    return row_id and {"id": row_id, "url": f"{ORIGIN}/api/v1/{plural}/{row_id}", "name": name}


# -- REST framework, as its tutorial has it ---------------------------------------------------------------------


class OfficialSerializer(serializers.ModelSerializer):
    class Meta:
        model = Official
        fields = ["id", "name"]


class OrganizationSerializer(serializers.ModelSerializer):
    class Meta:
        model = Organization
        fields = ["id", "name"]


class MemberSerializer(serializers.ModelSerializer):
    official = OfficialSerializer()
    organization = OrganizationSerializer()

    class Meta:
        model = DelegationMember
        fields = ["official", "title", "organization", "role"]


class DelegationSerializer(serializers.ModelSerializer):
    leader = OfficialSerializer()
    members = MemberSerializer(many=True)

    class Meta:
        model = Delegation
        fields = ["id", "country", "leader", "note", "members"]


SCALARS = ["id", "kind", "status", "date", "date_earliest", "date_latest", "place", "country", "part_of"]
SCALARS += ["previous_dates", "sources", "reports", "conflicts", "version", "created_at", "updated_at"]


class MeetingSerializer(serializers.ModelSerializer):
    delegations = DelegationSerializer(many=True)

    class Meta:
        model = Meeting
        fields = [*SCALARS, "topics", "delegations"]


class ByKey(CursorPagination):
    page_size = 100
    ordering = "id"


class MeetingViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = ROWS
    serializer_class = MeetingSerializer
    pagination_class = ByKey
    renderer_classes = [JSONRenderer]
    permission_classes = [AllowAny]
    authentication_classes = []
    schema = None


# -- Ninja, as its guide has it ---------------------------------------------------------------------------------


class NamedOut(ModelSchema):
    class Meta:
        model = Official
        fields = ["id", "name"]


class BodyOut(ModelSchema):
    class Meta:
        model = Organization
        fields = ["id", "name"]


class MemberOut(ModelSchema):
    official: NamedOut
    organization: BodyOut | None

    class Meta:
        model = DelegationMember
        fields = ["title", "role"]


class DelegationOut(ModelSchema):
    leader: NamedOut | None
    members: list[MemberOut]

    class Meta:
        model = Delegation
        fields = ["id", "country", "note"]


class MeetingOut(ModelSchema):
    delegations: list[DelegationOut]
    topics: list[str]

    class Meta:
        model = Meeting
        fields = SCALARS

    @staticmethod
    def resolve_topics(meeting: Meeting) -> list[str]:
        return [topic.code for topic in meeting.topics.all()]


ninja = NinjaAPI(urls_namespace="ninja", docs_url=None)


@ninja.get("/meetings", response=list[MeetingOut])
@paginate(NinjaCursorPagination, ordering=("id",), page_size=100)
def ninja_meetings(request: Any) -> Any:
    return ROWS


def _open(view: Callable[..., Any]) -> Callable[..., Any]:
    return login_not_required(view)


urlpatterns = [
    path("limit", _open(limit)),
    path("drf/meetings", _open(MeetingViewSet.as_view({"get": "list"}))),
    path("ninja/", ninja.urls),
    path("", include("bilateral.urls")),
]
for pattern in urlpatterns[2].url_patterns:  # Ninja's own views ask for no account either
    _open(pattern.callback)
