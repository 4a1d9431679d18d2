"""The search box from the keyboard, and the buttons that copy and print."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, expect

from bilateral.models import Meeting


@pytest.fixture(autouse=True)
def _something_to_find(sample_register: None) -> None:
    """Every test here searches the sample register."""


def test_a_slash_leads_to_the_search_box_unless_something_is_written(editors_browser: BrowserContext) -> None:
    page = editors_browser.new_page()
    page.goto("/timeline/")
    box = page.locator("#search-everywhere")
    page.keyboard.press("/")
    expect(box).to_be_focused()
    page.keyboard.type("Lavrow")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=Lavrow$"))
    expect(page.locator(".hits mark").first).to_have_text(re.compile("Lavrov"))
    field = page.locator("#id_q")
    field.fill("a")
    field.press("/")
    expect(field).to_have_value("a/")


def test_a_citation_is_copied_by_its_button(editors_browser: BrowserContext) -> None:
    editors_browser.grant_permissions(["clipboard-read", "clipboard-write"])
    page = editors_browser.new_page()
    page.goto(f"/cite/meeting/{Meeting.objects.visible().order_by('-reports', 'pk')[0].pk}/")
    page.get_by_role("button", name="Copy").first.click()
    page.wait_for_function("async () => (await navigator.clipboard.readText()).includes('accessed')")


def test_the_print_button_is_there_where_scripts_run(editors_browser: BrowserContext) -> None:
    page = editors_browser.new_page()
    page.goto("/briefing/?from=2017&to=2019")
    expect(page.get_by_role("button", name="Print or save as PDF")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".memo > h2")).to_be_visible()
    expect(page.locator(".page-head.no-print")).to_be_hidden()
