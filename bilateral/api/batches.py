"""Articles sent many at a time: NDJSON, accepted at once, each line's fate at the batch's own address."""

from __future__ import annotations

from typing import IO, Any

from django.db.models import Count, Q
from drf_spectacular.utils import OpenApiParameter
from rest_framework import serializers
from rest_framework.parsers import BaseParser
from rest_framework.request import Request
from rest_framework.response import Response

from bilateral.models import Batch, BatchItem
from bilateral.models.codes import ArticleState
from bilateral.problems import Problem
from bilateral.services import roles
from bilateral.services.batches import clean_line

from . import describing
from .asking import QueryReading, Question
from .conf import MAX_BATCH_BYTES, MAX_BATCH_LINES, MAX_PAGE_SIZE, PAGE_SIZE
from .describing import FaultShape, Operation
from .kinds import MAX_ID, NUMBER, POSITIVE
from .parameters import id_parameter
from .reader import Reader
from .shapes import BATCH_ITEM_STATUSES, Shape
from .views import ApiView

MEDIA_TYPE = "application/x-ndjson"


class NDJSONParser(BaseParser):
    """Lines of text, empty ones left out. What each says is looked at later, line by line."""

    media_type = MEDIA_TYPE

    def parse(self, stream: IO[Any], media_type: str | None = None, parser_context: Any = None) -> Any:
        body = stream.read(MAX_BATCH_BYTES + 1)
        if len(body) > MAX_BATCH_BYTES:
            raise Problem("too-large", f"The body has more than {MAX_BATCH_BYTES:,} bytes. Send fewer lines.")
        lines = [line for raw in body.split(b"\n") if (line := clean_line(raw))]
        if not lines:
            raise Problem("malformed-body", "There is no line. Send one JSON object a line.")
        if len(lines) > MAX_BATCH_LINES:
            raise Problem(
                "too-large", f"There are {len(lines):,} lines; send at most {MAX_BATCH_LINES:,} at a time."
            )
        return lines


class BatchCountsShape(Shape):
    """How many lines have come how far."""

    waiting = serializers.IntegerField(help_text="Not decided yet.")
    accepted = serializers.IntegerField()
    refused = serializers.IntegerField()
    reading = serializers.IntegerField(help_text="Accepted, and not yet in the register.")


class BatchItemShape(Shape):
    """One line's fate."""

    line = serializers.IntegerField(help_text="Its line in the request, from 1, empty lines not counted.")
    status = serializers.ChoiceField(choices=BATCH_ITEM_STATUSES)
    created = serializers.BooleanField(help_text="False when this very article was here before.")
    article = serializers.URLField(allow_null=True, help_text="Where to ask for it.")
    state = serializers.ChoiceField(choices=ArticleState.choices, allow_null=True, help_text="The article's.")
    errors = FaultShape(many=True)  # type: ignore[assignment]  # a declared field, not the property


class BatchShape(Shape):
    """Articles that came in one request."""

    id = serializers.IntegerField()
    url = serializers.URLField(help_text="Ask here until no line is `waiting` and none is `reading`.")
    lines = serializers.IntegerField()
    counts = BatchCountsShape()
    results = BatchItemShape(many=True, help_text="A page of the lines, in order.")
    next = serializers.URLField(allow_null=True)
    created_at = serializers.DateTimeField()


class BatchView(ApiView):
    """The state of a batch, for its sender and for editors."""

    def operation(self, method: str) -> Operation:
        return _OPERATION

    def get(self, request: Request, id: int) -> Response:
        reading = QueryReading(request.query_params)
        reading.refuse_unknown({"after", "page_size"})
        after = reading.value("after", NUMBER, 0)
        size = min(reading.value("page_size", POSITIVE, PAGE_SIZE), MAX_PAGE_SIZE)
        reading.finish()
        batch = Batch.objects.filter(pk=id).first() if id <= MAX_ID else None
        if batch is None or not (batch.user_id == request.user.pk or roles.is_editor(request.user)):
            raise Problem("not-found")
        rows = list(
            batch.items.filter(line__gt=min(after, 2**31 - 1))
            .order_by("line")
            .values("line", "created", "errors", "decided_at", "article_id", "article__state")[: size + 1]
        )
        following = None
        if len(rows) > size:
            rows = rows[:size]
            query = f"?after={rows[-1]['line']}&page_size={size}"
            following = request.build_absolute_uri(request.path + query)
        return Response(
            {
                **told(batch, request),
                "results": [_item(dict(row), request) for row in rows],
                "next": following,
            }
        )


def told(batch: Batch, request: Request) -> dict[str, Any]:
    """A batch, without its lines."""
    undone = Q(article__state__in=[ArticleState.QUEUED, ArticleState.FETCHED, ArticleState.PARSED])
    counts = BatchItem.objects.filter(batch=batch).aggregate(
        lines=Count("pk"),
        waiting=Count("pk", filter=Q(decided_at__isnull=True)),
        accepted=Count("pk", filter=Q(article__isnull=False)),
        refused=Count("pk", filter=Q(decided_at__isnull=False) & ~Q(errors=[])),
        reading=Count("pk", filter=undone),
    )
    return {
        "id": batch.pk,
        "url": Reader(request, Question()).addresses.api("batch", batch.pk),
        "lines": counts.pop("lines"),
        "counts": counts,
        "created_at": batch.created_at,
    }


def _item(row: dict[str, Any], request: Request) -> dict[str, Any]:
    addresses = Reader(request, Question()).addresses
    decided = "refused" if row["errors"] else "accepted"
    return {
        "line": row["line"],
        "status": decided if row["decided_at"] else "waiting",
        "created": row["created"],
        "article": addresses.api("article", row["article_id"]) if row["article_id"] else None,
        "state": row["article__state"],
        "errors": row["errors"],
    }


BATCH_EXAMPLE = {
    "id": 3,
    "url": "https://register.example/api/v1/batches/3",
    "lines": 2,
    "counts": {"waiting": 0, "accepted": 1, "refused": 1, "reading": 0},
    "created_at": "2026-11-25T01:00:00Z",
    "results": [
        {
            "line": 1,
            "status": "accepted",
            "created": True,
            "article": "https://register.example/api/v1/articles/12",
            "state": "reconciled",
            "errors": [],
        },
        {
            "line": 2,
            "status": "refused",
            "created": False,
            "article": None,
            "state": None,
            "errors": [{"in": "body", "name": "text", "detail": "This is needed.", "nearest": None}],
        },
    ],
    "next": None,
}
_OPERATION = describing.simple(
    "get_batch",
    "Follow a batch of articles",
    "evidence",
    BatchShape,
    BATCH_EXAMPLE,
    problems=("invalid-query", "not-found"),
    parameters=[
        id_parameter("batch"),
        OpenApiParameter(
            "after",
            {"type": "integer", "minimum": 0, "maximum": MAX_ID, "default": 0},
            description="Lines after this one.",
        ),
        OpenApiParameter(
            "page_size",
            {"type": "integer", "minimum": 1, "default": PAGE_SIZE},
            description=f"Lines a page; more than {MAX_PAGE_SIZE} counts as {MAX_PAGE_SIZE}.",
        ),
    ],
    description="How far each line of a batch has come: for who sent it, and for editors.",
)
