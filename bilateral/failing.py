"""Answers when a request fails outside a view: a problem document of the API, plain words for programs, or a page."""

from __future__ import annotations

import sys
from collections.abc import Callable

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.defaults import server_error

from bilateral.api.handling import DATABASE_AWAY, SECONDS_TO_RETRY, as_problem
from bilateral.problems import Problem, answer
from bilateral.web.languages import for_programs
from bilateral.web.missing import Missing


class HoldsNul(SuspiciousOperation):
    """An address that holds the NUL character, which no text holds and no database takes."""


def without_nul(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware that refuses every address whose path or query holds the NUL character."""

    def answered(request: HttpRequest) -> HttpResponse:
        query = request.META.get("QUERY_STRING", "")
        if "\x00" in request.path_info or "%00" in query or "\x00" in query:
            return refused(request, HoldsNul())
        return get_response(request)

    return answered


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's ``handler400``: a host that is not ours, a body too large to look at, and the like."""
    nul = _("The address holds the NUL character, which no text holds. Leave it out.")
    if _asks_api(request):
        told = (
            Problem("bad-request", nul) if isinstance(exception, HoldsNul) else as_problem(exception, request)
        )
        return answer(request, told)
    if isinstance(exception, HoldsNul):
        return _answer(request, 400, "400.html", nul)
    if isinstance(exception, RequestDataTooBig):
        return _answer(request, 413, "400.html", _("More was sent than is taken at once. Send less."))
    why = _("The request could not be understood. Check the address, or go back and try again.")
    return _answer(request, 400, "400.html", why)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's ``handler404``. Messages that are not ours, such as Django's, name models and queries: not shown."""
    if _asks_api(request):
        return answer(request, as_problem(Http404(), request))
    if isinstance(exception, Missing):
        return _answer(request, 404, "404.html", str(exception))
    why = _("There is no page at this address. It may have been mistyped.")
    return _answer(request, 404, "404.html", why)


def broken(request: HttpRequest) -> HttpResponse:
    """Django's ``handler500``; Django has logged the error. 503 where it is the database that does not answer."""
    error = sys.exception()
    if _asks_api(request) and isinstance(error, Exception):
        return answer(request, as_problem(error, request))
    response = server_error(request)
    if isinstance(error, DATABASE_AWAY):
        response.status_code = 503
        response["Retry-After"] = SECONDS_TO_RETRY
    return response


def _asks_api(request: HttpRequest) -> bool:
    # However many slashes it begins with: whoever joins an address with one too many is a program all the same.
    return f"/{request.path_info.lstrip('/')}/".startswith("/api/")


def _answer(request: HttpRequest, status: int, page: str, why: str) -> HttpResponse:
    if for_programs(request):
        return HttpResponse(f"{why}\n", status=status, content_type="text/plain; charset=utf-8")
    return render(request, page, {"why": why}, status=status)
