"""Claims: who says what of which record, and the words it rests on."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from rest_framework import serializers

from bilateral.api.asking import Parameter
from bilateral.api.kinds import POSITIVE, RECORD, TEXT, choice
from bilateral.api.paging import BY_ID, BY_ID_NEWEST_FIRST
from bilateral.api.reader import Reader
from bilateral.api.shapes import CLAIM_RANKS, RECORD_TYPES, ReportShape, RowShape, Shape, optional_text
from bilateral.models import RECORD_FIELDS, Claim
from bilateral.models.codes import Rank, Stance
from bilateral.selectors.merged import standing_as

from .base import Resource, Row
from .common import refer_example
from .filters import any_of, equal

RANK_NAMES = {Rank.MACHINE: "machine", Rank.PARTNER: "partner", Rank.EDITOR: "editor"}
RANKS = {name: rank for rank, name in RANK_NAMES.items()}
OBJECTS = {"official": "name", "organization": "name", "meeting": "date"}


class RecordReference(Shape):
    """A record of the register."""

    type = serializers.ChoiceField(choices=RECORD_TYPES)
    id = serializers.IntegerField()
    url = serializers.URLField()


class ObjectReference(RecordReference):
    """The record that a claim's value is."""

    name = optional_text("Its name; a meeting's date.")


class ClaimShape(RowShape):
    """One statement about one field of one record."""

    record = RecordReference(
        help_text="The record it counts for: of a merged one, the record that it was merged into."
    )
    field = serializers.CharField(help_text="date, place, status, member, topic, act, …")
    element = serializers.CharField(
        help_text="Which element of a list; empty for a single value.", allow_blank=True
    )
    value = serializers.JSONField(allow_null=True)
    stance = serializers.ChoiceField(choices=Stance.choices)
    rank = serializers.ChoiceField(
        choices=CLAIM_RANKS, help_text="An editor outranks a partner, who outranks a machine."
    )
    object = ObjectReference(allow_null=True, help_text="Where the value is another record.")
    article = ReportShape(allow_null=True, help_text="Where a machine read it.")
    quote = optional_text("The words of the article it rests on.")
    start = serializers.IntegerField(
        allow_null=True, help_text="First character of the quote in the article's text."
    )
    end = serializers.IntegerField(allow_null=True, help_text="The character after the quote's last.")
    inferred = serializers.BooleanField(help_text="Concluded from the quote by `rule`, not written in it.")
    rule = optional_text()
    confidence = serializers.FloatField(allow_null=True, help_text="0 to 1.")
    extractor = optional_text("What read it, with its version.")
    author = optional_text("Who claimed it; not shown without signing in.")
    reason = optional_text("The reason that a person gave.")
    made_at = serializers.DateTimeField()


def _columns() -> tuple[str, ...]:
    own = [f"{name}_id" for name in RECORD_FIELDS] + [f"{name}__merged_into_id" for name in RECORD_FIELDS]
    through = [f"mention__{name}" for name in own]
    objects = [
        f"{path}_{part}"
        for name, label in OBJECTS.items()
        for path in (f"object_{name}", f"object_mention__{name}")
        for part in ("id", "_merged_into_id", f"_{label}")
    ]
    article = ["mention__article_id"] + [
        f"mention__article__{name}" for name in ("title", "url", "published_on", "publisher__name")
    ]
    plain = ["id", "field", "element", "value", "stance", "rank", "quote", "start", "end", "inferred", "rule"]
    return (
        *plain,
        "confidence",
        "extractor",
        "author__username",
        "reason",
        "made_at",
        *own,
        *through,
        *objects,
        *article,
    )


def build(rows: list[Row], reader: Reader) -> list[Row]:
    return [_claim(row, reader) for row in rows]


def claims_on(record_type: str, ids: list[int], reader: Reader) -> dict[int, list[Row]]:
    """The claims that count for each of these canonical records, oldest first. Three queries."""
    found: dict[int, list[Row]] = {}
    standing = standing_as(record_type, ids)
    # By mention and by record apart: each is an index look-up, one query with OR over both would scan.
    for path in (f"mention__{record_type}", record_type):
        rows = Claim.objects.standing().filter(**{f"{path}__in": standing})
        for claim in build(list(rows.order_by("id").values(*COLUMNS)), reader):
            found.setdefault(claim["record"]["id"], []).append(claim)
    return found


