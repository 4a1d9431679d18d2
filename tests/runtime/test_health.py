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
