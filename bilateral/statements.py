"""Query sets whose SQL is compiled once per process and planned once per connection, then run with other values.

Making the SQL of a query takes Django longer than running it takes the database. What every page asks is written as a
query set all the same, so that rules stand in one place, with ``Given`` where a value will be::

    _STANDING = Statement(lambda: Meeting.objects.visible().filter(pk__any=IDS).values_list("pk"))
    _STANDING.rows(ids=[1, 2])
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, ClassVar

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Field, Lookup, QuerySet, Value
from django.db.models.fields.related import ForeignObject
from django.db.models.query import ModelIterable

from . import prepared


class Given(Value):
    """A value that a statement is asked with, by name; of a list of ids, compared by ``__any``."""

    def __init__(self, name: str, output_field: Any = None) -> None:
        super().__init__(name, output_field=output_field)

    def as_sql(self, _compiler: Any, _connection: Any) -> Any:
        return "%s", [self]


IDS = Given("ids")
_GREATEST_ID = 2**63 - 1


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
    """The statement of a query set; ``made`` is called once, when it is first asked."""

    def __init__(self, made: Callable[[], QuerySet[Any]]) -> None:
        self._made = made

    def rows(self, **values: Any) -> list[tuple[Any, ...]]:
        """The rows as the database gives them: of a JSON column its text."""
        _compiler, sql, params = self._compiled
        with prepared.cursor() as cursor:
            cursor.execute(
                sql, [values[param.value] if isinstance(param, Given) else param for param in params]
            )
            found: list[tuple[Any, ...]] = cursor.fetchall()
        return found

    def objects(self, **values: Any) -> list[Any]:
        """The rows as objects of the query set's model, with what it selects beside them; it may prefetch nothing."""
        asked: Any = _Asked(self._compiled[0], self.rows(**values))
        return list(ModelIterable(asked))

    def one(self, pk: int) -> Any:
        """The object with this ``pk``, which the statement is asked with; ``None`` where there is none."""
        found = self.objects(pk=pk) if pk <= _GREATEST_ID else []
        return found[0] if found else None

    @cached_property
    def _compiled(self) -> tuple[Any, str, tuple[Any, ...]]:
        compiler = self._made().query.get_compiler(DEFAULT_DB_ALIAS)
        sql, params = compiler.as_sql()
        # A union begins with a bracket. pghistory takes it for something that writes, and puts a statement of its own
        # before it wherever a form was sent; what is planned ahead must be one statement.
        if not sql.startswith("SELECT"):
            sql = f"SELECT * FROM ({sql}) AS asked"  # noqa: S608 - Django's own words, with its parameters apart
        return compiler, sql, params


class _Asked:
    """What Django makes objects of: a query set, its query and its compiler, but with the rows at hand."""

    db = DEFAULT_DB_ALIAS
    _known_related_objects: ClassVar[dict[Any, Any]] = {}

    def __init__(self, compiler: Any, rows: list[tuple[Any, ...]]) -> None:
        self._compiler, self._rows = compiler, rows
        self.query = self

    def get_compiler(self, using: str) -> Any:
        return self

    def execute_sql(self, **_fetching: Any) -> list[list[tuple[Any, ...]]]:
        return [self._rows]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._compiler, name)
