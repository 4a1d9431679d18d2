"""Lists in other orders: by links in the headings of their tables, kept in the address."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client

from bilateral.models import Official
from bilateral.selectors.keyset import PAGE_SIZE
from tests.api import builders


def page(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def names(html: str) -> list[str]:
    return re.findall(r'<td data-label="Name"><a href="/officials/\d+/">([^<]+)</a>', html)


def headings(html: str) -> dict[str, tuple[str, str]]:
    """Each heading that sorts: its address, and the direction that the list is in by it."""
    found = re.findall(
        r'<th scope="col" class="[^"]*sorts"(?: aria-sort="(\w+)")?><a href="([^"]+)">([^<]+)</a>', html
    )
    return {words: (unescape(address), direction) for direction, address, words in found}


def met(day: str, *people: Official, status: str = "held") -> None:
    made = builders.meeting(day, status=status)
    for country in ("PH", "RU"):
        sent = [person for person in people if person.country == country]
        if sent:
            builders.delegation(made, country, *sent)


@pytest.fixture
def people(db: None) -> None:
    alan, sergey = builders.official("Alan Cayetano"), builders.official("Sergey Lavrov", country="RU")
    delfin, unknown = builders.official("Delfin Lorenzana"), builders.official("Nobody Known", country="")
    met("2017-02", alan, sergey)
    met("2018", sergey)
    met("2019-05-01", delfin)
    met("2099", alan, delfin, sergey, status="planned")
    assert unknown.country == ""


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("name", "ADNS"),
        ("-name", "SNDA"),
        ("side", "ADSN"),
        ("meetings", "SDAN"),
        ("-meetings", "NADS"),
        ("met", "DSAN"),
        ("-met", "ASDN"),
    ],
)
def test_officials_are_put_in_the_order_asked_for_and_those_without_a_value_come_last(
    viewer: Client, people: None, sort: str, order: str
) -> None:
    assert [name[0] for name in names(page(viewer, f"/officials/?sort={sort}"))] == list(order)


def test_a_plan_is_no_meeting_that_an_official_was_last_at(viewer: Client, people: None) -> None:
    html = page(viewer, "/officials/?q=Cayetano")
    assert '<td data-label="Last met"><time datetime="2017-02">' in html
    assert "2099" not in html


def test_a_heading_leads_to_its_order_and_then_to_the_other_way_round(viewer: Client, people: None) -> None:
    found = headings(page(viewer, "/officials/?side=PH"))
    assert found["Name"] == ("?side=PH&sort=-name", "ascending")
    assert found["Meetings"] == ("?side=PH&sort=meetings", "")
    turned = headings(page(viewer, f"/officials/{found['Meetings'][0]}"))
    assert turned["Meetings"] == ("?side=PH&sort=-meetings", "descending")
    assert turned["Name"] == ("?side=PH&sort=name", "")
    assert headings(page(viewer, "/officials/?sort=-meetings"))["Meetings"] == ("?sort=meetings", "ascending")
    agreement = builders.agreement()
    table = headings(page(viewer, "/agreements/?layout=table&status=" + agreement.status))
    assert table["Last reported"] == (f"?layout=table&status={agreement.status}&sort=silent", "descending")


def test_filters_keep_the_order_and_do_not_count_it_as_one(viewer: Client, people: None) -> None:
    html = page(viewer, "/officials/?sort=met")
    assert '<input type="hidden" name="sort" value="met">' in html
    assert 'class="chip"' not in html


@pytest.mark.parametrize("address", ["/officials/?sort=colour", "/delegations/?sort=colour"])
def test_an_order_that_there_is_not_is_refused_in_words(viewer: Client, address: str) -> None:
    response = viewer.get(address)
    assert response.status_code == 400
    assert "“colour” is not a value of the filter “Sort”" in response.content.decode()


@pytest.mark.parametrize("narrowed", ["", "&side=PH"])
@pytest.mark.parametrize("sort", ["name", "-side", "meetings", "-meetings", "met", "-met"])
def test_officials_page_by_page_in_any_order_are_each_shown_once(
    viewer: Client, sort: str, narrowed: str
) -> None:
    made = builders.meeting("2017-02-16")
    for number in range(PAGE_SIZE + 3):
        one = builders.official(f"Person {number:03d}")
        if number % 3 == 0:
            builders.delegation(made, f"{number:02d}"[-2:], one)
    address = f"/officials/?sort={sort}{narrowed}"
    first = page(viewer, address)
    after = re.search(r"after=(\d+)", first)
    assert after is not None
    shown = names(first) + names(page(viewer, f"{address}&after={after[1]}"))
    assert len(shown) == len(set(shown)) == PAGE_SIZE + 3


@pytest.mark.parametrize("sort", ["date", "-date", "side", "-side", "leader", "-leader"])
def test_delegations_page_by_page_in_any_order_are_each_shown_once(viewer: Client, sort: str) -> None:
    for number in range(PAGE_SIZE // 2 + 2):
        made = builders.meeting("" if number == 3 else f"{1990 + number}")
        builders.delegation(made, "PH", builders.official(f"Person {number:03d}"))
        builders.delegation(made, "RU")
    address, shown = f"/delegations/?sort={sort}", []
    first = page(viewer, address)
    after = re.search(r"after=(\d+)", first)
    assert after is not None
    for html in (first, page(viewer, f"{address}&after={after[1]}")):
        shown += re.findall(r'<td data-label="Side"><a href="/delegations/(\d+)/"', html)
    assert len(shown) == len(set(shown)) == PAGE_SIZE + 4


def test_delegations_of_one_side_follow_one_another_the_latest_first(viewer: Client, db: None) -> None:
    for year in ("2017", "2019", ""):
        made = builders.meeting(year)
        builders.delegation(made, "RU", builders.official(f"R{year}", country="RU"))
        builders.delegation(made, "PH", builders.official(f"P{year}"))
    leaders = re.findall(
        r'<td data-label="Leader"><a [^>]*>([^<]+)</a>', page(viewer, "/delegations/?sort=side")
    )
    assert leaders == ["P2019", "P2017", "P", "R2019", "R2017", "R"]
