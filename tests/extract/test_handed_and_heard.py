"""Goods handed over, speeches before a parliament, groups received and journeys of envoys to the provinces."""

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_meeting, read

MONDAY = date(2018, 6, 4)


@pytest.mark.parametrize(
    "text",
    [
        "Medicines were accepted by Health Secretary Francisco Duque from Russian Ambassador Igor Khovaev on Friday.",
        "Health Secretary Francisco Duque accepted medicines from Russian Ambassador Igor Khovaev in Manila on Friday.",
        "Russian Ambassador Igor Khovaev delivered the relief goods to Health Secretary Francisco Duque on Friday.",
    ],
)
def test_who_hands_goods_to_whom_meets_him(text: str) -> None:
    talks = only_meeting(text, MONDAY)
    assert talks.date == "2018-06-01"
    assert set(names(talks)) == {"Francisco Duque", "Igor Khovaev"}


def test_a_promise_of_goods_hands_nothing_over() -> None:
    text = "President Rodrigo Duterte received assurances of food aid from Russian President Vladimir Putin on Friday."
    assert not read(text, MONDAY).meetings


@pytest.mark.parametrize(
    "text",
    [
        "Senate President Vicente Sotto delivered an address before the Federation Council in Moscow on Friday.",
        "MOSCOW, June 4 - The State Duma heard a speech by Senate President Vicente Sotto on Friday.",
        "Senate President Vicente Sotto spoke before a joint session of the State Duma on Friday.",
    ],
)
def test_who_speaks_before_the_other_sides_parliament_is_there(text: str) -> None:
    assert names(only_meeting(text, MONDAY)) == {"Vicente Sotto"}


def test_a_speech_at_home_about_the_other_side_is_no_encounter() -> None:
    text = (
        "Senator Richard Gordon delivered a speech in the Senate on Friday asking Russian President Vladimir Putin to "
        "stop the tests."
    )
    assert not read(text, MONDAY).meetings


def test_a_group_of_the_other_sides_city_is_received() -> None:
    text = "Governor Gwen Garcia received a delegation from Saint Petersburg at the Capitol on Friday."
    assert names(only_meeting(text, MONDAY)) == {"Gwen Garcia"}


def test_a_group_of_ones_own_side_is_not() -> None:
    text = (
        "Governor Gwen Garcia received a delegation from Iloilo City on Friday, days after the Russian ambassador "
        "praised Cebu."
    )
    assert not read(text, MONDAY).meetings


def test_each_of_two_who_were_paid_visits_was_met_apart() -> None:
    text = (
        "Russian Ambassador Igor Khovaev paid visits to Governor Gwen Garcia and to Mayor Edgardo Labella in Cebu on "
        "Friday."
    )
    met = [m for m in read(text, MONDAY).meetings if m.kind == "courtesy_call"]
    assert [sorted(names(m)) for m in met] == [
        ["Gwen Garcia", "Igor Khovaev"],
        ["Edgardo Labella", "Igor Khovaev"],
    ]


def test_an_envoy_who_goes_to_another_city_travels_and_in_the_capital_he_does_not() -> None:
    visit = only_meeting(
        "Russian Ambassador Igor Khovaev flew to Davao City on Friday to speak on schools.", MONDAY
    )
    assert (visit.kind, visit.date, visit.place) == ("visit", "2018-06-01", "Davao City")
    assert not read("Russian Ambassador Igor Khovaev arrived in Makati on Friday.", MONDAY).meetings


def test_days_and_a_venue_told_first() -> None:
    visit = only_meeting(
        "June 7 and 8 are the days National Security Adviser Hermogenes Esperon will spend in Moscow.", MONDAY
    )
    assert (visit.kind, visit.date, visit.place) == ("visit", "2018-06-07/2018-06-08", "Moscow")


def test_talks_with_two_states_told_with_each() -> None:
    text = "In November the Philippines is to hold air talks with Israel and with Russia."
    assert [m.date for m in read(text, MONDAY).meetings] == ["2018-11"]
