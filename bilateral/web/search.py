"""The search page."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse

from bilateral.selectors import search as selector
from bilateral.services.roles import is_editor

from .filters import SearchFilters
from .rendering import HtmxRequest, render_list


def search(request: HtmxRequest) -> HttpResponse:
    """Find records and articles. Editors also search texts that their sources do not let others see."""
    whole_text = is_editor(request.user)

    def load(filters: SearchFilters) -> dict[str, Any]:
        found = selector.search(filters.wanted(whole_text), filters.after_row)
        return {"found": found, "hits": found.hits, "next": found.next, "total": sum(found.counts.values())}

    return render_list(request, "search", SearchFilters(request.GET), load)
