"""The map of places, and the meetings at one place."""

from __future__ import annotations

from functools import partial
from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bilateral.models.codes import MeetingStatus, TopicCode
from bilateral.rules.pending import UNCONFIRMED
from bilateral.selectors import places as selector
from bilateral.selectors.clock import today_in_manila
from bilateral.selectors.meetings import MeetingFilter

from .filters import PeriodFilter, codes_field
from .mapping import REGIONS, map_view
from .meetings import by_month
from .missing import Missing
from .rendering import HtmxRequest, render_list
from .visits import News, news_for

ROWS = 100  # of the table at once; ``after`` is how many were shown


class PlaceFilters(PeriodFilter):
    shown = ("from", "to", "topic", "status")

    topic = codes_field(gettext_lazy("Topic"), TopicCode.choices)
    status = codes_field(
        gettext_lazy("Status"), [*MeetingStatus.choices, (UNCONFIRMED, gettext_lazy("unconfirmed"))]
    )
    region = forms.ChoiceField(
        label=gettext_lazy("Part of the world"),
        required=False,
        choices=[(region.code, region.words) for region in REGIONS.values()],
    )

    @property
    def kept(self) -> dict[str, str]:
        """What stays as it is when the other filters change."""
        return {"region": str(self.query["region"])} if self.query.get("region") else {}

    @property
    def without_region(self) -> str:
        """The query string without the part of the world, to switch between them."""
        query = self.query.copy()
        query.pop("region", None)
        return self._encoded(query)

    def wanted(self) -> MeetingFilter:
        return MeetingFilter(period=self.period(), topics=self.codes("topic"), statuses=self.codes("status"))


def places(request: HtmxRequest) -> HttpResponse:
    return render_list(request, "places", PlaceFilters, _map)


def place(request: HtmxRequest, slug: str) -> HttpResponse:
    return render_list(
        request,
        "places/place",
        PlaceFilters,
        partial(_place, slug, news_for(request, "meeting")),
    )


def _map(filters: PlaceFilters) -> dict[str, Any]:
    found = selector.places(filters.wanted(), today_in_manila())
    region = REGIONS[filters.words("region") or "world"]
    start = filters.after_row or 0
    end = start + ROWS
    return {
        "places": found,
        "rows": found.counts[start:end],
        "next": end if len(found.counts) > end else None,
        "map": map_view(found.counts, region),
        "regions": REGIONS.values(),
    }


def _place(slug: str, news: News, filters: PlaceFilters) -> dict[str, Any]:
    today = today_in_manila()
    found = selector.places(MeetingFilter(), today).named(slug)
    if found is None:
        raise Missing(_("The register has no meeting at a place of this name."))
    page = selector.meetings_at(found, filters.wanted(), today, filters.after_row)
    news.mark(page.rows)
    return {"place": found, "months": by_month(page.rows), "next": page.next, "news": news}
