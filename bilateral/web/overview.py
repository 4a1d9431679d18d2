"""The overview page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from bilateral.selectors import overview as selector
from bilateral.selectors.clock import today_in_manila

from .visits import last_visit


def overview(request: HttpRequest) -> HttpResponse:
    today, since = today_in_manila(), last_visit(request)
    return render(
        request,
        "overview.html",
        {"overview": selector.overview(today, since), "today": today, "since": since},
    )
