"""Agreements: instruments from proposal to end, with their dated acts, parties and signatories."""

# ruff: noqa: S608 - every part of these statements stands in the code

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from rest_framework import serializers

from bilateral.api.asking import Narrow, Parameter
from bilateral.api.kinds import BOOLEAN, DAY, EDTF, POSITIVE, TEXT, choice
from bilateral.api.paging import BY_ID, BY_ID_NEWEST_FIRST, by_day
from bilateral.api.shapes import Reference, Shape, country_code, day, edtf, first_day, last_day
from bilateral.api.written import (
    SILENT_AFTER,
    TODAY,
    Elements,
    Form,
    code,
    joined,
    json_object,
    name,
    number,
    reference,
    text,
    truth,
)
from bilateral.api.written import day as day_text
from bilateral.models import Agreement, AgreementAction, AgreementParty, AgreementSignatory
from bilateral.models.codes import Act, AgreementKind, AgreementStatus, Side, TopicCode
from bilateral.rules.pending import OVERDUE_RULE, PENDING_RULE, SILENT_RULE
from bilateral.selectors import agreements as selectors
from bilateral.selectors.clock import today_in_manila

from .base import Resource
from .common import own_fields, record_example, refer_example, standing_fields, topics_of
from .evidence import EXPANSIONS, EvidencedShape, evidence
from .filters import CONFLICTS, MIN_SOURCES, UPDATED_SINCE, any_of, equal, found_by, linked, overlap


class ActionShape(Shape):
    """One act in the life of an agreement."""

    id = serializers.IntegerField()
    act = serializers.ChoiceField(choices=Act.choices)
    side = serializers.ChoiceField(choices=Side.choices)
    date = edtf()
    date_earliest = first_day()
    date_latest = last_day()
    told_on = day("Publication date of the last article that tells of it: dates an act without a date.")
    meeting = Reference(
        allow_null=True, help_text="Where it was done, where that is told; its name is its date."
    )


class PartyShape(Shape):
    """An organization, or a state, that is bound by an agreement or offers it."""

    organization = Reference()
    country = country_code()


class SignatoryShape(Shape):
    """An official who signed an agreement."""

    official = Reference()
    country = country_code()


class AgreementShape(EvidencedShape):
    """An instrument between the two sides. Its status follows from its acts."""

    title = serializers.CharField()
    kind = serializers.ChoiceField(choices=AgreementKind.choices)
    status = serializers.ChoiceField(choices=AgreementStatus.choices)
    date = edtf("EDTF date of the act that gave it this status, where stated.")
    date_earliest = first_day()
    date_latest = last_day()
    expected = edtf("EDTF date on which its next step is expected, where stated.")
    expected_earliest = first_day()
    expected_latest = last_day()
    pending = serializers.BooleanField(help_text=PENDING_RULE)
    overdue = serializers.BooleanField(help_text=OVERDUE_RULE)
    silent = serializers.BooleanField(help_text=SILENT_RULE.format(days="180 (a setting)"))
    days_silent = serializers.IntegerField(
        allow_null=True, help_text="Days since `last_evidence_on`, for a pending one."
    )
    last_evidence_on = day("Last day of an act, or of an article that tells of one.")
    topics = serializers.ListField(child=serializers.ChoiceField(choices=TopicCode.choices))
    actions = ActionShape(many=True, help_text="In the order of time.")
    parties = PartyShape(many=True)
    signatories = SignatoryShape(many=True)


_ACTION = json_object(
    {
        "id": "a.id",
        "act": code("a.act"),
        "side": code("a.side"),
        "date": text("a.date"),
        **{column: day_text(f"a.{column}") for column in ("date_earliest", "date_latest", "told_on")},
        "meeting": reference("meeting", "at.id", text("at.date")),
    }
)
_ACTIONS = Elements(f"""
    SELECT a.agreement_id, {joined(_ACTION, "a.position, a.id")}
    FROM page
    JOIN bilateral_agreementaction a ON a.agreement_id = page.id
    LEFT JOIN bilateral_meeting at ON at.id = a.meeting_id
    GROUP BY a.agreement_id
""")


def _linked(table: str, kind: str) -> Elements:
    """Parties or signatories of each agreement."""
    told = json_object({kind: reference(kind, "o.id", name("o.name")), "country": text("l.country")})
    return Elements(f"""
        SELECT l.agreement_id, {joined(told, "l.country, l.id")}
        FROM page
        JOIN bilateral_{table} l ON l.agreement_id = page.id
        JOIN bilateral_{kind} o ON o.id = l.{kind}_id
        GROUP BY l.agreement_id
    """)


