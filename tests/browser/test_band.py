"""The band above the timeline, by mouse and by keyboard: it sets the period in the address."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from bilateral.services import roles
from tests.api import builders

from .conftest import OpenBrowser


def test_dragging_over_the_band_sets_the_period_and_the_whole_time_clears_it(
    open_browser: OpenBrowser,
) -> None:
    builders.meeting("2016-01-16", place="Davao City")
    builders.meeting("2018-12-16", place="Sochi")
    page = open_browser(roles.VIEWER).new_page()
    page.goto("/timeline/")
    box = page.locator("[data-plot]").bounding_box()
    assert box
    page.mouse.move(box["x"] + 2, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 3 - 5, box["y"] + 20, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"\?from=2016-01&to=2016-12$"))
    expect(page.locator("#listing .line")).to_have_count(1)
    expect(page.locator("#listing")).to_contain_text("From: Jan 2016")
    page.get_by_role("button", name="All dates").click()
    expect(page).to_have_url(re.compile("/timeline/$"))
    expect(page.locator("#listing .line")).to_have_count(2)


def test_arrow_keys_on_the_sliders_set_the_period_and_keep_the_focus(open_browser: OpenBrowser) -> None:
    builders.meeting("2017-01-16")
    builders.meeting("2017-12-16")
    page = open_browser(roles.VIEWER).new_page()
    page.goto("/timeline/")
    slider = page.get_by_role("slider", name="From month")
    slider.focus()
    slider.press("ArrowRight")
    slider.press("ArrowRight")
    expect(page).to_have_url(re.compile(r"\?from=2017-03&to=2017-12$"))
    expect(page.locator("#listing .line")).to_have_count(1)
    expect(slider).to_be_focused()
    expect(slider).to_have_attribute("aria-valuetext", "Mar 2017")


def test_zoom_shows_fewer_months_wider_and_asks_for_nothing(open_browser: OpenBrowser) -> None:
    builders.meeting("2010-01-16")
    builders.meeting("2019-12-16")
    page = open_browser(roles.VIEWER).new_page()
    page.goto("/timeline/")
    bar = page.locator("g[data-index] rect").last
    before = float((bar.get_attribute("width") or "").rstrip("%"))
    page.get_by_role("button", name="Zoom in").click()
    assert float((bar.get_attribute("width") or "").rstrip("%")) > 1.9 * before
    page.get_by_role("button", name="Zoom out").click()
    expect(bar).to_have_attribute("width", f"{100 / 120:.3f}%")
    expect(page).to_have_url(re.compile("/timeline/$"))


def test_without_scripts_years_are_links(open_browser: OpenBrowser) -> None:
    builders.meeting("2016-01-16")
    builders.meeting("2018-12-16")
    page = open_browser(roles.VIEWER, java_script_enabled=False).new_page()
    page.goto("/timeline/")
    page.locator(".band-links summary").click()
    page.get_by_role("link", name="2016", exact=True).click()
    expect(page).to_have_url(re.compile("from=2016&to=2016"))
    expect(page.locator("#listing .line")).to_have_count(1)
