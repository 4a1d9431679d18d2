"""The broker's queues as they are now: how long they are, and who works on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import structlog
from celery import current_app
from django.conf import settings
from django.core.cache import cache

log = structlog.get_logger(__name__)
SECONDS_TO_ANSWER = 1.0
SECONDS_THAT_IT_HOLDS = 10


@dataclass(frozen=True, slots=True)
class Worker:
    """A worker that answered, and how many tasks it works on."""

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
    """The workers that answer within a second; asked at most every ten."""
    known: list[Worker] | None = cache_get("workers")
    if known is not None:
        return known
    try:
        inspect = current_app.control.inspect(timeout=SECONDS_TO_ANSWER)
        queues = inspect.active_queues() or {}
        active = inspect.active() or {} if queues else {}
    except Exception as error:  # noqa: BLE001
        log.warning("workers not asked", error=str(error))
        return []
    found = [
        Worker(name, tuple(queue["name"] for queue in own), len(active.get(name, [])))
        for name, own in sorted(queues.items())
    ]
    cache_set("workers", found)
    return found


def cache_get(key: str) -> Any:
    try:
        return cache.get(f"queues:{key}")
    except Exception:  # noqa: BLE001 - a cache that is away holds nothing
        return None


def cache_set(key: str, value: Any) -> None:
    try:
        cache.set(f"queues:{key}", value, SECONDS_THAT_IT_HOLDS)
    except Exception as error:  # noqa: BLE001
        log.warning("cache not reached", error=str(error))
