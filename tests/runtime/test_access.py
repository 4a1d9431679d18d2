"""Who may open a page that its view did not say a word about."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser, User
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django_htmx.middleware import HtmxDetails

from bilateral.web.access import ReadingMiddleware, publicly_readable


def page(request: HttpRequest) -> HttpResponse:
    return HttpResponse("page")


@publicly_readable
def readable(request: HttpRequest) -> HttpResponse:
    return HttpResponse("page")


@login_not_required
def open_to_all(request: HttpRequest) -> HttpResponse:
    return HttpResponse("page")


def asked(view: Any, method: str = "GET", user: Any = None, **headers: str) -> Any:
    """What the middleware answers in the view's place; None lets the view answer."""
    request = RequestFactory(headers=headers).generic(method, "/timeline/?kind=talks")
    request.user = user or AnonymousUser()
    request.htmx = HtmxDetails(request)  # type: ignore[attr-defined]
    return ReadingMiddleware(page).process_view(request, view, (), {})


def test_a_page_asks_for_an_account_and_keeps_the_way_back() -> None:
    answer = asked(page)
    assert (answer.status_code, answer.url) == (302, "/login/?next=/timeline/%3Fkind%3Dtalks")


def test_an_account_opens_every_page() -> None:
    assert asked(page, user=User(username="viewer")) is None


def test_what_is_open_to_all_asks_for_nothing() -> None:
    assert asked(open_to_all) is None


@pytest.mark.parametrize(
    ("public", "view", "method", "is_open"),
    [
        (False, readable, "GET", False),
        (True, readable, "GET", True),
        (True, readable, "HEAD", True),
        (True, readable, "POST", False),
        (True, page, "GET", False),
    ],
)
def test_public_reading_opens_marked_pages_for_reading_only(
    settings: Any, public: bool, view: Any, method: str, is_open: bool
) -> None:
    settings.PUBLIC_READ = public
    assert (asked(view, method) is None) is is_open


def test_a_fragment_sends_the_whole_page_to_the_login_and_back_to_the_page() -> None:
    answer = asked(
        page, **{"HX-Request": "true", "HX-Current-URL": "http://testserver/agreements/?pending=true"}
    )
    assert answer["HX-Redirect"] == "/login/?next=/agreements/%3Fpending%3Dtrue"