FORM = Form(
    "bilateral_agreement g ON g.id = page.id",
    {
        **own_fields("agreement", "g"),
        "title": name("g.title"),
        "kind": code("g.kind"),
        "status": code("g.status"),
        "date": text("g.date"),
        "date_earliest": day_text("g.date_earliest"),
        "date_latest": day_text("g.date_latest"),
        "expected": text("g.expected"),
        "expected_earliest": day_text("g.expected_earliest"),
        "expected_latest": day_text("g.expected_latest"),
        "pending": truth("g.pending"),
        "overdue": truth(f"g.pending AND g.expected_latest < {TODAY}"),
        "silent": truth(f"g.pending AND g.last_evidence_on < {TODAY} - {SILENT_AFTER}"),
        "days_silent": number(
            f"CASE WHEN g.pending AND g.last_evidence_on IS NOT NULL THEN greatest(0, {TODAY} - g.last_evidence_on) END"
        ),
        "last_evidence_on": day_text("g.last_evidence_on"),
        "topics": topics_of("agreement"),
        "actions": _ACTIONS,
        "parties": _linked("agreementparty", "organization"),
        "signatories": _linked("agreementsignatory", "official"),
        **standing_fields("g"),
    },
)


def _flag(condition: Callable[[date], Q]) -> Narrow:
    def narrow(rows: QuerySet[Any], wanted: bool) -> QuerySet[Any]:
        flagged = condition(today_in_manila())
        return rows.filter(flagged) if wanted else rows.exclude(flagged)

    return narrow


def _search(words: str) -> QuerySet[Any]:
    return selectors.matching(selectors.AgreementFilter(text=words), today_in_manila())


PARAMETERS = (
    Parameter(
        "status",
        choice(AgreementStatus.values),
        "In any of these states.",
        any_of("status"),
        many=True,
        example="signed",
    ),
    Parameter(
        "kind",
        choice(AgreementKind.values),
        "Of any of these kinds.",
        any_of("kind"),
        many=True,
        example="mou",
    ),
    Parameter(
        "topic",
        choice(TopicCode.values),
        "On any of these topics.",
        linked(Agreement.topics.through, "agreement", "topic_id__in"),
        many=True,
        example="defense",
    ),
    Parameter("pending", BOOLEAN, PENDING_RULE, equal("pending"), example="true"),
    Parameter("overdue", BOOLEAN, OVERDUE_RULE, _flag(selectors.overdue), example="true"),
    Parameter(
        "silent", BOOLEAN, SILENT_RULE.format(days="180 (a setting)"), _flag(selectors.silent), example="true"
    ),
    Parameter(
        "from",
        EDTF,
        "Its `date`, that of the act which gave it its status, may be on or after this date (EDTF).",
        overlap("date", "from"),
        example="2017-02",
    ),
    Parameter(
        "to",
        EDTF,
        "Its `date`, that of the act which gave it its status, may be on or before this date (EDTF).",
        overlap("date", "to"),
        example="2017-05",
        begins="from",
    ),
    Parameter(
        "expected_before",
        DAY,
        "Its next step is expected before this day.",
        equal("expected_latest__lt"),
        example="2017-06-01",
    ),
    Parameter(
        "organization",
        POSITIVE,
        "With this organization as a party.",
        linked(AgreementParty, "agreement", "organization_id"),
        example=3,
    ),
    Parameter(
        "official",
        POSITIVE,
        "Signed by this official.",
        linked(AgreementSignatory, "agreement", "official_id"),
        example=7,
    ),
    Parameter(
        "meeting",
        POSITIVE,
        "With an act done at this meeting.",
        linked(AgreementAction, "agreement", "meeting_id"),
        example=5,
    ),
    Parameter("q", TEXT, "Words in the title.", found_by(_search), example="defense"),
    MIN_SOURCES,
    CONFLICTS,
    UPDATED_SINCE,
)

ACTION_EXAMPLE = {
    "id": 21,
    "act": "text_agreed",
    "side": "both",
    "date": None,
    "date_earliest": None,
    "date_latest": None,
    "told_on": "2017-02-18",
    "meeting": refer_example("meetings", 5, "2017-02-16"),
}
AGREEMENTS = Resource(
    name="agreements",
    noun="agreement",
    tag="register",
    model=Agreement,
    shape=AgreementShape,
    rows=Agreement.objects.visible,
    form=FORM,
    parameters=PARAMETERS,
    orders={
        "-last_evidence_on": by_day("last_evidence_on"),
        "last_evidence_on": by_day("last_evidence_on", descending=False),
        "id": BY_ID,
        "-id": BY_ID_NEWEST_FIRST,
    },
    record_type="agreement",
    evidence=evidence,
    expansions=EXPANSIONS,
    example=record_example(
        "agreements",
        8,
        title="Agreement on Defense Cooperation",
        kind="agreement",
        status="ready_to_sign",
        date=None,
        date_earliest=None,
        date_latest=None,
        expected="2017-05",
        expected_earliest="2017-05-01",
        expected_latest="2017-05-31",
        pending=True,
        overdue=True,
        silent=True,
        days_silent=3567,
        last_evidence_on="2017-02-18",
        topics=["defense"],
        actions=[ACTION_EXAMPLE],
        parties=[
            {
                "organization": refer_example("organizations", 4, "Department of National Defense"),
                "country": "PH",
            }
        ],
        signatories=[],
    ),
)
