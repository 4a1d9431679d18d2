"""Who is shut out for guessing passwords, and who is not."""

from __future__ import annotations

from typing import Any

import pytest
from axes.models import AccessAttempt
from django.contrib.auth.models import User
from django.test import Client, RequestFactory

from bilateral.callers import address_of

PROXY = "10.0.0.1"


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "203.0.113.9", PROXY),
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "198.51.100.1, 203.0.113.9", "203.0.113.9"),  # the first was sent by the caller
        (2, "198.51.100.1, 203.0.113.9, 10.0.0.2", "203.0.113.9"),
        (2, "203.0.113.9", "203.0.113.9"),
        (1, "203.0.113.9:51320", "203.0.113.9"),
        (1, "[2001:db8::1]:51320", "2001:db8::1"),
        (1, "2001:db8::1", "2001:db8::1"),
        (1, "unknown", PROXY),
        (1, "", PROXY),
    ],
)
def test_the_caller_is_who_spoke_to_the_outermost_proxy(
    settings: Any, proxies: int, forwarded: str, address: str
) -> None:
    settings.PROXIES = proxies
    request = RequestFactory().get("/", REMOTE_ADDR=PROXY, HTTP_X_FORWARDED_FOR=forwarded)
    assert address_of(request) == address


def test_a_server_that_knows_no_address_has_none() -> None:
    assert address_of(RequestFactory().get("/", REMOTE_ADDR="")) is None


@pytest.fixture
def account(settings: Any) -> User:
    settings.PROXIES = 1
    settings.AXES_ENABLED = True
    return User.objects.create_user("owner", password="correct horse battery")


def log_in(password: str, forwarded: str, **headers: str) -> Any:
    client = Client(REMOTE_ADDR=PROXY, HTTP_X_FORWARDED_FOR=forwarded, headers=headers)
    return client.post("/login/", {"username": "owner", "password": password})


@pytest.mark.django_db
def test_behind_a_proxy_a_guesser_is_shut_out_whatever_it_sends_and_the_owner_is_not(account: User) -> None:
    for number in range(5):
        log_in("a guess", f"198.51.100.{number}, 203.0.113.9")
    assert AccessAttempt.objects.get().ip_address == "203.0.113.9"
    assert log_in("correct horse battery", "198.51.100.77, 203.0.113.9").status_code == 429
    assert log_in("correct horse battery", "203.0.113.10").status_code == 302


@pytest.mark.django_db
def test_who_is_shut_out_is_told_for_how_long_in_their_language(account: User, settings: Any) -> None:
    for _ in range(5):
        log_in("a guess", "203.0.113.9")
    minutes = f"{settings.AXES_COOLOFF_TIME.total_seconds() / 60:g}"
    for language, title in (("en", "Too many wrong passwords"), ("ru", "Слишком много неверных паролей")):
        page = log_in("a guess", "203.0.113.9", accept_language=language).content.decode()
        assert title in page
        assert f" {minutes} " in page
