"""Answers when a request fails outside a view: a problem document of the API, plain words for programs, or a page."""

from __future__ import annotations

import sys
from collections.abc import Callable
from urllib.parse import unquote_to_bytes

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.defaults import server_error

from bilateral.api.handling import DATABASE_AWAY, SECONDS_TO_RETRY, as_problem
from bilateral.problems import Problem, answer
from bilateral.web.languages import for_programs
from bilateral.web.missing import Missing


class IsNoText(SuspiciousOperation):
    """An address that is no text; the message says why, for people."""


def readable(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware that refuses every address whose path or query holds the NUL character, which no database takes, or
    whose query is not in UTF-8: Django would ask for what nobody meant.
    """

    def answered(request: HttpRequest) -> HttpResponse:
        query = request.META.get("QUERY_STRING", "")
        if "\x00" in request.path_info or "%00" in query or "\x00" in query:
            nul = _("The address holds the NUL character, which no text holds. Leave it out.")
            return refused(request, IsNoText(nul))
        if not _is_utf8(query):
            other = _("The address holds bytes that are not UTF-8. Write it in UTF-8, percent-encoded.")
            return refused(request, IsNoText(other))
        return get_response(request)

    return answered


def _is_utf8(query: str) -> bool:
    if query.isascii() and "%" not in query:
        return True
    try:
        unquote_to_bytes(query.encode("latin-1")).decode()  # WSGI gives bytes as the characters of Latin-1
    except UnicodeError:
        return False
    return True


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's ``handler400``: a host that is not ours, a body too large to look at, and the like."""
    if _asks_api(request):
        told = (
            Problem("bad-request", str(exception))
            if isinstance(exception, IsNoText)
            else as_problem(exception, request)
        )
        return answer(request, told)
    if isinstance(exception, IsNoText):
        return _answer(request, 400, "400.html", str(exception))
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
