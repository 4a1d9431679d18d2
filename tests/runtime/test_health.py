"""Health checks, and what an absent or silent broker does to a page."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from typing import Any

import pytest
from celery import Celery
from django.conf import settings as product
from django.db import OperationalError
from django.test import Client

SECONDS_A_PAGE_MAY_HANG = 8


@pytest.fixture
def silent_broker() -> Iterator[str]:
    """An address that accepts connections and never says a word."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(50)
        yield f"redis://127.0.0.1:{listener.getsockname()[1]}/0"


def test_alive_asks_nobody(client: Client) -> None:
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok\n")


@pytest.mark.django_db
def test_ready_when_database_and_broker_answer(client: Client) -> None:
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (200, {"database": "ok", "broker": "ok"})


@pytest.mark.django_db
def test_not_ready_without_a_broker(client: Client, settings: Any, silent_broker: str) -> None:
    settings.CELERY_BROKER_URL = silent_broker
    began = time.monotonic()
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (503, {"database": "ok", "broker": "no answer"})
    assert time.monotonic() - began < SECONDS_A_PAGE_MAY_HANG


def test_not_ready_without_a_database(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr("bilateral.web.health.connection.cursor", refuse)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["database"]) == (503, "no answer")


@pytest.fixture
def signed_in_while_the_database_is_away(monkeypatch: pytest.MonkeyPatch) -> Client:
    """A browser whose session nobody can look up."""

    def refuse(*_: Any) -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr("bilateral.prepared.connection.ensure_connection", refuse)
    client = Client(raise_request_exception=False)
    client.cookies[product.SESSION_COOKIE_NAME] = "a" * 32
    return client


def test_alive_asks_nobody_of_a_browsers_session_either(signed_in_while_the_database_is_away: Client) -> None:
    answer = signed_in_while_the_database_is_away.get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok\n")


def test_a_page_without_its_database_says_to_come_back(signed_in_while_the_database_is_away: Client) -> None:
    answer = signed_in_while_the_database_is_away.get("/timeline/")
    assert (answer.status_code, answer["Retry-After"]) == (503, "10")
    assert "Try again in a minute" in answer.content.decode()


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer blt_known"}])
def test_programs_get_a_problem_wherever_the_database_was_missed(
    signed_in_while_the_database_is_away: Client, headers: dict[str, str]
) -> None:
    answer = signed_in_while_the_database_is_away.get("/api/v1/meetings", headers=headers)
    assert (answer.status_code, answer["Retry-After"]) == (503, "10")
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["title"] == "Not available now"


def test_a_health_check_is_not_sent_to_https(client: Client, settings: Any) -> None:
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/healthz").status_code == 200


def test_publishing_to_a_silent_broker_fails_within_seconds(silent_broker: str) -> None:
    app = Celery("silent", set_as_current=False)
    app.config_from_object(product, namespace="CELERY")
    app.conf.broker_url = silent_broker
    began = time.monotonic()
    with pytest.raises(Exception, match=r"(?i)time"):
        app.send_task("ingest.read_article", args=[1], queue="ingest", retry=False)
    assert time.monotonic() - began < SECONDS_A_PAGE_MAY_HANG
