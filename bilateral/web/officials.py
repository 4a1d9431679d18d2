"""The list of officials and the page of one."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from bilateral.models import Official
from bilateral.selectors import officials as selector
from bilateral.selectors.clock import today_in_manila

from .career import by_period, career_view, one_by_one
from .list_filters import OfficialFilters
from .records import find
from .rendering import HtmxRequest, found_by, render_list
from .visits import News, news_for


def officials(request: HtmxRequest) -> HttpResponse:
    load = partial(_page, news_for(request, "official"))
    return render_list(request, "officials", OfficialFilters, load)


def official(request: HttpRequest, pk: int) -> HttpResponse:
    found = find(request, Official, pk)
    if isinstance(found, HttpResponse):
        return found
    today = today_in_manila()
    detail = selector.official_detail(found, today)
    meetings = one_by_one(detail.dated, today) or by_period(detail.counts, found)
    career = career_view(detail.posts, meetings, today)
    return render(request, "officials/detail.html", {"detail": detail, "official": found, "career": career})


def _page(news: News, filters: OfficialFilters) -> dict[str, Any]:
    wanted = filters.wanted()
    page = selector.officials_page(wanted, filters.after_row, filters.order)
    news.mark(page.rows)
    found = found_by(filters, lambda: selector.matching(wanted))
    return {"officials": page.rows, "next": page.next, "news": news, **found}
