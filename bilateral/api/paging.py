"""Pages by key: a page starts where the last one ended, whatever was inserted or deleted in the meantime."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet
from django.db.models.fields.tuple_lookups import TupleGreaterThan, TupleLessThan

from .cursors import Position


def _as_it_is(value: Any) -> Any:
    return value


@dataclass(frozen=True, slots=True)
class Order:
    """How a list is sorted: by one column, then by id in the same direction. Rows without a value come last.

    ``read`` makes the column's value again from the text in a cursor.
    """

    column: str
    descending: bool = False
    nullable: bool = False
    read: Callable[[Any], Any] = _as_it_is


def by_day(column: str, descending: bool = True, nullable: bool = True) -> Order:
    return Order(column, descending, nullable, date.fromisoformat)


BY_ID = Order("id")
BY_ID_NEWEST_FIRST = Order("id", descending=True)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of rows in order. ``key`` and ``parameters`` say what its query holds besides the list's filters."""

    rows: QuerySet[Any, dict[str, Any]]
    key: tuple[Any, ...]
    parameters: tuple[Any, ...]


Fetch = Callable[[Segment, int], list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Page:
    """Rows of one page and the positions of its neighbours, ``None`` where there is none."""

    rows: list[dict[str, Any]]
    next: Position | None
    previous: Position | None


def page(
    rows: QuerySet[Any, dict[str, Any]],
    order: Order,
    size: int,
    position: Position | None,
    fetch: Fetch,
) -> Page:
    """Fetch one page of ``.values()`` rows; ``id`` and the order's column must be among the values.

    One query, or two where the page spans the end of the rows that have a sort value. Each is a range of an
    index on (column, id), so the last page costs what the first does. ``fetch`` runs them.
    """
    forward = position is None or position.forward
    found: list[dict[str, Any]] = []
    for segment in _segments(rows, order, position, forward):
        found += fetch(segment, size + 1 - len(found))
        if len(found) > size:
            break
    more = len(found) > size
    found = found[:size]
    if not forward:
        found.reverse()
    if not found:
        return Page([], None, None)
    first, last = found[0], found[-1]
    beyond = position is not None
    after = Position(last[order.column], last["id"], True) if (more if forward else beyond) else None
    before = Position(first[order.column], first["id"], False) if (beyond if forward else more) else None
    return Page(found, after, before)


def _segments(
    rows: QuerySet[Any, dict[str, Any]], order: Order, position: Position | None, forward: bool
) -> list[Segment]:
    """The parts to read in turn: rows with a sort value, then rows without; going back, the other way."""
    descending = order.descending if forward else not order.descending
    sign = "-" if descending else ""
    sort = [f"{sign}id"] if order.column == "id" else [f"{sign}{order.column}", f"{sign}id"]
    rows = rows.order_by(*sort)
    key = (order.column, descending)
    if not order.nullable:
        return [_beyond(rows, order, position, (*key, "all"))]
    missing = Q(**{f"{order.column}__isnull": True})
    dated, undated = rows.filter(~missing), rows.filter(missing)
    every_undated = Segment(undated, (*key, "undated"), ())
    if position is None:
        return [Segment(dated, (*key, "dated"), ()), every_undated]
    if position.value is None:
        rest = _beyond(undated, BY_ID, position, (*key, "undated"))
        return [rest] if forward else [rest, Segment(dated, (*key, "dated"), ())]
    rest = _beyond(dated, order, position, (*key, "dated"))
    return [rest, every_undated] if forward else [rest]


def _beyond(
    rows: QuerySet[Any, dict[str, Any]], order: Order, position: Position | None, key: tuple[Any, ...]
) -> Segment:
    if position is None:
        return Segment(rows, key, ())
    descending = key[1]
    if order.column == "id":
        parameters: tuple[Any, ...] = (position.id,)
        rows = rows.filter(**{"id__lt" if descending else "id__gt": position.id})
    else:
        lookup = TupleLessThan if descending else TupleGreaterThan
        parameters = (order.read(position.value), position.id)
        # A row comparison, not an OR of two: only the first is a range of the index.
        rows = rows.filter(lookup((F(order.column), F("id")), parameters))
    return Segment(rows, (*key, len(parameters)), parameters)
