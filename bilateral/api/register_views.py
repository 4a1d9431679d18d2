"""Reads of the register that are neither a list by cursor nor one row: the feed, actions, topics."""

from __future__ import annotations

from urllib.parse import urlencode

import orjson
from drf_spectacular.utils import OpenApiParameter
from rest_framework.request import Request
from rest_framework.response import Response

from bilateral.models.codes import TopicCode
from bilateral.problems import Problem
from bilateral.rules.wording import nearest
from bilateral.services.changes import number_what_waits

from . import describing
from .asking import Question, read_detail_query
from .describing import Operation
from .kinds import MAX_ID
from .parameters import id_parameter, page_size_parameter
from .reader import Reader
from .resources import changes
from .resources.agreements import ACTION_EXAMPLE, AGREEMENTS, ActionShape
from .resources.topics import TOPIC_EXAMPLE, TopicListShape, TopicShape, topics
from .shapes import Shape
from .views import ApiView, moved, standing_for

NOTHING: frozenset[str] = frozenset()


class ChangesView(ApiView):
    """The change feed."""

    def operation(self, method: str) -> Operation:
        return _CHANGES

    def get(self, request: Request) -> Response:
        question = changes.read_feed_query(request.query_params)
        number_what_waits()  # a reader need not wait for the next sweep
        body = changes.feed(question, Reader(request, Question()))
        query: dict[str, str | int] = {"after": body["last"], "page_size": question.page_size}
        if question.with_record:
            query["expand"] = "record"
        body["next"] = request.build_absolute_uri(f"{request.path}?{urlencode(query)}")
        response = Response(body)
        response["Link"] = f'<{body["next"]}>; rel="next"'
        return response


class ActionListShape(Shape):
    """The acts of one agreement, in the order of time."""

    results = ActionShape(many=True)


class ActionsView(ApiView):
    """The acts of one agreement."""

    def operation(self, method: str) -> Operation:
        return describing.simple(
            "list_agreement_actions",
            "List the acts of an agreement",
            "register",
            ActionListShape,
            {"results": [ACTION_EXAMPLE]},
            problems=("invalid-query", "not-found", "gone"),
            parameters=[id_parameter("agreement")],
            moves=True,
        )

    def get(self, request: Request, id: int) -> Response:
        read_detail_query(request.query_params, NOTHING, NOTHING)
        reader = Reader(request, Question(fields=frozenset({"actions"})))
        rows = AGREEMENTS.write(AGREEMENTS.rows().filter(pk=min(id, MAX_ID)).values("id"), reader)
        if not rows:
            return moved(request, AGREEMENTS, standing_for(AGREEMENTS, id), "/actions")
        return Response({"results": orjson.loads(rows[0]["json"])["actions"]})


class TopicsView(ApiView):
    """All topics."""

    def operation(self, method: str) -> Operation:
        example = {"results": [TOPIC_EXAMPLE]}
        return describing.simple(
            "list_topics", "List the topics", "register", TopicListShape, example, problems=("invalid-query",)
        )

    def get(self, request: Request) -> Response:
        read_detail_query(request.query_params, NOTHING, NOTHING)
        return Response({"results": topics(Reader(request, Question()), TopicCode.values)})


class TopicView(ApiView):
    """One topic."""

    def operation(self, method: str) -> Operation:
        problems = ("invalid-query", "not-found")
        return describing.simple(
            "get_topic", "Get a topic", "register", TopicShape, TOPIC_EXAMPLE, problems=problems
        )

    def get(self, request: Request, code: str) -> Response:
        read_detail_query(request.query_params, NOTHING, NOTHING)
        if code not in TopicCode.values:
            near = nearest(code, TopicCode.values)
            raise Problem("not-found", f"There is no such topic. Did you mean {near}?" if near else "")
        return Response(topics(Reader(request, Question()), [code])[0])


_CHANGES = describing.simple(
    "list_changes",
    "Follow the changes",
    "changes",
    changes.ChangePageShape,
    changes.PAGE_EXAMPLE,
    problems=("invalid-query",),
    parameters=[
        OpenApiParameter(
            "after",
            {"type": "integer", "minimum": 0, "maximum": MAX_ID, "default": 0},
            description="Changes with a greater number, in order. Begin with 0, continue with `last`.",
        ),
        page_size_parameter("Changes"),
        OpenApiParameter(
            "expand",
            {"type": "string", "enum": ["record"]},
            description="Add what each record is now: enough to keep an equal copy without another request.",
        ),
    ],
    description=(
        "Every change of every record, numbered after its commit: once you have read up to a number, none "
        "below it appears any more. A copy that follows `next` from 0 holds an equal register. "
        "Withdrawn and merged records are listed too: with `expand=record`, remove what is not "
        "`standing`."
    ),
)
