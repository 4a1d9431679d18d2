"""Rows that PostgreSQL writes as JSON: a page of a list is one statement, and none of its fields passes through Python.

A ``Form`` says of a kind of row what each of its fields is, as SQL: there is no other place that says it. The
functions below make expressions whose value is JSON text. Their arguments are SQL of ours, never a caller's.
"""

# ruff: noqa: S608 - every part of these statements stands in the code, or is Django's

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from django.conf import settings
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from bilateral import prepared

from .addresses import PLURALS
from .reader import Reader

Row = dict[str, Any]
MOST_KEPT = 1000
API = "%(api)s::text"  # the address of the API, to its last slash
PAGE = "%(page)s::text"  # what stands before the id in the address of the page about a row
TODAY = "%(today)s::date"  # in Manila
SILENT_AFTER = "%(silent_after)s::int"  # days
KNOWN = "%(known)s::boolean"  # whether the reader signed in
EVERY_TEXT = "%(every_text)s::boolean"  # whether the reader may read the text of every article


@dataclass(frozen=True, slots=True)
class Elements:
    """A list within rows: ``sql`` gives, of those rows of ``page`` that have any, the id and the elements' JSON text,
    joined with commas.
    """

    sql: str


@dataclass(frozen=True, slots=True)
class Form:
    """What a kind of row says, field by field: ``members`` are expressions of JSON text, never null, over ``tables``.

    The first table is joined to ``page`` by a condition on ``page.id``, and others may follow. ``shown_on`` is the kind
    of row whose page a ``web_url`` leads to, where that is another.
    """

    tables: str
    members: Mapping[str, str | Elements]
    shown_on: str = ""

    def sql(self, names: Collection[str]) -> str:
        """The rows of ``page`` with these fields as ``told``; what is not named is not read."""
        wanted = {name: member for name, member in self.members.items() if name in names}
        lists = {name: member.sql for name, member in wanted.items() if isinstance(member, Elements)}
        told = json_object(
            {
                name: f"concat('[', its_{name}.told, ']')" if isinstance(member, Elements) else member
                for name, member in wanted.items()
            }
        )
        within = "".join(f", its_{name} (id, told) AS ({sql})" for name, sql in lists.items())
        joined = " ".join(f"LEFT JOIN its_{name} ON its_{name}.id = page.id" for name in lists)
        return f"{within} SELECT page.*, {told} AS told FROM page JOIN {self.tables} {joined}"


_kept: dict[tuple[Any, ...], tuple[str, tuple[Any, ...]]] = {}


def fetch(
    form: Form,
    names: Collection[str],
    rows: QuerySet[Any, Any],
    given: Mapping[str, Any],
    key: tuple[Any, ...] | None = None,
    parameters: tuple[Any, ...] = (),
) -> list[Row]:
    """Write ``.values()`` rows of an id, and other columns of their own where wanted: with ``json`` of each.

    Under a ``key``, which says all that the rows depend on besides their last ``parameters``, the statement is kept.
    """
    statement, constants = _kept.get(key, ("", ())) if key else ("", ())
    if not statement:
        try:
            statement, values = _statement(form.sql(names), rows)
        except EmptyResultSet:  # what is asked for cannot be, such as one of no ids
            return []
        constants = values[: len(values) - len(parameters)]
        if constants + parameters != values:
            raise ValueError(f"The statement under {key} has other parameters than it names.")
        if key and len(_kept) < MOST_KEPT:
            _kept[key] = statement, constants
    named = {f"p{place}": value for place, value in enumerate(constants + parameters)}
    # What filters ask comes in too many forms to be planned ahead.
    with prepared.cursor() if key else connection.cursor() as cursor:
        cursor.execute(statement, {**given, **named})
        found = cursor.fetchall()
    columns = rows.query.values_select
    return [{**dict(zip(columns, values, strict=True)), "json": told} for *values, told in found]


