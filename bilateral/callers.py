"""The address a request comes from: one answer for the log, for password guessing and for the API's limits."""

from __future__ import annotations

from ipaddress import ip_address
from typing import Any

import structlog
from django.conf import settings
from django.dispatch import receiver
from django.http import HttpRequest
from django_structlog.signals import bind_extra_request_metadata


def address_of(request: HttpRequest) -> str | None:
    """The caller's IP address: of whoever connected to the outermost of our ``PROXIES``, or to us if there is none.

    Each proxy adds its caller on the right of ``X-Forwarded-For``. What stands further left anybody may have
    written, and is not looked at. ``None`` where not even the server knows an address.
    """
    heard = request.META.get("REMOTE_ADDR", "")
    if settings.PROXIES:
        told = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")[-settings.PROXIES :]
        return _address(told[0]) or _address(heard)
    return _address(heard)


@receiver(bind_extra_request_metadata)
def note_in_the_log(request: HttpRequest, **_: Any) -> None:
    structlog.contextvars.bind_contextvars(ip=address_of(request))


def _address(text: str) -> str | None:
    """Some proxies write a port behind it."""
    text = text.strip()
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        return str(ip_address(text))
    except ValueError:
        return None
