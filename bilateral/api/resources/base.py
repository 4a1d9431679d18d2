"""What a resource is, to the views and to the OpenAPI document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.db.models import Model, QuerySet
from django.http import QueryDict

from bilateral.api.asking import Parameter, Question, read_detail_query, read_list_query
from bilateral.api.paging import Order
from bilateral.api.reader import Reader
from bilateral.api.shapes import RowShape

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Resource:
    """A kind of row.

    ``rows`` gives the query of all rows that lists show. Its ``columns`` are read with ``.values()`` and
    turned into answers by ``build``, all of a page in a number of queries that does not grow with it.
    ``expansions`` are fields that are only there when ``expand`` names them. ``record_type`` is set for
    records of the register, which can be merged and withdrawn. ``orders`` begins with the usual one. ``written``
    is SQL that gives whole rows as ``build`` does (``api.written``), for lists that are walked from end to end.
    """

    name: str
    noun: str
    tag: str
    model: type[Model]
    shape: type[RowShape]
    rows: Callable[[], QuerySet[Any]]
    columns: tuple[str, ...]
    build: Callable[[list[Row], Reader], list[Row]]
    parameters: tuple[Parameter, ...]
    orders: Mapping[str, Order]
    example: Row
    record_type: str = ""
    written: str = ""
    expansions: frozenset[str] = frozenset()
    by_name: Mapping[str, Parameter] = field(init=False)
    fields: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {parameter.name: parameter for parameter in self.parameters})
        object.__setattr__(self, "fields", frozenset(self.shape().get_fields()))

    def read_list_query(self, query: QueryDict) -> Question:
        return read_list_query(query, self.name, self.by_name, self.orders, self.fields, self.expansions)

    def read_detail_query(self, query: QueryDict) -> Question:
        return read_detail_query(query, self.fields, self.expansions)

    def answers(self, rows: Iterable[Row], reader: Reader) -> list[Row]:
        """Rows as they are sent: built, expanded and narrowed to the fields asked for."""
        built = self.build(list(rows), reader)
        hidden = self.expansions - reader.question.expand
        wanted = reader.question.fields
        if wanted is not None:
            kept = wanted | {"id", "url"} | reader.question.expand
            return [{name: value for name, value in row.items() if name in kept} for row in built]
        for row in built:
            for name in hidden:
                row.pop(name, None)
        return built


def unknown_as_null(value: str) -> str | None:
    """Empty columns mean that a value is not known, which is null in JSON."""
    return value or None


def fetch(sql: str, ids: list[int]) -> list[tuple[Any, ...]]:
    """Rows of a fixed statement whose one parameter is a list of ids.

    The parts of a page are read this way: putting such a query together anew costs more than asking it does.
    """
    if not ids:
        return []
    with connection.cursor() as cursor:
        cursor.execute(sql, [ids])
        return list(cursor.fetchall())


def grouped(rows: Iterable[Any], key: str) -> dict[Any, list[Row]]:
    """``.values()`` rows by the value of one column."""
    groups: dict[Any, list[Row]] = {}
    for row in rows:
        groups.setdefault(row[key], []).append(row)
    return groups
