"""Talks of armed services, members of a delegation without an office, and a meeting told again in other words."""

from __future__ import annotations

import pytest

from .reading_articles import names, only_meeting, read


@pytest.mark.parametrize(
    "text",
    [
        "Talks between the Philippine Army and the Russian Ground Forces were held in Moscow on September 4.",
        "Staff talks between the Philippine Army and the Ground Forces of Russia took place in Moscow on September 4.",
        "Staff-to-staff talks between the Army and the Ground Forces were held in Moscow on September 4.",
        "The Army and the Ground Forces held staff-to-staff talks on September 4 in Moscow, Russia's embassy said.",
        "The Philippine Air Force and the Russian Aerospace Forces met in Moscow on September 4.",
        "A meeting of the Philippine Coast Guard and Russia's Border Service was held in Moscow on September 4.",
        "Consultations between Rosatom and the Department of Energy were held in Moscow on September 4.",
    ],
)
def test_services_of_both_meet(text: str) -> None:
    talks = only_meeting(text)
    assert (talks.kind, talks.status, talks.date, talks.place) == ("talks", "held", "2019-09-04", "Moscow")


def test_staff_talks_ahead_of_two_navies_just_told_of() -> None:
    text = (
        "Vice Adm. Robert Empedrad met Adm. Vladimir Korolyov in Manila on Wednesday. Staff-to-staff talks between "
        "the two navies are due in October, with the Philippine side as host."
    )
    assert [(m.status, m.date) for m in read(text).meetings] == [
        ("held", "2019-09-11"),
        ("planned", "2019-10"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Talks between the Army and the Moro rebels were held in Davao on Tuesday, Ambassador Igor Khovaev said.",
        "Talks between the Philippine Army and the US Army were held on September 4. Russia was not discussed.",
        "The Philippine Army and the Russian Ground Forces will hold exercises in October.",
        "The Philippine Navy and the Russian Navy held no talks in Manila on September 4.",
        "A staff meeting of the Department of Foreign Affairs on Russia was held in Manila on Tuesday.",
    ],
)
def test_services_that_do_not_meet(text: str) -> None:
    assert [m for m in read(text).meetings if m.kind == "talks"] == []


MET = "Foreign Secretary Teodoro Locsin Jr. met Russian Foreign Minister Sergey Lavrov in Moscow on Tuesday. "
PAIR = {"Teodoro Locsin Jr.", "Sergey Lavrov"}


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("With the secretary were Carlos Sorreta and Ana Santos.", {"Carlos Sorreta", "Ana Santos"}),
        ("With him were Pedro Reyes, Juan Cruz and Ana Santos.", {"Pedro Reyes", "Juan Cruz", "Ana Santos"}),
        ("On the Philippine side were Ana Santos and Pedro Reyes.", {"Ana Santos", "Pedro Reyes"}),
        ("With him were his wife Ana Santos and a son, Pedro Santos.", set()),
        ("With the secretary were businessmen Pedro Reyes and Juan Cruz.", set()),
    ],
)
def test_who_came_along_without_an_office(told: str, who: set[str]) -> None:
    talks = only_meeting(MET + told)
    assert names(talks) == PAIR | who
    assert {p.country for p in talks.participants if p.name in who} <= {"PH"}


def test_who_takes_part_for_an_embassy() -> None:
    text = (
        "Rep. Florida Robes met officials of the Russian Embassy on September 3. Taking part for the embassy were "
        "Tatiana Shlychkova and Denis Karenin."
    )
    talks = only_meeting(text)
    assert {(p.name, p.country) for p in talks.participants} == {
        ("Florida Robes", "PH"),
        ("Tatiana Shlychkova", "RU"),
        ("Denis Karenin", "RU"),
    }


@pytest.mark.parametrize(
    "again",
    ["They saw each other at", "The two ran into each other at", "They met at", "The pair sat together at"],
)
def test_a_meeting_told_again_with_who_gave_the_dinner(again: str) -> None:
    text = (
        f"Cebu Governor Gwendolyn Garcia recently met Russian Ambassador Igor Khovaev. {again} a dinner hosted by "
        "Mayor Edgardo Labella in Cebu City."
    )
    talks = only_meeting(text)
    assert (talks.place, names(talks)) == (
        "Cebu City",
        {"Gwendolyn Garcia", "Igor Khovaev", "Edgardo Labella"},
    )


def test_two_who_see_each_other_again_on_another_day() -> None:
    text = (
        "Cebu Governor Gwendolyn Garcia met Russian Ambassador Igor Khovaev on Monday. They saw each other again on "
        "Thursday at a dinner hosted by Mayor Edgardo Labella in Cebu City."
    )
    first, second = read(text).meetings
    assert (first.date, second.date) == ("2019-09-09", "2019-09-12")
    assert {"Gwendolyn Garcia", "Igor Khovaev"} <= names(second)
