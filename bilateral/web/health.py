"""Health checks for machines: ``/healthz`` (this process answers) and ``/readyz`` (so do those it needs)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import redis
import structlog
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

log = structlog.get_logger(__name__)
PATHS = frozenset({"/healthz", "/readyz"})


def without_sessions(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Any:
    """Middleware: a health check never looks up a session, which would query the database."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if request.path in PATHS:
            request.COOKIES.clear()
        return get_response(request)

    return middleware


@login_not_required
@require_safe
@never_cache
def alive(request: HttpRequest) -> HttpResponse:
    """200 while the process serves requests; asks nothing of others, so their failures restart nobody."""
    return HttpResponse("ok\n", content_type="text/plain")


@login_not_required
@require_safe
@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    """200 when database and broker answer, else 503; the body names each. Why one does not is in the log."""
    answers = {"database": _database_answers(), "broker": _broker_answers()}
    return JsonResponse(
        {part: "ok" if answer else "no answer" for part, answer in answers.items()},
        status=200 if all(answers.values()) else 503,
    )


def _database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        log.warning("database does not answer", error=str(error))
        return False
    return True


def _broker_answers() -> bool:
    try:
        with redis.Redis.from_url(
            settings.CELERY_BROKER_URL, socket_timeout=2, socket_connect_timeout=2, retry=None
        ) as client:
            return bool(client.ping())
    except redis.RedisError as error:
        log.warning("broker does not answer", error=str(error))
        return False
