"""Days and places of what somebody only spoke of at an encounter, which are none of its own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import encounters_held, read

SUNDAY = date(2016, 11, 20)
_NEWS = "President Vladimir Putin met with President Rodrigo Duterte on Saturday in Lima.\n\n"
_BOTH = {"Vladimir Putin", "Rodrigo Duterte"}


@pytest.mark.parametrize(
    "words",
    [
        "“Much was done,” Putin told Duterte at the talks, noting that the two states marked 40 years of ties in June.",
        "Putin told Duterte at the start of the meeting that the two countries had marked 40 years of ties in June.",
        "Putin thanked Duterte at the talks, pointing out that the fleet had called at Cebu in June.",
        "Duterte told Putin during their talks, recalling that the embassy was opened in May 1976, that he was glad.",
        "Putin assured Duterte at their meeting, adding that a trade mission would open in Davao in January.",
        "Duterte told Putin in the talks, saying the two countries first exchanged envoys in 1977.",
    ],
)
def test_the_day_of_what_was_spoken_of_makes_no_second_meeting(words: str) -> None:
    assert encounters_held(_NEWS + words, SUNDAY) == [("2016-11-19", _BOTH)]


def test_the_day_of_what_was_spoken_of_is_not_that_of_talks_without_a_day() -> None:
    text = (
        "President Vladimir Putin met with President Rodrigo Duterte in Lima, "
        "noting that the two countries marked 40 years of ties in June."
    )
    assert [(m.date, m.place) for m in read(text, SUNDAY).meetings] == [(None, "Lima")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "President Vladimir Putin met President Rodrigo Duterte in Lima, saying on Saturday that ties were good.",
            "2016-11-19",
        ),
        (
            "President Vladimir Putin met President Rodrigo Duterte in Lima in October, noting that trade had grown.",
            "2016-10",
        ),
        (
            "Noting that trade had grown, President Vladimir Putin met President Rodrigo Duterte in Lima in October.",
            "2016-10",
        ),
        (
            (
                "President Rodrigo Duterte spoke of the meeting that he had with President Vladimir Putin "
                "in Lima in October."
            ),
            "2016-10",
        ),
    ],
)
def test_the_day_of_the_talks_themselves_stays(text: str, day: str) -> None:
    assert encounters_held(text, SUNDAY) == [(day, _BOTH)]
