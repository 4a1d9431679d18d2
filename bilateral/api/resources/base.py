"""What a resource is, to the views and to the OpenAPI document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson
from django.db.models import Model, QuerySet
from django.http import QueryDict

from bilateral.api import written
from bilateral.api.asking import Parameter, Question, read_detail_query, read_list_query
from bilateral.api.paging import Order
from bilateral.api.reader import Reader
from bilateral.api.shapes import RowShape
from bilateral.api.written import Form

Row = dict[str, Any]
Evidence = Callable[[str, list[int], Reader], Mapping[str, Mapping[int, list[str]]]]


@dataclass(frozen=True, slots=True)
class Resource:
    """A kind of row.

    ``rows`` gives the query of all rows that lists show. Its ``form`` says what PostgreSQL writes of each: in one
    statement, however many they are. ``expansions`` are fields that are only there when ``expand`` or ``fields`` names
    them. ``record_type`` is set for records of the register, which can be merged and withdrawn; ``evidence`` writes
    the lists that expand them: by field and id, the elements. ``orders`` begins with the usual one.
    """

    name: str
    noun: str
    tag: str
    model: type[Model]
    shape: type[RowShape]
    rows: Callable[[], QuerySet[Any]]
    form: Form
    parameters: tuple[Parameter, ...]
    orders: Mapping[str, Order]
    example: Row
    record_type: str = ""
    evidence: Evidence | None = None
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

    def write(
        self,
        rows: QuerySet[Any, Any],
        reader: Reader,
        key: tuple[Any, ...] | None = None,
        parameters: tuple[Any, ...] = (),
    ) -> list[Row]:
        """Rows (``.values()`` of id and what sorts them) with ``json`` of each: the fields that the reader wants.

        ``key`` and ``parameters`` are as in ``written.fetch``; a choice of fields is never kept.
        """
        given = written.given(self.form, reader, self.noun)
        chosen = reader.question.fields is not None or bool(reader.question.expand)
        key = (self.name, *key) if key and not chosen else None
        return written.fetch(self.form, self._wanted(reader.question), rows, given, key, parameters)

    def answers(self, rows: list[Row], reader: Reader) -> list[orjson.Fragment]:
        """Rows that were written, as they are sent: with the evidence that was asked for."""
        wanted = self._wanted(reader.question)
        if self.evidence is None or not self.expansions & wanted:
            return [orjson.Fragment(row["json"]) for row in rows]
        lists = self.evidence(self.noun, [row["id"] for row in rows], reader)
        answers = []
        for row in rows:
            added = (f',"{name}":[{",".join(own.get(row["id"], []))}]' for name, own in lists.items())
            answers.append(orjson.Fragment(f"{row['json'][:-1]}{''.join(added)}}}"))
        return answers

    def _wanted(self, question: Question) -> frozenset[str]:
        if question.fields is None:
            return self.fields - self.expansions | question.expand
        return question.fields | {"id", "url"} | question.expand
