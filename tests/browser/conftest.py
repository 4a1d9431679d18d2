"""A browser on a live server, which fails the test when a page complains."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import expect
from pytest_django.live_server_helper import LiveServer

from bilateral.services import roles, submit
from ingest.reading import read_article
from ingest.sample_articles import submit_samples
from tests import snapshots
from tests.api.builders import account

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response

SCREENSHOTS = Path(settings.BASE_DIR) / "screenshots"
DESK, PHONE = (1280, 900), (375, 740)
OpenBrowser = Callable[..., "BrowserContext"]


def drawn_width(page: Page) -> int:
    """How wide the page is drawn, in CSS pixels; more than its window scrolls sideways."""
    width: int = page.evaluate("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)")
    return width


def arrived(page: Page, address: re.Pattern[str]) -> None:
    """Wait until the page at ``address`` stands whole: what is counted before counts the page left behind."""
    expect(page).to_have_url(address)
    page.wait_for_load_state()


@pytest.fixture(scope="session")
def _samples_as_read() -> snapshots.Snapshot:
    """What the sample articles tell, once the first test has read them."""
    return {}


@pytest.fixture
def sample_register(
    live_server: LiveServer,
    django_db_serialized_rollback: None,
    monkeypatch: pytest.MonkeyPatch,
    _samples_as_read: snapshots.Snapshot,
) -> None:
    """The register that the sample articles tell of, read here instead of by a worker."""
    if _samples_as_read:
        snapshots.put_back(_samples_as_read)
        return
    with monkeypatch.context() as patch:
        patch.setattr(submit, "enqueue", lambda article_id: True)
        for article_id in submit_samples():
            read_article(article_id)
    _samples_as_read |= snapshots.take()


@pytest.fixture
def complaints() -> list[str]:
    """What the browsers of a test complained of. A test that makes a request fail takes out what belongs to it."""
    return []


@pytest.fixture
def open_browser(
    live_server: LiveServer, chromium: Browser, complaints: list[str], django_db_serialized_rollback: None
) -> Iterator[OpenBrowser]:
    """Open a browser window: of somebody with ``role`` or of nobody, ``size`` wide and high, with Playwright's options.

    At the end of the test every complaint of every page is a failure: errors and warnings on the console, to which
    breaches of the content security policy belong, uncaught exceptions, what a page asks for and does not get, and
    answers that say that the server broke. A page that is itself not found is none.
    """
    windows: list[BrowserContext] = []

    def on_console(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not message.text.startswith("Failed to load resource"):
            complaints.append(f"{message.location.get('url')}: {message.text}")

    def on_response(answer: Response) -> None:
        if answer.status >= (500 if answer.request.is_navigation_request() else 400):
            complaints.append(f"{answer.url}: {answer.status}")

    def open_one(role: str = "", size: tuple[int, int] = DESK, **options: Any) -> BrowserContext:
        window = chromium.new_context(
            base_url=live_server.url,
            viewport={"width": size[0], "height": size[1]},
            reduced_motion="reduce",
            **options,
        )
        windows.append(window)
        window.on("console", on_console)
        window.on(
            "weberror", lambda error: complaints.append(f"{error.page and error.page.url}: {error.error}")
        )
        window.on("response", on_response)
        window.set_default_timeout(10_000)
        if role:
            client = Client()
            client.force_login(account(role))
            session = client.cookies[settings.SESSION_COOKIE_NAME].value
            window.add_cookies(
                [{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}]
            )
        return window

    yield open_one
    for window in windows:
        window.close()
    assert complaints == []


@pytest.fixture
def editors_browser(open_browser: OpenBrowser) -> BrowserContext:
    return open_browser(roles.EDITOR)
