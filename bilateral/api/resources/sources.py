"""Sources: the feeds and sitemaps that articles come from, and how they do."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from rest_framework import serializers

from bilateral.api.asking import Parameter
from bilateral.api.kinds import BOOLEAN, POSITIVE, TEXT, choice
from bilateral.api.paging import BY_ID, BY_ID_NEWEST_FIRST, Order
from bilateral.api.reader import Reader
from bilateral.api.shapes import Reference, RowShape, moment, optional_text
from bilateral.models import Source
from bilateral.models.codes import SourceKind

from .base import Resource, Row, unknown_as_null
from .common import refer_example
from .filters import any_of, equal


class SourceShape(RowShape):
    """A feed or sitemap of one publisher, checked on a schedule of its own."""

    name = serializers.CharField()
    kind = serializers.ChoiceField(choices=SourceKind.choices)
    address = serializers.URLField()
    publisher = Reference()
    language = optional_text("As en, fil or ru; null: as detected.")
    show_text = serializers.BooleanField(help_text="Whether viewers and partners may read the full text.")
    active = serializers.BooleanField(help_text="Checked by itself: neither paused nor gone for good.")
    last_checked_at = moment()
    last_success_at = moment()
    last_new_at = moment("When it last brought something new.")


COLUMNS = (
    "id",
    "name",
    "kind",
    "address",
    "publisher_id",
    "publisher__name",
    "language",
    "show_text",
    "paused_at",
    "retired_at",
    "last_checked_at",
    "last_success_at",
    "last_new_at",
)
_AS_THEY_ARE = ("name", "kind", "address", "show_text", "last_checked_at", "last_success_at", "last_new_at")


def build(rows: list[Row], reader: Reader) -> list[Row]:
    return [
        {
            "id": row["id"],
            "url": reader.addresses.api("source", row["id"]),
            **{name: row[name] for name in _AS_THEY_ARE},
            "publisher": reader.addresses.refer("publisher", row["publisher_id"], row["publisher__name"]),
            "language": unknown_as_null(row["language"]),
            "active": row["paused_at"] is None and row["retired_at"] is None,
        }
        for row in rows
    ]


def _active(rows: QuerySet[Any], wanted: bool) -> QuerySet[Any]:
    active = Source.objects.active().values("pk")
    return rows.filter(pk__in=active) if wanted else rows.exclude(pk__in=active)


SOURCES = Resource(
    name="sources",
    noun="source",
    tag="evidence",
    model=Source,
    shape=SourceShape,
    rows=Source.objects.all,
    columns=COLUMNS,
    build=build,
    parameters=(
        Parameter(
            "kind",
            choice(SourceKind.values),
            "Of any of these kinds.",
            any_of("kind"),
            many=True,
            example=SourceKind.values[0],
        ),
        Parameter("publisher", POSITIVE, "Of this publisher.", equal("publisher_id"), example=2),
        Parameter("active", BOOLEAN, "Checked by itself, or not.", _active, example="true"),
        Parameter("q", TEXT, "Words in the name.", equal("name__icontains"), example="wire"),
    ),
    orders={
        "name": Order("name"),
        "-name": Order("name", descending=True),
        "id": BY_ID,
        "-id": BY_ID_NEWEST_FIRST,
    },
    example={
        "id": 6,
        "url": "https://register.example/api/v1/sources/6",
        "name": "Sample wire, world",
        "kind": SourceKind.values[0],
        "address": "https://wire.example/world.xml",
        "publisher": refer_example("publishers", 2, "Sample wire"),
        "language": None,
        "show_text": True,
        "active": True,
        "last_checked_at": "2026-11-25T01:00:00Z",
        "last_success_at": "2026-11-25T01:00:00Z",
        "last_new_at": "2026-11-24T22:00:00Z",
    },
)
