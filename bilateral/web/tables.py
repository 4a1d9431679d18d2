"""The tables of lists: their columns told once, for the headings and for the cells.

On a telephone a row becomes a card, where each value has its heading beside it (``static/css/tables.css``). The
headings then stand as one line of links to the orders that the table can be put in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from bilateral.selectors import agreements, delegations, officials
from bilateral.selectors.keyset import Order

from .filters import ListFilter, Sortable
from .looks import filled

_ARIA = {True: "descending", False: "ascending"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its class in the style sheet, and the orders that its heading leads to in turn."""

    words: str | Promise
    css: str = ""
    sorts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a list's table, and the orders by name that its pages can be asked in."""

    columns: tuple[Column, ...]
    orders: Mapping[str, Order] = field(default_factory=dict)

    def row(self, *cells: object) -> SafeString:
        """A row of the table: a cell for each column, escaped unless it is HTML."""
        told = zip(self.columns, cells, strict=True)
        return filled(
            "<tr>{}</tr>",
            SafeString(
                "".join(
                    filled(
                        '<td data-label="{}"{}>{}</td>',
                        column.words,
                        _css(column),
                        "" if cell is None else cell,
                    )
                    for column, cell in told
                )
            ),
        )

    def head(self, filters: ListFilter) -> SafeString:
        """The headings: of what the list can be put in the order of, a link to that order or the other way round."""
        cells = SafeString("".join(self._heading(column, filters) for column in self.columns))
        return filled("<thead><tr>{}</tr></thead>", cells)

    def _heading(self, column: Column, filters: ListFilter) -> SafeString:
        if not column.sorts or not isinstance(filters, Sortable):
            return filled('<th scope="col"{}>{}</th>', _css(column), column.words)
        now = filters.order
        sorted_so = now in column.sorts
        following = (
            column.sorts[(column.sorts.index(now) + 1) % len(column.sorts)] if sorted_so else column.sorts[0]
        )
        aria = filled(' aria-sort="{}"', _ARIA[self.orders[now].descending]) if sorted_so else ""
        return filled(
            '<th scope="col" class="{}"{}><a href="?{}">{}</a></th>',
            *(f"{column.css} sorts".lstrip(), aria, filters.in_order(following), column.words),
        )


def _css(column: Column) -> SafeString | str:
    return filled(' class="{}"', column.css) if column.css else ""


def _both(name: str) -> tuple[str, str]:
    return name, f"-{name}"


TABLES = {
    "agreements": Table(
        (
            Column(_("Title"), sorts=("title",)),
            Column(_("Kind")),
            Column(_("Status")),
            Column(_("Since")),
            Column(_("Next step"), sorts=("expected",)),
            Column(_("Last reported"), sorts=("heard", "silent")),
            Column(_("Flags")),
        ),
        agreements.SORTS,
    ),
    "articles": Table(
        (
            Column(_("Published")),
            Column(_("Headline")),
            Column(_("Publisher"), "name"),
            Column(_("Language")),
            Column(_("State")),
        )
    ),
    "delegations": Table(
        (
            Column(_("Side"), sorts=_both("side")),
            Column(_("Leader"), sorts=_both("leader")),
            Column(_("Other members")),
            Column(_("Meeting")),
            Column(_("Date"), sorts=_both("date")),
            Column(_("Status")),
        ),
        delegations.SORTS,
    ),
    "officials": Table(
        (
            Column(_("Name"), sorts=_both("name")),
            Column(_("Side"), sorts=_both("side")),
            Column(_("Latest office, as stated")),
            Column(_("Organization")),
            Column(_("Meetings"), "num", _both("meetings")),
            Column(_("Last met"), sorts=_both("met")),
            Column(_("Sources"), "num"),
        ),
        officials.SORTS,
    ),
    "organizations": Table(
        (
            Column(_("Name")),
            Column(_("Side")),
            Column(_("Officials"), "num"),
            Column(_("Agreements"), "num"),
            Column(_("Sources"), "num"),
        )
    ),
    "places": Table(
        (
            Column(_("Place")),
            Column(_("Country")),
            Column(_("Also reported as")),
            Column(_("Meetings"), "num"),
        )
    ),
}


def table_head(name: str, filters: ListFilter) -> SafeString:
    """The headings of a list's table."""
    return TABLES[name].head(filters)
