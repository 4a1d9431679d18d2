"""The map of places, and the meetings at one place."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from bilateral.selectors import places as selector
from bilateral.selectors.clock import today_in_manila
from bilateral.selectors.meetings import MeetingFilter

from .filters import PlaceFilters
from .mapping import REGIONS, map_view
from .meetings import by_month
from .rendering import HtmxRequest, render_list


def places(request: HtmxRequest) -> HttpResponse:
    return render_list(request, "places", PlaceFilters(request.GET), _map)


def place(request: HtmxRequest, slug: str) -> HttpResponse:
    return render_list(request, "places/place", PlaceFilters(request.GET), partial(_place, slug))


def _map(filters: PlaceFilters) -> dict[str, Any]:
    found = selector.places(filters.wanted(), today_in_manila())
    region = REGIONS[filters.words("region") or "world"]
    return {"places": found, "map": map_view(found.counts, region), "regions": REGIONS.values()}


def _place(slug: str, filters: PlaceFilters) -> dict[str, Any]:
    today = today_in_manila()
    found = selector.places(MeetingFilter(), today).named(slug)
    if found is None:
        raise Http404(_("No meeting of the register is at a place of this name."))
    page = selector.meetings_at(found, filters.wanted(), today, filters.after_row)
    return {"place": found, "months": by_month(page.rows), "next": page.next}
