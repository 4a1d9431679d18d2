"""Officials and unnamed groups of one side at a body of the other: "a team visited the Department of Energy"."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.extract.types import Meeting
from tests.extract.reading_articles import names, only_meeting, read

FRIDAY = date(2025, 8, 15)
OPENING = "MANILA – The Philippines and Russia have had diplomatic relations for 49 years, an official said on Friday."


def meetings(sentence: str) -> list[Meeting]:
    return read(
        f"Manila, Moscow take stock\n\n{OPENING}\n\n{sentence}", FRIDAY, "Manila, Moscow take stock"
    ).meetings


@pytest.mark.parametrize(
    ("told", "place", "country", "people"),
    [
        (
            "Russian Deputy Minister Oleg Dronov visited the Department of Transportation in Clark on Monday.",
            "Clark",
            "PH",
            {"Oleg Dronov"},
        ),
        (
            "A group of Russian officials paid a visit to the Department of Health on Monday.",
            None,
            "PH",
            set(),
        ),
        ("Russian Ambassador Fyodor Lisin visited the Senate on Monday.", None, "PH", {"Fyodor Lisin"}),
        ("A Philippine delegation visited the Russian Energy Ministry on Monday.", None, "RU", set()),
        (
            "The Russian delegation was received on Monday by Agriculture Undersecretary Nora Abad.",
            None,
            None,
            {"Nora Abad"},
        ),
        (
            "The Russian delegation was received in Davao City on Monday by Agriculture Undersecretary Nora Abad.",
            "Davao City",
            "PH",
            {"Nora Abad"},
        ),
        (
            "Russian Ambassador Fyodor Lisin said his goodbyes to Senator Nora Abad on Monday.",
            None,
            "PH",
            {"Fyodor Lisin", "Nora Abad"},
        ),
        (
            "Russian Ambassador Fyodor Lisin took leave of Senator Nora Abad on Monday.",
            None,
            "PH",
            {"Fyodor Lisin", "Nora Abad"},
        ),
    ],
)
def test_guests_and_hosts_meet(told: str, place: str | None, country: str | None, people: set[str]) -> None:
    (meeting,) = meetings(told)
    assert meeting.kind in ("courtesy_call", "talks")
    assert (meeting.status, meeting.date) == ("held", "2025-08-11")
    assert (meeting.place, meeting.country) == (place, country)
    assert names(meeting) == people
    assert {d.country for d in meeting.delegations} == {"PH", "RU"}


@pytest.mark.parametrize(
    "told",
    [
        "Senator Nora Abad visited the Department of Health on Monday.",
        "Russian tourists visited the Department of Tourism on Monday.",
        "Energy Secretary Nora Abad came to the Senate on Monday to defend her budget.",
        "Russian Foreign Minister Oleg Dronov went to the Russian Ministry of Finance on Monday.",
        "Russian Ambassador Fyodor Lisin said his goodbyes to readers of the newspaper on Monday.",
    ],
)
def test_ones_own_house_is_no_host(told: str) -> None:
    assert meetings(told) == []


def test_a_visit_to_a_body_may_be_ahead() -> None:
    (meeting,) = meetings(
        "Russian Ambassador Fyodor Lisin plans to visit the Department of Energy next week."
    )
    assert (meeting.kind, meeting.status, meeting.date) == (
        "courtesy_call",
        "planned",
        "2025-08-18/2025-08-24",
    )


def test_the_start_of_talks_is_no_present_tense() -> None:
    (meeting,) = meetings(
        '"We value this," Foreign Secretary Nora Abad said at the start of talks with Russian Foreign Minister '
        "Oleg Dronov in Moscow on Monday."
    )
    assert (meeting.status, meeting.date) == ("held", "2025-08-11")


def test_whoever_receives_a_side_is_none_of_its_members() -> None:
    officials = read(
        f"{OPENING}\n\nThe Russian delegation was received by Undersecretary Nora Abad.", FRIDAY
    ).officials
    assert [(o.name, o.country) for o in officials] == [("Nora Abad", "PH")]


@pytest.mark.parametrize(
    "told",
    [
        "A delegation of Russian officials saw the heads of the Department of Energy in a meeting on Monday.",
        "Russian lawmakers saw leaders of the Department of Energy to weigh likely sites at a meeting on Monday.",
        "In a meeting with members of a Russian mission on Monday, the Department of Energy asked for maps.",
    ],
)
def test_a_group_and_a_body_are_at_a_meeting(told: str) -> None:
    text = f"{told} “We would gladly trade with your country,” Energy Undersecretary Felix Fuentebella said."
    met = only_meeting(text, FRIDAY)
    assert (met.kind, met.status, met.date, names(met)) == (
        "talks",
        "held",
        "2025-08-11",
        {"Felix Fuentebella"},
    )


@pytest.mark.parametrize(
    "told",
    [
        "“You saw the figures,” Energy Undersecretary Felix Fuentebella said.",
        "“Your country is far,” Tourism Undersecretary Felix Fuentebella said.",
        "Energy Undersecretary Felix Fuentebella spoke of the weather.",
    ],
)
def test_who_does_not_speak_to_the_guests_of_his_body_was_not_told_to_be_there(told: str) -> None:
    text = f"Russian officials saw heads of the Department of Energy in a meeting on Monday. {told}"
    assert not names(only_meeting(text, FRIDAY))


def test_people_of_one_side_alone_are_at_no_meeting_of_both() -> None:
    text = "Philippine officials saw the heads of the Department of Energy in a meeting on Monday."
    assert not read(text, FRIDAY).meetings
