"""Query sets whose SQL is made once a process and planned once a connection, asked with other values each time.

Making the SQL of a query takes Django longer than running it takes the database. What every page asks is written as a
query set all the same, so that rules stand in one place, with ``Given`` where a value will be::

    _STANDING = Statement(lambda: Meeting.objects.visible().filter(pk__any=IDS).values_list("pk"))
    _STANDING.rows(ids=[1, 2])
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from django.db.models import Field, Lookup, QuerySet
from django.db.models.fields.related import ForeignObject

from . import prepared


class Given:
    """A value that a statement is asked with, by name."""

    def __init__(self, name: str) -> None:
        self.name = name


IDS = Given("ids")


@Field.register_lookup
@ForeignObject.register_lookup
class AnyOf(Lookup):
    """``column__any``: the column has one of a list of ids, as one parameter however many there are."""

    lookup_name = "any"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        column, params = self.process_lhs(compiler, connection)
        return f"{column} = ANY(%s::bigint[])", (*params, self.rhs)


class Statement:
    """The statement of a query set of values; ``made`` is called once, when it is first asked."""

    def __init__(self, made: Callable[[], QuerySet[Any]]) -> None:
        self._made = made

    def rows(self, **values: Any) -> list[tuple[Any, ...]]:
        """The rows as the database gives them: of a JSON column its text."""
        sql, params = self._statement
        with prepared.cursor() as cursor:
            cursor.execute(
                sql, [values[param.name] if isinstance(param, Given) else param for param in params]
            )
            found: list[tuple[Any, ...]] = cursor.fetchall()
        return found

    @cached_property
    def _statement(self) -> tuple[str, tuple[Any, ...]]:
        return self._made().query.sql_with_params()
