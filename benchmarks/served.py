"""A WSGI application: at ``/bare`` the limit without Django, all else, the limit in a Django view too, by Django."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import parse_qs

from django.core.wsgi import get_wsgi_application

_django = get_wsgi_application()  # sets Django up, which the contenders need

from benchmarks.contenders import limit_page  # noqa: E402


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    if environ["PATH_INFO"] != "/bare":
        answer: Iterable[bytes] = _django(environ, start_response)
        return answer
    query = parse_qs(environ["QUERY_STRING"])
    body = limit_page(int(query["after"][0]), int(query["size"][0]))
    start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(body)))])
    return [body]
