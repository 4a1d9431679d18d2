"""From any exception to a problem document: REST framework's exception handler."""

from __future__ import annotations

import math
import uuid
from collections.abc import Mapping
from typing import Any

import structlog
from django.conf import settings
from django.core.exceptions import (
    DisallowedHost,
    PermissionDenied,
    RequestDataTooBig,
    SuspiciousOperation,
    TooManyFieldsSent,
)
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from rest_framework import exceptions, status
from rest_framework.request import Request
from rest_framework.views import set_rollback

from bilateral.problems import Fault, Problem, answer

log = structlog.get_logger(__name__)
DATABASE_AWAY = (OperationalError, InterfaceError)
SECONDS_TO_RETRY = "10"


def respond(error: Exception, context: Mapping[str, Any]) -> HttpResponse:
    """REST framework's exception handler: every exception becomes a problem document, never a bare 500."""
    set_rollback()
    request = context["request"]
    return answer(request, as_problem(error, request))


def as_problem(error: Exception, request: Request | HttpRequest) -> Problem:
    """The problem document for an exception. An unexpected one is logged with the request's id."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, exceptions.APIException):
        return _of_framework(error, request)
    if isinstance(error, Http404):
        return Problem("not-found")
    if isinstance(error, PermissionDenied):
        return Problem("not-allowed")
    if isinstance(error, RequestDataTooBig):
        return Problem("too-large")
    if isinstance(error, TooManyFieldsSent):
        most = settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
        return Problem("bad-request", f"Send at most {most:,} parameters at a time.")
    if isinstance(error, DisallowedHost):
        told = "The register is not reached by this name. Use an address that its administrator gave you."
        return Problem("invalid-header", f"Host: {told}", [Fault("header", "Host", told)])
    if isinstance(error, SuspiciousOperation):
        return Problem("bad-request")
    request_id = _request_id()
    if isinstance(error, DATABASE_AWAY):
        log.error("database does not answer", request_id=request_id, path=request.path, error=str(error))
        return Problem("unavailable", headers={"Retry-After": SECONDS_TO_RETRY})
    log.error("api request failed", request_id=request_id, path=request.path, exc_info=error)
    return Problem("internal-error", request_id=request_id)


def _of_framework(error: exceptions.APIException, request: Request | HttpRequest) -> Problem:
    headers: dict[str, str] = {}
    if challenge := getattr(error, "auth_header", None):
        headers["WWW-Authenticate"] = challenge
    match error:
        case exceptions.MethodNotAllowed():
            return Problem("method-not-allowed", f"{request.method} is not possible here.")
        case exceptions.Throttled():
            wait = max(1, math.ceil(getattr(error, "wait", None) or 1))
            return Problem("too-many-requests", f"Wait {wait} seconds.", headers={"Retry-After": str(wait)})
        case exceptions.NotAuthenticated():
            return Problem("not-authenticated", headers=headers)
        case exceptions.AuthenticationFailed():
            words = "" if str(error.detail) == str(error.default_detail) else str(error.detail)
            return Problem("invalid-token", words, headers=headers)
        case exceptions.PermissionDenied():
            return Problem("not-allowed", str(error.detail))
        case exceptions.UnsupportedMediaType():
            view = getattr(request, "parser_context", {}).get("view")
            taken = [f"`{parser.media_type}`" for parser in getattr(view, "parser_classes", ())]
            return Problem(
                "unsupported-media-type", f"Send `Content-Type`: {' or '.join(taken)}." if taken else ""
            )
        case exceptions.ParseError():
            return Problem("malformed-body", str(error.detail))
    by_status = {
        status.HTTP_404_NOT_FOUND: "not-found",
        status.HTTP_406_NOT_ACCEPTABLE: "not-acceptable",
        status.HTTP_503_SERVICE_UNAVAILABLE: "unavailable",
    }
    return Problem(by_status.get(error.status_code, "bad-request"))


def _request_id() -> str:
    """The id under which the request is logged; a new one where no middleware gave it."""
    bound = structlog.contextvars.get_contextvars().get("request_id")
    return str(bound or uuid.uuid4())
