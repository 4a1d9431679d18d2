"""The review desk as editors use it: by keyboard alone, without JavaScript, two at a time, and by selecting text."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from bilateral.models import Article, Claim, Meeting
from bilateral.models.codes import Rank
from bilateral.selectors.review import claims_on_desk, progress
from bilateral.services import roles
from tests import builders as filing

from .conftest import SCREENSHOTS, OpenBrowser, arrived

COUNT = ".desk-bar [role=status] strong"


@pytest.fixture
def article(live_server: LiveServer, django_db_serialized_rollback: None) -> Article:
    """An article on one meeting of two people, with a day that another paper contradicts."""
    filing.talks("Another paper", date="2018-08-03")
    return filing.talks("Harbour wire", topics=["trade"])


def settled(page: Page) -> int:
    words = page.locator(COUNT).inner_text()
    return int(words.split()[0])


def press(page: Page, key: str, then: int) -> None:
    """Press a key of the desk and wait until so many claims are settled."""
    page.keyboard.press(key)
    expect(page.locator(COUNT)).to_have_text(re.compile(rf"^{then} of"))
    page.wait_for_load_state("networkidle")  # lists that follow the count are in place then


def choose(page: Page, label: str, value: str) -> None:
    """Choose, and wait until the form that follows from the choice stands in the page."""
    page.evaluate(
        """() => {
            window.settled = new Promise(
                (done) => document.body.addEventListener("htmx:afterSettle", () => done(true), { once: true }),
            );
        }"""
    )
    page.get_by_label(label).select_option(value)
    assert page.evaluate("() => window.settled")


@pytest.mark.long
def test_a_reviewer_clears_an_articles_claims_by_keyboard_alone(
    article: Article, editors_browser: BrowserContext
) -> None:
    page = editors_browser.new_page()
    page.goto("/review/")
    link = page.get_by_role("link", name=article.title)
    for _ in range(60):
        page.keyboard.press("Tab")
        if link.evaluate("link => link === document.activeElement"):
            break
    page.keyboard.press("Enter")
    arrived(page, re.compile(rf"/review/{article.pk}/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text(article.title)
    claims = page.locator("[data-claims] > .claim")
    total = claims.count()
    current = page.locator(".claim.current")
    first = current.get_attribute("id") or ""

    page.keyboard.press("?")
    expect(page.get_by_text("undo the last step")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(current).not_to_have_attribute("id", first)
    page.keyboard.press("k")
    expect(page.locator(f"#{first}")).to_be_focused()

    press(page, "a", then=1)
    page.keyboard.press("a")
    press(page, "r", then=3)  # at once: it is for the claim that comes up when the one before is settled
    press(page, "u", then=2)
    expect(page.get_by_text("Undone: Rejected")).to_be_visible()
    page.screenshot(path=SCREENSHOTS / "desk-1-keys.png")

    place = Claim.objects.get(mention__article=article, field="place", rank=Rank.MACHINE)
    for _ in range(total):
        if current.get_attribute("data-claim") == str(place.pk):
            break
        page.keyboard.press("j")
    page.keyboard.press("e")
    value = page.get_by_label("Value", exact=True)
    expect(value).to_be_focused()
    page.wait_for_load_state("networkidle")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("Manila South Harbor")
    page.screenshot(path=SCREENSHOTS / "desk-2-edit.png")
    press(page, "Enter", then=3)
    expect(page.locator(f"#claim-{place.pk} .badge", has_text="edited")).to_have_count(1)

    page.keyboard.press("A")
    expect(page.locator('button[value^="sure"]')).to_have_count(0)
    for done in range(settled(page) + 1, total + 1):
        press(page, "a", then=done)
    expect(page.get_by_text("Every claim of this article has an editor's word.")).to_be_visible()
    page.screenshot(path=SCREENSHOTS / "desk-3-cleared.png")
    assert progress(claims_on_desk(article)) == (total, total)
    assert Meeting.objects.get(mentions=place.mention).place == "Manila South Harbor"
    page.goto("/review/")
    expect(page.get_by_role("link", name=article.title)).to_have_count(0)


def test_words_selected_in_the_text_are_added_where_they_stand(
    article: Article, editors_browser: BrowserContext
) -> None:
    page = editors_browser.new_page()
    page.goto(f"/review/{article.pk}/")
    words = "agreed to meet again"
    page.evaluate(
        """words => {
            const text = document.querySelector("[data-article-text]");
            const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
            const nodes = [];
            while (walker.nextNode()) nodes.push(walker.currentNode);
            const at = (offset) => {
                for (const node of nodes) {
                    if (offset <= node.length) return [node, offset];
                    offset -= node.length;
                }
            };
            const start = text.textContent.indexOf(words);
            getSelection().setBaseAndExtent(...at(start), ...at(start + words.length));
        }""",
        words,
    )
    expect(page.get_by_label("Words of the article")).to_have_value(words)
    page.keyboard.press("w")
    meeting = Meeting.objects.filter(mentions__article=article).first()
    page.wait_for_url("**/add/**")
    page.wait_for_load_state("networkidle")
    choose(page, "About which record", f"meeting-{meeting.pk}")
    choose(page, "Which value", "topic")
    page.get_by_label("Value", exact=True).select_option("culture")
    page.screenshot(path=SCREENSHOTS / "desk-4-add.png")
    page.get_by_role("button", name="Add it").click()
    expect(page).to_have_url(re.compile(rf"/review/{article.pk}/$"))
    expect(page.get_by_text("Added, in your name")).to_be_visible()
    made = Claim.objects.get(field="topic", value="culture", rank=Rank.EDITOR)
    assert article.text[made.start : made.end] == words == made.quote


def test_two_editors_on_one_record_see_both_versions(article: Article, open_browser: OpenBrowser) -> None:
    meeting = Meeting.objects.filter(mentions__article=article).order_by("pk")[0]
    one, two = (open_browser(roles.EDITOR).new_page() for _ in range(2))
    for page in (one, two):
        page.goto(f"/meetings/{meeting.pk}/fix/place/")
    one.get_by_label("Value", exact=True).fill("Pier 15")
    one.get_by_role("button", name="Save").click()
    expect(one.get_by_text("Saved, in your name")).to_be_visible()
    two.get_by_label("Value", exact=True).fill("South Harbor")
    two.get_by_label("Reason").fill("As the navy said.")
    two.get_by_role("button", name="Save").click()
    expect(two.get_by_role("heading", level=1)).to_have_text("Two versions of one value")
    expect(two.locator(".versions")).to_contain_text("Pier 15")
    expect(two.locator(".versions")).to_contain_text("South Harbor")
    two.screenshot(path=SCREENSHOTS / "conflict.png")
    two.get_by_role("button", name="Save mine instead").click()
    expect(two.locator("dd", has_text="South Harbor").first).to_be_visible()
    meeting.refresh_from_db()
    assert meeting.place == "South Harbor"


def test_the_desk_works_without_javascript(article: Article, open_browser: OpenBrowser) -> None:
    page = open_browser(roles.EDITOR, java_script_enabled=False).new_page()
    page.goto(f"/review/{article.pk}/")
    claim = page.locator("[data-claims] > .claim").first
    claim.get_by_role("button", name="Accept").click()
    expect(page.locator(COUNT)).to_have_text(re.compile("^1 of"))
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(COUNT)).to_have_text(re.compile("^0 of"))
    page.locator("[data-claims] > .claim").first.get_by_role("link", name="Edit").click()
    page.get_by_role("button", name="Save").click()
    expect(page).to_have_url(re.compile(rf"/review/{article.pk}/$"))
