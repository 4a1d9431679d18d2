"""Journeys told by no word of travel with "to": the destination first, a gathering attended, a group of a city."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_meeting, read

WEDNESDAY = date(2024, 5, 15)
X = "Philippine Budget Secretary Wendel Avisado"
HIM = {"Wendel Avisado"}


@pytest.mark.parametrize(
    ("told", "status", "day", "place"),
    [
        (f"To Kazan {X} will fly on Monday.", "planned", "2024-05-20", "Kazan"),
        (f"To Kazan flew {X} on Monday.", "held", "2024-05-13", "Kazan"),
        (f"It is to Kazan that {X} will travel next week.", "planned", "2024-05-20/2024-05-26", "Kazan"),
        (f"In Kazan on Monday was {X}.", "held", "2024-05-13", "Kazan"),
        (f"Kazan is where {X} will be from June 3 to 5.", "planned", "2024-06-03/2024-06-05", "Kazan"),
        (f"Kazan was the city where {X} arrived on Friday.", "held", "2024-05-10", "Kazan"),
        (f"Kazan will play host to {X} on Aug. 5.", "planned", "2024-08-05", "Kazan"),
        (f"Among the officials who came to Kazan on Friday was {X}.", "held", "2024-05-10", "Kazan"),
        (f"A journey to Kazan is what {X} plans for September.", "planned", "2024-09", "Kazan"),
    ],
)
def test_a_destination_may_stand_before_the_journey(told: str, status: str, day: str, place: str) -> None:
    visit = only_meeting(told, WEDNESDAY)
    assert (visit.kind, visit.status, visit.date, visit.place) == ("visit", status, day, place)
    assert names(visit) == HIM


@pytest.mark.parametrize(
    "told",
    [
        f"To Kazan {X} will not fly, the palace said on Monday.",
        f"To Kazan the Philippines is a partner, {X} said on Monday.",
        f"Kazan is where grain is traded, {X} said on Monday in a talk on relations with Russia.",
        f"To Cebu {X} will fly on Monday, before ties with Russia are discussed by the Cabinet.",
        f"Kazan welcomed {X}'s remarks on ties of Russia with the Philippines on Monday.",
    ],
)
def test_what_only_opens_with_a_place_tells_no_journey(told: str) -> None:
    assert [m.kind for m in read(told, WEDNESDAY).meetings if m.kind == "visit"] == []


@pytest.mark.parametrize(
    ("told", "place"),
    [
        (f"{X} will be at the Eastern Economic Forum from Sept. 10 to 13.", "Vladivostok"),
        (f"{X} will speak at the St. Petersburg International Economic Forum from Sept. 10 to 13.", "St. Petersburg"),
        (f"{X} is to represent the Philippines at a summit in Sochi from Sept. 10 to 13.", "Sochi"),
        (f"The Philippines will be represented at a summit in Sochi by {X} from Sept. 10 to 13.", "Sochi"),
        (f"A forum opens in Sochi. {X} is to represent the Philippines at this event from Sept. 10 to 13.", "Sochi"),
    ],
)  # fmt: skip
def test_who_is_at_a_gathering_of_the_other_side_travels_there(told: str, place: str) -> None:
    visit = only_meeting(told, WEDNESDAY)
    assert (visit.kind, visit.status, visit.place) == ("visit", "planned", place)
    assert names(visit) == HIM
    assert visit.date == "2024-09-10/2024-09-13"


@pytest.mark.parametrize(
    "told",
    [
        f"{X} will speak at a forum on ties with Russia in Cebu on Monday.",
        f"{X} spoke at a hearing on ties with Russia on Monday, not at the Eastern Economic Forum.",
        f"{X} will be at the World Economic Forum on Monday, where trade with Russia comes up.",
    ],
)
def test_a_gathering_at_home_or_elsewhere_is_no_journey_to_the_other_side(told: str) -> None:
    assert [m.kind for m in read(told, WEDNESDAY).meetings if m.kind == "visit"] == []


@pytest.mark.parametrize(
    "group",
    [
        "Delegates of the Cebu City government",
        "Officials of Cebu Province",
        "Davao councilors",
        "A team of this old city in the Philippines",
    ],
)
def test_a_group_of_a_city_acts_for_its_country(group: str) -> None:
    visit = only_meeting(f"{group} flew to the City of Kazan on Monday, the mayor said.", WEDNESDAY)
    assert (visit.kind, visit.date, visit.place, visit.country) == ("visit", "2024-05-13", "Kazan", "RU")


def test_dancers_of_a_city_make_no_official_journey() -> None:
    assert read("Cebu dancers flew to Kazan on Monday.", WEDNESDAY).meetings == []


def test_by_a_day_tells_when_somebody_comes_at_the_latest_and_until_a_day_when_he_leaves() -> None:
    visit = only_meeting("A Russian delegation comes to Cebu by the end of August.", WEDNESDAY)
    assert visit.date == "../2024-08-31"
    until = only_meeting("A Russian delegation is in Cebu until August 31.", WEDNESDAY)
    assert (until.date, until.status) == ("../2024-08-31", "ongoing")


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Moscow is sending Deputy Foreign Minister Igor Morgulov to Manila next week", "planned"),
        (
            "President Vladimir Putin will send Deputy Foreign Minister Igor Morgulov in his stead to Manila next week",
            "planned",
        ),
        (
            "The Kremlin dispatched Deputy Foreign Minister Igor Morgulov to the summit in Manila last week",
            "held",
        ),
    ],
)
def test_whom_somebody_sends_travels(told: str, status: str) -> None:
    visit = only_meeting(f"{told}.")
    assert (visit.kind, visit.status, visit.place) == ("visit", status, "Manila")
    assert names(visit) == {"Igor Morgulov"}


@pytest.mark.parametrize(
    "told",
    [
        "Minister Sergey Lavrov sent Secretary Teodoro Locsin a letter inviting him to Moscow in May.",
        "President Vladimir Putin will send Minister Sergey Lavrov to Beijing, the Philippine embassy said.",
    ],
)
def test_letters_sent_and_journeys_to_third_countries_are_none(told: str) -> None:
    assert [m for m in read(told).meetings if m.kind == "visit" and m.status == "held"] == []
