"""Reading as people do: with the back button, without JavaScript, on a telephone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, expect

from bilateral.models import Meeting
from bilateral.services import roles

from . import pages
from .conftest import OpenBrowser, arrived


@pytest.fixture(autouse=True)
def _something_to_read(sample_register: None) -> None:
    """Every test here reads the sample register."""


def test_filters_stay_in_the_address_through_back_and_reload(editors_browser: BrowserContext) -> None:
    page = editors_browser.new_page()
    page.goto("/timeline/")
    lines, chips = page.locator("#listing li.line"), page.locator(".chips .chip")
    everything = lines.count()
    status = page.locator("#filters summary", has_text="Status")
    status.click()
    page.get_by_role("checkbox", name="planned").check()
    expect(chips).to_have_count(1)
    expect(page).to_have_url(re.compile(r"/timeline/\?status=planned$"))
    planned = lines.count()
    assert 0 < planned < everything
    # What came of a filter is told; the list is not read out whole.
    expect(page.get_by_role("status").filter(has_text=re.compile(rf"^{planned} match"))).to_have_count(1)

    page.reload()
    expect(chips).to_have_text(re.compile("planned"))
    expect(lines).to_have_count(planned)

    lines.first.locator("a.title").click()
    expect(page).to_have_url(re.compile(r"/meetings/\d+/$"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"/timeline/\?status=planned$"))
    expect(chips).to_have_count(1)
    expect(lines).to_have_count(planned)
    status.click()
    expect(page.get_by_role("checkbox", name="planned")).to_be_checked()

    page.go_back()
    expect(page).to_have_url(re.compile(r"/timeline/$"))
    expect(chips).to_have_count(0)
    expect(lines).to_have_count(everything)


def test_everything_can_be_read_without_javascript(open_browser: OpenBrowser) -> None:
    page = open_browser(roles.EDITOR, java_script_enabled=False).new_page()
    page.goto("/")
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Timeline").click()
    arrived(page, re.compile(r"/timeline/$"))
    lines = page.locator("#listing li.line")
    everything = lines.count()
    page.get_by_label("Place").fill("Davao")
    page.get_by_role("button", name="Apply").click()
    arrived(page, re.compile(r"place=Davao"))
    assert 0 < lines.count() < everything
    lines.first.locator("a.title").click()
    evidence = page.locator("main details.evidence").first
    evidence.locator("summary").click()
    evidence.get_by_role("link", name="in the text").first.click()
    expect(page).to_have_url(re.compile(r"/articles/\d+/#e-\d+$"))
    expect(page.locator(":target")).to_be_in_viewport()


def test_lists_go_on_without_javascript(open_browser: OpenBrowser) -> None:
    Meeting.objects.bulk_create(
        Meeting(kind="talks", date="2001", date_earliest="2001-01-01", date_latest="2001-12-31")
        for _ in range(120)
    )
    page = open_browser(roles.EDITOR, java_script_enabled=False).new_page()
    page.goto("/timeline/?from=2001&to=2001")
    first = page.locator("#listing li.line a.title").first.get_attribute("href")
    page.get_by_role("link", name="Earlier meetings").click()
    arrived(page, re.compile(r"from=2001&to=2001&after=\d+$"))
    assert page.locator("#listing li.line").count() > 0
    assert page.locator("#listing li.line a.title").first.get_attribute("href") != first


def test_what_stands_beside_another_takes_its_own_room_and_no_more(editors_browser: BrowserContext) -> None:
    Meeting.objects.create(
        kind="visit", date="2001-05-29/2001-06-01", date_earliest="2001-05-29", date_latest="2001-06-01"
    )
    page = editors_browser.new_page()
    page.goto(pages.for_editors()["article"])
    cards = page.locator("[data-mention] details[open]").evaluate_all(
        "all => all.map(one => one.clientWidth / one.closest('[data-mention]').clientWidth)"
    )
    assert cards
    assert min(cards) > 0.9, "what an article says is told over the whole width of its card"
    page.goto(pages.for_editors()["fix"])
    left, right = page.locator("main .panel").evaluate_all("all => all.map(one => one.offsetTop)")
    assert left == right
    page.goto("/timeline/?from=2001&to=2001")
    date = page.locator("#listing .line .when")
    assert date.evaluate("one => one.scrollWidth <= one.clientWidth"), "a date runs into the next column"


def test_on_paper_a_record_has_no_buttons(editors_browser: BrowserContext) -> None:
    page = editors_browser.new_page()
    page.goto(pages.for_editors()["meeting"])
    history = page.get_by_role("link", name="History")
    expect(history).to_be_visible()
    page.emulate_media(media="print")
    expect(history).to_be_hidden()


def test_on_paper_a_list_says_its_filters_and_sources_differ_without_controls(
    editors_browser: BrowserContext,
) -> None:
    meeting = Meeting.objects.visible().order_by("-reports", "pk")[0]
    Meeting.objects.filter(pk=meeting.pk).update(conflicts={"place": [meeting.place, "Clark"]})
    page = editors_browser.new_page()
    page.emulate_media(media="print")
    page.goto("/timeline/?status=held")
    expect(page.get_by_text("Status: held")).to_be_visible()
    expect(page.get_by_role("link", name="Clear all")).to_be_hidden()
    page.goto(meeting.get_absolute_url())
    expect(page.get_by_text("Sources differ")).to_be_visible()
    expect(page.locator(".notice").get_by_role("link")).to_have_count(0)


def test_what_drops_down_is_closed_by_escape_and_by_a_click_elsewhere(
    editors_browser: BrowserContext,
) -> None:
    page = editors_browser.new_page()
    page.goto(f"{Meeting.objects.visible()[0].get_absolute_url()}history/")
    opener, reason = page.locator("summary", has_text="Withdraw"), page.get_by_label("Reason")
    opener.press("Enter")
    expect(reason).to_be_visible()
    reason.press("Escape")
    expect(reason).to_be_hidden()
    expect(opener).to_be_focused()
    opener.press("Enter")
    page.get_by_role("heading", level=1).click()
    expect(reason).to_be_hidden()


@pytest.mark.parametrize(
    ("answer", "words"),
    [(500, "the fault is ours"), (403, "That was refused"), (None, "could not be reached")],
)
def test_a_request_of_the_page_that_fails_is_told_in_words(
    editors_browser: BrowserContext, complaints: list[str], answer: int | None, words: str
) -> None:
    page = editors_browser.new_page()
    page.goto("/timeline/")
    told = page.locator("#failure")
    expect(told).to_be_hidden()
    page.route("**/timeline/?**", lambda route: route.fulfill(status=answer) if answer else route.abort())
    page.locator("#filters summary", has_text="Status").click()
    page.get_by_role("checkbox", name="planned").check()
    expect(told).to_be_visible()
    expect(told).to_contain_text(words)
    expect(page.locator("#listing li.line").first).to_be_visible()
    assert complaints
    complaints.clear()

    page.unroute("**/timeline/?**")
    page.get_by_role("checkbox", name="held").check()
    expect(page.locator(".chips .chip")).to_have_count(2)
    expect(told).to_be_hidden()
