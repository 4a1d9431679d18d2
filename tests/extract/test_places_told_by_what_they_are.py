"""Journeys to the resort of, the cities of, the country; what one travels for; whose journey it was."""

import pytest

from tests.extract.reading_articles import names, only_meeting, read

TUESDAY, LAST_WEEK, NEXT_WEEK = "2019-09-10", "2019-09-02/2019-09-08", "2019-09-16/2019-09-22"


@pytest.mark.parametrize(
    ("text", "country", "place", "day"),
    [
        (
            "Tourism Secretary Bernadette Puyat visited the Black Sea resort of Sochi on Tuesday.",
            "RU",
            "Sochi",
            TUESDAY,
        ),
        (
            "Science Secretary Fortunato de la Peña visited the cities of Kazan and Ufa last week.",
            "RU",
            "Kazan",
            LAST_WEEK,
        ),
        (
            "Agriculture Secretary William Dar travelled to the Russian Far East last week to see fish plants.",
            "RU",
            "Russian Far East",
            LAST_WEEK,
        ),
        (
            "Trade Secretary Ramon Lopez flew to the southern Russian city of Krasnodar on Tuesday.",
            "RU",
            "Krasnodar",
            TUESDAY,
        ),
        (
            "Russian Deputy Minister Alexey Gruzdev visited the island province of Palawan on Tuesday.",
            "PH",
            "Palawan",
            TUESDAY,
        ),
        (
            "Russian Deputy Minister Alexey Gruzdev went to the towns of Lucena and Batangas on Tuesday.",
            "PH",
            "Lucena",
            TUESDAY,
        ),
        (
            "Energy Secretary Alfonso Cusi took part in an energy conference in the Russian Far East last week.",
            "RU",
            "Russian Far East",
            LAST_WEEK,
        ),
    ],
)
def test_places_named_by_what_they_are(text: str, country: str, place: str, day: str) -> None:
    visit = only_meeting(text)
    assert (visit.kind, visit.status, visit.country) == ("visit", "held", country)
    assert (visit.place, visit.date) == (place, day)


@pytest.mark.parametrize(
    "text",
    [
        "Tourism Secretary Bernadette Puyat said the Black Sea resort of Sochi is a model for Boracay.",
        "Tourism Secretary Bernadette Puyat visited the resort of Boracay on Tuesday and spoke of Russian tourists.",
        "Trade Secretary Ramon Lopez went to the root of the matter of Russian wheat on Tuesday.",
        "A film festival in the Russian Far East opened on Tuesday, Ambassador Igor Khovaev said.",
    ],
)
def test_places_spoken_of_are_no_journey(text: str) -> None:
    assert not read(text).meetings


@pytest.mark.parametrize(
    "text",
    [
        "Energy Secretary Alfonso Cusi flew to Sochi on Tuesday for talks on energy.",
        "Defense Secretary Delfin Lorenzana went to Moscow on Tuesday for high-level talks.",
        "Russian Deputy Minister Igor Morgulov arrived in Manila on Tuesday for consultations on visas.",
    ],
)
def test_talks_for_which_one_travels_are_the_journey_and_nothing_more(text: str) -> None:
    assert [(m.kind, m.date) for m in read(text).meetings] == [("visit", TUESDAY)]


@pytest.mark.parametrize(
    "words",
    [
        "flew to Sochi on Tuesday for talks with Russian Energy Minister Alexander Novak",
        "flew to Sochi on Tuesday and held talks on energy with Russian Energy Minister Alexander Novak",
    ],
)
def test_talks_with_somebody_are_told_besides(words: str) -> None:
    meetings = read(f"Energy Secretary Alfonso Cusi {words}.").meetings
    assert [m.kind for m in meetings] == ["visit", "talks"]
    assert names(meetings[1]) == {"Alfonso Cusi", "Alexander Novak"}


@pytest.mark.parametrize(
    ("text", "country", "when"),
    [
        ("Russian Minister Sergey Lavrov is visiting Manila in November, the embassy said.", "PH", "2019-11"),
        (
            "Russian Minister Denis Manturov is travelling to Manila on October 5, the embassy said.",
            "PH",
            "2019-10-05",
        ),
        ("Senate President Vicente Sotto is flying to Moscow next week, his office said.", "RU", NEXT_WEEK),
        ("Russian Minister Sergey Lavrov will travel to the country in November.", "PH", "2019-11"),
        (
            "President Vladimir Putin is to fly to the country next month, Ambassador Igor Khovaev said.",
            "PH",
            "2019-10",
        ),
        ("The Russian foreign minister will arrive in Manila on Monday.", "PH", "2019-09-16"),
        (
            "The Russian defense minister is expected to arrive in the Philippines next week.",
            "PH",
            NEXT_WEEK,
        ),
    ],
)
def test_journeys_ahead(text: str, country: str, when: str) -> None:
    visit = only_meeting(text)
    assert (visit.kind, visit.status, visit.country, visit.date) == ("visit", "planned", country, when)


