"""Lists page by page: the next page begins after a row, so that depth costs nothing and nothing is shown twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from django.db.models import BigIntegerField, CharField, F, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Concat, NullIf
from django.utils.translation import gettext as _

from bilateral.statements import Given, Statement

PAGE_SIZE = 50
MOST_COUNTED = 1000


class UnknownRow(ValueError):
    """The row after which a page should begin does not exist; the message says so for people."""

    def __init__(self, after: int) -> None:
        super().__init__(
            _("There is no row %(id)s to continue from. Start again from the first page.") % {"id": after}
        )


@dataclass(frozen=True, slots=True)
class Order:
    """One column, ties broken by id in the same direction. Rows without a value come last either way.

    ``by`` is an expression for what no column holds; then ``column`` is the name that it goes by in the query.
    """

    column: str
    descending: bool = True
    by: Any = None

    @property
    def reverse(self) -> Order:
        return replace(self, descending=not self.descending)


def by_side(*then: Any) -> Any:
    """What orders the rows of one side together, and ``then`` among themselves; those whose side is not known last."""
    return Concat(Coalesce(NullIf("country", Value("")), Value("ZZ")), *then, output_field=CharField())


def both_ways(orders: dict[str, Order]) -> dict[str, Order]:
    """Orders by name, and each the other way round under its name with a dash before it, as the API has them."""
    return orders | {f"-{name}": order.reverse for name, order in orders.items()}


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
    value = None if after is None else _known(list(_value_of(rows, order, after)), after)
    found: list[Any] = []
    if after is None or value is not None:
        found = list(_valued(rows, order, after, value)[: size + 1])
    if len(found) <= size and _may_be_null(rows, order):
        behind = after if value is None else None
        found += list(_unvalued(rows, order, behind)[: size + 1 - len(found)])
    more = len(found) > size
    return Page(found[:size], found[size - 1].pk if more else None)


class WholeList:
    """The pages of a list that no filter narrows, by statements whose SQL is made once (``bilateral.statements``).

    ``rows`` makes a query set of tuples that begin with the id; other values may be ``Given`` in it.
    """

    def __init__(self, rows: Callable[[], QuerySet[Any]], order: Order) -> None:
        self._rows, self._order = rows, order
        after = Given("after", BigIntegerField())
        self._value = Statement(lambda: _value_of(rows(), order, after))
        self._first = Statement(lambda: _valued(rows(), order)[: PAGE_SIZE + 1])
        self._further = Statement(
            lambda: _valued(rows(), order, after, Subquery(_value_of(rows(), order, after)))[: PAGE_SIZE + 1]
        )
        self._unvalued = Statement(lambda: _unvalued(rows(), order)[: PAGE_SIZE + 1])
        self._unvalued_further = Statement(lambda: _unvalued(rows(), order, after)[: PAGE_SIZE + 1])

    def page(self, after: int | None = None, **values: Any) -> Page:
        """As ``keyset_page``; ``values`` are those that the rows are asked with."""
        found = (self._first if after is None else self._further).rows(after=after, **values)
        behind = None
        if after is not None and not found and _known(self._value.rows(after=after), after) is None:
            behind = after
        if len(found) <= PAGE_SIZE and self._may_be_null:
            rest = self._unvalued if behind is None else self._unvalued_further
            found += rest.rows(after=behind, **values)[: PAGE_SIZE + 1 - len(found)]
        more = len(found) > PAGE_SIZE
        return Page(found[:PAGE_SIZE], found[PAGE_SIZE - 1][0] if more else None)

    @cached_property
    def _may_be_null(self) -> bool:
        return _may_be_null(self._rows(), self._order)


@dataclass(frozen=True, slots=True)
class Found:
    """How many rows a filter finds; ``exact`` is false where there are more than were counted."""

    rows: int
    exact: bool


def found(rows: QuerySet[Any]) -> Found:
    """Count the rows of a list, up to ``MOST_COUNTED``: counting all of a large one takes long, and says little."""
    count = rows.order_by().values("pk")[: MOST_COUNTED + 1].count()
    return Found(min(count, MOST_COUNTED), count <= MOST_COUNTED)


class FilteredList:
    """A list of lines that filters narrow: each page by a query of its own, those of the whole list as ``WholeList``.

    ``everything`` is the filter that narrows nothing, and ``line`` is made of ``columns``, which begin with ``pk``.
    ``orders`` are those that a page may be asked in, by name.
    """

    def __init__(
        self,
        matching: Callable[[Any], QuerySet[Any]],
        everything: object,
        columns: tuple[Any, ...],
        orders: Mapping[str, Order],
        line: Callable[..., Any],
    ) -> None:
        self._matching, self._everything, self._columns = matching, everything, columns
        self._orders, self._line = orders, line
        self._whole = {
            name: WholeList(lambda: matching(everything).values_list(*columns), order)
            for name, order in orders.items()
        }

    def page(self, wanted: object, after: int | None = None, order: str = "") -> Page:
        """As ``keyset_page``, in lines; without the name of an order in the first there is."""
        order = order or next(iter(self._orders))
        if wanted == self._everything:
            return self._whole[order].page(after).of(self._line)
        rows = self._matching(wanted).values_list(*self._columns, named=True)
        return keyset_page(rows, self._orders[order], after).of(self._line)


def _valued(rows: QuerySet[Any], order: Order, after: Any = None, value: Any = None) -> QuerySet[Any]:
    """The rows with a value, those behind ``after``, which has ``value``, if it is given."""
    sign, beyond = ("-", "lt") if order.descending else ("", "gt")
    found = (
        _told(rows, order)
        .filter(**{f"{order.column}__isnull": False})
        .order_by(f"{sign}{order.column}", f"{sign}pk")
    )
    if value is None:
        return found
    # The first condition bounds the index scan; the second leaves out ties that were shown.
    return found.filter(**{f"{order.column}__{beyond}e": value}).exclude(
        **{order.column: value, f"pk__{'gte' if order.descending else 'lte'}": after}
    )


def _unvalued(rows: QuerySet[Any], order: Order, after: Any = None) -> QuerySet[Any]:
    """The rows without a value, those behind ``after`` if it is given."""
    sign, beyond = ("-", "lt") if order.descending else ("", "gt")
    found = _told(rows, order).filter(**{f"{order.column}__isnull": True}).order_by(f"{sign}pk")
    return found if after is None else found.filter(**{f"pk__{beyond}": after})


def _told(rows: QuerySet[Any], order: Order) -> QuerySet[Any]:
    """The rows with what they are ordered by, where no column holds it."""
    return rows if order.by is None else rows.alias(**{order.column: order.by})


def _value_of(rows: QuerySet[Any], order: Order, after: Any) -> QuerySet[Any, tuple[Any]]:
    model: Any = rows.model
    value = F(order.column) if order.by is None else order.by
    found: QuerySet[Any, tuple[Any]] = model._default_manager.filter(pk=after).values_list(value)[:1]
    return found


def _known(found: list[tuple[Any]], after: int) -> Any:
    if not found:
        raise UnknownRow(after)
    return found[0][0]


def _may_be_null(rows: QuerySet[Any], order: Order) -> bool:
    if order.by is not None:
        return True
    model: Any = rows.model
    for step in order.column.split("__"):
        field = model._meta.get_field(step)
        if field.null:
            return True
        model = field.related_model
    return False
