"""Journeys told by one of their days and by how many they were, by their end alone, and by those who received them."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import read

THURSDAY = date(2023, 6, 15)


def visits(text: str) -> list[tuple[str, str | None, str | None]]:
    found = read(text, THURSDAY).meetings
    return [(m.status, m.date, m.place) for m in found if m.kind in ("visit", "ship_visit")]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("{}'s three-day visit to Cebu ended on Tuesday.", "2023-06-11/2023-06-13"),
        ("{}'s two days in Cebu drew to a close on Tuesday.", "2023-06-12/2023-06-13"),
        (
            "{} was greeted in Cebu on June 6 by Gov. Gwendolyn Garcia at the start of a three-day visit.",
            "2023-06-06/2023-06-08",
        ),
        ("{} left Moscow on June 5 for a four-day visit to Cebu.", "2023-06-05/2023-06-08"),
        ("{}'s visit to Cebu came to an end on Tuesday.", "../2023-06-13"),
        ("The visit of {} to Cebu ended on Tuesday.", "../2023-06-13"),
        ("{} came to Cebu on June 6. His visit ended on Tuesday.", "2023-06-06/2023-06-13"),
        ("{} ended on Tuesday a visit to Cebu after a three-day fair in Omsk.", "../2023-06-13"),
    ],
)
def test_one_day_and_the_number_of_days_tell_the_whole_journey(words: str, days: str) -> None:
    assert visits(words.format("Health Minister Mikhail Murashko")) == [("held", days, "Cebu")]


def test_ships_that_leave_at_the_end_of_a_counted_call_were_there_so_many_days() -> None:
    text = "The Russian destroyer Admiral Tributs pulled out of Cebu on Monday at the end of a four-day call."
    assert visits(text) == [("held", "2023-06-09/2023-06-12", "Cebu")]


@pytest.mark.parametrize("lasts", ["runs to the 20th", "lasts until June 20", "runs to June 20"])
def test_a_visit_that_runs_to_a_day_goes_on_until_then(lasts: str) -> None:
    text = (
        f"Health Minister Mikhail Murashko landed in Cebu on June 13, the first stop of a visit that {lasts}."
    )
    assert visits(text) == [("ongoing", "2023-06-13/2023-06-20", "Cebu")]


def test_who_comes_home_on_a_day_does_not_date_an_earlier_visit() -> None:
    text = (
        "Health Secretary Teodoro Herbosa met Health Minister Mikhail Murashko in Sochi on Monday. "
        "They had last met when Murashko came to Cebu to see the mayor. "
        "Herbosa is expected back in the country on Sunday."
    )
    assert all(found[1] is None for found in visits(text))
