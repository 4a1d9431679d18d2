"""The timeline and the page of one meeting."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from bilateral.models import Meeting
from bilateral.rules.pending import UNCONFIRMED
from bilateral.selectors import meetings as selector
from bilateral.selectors.band import band
from bilateral.selectors.clock import today_in_manila
from bilateral.selectors.lines import MeetingLine

from . import looks
from .band import band_view
from .list_filters import MeetingFilters
from .records import find
from .rendering import HtmxRequest, found_by, render_list
from .visits import News, news_for


def timeline(request: HtmxRequest) -> HttpResponse:
    load = partial(_timeline, news_for(request, "meeting"))
    return render_list(request, "timeline", MeetingFilters, load)


def meeting(request: HttpRequest, pk: int) -> HttpResponse:
    found = find(request, Meeting, pk)
    if isinstance(found, HttpResponse):
        return found
    detail = selector.meeting_detail(found)
    unconfirmed = selector.status_on(found, today_in_manila()) == UNCONFIRMED
    return render(
        request, "meetings/detail.html", {"detail": detail, "meeting": found, "unconfirmed": unconfirmed}
    )


def _timeline(news: News, filters: MeetingFilters) -> dict[str, Any]:
    wanted, today = filters.wanted(), today_in_manila()
    found = selector.timeline(wanted, today, filters.after_row)
    news.mark([*found.page.rows, *found.unconfirmed])
    context: dict[str, Any] = {
        "timeline": found,
        "months": by_month(found.page.rows),
        "next": found.page.next,
        "news": news,
        **found_by(filters, lambda: selector.matching(wanted, today)),
    }
    if filters.after_row is None:
        context["band"] = band_view(band(wanted, today), filters, today)
    return context


def by_month(meetings: Iterable[MeetingLine]) -> list[tuple[str, list[MeetingLine]]]:
    """Meetings under the headings of the timeline, in the order given."""

    def heading(meeting: MeetingLine) -> str:
        return looks.month_heading(meeting.date, meeting.date_earliest, meeting.date_latest)

    return [(words, list(rows)) for words, rows in groupby(meetings, heading)]
