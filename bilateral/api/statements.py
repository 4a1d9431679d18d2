"""Statements that are put together once: a walk through a whole list asks the same thing page after page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import orjson
import psycopg
from django.db import connection
from django.db.models import JSONField, QuerySet

Row = dict[str, Any]
MOST_KEPT = 1000


@dataclass(frozen=True, slots=True)
class Statement:
    """SQL with its columns, and what becomes of a column's value where it is not what the database gives."""

    sql: str
    columns: tuple[str, ...]
    converters: tuple[tuple[int, Callable[[Any], Any]], ...]

    def run(self, parameters: tuple[Any, ...]) -> list[Row]:
        with connection.cursor() as cursor:
            # Django's own loader of moments is Python, and takes longer than all the other columns together.
            cursor.cursor.adapters.register_loader("timestamptz", _MOMENT)
            cursor.execute(self.sql, parameters)
            rows = cursor.fetchall()
        if not self.converters:
            return [dict(zip(self.columns, row, strict=True)) for row in rows]
        found = []
        for row in rows:
            values = list(row)
            for index, convert in self.converters:
                values[index] = convert(values[index])
            found.append(dict(zip(self.columns, values, strict=True)))
        return found


_MOMENT = psycopg.adapters.get_loader(psycopg.adapters.types["timestamptz"].oid, psycopg.pq.Format.TEXT)
_kept: dict[tuple[Any, ...], Statement] = {}


def fetch_kept(key: tuple[Any, ...], rows: QuerySet[Any, Row], parameters: tuple[Any, ...]) -> list[Row]:
    """Run ``.values()`` rows whose only parameters are these, by a statement kept under ``key``.

    The key must name all that the statement depends on besides the parameters. JSON columns come as fragments:
    text that goes into the answer as it is.
    """
    statement = _kept.get(key)
    if statement is None:
        statement = _compile(rows, parameters)
        if statement is None:
            return list(rows)
        if len(_kept) < MOST_KEPT:
            _kept[key] = statement
    return statement.run(parameters)


def _compile(rows: QuerySet[Any, Row], parameters: tuple[Any, ...]) -> Statement | None:
    """The statement; ``None`` where it holds other parameters, or converts in ways that only Django knows."""
    compiler = rows.query.get_compiler(connection=connection)
    sql, given = compiler.as_sql()
    if tuple(given) != parameters or rows.query.annotation_select or rows.query.extra_select:
        return None
    converters: list[tuple[int, Callable[[Any], Any]]] = []
    for index, (expression, _, _) in enumerate(compiler.select):
        if isinstance(expression.output_field, JSONField):
            converters.append((index, _fragment))
        elif compiler.get_converters([expression]):
            return None
    return Statement(sql, tuple(rows.query.values_select), tuple(converters))


def _fragment(text: str | None) -> Any:
    return None if text is None else orjson.Fragment(text)
