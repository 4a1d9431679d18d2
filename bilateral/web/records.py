"""Finding the record an address names: merged ones lead on, withdrawn ones say so."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from bilateral.models import Record
from bilateral.selectors.updating import with_updating


def find(request: HttpRequest, rows: QuerySet[Any], pk: int) -> Any:
    """Return the record, or the response that stands in for it: a redirect to the canonical record, or a 410."""
    record = get_object_or_404(with_updating(rows), pk=pk)
    if record.merged_into_id:
        return redirect(record.merged_into)
    if record.withdrawn_at:
        return withdrawn(request, record)
    return record


def withdrawn(request: HttpRequest, record: Record) -> HttpResponse:
    """Say that a record was withdrawn, and when."""
    return render(request, "records/withdrawn.html", {"record": record}, status=410)
