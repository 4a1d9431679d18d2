"""Agreements: instruments from proposal to end, with their dated acts, parties and signatories."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet
from rest_framework import serializers

from bilateral.api.asking import Narrow, Parameter
from bilateral.api.kinds import BOOLEAN, DAY, POSITIVE, TEXT, choice
from bilateral.api.paging import BY_ID, BY_ID_NEWEST_FIRST, by_day
from bilateral.api.reader import Reader
from bilateral.api.shapes import Reference, Shape, country_code, day, edtf, first_day, last_day
from bilateral.models import Agreement, AgreementAction, AgreementParty, AgreementSignatory
from bilateral.models.codes import Act, AgreementKind, AgreementStatus, Side, TopicCode
from bilateral.rules.pending import OVERDUE_RULE, PENDING_RULE, SILENT_RULE, is_overdue, is_silent
from bilateral.selectors import agreements as selectors
from bilateral.selectors.clock import today_in_manila

from .base import Resource, Row, grouped, unknown_as_null
from .common import RECORD_COLUMNS, record_example, record_fields, refer_example, standing_fields, topics_of
from .evidence import EXPANSIONS, EvidencedShape, expand_record
from .filters import MIN_SOURCES, UPDATED_SINCE, any_of, equal, found_by, linked


class ActionShape(Shape):
    """One act in the life of an agreement."""

    id = serializers.IntegerField()
    act = serializers.ChoiceField(choices=Act.choices)
    side = serializers.ChoiceField(choices=Side.choices)
    date = edtf()
    date_earliest = first_day()
    date_latest = last_day()
    told_on = day("Publication date of the last article that tells of it: dates an act without a date.")


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


ACTION_COLUMNS = ("id", "act", "side", "date", "date_earliest", "date_latest", "told_on")
COLUMNS = (
    *RECORD_COLUMNS,
    "title",
    "kind",
    "status",
    "date",
    "date_earliest",
    "date_latest",
    "expected",
    "expected_earliest",
    "expected_latest",
    "pending",
    "last_evidence_on",
)


def actions_of(ids: list[int]) -> dict[int, list[Row]]:
    """The acts of each agreement, in the order of time."""
    rows = AgreementAction.objects.filter(agreement_id__in=ids).order_by("agreement_id", "position", "id")
    found = grouped(rows.values(*ACTION_COLUMNS, "agreement_id"), "agreement_id")
    return {agreement_id: [action(row) for row in own] for agreement_id, own in found.items()}


def action(row: Row) -> Row:
    return {name: row[name] for name in ACTION_COLUMNS} | {"date": unknown_as_null(row["date"])}


def _linked(model: Any, column: str, ids: list[int], reader: Reader) -> dict[int, list[Row]]:
    """Parties or signatories of each agreement."""
    rows = (
        model._default_manager.filter(agreement_id__in=ids)
        .order_by("agreement_id", "country", "id")
        .values("agreement_id", "country", f"{column}_id", f"{column}__name")
    )
    return {
        agreement_id: [
            {
                column: reader.addresses.refer(column, row[f"{column}_id"], row[f"{column}__name"]),
                "country": unknown_as_null(row["country"]),
            }
            for row in own
        ]
        for agreement_id, own in grouped(rows, "agreement_id").items()
    }


def build(rows: list[Row], reader: Reader) -> list[Row]:
    ids = [row["id"] for row in rows]
    topics = topics_of("agreement", ids) if reader.wants("topics") else {}
    actions = actions_of(ids) if reader.wants("actions") else {}
    parties = _linked(AgreementParty, "organization", ids, reader) if reader.wants("parties") else {}
    signatories = _linked(AgreementSignatory, "official", ids, reader) if reader.wants("signatories") else {}
    built = [
        {
            **record_fields("agreement", row, reader),
            "title": row["title"],
            "kind": row["kind"],
            "status": row["status"],
            "date": unknown_as_null(row["date"]),
            "date_earliest": row["date_earliest"],
            "date_latest": row["date_latest"],
            "expected": unknown_as_null(row["expected"]),
            "expected_earliest": row["expected_earliest"],
            "expected_latest": row["expected_latest"],
            **_flags(row, reader),
            "last_evidence_on": row["last_evidence_on"],
            "topics": topics.get(row["id"], []),
            "actions": actions.get(row["id"], []),
            "parties": parties.get(row["id"], []),
            "signatories": signatories.get(row["id"], []),
            **standing_fields(row),
        }
        for row in rows
    ]
    expand_record("agreement", built, reader)
    return built


def _flags(row: Row, reader: Reader) -> Row:
    pending, last = row["pending"], row["last_evidence_on"]
    return {
        "pending": pending,
        "overdue": is_overdue(pending, row["expected_latest"], reader.today),
        "silent": is_silent(pending, last, reader.today, settings.SILENT_AFTER_DAYS),
        "days_silent": max(0, (reader.today - last).days) if pending and last else None,
    }


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
    Parameter("q", TEXT, "Words in the title.", found_by(_search), example="defense"),
    MIN_SOURCES,
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
}
AGREEMENTS = Resource(
    name="agreements",
    noun="agreement",
    tag="register",
    model=Agreement,
    shape=AgreementShape,
    rows=Agreement.objects.visible,
    columns=COLUMNS,
    build=build,
    parameters=PARAMETERS,
    orders={
        "-last_evidence_on": by_day("last_evidence_on"),
        "last_evidence_on": by_day("last_evidence_on", descending=False),
        "id": BY_ID,
        "-id": BY_ID_NEWEST_FIRST,
    },
    record_type="agreement",
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
