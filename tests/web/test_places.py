"""The map of places and the page of one: counts under one name, and links to exactly the meetings counted."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client

from bilateral.selectors.keyset import PAGE_SIZE
from bilateral.selectors.meetings import MeetingFilter
from bilateral.selectors.places import places
from bilateral.web import places as web
from tests.api import builders
from tests.web.test_lists import titles

TODAY = date(2018, 6, 1)

pytestmark = pytest.mark.django_db


def counted() -> dict[str, int]:
    return {one.slug: one.meetings for one in places(MeetingFilter(), TODAY).counts}


def test_the_names_of_one_place_are_counted_together() -> None:
    builders.meeting(place="Moscow", country="RU")
    builders.meeting(place="Kremlin", country="RU")
    builders.meeting(place="Moscow")
    builders.meeting(place="Moscow", country="US")
    builders.meeting(place="Barangay Hall")
    builders.meeting(place="")
    found = places(MeetingFilter(), TODAY)
    assert counted() == {"moscow": 3, "barangay-hall": 1, "moscow-us": 1}
    assert found.nowhere == 1
    moscow = found.named("moscow")
    assert moscow is not None
    assert moscow.also == ["Kremlin"]


def test_a_meeting_told_only_by_country_has_no_place(viewer: Client) -> None:
    told = [
        builders.meeting(place=name, country="PH") for name in ("Philippines", "the Philippines", "Филиппины")
    ]
    builders.meeting(place="Singapore", country="SG")  # a city too
    assert counted() == {"singapore": 1}
    assert places(MeetingFilter(), TODAY).nowhere == len(told)
    html = viewer.get(f"/meetings/{told[0].pk}/").content.decode()
    assert "Philippines" in html
    assert "/places/philippines/" not in html


@pytest.mark.parametrize("slug", ["moscow", "moscow-us", "barangay-hall"])
def test_the_page_of_a_place_lists_as_many_meetings_as_the_map_counts(viewer: Client, slug: str) -> None:
    builders.meeting(place="Moscow", country="RU")
    builders.meeting(place="The Kremlin, Moscow", country="RU")
    builders.meeting(place="Moscow", country="US")
    builders.meeting(place="Barangay Hall")
    builders.meeting(place="barangay hall", country="PH")
    html = viewer.get(f"/places/{slug}/").content.decode()
    assert len(titles(html)) == counted()[slug]


def test_a_circle_is_a_link_named_for_its_place_and_count_that_keeps_the_filters(viewer: Client) -> None:
    builders.meeting("2017-02-16", place="Davao City", topics=("trade",))
    builders.meeting("2018-02-16", place="Davao City", topics=("trade",))
    html = viewer.get("/places/?topic=trade&from=2018&region=philippines").content.decode()
    assert re.search(
        r'<a href="/places/davao-city/\?topic=trade&amp;from=2018"\s+aria-label="Davao City: 1 meeting"', html
    )
    page = viewer.get("/places/davao-city/?topic=trade&from=2018").content.decode()
    assert len(titles(page)) == 1


def test_a_place_beyond_the_part_shown_is_told_of_in_words(viewer: Client) -> None:
    builders.meeting(place="Moscow", country="RU")
    html = viewer.get("/places/?region=philippines").content.decode()
    assert "<circle" not in html
    assert "1 place lies beyond this part of the world." in html
    assert 'href="/places/moscow/"' in html


def test_places_off_the_table_stand_in_the_list_and_not_on_the_map(viewer: Client) -> None:
    builders.meeting(place="Barangay Hall")
    html = viewer.get("/places/").content.decode()
    assert "not on the map" in html
    assert "<circle" not in html


def test_the_page_of_a_place_goes_on_by_key_and_an_unknown_place_is_not_found(viewer: Client) -> None:
    for _ in range(PAGE_SIZE + 3):
        builders.meeting(place="Sochi", country="RU")
    html = viewer.get("/places/sochi/").content.decode()
    more = re.search(r'class="more"[^>]*href="([^"]+)"', html)
    assert more
    rest = viewer.get("/places/sochi/" + more[1]).content.decode()
    assert len(titles(html)) + len(titles(rest)) == PAGE_SIZE + 3
    assert viewer.get("/places/atlantis/").status_code == 404


def test_an_unknown_part_of_the_world_is_answered_in_words(viewer: Client) -> None:
    response = viewer.get("/places/?region=moon")
    assert response.status_code == 400
    assert "“moon” is not a value of the filter “Part of the world”" in response.content.decode()


def test_the_table_of_places_goes_on_where_it_ended(viewer: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "ROWS", 2)
    for number, name in enumerate(("Davao City", "Moscow", "Barangay <Hall>")):
        for _ in range(3 - number):
            builders.meeting(place=name)
    first = viewer.get("/places/").content.decode()
    assert 'href="/places/moscow/">Moscow</a></td>' in first
    assert "Barangay" not in first[first.index("<table") :]
    more = viewer.get(
        "/places/?after=2", headers={"HX-Request": "true", "HX-Target": "more"}
    ).content.decode()
    assert re.findall(r'href="/places/([\w-]+)/"', more) == ["barangay-hall"]
    assert "Barangay &lt;Hall&gt;" in more
    assert "after=" in first
    assert "after=" not in more


def test_the_timeline_finds_by_a_city_what_was_told_of_a_building_in_it(viewer: Client) -> None:
    within = builders.meeting(place="Kremlin", country="RU"), builders.meeting(place="Moscow", country="RU")
    builders.meeting(place="Kremlin", country="KZ")
    builders.meeting(place="Davao City", country="PH")
    for words in ("moscow", "Москва"):
        found = titles(viewer.get(f"/timeline/?place={words}").content.decode())
        assert sorted(found) == sorted(one.pk for one in within), words
    assert len(titles(viewer.get("/timeline/?place=Kremlin").content.decode())) == 2
