"""Stays whose end is told by the name of a weekday, on which the article may have been printed."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import only_meeting

SATURDAY = date(2019, 9, 14)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Energy Secretary Alfonso Cusi, who flew to Moscow on Tuesday, is scheduled to leave Kazan on Saturday.",
            "2019-09-10/2019-09-14",
        ),
        (
            "Health Minister Mikhail Murashko arrived in Manila on Wednesday. He is set to fly home on Saturday.",
            "2019-09-11/2019-09-14",
        ),
        (
            "Health Minister Mikhail Murashko, who came to Cebu on Monday, will leave on Saturday.",
            "2019-09-09/2019-09-14",
        ),
        (
            "Health Minister Mikhail Murashko arrived in Cebu on Friday and will stay until Saturday.",
            "2019-09-13/2019-09-14",
        ),
        (
            "The Russian destroyer Admiral Tributs, which docked in Cebu on Thursday, is to sail on Saturday.",
            "2019-09-12/2019-09-14",
        ),
        (
            "Health Minister Mikhail Murashko arrived in Cebu on Saturday and will leave on Tuesday.",
            "2019-09-14/2019-09-17",
        ),
        (
            "Health Minister Mikhail Murashko arrived in Cebu on Friday and will leave next Saturday.",
            "2019-09-13/2019-09-21",
        ),
        (
            "Health Minister Mikhail Murashko flew to Cebu on Sept. 5 and is to be back in Moscow on Friday.",
            "2019-09-05/2019-09-20",
        ),
        (
            "Health Minister Mikhail Murashko arrived in Cebu on Friday and will leave on September 21.",
            "2019-09-13/2019-09-21",
        ),
    ],
)
def test_who_is_to_leave_on_a_weekday_leaves_on_the_first_after_his_coming(text: str, days: str) -> None:
    stay = only_meeting(text, SATURDAY)
    assert (stay.status, stay.date) == ("ongoing", days)


def test_a_stay_that_is_ahead_ends_after_it_begins() -> None:
    text = "Health Minister Mikhail Murashko will arrive in Cebu on Friday and will leave on Saturday."
    stay = only_meeting(text, SATURDAY)
    assert (stay.status, stay.date) == ("planned", "2019-09-20/2019-09-21")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Agriculture Secretary William Dar is in Kazan until Friday.", "../2019-09-20"),
        (
            "A team headed by Agriculture Secretary William Dar is in Kazan until September 19.",
            "../2019-09-19",
        ),
        (
            "Agriculture Secretary William Dar is in Kazan until Friday. He left Manila on Thursday.",
            "2019-09-12/2019-09-20",
        ),
        (
            (
                "A team headed by Agriculture Secretary William Dar is in Kazan, Russia, until Friday. "
                "The team departed from Manila on Thursday."
            ),
            "2019-09-12/2019-09-20",
        ),
        (
            "Agriculture Minister Dmitry Patrushev is in Manila until Friday. He left Moscow on September 11.",
            "2019-09-11/2019-09-20",
        ),
    ],
)
def test_who_is_there_until_a_day_came_on_the_day_on_which_he_left_home(text: str, days: str) -> None:
    stay = only_meeting(text, SATURDAY)
    assert (stay.status, stay.date) == ("ongoing", days)


def test_who_left_the_city_of_his_hosts_ended_his_stay() -> None:
    text = (
        "A team headed by Agriculture Secretary William Dar was in Kazan. The group left Kazan on Thursday."
    )
    stay = only_meeting(text, SATURDAY)
    assert (stay.status, stay.date) == ("held", "../2019-09-12")
