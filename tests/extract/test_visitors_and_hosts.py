"""Who visits, told by an office behind the word or a city before it, and whose guest the visitor is."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_meeting, read

THURSDAY = date(2023, 6, 15)
MURASHKO = "Mikhail Murashko"


@pytest.mark.parametrize(
    "text",
    [
        "The stay in Cebu of Health Minister Mikhail Murashko began on June 6.",
        "The visit to Cebu of the health minister, Mikhail Murashko, took place on June 6.",
        "The visit by the Russian health minister, Dr. Mikhail Murashko, to a hospital in Cebu took place on June 6.",
        "Health Minister Mikhail Murashko's Cebu visit took him on June 6 to the Russian consulate's library.",
    ],
)
def test_a_visit_has_the_visitor_named_behind_his_office(text: str) -> None:
    visit = only_meeting(text, THURSDAY)
    assert (visit.kind, visit.date, visit.place, names(visit)) == ("visit", "2023-06-06", "Cebu", {MURASHKO})


def test_who_speaks_behind_a_comma_is_not_the_visitor() -> None:
    text = "The visit of the Russian health minister, Senator Imee Marcos said, took place in Cebu on June 6."
    assert all("Imee Marcos" not in names(m) for m in read(text, THURSDAY).meetings)


@pytest.mark.parametrize(
    "words",
    [
        "Their host was Bashkortostan leader Radiy Khabirov.",
        "Bashkortostan leader Radiy Khabirov was their host.",
        "They were hosted by Bashkortostan leader Radiy Khabirov.",
    ],
)
def test_who_is_called_the_host_of_visitors_received_them(words: str) -> None:
    visit = only_meeting(f"Philippine lawmakers visited Ufa on June 6. {words}", THURSDAY)
    assert (visit.kind, visit.date, visit.place) == ("visit", "2023-06-06", "Ufa")
    assert [(p.name, p.role) for p in visit.participants] == [("Radiy Khabirov", "host")]


def test_guests_of_somebody_are_received_by_him() -> None:
    visit = only_meeting(
        "Philippine lawmakers visited Ufa on June 6 as guests of Bashkortostan leader Radiy Khabirov.",
        THURSDAY,
    )
    assert [(p.name, p.role) for p in visit.participants] == [("Radiy Khabirov", "host")]


@pytest.mark.parametrize(
    "words",
    [
        "He said his host had been kind. President Vladimir Putin was abroad.",
        "His host thanked President Vladimir Putin.",
        "He will be back as a guest of the city.",
    ],
)
def test_who_is_named_beside_a_host_is_not_him(words: str) -> None:
    visit = only_meeting(f"Senator Imee Marcos visited Ufa on June 6. {words}", THURSDAY)
    assert names(visit) == {"Imee Marcos"}


@pytest.mark.parametrize(
    "title", ["Bashkortostan leader", "the leader of Bashkortostan,", "Bashkortostan's leader"]
)
def test_the_leader_of_a_region_holds_an_office(title: str) -> None:
    found = read(f"Senator Imee Marcos met {title} Radiy Khabirov in Ufa on Tuesday.", THURSDAY).officials
    assert ("Radiy Khabirov", "RU") in [(o.name, o.country) for o in found]


@pytest.mark.parametrize(
    "title", ["Bashkortostan opposition leader", "Mindanao tribal leader", "band leader"]
)
def test_other_leaders_hold_none(title: str) -> None:
    found = read(
        f"Senator Imee Marcos met Governor Igor Bukin and {title} Juan Santos on Tuesday.", THURSDAY
    ).officials
    assert "Juan Santos" not in [o.name for o in found]


@pytest.mark.parametrize(
    "words",
    [
        "Cebu will be hosting Health Minister Mikhail Murashko on June 20 and 21.",
        "Health Minister Mikhail Murashko will spend June 20 and 21 in Cebu.",
        "Health Minister Mikhail Murashko will be on the ground in Cebu from June 20 to 21.",
    ],
)
def test_a_stay_ahead_told_in_other_words(words: str) -> None:
    visit = only_meeting(words, THURSDAY)
    assert (visit.kind, visit.status, visit.date) == ("visit", "planned", "2023-06-20/2023-06-21")
    assert (visit.place, names(visit)) == ("Cebu", {MURASHKO})


@pytest.mark.parametrize(
    "words",
    [
        "Cebu rolled out the red carpet on Tuesday for Health Minister Mikhail Murashko.",
        "Cebu hosted Health Minister Mikhail Murashko on Tuesday.",
        "Health Minister Mikhail Murashko stepped off his plane in Cebu on Tuesday.",
        "Health Minister Mikhail Murashko deplaned in Cebu on Tuesday.",
        "Health Minister Mikhail Murashko went on official business to Cebu on Tuesday.",
        "Health Minister Mikhail Murashko continued on to Cebu on Tuesday.",
        "Health Minister Mikhail Murashko stayed just six hours in Cebu on Tuesday.",
    ],
)
def test_a_stay_over_told_in_other_words(words: str) -> None:
    visit = only_meeting(words, THURSDAY)
    assert (visit.kind, visit.status, visit.date) == ("visit", "held", "2023-06-13")
    assert (visit.place, names(visit)) == ("Cebu", {MURASHKO})


@pytest.mark.parametrize(
    "words",
    [
        "Cebu hosted a forum on Tuesday, and Health Minister Mikhail Murashko sent a video message.",
        "Health Minister Mikhail Murashko spent May 20 in the Duma answering questions on Cebu.",
        "Talks of Russian firms with Health Minister Mikhail Murashko continued to Tuesday in Cebu.",
        "Philippine judo champions flew to Moscow on Tuesday for a bout.",
        "USS Boxer arrived in Cebu on Tuesday, Russia's RIA Novosti said.",
    ],
)
def test_no_stay_of_the_other_side(words: str) -> None:
    assert [m for m in read(words, THURSDAY).meetings if m.kind == "visit"] == []


def test_in_and_out_again_are_the_first_and_the_last_day() -> None:
    visit = only_meeting(
        "Health Minister Mikhail Murashko flew to Cebu on June 6 and out again on June 8.", THURSDAY
    )
    assert visit.date == "2023-06-06/2023-06-08"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("was in Ufa on June 6. She was received by Governor Igor Bukin.", "2023-06-06"),
        ("visited Ufa on June 6. She met Governor Igor Bukin.", "2023-06-06"),
        ("arrived in Ufa on June 6. She met Governor Igor Bukin.", None),
        ("visited Ufa on June 6. She had met Governor Igor Bukin earlier.", None),
    ],
)
def test_a_stay_of_one_day_dates_the_talks_told_next(words: str, day: str | None) -> None:
    found = read(f"Senator Imee Marcos {words}", THURSDAY).meetings
    assert [m.date for m in found if m.kind == "talks"] == [day]


def test_a_surname_is_no_word_of_ships() -> None:
    text = "Ambassador Igor Bailen flew to Tyumen on June 6 and met Governor Alexander Moor of Tyumen."
    assert [m.kind for m in read(text, THURSDAY).meetings] == ["visit", "talks"]


def test_who_is_there_until_a_day_has_that_as_the_last() -> None:
    visit = only_meeting("Health Minister Mikhail Murashko is in Cebu until Saturday.", THURSDAY)
    assert (visit.status, visit.date) == ("ongoing", "../2023-06-17")


def test_a_trip_ahead_is_not_over_by_its_end() -> None:
    text = "The trip to Moscow of Defense Secretary Gilberto Teodoro Jr. was on: he flies out on June 20."
    assert all(m.date != "../2023-06-20" for m in read(text, THURSDAY).meetings)
