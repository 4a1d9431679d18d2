"""The list of delegations and the page of one."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from bilateral.models import Delegation
from bilateral.selectors import delegations as selector

from .list_filters import DelegationFilters
from .records import withdrawn
from .rendering import HtmxRequest, found_by, render_list


def delegations(request: HtmxRequest) -> HttpResponse:
    return render_list(request, "delegations", DelegationFilters, _page)


def delegation(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(
        Delegation.objects.select_related("meeting__merged_into", "meeting__part_of"), pk=pk
    )
    if found.meeting.merged_into_id:
        return redirect("meeting", found.meeting.merged_into_id)
    if found.meeting.withdrawn_at:
        return withdrawn(request, found.meeting)
    return render(request, "delegations/detail.html", {"detail": selector.delegation_detail(found)})


def _page(filters: DelegationFilters) -> dict[str, Any]:
    wanted = filters.wanted()
    page = selector.delegations_page(wanted, filters.after_row, filters.order)
    found = found_by(filters, lambda: selector.matching(wanted))
    return {"delegations": page.rows, "next": page.next, **found}
