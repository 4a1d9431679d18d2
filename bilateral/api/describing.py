"""Operations as the OpenAPI document describes them: parameters, answers with examples, and every error."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse, inline_serializer
from rest_framework import serializers

from bilateral.problems import KINDS, MEDIA_TYPE

from .parameters import (
    answer_header,
    choice_parameters,
    headers,
    id_parameter,
    page_parameters,
    query_parameter,
)
from .resources.base import Resource, Row
from .shapes import FAULT_PLACES, Shape

READ_PROBLEMS = (
    "bad-request",
    "not-authenticated",
    "invalid-token",
    "not-allowed",
    "not-acceptable",
    "too-many-requests",
    "internal-error",
    "unavailable",
)
WRITE_PROBLEMS = (*READ_PROBLEMS, "malformed-body", "too-large", "unsupported-media-type", "invalid-body")
SERVER = "https://register.example"


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation: ``answers`` maps a status to its response, ``problems`` names kinds of problems."""

    id: str
    summary: str
    description: str
    tag: str
    answers: dict[Any, OpenApiResponse]
    problems: tuple[str, ...] = READ_PROBLEMS
    parameters: list[OpenApiParameter] = field(default_factory=list)
    request: Any = None
    request_example: Row | None = None
    public: bool = False

    def told_parameters(self) -> list[OpenApiParameter]:
        """All parameters, those of the address and the headers of answers too."""
        statuses = {code for code in self.answers if isinstance(code, int)}
        statuses |= {KINDS[kind].status for kind in self.problems}
        answered = [
            answer_header(name, description, sorted(statuses & among))
            for name, (among, description) in _ANSWER_HEADERS.items()
            if statuses & among
        ]
        return [*self.parameters, *answered]

    def responses(self) -> dict[Any, OpenApiResponse]:
        """All answers, errors too, one a status: kinds that share a status are its examples."""
        found: dict[Any, OpenApiResponse] = dict(self.answers)
        for status in sorted({KINDS[kind].status for kind in self.problems}):
            kinds = [kind for kind in self.problems if KINDS[kind].status == status]
            found[status, MEDIA_TYPE] = OpenApiResponse(
                response=ProblemShape,
                description=" or ".join(KINDS[kind].title for kind in kinds),
                examples=[_problem_example(kind) for kind in kinds],
            )
        return found


_ANSWER_HEADERS = {
    "Location": ({301}, "The address of the record that stands for this one."),
    "Retry-After": ({429, 503}, "Seconds to wait before the request is sent again."),
}


class FaultShape(Shape):
    """What is wrong with one part of a request."""

    vars()["in"] = serializers.ChoiceField(choices=FAULT_PLACES, help_text="Where it stands.")
    name = serializers.CharField(help_text="The parameter, field or header.")
    detail = serializers.CharField(help_text="What is wrong and what to do.")
    nearest = serializers.CharField(allow_null=True, help_text="The right word that was most likely meant.")


class ProblemShape(Shape):
    """A problem document (RFC 9457): the one shape of every error."""

    type = serializers.URLField(help_text="Which kind of problem; the address explains it.")
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField(help_text="What is wrong and what to do, for people.")
    instance = serializers.CharField(help_text="The address that was asked.")
    errors = FaultShape(many=True)  # type: ignore[assignment]  # a declared field, not the property
    request_id = serializers.CharField(required=False, help_text="Name this when you report a 500.")
    current_version = serializers.IntegerField(
        required=False, help_text="With 412: the version the record is at."
    )
    withdrawn_at = serializers.DateTimeField(required=False, help_text="With 410.")
    merged_into = serializers.IntegerField(
        required=False, help_text="With 409: id of the record that stands."
    )


class MovedShape(Shape):
    """Where a merged record went."""

    merged_into = serializers.IntegerField()
    url = serializers.URLField()


def answer(response: Any, description: str, example: Any) -> OpenApiResponse:
    return OpenApiResponse(
        response=response, description=description, examples=[OpenApiExample("example", value=example)]
    )


