"""The list of organizations and the page of one."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from bilateral.models import Organization
from bilateral.selectors import organizations as selector

from .list_filters import OrganizationFilters
from .records import find
from .rendering import HtmxRequest, found_by, render_list


def organizations(request: HtmxRequest) -> HttpResponse:
    return render_list(request, "organizations", OrganizationFilters, _page)


def organization(request: HttpRequest, pk: int) -> HttpResponse:
    found = find(request, Organization, pk)
    if isinstance(found, HttpResponse):
        return found
    detail = selector.organization_detail(found)
    return render(request, "organizations/detail.html", {"detail": detail, "organization": found})


def _page(filters: OrganizationFilters) -> dict[str, Any]:
    wanted = filters.wanted()
    page = selector.organizations_page(wanted, filters.after_row)
    found = found_by(filters, lambda: selector.matching(wanted))
    return {"organizations": page.rows, "next": page.next, **found}
