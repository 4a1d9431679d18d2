"""How many requests a caller may make an hour: by address, by token or account, and in writes."""

from __future__ import annotations

import time
from dataclasses import dataclass

import structlog
from django.conf import settings
from django.core.cache import cache
from rest_framework import exceptions
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from bilateral.models import ApiToken

log = structlog.get_logger(__name__)
WINDOW = 3600


@dataclass(frozen=True, slots=True)
class Spending:
    """What is left of one limit: ``left`` requests in the ``seconds`` until it starts anew."""

    name: str
    limit: int
    left: int
    seconds: int


def spend(name: str, who: str, spent: list[Spending]) -> None:
    """Count one request and add what is left to ``spent``. Raises ``Throttled`` when nothing is.

    A cache that cannot be reached stops nobody: limits guard against haste, not against callers.
    """
    limit = int(settings.API_RATES[name])
    now = int(time.time())
    key = f"api-limit:{name}:{who}:{now // WINDOW}"
    try:
        cache.add(key, 0, timeout=WINDOW)
        used = cache.incr(key)
    except Exception as error:  # noqa: BLE001 - whatever the cache's client raises
        log.warning("limits not counted: the cache was not reached", error=str(error))
        return
    seconds = WINDOW - now % WINDOW
    spent.append(Spending(name, limit, max(0, limit - used), seconds))
    if used > limit:
        raise exceptions.Throttled(wait=seconds)


def address_of(request: Request) -> str:
    """The caller's address: ``X-Forwarded-For`` counts as far as our ``PROXIES`` wrote it."""
    return str(BaseThrottle().get_ident(request))


def spend_for_caller(request: Request, spent: list[Spending]) -> None:
    """Count the request against the token, the account or, for nobody in particular, the address."""
    if isinstance(request.auth, ApiToken):
        name, who = "caller", f"token-{request.auth.pk}"
    elif request.user.is_authenticated:
        name, who = "caller", f"user-{request.user.pk}"
    else:
        name, who = "anonymous", address_of(request)
    spend(name, who, spent)
    if request.method not in ("GET", "HEAD", "OPTIONS"):
        spend("writes", who, spent)


def headers(spent: list[Spending]) -> dict[str, str]:
    """``RateLimit-Policy`` and ``RateLimit`` (structured fields): every limit, and what is left of it."""
    if not spent:
        return {}
    return {
        "RateLimit-Policy": ", ".join(f'"{one.name}";q={one.limit};w={WINDOW}' for one in spent),
        "RateLimit": ", ".join(f'"{one.name}";r={one.left};t={one.seconds}' for one in spent),
    }