def list_of(resource: Resource) -> Operation:
    """The list of a resource."""
    page = inline_serializer(
        name=f"{_component(resource)}Page",
        fields={
            "next": serializers.URLField(allow_null=True, help_text="The next page; null on the last one."),
            "previous": serializers.URLField(allow_null=True, help_text="The page before."),
            "count": serializers.IntegerField(required=False, help_text="Only with `count=true`."),
            "results": resource.shape(many=True),
        },
    )
    example = {
        "next": f"{SERVER}/api/v1/{resource.name}?cursor=…",
        "previous": None,
        "results": [resource.example],
    }
    return Operation(
        id=f"list_{resource.name}",
        summary=f"List {resource.name}",
        description=(
            f"{resource.shape.__doc__} Follow `next` to the end: each row comes once, whatever is inserted "
            "in the meantime. A parameter that is not known is an error that names the nearest right one."
        ),
        tag=resource.tag,
        answers={200: answer(page, f"A page of {resource.name}.", example), 304: not_modified()},
        problems=(*READ_PROBLEMS, "invalid-query", "invalid-cursor"),
        parameters=[
            *map(query_parameter, resource.parameters),
            *page_parameters(resource),
            *choice_parameters(resource),
            *headers(200),
            answer_header(
                "Link", "The next and the previous page, as in the body (`rel`: next, prev).", [200]
            ),
        ],
    )


def one_of(resource: Resource) -> Operation:
    """One row of a resource."""
    problems = (*READ_PROBLEMS, "invalid-query", "not-found", *(["gone"] if resource.record_type else []))
    answers = {200: answer(resource.shape, f"The {resource.noun}.", resource.example), 304: not_modified()}
    if resource.record_type:
        moved = {"merged_into": 4, "url": f"{SERVER}/api/v1/{resource.name}/4"}
        answers[301] = answer(MovedShape, "It was merged into the record at `Location`.", moved)
    changed = "When the record itself last changed. Conditional requests go by `ETag`."
    stamps = [answer_header("Last-Modified", changed, [200])] if resource.record_type else []
    article = "an" if resource.noun[0] in "aeiou" else "a"
    return Operation(
        id=f"get_{resource.noun}",
        summary=f"Get {article} {resource.noun}",
        description=resource.shape.__doc__ or "",
        tag=resource.tag,
        answers=answers,
        problems=problems,
        parameters=[id_parameter(resource.noun), *choice_parameters(resource), *headers(200), *stamps],
    )


def simple(  # noqa: PLR0913 - each names a part of what the schema says
    id: str,
    summary: str,
    tag: str,
    shape: type[Shape],
    example: Any,
    *,
    problems: Iterable[str] = (),
    parameters: Iterable[OpenApiParameter] = (),
    description: str = "",
    public: bool = False,
    moves: bool = False,
) -> Operation:
    """A read that is neither a list nor a row of a resource."""
    answers = {200: answer(shape, f"{summary}.", example), 304: not_modified()}
    if moves:
        moved = {"merged_into": 4, "url": f"{SERVER}/api/v1/agreements/4/actions"}
        answers[301] = answer(MovedShape, "The record was merged into the one at `Location`.", moved)
    basic = (
        ("bad-request", "not-acceptable", "too-many-requests", "internal-error", "unavailable")
        if public
        else READ_PROBLEMS
    )
    return Operation(
        id=id,
        summary=summary,
        description=description or f"{summary}.",
        tag=tag,
        answers=answers,
        problems=(*basic, *problems),
        parameters=[*parameters, *headers(200)],
        public=public,
    )


def _component(resource: Resource) -> str:
    return resource.shape.__name__.removesuffix("Shape")


def not_modified() -> OpenApiResponse:
    return OpenApiResponse(description="Nothing has changed since the answer with this `ETag`.")


def _problem_example(kind: str) -> OpenApiExample:
    known = KINDS[kind]
    value = {
        "type": f"{SERVER}/api/v1/problems#{kind}",
        "title": known.title,
        "status": known.status,
        "detail": known.advice,
        "instance": "/api/v1/…",
        "errors": [],
    }
    if kind == "invalid-query":
        fault = "There is no such parameter. Did you mean topic?"
        value["detail"] = f"topik: {fault}"
        value["errors"] = [{"in": "query", "name": "topik", "detail": fault, "nearest": "topic"}]
    if kind == "invalid-body":
        value["errors"] = [{"in": "body", "name": "text", "detail": "There is no text.", "nearest": None}]
    return OpenApiExample(kind, value=value)
