"""Records as their own pages show them: each says whether it waits to be settled in the background."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.db.models import BigIntegerField, Exists, OuterRef

from bilateral.models import Agreement, Meeting, Official, Organization, Record, Unsettled
from bilateral.statements import Given, Statement

_BESIDE: dict[type[Record], tuple[str, ...]] = {
    Agreement: ("merged_into",),
    Meeting: ("merged_into", "part_of"),
    Official: ("merged_into", "organization"),
    Organization: ("merged_into",),
}


def shown(model: type[Record], pk: int) -> Any:
    """The record of this id with those that it refers to and ``being_updated``, or ``None``. One query."""
    return _record(model).one(pk)


@cache
def _record(model: type[Record]) -> Statement:
    waiting = Unsettled.objects.filter(record_type=model._meta.model_name, record_id=OuterRef("pk"))
    rows: Any = model._default_manager.select_related(*_BESIDE[model])
    pk = Given("pk", BigIntegerField())
    return Statement(lambda: rows.filter(pk=pk).annotate(being_updated=Exists(waiting)))
