"""Submitting an article: accepted at once, read by a worker, its progress at the article's own address."""

from __future__ import annotations

from typing import Any

import orjson
from django.contrib.auth.models import User
from django.db import transaction
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import (
    OpenApiExample,
    OpenApiParameter,
    OpenApiResponse,
    PolymorphicProxySerializer,
)
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from bilateral.models.codes import ArticleState
from bilateral.problems import Fault, Problem
from bilateral.services import batches, idempotency
from bilateral.services.submit import InvalidSubmission, submit_article

from .asking import Question
from .batches import NDJSONParser
from .describing import WRITE_PROBLEMS, Operation
from .permissions import account_of
from .reader import Reader
from .rendering import JSONParser
from .shapes import Shape
from .views import ListView
from .writing import faults_of, refusal


class SubmissionShape(Shape):
    """An article to be read."""

    text = serializers.CharField(help_text="The article's text: plain, not HTML.")
    title = serializers.CharField(required=False, allow_null=True, allow_blank=True)
    url = serializers.CharField(
        required=False, allow_null=True, allow_blank=True, help_text="Address of the original."
    )
    publisher = serializers.CharField(
        required=False, allow_null=True, allow_blank=True, help_text="The outlet's name."
    )
    published_on = serializers.DateField(
        required=False, allow_null=True, help_text="Weekdays in the text count from it."
    )


class AcceptedShape(Shape):
    """An accepted article."""

    id = serializers.IntegerField()
    url = serializers.URLField(help_text="Ask here until `state` is reconciled, irrelevant or quarantined.")
    web_url = serializers.URLField()
    state = serializers.ChoiceField(choices=ArticleState.choices)
    created = serializers.BooleanField(help_text="False when this very article was submitted before.")


class BatchAcceptedShape(Shape):
    """Articles that were taken in to be decided line by line."""

    id = serializers.IntegerField()
    url = serializers.URLField(help_text="Ask here how far each line has come.")
    lines = serializers.IntegerField()


class ArticlesView(ListView):
    """The list of articles, and submitting them: one as JSON, or many as NDJSON."""

    write_scope = "submit"
    parser_classes = (JSONParser, NDJSONParser)

    def operation(self, method: str) -> Operation:
        return _SUBMIT if method == "POST" else super().operation(method)

    @transaction.atomic
    def post(self, request: Request) -> Response:
        # One transaction: the key, the answer that is kept under it and what was done stand or fall together.
        account, key = account_of(request), _key_of(request)
        given: Any = request.data
        if key and (before := _answered(account, key, given)):
            response = Response(before.answer, status=202)
            response["Location"], response["Idempotent-Replayed"] = before.location, "true"
            return response
        body = _accept_many(request, given) if isinstance(given, list) else _accept_one(request, given)
        if key:
            idempotency.remember(account, key, body, body["url"])
        response = Response(body, status=202)
        response["Location"] = body["url"]
        return response


def _accept_one(request: Request, given: dict[str, Any]) -> dict[str, Any]:
    try:
        submission = submit_article(**batches.read_fields(given), user=account_of(request))
    except batches.Refused as error:
        faults = (
            Fault("body", str(fault["name"]), str(fault["detail"]), fault["nearest"])
            for fault in error.faults
        )
        raise refusal(list(faults)) from error
    except InvalidSubmission as error:
        raise Problem("invalid-body", str(error), faults_of(error.errors)) from error
    article, addresses = submission.article, Reader(request, Question()).addresses
    return {
        "id": article.pk,
        "url": addresses.api("article", article.pk),
        "web_url": addresses.page("article", article.pk),
        "state": article.state,
        "created": submission.created,
    }


def _accept_many(request: Request, lines: list[str]) -> dict[str, Any]:
    batch = batches.open_batch(lines, account_of(request))
    url = Reader(request, Question()).addresses.api("batch", batch.pk)
    return {"id": batch.pk, "url": url, "lines": len(lines)}


def _key_of(request: Request) -> str:
    key = str(request.headers.get("Idempotency-Key", ""))
    if len(key) > 255 or "\x00" in key:
        detail = "At most 255 characters."
        raise Problem("invalid-header", detail, [Fault("header", "Idempotency-Key", detail)])
    return key


def _answered(account: User, key: str, given: Any) -> idempotency.Given | None:
    try:
        return idempotency.answered(account, key, orjson.dumps(given, option=orjson.OPT_SORT_KEYS))
    except idempotency.KeyReused as error:
        raise Problem("idempotency-key-reused") from error


_ONE = {
    "id": 12,
    "url": "https://register.example/api/v1/articles/12",
    "web_url": "https://register.example/articles/12/",
    "state": "queued",
    "created": True,
}
_MANY = {"id": 3, "url": "https://register.example/api/v1/batches/3", "lines": 2}
_SUBMIT = Operation(
    id="submit_article",
    summary="Submit an article, or thousands",
    description=(
        "Accepts one article as JSON, or up to 5,000 as NDJSON (`application/x-ndjson`, one object a line), and "
        "answers at once; workers read them. The same article again is the same row. Takes the scope submit, and "
        "the role partner, editor or administrator."
    ),
    tag="evidence",
    answers={
        202: OpenApiResponse(
            PolymorphicProxySerializer(
                "AcceptedArticleOrBatch", [AcceptedShape, BatchAcceptedShape], resource_type_field_name=None
            ),
            description="Accepted: `Location` shows its progress.",
            examples=[OpenApiExample("one", value=_ONE), OpenApiExample("many", value=_MANY)],
        )
    },
    problems=(*WRITE_PROBLEMS, "invalid-header", "idempotency-key-reused"),
    parameters=[
        OpenApiParameter(
            "Idempotency-Key",
            str,
            OpenApiParameter.HEADER,
            description="Any text you choose. Within a day the same key only repeats the answer.",
        ),
        OpenApiParameter(
            "Location", str, OpenApiParameter.HEADER, response=[202], description="The article, or the batch."
        ),
    ],
    request={"application/json": SubmissionShape, "application/x-ndjson": OpenApiTypes.STR},
    request_example={
        "text": "DAVAO CITY — Security advisers of the Philippines and Russia met here on Thursday. …",
        "title": "Security advisers meet in Davao",
        "publisher": "Sample wire",
        "published_on": "2017-02-18",
    },
)
