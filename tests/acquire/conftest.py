"""A web site to read from, that may be asked as often as a test likes; no message leaves for a queue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from bilateral.services import submit
from tests.site import Site


@pytest.fixture
def site(settings: Any) -> Iterator[Site]:
    with Site() as site:
        settings.OUTBOUND_ALLOWED = [f"127.0.0.1:{site.port}"]
        settings.OUTBOUND_SECONDS_A_HOST = 0
        yield site


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, tuple[Any, ...]]]:
    """What was sent to the queue, instead of sending it."""
    messages: list[tuple[str, tuple[Any, ...]]] = []

    def send(task: str, *args: Any, queue: str = "") -> bool:
        messages.append((task, args))
        return True

    for module in ("sources", "items", "archives"):
        monkeypatch.setattr(f"bilateral.services.{module}.send", send)
    monkeypatch.setattr(submit, "enqueue", lambda article_id: send("ingest.read_article", article_id))
    return messages
