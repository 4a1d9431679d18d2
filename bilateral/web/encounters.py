"""The page of who met whom."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy

from bilateral.models.codes import TopicCode
from bilateral.rules.pending import MET
from bilateral.selectors import encounters as selector

from .filters import PeriodFilter, codes_field
from .looks import short_names
from .rendering import HtmxRequest, render_list


class EncounterFilters(PeriodFilter):
    shown = ("from", "to", "topic")

    topic = codes_field(gettext_lazy("Topic"), TopicCode.choices)

    every = forms.BooleanField(label=gettext_lazy("All meetings"), required=False)

    @property
    def without_every(self) -> str:
        """The query string for other lists, which know no such choice."""
        query = self.query.copy()
        query.pop("every", None)
        return self._encoded(query)

    @property
    def kept(self) -> dict[str, str]:
        """What stays as it is when the other filters change."""
        return {"every": "1"} if self.query.get("every") else {}

    def wanted(self) -> selector.EncounterFilter:
        return selector.EncounterFilter(
            period=self.period(), topics=self.codes("topic"), every=self.cleaned_data["every"]
        )


def encounters(request: HtmxRequest) -> HttpResponse:
    return render_list(request, "encounters", EncounterFilters, _page)


def _page(filters: EncounterFilters) -> dict[str, Any]:
    met = "&".join(f"status={status}" for status in MET)
    narrowed = f"&{filters.without_every}" if filters.without_every else ""
    found = selector.encounters(filters.wanted())
    return {
        "encounters": found,
        "names": short_names(one.name for pair in found.pairs for one in (pair.ph, pair.ru)),
        "meetings": f"{reverse('timeline')}?{met}{narrowed}",
    }
