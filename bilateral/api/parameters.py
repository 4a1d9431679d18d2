"""Parameters and headers as the OpenAPI document describes them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from drf_spectacular.utils import OpenApiExample, OpenApiParameter

from .asking import Parameter
from .conf import MAX_PAGE_SIZE, PAGE_SIZE
from .resources.base import Resource
from .shapes import RECORD_TYPES

RECORD_NOUNS = frozenset(name for name, _ in RECORD_TYPES)


def answer_header(name: str, description: str, statuses: list[int]) -> OpenApiParameter:
    return OpenApiParameter(
        name,
        str,
        OpenApiParameter.HEADER,
        response=statuses,
        description=description,
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


def page_size_parameter(what: str) -> OpenApiParameter:
    """How many ``what`` ("Rows") a page holds at most."""
    return OpenApiParameter(
        "page_size",
        {"type": "integer", "minimum": 1, "default": PAGE_SIZE},
        description=f"{what} a page; more than {MAX_PAGE_SIZE} counts as {MAX_PAGE_SIZE}.",
    )


def page_parameters(resource: Resource) -> list[OpenApiParameter]:
    return [
        OpenApiParameter(
            "order",
            {"type": "string", "enum": list(resource.orders), "default": next(iter(resource.orders))},
            description="Ties are broken by id; rows without a value come last.",
        ),
        page_size_parameter("Rows"),
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


def choice_parameters(resource: Resource) -> list[OpenApiParameter]:
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


def headers(*statuses: int) -> list[OpenApiParameter]:
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
        answer_header(
            "RateLimit-Policy",
            "The limits there are: `q` requests in a window of `w` seconds.",
            list(statuses),
        ),
    ]
