"""What tests share: a real worker, a real browser, and a broker that holds nothing of the test before."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import hypothesis
import pytest
import redis
from django.conf import settings
from django.db import connections
from django.utils import translation

from tests.worker import WorkerProcess

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CHROMIUM_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


PATIENCE = 20_000  # milliseconds that a page may take to show what is expected: a loaded machine is slow

# No test is held to a time.
hypothesis.settings.register_profile("patient", deadline=None)
hypothesis.settings.load_profile("patient")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long tests first, so that no process is left with one at the end; those that empty tables after all others."""
    items.sort(key=lambda item: (empties_tables(item), item.get_closest_marker("long") is None))


def empties_tables(item: pytest.Item) -> bool:
    mark = item.get_closest_marker("django_db")
    asked = {"transactional_db", "live_server"} & set(getattr(item, "fixturenames", ()))
    return bool(asked or (mark and mark.kwargs.get("transaction")))


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    """A request of the test client leaves its language active, as one of a server does until the next."""
    yield
    translation.deactivate()


@pytest.fixture
def empty_queue() -> Iterator[redis.Redis]:
    """The broker of this test run, emptied: no message, no cached value."""
    with redis.Redis.from_url(settings.REDIS_URL) as broker:
        broker.flushdb()
        yield broker


@pytest.fixture
def celery_worker_process(
    transactional_db: None, django_db_serialized_rollback: None, empty_queue: redis.Redis
) -> Iterator[WorkerProcess]:
    """A worker process that reads what the test commits and queues. It ends with the test, whatever happens."""
    worker = WorkerProcess()
    try:
        worker.wait_until_ready()
        yield worker
    finally:
        worker.kill()


@pytest.fixture(scope="session")
def chromium(django_db_setup: None) -> Iterator[Browser]:
    """Debian's Chromium, headless. ``live_server`` gives it something to open."""
    program = shutil.which("chromium")
    if program is None:
        reason = "Chromium is missing; install it with: apt-get install chromium"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    from playwright.sync_api import expect, sync_playwright  # noqa: PLC0415 - its import takes a while

    expect.set_options(timeout=PATIENCE)

    # Playwright keeps an event loop in this thread; Django would refuse every query beside one.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    migrated = vars(connections["default"]).get("_test_serialized_contents")
    with sync_playwright() as playwright:
        # Beside the loop Django opens another connection, which must know what the migrations wrote, too.
        if migrated is not None:
            vars(connections["default"])["_test_serialized_contents"] = migrated
        browser = playwright.chromium.launch(executable_path=program, args=CHROMIUM_OPTIONS)
        yield browser
        browser.close()
        connections.close_all()
