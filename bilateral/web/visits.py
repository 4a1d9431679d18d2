"""When a reader was last here, and what is new since: the marks within lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from bilateral.selectors.news import news_of

from .tour import offer_tour

PAUSE = timedelta(minutes=30)  # a longer pause begins a new visit
FIRST_VISIT = timedelta(days=7)  # what a first visit is shown
_NOW, _BEFORE = "visit_now", "visit_before"


class VisitLoginView(LoginView):
    """Logging in: a new session counts from the reader's login before, wherever that was."""

    def form_valid(self, form: Any) -> HttpResponse:
        before: datetime | None = form.get_user().last_login  # logging in overwrites it
        response = super().form_valid(form)
        if before is None:
            offer_tour(self.request)
        else:
            self.request.session.setdefault(_BEFORE, before.isoformat())
        return response


def last_visit(request: HttpRequest) -> datetime:
    """The end of the reader's previous visit; seven days ago for a first visit or without a login."""
    return previous_visit(request) or timezone.now() - FIRST_VISIT


def previous_visit(request: HttpRequest) -> datetime | None:
    """The end of the reader's previous visit, if there was one; notes this one in the session."""
    if not request.user.is_authenticated:
        return None
    now = timezone.now()
    seen = _moment(request, _NOW)
    if seen and now - seen > PAUSE:
        request.session[_BEFORE] = seen.isoformat()
    if seen is None or now - seen > timedelta(minutes=1):
        request.session[_NOW] = now.isoformat()
    return _moment(request, _BEFORE)


@dataclass(slots=True)
class News:
    """Marks rows of one record type with what others changed since a reader's last visit."""

    record_type: str
    since: datetime | None
    reader: User | None
    marked: bool = False

    def mark(self, rows: Iterable[Any]) -> None:
        """Give rows that are news an attribute ``news``: ``new`` or ``changed``. One query, none on a first visit."""
        found = list(rows)
        if self.since is None or not found:
            return
        news = news_of(self.record_type, [row.pk for row in found], self.since, self.reader)
        for row in found:
            row.news = news.get(row.pk, "")
        self.marked = bool(news)


def news_for(request: HttpRequest, record_type: str) -> News:
    """What marks the news of one record type for the reader of a page; notes the visit."""
    return News(record_type, previous_visit(request), reader_of(request))


def reader_of(request: HttpRequest) -> User | None:
    """The account that reads, if anybody is logged in."""
    return request.user if isinstance(request.user, User) else None


def _moment(request: HttpRequest, key: str) -> datetime | None:
    text = request.session.get(key)
    return datetime.fromisoformat(text) if text else None
