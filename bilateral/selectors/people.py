"""Finding people and organizations by what a reader types: a name in any spelling, or an id."""

from __future__ import annotations

from typing import Any

from django.db.models import BigIntegerField, Q, Subquery, Value
from django.db.models.functions import Coalesce

from bilateral.models import Official, Organization, Record
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
    """The condition that the record at ``path`` has the id, or goes by the name, that ``text`` gives.

    The id of a record that was merged away is that of the one that stands for it, as in addresses of pages.
    """
    if not text.isdecimal() or len(text) >= 18:
        return named(text, path)
    model: type[Record] = Organization if path == "organization" else Official
    return Q(**{f"{path}_id": standing(model, int(text))})


def standing(model: type[Record], pk: int) -> Coalesce:
    """The id of the record that stands for the one with this id, which is itself unless that was merged away."""
    rows: Any = model._default_manager.filter(pk=pk)
    return Coalesce(Subquery(rows.values("merged_into_id")), Value(pk), output_field=BigIntegerField())


def named_by_id(model: type[Record], text: str) -> str:
    """The name of the official or organization with the id that ``text`` gives; empty where there is none."""
    if len(text) >= 18:
        return ""
    rows: Any = model._default_manager.filter(pk=int(text))
    return str(rows.values_list("name", flat=True).first() or "")
