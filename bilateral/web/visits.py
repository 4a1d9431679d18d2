"""When a reader was last here: what "since your last visit" counts from."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.http import HttpRequest
from django.utils import timezone

PAUSE = timedelta(minutes=30)  # a longer pause begins a new visit
FIRST_VISIT = timedelta(days=7)  # what a first visit is shown
_NOW, _BEFORE = "visit_now", "visit_before"


def last_visit(request: HttpRequest) -> datetime:
    """Return the end of the reader's previous visit, and note this one in the session.

    A reader who is not logged in has no session to keep it in, and is shown the last seven days.
    """
    now = timezone.now()
    if not request.user.is_authenticated:
        return now - FIRST_VISIT
    seen = _moment(request, _NOW)
    if seen and now - seen > PAUSE:
        request.session[_BEFORE] = seen.isoformat()
    if seen is None or now - seen > timedelta(minutes=1):
        request.session[_NOW] = now.isoformat()
    return _moment(request, _BEFORE) or now - FIRST_VISIT


def _moment(request: HttpRequest, key: str) -> datetime | None:
    text = request.session.get(key)
    return datetime.fromisoformat(text) if text else None
