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


@pytest.mark.parametrize(
    "words",
    [
        "sailed from Subic on June 10 for Vladivostok, where she will call from June 20 to 23.",
        "left Subic on June 10 for Vladivostok, where it is to stay from June 20 to 23.",
        "sailed for Vladivostok on June 10. It will be in port there from June 20 to 23.",
        "left Subic on June 10 for a port call in Vladivostok from June 20 to 23.",
    ],
)
def test_ships_that_have_left_are_yet_to_call_where_they_go(words: str) -> None:
    assert visits(f"The BRP Conrado Yap {words}") == [("planned", "2023-06-20/2023-06-23", "Vladivostok")]


def test_ships_that_leave_for_a_third_country_do_not_call_where_they_were() -> None:
    text = "Two Russian ships left Manila on June 10 for Jakarta, where they will call from June 20 to 23."
    assert all(status == "held" for status, _, _ in visits(text))


def test_ships_that_have_set_sail_are_on_their_way() -> None:
    text = "The BRP Conrado Yap set sail for Vladivostok on Monday."
    assert visits(text) == [("held", "2023-06-12", "Vladivostok")]


@pytest.mark.parametrize(
    "words",
    [
        "that will bring him face to face with Foreign Secretary Enrique Manalo",
        "that is to include talks with Foreign Secretary Enrique Manalo",
        "during which he will meet Foreign Secretary Enrique Manalo",
    ],
)
def test_what_a_visit_will_bring_is_not_of_the_day_of_arrival(words: str) -> None:
    text = f"Foreign Minister Sergey Lavrov arrived in Manila on Monday for a visit {words}."
    found = [(m.kind, m.status, m.date) for m in read(text, THURSDAY).meetings]
    assert found == [("visit", "held", "2023-06-12"), ("talks", "planned", None)]


def test_who_flew_in_and_was_closeted_with_the_host_was_so_that_day() -> None:
    text = (
        "Rosatom chief Alexey Likhachev flew into Manila on Monday and was closeted with President Marcos Jr. "
        "at Malacañang."
    )
    assert [m.date for m in read(text, THURSDAY).meetings] == ["2023-06-12", "2023-06-12"]


def test_a_place_that_is_next_is_not_where_one_has_been() -> None:
    assert visits("Senator Imee Marcos has been to Tokyo and Moscow is next.") == []
    assert visits("Senator Imee Marcos has been to Tokyo and Moscow.") == [("held", None, "Moscow")]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Health Secretary Teodoro Herbosa begged off from a trip to Moscow set for June 20.", "cancelled"),
        (
            "The DOH confirmed that Secretary Teodoro Herbosa's trip to Moscow would push through on June 20.",
            "planned",
        ),
        ("Health Secretary Teodoro Herbosa's trip to Moscow pushes through on June 20.", "planned"),
        (
            "The DOH is sending a team to Moscow on June 20, to be headed by Secretary Teodoro Herbosa.",
            "planned",
        ),
        (
            "Health Secretary Teodoro Herbosa was due in Moscow in May but will now come on June 20.",
            "postponed",
        ),
        (
            "Health Secretary Teodoro Herbosa, who had been expected in Moscow in May, will now come on June 20.",
            "postponed",
        ),
    ],
)
def test_what_becomes_of_a_journey_ahead(words: str, told: str) -> None:
    assert visits(words) == [(told, "2023-06-20", "Moscow")]


def test_what_pushed_through_on_a_day_was_on_that_day() -> None:
    text = "Health Secretary Teodoro Herbosa's trip to Moscow pushed through on June 6."
    assert visits(text) == [("held", "2023-06-06", "Moscow")]


def test_who_is_there_and_goes_on_has_put_nothing_off() -> None:
    text = "Health Secretary Teodoro Herbosa was in Moscow on June 6 but will now fly to Tokyo."
    assert visits(text) == [("held", "2023-06-06", "Moscow")]


def test_a_plan_that_would_begin_later_does_not_put_off_the_visit_on_which_it_was_shown() -> None:
    text = "Health Secretary Teodoro Herbosa visited Moscow on June 6 for a course that would begin in July."
    assert visits(text) == [("held", "2023-06-06", "Moscow")]
