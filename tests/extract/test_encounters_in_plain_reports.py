"""Encounters told in passing: who sat beside whom, who was guest of honor, who handed what to whom."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_agreement, only_meeting, read

FRIDAY = date(2026, 11, 20)
PAVLOV = "Russian Ambassador Marat Pavlov"
MANALO = "Foreign Secretary Enrique Manalo"
LAVROV = "Russian Foreign Minister Sergey Lavrov"
BAILEN = "Philippine Ambassador Igor Bailen"
RUDENKO = "Russian Deputy Foreign Minister Andrey Rudenko"


@pytest.mark.parametrize(
    ("told", "day", "place"),
    [
        (f"{MANALO} told newsmen he had spoken with {LAVROV} in Lima on November 3.", "2026-11-03", "Lima"),
        (f"{MANALO} and {LAVROV} held a bilateral in Lima on November 3.", "2026-11-03", "Lima"),
        (f"Seated beside {LAVROV} in Lima on November 3, {MANALO} took up the visas.", "2026-11-03", "Lima"),
        (f"{MANALO} and {LAVROV} exchanged views on visas in Lima on November 3.", "2026-11-03", "Lima"),
        (f"{MANALO} and {LAVROV} exchanged views on the summit in Lima on November 3.", None, "Lima"),
        (f"{MANALO} discussed visas with {LAVROV} during his call on November 3.", "2026-11-03", None),
    ],
)
def test_two_ministers_have_met(told: str, day: str | None, place: str | None) -> None:
    met = only_meeting(told, FRIDAY)
    assert (met.status, met.date, met.place) == ("held", day, place)
    assert names(met) == {"Enrique Manalo", "Sergey Lavrov"}


def test_a_bilateral_ahead_is_planned() -> None:
    told = f"{MANALO} and {LAVROV} are to hold a bilateral on the sidelines of the summit in Cebu next week."
    met = only_meeting(told, FRIDAY)
    assert (met.status, met.date) == ("planned", "2026-11-23/2026-11-29")


@pytest.mark.parametrize(
    "told",
    [
        f"{MANALO} has not spoken with {LAVROV} since June.",
        f"{MANALO} had a bilateral with Japanese Foreign Minister Toshimitsu Motegi in Lima on November 3.",
        f"Seated beside his wife in Lima on November 3, {MANALO} read the letter of {LAVROV}.",
        f"{BAILEN} praised the reception in Moscow on June 11. A Chinese general attended as guest of honor.",
    ],
)
def test_nobody_has_met(told: str) -> None:
    assert [m.kind for m in read(told, FRIDAY).meetings if m.kind != "visit"] == []


@pytest.mark.parametrize(
    "told",
    [
        f"{BAILEN} gave a reception in Moscow on June 11. {RUDENKO} attended as guest of honor.",
        f"The day was marked in Moscow on June 11 with a dinner hosted by {BAILEN}; {RUDENKO} was the guest of honor.",
        f"Copies of his credentials were handed by {BAILEN} to {RUDENKO} in Moscow on June 11.",
    ],
)
def test_an_envoy_and_his_hosts_have_met(told: str) -> None:
    met = only_meeting(told, FRIDAY)
    assert (met.date, met.place, names(met)) == ("2026-06-11", "Moscow", {"Igor Bailen", "Andrey Rudenko"})


def test_the_one_whom_somebody_summoned_met_him() -> None:
    told = f"{MANALO} has a protest for {PAVLOV}, whom he summoned to the department on November 10."
    met = only_meeting(told, FRIDAY)
    assert (met.date, names(met)) == ("2026-11-10", {"Enrique Manalo", "Marat Pavlov"})


def test_what_somebody_is_summoned_over_lies_elsewhere() -> None:
    told = f"The Department of Foreign Affairs summoned {PAVLOV} on Thursday over a collision near Palawan."
    assert (only_meeting(told, FRIDAY).date, only_meeting(told, FRIDAY).place) == ("2026-11-19", None)


def test_whom_a_traveller_met_is_of_the_city_where_he_was() -> None:
    told = "Ombudsman Samuel Martires flew to Moscow last week, where he saw Prosecutor General Igor Santos Friday."
    talks = next(m for m in read(told, FRIDAY).meetings if m.kind == "talks")
    assert {p.country for p in talks.participants} == {"PH", "RU"}


def test_the_first_of_two_who_led_two_sides_is_not_of_the_second() -> None:
    told = "Philippine and Russian officials led by Commissioner Yogi Ruiz and Deputy Minister Oleg Belov met in Cebu."
    sides = {p.name: p.country for p in only_meeting(told, FRIDAY).participants}
    assert sides == {"Yogi Ruiz": "PH", "Oleg Belov": "RU"}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (f"{MANALO} and {LAVROV} agreed in a call on Tuesday to speed up a fisheries agreement.", None),
        (f"{MANALO} and {LAVROV} agreed to sign a fisheries agreement on Tuesday.", "2026-11-24"),
    ],
)
def test_the_day_of_agreeing_to_is_no_day_ahead(told: str, expected: str | None) -> None:
    assert only_agreement(told, FRIDAY).expected == expected


@pytest.mark.parametrize(
    ("told", "day"),
    [
        (f"“Just met with {LAVROV} in Lima,” {MANALO} wrote on X on Monday.", "2026-11-16"),
        (
            f"“Had a useful call with {LAVROV} yesterday,” {MANALO} posted on Facebook on Monday.",
            "2026-11-15",
        ),
        (f"“Had good talks with {LAVROV} on November 3,” {MANALO} wrote on X on Monday.", "2026-11-03"),
        (f"“I had the honor of meeting {LAVROV} on November 3,” {MANALO} wrote.", "2026-11-03"),
    ],
)
def test_who_posts_that_he_met_somebody_has(told: str, day: str) -> None:
    met = only_meeting(told, FRIDAY)
    assert (met.status, met.date, names(met)) == ("held", day, {"Enrique Manalo", "Sergey Lavrov"})


@pytest.mark.parametrize(
    "told",
    [
        f"“Talks with {LAVROV} would help,” {MANALO} wrote on X on Monday.",
        f"“Just read the speech of {LAVROV},” {MANALO} wrote on X on Monday.",
        f"“Never met with {LAVROV},” {MANALO} wrote on X on Monday.",
    ],
)
def test_who_posts_what_he_thinks_has_not(told: str) -> None:
    assert [m for m in read(told, FRIDAY).meetings if m.status == "held"] == []


@pytest.mark.parametrize(
    ("told", "day"),
    [
        (f"{LAVROV} was in Manila on November 17 and had talks with {MANALO}.", "2026-11-17"),
        (f"{LAVROV} was in Manila on Monday and met with {MANALO} on Tuesday.", "2026-11-17"),
        (f"{LAVROV} left Manila on Sunday after a visit during which he met with {MANALO}.", None),
    ],
)
def test_talks_on_a_stay_have_its_day_where_it_is_theirs(told: str, day: str | None) -> None:
    talks = next(m for m in read(told, FRIDAY).meetings if m.kind == "talks")
    assert (talks.date, talks.place) == (day, "Manila")


@pytest.mark.parametrize(
    "told",
    [
        f"{PAVLOV} handed a message from President Vladimir Putin to {MANALO} in Manila on November 3.",
        f"{MANALO} granted {PAVLOV} an hour of his time in Manila on November 3.",
        f"{MANALO} exchanged notes with {PAVLOV} on traffic in Manila on November 3.",
        f"{MANALO} was introduced to {PAVLOV} in Manila on November 3.",
        f"Seen chatting at a hotel in Manila on November 3 were {MANALO} and {PAVLOV}.",
    ],
)
def test_an_envoy_and_a_minister_have_met(told: str) -> None:
    met = only_meeting(told, FRIDAY)
    assert (met.kind, met.status, names(met)) == ("talks", "held", {"Enrique Manalo", "Marat Pavlov"})


def test_a_bilateral_that_was_to_be_is_off() -> None:
    told = f"A bilateral that was to have taken place between {MANALO} and {LAVROV} in Lima did not push through."
    assert only_meeting(told, FRIDAY).status == "cancelled"


@pytest.mark.parametrize(
    "told",
    [
        f"The Department of Foreign Affairs called in {PAVLOV} on November 3.",
        "The DFA called in the chargé d'affaires of the Russian Embassy, Marat Pavlov, on November 3.",
    ],
)
def test_who_is_called_in_is_met_there(told: str) -> None:
    met = only_meeting(told, FRIDAY)
    assert (met.date, names(met), {d.country for d in met.delegations}) == (
        "2026-11-03",
        {"Marat Pavlov"},
        {"PH", "RU"},
    )


def test_who_calls_in_troops_meets_nobody() -> None:
    told = f"President Bongbong Marcos called in the army on November 3, a week after a letter from {PAVLOV}."
    assert read(told, FRIDAY).meetings == []


def test_a_secure_line_is_a_call() -> None:
    told = f"{MANALO} and {LAVROV} talked by secure line on November 3."
    assert only_meeting(told, FRIDAY).kind == "call"


def test_the_envoy_is_the_one_with_that_office() -> None:
    told = f"{MANALO} met with {PAVLOV} on Monday, a week after the envoy saw Defense Secretary Gilberto Teodoro."
    meetings = {frozenset(names(m)): m.date for m in read(told, FRIDAY).meetings}
    assert meetings == {
        frozenset({"Enrique Manalo", "Marat Pavlov"}): "2026-11-16",
        frozenset({"Gilberto Teodoro", "Marat Pavlov"}): None,
    }


@pytest.mark.parametrize(
    "told",
    [
        f"{MANALO} recalled having met {LAVROV} in Lima on November 3.",
        f"{MANALO} recalled having been introduced to {LAVROV} in Lima on November 3.",
    ],
)
def test_who_recalls_having_met_somebody_did(told: str) -> None:
    met = only_meeting(told, FRIDAY)
    assert (met.date, met.place, names(met)) == ("2026-11-03", "Lima", {"Enrique Manalo", "Sergey Lavrov"})


def test_who_leads_a_delegation_of_a_body_is_there() -> None:
    told = "A delegation of the Federation Council under Senator Oleg Belov met Senator Loren Legarda on November 3."
    assert names(only_meeting(told, FRIDAY)) == {"Oleg Belov", "Loren Legarda"}


@pytest.mark.parametrize(
    ("told", "meetings"),
    [
        ("Senator Loren Legarda met a Russian ballerina in Manila on November 3.", 0),
        ("Senator Loren Legarda saw her old friend, a Russian pianist, in Moscow on November 3.", 0),
        ("Senator Loren Legarda met the Russian ambassador and a Russian singer in Manila on November 3.", 1),
    ],
)
def test_an_artist_met_is_no_party(told: str, meetings: int) -> None:
    assert len([m for m in read(told, FRIDAY).meetings if m.kind == "talks"]) == meetings
