"""Every page in Filipino and in Russian: whole, named as such, and within a telephone's width."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import expect

from bilateral.services import roles
from scripts import messages

from . import pages
from .conftest import PHONE, OpenBrowser, drawn_width

# What names and leads: it is ours, not the register's. Headings of records are the records' own names.
OURS = (
    "nav *, h2, h3, th[scope=col], dt, label, legend, button, summary, .page-head .actions a, .lead, .tabs a"
)
# A language is named by itself, and what a list of values folds together is a record's name.
NOTED = """(where) => [...document.querySelectorAll(where)]
  .filter((one) => !one.closest(".languages, [data-explain] summary"))
  .map((one) => (one.innerText ?? "").trim())"""
NAMED = """() => [...document.querySelectorAll("[aria-label], [placeholder], [title]")]
  .filter((one) => !one.closest("[data-explain]")).flatMap(
  (one) => ["aria-label", "placeholder", "title"].map((name) => (one.getAttribute(name) ?? "").trim()))"""


def english_words(language: str) -> set[str]:
    """Every message whose translation is another."""
    catalog = messages.read_catalog(messages.path_of(language), language)
    return {
        message.id
        for message in catalog
        if isinstance(message.id, str) and message.id and message.string != message.id
    }


@pytest.mark.long
@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_every_page_is_whole_in_the_language(
    language: str, sample_register: None, open_browser: OpenBrowser
) -> None:
    english = english_words(language)
    faults: list[str] = []
    for role, addresses in ((roles.EDITOR, pages.for_editors()), ("", {"login": "/login/"})):
        window = open_browser(role, PHONE, has_touch=True, is_mobile=True)
        page = window.new_page()
        page.goto("/login/")
        window.add_cookies([{"name": settings.LANGUAGE_COOKIE_NAME, "value": language, "url": page.url}])
        for name, address in addresses.items():
            answer = page.goto(address)
            assert answer is not None
            if answer.status != (404 if name == "not-found" else 200):
                faults.append(f"{name}: {answer.status}")
            if page.locator("html").get_attribute("lang") != language:
                faults.append(f"{name}: not marked as {language}")
            if (width := drawn_width(page)) > PHONE[0]:
                faults.append(f"{name}: {width} px wide")
            said: list[Any] = page.evaluate(NOTED, OURS) + page.evaluate(NAMED)
            faults += [
                f"{name}: “{words}”" for words in sorted({words for words in said if words in english})
            ]
    assert faults == [], "\n".join(faults)


def test_a_reader_chooses_a_language_with_no_script(open_browser: OpenBrowser) -> None:
    page = open_browser("", java_script_enabled=False).new_page()
    page.goto("/login/")
    page.get_by_role("button", name="Русский").click()
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    expect(page.locator("h1")).to_have_text("Войти")
    page.get_by_role("button", name="English").click()
    expect(page.locator("h1")).to_have_text("Log in")
