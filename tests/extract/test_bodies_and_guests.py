"""Encounters with bodies that are told without names, with guests and callers, and those of one side alone."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_meeting, read

WEDNESDAY = date(2024, 5, 15)
ENVOY = "Russian Ambassador Oleg Belov"
X = "Philippine Budget Secretary Wendel Avisado"


@pytest.mark.parametrize(
    "told",
    [
        f"The Department of Energy received {ENVOY} on Tuesday.",
        f"{ENVOY} met with officials of the Department of Energy on Tuesday.",
        f"{ENVOY} met on Tuesday with members of the Davao City Council.",
        f"Cebu Chamber of Commerce officials met with {ENVOY} on Tuesday.",
        f"{ENVOY} had a meeting with the Cebu City government on Tuesday.",
    ],
)
def test_a_body_of_the_other_side_is_met_without_a_name(told: str) -> None:
    talks = only_meeting(told, WEDNESDAY)
    assert (talks.kind, talks.status, talks.date, names(talks)) == (
        "talks",
        "held",
        "2024-05-14",
        {"Oleg Belov"},
    )


@pytest.mark.parametrize(
    "told",
    [
        f"{X} met with officials of the Department of Energy on Tuesday about oil from Russia.",
        f"{ENVOY} received a book from the Department of Energy on Tuesday.",
        f"{ENVOY} wrote to members of the Davao City Council on Tuesday.",
    ],
)
def test_a_body_of_ones_own_or_one_not_met_tells_no_meeting(told: str) -> None:
    assert read(told, WEDNESDAY).meetings == []


@pytest.mark.parametrize(
    "told",
    [
        f"The guest of {X} in Manila on Tuesday was {ENVOY}.",
        f"{X}'s visitor in Manila on Tuesday was {ENVOY}.",
        f"It was {ENVOY} whom {X} received in Manila on Tuesday.",
        f"With {ENVOY}, {X} talked on Tuesday in Manila about grain.",
        f"A loan was spoken of by {X} and {ENVOY} in Manila on Tuesday at their meeting.",
    ],
)
def test_guests_and_clefts_tell_who_met_whom(told: str) -> None:
    talks = only_meeting(told, WEDNESDAY)
    assert (talks.kind, talks.date, talks.place) == ("talks", "2024-05-14", "Manila")
    assert names(talks) == {"Wendel Avisado", "Oleg Belov"}


@pytest.mark.parametrize(
    "told",
    [
        f"The guess of {X} in Manila on Tuesday was that {ENVOY} would stay.",
        f"It was {ENVOY} whom {X} quoted in Manila on Tuesday.",
        f"{X} had a talk with Governor Maria Cruz on Tuesday: before officials of Kazan he would bring up trade.",
    ],
)
def test_who_is_spoken_of_or_of_ones_own_side_is_not_met(told: str) -> None:
    assert read(told, WEDNESDAY).meetings == []


def test_an_ambassadors_own_meeting_keeps_its_place() -> None:
    told = f"Ambassador Oleg Belov of Russia met in Manila on Tuesday with {X}."
    assert only_meeting(told, WEDNESDAY).place == "Manila"


def test_the_embassy_in_a_city_places_no_meeting() -> None:
    told = f"{X} and {ENVOY} met on Tuesday, the embassy in Manila said."
    assert only_meeting(told, WEDNESDAY).place is None


def test_a_call_may_be_told_by_its_means_first() -> None:
    told = f"By telephone {X} and Russian Deputy Finance Minister Oleg Belov talked on Tuesday."
    assert only_meeting(told, WEDNESDAY).kind == "call"
    apart = f"By telephone {X} told reporters on Tuesday of ties with Russia."
    assert read(apart, WEDNESDAY).meetings == []


def test_what_may_come_of_a_journey_does_not_make_it_possible_only() -> None:
    told = f"{X} had a fruitful journey to Kazan: the city may buy more fruit."
    assert only_meeting(told, WEDNESDAY).status == "held"
    open_yet = f"A journey of {X} to Kazan may take place: the city buys fruit."
    assert only_meeting(open_yet, WEDNESDAY).status == "possible"
