"""Journeys told by their number, plans that another day overtook, and days that belong to something else."""

from __future__ import annotations

from datetime import date

import pytest

from .reading_articles import names, only_meeting, read

FRIDAY = date(2019, 10, 18)
MONDAY = date(2019, 10, 7)


@pytest.mark.parametrize(
    ("counted", "told"),
    [
        (
            "President Duterte has been to Russia twice.",
            "The first visit, in May 2017, was cut short. The second took place in October 2019.",
        ),
        (
            "President Duterte made two trips to Russia.",
            "The first was in May 2017, and the second was in October 2019.",
        ),
        (
            "No Philippine leader before President Duterte had gone to Russia so often.",
            "The first of his two visits, in May 2017, was short. The second, in October 2019, lasted five days.",
        ),
    ],
)
def test_numbered_visits_are_a_journey_each(counted: str, told: str) -> None:
    visits = read(f"{counted} {told}", FRIDAY).meetings
    assert [(m.kind, m.date, m.country, names(m)) for m in visits] == [
        ("visit", "2017-05", "RU", {"Duterte"}),
        ("visit", "2019-10", "RU", {"Duterte"}),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "President Duterte has been to China three times. The first visit, in October 2016, lasted four days.",
        "Russia sold two helicopters to the Philippines. The first was delivered in May 2017.",
    ],
)
def test_numbered_visits_to_others_and_numbered_things_are_none(text: str) -> None:
    assert read(text, FRIDAY).meetings == []


@pytest.mark.parametrize(
    "text",
    [
        (
            "President Duterte was at first to meet President Putin in Sochi on May 25. "
            "The Russian leader received him in Moscow on Tuesday."
        ),
        (
            "President Duterte was originally scheduled to meet President Putin on May 25 but the "
            "Russian leader received him in Moscow two days earlier."
        ),
    ],
)
def test_a_plan_that_was_overtaken_gives_up_its_day(text: str) -> None:
    meeting = only_meeting(text, date(2017, 5, 25))
    assert (meeting.status, meeting.date, meeting.place) == ("held", "2017-05-23", "Moscow")
    assert meeting.previous_dates == ["2017-05-25"]


def test_a_plan_of_others_is_not_overtaken() -> None:
    told = read(
        "President Duterte is to meet President Putin on October 30. Foreign Secretary Locsin met Foreign Minister "
        "Lavrov on Friday.",
        FRIDAY,
    ).meetings
    assert [(m.status, m.date) for m in told] == [("planned", "2019-10-30"), ("held", "2019-10-18")]


@pytest.mark.parametrize("which", ["in the course of which", "during which", "on which"])
def test_the_day_of_coming_home_is_not_that_of_the_talks_abroad(which: str) -> None:
    told = read(
        f"Foreign Secretary Locsin flew home on Sunday from a trip to Russia {which} he met Foreign Minister Lavrov.",
        MONDAY,
    ).meetings
    assert [m.date for m in told if m.kind == "talks"] == [None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "“I met Secretary Patrushev yesterday,” President Duterte said in a speech on Friday.",
            "2019-10-03",
        ),
        ("“I met Secretary Patrushev yesterday,” President Duterte said.", "2019-10-06"),
        (
            "“I met Secretary Patrushev yesterday,” President Duterte said after a speech on Friday.",
            "2019-10-06",
        ),
    ],
)
def test_yesterday_in_a_quotation_counts_from_the_day_of_the_speech(text: str, day: str) -> None:
    assert only_meeting(text, MONDAY).date == day


@pytest.mark.parametrize(
    "lead",
    [
        "Russia and the Philippines are at work on a roadmap for the tourism agreement, signed on March 14, 2006.",
        "The two ministries carry out the tourism agreement of Russia and the Philippines, concluded on June 2, 2018.",
    ],
)
def test_the_day_of_an_old_paper_is_not_that_of_the_talks(lead: str) -> None:
    text = f"{lead} Tourism Secretary Bernadette Puyat met Russian Ambassador Igor Khovaev in Manila."
    assert only_meeting(text, MONDAY).date is None


def test_a_meeting_a_short_time_ago_is_not_of_the_day_of_the_lead() -> None:
    told = read(
        "The Philippines told Russia on October 4 that it would join the fair. Tourism Secretary Bernadette Puyat met "
        "a short time ago with Russian Ambassador Igor Khovaev.",
        MONDAY,
    ).meetings
    assert [m.date for m in told if len(names(m)) == 2] == [None]


def test_who_was_with_either_of_the_two_was_there() -> None:
    meeting = only_meeting(
        "Ambassador to Russia Carlos Sorreta met Deputy Economy Minister Timur Maksimov in Moscow. Third Secretary "
        "Catherine Alpay of the Philippine Embassy and interpreter Elena Ivanova were with Ambassador Sorreta.",
        MONDAY,
    )
    assert names(meeting) == {"Carlos Sorreta", "Timur Maksimov", "Catherine Alpay", "Elena Ivanova"}


def test_a_briefing_held_with_the_other_side_has_its_own_day() -> None:
    meeting = only_meeting(
        "Representative Florida Robes held a virtual briefing on Thursday with members of the Russian Embassy.",
        MONDAY,
    )
    assert (meeting.kind, meeting.date) == ("call", "2019-10-03")
