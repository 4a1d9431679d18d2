"""The overview page."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from bilateral.selectors import overview as selector
from bilateral.selectors.clock import today_in_manila

from .visits import last_visit, reader_of


def overview(request: HttpRequest) -> HttpResponse:
    today, since = today_in_manila(), last_visit(request)
    shown = selector.overview(today, since, reader_of(request))
    news = f"{reverse('changes')}?{urlencode({'since': since.isoformat()})}"
    return render(
        request,
        "overview.html",
        {"overview": shown, "today": today, "since": since, "news": news},
    )
