"""The one shape of every error: problem documents (RFC 9457), ``application/problem+json``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from rest_framework import exceptions
from rest_framework.request import Request

MEDIA_TYPE = "application/problem+json"
_TOLD = 3  # faults


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem: its status, its title, and what the caller can do about it."""

    status: int
    title: str
    advice: str


KINDS: dict[str, Kind] = {
    "malformed-body": Kind(400, "The body cannot be read", "Send one JSON object, in UTF-8."),
    "invalid-query": Kind(
        400,
        "The query is not understood",
        "See `errors`: each names the parameter, and the nearest right one.",
    ),
    "invalid-cursor": Kind(
        400, "The cursor is not valid", "Start again without `cursor`, and follow `next` as it is given."
    ),
    "invalid-header": Kind(400, "A header is not understood", "See `errors`."),
    "bad-request": Kind(400, "The request cannot be read", "Check the address and the headers."),
    "not-authenticated": Kind(401, "Log in or send a token", "Send `Authorization: Bearer <token>`."),
    "invalid-token": Kind(
        401, "The token is not valid", "Check it, or ask for a new one: tokens expire and can be revoked."
    ),
    "not-allowed": Kind(
        403, "You may not do this", "Ask an administrator for the role or scope that `detail` names."
    ),
    "not-found": Kind(404, "Nothing is here", "Check the address and the id."),
    "method-not-allowed": Kind(405, "This address does not take that method", "See the `Allow` header."),
    "not-acceptable": Kind(406, "No such format", "Accept `application/json`."),
    "merged-record": Kind(
        409, "This record was merged into another", "Send the correction to the record it was merged into."
    ),
    "gone": Kind(410, "This record was withdrawn", "Remove it from your copy. An editor may restore it."),
    "stale-version": Kind(
        412, "The record has changed", "Read it again and send its new version in `If-Match`."
    ),
    "too-large": Kind(
        413, "The body is too large", "Send less at a time: one article as text, or fewer lines."
    ),
    "unsupported-media-type": Kind(
        415, "That kind of body is not read", "Send `Content-Type: application/json`."
    ),
    "range-not-satisfiable": Kind(
        416, "The file has no such part", "Ask from a byte that it has, or leave out `Range`."
    ),
    "invalid-body": Kind(
        422, "A value cannot be taken", "See `errors`: each names the field and says what to do."
    ),
    "idempotency-key-reused": Kind(
        422, "This Idempotency-Key was used for another body", "Make a new key for each request."
    ),
    "version-required": Kind(
        428, "Say which version you correct", 'Send `If-Match: "<version>"` with the version you read.'
    ),
    "too-many-requests": Kind(429, "Too many requests", "Wait as long as `Retry-After` says."),
    "internal-error": Kind(
        500, "Something broke on our side", "Try again later, and tell us the `request_id`."
    ),
    "unavailable": Kind(503, "Not available now", "Try again later."),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one part of a request: ``within`` is query, body, header or path."""

    within: str
    name: str
    detail: str
    nearest: str | None = None

    def as_json(self) -> dict[str, str | None]:
        return {"in": self.within, "name": self.name, "detail": self.detail, "nearest": self.nearest}


class Problem(exceptions.APIException):
    """An error to be answered as a problem document of one of ``KINDS``."""

    def __init__(
        self,
        kind: str,
        detail: str = "",
        faults: Iterable[Fault] = (),
        headers: Mapping[str, str] | None = None,
        **extra: Any,
    ) -> None:
        super().__init__(detail or KINDS[kind].advice)
        self.kind = kind
        self.words = detail or KINDS[kind].advice
        self.faults = list(faults)
        self.headers = dict(headers or {})
        self.extra = extra
        self.status_code = KINDS[kind].status


def with_faults(kind: str, faults: Sequence[Fault]) -> Problem:
    """A problem that lists everything wrong with a request, and tells the first few faults in words."""
    return Problem(kind, " ".join(f"{fault.name}: {fault.detail}" for fault in faults[:_TOLD]), faults)


def answer(request: Request | HttpRequest, problem: Problem) -> HttpResponse:
    """The problem as a response: a plain one, whatever the view would have rendered."""
    kind = KINDS[problem.kind]
    body = {
        "type": _address_of(request, f"{reverse('api-problems')}#{problem.kind}"),
        "title": kind.title,
        "status": kind.status,
        "detail": problem.words,
        "instance": request.get_full_path()[:500],
        "errors": [fault.as_json() for fault in problem.faults],
        **problem.extra,
    }
    response = HttpResponse(
        orjson.dumps(body, option=orjson.OPT_UTC_Z), status=kind.status, content_type=MEDIA_TYPE
    )
    for name, value in problem.headers.items():
        response[name] = value
    response["Cache-Control"] = "no-store"
    return response


def _address_of(request: Request | HttpRequest, path: str) -> str:
    """The path with the host that was asked for, unless that is what is wrong."""
    try:
        return str(request.build_absolute_uri(path))
    except DisallowedHost:
        return f"{settings.SITE_URL}{path}"
