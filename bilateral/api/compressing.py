"""Compressed answers: Brotli where the caller takes it, else gzip."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from functools import wraps
from typing import Any

import brotli
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers

LEAST = 500  # below, a packet is a packet
_CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body, quality=4),
    "gzip": lambda body: gzip.compress(body, 5, mtime=0),
}


def compressed(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Decorate a view whose answers may be compressed; files that are sent in pieces stay as they are."""

    @wraps(view)
    def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        if hasattr(response, "add_post_render_callback") and not getattr(response, "is_rendered", True):
            response.add_post_render_callback(lambda rendered: _compress(request, rendered))
            return response
        return _compress(request, response)

    return wrapper


def accepted(header: str) -> str:
    """The best coding that an ``Accept-Encoding`` allows; empty for none."""
    weights: dict[str, float] = {}
    for part in header.lower().split(","):
        coding, _, parameters = part.partition(";")
        quality = parameters.strip().removeprefix("q=") if parameters else "1"
        try:
            weights[coding.strip()] = float(quality)
        except ValueError:
            continue
    usual = weights.get("*", 0.0)
    best = max(_CODINGS, key=lambda coding: weights.get(coding, usual))
    return best if weights.get(best, usual) > 0 else ""


def _compress(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    if not isinstance(response, HttpResponse) or response.has_header("Content-Encoding"):
        return response
    patch_vary_headers(response, ["Accept-Encoding"])
    coding = accepted(request.headers.get("Accept-Encoding", ""))
    if not coding or len(response.content) < LEAST:
        return response
    response.content = _CODINGS[coding](response.content)
    response["Content-Encoding"] = coding
    response["Content-Length"] = str(len(response.content))
    if response.has_header("ETag") and not response["ETag"].startswith("W/"):
        response["ETag"] = f"W/{response['ETag']}"  # equal in meaning, not in bytes
    return response
