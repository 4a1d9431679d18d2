"""The broker's queues as they are now: how long they are, and who works on them."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

import orjson
import redis
import structlog
from celery import current_app
from django.conf import settings

log = structlog.get_logger(__name__)
_SIGNS = "workers"  # name → what it last said of itself
SECONDS_A_SIGN_HOLDS = 15  # a worker gives one every two seconds, later when it is short of breath


@dataclass(frozen=True, slots=True)
class Worker:
    """A worker that gave a sign of life, and how many tasks it works on."""

    name: str
    queues: tuple[str, ...]
    busy: int


def lengths() -> dict[str, int] | None:
    """Messages waiting in each queue; ``None`` when the broker does not answer."""
    try:
        with current_app.connection_for_read() as connection:
            connection.ensure_connection(max_retries=1, timeout=3)
            channel: Any = connection.default_channel
            return {name: int(channel.client.llen(name)) for name in settings.QUEUES}
    except Exception as error:  # noqa: BLE001 - whatever the broker's client raises means that it is away
        log.warning("broker not reached", error=str(error))
        return None


def workers() -> list[Worker]:
    """The workers that gave a sign of life in the last seconds; nobody is asked, so nobody is waited for."""
    now = time.time()
    found = []
    try:
        for name, sign in _broker(settings.REDIS_URL).hgetall(_SIGNS).items():
            told = orjson.loads(sign)
            if now - told.pop("at") < SECONDS_A_SIGN_HOLDS:
                found.append(Worker(told["name"], tuple(told["queues"]), told["busy"]))
            else:
                _broker(settings.REDIS_URL).hdel(_SIGNS, name)
    except (redis.RedisError, OSError, ValueError) as error:
        log.warning("workers not seen", error=str(error))
    return sorted(found, key=lambda worker: worker.name)


def give_sign(name: str, queues: Iterable[str], busy: int) -> None:
    """Say that a worker is there; called by the worker itself, time and again."""
    sign = {**asdict(Worker(name, tuple(sorted(queues)), busy)), "at": time.time()}
    try:
        _broker(settings.REDIS_URL).hset(_SIGNS, name, orjson.dumps(sign))
    except (redis.RedisError, OSError) as error:
        log.warning("sign of life not given", error=str(error))


def sign_off(name: str) -> None:
    """Say that a worker is gone."""
    try:
        _broker(settings.REDIS_URL).hdel(_SIGNS, name)
    except (redis.RedisError, OSError) as error:
        log.warning("worker not signed off", error=str(error))


@lru_cache(maxsize=1)
def _broker(url: str) -> redis.Redis:
    return redis.Redis.from_url(url, socket_timeout=1, socket_connect_timeout=1)