def given(form: Form, reader: Reader, kind: str) -> dict[str, Any]:
    """The values that statements may name; what costs a query only where this form's do."""
    addresses = reader.addresses
    return {
        "api": _in_json(addresses.api_root),
        "page": _in_json(addresses.page_root(form.shown_on or kind)) if "web_url" in form.members else "",
        "today": reader.today,
        "silent_after": settings.SILENT_AFTER_DAYS,
        "known": reader.is_known,
        "every_text": "text_shown" in form.members and reader.may_read_every_text,
    }


def _statement(sql: str, rows: QuerySet[Any, Any]) -> tuple[str, tuple[Any, ...]]:
    page, values = rows.query.sql_with_params()
    page = page.replace("%%", "%%%%") % tuple(f"%(p{place})s" for place in range(len(values)))
    columns = ", ".join(["id", *(f"also{place}" for place in range(1, len(rows.query.values_select)))])
    # That it begins with SELECT tells pghistory that it writes nothing.
    return (
        (
            f"SELECT {columns}, told FROM ("
            f"WITH page AS MATERIALIZED (SELECT {columns}, row_number() OVER () AS place"
            f" FROM ({page}) AS found ({columns})){sql}) AS written ORDER BY place"
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


def name(expression: str) -> str:
    """Text as it is, an empty one too; null where there is none."""
    return f"coalesce(to_json({expression})::text, 'null')"


def number(expression: str) -> str:
    return f"coalesce({expression}::text, 'null')"


def code(expression: str) -> str:
    """Text of letters, digits and signs that JSON writes as they are."""
    return f"concat('\"', {expression}, '\"')"


def day(expression: str) -> str:
    return f"coalesce('\"' || {expression} || '\"', 'null')"


def moment(expression: str) -> str:
    """A moment in UTC; as everywhere in the API, without a fraction where there is none."""
    full = f"to_char({expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
    return f"coalesce('\"' || replace({full}, '.000000', '') || '\"', 'null')"


def truth(condition: str) -> str:
    return f"CASE WHEN {condition} THEN 'true' ELSE 'false' END"


def address(kind: str, row_id: str) -> str:
    return f"concat('\"', {API}, '{PLURALS[kind]}/', {row_id}, '\"')"


def page_address(row_id: str) -> str:
    return f"concat('\"', {PAGE}, {row_id}, '/\"')"


def page_place(row_id: str, place: str) -> str:
    """The address of a place in a page, null where there is no page."""
    return (
        f"CASE WHEN {row_id} IS NULL THEN 'null' ELSE concat('\"', {PAGE}, {row_id}, '/#', {place}, '\"') END"
    )


def reference(kind: str, row_id: str, told: str) -> str:
    """A reference to another row by its id and written name, null where there is none."""
    members = {"id": row_id, "url": address(kind, row_id), "name": told}
    return f"CASE WHEN {row_id} IS NULL THEN 'null' ELSE {json_object(members)} END"


def records(prefix: str, ids: Mapping[str, str]) -> str:
    """Joins to the records, by type, that these expressions are the ids of: ``prefix_meeting``, …"""
    return " ".join(
        f"LEFT JOIN bilateral_{kind} {prefix}_{kind} ON {prefix}_{kind}.id = {row_id}"
        for kind, row_id in ids.items()
    )


def record_members(prefix: str, kind: str) -> dict[str, str]:
    """Type, id and address of a record so joined; of a merged one, those of the record that it was merged into."""
    row_id = f"coalesce({prefix}_{kind}.merged_into_id, {prefix}_{kind}.id)"
    return {"type": f"'\"{kind}\"'", "id": row_id, "url": address(kind, row_id)}


def the_one(prefix: str, told: Mapping[str, str]) -> str:
    """What is told of the one record, by type, that was found under this prefix; null where none was."""
    cases = " ".join(f"WHEN {prefix}_{kind}.id IS NOT NULL THEN {text}" for kind, text in told.items())
    return f"CASE {cases} ELSE 'null' END"


def joined(expressions: str, order: str) -> str:
    """Elements, written, of a group: joined with commas in this order."""
    return f"string_agg({expressions}, ',' ORDER BY {order})"
