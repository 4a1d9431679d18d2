"""Operations as the OpenAPI document describes them: parameters, answers with examples, and every error."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse, inline_serializer
from rest_framework import serializers

from bilateral.problems import KINDS, MEDIA_TYPE

from .asking import Parameter
from .conf import MAX_PAGE_SIZE, PAGE_SIZE
from .resources.base import Resource, Row
from .shapes import FAULT_PLACES, RECORD_TYPES, Shape

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
RECORD_NOUNS = frozenset(name for name, _ in RECORD_TYPES)


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
        headers = [
            _answer_header(name, description, sorted(statuses & among))
            for name, (among, description) in _ANSWER_HEADERS.items()
            if statuses & among
        ]
        return [*self.parameters, *headers]

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


def _answer_header(name: str, description: str, statuses: list[int]) -> OpenApiParameter:
    return OpenApiParameter(
        name,
        str,
        OpenApiParameter.HEADER,
        response=statuses,
        description=description,
    )


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
            *_page_parameters(resource),
            *_choice_parameters(resource),
            *_headers(200),
            _answer_header(
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
    stamps = [_answer_header("Last-Modified", changed, [200])] if resource.record_type else []
    article = "an" if resource.noun[0] in "aeiou" else "a"
    return Operation(
        id=f"get_{resource.noun}",
        summary=f"Get {article} {resource.noun}",
        description=resource.shape.__doc__ or "",
        tag=resource.tag,
        answers=answers,
        problems=problems,
        parameters=[id_parameter(resource.noun), *_choice_parameters(resource), *_headers(200), *stamps],
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
        parameters=[*parameters, *_headers(200)],
        public=public,
    )


def id_parameter(noun: str) -> OpenApiParameter:
    """The id in an address."""
    merged = " That of a merged record leads to the one that stands for it." if noun in RECORD_NOUNS else ""
    return OpenApiParameter(
        "id",
        {"type": "integer", "minimum": 1},
        OpenApiParameter.PATH,
        description=f"Id of the {noun}.{merged}",
    )


def query_parameter(parameter: Parameter) -> OpenApiParameter:
    schema = dict(parameter.kind.schema)
    example = parameter.example
    if schema.get("type") == "boolean":
        example = True
    return OpenApiParameter(
        parameter.name,
        {"type": "array", "items": schema} if parameter.many else schema,
        description=parameter.description
        + (" May be repeated: any of the values fits." if parameter.many else ""),
        examples=[OpenApiExample("example", value=[example] if parameter.many else example)],
    )


def _component(resource: Resource) -> str:
    return resource.shape.__name__.removesuffix("Shape")


def _page_parameters(resource: Resource) -> list[OpenApiParameter]:
    return [
        OpenApiParameter(
            "order",
            {"type": "string", "enum": list(resource.orders), "default": next(iter(resource.orders))},
            description="Ties are broken by id; rows without a value come last.",
        ),
        OpenApiParameter(
            "page_size",
            {"type": "integer", "minimum": 1, "default": PAGE_SIZE},
            description=f"Rows a page; more than {MAX_PAGE_SIZE} counts as {MAX_PAGE_SIZE}.",
        ),
        OpenApiParameter(
            "cursor",
            str,
            description="From `next` or `previous`, with the same filters and order. Anything else is a 400.",
        ),
        OpenApiParameter(
            "count", bool, description="Count all rows that fit. Costs a scan: ask once, not on every page."
        ),
    ]


def _names(names: Iterable[str]) -> dict[str, Any]:
    """The schema of a text of names, separated by commas. A list would do, but clients write lists in other ways."""
    one = f"({'|'.join(names)})"
    return {"type": "string", "pattern": f"^{one}(,{one})*$"}


def _choice_parameters(resource: Resource) -> list[OpenApiParameter]:
    usual = [name for name in resource.form.members if name not in ("id", "url", "web_url")]
    fields = OpenApiParameter(
        "fields",
        _names(sorted(resource.fields)),
        description="Only these fields, separated by commas; `id` and `url` are always there.",
        examples=[OpenApiExample("example", value=",".join(usual[:2]))],
    )
    if not resource.expansions:
        return [fields]
    names = sorted(resource.expansions)
    expand = OpenApiParameter(
        "expand",
        _names(names),
        description=f"Add {' or '.join(f'`{name}`' for name in names)}, separated by commas.",
        examples=[OpenApiExample("example", value=names[0])],
    )
    return [fields, expand]


def _headers(*statuses: int) -> list[OpenApiParameter]:
    return [
        OpenApiParameter(
            "If-None-Match",
            str,
            OpenApiParameter.HEADER,
            description="An `ETag`: answers 304 when nothing has changed.",
        ),
        OpenApiParameter(
            "ETag",
            str,
            OpenApiParameter.HEADER,
            response=list(statuses),
            description="Changes when the answer does.",
        ),
        OpenApiParameter(
            "RateLimit",
            str,
            OpenApiParameter.HEADER,
            response=list(statuses),
            description="What is left of each limit: `r` requests in `t` seconds.",
        ),
        _answer_header(
            "RateLimit-Policy",
            "The limits there are: `q` requests in a window of `w` seconds.",
            list(statuses),
        ),
    ]


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
