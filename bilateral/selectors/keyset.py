"""Lists page by page: the next page begins after a row, so that depth costs nothing and nothing is shown twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet
from django.utils.translation import gettext as _

PAGE_SIZE = 50


class UnknownRow(ValueError):
    """The row after which a page should begin does not exist; the message says so for people."""

    def __init__(self, after: int) -> None:
        super().__init__(
            _("There is no row %(id)s to go on from. Start again from the first page.") % {"id": after}
        )


@dataclass(frozen=True, slots=True)
class Order:
    """One column, ties broken by id in the same direction. Rows without a value come last either way."""

    column: str
    descending: bool = True


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of one page, and the id after which the next one begins (``None`` on the last page)."""

    rows: list[Any]
    next: int | None

    def of(self, make: Callable[..., Any]) -> Page:
        """The page with what ``make`` makes of the columns of each row in place of the row."""
        return Page([make(*row) for row in self.rows], self.next)


def keyset_page(rows: QuerySet[Any], order: Order, after: int | None = None, size: int = PAGE_SIZE) -> Page:
    """Return the page of ``rows`` that follows the row with id ``after``, at most ``size`` long.

    ``rows`` give objects, or named tuples that begin with ``pk``.
    Takes one query, one more to find where ``after`` stands, and one more where the page reaches the rows
    without a value. Raises ``UnknownRow`` when ``after`` is no row of the table.
    """
    sign, beyond = ("-", "lt") if order.descending else ("", "gt")
    value = None if after is None else _value_of(rows, order.column, after)
    found: list[Any] = []
    if after is None or value is not None:
        valued = rows.filter(**{f"{order.column}__isnull": False}).order_by(
            f"{sign}{order.column}", f"{sign}pk"
        )
        if value is not None:
            # The first condition bounds the index scan; the second leaves out ties that were shown.
            valued = valued.filter(**{f"{order.column}__{beyond}e": value}).exclude(
                **{order.column: value, f"pk__{'gte' if order.descending else 'lte'}": after}
            )
        found = list(valued[: size + 1])
    if len(found) <= size and _may_be_null(rows, order.column):
        unvalued = rows.filter(**{f"{order.column}__isnull": True}).order_by(f"{sign}pk")
        if after is not None and value is None:
            unvalued = unvalued.filter(**{f"pk__{beyond}": after})
        found += list(unvalued[: size + 1 - len(found)])
    more = len(found) > size
    return Page(found[:size], found[size - 1].pk if more else None)


def _value_of(rows: QuerySet[Any], column: str, after: int) -> Any:
    model = rows.model
    found = list(model._default_manager.filter(pk=after).values_list(F(column))[:1])
    if not found:
        raise UnknownRow(after)
    return found[0][0]


def _may_be_null(rows: QuerySet[Any], column: str) -> bool:
    model: Any = rows.model
    *path, last = column.split("__")
    for step in path:
        model = model._meta.get_field(step).related_model
    return bool(model._meta.get_field(last).null)
