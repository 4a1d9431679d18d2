"""Whose deputy somebody is, who heads a body told in plain words, and who receives whom at a body's seat."""

import pytest

from tests.extract.reading_articles import names, only_meeting, read


@pytest.mark.parametrize(
    ("told", "people"),
    [
        (
            (
                "President Vladimir Putin's envoy, Igor Levitin, came to Manila on Monday. He was received by "
                "Executive "
                "Secretary Salvador Medialdea."
            ),
            {"Igor Levitin", "Salvador Medialdea"},
        ),
        (
            "Lavrov's deputy, Igor Morgulov, arrived in Manila on Monday. He met Undersecretary Enrique Manalo.",
            {"Igor Morgulov", "Enrique Manalo"},
        ),
        (
            (
                "Secretary Teodoro Locsin's undersecretary for policy, Enrique Manalo, flew to Moscow on Monday. He "
                "held talks "
                "with Igor Morgulov, deputy foreign minister."
            ),
            {"Enrique Manalo", "Igor Morgulov"},
        ),
    ],
)
def test_whoever_somebody_serves_stays_at_home(told: str, people: set[str]) -> None:
    meetings = read(told).meetings
    assert {name for m in meetings for name in names(m)} == people


@pytest.mark.parametrize(
    ("told", "name", "title", "country"),
    [
        (
            "the executive director of the Philippine disaster council, Ricardo Jalad.",
            "Ricardo Jalad",
            "executive director of the Philippine disaster council",
            "PH",
        ),
        (
            "the deputy chairman of the Vladivostok city council, Boris Melnikov.",
            "Boris Melnikov",
            "deputy chairman of the Vladivostok city council",
            "RU",
        ),
        (
            "Transportation Secretary Arthur Tugade and his deputy, Manuel Antonio Tamayo.",
            "Manuel Antonio Tamayo",
            "deputy",
            "PH",
        ),
    ],
)
def test_who_heads_a_body_told_in_plain_words(told: str, name: str, title: str, country: str) -> None:
    other = "Davao City Mayor Sara Duterte" if country == "RU" else "Russian Ambassador Igor Khovaev"
    person = next(o for o in read(f"{other} met {told}").officials if o.name == name)
    assert (person.title, person.country) == (title, country)


def test_the_chairman_of_a_release_is_its_own() -> None:
    talks = read(
        "Commission on Higher Education Chairman Prospero de Vera III spoke of the new pact. It does not "
        "cover law; the "
        "Professional Regulation Commission and its chairman, Teofilo Pilando Jr., will take this up.\n\nThe "
        "Chairman met "
        "in Moscow on Monday the head of the Federal Service for Supervision in Education, Sergey Kravtsov."
    ).meetings
    assert [names(m) for m in talks] == [{"Prospero de Vera III", "Sergey Kravtsov"}]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("will be received at the Senate of the Philippines in mid October", "planned"),
        ("was received at the Senate of the Philippines on Monday", "held"),
    ],
)
def test_a_delegation_is_received_at_a_body(told: str, status: str) -> None:
    talks = only_meeting(f"A delegation of Russia's Federation Council led by Konstantin Kosachev {told}.")
    assert (talks.status, talks.country, names(talks)) == (status, "PH", {"Konstantin Kosachev"})


def test_a_letter_received_at_a_body_is_no_meeting() -> None:
    assert not read(
        "A letter from Russian Ambassador Igor Khovaev was received at the Senate on Monday."
    ).meetings


def test_the_mayor_of_a_city_to_which_one_came_is_of_its_country() -> None:
    meetings = read(
        "Philippine Ambassador Carlos Sorreta went to Kazan on Monday to meet Mayor Ilsur Metshin."
    ).meetings
    talks = next(m for m in meetings if m.kind == "talks")
    assert {p.name: p.country for p in talks.participants}["Ilsur Metshin"] == "RU"


@pytest.mark.parametrize(
    ("told", "people"),
    [
        ("His deputy met Undersecretary Enrique Manalo in Manila on Monday.", {"Enrique Manalo"}),
        (
            "His deputy for Asia, Igor Morgulov, met Undersecretary Enrique Manalo in Manila on Monday.",
            {"Igor Morgulov", "Enrique Manalo"},
        ),
        (
            "His aides said he met Secretary Teodoro Locsin in Manila on Monday.",
            {"Sergey Lavrov", "Teodoro Locsin"},
        ),
    ],
)
def test_his_deputy_is_not_he(told: str, people: set[str]) -> None:
    meetings = read(f"Foreign Minister Sergey Lavrov spoke of Asia. {told}").meetings
    assert [names(m) for m in meetings] == [people]


def test_talks_beside_a_conference_are_not_at_the_summit_told_elsewhere() -> None:
    first, second = read(
        "Health Secretary Francisco Duque III and Minister of Health Veronika Skvortsova met on the fringes "
        "of a conference "
        "of health ministers on Monday.\n\nOn Tuesday Prime Minister Dmitry Medvedev saw President Rodrigo "
        "Duterte during "
        "the East Asia Summit in Manila."
    ).meetings
    assert (first.place, second.place) == (None, "Manila")
