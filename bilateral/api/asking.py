"""What a caller asks of a list: filters, order, fields and page, read from the query and checked whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

from bilateral.problems import Fault, with_faults
from bilateral.rules.wording import nearest

from . import cursors
from .conf import MAX_PAGE_SIZE, PAGE_SIZE
from .kinds import BOOLEAN, POSITIVE, TEXT, Kind, Unreadable, choice
from .paging import Order

Narrow = Callable[[QuerySet[Any], Any], QuerySet[Any]]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A filter: its name, the kind of its value, and how it narrows the rows.

    One that is ``many`` may be repeated: rows that fit any of the values stay, and ``narrow`` gets a list. One that
    ends a period (an EDTF date) names in ``begins`` the parameter that begins it.
    """

    name: str
    kind: Kind
    description: str
    narrow: Narrow
    many: bool = False
    example: Any = None
    begins: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A checked query. ``fields`` is ``None`` when all are wanted; ``expand`` names what to add."""

    filters: list[tuple[Parameter, Any]] = field(default_factory=list)
    order: str = ""
    page_size: int = PAGE_SIZE
    cursor: str | None = None
    count: bool = False
    fields: frozenset[str] | None = None
    expand: frozenset[str] = frozenset()
    key: str = ""

    def narrow(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        for parameter, value in self.filters:
            rows = parameter.narrow(rows, value)
        return rows

    def position(self) -> cursors.Position | None:
        return None if self.cursor is None else cursors.read(self.cursor, self.key)


def read_list_query(
    query: QueryDict,
    name: str,
    parameters: Mapping[str, Parameter],
    orders: Mapping[str, Order],
    fields: frozenset[str],
    expansions: frozenset[str],
) -> Question:
    """Read a list's query. Raises one ``Problem`` (400) that names everything wrong in it."""
    reading = QueryReading(query)
    reading.refuse_unknown({*parameters, *LIST_WORDS, "fields", *(["expand"] if expansions else [])})
    filters = [
        (parameter, values if parameter.many else values[0])
        for parameter in parameters.values()
        if (values := reading.values(parameter.name, parameter.kind, parameter.many))
    ]
    reading.refuse_inverted(filters)
    order = reading.value("order", choice(orders), next(iter(orders)))
    question = Question(
        filters=filters,
        order=order,
        page_size=min(reading.value("page_size", POSITIVE, PAGE_SIZE), MAX_PAGE_SIZE),
        cursor=reading.value("cursor", Kind(str, {}), None),
        count=reading.value("count", BOOLEAN, False),
        fields=reading.names("fields", fields),
        expand=reading.names("expand", expansions) or frozenset(),
        key=cursors.question_key(name, order, {p.name: query.getlist(p.name) for p, _ in filters}),
    )
    reading.finish()
    return question


def read_detail_query(query: QueryDict, fields: frozenset[str], expansions: frozenset[str]) -> Question:
    """Read the query of one record's address: ``fields`` and ``expand`` only, where there is a choice of them."""
    reading = QueryReading(query)
    reading.refuse_unknown({*(["fields"] if fields else []), *(["expand"] if expansions else [])})
    question = Question(
        fields=reading.names("fields", fields), expand=reading.names("expand", expansions) or frozenset()
    )
    reading.finish()
    return question


LIST_WORDS = ("order", "page_size", "cursor", "count")


class QueryReading:
    """Collects the faults of a query, so that a caller learns of all at once."""

    def __init__(self, query: QueryDict) -> None:
        self.query = query
        self.faults: list[Fault] = []

    def refuse_unknown(self, known: set[str]) -> None:
        for name in self.query:
            if name not in known:
                near = nearest(name, known)
                others = f"There are: {', '.join(sorted(known))}." if known else "This address takes none."
                hint = f"Did you mean {near}?" if near else others
                self._fault(name, f"There is no such parameter. {hint}", near)

    def refuse_inverted(self, filters: list[tuple[Parameter, Any]]) -> None:
        """A period that ends before it begins keeps nothing, which is never what was meant."""
        given = {parameter.name: value for parameter, value in filters}
        for parameter, end in filters:
            start = given.get(parameter.begins)
            if start and start.begins_after(end):
                rule = f"give a {parameter.begins} that is not after {parameter.name}"
                self._fault(parameter.name, f"The period ends before it begins: {rule}.")

    def values(self, name: str, kind: Kind, many: bool = False) -> list[Any]:
        texts = self.query.getlist(name)
        if len(texts) > 1 and not many:
            self._fault(name, "Give this once.")
            return []
        if len(texts) > 50:
            self._fault(name, "Give at most 50 values.")
            return []
        found = []
        for text in texts:
            try:
                found.append(kind.read(text))
            except Unreadable as error:
                self._fault(name, error.detail, error.nearest)
        return found

    def value(self, name: str, kind: Kind, default: Any) -> Any:
        values = self.values(name, kind)
        return values[0] if values else default

    def names(self, parameter: str, known: frozenset[str]) -> frozenset[str] | None:
        """A comma-separated list of names; ``None`` when it is not given, or there is none to choose."""
        if parameter not in self.query or not known:
            return None
        text = self.value(parameter, Kind(str, TEXT.schema), "")
        names = {name.strip() for name in text.split(",") if name.strip()}
        for name in sorted(names - known):
            near = nearest(name, known)
            hint = f"Did you mean {near}?" if near else f"There are: {', '.join(sorted(known))}."
            self._fault(parameter, f"There is no “{name[:60]}”. {hint}", near)
        if not names:
            self._fault(parameter, f"Name at least one of: {', '.join(sorted(known))}.")
        return frozenset(names & known)

    def finish(self) -> None:
        if self.faults:
            raise with_faults("invalid-query", self.faults)

    def _fault(self, name: str, detail: str, near: str | None = None) -> None:
        self.faults.append(Fault("query", name[:60], detail, near))
