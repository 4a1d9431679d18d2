"""Names of places as reports give them, found in the table; and the table against the gazetteer that reads them."""

from __future__ import annotations

import pytest

from bilateral.rules.places import english, is_country, locate, one_place, places
from bilateral.rules.projection import HEIGHT, WIDTH, on_map
from ingest.extract.known import gazetteer


def name_of(told: str, country: str = "") -> str:
    found = locate(told, country)
    return found.name if found else ""


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Moscow", "Moscow"),
        ("the Kremlin, Moscow", "Moscow"),
        ("St Petersburg", "St. Petersburg"),
        ("DAVAO", "Davao City"),
        ("Москва", "Moscow"),
        ("Москве", "Moscow"),
        ("в Кремле", ""),
        ("Кремлём", "Moscow"),
        ("Куала-Лумпуре", "Kuala Lumpur"),
        ("Санкт-Петербургом", "St. Petersburg"),
        ("Маниле", "Manila"),
        ("Нижнем Новгороде", "Nizhny Novgorod"),
        ("Malacañang", "Manila"),
        ("Camp Aguinaldo (Quezon City)", "Quezon City"),
        ("aboard the Varyag at Manila", "Manila"),
        ("Atlantis", ""),
        ("Moscowville", ""),
        ("", ""),
        ("—", ""),
    ],
)
def test_a_place_is_known_by_its_names_and_within_longer_words(told: str, name: str) -> None:
    assert name_of(told) == name


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Сингапуре", "Singapore"),
        ("Манилу", "Manila"),
        ("Таврическом дворце", "Таврическом дворце"),
        ("Kremlin", "Kremlin"),
        ("Россию", "Russia"),
        ("Вьетнаме", "Vietnam"),
        ("Филиппинах", "Philippines"),
    ],
)
def test_a_place_told_in_russian_has_its_english_name_where_it_is_known(told: str, name: str) -> None:
    assert english(told) == name


@pytest.mark.parametrize("told", ["Russia", "the Philippines", "Pilipinas", "Россию", "Вьетнам"])
def test_a_whole_country_is_no_place_in_it(told: str) -> None:
    assert is_country(told)


@pytest.mark.parametrize("told", ["Moscow", "Singapore", "Сингапуре", "the Kremlin", ""])
def test_a_city_is_no_country_and_a_city_state_is_a_city(told: str) -> None:
    assert not is_country(told)


def test_a_place_of_that_name_in_another_country_is_another() -> None:
    assert name_of("Moscow", "RU") == "Moscow"
    assert name_of("Moscow", "US") == ""


def test_every_city_that_the_gazetteer_knows_has_coordinates_in_its_country() -> None:
    for city in gazetteer.cities():
        for name in (city.name, *city.aliases):
            found = locate(name, city.country)
            assert found, name
            assert found.country == city.country


def test_coordinates_lie_on_the_earth_and_on_the_map_and_their_country_where_it_is() -> None:
    for place in places():
        assert -90 <= place.latitude <= 90
        assert -180 <= place.longitude <= 180
        x, y = on_map(place.latitude, place.longitude)
        assert 0 <= x <= WIDTH, place.name
        assert 0 <= y <= HEIGHT, place.name
        if place.country == "PH":
            assert 4 < place.latitude < 21, place.name
            assert 116 < place.longitude < 127, place.name
        if place.country == "RU":
            assert 41 < place.latitude < 78, place.name
            assert 19 < place.longitude < 180, place.name


@pytest.mark.parametrize(
    ("told", "other", "one"),
    [
        ("Manila", "Intramuros", True),
        ("Manila", "Coconut Palace", True),
        ("Metro Manila", "Makati", True),
        ("Makati", "Pasay", False),
        ("Malacañang", "Makati", False),
        ("Moscow", "Ministry of Justice of Russia", True),
        ("Manila", "Clark", False),
    ],
)
def test_manila_is_told_of_any_city_of_metro_manila(told: str, other: str, one: bool) -> None:
    assert one_place(told, other) is one
    assert one_place(other, told) is one


def test_two_cities_told_in_filipino_are_two() -> None:
    assert one_place("Lungsod ng Davao", "Davao City")
    assert not one_place("Lungsod ng Davao", "Lungsod ng Cebu")
