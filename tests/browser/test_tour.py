"""The tour of a first visit, by keyboard and without scripts."""

from __future__ import annotations

from playwright.sync_api import expect

from bilateral.services import roles

from .conftest import OpenBrowser
from .test_pages import AXE, broken_rules


def test_the_tour_is_walked_and_closed_by_keyboard_and_stays_closed(open_browser: OpenBrowser) -> None:
    page = open_browser(roles.VIEWER).new_page()
    page.goto("/help/")
    page.get_by_role("button", name="Show the tour").click()
    tour = page.get_by_role("dialog", name="A first look around")
    expect(tour).to_be_visible()
    expect(tour).to_contain_text("1 / 6")
    expect(page.locator(".sidebar a.pointed")).to_have_text("Timeline")
    page.evaluate(AXE)
    assert broken_rules(page, {}) == []
    page.keyboard.press("ArrowRight")
    expect(tour).to_contain_text("2 / 6")
    expect(page.locator(".sidebar a.pointed")).to_have_text("Agreements")
    page.keyboard.press("ArrowLeft")
    expect(tour).to_contain_text("1 / 6")
    with page.expect_response("**/tour/close/") as closed:
        page.keyboard.press("Escape")
    assert closed.value.status == 204
    expect(tour).to_be_hidden()
    expect(page.locator("#main")).to_be_focused()
    page.reload()
    expect(page.locator("[data-tour]")).to_have_count(0)


def test_on_a_phone_the_tour_is_a_line_above_the_page_that_lies_over_nothing(
    open_browser: OpenBrowser,
) -> None:
    page = open_browser(roles.VIEWER, size=(390, 844)).new_page()
    page.goto("/help/")
    page.get_by_role("button", name="Show the tour").click()
    tour = page.locator("[data-tour]")
    expect(tour.locator("details")).not_to_have_attribute("open", "")
    closed, heading = tour.bounding_box(), page.locator("h1").bounding_box()
    assert closed is not None
    assert heading is not None
    assert closed["height"] < 60
    assert closed["y"] + closed["height"] <= heading["y"]
    page.evaluate(AXE)
    assert broken_rules(page, {}) == []
    tour.locator("summary").click()
    expect(tour).to_contain_text("1 / 6")
    unfolded, heading = tour.bounding_box(), page.locator("h1").bounding_box()
    assert unfolded is not None
    assert heading is not None
    assert unfolded["y"] + unfolded["height"] <= heading["y"]
    tour.locator("summary").click()
    page.get_by_role("button", name="Close the tour").click()
    expect(tour).to_be_hidden()


def test_without_scripts_the_tour_is_a_link_to_help_and_can_be_closed(open_browser: OpenBrowser) -> None:
    page = open_browser(roles.VIEWER, java_script_enabled=False).new_page()
    page.goto("/help/")
    page.get_by_role("button", name="Show the tour").click()
    expect(page.get_by_role("link", name="Open the help page")).to_be_visible()
    page.get_by_role("button", name="Close the tour").click()
    expect(page.locator("[data-tour]")).to_have_count(0)
