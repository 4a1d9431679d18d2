"""Meetings: encounters and journeys, with their delegations."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from rest_framework import serializers

from bilateral.api.asking import Parameter
from bilateral.api.kinds import BOOLEAN, COUNTRY, EDTF, POSITIVE, TEXT, choice
from bilateral.api.paging import BY_ID, BY_ID_NEWEST_FIRST, by_day
from bilateral.api.shapes import Reference, country_code, edtf, first_day, last_day, optional_text
from bilateral.api.written import TODAY, Form, code, day, reference, text, truth
from bilateral.models import Delegation, DelegationMember, Meeting, Official
from bilateral.models.codes import MeetingKind, MeetingStatus, TopicCode
from bilateral.rules.pending import PLANS, UNCONFIRMED_RULE
from bilateral.selectors import meetings as selectors
from bilateral.selectors.clock import today_in_manila
from bilateral.selectors.people import standing

from .base import Resource
from .common import own_fields, record_example, standing_fields, topics_of
from .delegations import DELEGATION_EXAMPLE, DELEGATIONS_OF_MEETINGS, DelegationPartShape
from .evidence import EXPANSIONS, EvidencedShape, evidence
from .filters import CONFLICTS, MIN_SOURCES, UPDATED_SINCE, any_of, equal, found_by, linked, overlap


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


FORM = Form(
    "bilateral_meeting m ON m.id = page.id LEFT JOIN bilateral_meeting whole ON whole.id = m.part_of_id",
    {
        **own_fields("meeting", "m"),
        "kind": code("m.kind"),
        "status": code("m.status"),
        "unconfirmed": truth(f"m.status IN {PLANS} AND m.date_latest < {TODAY}"),
        "date": text("m.date"),
        "date_earliest": day("m.date_earliest"),
        "date_latest": day("m.date_latest"),
        "place": text("m.place"),
        "country": text("m.country"),
        "part_of": reference("meeting", "whole.id", text("whole.date")),
        "previous_dates": "to_json(m.previous_dates)",
        "topics": topics_of("meeting"),
        "delegations": DELEGATIONS_OF_MEETINGS,
        **standing_fields("m"),
    },
)


def _with_official(rows: QuerySet[Any], row_id: int) -> QuerySet[Any]:
    official = standing(Official, row_id)
    member = DelegationMember.objects.filter(delegation__meeting=OuterRef("pk"), official_id=official)
    leader = Delegation.objects.filter(meeting=OuterRef("pk"), leader_id=official)
    return rows.filter(Exists(member) | Exists(leader))


def _at_place(rows: QuerySet[Any], words: str) -> QuerySet[Any]:
    return rows.filter(selectors.at(words))


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
        "counterpart",
        POSITIVE,
        "With this official too: beside `official`, where the two were together.",
        _with_official,
        example=1,
    ),
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
        "At a place whose name contains this, or in the city that it names, in English, Filipino or Russian.",
        _at_place,
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
        begins="from",
    ),
    Parameter(
        "q",
        TEXT,
        "Words in the place, people, organizations, notes, topics and titles of reports.",
        found_by(_search),
        example="Esperon",
    ),
    MIN_SOURCES,
    CONFLICTS,
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
    form=FORM,
    parameters=PARAMETERS,
    orders={
        "-date": by_day("date_earliest"),
        "date": by_day("date_earliest", descending=False),
        "id": BY_ID,
        "-id": BY_ID_NEWEST_FIRST,
    },
    record_type="meeting",
    evidence=evidence,
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