@pytest.mark.parametrize(
    "text",
    [
        "Russian Minister Sergey Lavrov will travel to the countryside in November.",
        "The Russian foreign minister will arrive in Hanoi on Monday.",
        "A Russian tourist will arrive in Manila on Monday.",
    ],
)
def test_journeys_elsewhere_and_of_others_are_none(text: str) -> None:
    assert not read(text).meetings


def test_who_is_here_now_is_not_to_come_on_the_day_of_his_talks() -> None:
    text = "Russian Minister Sergey Lavrov, who is visiting Manila, met Foreign Secretary Teodoro Locsin on Tuesday."
    meetings = read(text).meetings
    assert {(m.kind, m.status, m.date) for m in meetings} == {
        ("visit", "held", TUESDAY),
        ("talks", "held", TUESDAY),
    }
    week = only_meeting("Russian Minister Sergey Lavrov is visiting Manila this week, the embassy said.")
    assert week.status == "ongoing"


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        (
            "Russian Deputy Minister Igor Morgulov undertook a working visit to Manila last week.",
            "Manila",
            LAST_WEEK,
        ),
        (
            "Science Secretary Fortunato de la Peña undertook a study visit to Moscow last week.",
            "Moscow",
            LAST_WEEK,
        ),
        (
            "Transport Secretary Arthur Tugade undertook an official trip to St. Petersburg on Tuesday.",
            "St. Petersburg",
            TUESDAY,
        ),
        ("The Russian agriculture minister arrived in Davao City on Tuesday.", "Davao City", TUESDAY),
        (
            "In the course of a visit to Moscow last week, Agriculture Secretary William Dar asked for wheat.",
            "Moscow",
            LAST_WEEK,
        ),
        (
            "In the course of his visit to Manila on Tuesday, Russian Deputy Minister Igor Morgulov asked for visas.",
            "Manila",
            TUESDAY,
        ),
        (
            "In the course of an official trip to Kazan last week, Senator Richard Gordon asked for flights.",
            "Kazan",
            LAST_WEEK,
        ),
    ],
)
def test_journeys_undertaken_and_what_happened_in_their_course(text: str, place: str, day: str) -> None:
    visit = only_meeting(text)
    assert (visit.kind, visit.status, visit.place, visit.date) == ("visit", "held", place, day)


@pytest.mark.parametrize(
    "text",
    [
        "Russian Deputy Minister Igor Morgulov undertook to send papers on Manila's visas last week.",
        "In the course of his work in Manila on Tuesday, Russian Ambassador Igor Khovaev read papers.",
    ],
)
def test_what_else_one_undertakes_is_none(text: str) -> None:
    assert not read(text).meetings


@pytest.mark.parametrize(
    ("words", "who", "place", "day"),
    [
        (
            "The visit to Manila on Tuesday of Russian Deputy Minister Igor Morgulov",
            "Igor Morgulov",
            "Manila",
            TUESDAY,
        ),
        (
            "The visit to Moscow last week of Agriculture Secretary William Dar",
            "William Dar",
            "Moscow",
            LAST_WEEK,
        ),
        (
            "The visit to the port city of Vladivostok in August of Foreign Secretary Teodoro Locsin",
            "Teodoro Locsin",
            "Vladivostok",
            "2019-08",
        ),
        (
            "The trip to Kazan on September 3 to 5 by Trade Undersecretary Ceferino Rodolfo",
            "Ceferino Rodolfo",
            "Kazan",
            "2019-09-03/2019-09-05",
        ),
    ],
)
def test_whose_visit_it_was_behind_place_and_day(words: str, who: str, place: str, day: str) -> None:
    visit = only_meeting(f"{words} was a success.")
    assert (names(visit), visit.place, visit.date) == ({who}, place, day)


@pytest.mark.parametrize(
    "text",
    [
        "The visit to Hanoi on Tuesday of Russian Minister Sergey Lavrov was a success.",
        "The trip to Cebu on Tuesday of Agriculture Secretary William Dar was for Russian buyers of mangoes.",
    ],
)
def test_a_visit_elsewhere_is_not_told_so(text: str) -> None:
    assert not read(text).meetings
