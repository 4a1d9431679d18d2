"""Trigger-kept history: every insert, update and delete, by bulk and SQL changes too, leaves a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pghistory


def tracked(exclude: Sequence[str] = ()) -> Callable[[type[Any]], type[Any]]:
    """Class decorator: keep each state of a model's rows in an event table of its own, ``exclude`` columns aside."""
    decorator: Callable[[type[Any]], type[Any]] = pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        exclude=list(exclude) or None,
    )
    return decorator
