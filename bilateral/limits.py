"""How many requests a caller may make an hour, of the API and for files: by address, by token or account, and in
writes.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

import redis
import structlog
from django.conf import settings
from django.http import HttpRequest
from rest_framework import exceptions
from rest_framework.request import Request

from bilateral.callers import address_of
from bilateral.models import ApiToken
from bilateral.services import tokens

log = structlog.get_logger(__name__)
WINDOW = 3600
_USES = "api-uses:"
_LATEST = 300  # seconds after an hour's end by which the last of its requests is counted


@dataclass(frozen=True, slots=True)
class Spending:
    """What is left of one limit: ``left`` requests in the ``seconds`` until it starts over."""

    name: str
    limit: int
    left: int
    seconds: int


def spend(counted: Sequence[tuple[str, str]], spent: list[Spending], used_for: str = "") -> None:
    """Count one request against each limit that applies, and add what is left to ``spent``.

    ``used_for`` is a token's digest and what it asks; it is counted for the account of its use (``collect_uses``).

    One round trip whatever the number, a second one in a caller's first request of an hour. Raises ``Throttled`` when
    nothing is left of one of them. A store that cannot be reached stops nobody: limits guard against haste, not
    against callers.
    """
    now = int(time.time())
    seconds = WINDOW - now % WINDOW
    try:
        keys = [f"api-limit:{name}:{who}:{now // WINDOW}" for name, who in counted]
        pipeline = _store(settings.REDIS_URL).pipeline(transaction=False)
        for key in keys:
            pipeline.incr(key)
        if used_for:
            pipeline.hincrby(f"{_USES}{now // WINDOW * WINDOW}", used_for, 1)
        answers = pipeline.execute()
        if 1 in answers[: len(keys)]:  # the first request of an hour sets when its count ends
            for key in keys:
                pipeline.expire(key, WINDOW)
            pipeline.execute()
    except (redis.RedisError, OSError, ValueError) as error:
        log.warning("limits not counted: their store was not reached", error=str(error))
        return
    over = False
    for (name, _), used in zip(counted, answers, strict=False):
        limit = int(settings.API_RATES[name])
        spent.append(Spending(name, limit, max(0, limit - used), seconds))
        over |= used > limit
    if over:
        raise exceptions.Throttled(wait=seconds)


def spend_at_the_door(request: HttpRequest | Request, spent: list[Spending], key: str = "") -> None:
    """Count a request before its credentials are looked at, so that guessing tokens is counted too.

    By address, and by the token as it was sent, or the ``key`` in a feed's address: a wrong one counts for nobody.
    """
    counted = [("address", str(address_of(request)))]
    used_for = ""
    if key:
        counted.append(("caller", f"key-{ApiToken.digest_of(key)}"))
    elif digest := _digest_of_token(request):
        counted.append(("caller", f"token-{digest}"))
        if request.method not in _READS:
            counted.append(("writes", f"token-{digest}"))
        match = request.resolver_match
        used_for = f"{digest} {request.method} {match.url_name if match else ''}"
    spend(counted, spent, used_for)


def collect_uses() -> int:
    """Copy what tokens were used for from the store to the database; returns how many rows it came to.

    The store keeps the counts of an hour until nobody counts in it any more, and whole ones are copied: what is done
    twice, by two workers or after a crash, changes nothing.
    """
    store = _store(settings.REDIS_URL)
    total = 0
    for key in store.scan_iter(match=f"{_USES}[0-9]*"):
        counted: dict[tuple[str, str], int] = {}
        for field, requests in store.hgetall(key).items():
            digest, _, operation = _text(field).partition(" ")
            counted[digest, operation] = int(requests)
        began = int(_text(key).rpartition(":")[2])
        total += tokens.note_uses(datetime.fromtimestamp(began, tz=UTC), counted)
        if time.time() > began + WINDOW + _LATEST:
            store.delete(key)
    return total


def spend_for_caller(request: HttpRequest | Request, spent: list[Spending]) -> None:
    """Count what the door could not, of who sent neither token nor key: against the account or, for nobody in
    particular, the address.
    """
    if request.user.is_authenticated:
        name, who = "caller", f"user-{request.user.pk}"
    else:
        name, who = "anonymous", str(address_of(request))
    counted = [(name, who)]
    if request.method not in _READS:
        counted.append(("writes", who))
    spend(counted, spent)


def headers(spent: list[Spending]) -> dict[str, str]:
    """``RateLimit-Policy`` and ``RateLimit`` (structured fields): every limit, and what is left of it."""
    if not spent:
        return {}
    return {
        "RateLimit-Policy": ", ".join(f'"{one.name}";q={one.limit};w={WINDOW}' for one in spent),
        "RateLimit": ", ".join(f'"{one.name}";r={one.left};t={one.seconds}' for one in spent),
    }


_READS = ("GET", "HEAD", "OPTIONS")


def _text(name: bytes | str) -> str:
    return name.decode() if isinstance(name, bytes) else name


def _digest_of_token(request: HttpRequest | Request) -> str:
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    return ApiToken.digest_of(secret.strip()) if scheme.lower() == "bearer" else ""


@lru_cache(maxsize=1)
def _store(url: str) -> redis.Redis:
    # Short: a store that hangs must not hold a request for longer than a person waits.
    return redis.Redis.from_url(url, socket_timeout=1, socket_connect_timeout=1)
