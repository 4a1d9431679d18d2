"""The way through the product that the README describes, in a browser, with a worker at work."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from bilateral.services import roles
from tests.api.builders import account
from tests.worker import WorkerProcess

from .conftest import SCREENSHOTS, OpenBrowser

TITLE = "Ministers talk fisheries in Iloilo"
TEXT = f"""{TITLE}

ILOILO CITY, March 8, 2019 — Foreign Affairs Secretary Teodoro Locsin Jr. held talks with Russian Foreign Minister \
Sergey Lavrov in Iloilo City on Thursday.

The two ministers discussed trade and agriculture.
"""
PASSWORD = "correct horse battery staple"


@pytest.mark.long
def test_from_logging_in_to_the_sentence_behind_a_value(
    open_browser: OpenBrowser, celery_worker_process: WorkerProcess
) -> None:
    user = account(roles.EDITOR)
    user.set_password(PASSWORD)
    user.save()
    page = open_browser().new_page()

    page.goto("/timeline/")
    expect(page).to_have_url(re.compile(r"/login/\?next=/timeline/$"))
    page.get_by_label("Username").fill(user.username)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="Timeline")).to_be_visible()

    page.get_by_role("link", name="Add an article").first.click()
    page.get_by_label("Text").fill(TEXT)
    page.get_by_label("Publisher").fill("Sample wire")
    page.get_by_label("Published on").fill("2019-03-08")
    page.screenshot(path=SCREENSHOTS / "journey-1-add.png")
    page.get_by_role("button", name="Add the article").click()

    expect(page).to_have_url(re.compile(r"/articles/\d+/progress/$"))
    expect(page.get_by_role("link", name="See it in the text")).to_be_visible()
    page.screenshot(path=SCREENSHOTS / "journey-2-progress.png")
    page.locator("#progress").get_by_role("link", name="Timeline").click()

    line = page.locator("li.line")
    expect(line).to_have_count(1)
    expect(line).to_contain_text("7 Mar 2019")
    expect(line).to_contain_text("Iloilo City")
    page.screenshot(path=SCREENSHOTS / "journey-3-timeline.png")
    line.locator("a.title").click()

    expect(page).to_have_url(re.compile(r"/meetings/\d+/$"))
    page.get_by_role("heading", level=1).wait_for()
    place = page.locator("dt:text-is('Place') + dd details.evidence")
    place.locator("summary").click()
    expect(place.locator("blockquote")).to_contain_text("Iloilo City")
    page.screenshot(path=SCREENSHOTS / "journey-4-evidence.png")
    place.get_by_role("link", name="in the text").click()

    expect(page).to_have_url(re.compile(r"/articles/\d+/#e-\d+$"))
    sentence = page.locator(":target")
    expect(sentence).to_be_visible()
    expect(sentence).to_be_in_viewport()
    expect(sentence).to_have_text("Iloilo City")
    expect(page.locator("[data-article-text]")).to_contain_text("held talks with Russian Foreign Minister")
    page.screenshot(path=SCREENSHOTS / "journey-5-text.png")
