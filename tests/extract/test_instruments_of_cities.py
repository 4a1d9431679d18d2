"""Instruments of cities: which are one, which are two, and what aims and renewals say of them."""

from __future__ import annotations

from datetime import date

from tests.extract.reading_articles import read

WEDNESDAY = date(2024, 5, 15)


def told(text: str) -> list[tuple[str, str]]:
    return [(a.title, a.status) for a in read(text, WEDNESDAY).agreements]


def test_two_cities_have_two_instruments() -> None:
    text = (
        "Kazan, Ambassador Oleg Belov of Russia said in Manila, wishes for a sisterhood agreement with Cebu City. "
        "Cebu province plans to renew its sisterhood pact with St. Petersburg."
    )
    assert [title for title, _ in told(text)] == ["sisterhood agreement", "sisterhood pact"]


def test_one_city_named_again_has_one() -> None:
    text = (
        "Cebu City Mayor Ramon Cruz and Russian Ambassador Oleg Belov signed a sisterhood pact with Kazan on Monday. "
        "The sisterhood agreement with Kazan is about schools."
    )
    assert len(told(text)) == 1


def test_an_aim_proposes_an_instrument() -> None:
    text = (
        "A team of Cebu City will work for a sister-city agreement with Kazan, Russia, Mayor Ramon Cruz said."
    )
    assert [status for _, status in told(text)] == ["proposed"]
    of_people = "A team of Cebu City will work for Kazan, Russia, under the agreement, Mayor Ramon Cruz said."
    assert told(of_people) == []


def test_what_nobody_renewed_has_expired() -> None:
    signed = "In 2009 the Philippine city of Cebu and Kazan, Russia signed a sisterhood agreement"
    assert [s for _, s in told(f"{signed}. With the mayor's exit in 2013, nobody renewed the deal.")] == [
        "expired"
    ]
    assert [s for _, s in told(f"{signed}, which was renewed in 2013, Mayor Ramon Cruz said.")] == ["signed"]


def test_a_purchase_told_as_agreement_and_as_deal_is_one() -> None:
    text = (
        "The Philippines scrapped its contract with Russia for 16 military helicopters. "
        "Last year the defense secretary signed the agreement to buy 16 Mi-17 helicopters."
    )
    assert len(told(text)) == 1
    other = (
        "The Philippines scrapped its contract with Russia for 16 military helicopters. "
        "Last year the defense secretary signed the agreement to buy 2 submarines from Russia."
    )
    assert len(told(other)) == 2
