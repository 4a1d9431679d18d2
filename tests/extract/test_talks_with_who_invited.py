"""Talks told without names behind a journey that somebody had invited to."""

from datetime import date

import pytest

from tests.extract.reading_articles import names, read

TUESDAY = date(2019, 9, 10)
JOURNEY = "Mayor Joy Belmonte flew to Moscow on Monday upon the invitation of Mayor Sergei Sobyanin."


@pytest.mark.parametrize(
    "talks",
    [
        "The meeting dealt with tourism.",
        "During the meeting, tourism was discussed.",
        "Their talks were about tourism.",
    ],
)
def test_the_meeting_is_that_of_the_guest_and_the_host(talks: str) -> None:
    told = [m for m in read(f"{JOURNEY} {talks}", TUESDAY).meetings if m.kind == "talks"]
    assert [(m.status, names(m), m.place) for m in told] == [
        ("held", {"Joy Belmonte", "Sergei Sobyanin"}, "Moscow")
    ]


def test_the_meeting_on_a_journey_ahead_lies_ahead() -> None:
    text = (
        "Mayor Joy Belmonte will fly to Moscow on Friday upon the invitation of Mayor Sergei "
        "Sobyanin. The meeting will "
        "tackle tourism."
    )
    told = [m for m in read(text, TUESDAY).meetings if m.kind == "talks"]
    assert [(m.status, names(m)) for m in told] == [("planned", {"Joy Belmonte", "Sergei Sobyanin"})]


@pytest.mark.parametrize(
    "text",
    [
        f"{JOURNEY} The meeting of the city council was put off.",
        f"{JOURNEY} The talks between the bus drivers and the city went on.",
        "Mayor Joy Belmonte flew to Moscow on Monday. The meeting dealt with tourism.",
        (
            "Mayor Joy Belmonte flew to Cebu on Monday upon the invitation of Mayor Sergei Sobyanin. "
            "The meeting was long."
        ),
    ],
)
def test_other_meetings_are_not_theirs(text: str) -> None:
    assert all(m.kind != "talks" for m in read(text, TUESDAY).meetings)
