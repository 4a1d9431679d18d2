"""Reading what hangs on a record and on those merged into it, by the index."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce

from bilateral.models import MODELS, Mention
from bilateral.statements import IDS, Statement


def standing_as(record_type: str, ids: Iterable[int]) -> list[int]:
    """The ids of these canonical records and of those merged into them. One query.

    Given ids, the database looks each up in the index of what is filtered. Of "the record or one merged into it" as
    conditions over a join, or as a subquery, it may read the whole table.
    """
    wanted = list(ids)
    return [*wanted, *(pk for (pk,) in _merged_into(record_type).rows(ids=wanted))]


@cache
def _merged_into(record_type: str) -> Statement:
    records: Any = MODELS[record_type].objects
    return Statement(lambda: records.filter(merged_into__any=IDS).order_by().values_list("pk"))


def told_beside(record_type: str, other: str) -> QuerySet[Mention, Any]:
    """The canonical ids of records of another type that the articles on a record report too, for a statement that is
    asked with the ids that ``standing_as`` gives."""
    own = Mention.objects.filter(**{f"{record_type}__any": IDS})
    beside = Mention.objects.filter(
        article__in=own.values("article"), article__state="reconciled", **{f"{other}__isnull": False}
    )
    return beside.values(canonical=Coalesce(F(f"{other}__merged_into_id"), F(f"{other}_id")))
