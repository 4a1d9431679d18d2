"""Structured logs on stderr: a JSON object a line for machines, plain lines for people. Never a file.

Lines of Django and of libraries take the same form as our own, with the request's or the task's id on each.
"""

from __future__ import annotations

import re
from typing import Any

import structlog

# Without local variables: they hold tokens, texts of articles, and query sets, whose words are what they read.
_TRACEBACKS = structlog.processors.ExceptionRenderer(
    structlog.tracebacks.ExceptionDictTransformer(show_locals=False)
)


def drop_request_started(
    _logger: Any, _method: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """One line a request is enough: the one at its end, with its status."""
    if event["event"] == "request_started":
        raise structlog.DropEvent
    return event


# Feed readers and mail programs cannot log in: what lets them in is a part of the address.
_KEYS = re.compile(r"(/feeds/|/follow/stop/)[^/\s]+/")


def hide_keys(_logger: Any, _method: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """Keep keys that open feeds, and stop mail, out of the logs."""
    for name in ("request", "event"):
        if isinstance(told := event.get(name), str):
            event[name] = _KEYS.sub(r"\1…/", told)
    return event


LONGEST = (
    500  # characters of one value: whoever asks chooses how long an address, a query or a browser's name is
)


def cut_long(_logger: Any, _method: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """Keep lines short enough to be read and shipped, whatever was asked."""
    for name, told in event.items():
        if isinstance(told, str) and len(told) > LONGEST:
            event[name] = f"{told[:LONGEST]}…"
    return event


def configure(*, as_json: bool, level: int) -> dict[str, Any]:
    """Set structlog up and return the value for Django's ``LOGGING``. Times are UTC for machines, local for people."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso" if as_json else "%H:%M:%S", utc=as_json),
        structlog.processors.StackInfoRenderer(),
        hide_keys,
        cut_long,
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            drop_request_started,
            *shared,
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    renderer: list[Any] = (
        [_TRACEBACKS, structlog.processors.JSONRenderer()]
        if as_json
        else [structlog.dev.ConsoleRenderer(colors=False, pad_event_to=0, pad_level=False)]
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "structured": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": shared,
                "processors": [structlog.stdlib.ProcessorFormatter.remove_processors_meta, *renderer],
            }
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "structured"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "httpx": {"level": "WARNING"},  # its line a request names the whole address
            # Beat sends something every ten seconds: what tasks do, they say themselves.
            "celery.beat": {"level": "WARNING"},
            "django_structlog.celery.receivers": {"level": "WARNING"},
            "django": {"handlers": [], "level": "INFO", "propagate": True},
            "django.server": {"handlers": [], "level": "INFO", "propagate": True},
            # django-structlog logs each request itself, with its id.
            "django.request": {"level": "ERROR"},
            # Anybody can ask for a host that is not ours; the line of the request tells its status.
            "django.security.DisallowedHost": {"level": "CRITICAL"},
            # Celery's own line a task says what django-structlog's says.
            "celery.app.trace": {"level": "WARNING"},
            "celery.worker.strategy": {"level": "WARNING"},
        },
    }
