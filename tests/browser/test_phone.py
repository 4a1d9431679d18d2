"""On a telephone: what folds out folds back, and no word is wider than the page."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from bilateral.models import Agreement, Article, Meeting, Official
from bilateral.services import roles

from .conftest import PHONE, OpenBrowser, drawn_width


def test_the_menu_and_the_filters_open_and_close_without_scripts(open_browser: OpenBrowser) -> None:
    page = open_browser(roles.VIEWER, size=PHONE, java_script_enabled=False).new_page()
    page.goto("/timeline/")
    menu = page.get_by_role("link", name="Agreements")
    expect(menu).to_be_hidden()
    page.get_by_role("link", name="Menu", exact=True).click()
    expect(menu).to_be_visible()
    page.get_by_role("link", name="Close the menu").click()
    expect(menu).to_be_hidden()
    filters = page.get_by_label("Place")
    page.get_by_role("link", name="Filters").click()
    expect(filters).to_be_visible()
    page.get_by_role("link", name="Close", exact=True).click()
    expect(filters).to_be_hidden()


def test_the_briefing_is_narrowed_on_a_telephone_too(open_browser: OpenBrowser) -> None:
    page = open_browser(roles.VIEWER, size=PHONE).new_page()
    for address in ("/briefing/", "/briefing/changes/"):
        page.goto(address)
        page.get_by_role("link", name="Filters").click()
        page.get_by_label("From").fill("2017")
        page.get_by_role("button", name="Show").click()
        expect(page).to_have_url(f"{address}?from=2017&to=", timeout=10_000)


def test_the_desk_s_claims_are_in_sight_below_the_text(
    sample_register: None, open_browser: OpenBrowser
) -> None:
    article = max(Article.objects.speaking(), key=lambda one: len(one.text))
    page = open_browser(roles.EDITOR, size=PHONE).new_page()
    page.goto(f"/review/{article.pk}/")
    claims = page.locator("[data-claims] > .claim")
    expect(claims.first).to_be_in_viewport()
    claims.nth(8).get_by_role("button", name="Accept").focus()
    text = page.get_by_role("region", name="Text of the article")
    expect(text).to_be_in_viewport()
    box, pane = claims.nth(8).bounding_box(), text.bounding_box()
    assert box is not None
    assert pane is not None
    assert box["y"] >= pane["y"] + pane["height"]


def test_a_word_as_long_as_a_line_breaks(open_browser: OpenBrowser) -> None:
    word = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 2
    made: list[Any] = [
        Official.objects.create(name=f"Maria {word}", country="PH"),
        Agreement.objects.create(title=f"Memorandum {word}"),
        Meeting.objects.create(kind="talks", status="held", date="2018-05-22", place=word),
    ]
    page = open_browser(roles.VIEWER, size=PHONE).new_page()
    for address in ("/timeline/", "/agreements/", "/officials/", *(one.get_absolute_url() for one in made)):
        page.goto(address)
        assert drawn_width(page) <= PHONE[0], address


def test_a_row_becomes_a_card_and_stays_a_row_of_a_table_to_screen_readers(
    sample_register: None, open_browser: OpenBrowser
) -> None:
    page = open_browser(roles.VIEWER, size=PHONE, java_script_enabled=False).new_page()
    for address in ("/officials/", "/delegations/", "/articles/", "/organizations/", "/encounters/"):
        page.goto(address)
        assert drawn_width(page) <= PHONE[0], address
        for region in page.locator(".scroll:has(> .cards)").all():
            assert region.evaluate("one => one.scrollWidth <= one.clientWidth"), address
    page.goto("/officials/")
    card = page.locator(".cards > tbody > tr").first
    labels = card.locator("td:not(:empty)").evaluate_all(
        "cells => cells.map(cell => getComputedStyle(cell, '::before').content)"
    )
    assert labels[0].startswith('"Name"')
    assert all(label.startswith('"') for label in labels)
    page.get_by_role("link", name="Last met").click()
    expect(page).to_have_url("/officials/?sort=met")
    # What assistive technology is told, which a change of display could take away.
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    told = [node["role"]["value"] for node in nodes if not node["ignored"]]
    rows, headings = page.locator(".cards tr").count(), page.locator(".cards th").count()
    assert told.count("table") == 1
    assert told.count("row") == rows
    assert told.count("columnheader") == headings
    assert told.count("cell") + told.count("gridcell") == page.locator(".cards td").count()
