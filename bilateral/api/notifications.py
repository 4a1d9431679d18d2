"""What webhooks are sent, for the OpenAPI document. ``services.webhook_messages`` writes it."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import OpenApiExample, OpenApiResponse, OpenApiWebhook
from rest_framework import serializers

from bilateral.models.codes import ChangeAction
from bilateral.services import webhook_messages

from .describing import Operation
from .schema import ApiSchema
from .shapes import RECORD_TYPES, Shape

SIGNED = (
    "Signed as Standard Webhooks says: `webhook-id` (by which repeats are recognised), `webhook-timestamp` and "
    "`webhook-signature` are its headers. Answer with 2xx within ten seconds."
)


class ToldRecordShape(Shape):
    """A record by its type and id."""

    type = serializers.ChoiceField(choices=RECORD_TYPES)
    id = serializers.IntegerField()


class ToldChangeShape(Shape):
    """That one record changed; `/changes` tells the rest."""

    number = serializers.IntegerField(help_text="Its place in the feed.")
    record = ToldRecordShape()
    action = serializers.ChoiceField(choices=ChangeAction.choices)
    version = serializers.IntegerField(help_text="The record's version after the change.")
    at = serializers.DateTimeField()


class ToldStretchShape(Shape):
    """A stretch of the feed."""

    after = serializers.IntegerField(help_text="Ask `/changes?after=` this for what is told here.")
    last = serializers.IntegerField(help_text="The greatest number that is covered.")
    changes = ToldChangeShape(many=True, help_text="Of the types that the webhook is for.")


class ChangesToldShape(Shape):
    """Word of changes."""

    type = serializers.CharField(help_text=f"`{webhook_messages.CHANGED}`")
    timestamp = serializers.DateTimeField(help_text="When the message was made.")
    data = ToldStretchShape()  # type: ignore[assignment]  # a declared field, not the property


class TestToldShape(Shape):
    """A message that says nothing but that messages arrive."""

    type = serializers.CharField(help_text=f"`{webhook_messages.TEST}`")
    timestamp = serializers.DateTimeField()
    data = serializers.DictField(help_text="Empty.")  # type: ignore[assignment]  # a declared field


class _SentSchema(ApiSchema):
    """Describes what the register sends: to the generator, the body of an answer."""

    def get_examples(self) -> list[OpenApiExample]:
        return [OpenApiExample("example", value=self._told.request_example)]


def _webhook(name: str, summary: str, shape: type[Shape], example: dict[str, Any]) -> OpenApiWebhook:
    operation = Operation(
        id=name,
        summary=summary,
        description=f"{shape.__doc__} {SIGNED}",
        tag="changes",
        answers={
            204: OpenApiResponse(description="Taken. Any 2xx will do."),
            410: OpenApiResponse(description="Not wanted any more: the webhook is switched off."),
        },
        problems=(),
        request=shape,
        request_example=example,
    )

    def described(view: Any) -> Any:
        view.operation = lambda _view, _method: operation
        view.schema = _SentSchema()
        return view

    return OpenApiWebhook(name, described)


_AT = "2026-11-25T02:30:00Z"
CHANGED = _webhook(
    webhook_messages.CHANGED,
    "Records changed",
    ChangesToldShape,
    {
        "type": webhook_messages.CHANGED,
        "timestamp": _AT,
        "data": {
            "after": 40,
            "last": 41,
            "changes": [
                {
                    "number": 41,
                    "record": {"type": "meeting", "id": 5},
                    "action": "updated",
                    "version": 4,
                    "at": _AT,
                }
            ],
        },
    },
)
TESTED = _webhook(
    webhook_messages.TEST,
    "A test from the page of the webhook",
    TestToldShape,
    {"type": webhook_messages.TEST, "timestamp": _AT, "data": {}},
)
