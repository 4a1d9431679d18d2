"""Submitting an article: accepted at once, read by a worker, its progress at the article's own address."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

import orjson
from django.core.cache import cache
from drf_spectacular.utils import OpenApiParameter
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from bilateral.models import Article
from bilateral.models.codes import ArticleState
from bilateral.services.submit import InvalidSubmission, submit_article

from .asking import Question
from .conf import IDEMPOTENCY_SECONDS
from .describing import WRITE_PROBLEMS, Operation, answer
from .permissions import account_of
from .problems import Fault, Problem
from .reader import Reader
from .shapes import Shape
from .views import ListView
from .writing import faults_of, read_body, read_texts, refuse

TEXTS = ("text", "title", "url", "publisher")


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


class ArticlesView(ListView):
    """The list of articles, and submitting one."""

    write_scope = "submit"

    def operation(self, method: str) -> Operation:
        return _SUBMIT if method == "POST" else super().operation(method)

    def post(self, request: Request) -> Response:
        body = read_body(request, [*TEXTS, "published_on"], ["text"])
        texts = read_texts(body, TEXTS)
        published_on = _day(body.get("published_on"))
        key = _IdempotencyKey(request, body)
        before = key.answered()
        if before is not None:
            return _accepted(request, before, created=False, replayed=True)
        try:
            submission = submit_article(
                text=texts["text"],
                title=texts["title"],
                url=texts["url"],
                publisher=texts["publisher"],
                published_on=published_on,
                user=account_of(request),
            )
        except InvalidSubmission as error:
            faults = faults_of(error.errors)
            raise Problem("invalid-body", str(error), faults) from error
        key.remember(submission.article.pk)
        return _accepted(request, submission.article, created=submission.created)


class _IdempotencyKey:
    """``Idempotency-Key``: the same key again within a day gives the same answer, and never a second article.

    Kept in the cache. Where the cache lost it, the same article is still found again by its content.
    """

    def __init__(self, request: Request, body: Any) -> None:
        self.given = request.headers.get("Idempotency-Key", "")
        if len(self.given) > 255:
            detail = "At most 255 characters."
            raise Problem("invalid-header", detail, [Fault("header", "Idempotency-Key", detail)])
        owner = hashlib.sha256(f"{request.user.pk}:{self.given}".encode()).hexdigest()
        self.cache_key = f"api-idempotency:{owner}"
        self.body_hash = hashlib.sha256(orjson.dumps(body, option=orjson.OPT_SORT_KEYS)).hexdigest()

    def answered(self) -> Article | None:
        """The article that was accepted under this key. Raises ``Problem`` when it came with another body."""
        kept = cache.get(self.cache_key) if self.given else None
        if kept is None:
            return None
        body_hash, article_id = kept
        if body_hash != self.body_hash:
            raise Problem("idempotency-key-reused")
        return Article.objects.filter(pk=article_id).first()

    def remember(self, article_id: int) -> None:
        if self.given:
            cache.set(self.cache_key, (self.body_hash, article_id), IDEMPOTENCY_SECONDS)


def _accepted(request: Request, article: Article, *, created: bool, replayed: bool = False) -> Response:
    addresses = Reader(request, Question()).addresses
    url = addresses.api("article", article.pk)
    response = Response(
        {
            "id": article.pk,
            "url": url,
            "web_url": addresses.page("article", article.pk),
            "state": article.state,
            "created": created,
        },
        status=202,
    )
    response["Location"] = url
    if replayed:
        response["Idempotent-Replayed"] = "true"
    return response


def _day(value: Any) -> date | None:
    if value is None or value == "":
        return None
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        refuse([Fault("body", "published_on", "Write the day as 2017-02-18, or leave it out.")])
        return None


_SUBMIT = Operation(
    id="submit_article",
    summary="Submit an article",
    description=(
        "Accepts one article and answers at once; a worker reads it. The same article again is the same row. "
        "Takes the scope submit, and the role partner, editor or administrator."
    ),
    tag="evidence",
    answers={
        202: answer(
            AcceptedShape,
            "Accepted: its state is at `Location`.",
            {
                "id": 12,
                "url": "https://register.example/api/v1/articles/12",
                "web_url": "https://register.example/articles/12/",
                "state": "queued",
                "created": True,
            },
        )
    },
    problems=(*WRITE_PROBLEMS, "invalid-header", "idempotency-key-reused"),
    parameters=[
        OpenApiParameter(
            "Idempotency-Key",
            str,
            OpenApiParameter.HEADER,
            description="Any text of yours. The same key within a day repeats the answer and does no more.",
        ),
        OpenApiParameter(
            "Location", str, OpenApiParameter.HEADER, response=[202], description="The article."
        ),
    ],
    request=SubmissionShape,
    request_example={
        "text": "DAVAO CITY — Security advisers of the Philippines and Russia met here on Thursday. …",
        "title": "Security advisers meet in Davao",
        "publisher": "Sample wire",
        "published_on": "2017-02-18",
    },
)
