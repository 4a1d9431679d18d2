"""What was done "in that trip", which is of the time of the visit told before and of whoever made it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import encounters_held, only_agreement, read

MONDAY = date(2018, 8, 27)
_BOTH = {"Emmanuel Piñol", "Alexander Tkachev"}
_TEAM = "Undersecretary Evelyn Laviña is in Krasnodar. With her is Bureau director Sonia Salguero.\n\n"
_TOLD_BY_HIM = (
    "Agriculture Secretary Emmanuel Piñol, who visited Moscow in May last year, said the mission is the result of the "
    "Memorandum of Understanding on Farm Trade which he signed with Russian Agriculture Minister Alexander Tkachev "
    "in that trip."
)


@pytest.mark.parametrize(
    "words",
    [
        _TOLD_BY_HIM,
        (
            "Agriculture Secretary Emmanuel Piñol visited Moscow in May last year. On that visit he signed a "
            "Memorandum of Understanding on Farm Trade with Russian Agriculture Minister Alexander Tkachev."
        ),
        (
            "Agriculture Secretary Emmanuel Piñol, who was in Moscow in May last year, signed a Memorandum of "
            "Understanding on Farm Trade with Russian Agriculture Minister Alexander Tkachev during the same trip."
        ),
    ],
)
def test_a_paper_signed_in_that_trip_is_of_the_time_of_the_visit(words: str) -> None:
    assert ("2017-05", _BOTH) in encounters_held(words, MONDAY)
    assert only_agreement(words, MONDAY).date == "2017-05"


def test_who_signed_in_that_trip_is_whom_the_sentence_is_about() -> None:
    held = encounters_held(_TEAM + _TOLD_BY_HIM, MONDAY)
    assert ("2017-05", _BOTH) in held
    assert not [who for _, who in held if {"Sonia Salguero", "Alexander Tkachev"} <= who]


def test_talks_on_that_visit_have_its_date() -> None:
    text = (
        "Agriculture Secretary Emmanuel Piñol visited Moscow in May last year. "
        "During that visit, he met Agriculture Minister Alexander Tkachev."
    )
    assert encounters_held(text, MONDAY) == [("2017-05", _BOTH)]


def test_a_trip_without_a_date_gives_none() -> None:
    text = (
        "Agriculture Secretary Emmanuel Piñol once visited Moscow. "
        "During that visit, he met Agriculture Minister Alexander Tkachev."
    )
    assert [m.date for m in read(text, MONDAY).meetings if m.kind != "visit"] == [None]


@pytest.mark.parametrize(
    "opening", ["In their first meeting today", "At their meeting today", "During their talks today"]
)
def test_their_meeting_is_that_of_those_whom_the_sentence_goes_on_to_name(opening: str) -> None:
    text = (
        "Agriculture Secretary Emmanuel Piñol met Agriculture Minister Alexander Tkachev in May last year.\n\n"
        f"{opening}, Undersecretary Evelyn Laviña was received by Krasnodar Vice Governor Andrey Korobka."
    )
    assert encounters_held(text, MONDAY) == [
        ("2017-05", _BOTH),
        ("2018-08-27", {"Evelyn Laviña", "Andrey Korobka"}),
    ]


@pytest.mark.parametrize("goes", ["proceed", "fly", "go on"])
def test_talks_for_which_somebody_will_proceed_to_a_city_are_ahead(goes: str) -> None:
    text = (
        f"Undersecretary Evelyn Laviña will {goes} to Moscow on Thursday for a meeting with "
        "Agriculture Minister Dmitry Patrushev."
    )
    talks = [m for m in read(text, MONDAY).meetings if m.kind == "talks"]
    assert [(m.status, m.date) for m in talks] == [("planned", "2018-08-30")]


def test_talks_for_which_somebody_proceeded_to_a_city_were_held() -> None:
    text = (
        "Undersecretary Evelyn Laviña proceeded to Moscow on Thursday for a meeting with "
        "Agriculture Minister Dmitry Patrushev."
    )
    assert [day for day, _ in encounters_held(text, MONDAY)] == ["2018-08-23"]
