"""Publishers of articles."""

from __future__ import annotations

from rest_framework import serializers

from bilateral.api.asking import Parameter
from bilateral.api.kinds import TEXT, choice
from bilateral.api.paging import BY_ID, Order
from bilateral.api.shapes import RowShape, country_code, optional_text
from bilateral.api.written import Form, address, code, name, text, truth
from bilateral.models import Publisher
from bilateral.models.codes import PublisherKind

from .base import Resource
from .filters import any_of, equal


class PublisherShape(RowShape):
    """Who publishes articles."""

    name = serializers.CharField()
    kind = serializers.ChoiceField(choices=PublisherKind.choices)
    country = country_code()
    homepage = optional_text()
    show_text = serializers.BooleanField(help_text="Whether viewers and partners may read the full text.")


FORM = Form(
    "bilateral_publisher p ON p.id = page.id",
    {
        "id": "p.id",
        "url": address("publisher", "p.id"),
        "name": name("p.name"),
        "kind": code("p.kind"),
        "country": text("p.country"),
        "homepage": text("p.homepage"),
        "show_text": truth("p.show_text"),
    },
)
PUBLISHERS = Resource(
    name="publishers",
    noun="publisher",
    tag="evidence",
    model=Publisher,
    shape=PublisherShape,
    rows=Publisher.objects.all,
    form=FORM,
    parameters=(
        Parameter(
            "kind",
            choice(PublisherKind.values),
            "Of any of these kinds.",
            any_of("kind"),
            many=True,
            example="wire",
        ),
        Parameter("q", TEXT, "Words in the name.", equal("name__icontains"), example="wire"),
    ),
    orders={"name": Order("name"), "-name": Order("name", descending=True), "id": BY_ID},
    example={
        "id": 2,
        "url": "https://register.example/api/v1/publishers/2",
        "name": "Sample wire",
        "kind": "wire",
        "country": "PH",
        "homepage": None,
        "show_text": True,
    },
)
