"""Which records wait to be settled in the background: what they show may be about to change."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from bilateral.models import Unsettled


def with_updating(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Add ``being_updated`` to each record of one type."""
    waiting = Unsettled.objects.filter(record_type=rows.model._meta.model_name, record_id=OuterRef("pk"))
    return rows.annotate(being_updated=Exists(waiting))
