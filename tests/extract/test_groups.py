"""Journeys of officials who are told without names, and how long ships lie in port."""

from datetime import date

import pytest

from tests.extract.reading_articles import only_meeting, read

PUBLISHED = date(2019, 10, 8)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A delegation of Russian lawmakers is in Manila to ask for direct flights.", "Manila"),
        (
            "Officials of the Russian Interior Ministry are in Cebu City to look at a police school.",
            "Cebu City",
        ),
        ("Legislators of Russia want flights. Their delegation is in Manila for a forum.", "Manila"),
        (
            "MANILA, Oct. 8 — The flag is for three Soviet officials, who are in town on a labor mission.",
            "MANILA",
        ),
    ],
)
def test_officials_without_names_are_on_a_visit(text: str, place: str) -> None:
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.kind, meeting.status, meeting.country) == ("visit", "ongoing", "PH")
    assert meeting.place is not None
    assert meeting.place.casefold() == place.casefold()


def test_a_delegation_of_a_third_country_is_no_visitor_of_the_two() -> None:
    text = "Lawmakers of Russia spoke with those of Japan. The delegation is in Manila for a forum."
    assert read(text, PUBLISHED).meetings == []


def test_ships_that_lie_in_port_are_on_the_visit_told_before() -> None:
    text = (
        "Two ships of Russia have dropped anchor in Manila. From today until Friday the tanker and the tug will lie "
        "at Pier 15. The last ship of Russia to dock in Manila was the Varyag in early 2017."
    )
    found = [(m.kind, m.date, m.place) for m in read(text, PUBLISHED).meetings]
    assert found == [
        ("ship_visit", "2019-10-08/2019-10-11", "Manila"),
        ("ship_visit", "2017-01/2017-04", "Manila"),
    ]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("from today until Friday, Oct. 11", "2019-10-08/2019-10-11"),
        ("from tomorrow to Friday", "2019-10-09/2019-10-11"),
    ],
)
def test_a_span_may_begin_with_a_relative_day(words: str, edtf: str) -> None:
    text = f"Russian Prime Minister Dmitry Medvedev will visit Manila {words}."
    assert only_meeting(text, PUBLISHED).date == edtf
