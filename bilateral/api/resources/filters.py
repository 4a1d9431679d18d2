"""Filters that several resources share: by a column, by rows that point here, by dates, by text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from django.db.models import Exists, OuterRef, QuerySet

from bilateral.api.asking import Narrow, Parameter
from bilateral.api.kinds import BOOLEAN, MOMENT, POSITIVE
from bilateral.models import Record
from bilateral.rules.edtf import Bounds
from bilateral.selectors.meetings import overlapping
from bilateral.selectors.people import standing


def equal(column: str) -> Narrow:
    """A filter on one value of a column."""
    return lambda rows, value: rows.filter(**{column: _meant(rows.model, column, value)})


def any_of(column: str) -> Narrow:
    """A filter on several values of a column: any fits."""
    return lambda rows, values: rows.filter(**{f"{column}__in": values})


def linked(model: Any, link: str, column: str) -> Narrow:
    """A filter on rows of another model that point here by ``link``: one of them must have this value."""
    return lambda rows, value: rows.filter(
        Exists(model._default_manager.filter(**{link: OuterRef("pk"), column: _meant(model, column, value)}))
    )


def _meant(model: Any, column: str, value: Any) -> Any:
    """A filter's value; the id of a record that was merged away is that of the record that stands for it."""
    if not column.endswith("_id") or "__" in column:
        return value
    target = model._meta.get_field(column).related_model
    return standing(target, value) if issubclass(target, Record) else value


def overlap(prefix: str, end: Literal["from", "to"]) -> Narrow:
    """A filter on dates that may fall on or after ("from"), or on or before ("to"), an EDTF date."""

    def narrow(rows: QuerySet[Any], wanted: Bounds) -> QuerySet[Any]:
        period = Bounds(wanted.earliest, None) if end == "from" else Bounds(None, wanted.latest)
        return rows.filter(overlapping(period, prefix))

    return narrow


def found_by(matching: Callable[[Any], QuerySet[Any]]) -> Narrow:
    """A filter by what the pages find for the same value."""
    return lambda rows, value: rows.filter(pk__in=matching(value).order_by().values("pk"))


def _contradicted(rows: QuerySet[Any], wanted: bool) -> QuerySet[Any]:
    return rows.exclude(conflicts={}) if wanted else rows.filter(conflicts={})


CONFLICTS = Parameter(
    "conflicts",
    BOOLEAN,
    "Whether its sources contradict each other: `conflicts` of the row says in what.",
    _contradicted,
    example="true",
)
UPDATED_SINCE = Parameter(
    "updated_since",
    MOMENT,
    "Changed at or after this moment. To follow every change, deletions too, use `/changes`.",
    equal("updated_at__gte"),
    example="2026-11-25T00:00:00Z",
)
MIN_SOURCES = Parameter(
    "min_sources",
    POSITIVE,
    "Reported by at least this many independent sources.",
    equal("sources__gte"),
    example=2,
)
