"""Statements that PostgreSQL plans once per connection: for the few that every API request needs."""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.db.backends.postgresql.base import ServerBindingCursor
from django.db.backends.utils import CursorWrapper


class _PreparingCursor(ServerBindingCursor):
    def execute(self, query: Any, params: Any = None, *, prepare: bool | None = True, **rest: Any) -> Any:
        return super().execute(query, params, prepare=prepare, **rest)  # type: ignore[misc]


def cursor() -> CursorWrapper:
    """A cursor whose statements are planned at their first use; a long plan is then worth its time.

    The text of a statement must not vary: each variant is kept by the server. Parameters go apart from the text, so
    each must have a type that follows from its place or is written there (``%s::text``).
    """
    connection.ensure_connection()
    raw = connection.connection
    if raw.prepare_threshold is None:  # how Django switches preparing off; its own cursors never prepare
        raw.prepare_threshold = 0
        # For a few ids PostgreSQL would plan anew each time, which for a dozen tables takes longer than the reading.
        raw.execute("SET plan_cache_mode = force_generic_plan")
    wrapped: CursorWrapper = connection._prepare_cursor(_PreparingCursor(raw))  # type: ignore[attr-defined,call-arg]
    return wrapped