def _claim(row: Row, reader: Reader) -> Row:
    return {
        "id": row["id"],
        "url": reader.addresses.api("claim", row["id"]),
        "record": _record(row, reader),
        "field": row["field"],
        "element": row["element"],
        "value": row["value"],
        "stance": row["stance"],
        "rank": RANK_NAMES[Rank(row["rank"])],
        "object": _object(row, reader),
        "article": _article(row, reader),
        "quote": row["quote"] or None,
        "start": row["start"],
        "end": row["end"],
        "inferred": row["inferred"],
        "rule": row["rule"] or None,
        "confidence": row["confidence"],
        "extractor": row["extractor"] or None,
        "author": row["author__username"] if reader.is_known else None,
        "reason": row["reason"] or None,
        "made_at": row["made_at"],
    }


def _record(row: Row, reader: Reader) -> Row:
    for prefix in ("", "mention__"):
        for name in RECORD_FIELDS:
            row_id = row[f"{prefix}{name}__merged_into_id"] or row[f"{prefix}{name}_id"]
            if row_id is not None:
                return {"type": name, "id": row_id, "url": reader.addresses.api(name, row_id)}
    raise ValueError(f"claim {row['id']} hangs on no record")


def _object(row: Row, reader: Reader) -> Row | None:
    for name, label in OBJECTS.items():
        for path in (f"object_{name}", f"object_mention__{name}"):
            row_id = row[f"{path}__merged_into_id"] or row[f"{path}_id"]
            if row_id is not None:
                url = reader.addresses.api(name, row_id)
                return {"type": name, "id": row_id, "url": url, "name": row[f"{path}__{label}"] or None}
    return None


def _article(row: Row, reader: Reader) -> Row | None:
    article_id = row["mention__article_id"]
    if article_id is None:
        return None
    return {
        "id": article_id,
        "url": reader.addresses.api("article", article_id),
        "title": row["mention__article__title"],
        "publisher": row["mention__article__publisher__name"],
        "published_on": row["mention__article__published_on"],
        "original_url": row["mention__article__url"] or None,
    }


def _on_record(rows: QuerySet[Any], record: tuple[str, int]) -> QuerySet[Any]:
    name, row_id = record
    condition = Q()
    for path in (name, f"mention__{name}"):
        condition |= Q(**{f"{path}_id": row_id}) | Q(**{f"{path}__merged_into_id": row_id})
    return rows.filter(condition)


def _of_ranks(rows: QuerySet[Any], names: list[str]) -> QuerySet[Any]:
    return rows.filter(rank__in=[RANKS[name] for name in names])


COLUMNS = _columns()
CLAIMS = Resource(
    name="claims",
    noun="claim",
    tag="evidence",
    model=Claim,
    shape=ClaimShape,
    rows=Claim.objects.standing,
    columns=COLUMNS,
    build=build,
    parameters=(
        Parameter(
            "record", RECORD, "On this record, or on one merged into it.", _on_record, example="meeting/5"
        ),
        Parameter(
            "article",
            POSITIVE,
            "Made in this article.",
            equal("mention__article_id"),
            example=12,
        ),
        Parameter(
            "field",
            TEXT,
            "On this field.",
            any_of("field"),
            many=True,
            example="date",
        ),
        Parameter(
            "rank",
            choice(RANKS),
            "Made by a machine, a partner or an editor.",
            _of_ranks,
            many=True,
            example="editor",
        ),
    ),
    orders={"id": BY_ID, "-id": BY_ID_NEWEST_FIRST},
    example={
        "id": 91,
        "url": "https://register.example/api/v1/claims/91",
        "record": {"type": "meeting", "id": 5, "url": "https://register.example/api/v1/meetings/5"},
        "field": "date",
        "element": "",
        "value": "2017-02-16",
        "stance": "asserts",
        "rank": "machine",
        "object": None,
        "article": {
            **{key: value for key, value in refer_example("articles", 12, "").items() if key != "name"},
            "title": "Security advisers meet in Davao",
            "publisher": "Sample wire",
            "published_on": "2017-02-18",
            "original_url": None,
        },
        "quote": "met on Thursday in Davao City",
        "start": 104,
        "end": 133,
        "inferred": False,
        "rule": "weekday-before-publication",
        "confidence": 0.97,
        "extractor": "rules/1.0",
        "author": None,
        "reason": None,
        "made_at": "2026-11-25T01:00:00Z",
    },
)
