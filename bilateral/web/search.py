"""The search page."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy

from bilateral.models.codes import TopicCode
from bilateral.selectors import search as selector
from bilateral.services.roles import is_editor

from .filters import SIDES, PeriodFilter, codes_field, text_field
from .rendering import HtmxRequest, render_list


class SearchFilters(PeriodFilter):
    """The search box and what narrows it. ``after`` is a place that the page before it named."""

    shown = ("q", "kind", "from", "to", "side", "topic")

    q = text_field(gettext_lazy("Search"), gettext_lazy("names, places, words of articles"), most=400)
    kind = codes_field(
        gettext_lazy("Kind"),
        [
            ("meeting", gettext_lazy("Meetings")),
            ("agreement", gettext_lazy("Agreements")),
            ("official", gettext_lazy("Officials")),
            ("organization", gettext_lazy("Organizations")),
            ("article", gettext_lazy("Articles")),
        ],
    )
    side = codes_field(gettext_lazy("Side"), SIDES)
    topic = codes_field(gettext_lazy("Topic"), TopicCode.choices)

    @property
    def without_kind(self) -> str:
        """The query string of every kind, to switch between kinds."""
        query = self.query.copy()
        query.pop("kind", None)
        return self._encoded(query)

    def wanted(self, whole_text: bool) -> selector.SearchFilter:
        return selector.SearchFilter(
            text=self.words("q"),
            kinds=self.codes("kind"),
            sides=self.codes("side"),
            topics=self.codes("topic"),
            period=self.period(),
            whole_text=whole_text,
        )


def search(request: HtmxRequest) -> HttpResponse:
    """Find records and articles. Editors also search texts that their sources do not let others see."""
    whole_text = is_editor(request.user)

    def load(filters: SearchFilters) -> dict[str, Any]:
        found = selector.search(filters.wanted(whole_text), filters.after_row)
        return {"found": found, "hits": found.hits, "next": found.next, "total": sum(found.counts.values())}

    return render_list(request, "search", SearchFilters, load)
