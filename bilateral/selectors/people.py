"""Finding people and organizations by what a reader types: a name in any spelling, or an id."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from bilateral.models import Record
from bilateral.rules.names import fold


def named(text: str, path: str = "") -> Q:
    """The condition that a word of a name of the official or organization at ``path`` begins with ``text``.

    Every spelling that articles left counts, accents and case do not. The folded names are in Latin letters,
    so that Лавров finds Lavrov.
    """
    column = f"{path}__aliases__folded" if path else "aliases__folded"
    wanted = fold(text)
    if not wanted:
        return Q(pk__in=())
    return Q(**{f"{column}__startswith": wanted}) | Q(**{f"{column}__contains": f" {wanted}"})


def identified(text: str, path: str) -> Q:
    """The condition that the record at ``path`` has the id, or goes by the name, that ``text`` gives."""
    return Q(**{f"{path}_id": int(text)}) if text.isdecimal() and len(text) < 18 else named(text, path)


def named_by_id(model: type[Record], text: str) -> str:
    """The name of the official or organization with the id that ``text`` gives; empty where there is none."""
    if len(text) >= 18:
        return ""
    rows: Any = model._default_manager.filter(pk=int(text))
    return str(rows.values_list("name", flat=True).first() or "")
