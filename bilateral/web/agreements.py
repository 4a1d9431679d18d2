"""Agreements as board and table, and the page of one."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from bilateral.models import Agreement
from bilateral.rules import pending
from bilateral.selectors import agreements as selector
from bilateral.selectors.clock import today_in_manila
from bilateral.selectors.meetings import reported_beside
from bilateral.selectors.track import track

from .list_filters import AgreementFilters
from .records import find
from .rendering import HtmxRequest, render_list
from .visits import News, news_for


def agreements(request: HtmxRequest) -> HttpResponse:
    load = partial(_listing, news_for(request, "agreement"))
    return render_list(request, "agreements", AgreementFilters, load)


def agreement(request: HttpRequest, pk: int) -> HttpResponse:
    found = find(request, Agreement, pk)
    if isinstance(found, HttpResponse):
        return found
    detail = selector.agreement_detail(found)
    context = {
        "detail": detail,
        "agreement": found,
        "steps": track(found, detail.actions),
        "meetings": reported_beside(found),
        "today": today_in_manila(),
        "rules": rules(),
    }
    return render(request, "agreements/detail.html", context)


def rules() -> dict[str, str]:
    """The rule behind each flag, in words."""
    return {
        "pending": _(pending.PENDING_RULE),
        "overdue": _(pending.OVERDUE_RULE),
        "silent": _(pending.SILENT_RULE).format(days=settings.SILENT_AFTER_DAYS),
    }


def _listing(news: News, filters: AgreementFilters) -> dict[str, Any]:
    today, wanted = today_in_manila(), filters.wanted()
    view, sort = filters.words("view"), filters.words("sort")
    context: dict[str, Any] = {
        "today": today,
        "counts": selector.view_counts(today, wanted),
        "rule": rules().get(view, ""),
        "news": news,
    }
    if filters.words("layout") == "table" or sort or filters.after_row:
        page = selector.table(wanted, today, filters.order, filters.after_row)
        news.mark(page.rows)
        return context | {
            "layout": "table",
            "agreements": page.rows,
            "next": page.next,
        }
    columns = selector.board(wanted, today)
    news.mark(agreement for column in columns for agreement in column.agreements)
    return context | {"layout": "board", "columns": columns}
