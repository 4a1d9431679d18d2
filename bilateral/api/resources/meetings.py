"""Meetings: encounters and journeys, with their delegations."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from rest_framework import serializers

from bilateral.api.asking import Parameter
from bilateral.api.kinds import BOOLEAN, COUNTRY, EDTF, POSITIVE, TEXT, choice
from bilateral.api.paging import BY_ID, BY_ID_NEWEST_FIRST, by_day
from bilateral.api.reader import Reader
from bilateral.api.shapes import Reference, country_code, edtf, first_day, last_day, optional_text
from bilateral.models import Delegation, DelegationMember, Meeting
from bilateral.models.codes import MeetingKind, MeetingStatus, TopicCode
from bilateral.rules.pending import UNCONFIRMED_RULE, is_unconfirmed
from bilateral.selectors import meetings as selectors
from bilateral.selectors.clock import today_in_manila

from . import meetings_written
from .base import Resource, Row, unknown_as_null
from .common import RECORD_COLUMNS, record_example, record_fields, standing_fields, topics_of
from .delegations import DELEGATION_EXAMPLE, DelegationPartShape, delegations_of
from .evidence import EXPANSIONS, EvidencedShape, expand_record
from .filters import MIN_SOURCES, UPDATED_SINCE, any_of, equal, found_by, linked, overlap


class MeetingShape(EvidencedShape):
    """An encounter of the two sides, or a journey of one to the other."""

    kind = serializers.ChoiceField(choices=MeetingKind.choices)
    status = serializers.ChoiceField(choices=MeetingStatus.choices)
    unconfirmed = serializers.BooleanField(help_text=UNCONFIRMED_RULE)
    date = edtf()
    date_earliest = first_day()
    date_latest = last_day()
    place = optional_text("City; venue or ship where no city is given.")
    country = country_code("ISO 3166 alpha-2 code of the place.")
    part_of = Reference(allow_null=True, help_text="The visit it belongs to.")
    previous_dates = serializers.ListField(
        child=serializers.CharField(), help_text="EDTF dates given up when it was moved."
    )
    topics = serializers.ListField(child=serializers.ChoiceField(choices=TopicCode.choices))
    delegations = DelegationPartShape(many=True)


COLUMNS = (
    *RECORD_COLUMNS,
    "kind",
    "status",
    "date",
    "date_earliest",
    "date_latest",
    "place",
    "country",
    "part_of_id",
    "part_of__date",
    "previous_dates",
)


def build(rows: list[Row], reader: Reader) -> list[Row]:
    ids = [row["id"] for row in rows]
    topics = topics_of("meeting", ids) if reader.wants("topics") else {}
    delegations = delegations_of(ids, reader) if reader.wants("delegations") else {}
    built = [
        {
            **record_fields("meeting", row, reader),
            "kind": row["kind"],
            "status": row["status"],
            "unconfirmed": is_unconfirmed(row["status"], row["date_latest"], reader.today),
            "date": unknown_as_null(row["date"]),
            "date_earliest": row["date_earliest"],
            "date_latest": row["date_latest"],
            "place": unknown_as_null(row["place"]),
            "country": unknown_as_null(row["country"]),
            "part_of": reader.addresses.refer("meeting", row["part_of_id"], row["part_of__date"] or None),
            "previous_dates": row["previous_dates"],
            "topics": topics.get(row["id"], []),
            "delegations": delegations.get(row["id"], []),
            **standing_fields(row),
        }
        for row in rows
    ]
    expand_record("meeting", built, reader)
    return built


def _with_official(rows: QuerySet[Any], row_id: int) -> QuerySet[Any]:
    member = DelegationMember.objects.filter(delegation__meeting=OuterRef("pk"), official_id=row_id)
    leader = Delegation.objects.filter(meeting=OuterRef("pk"), leader_id=row_id)
    return rows.filter(Exists(member) | Exists(leader))


def _unconfirmed(rows: QuerySet[Any], wanted: bool) -> QuerySet[Any]:
    condition = selectors.unconfirmed(today_in_manila())
    return rows.filter(condition) if wanted else rows.exclude(condition)


def _search(words: str) -> QuerySet[Any]:
    return selectors.matching(selectors.MeetingFilter(text=words), today_in_manila())


PARAMETERS = (
    Parameter(
        "side",
        COUNTRY,
        "With a delegation of this country.",
        linked(Delegation, "meeting", "country__in"),
        many=True,
        example="PH",
    ),
    Parameter(
        "kind",
        choice(MeetingKind.values),
        "Of any of these kinds.",
        any_of("kind"),
        many=True,
        example="talks",
    ),
    Parameter(
        "status",
        choice(MeetingStatus.values),
        "In any of these states.",
        any_of("status"),
        many=True,
        example="held",
    ),
    Parameter(
        "topic",
        choice(TopicCode.values),
        "On any of these topics.",
        linked(Meeting.topics.through, "meeting", "topic_id__in"),
        many=True,
        example="defense",
    ),
    Parameter("official", POSITIVE, "With this official as leader or member.", _with_official, example=7),
    Parameter(
        "organization",
        POSITIVE,
        "With a member of this organization.",
        linked(DelegationMember, "delegation__meeting", "organization_id"),
        example=3,
    ),
    Parameter(
        "place",
        TEXT,
        "At a place whose name contains this.",
        equal("place__unaccent__icontains"),
        example="Davao",
    ),
    Parameter("country", COUNTRY, "In this country.", equal("country"), example="PH"),
    Parameter("part_of", POSITIVE, "Part of this visit.", equal("part_of_id"), example=4),
    Parameter(
        "from",
        EDTF,
        "May have been on or after this date (EDTF): dates that overlap count.",
        overlap("date", "from"),
        example="2017-02",
    ),
    Parameter(
        "to",
        EDTF,
        "May have been on or before this date (EDTF): dates that overlap count.",
        overlap("date", "to"),
        example="2017-05",
    ),
    Parameter(
        "q",
        TEXT,
        "Words in the place, people, organizations, notes, topics and titles of reports.",
        found_by(_search),
        example="Esperon",
    ),
    MIN_SOURCES,
    Parameter("unconfirmed", BOOLEAN, UNCONFIRMED_RULE, _unconfirmed, example="true"),
    UPDATED_SINCE,
)

MEETINGS = Resource(
    name="meetings",
    noun="meeting",
    tag="register",
    model=Meeting,
    shape=MeetingShape,
    rows=Meeting.objects.visible,
    columns=COLUMNS,
    build=build,
    parameters=PARAMETERS,
    orders={
        "-date": by_day("date_earliest"),
        "date": by_day("date_earliest", descending=False),
        "id": BY_ID,
        "-id": BY_ID_NEWEST_FIRST,
    },
    record_type="meeting",
    written=meetings_written.SQL,
    expansions=EXPANSIONS,
    example=record_example(
        "meetings",
        5,
        kind="talks",
        status="held",
        unconfirmed=False,
        date="2017-02-16",
        date_earliest="2017-02-16",
        date_latest="2017-02-16",
        place="Davao City",
        country="PH",
        part_of=None,
        previous_dates=[],
        topics=["security", "terrorism"],
        delegations=[DELEGATION_EXAMPLE],
    ),
)
