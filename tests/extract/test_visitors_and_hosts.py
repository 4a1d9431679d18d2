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
