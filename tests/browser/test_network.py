"""The network of who met whom: links that light up whom an official met; without scripts the tables say the same."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from bilateral.services import roles
from tests.api import builders

from .conftest import OpenBrowser


@pytest.fixture
def two_meetings(live_server: object, django_db_serialized_rollback: None) -> None:
    cayetano, lorenzana = builders.official("Alan Peter Cayetano"), builders.official("Delfin Lorenzana")
    for ph, name, topic in ((cayetano, "Sergey Lavrov", "trade"), (lorenzana, "Sergei Shoigu", "security")):
        made = builders.meeting("2017-02-16", topics=(topic,))
        builders.delegation(made, "PH", ph)
        builders.delegation(made, "RU", builders.official(name, country="RU"))


def test_focus_on_an_official_lights_whom_they_met_and_enter_opens_the_page(
    two_meetings: None, open_browser: OpenBrowser
) -> None:
    page = open_browser(roles.VIEWER).new_page()
    page.goto("/encounters/")
    network = page.locator("[data-network] svg[role=group]")
    expect(network.locator("a.node")).to_have_count(4)
    node = network.get_by_role("link", name="Alan Peter Cayetano. Meetings: 1. Sergey Lavrov")
    node.focus()
    expect(network.locator("a.lit")).to_have_count(2)
    expect(network.locator("line.lit")).to_have_count(1)
    node.press("Enter")
    expect(page).to_have_url(re.compile(r"/officials/\d+/$"))


def test_the_network_follows_the_filters(two_meetings: None, open_browser: OpenBrowser) -> None:
    page = open_browser(roles.VIEWER).new_page()
    page.goto("/encounters/")
    page.locator("details.pick summary").click()
    page.get_by_label("trade").check()
    expect(page).to_have_url(re.compile("topic=trade"))
    expect(page.locator("[data-network] a.node")).to_have_count(2)


def test_without_scripts_matrix_and_table_are_there_and_no_empty_drawing(
    two_meetings: None, open_browser: OpenBrowser
) -> None:
    page = open_browser(roles.VIEWER, java_script_enabled=False).new_page()
    page.goto("/encounters/")
    expect(page.locator("[data-network]")).to_be_hidden()
    expect(page.locator(".matrix tbody tr")).to_have_count(2)
    expect(page.locator("[data-pairs] tbody tr")).to_have_count(2)
