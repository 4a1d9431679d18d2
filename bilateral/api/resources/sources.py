"""Sources: the feeds and sitemaps that articles come from, and how they do."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from rest_framework import serializers

from bilateral.api.asking import Parameter
from bilateral.api.kinds import BOOLEAN, POSITIVE, TEXT, choice
from bilateral.api.paging import BY_ID, BY_ID_NEWEST_FIRST, Order
from bilateral.api.shapes import Reference, RowShape, moment, optional_text
from bilateral.api.written import Form, address, code, name, reference, text, truth
from bilateral.api.written import moment as moment_text
from bilateral.models import Source
from bilateral.models.codes import SourceKind

from .base import Resource
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
    active = serializers.BooleanField(help_text="Checked automatically: neither paused nor gone for good.")
    last_checked_at = moment()
    last_success_at = moment()
    last_new_at = moment("When it last brought something new.")


FORM = Form(
    "bilateral_source s ON s.id = page.id JOIN bilateral_publisher p ON p.id = s.publisher_id",
    {
        "id": "s.id",
        "url": address("source", "s.id"),
        "name": name("s.name"),
        "kind": code("s.kind"),
        "address": name("s.address"),
        "publisher": reference("publisher", "p.id", name("p.name")),
        "language": text("s.language"),
        "show_text": truth("s.show_text"),
        "active": truth("s.paused_at IS NULL AND s.retired_at IS NULL"),
        **{at: moment_text(f"s.{at}") for at in ("last_checked_at", "last_success_at", "last_new_at")},
    },
)


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
    form=FORM,
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
        Parameter("active", BOOLEAN, "Whether it is checked automatically.", _active, example="true"),
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
