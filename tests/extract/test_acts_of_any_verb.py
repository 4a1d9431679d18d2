"""People of both sides as the roles of an act that no list of words knows, at a place or on a day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import encounters_held

FRIDAY = date(2026, 11, 20)
THURSDAY = "2026-11-19"
TWO = {"Marat Pavlov", "Pamela Baricuatro"}


@pytest.mark.parametrize(
    "text",
    [
        (
            "Governor Pamela Baricuatro beat Russian Ambassador Marat Pavlov at chess in Cebu City on"
            " Thursday."
        ),
        (
            "In Cebu City on Thursday Governor Pamela Baricuatro lent Russian Ambassador Marat Pavlov her"
            " umbrella."
        ),
        (
            "On Thursday the key to the province of Cebu was pressed into the hand of Russian Ambassador"
            " Marat Pavlov by Governor Pamela Baricuatro."
        ),
        (
            "On Thursday the island of Bantayan got a bell. Russian Ambassador Marat Pavlov and the"
            " governor of Cebu, Pamela Baricuatro, pulled a cloth off it."
        ),
        (
            "Russian Ambassador Marat Pavlov and the head of the province, Governor Pamela Baricuatro,"
            " went through the list on Thursday."
        ),
        (
            "The bell was brought by Russian Ambassador Marat Pavlov, who walked Governor Pamela"
            " Baricuatro to it on Thursday."
        ),
        (
            "It was Governor Pamela Baricuatro herself who on Thursday drove Russian Ambassador Marat"
            " Pavlov to the pier."
        ),
        "Russian Ambassador Marat Pavlov was Governor Pamela Baricuatro's last appointment on Thursday.",
        (
            "Russian Ambassador Marat Pavlov told Governor Pamela Baricuatro at the bell tower on"
            " Thursday that he likes bells."
        ),
        (
            "Governor Pamela Baricuatro had Russian Ambassador Marat Pavlov to her house in Cebu City on"
            " Thursday."
        ),
        (
            "Russian Ambassador Marat Pavlov was one of three visitors of Governor Pamela Baricuatro on"
            " Thursday."
        ),
        (
            "Russian Ambassador Marat Pavlov was in Cebu City on Thursday. He had twenty minutes on"
            " Thursday with Governor Pamela Baricuatro."
        ),
    ],
)
def test_an_act_that_needs_both_is_an_encounter(text: str) -> None:
    assert encounters_held(text, FRIDAY) == [(THURSDAY, TWO)]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Governor Pamela Baricuatro and Russian Ambassador Marat Pavlov marked their birthdays on"
            " Thursday."
        ),
        ("Governor Pamela Baricuatro beat Russian Ambassador Marat Pavlov to the announcement on Thursday."),
        (
            "In Cebu City on Thursday Governor Pamela Baricuatro used a map that Russian Ambassador Marat"
            " Pavlov had sent."
        ),
        (
            "Governor Pamela Baricuatro outlined in Cebu City on Thursday what Russian Ambassador Marat"
            " Pavlov had offered."
        ),
        (
            "Governor Pamela Baricuatro mourned with Russian Ambassador Marat Pavlov the dead of the fire"
            " on Thursday."
        ),
        (
            "Governor Pamela Baricuatro passed over Russian Ambassador Marat Pavlov in her toast in Cebu"
            " City on Thursday."
        ),
        (
            "On Thursday the island of Bantayan got a bell. Governor Pamela Baricuatro said that Russian"
            " Ambassador Marat Pavlov had promised it."
        ),
    ],
)
def test_what_is_done_apart_is_none(text: str) -> None:
    assert encounters_held(text, FRIDAY) == []


def test_an_invitation_for_somebody_is_no_meeting_with_him() -> None:
    text = (
        "Deputy Speaker Ronaldo Puno met Alexander Babakov, deputy chairman of the State Duma, in"
        " Geneva on Thursday. Babakov handed over an invitation for Speaker Faustino Dy. Senator"
        " Konstantin Kosachev of the Federation Council made up the party."
    )
    assert encounters_held(text, FRIDAY) == [
        (THURSDAY, {"Ronaldo Puno", "Alexander Babakov", "Konstantin Kosachev"})
    ]


def test_an_encounter_aboard_of_who_had_gone_aboard() -> None:
    text = (
        "A guest on the bridge\n\nGovernor Pamela Baricuatro climbed the gangway of the Russian"
        " cruiser Varyag in Cebu City on Thursday and stayed for an hour. Rear Admiral Eduard"
        " Mikhailov of Russia walked Pamela Baricuatro to the bridge."
    )
    assert encounters_held(text, FRIDAY)[-1] == (THURSDAY, {"Pamela Baricuatro", "Eduard Mikhailov"})


def test_a_ceremony_before_which_two_met_is_no_encounter_of_its_own() -> None:
    text = (
        "Before the turnover ceremony on Thursday Governor Pamela Baricuatro and Russian Ambassador"
        " Marat Pavlov held a brief conversation in Cebu City."
    )
    assert encounters_held(text, FRIDAY) == [(THURSDAY, TWO)]


def test_a_diary_tells_of_the_day_above() -> None:
    text = (
        "The week in Cebu\n\nTUESDAY. It has rained, and the fair was put off.\n\nWEDNESDAY. The"
        " mayors came late. They had no umbrellas.\n\nTHURSDAY. Russian Ambassador Marat Pavlov comes"
        " to the capitol and speaks with Governor Pamela Baricuatro. It was hot."
    )
    assert encounters_held(text, FRIDAY) == [(THURSDAY, TWO)]
