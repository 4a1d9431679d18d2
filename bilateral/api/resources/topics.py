"""Topics: the subjects that meetings and agreements are about. A short, closed list."""

from __future__ import annotations

from django.db.models import Count, Q
from rest_framework import serializers

from bilateral.api.reader import Reader
from bilateral.api.shapes import Shape
from bilateral.models import Agreement, Meeting
from bilateral.models.codes import TopicCode

from .base import Row


class TopicShape(Shape):
    """A subject."""

    code = serializers.ChoiceField(choices=TopicCode.choices)
    url = serializers.URLField()
    name = serializers.CharField()
    meetings = serializers.IntegerField(help_text="Meetings on it.")
    agreements = serializers.IntegerField(help_text="Agreements on it.")


class TopicListShape(Shape):
    """All topics."""

    results = TopicShape(many=True)


def topics(reader: Reader, codes: list[str]) -> list[Row]:
    """These topics, with how many records are on each: two queries."""
    meetings, agreements = (_counts(model) for model in (Meeting, Agreement))
    return [
        {
            "code": code,
            "url": reader.addresses.api("topic", code),
            "name": str(TopicCode(code).label),
            "meetings": meetings.get(code, 0),
            "agreements": agreements.get(code, 0),
        }
        for code in codes
    ]


def _counts(model: type[Meeting | Agreement]) -> dict[str, int]:
    links = model.topics.through._default_manager
    name = str(model._meta.model_name)
    standing = Q(**{f"{name}__merged_into__isnull": True, f"{name}__withdrawn_at__isnull": True})
    counts = links.filter(standing).values_list("topic_id").annotate(number=Count("id"))
    return dict(counts.order_by())


TOPIC_EXAMPLE = {
    "code": "defense",
    "url": "https://register.example/api/v1/topics/defense",
    "name": "defense",
    "meetings": 41,
    "agreements": 12,
}
