"""Not found: the page that says so, and why, if a reason is known."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render


class Missing(Http404):
    """Not found, for a reason in words that the page shows."""


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for every ``Http404``.

    Messages that are not ours, such as Django's, name models and queries: not shown.
    """
    why = str(exception) if isinstance(exception, Missing) else ""
    return render(request, "404.html", {"why": why}, status=404)
