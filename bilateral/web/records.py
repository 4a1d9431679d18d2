"""Finding the record an address names: merged ones lead on, withdrawn ones say so."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from bilateral.models import Record
from bilateral.selectors.updating import shown


def find(request: HttpRequest, model: type[Record], pk: int) -> Any:
    """Return the record, or the response that stands in for it: a redirect to the canonical record, or a 410.

    It comes with the records that its columns refer to, and with ``being_updated``. Raises ``Http404``.
    """
    record = shown(model, pk)
    if record is None:
        raise Http404
    if record.merged_into_id:
        return redirect(record.merged_into)
    if record.withdrawn_at:
        return withdrawn(request, record)
    return record


def withdrawn(request: HttpRequest, record: Record) -> HttpResponse:
    """Say that a record was withdrawn, and when."""
    return render(request, "records/withdrawn.html", {"record": record}, status=410)
