"""The answer when a view or a middleware fails: programs get a problem document, people a page."""

from __future__ import annotations

import sys

from django.http import HttpRequest, HttpResponse
from django.views.defaults import server_error

from bilateral.api.handling import DATABASE_AWAY, SECONDS_TO_RETRY, answer, as_problem


def broken(request: HttpRequest) -> HttpResponse:
    """Django's ``handler500``; Django has logged the error. 503 where it is the database that does not answer."""
    error = sys.exception()
    if request.path.startswith("/api/") and isinstance(error, Exception):
        return answer(request, as_problem(error, request))
    response = server_error(request)
    if isinstance(error, DATABASE_AWAY):
        response.status_code = 503
        response["Retry-After"] = SECONDS_TO_RETRY
    return response
