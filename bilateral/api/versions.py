"""ETags and versions: what has not changed is not sent again; a correction names what it corrects."""

from __future__ import annotations

import hashlib
import re
from http import HTTPStatus

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from rest_framework.request import Request

from bilateral.problems import Fault, Problem

_VERSION = re.compile(r'^(?:W/)?"(\d{1,9})(?:-[0-9a-f]+)?"$')


def tagged(request: Request, response: HttpResponse, version: int | None) -> HttpResponseBase:
    """Give a rendered answer its ETag; answer 304 when the caller has it already.

    The tag of a record is its version and a digest of the body: the version is what ``If-Match`` names, the digest
    also changes with the name of another record, the day, or another choice of fields.
    """
    digest = hashlib.sha256(response.content).hexdigest()[:20]
    etag = f'"{version}-{digest}"' if version is not None else f'"{digest}"'
    response["ETag"] = etag
    # No Last-Modified is weighed: a second is too coarse, and a related name may change without it.
    answer = get_conditional_response(request, etag=etag, response=response)
    # If-Match is for writes: on a read Django would answer it with an empty page.
    return response if answer is None or answer.status_code == HTTPStatus.PRECONDITION_FAILED else answer


def version_given(request: Request) -> int:
    """The version in ``If-Match``. Raises ``Problem``: 428 without one, 400 for one that cannot be read."""
    header = request.headers.get("If-Match", "").strip()
    if not header:
        raise Problem("version-required")
    match = _VERSION.match(header)
    if match is None:
        detail = 'Give one version, such as "7", or the ETag as you got it.'
        raise Problem("invalid-header", detail, [Fault("header", "If-Match", detail)])
    return int(match[1])
