"""Keeping who asked for which write, and how it ended."""

from __future__ import annotations

import structlog
from django.contrib.auth.models import User
from rest_framework.request import Request

from bilateral.callers import address_of
from bilateral.models import ApiToken, ApiWrite


def note_write(request: Request, status: int) -> None:
    """Record a write by a known caller. A write by nobody changes nothing and is only in the logs."""
    user = getattr(request, "_user", None)  # what authentication found; asking again could fail again
    if not isinstance(user, User):
        return
    token = request.auth if isinstance(request.auth, ApiToken) else None
    ApiWrite.objects.create(
        user=user,
        token=token,
        method=str(request.method),
        path=request.path[:300],
        status=status,
        address=address_of(request),
        request_id=str(structlog.contextvars.get_contextvars().get("request_id", ""))[:64],
    )
