"""How many requests a caller may make an hour: by address, by token or account, and in writes."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import redis
import structlog
from django.conf import settings
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


def spend(counted: Sequence[tuple[str, str]], spent: list[Spending]) -> None:
    """Count one request against each limit for whom it counts, and add what is left to ``spent``.

    One round trip whatever the number. Raises ``Throttled`` when nothing is left of one of them. A store that
    cannot be reached stops nobody: limits guard against haste, not against callers.
    """
    now = int(time.time())
    seconds = WINDOW - now % WINDOW
    try:
        pipeline = _store(settings.REDIS_URL).pipeline(transaction=False)
        for name, who in counted:
            key = f"api-limit:{name}:{who}:{now // WINDOW}"
            pipeline.incr(key)
            pipeline.expire(key, WINDOW)
        answers = pipeline.execute()
    except (redis.RedisError, OSError, ValueError) as error:
        log.warning("limits not counted: their store was not reached", error=str(error))
        return
    over = False
    for (name, _), used in zip(counted, answers[::2], strict=True):
        limit = int(settings.API_RATES[name])
        spent.append(Spending(name, limit, max(0, limit - used), seconds))
        over |= used > limit
    if over:
        raise exceptions.Throttled(wait=seconds)


def spend_at_the_door(request: Request, spent: list[Spending]) -> None:
    """Count a request before its credentials are looked at, so that guessing tokens is counted too.

    By address, and by the token as it was sent: a wrong one counts for nobody.
    """
    counted = [("address", address_of(request))]
    if sent := _token_sent(request):
        counted.append(("caller", sent))
        if request.method not in _READS:
            counted.append(("writes", sent))
    spend(counted, spent)


def spend_for_caller(request: Request, spent: list[Spending]) -> None:
    """Count what the door could not: against the account or, for nobody in particular, the address."""
    if isinstance(request.auth, ApiToken):
        return
    if request.user.is_authenticated:
        name, who = "caller", f"user-{request.user.pk}"
    else:
        name, who = "anonymous", address_of(request)
    counted = [(name, who)]
    if request.method not in _READS:
        counted.append(("writes", who))
    spend(counted, spent)


def address_of(request: Request) -> str:
    """The caller's address: ``X-Forwarded-For`` counts as far as our ``PROXIES`` wrote it."""
    return str(BaseThrottle().get_ident(request))


def headers(spent: list[Spending]) -> dict[str, str]:
    """``RateLimit-Policy`` and ``RateLimit`` (structured fields): every limit, and what is left of it."""
    if not spent:
        return {}
    return {
        "RateLimit-Policy": ", ".join(f'"{one.name}";q={one.limit};w={WINDOW}' for one in spent),
        "RateLimit": ", ".join(f'"{one.name}";r={one.left};t={one.seconds}' for one in spent),
    }


_READS = ("GET", "HEAD", "OPTIONS")


def _token_sent(request: Request) -> str:
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        return ""
    return "token-" + hashlib.sha256(secret.strip().encode()).hexdigest()


@lru_cache(maxsize=1)
def _store(url: str) -> redis.Redis:
    # Short: a store that hangs must not hold a request for longer than a person waits.
    return redis.Redis.from_url(url, socket_timeout=1, socket_connect_timeout=1)
