"""Rows that PostgreSQL writes as JSON: a page of a list is one statement, and none of its fields passes through Python.

The functions below make SQL expressions whose value is JSON text. Their arguments are SQL of ours, never a caller's.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson
from django.db import connection
from django.db.models import QuerySet

from bilateral import prepared

from .addresses import PLURALS
from .reader import Reader

Row = dict[str, Any]
MOST_KEPT = 1000
API = "%(api)s::text"  # the address of the API, to its last slash
PAGE = "%(page)s::text"  # what stands before the id in the address of the page about a row


_kept: dict[tuple[Any, ...], str] = {}


def fetch(
    sql: str,
    rows: QuerySet[Any, Row],
    parameters: tuple[Any, ...],
    key: tuple[Any, ...] | None,
    given: Mapping[str, Any],
) -> list[Row]:
    """Write ``.values()`` rows of an id and, where another column sorts them, that one: as ``json`` of each.

    ``sql`` reads ``page``, whose rows have ``id``, ``sort`` and ``place``, and adds their JSON text as ``told``; it
    names values of ``given``. Under a ``key``, which says all that the rows depend on besides
    their ``parameters``, the statement is kept.
    """
    statement = _kept.get(key) if key else None
    if statement is None:
        statement, values = _statement(sql, rows)
        if key is None:
            parameters = values
        elif values != parameters:
            raise ValueError(f"The statement under {key} has other parameters than it names.")
        elif len(_kept) < MOST_KEPT:
            _kept[key] = statement
    named = {f"p{place}": value for place, value in enumerate(parameters)}
    # What filters ask comes in too many forms to be planned ahead.
    with prepared.cursor() if key else connection.cursor() as cursor:
        cursor.execute(statement, {**given, **named})
        found = cursor.fetchall()
    column = rows.query.values_select[-1]
    return [{"id": row_id, column: sort, "json": told} for row_id, sort, told in found]


def given(reader: Reader, kind: str) -> dict[str, Any]:
    """The values that every statement may name."""
    addresses = reader.addresses
    return {
        "api": _in_json(addresses.api_root),
        "page": _in_json(addresses.page_root(kind)),
        "today": reader.today,
    }


def _statement(sql: str, rows: QuerySet[Any, Row]) -> tuple[str, tuple[Any, ...]]:
    page, values = rows.query.sql_with_params()
    page = page.replace("%%", "%%%%") % tuple(f"%(p{place})s" for place in range(len(values)))
    columns = "id, sort" if len(rows.query.values_select) > 1 else "id"
    sort = "sort" if len(rows.query.values_select) > 1 else "id AS sort"
    # That it begins with SELECT tells pghistory that it writes nothing.
    return (
        (
            "SELECT id, sort, told FROM ("  # noqa: S608 - made of ours and Django's
            f"WITH page AS MATERIALIZED (SELECT id, {sort}, row_number() OVER () AS place"
            f" FROM ({page}) AS found ({columns})), {sql}) AS written ORDER BY place"
        ),
        tuple(values),
    )


def _in_json(text: str) -> str:
    return orjson.dumps(text)[1:-1].decode()


def json_object(members: Mapping[str, str]) -> str:
    """An object of these members, each an expression of JSON text that is never null."""
    parts: list[str] = []
    for name, value in members.items():
        parts += [f"'{',' if parts else '{'}\"{name}\":'", value]
    return f"concat({', '.join(parts)}, '}}')"


def text(expression: str) -> str:
    """Text, null where it is empty: not known."""
    return f"coalesce(to_json(nullif({expression}, ''))::text, 'null')"


def code(expression: str) -> str:
    """Text of letters, digits and signs that JSON writes as they are."""
    return f"concat('\"', {expression}, '\"')"


def day(expression: str) -> str:
    return f"coalesce('\"' || {expression} || '\"', 'null')"


def moment(expression: str) -> str:
    """A moment in UTC; as everywhere in the API, without a fraction where there is none."""
    full = f"to_char({expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
    return f"concat('\"', replace({full}, '.000000', ''), '\"')"


def truth(condition: str) -> str:
    return f"CASE WHEN {condition} THEN 'true' ELSE 'false' END"


def listed(expression: str) -> str:
    """A list of what an aggregate joined with commas; an empty one where it joined nothing."""
    return f"concat('[', {expression}, ']')"


def address(kind: str, row_id: str) -> str:
    return f"concat('\"', {API}, '{PLURALS[kind]}/', {row_id}, '\"')"


def page_address(row_id: str) -> str:
    return f"concat('\"', {PAGE}, {row_id}, '/\"')"


def reference(kind: str, row_id: str, name: str) -> str:
    """A reference to another row, null where there is none."""
    members = {"id": row_id, "url": address(kind, row_id), "name": name}
    return f"CASE WHEN {row_id} IS NULL THEN 'null' ELSE {json_object(members)} END"
