"""Talks where one of the two had gone, ships that put to sea again, and plans that came to nothing."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import read

FRIDAY = date(2026, 11, 20)
SECRETARY = "Energy Secretary Sharon Garin"
HEAD = "Rosatom head Alexey Likhachev"


def told(text: str) -> list[tuple[str, str, str | None, str | None]]:
    return [(m.kind, m.status, m.date, m.place) for m in read(text, FRIDAY).meetings]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{SECRETARY} flew to Dubai for a congress. On Tuesday she had coffee with {HEAD}.", "Dubai"),
        (f"{SECRETARY} is in Vienna this week. She sat down with {HEAD} on Tuesday.", "Vienna"),
        (f"{SECRETARY} had dinner with {HEAD} on Tuesday in the garden of a Lima hotel.", "Lima"),
        (f"{SECRETARY} was in Tokyo last week. She met {HEAD} on Tuesday.", None),
        (f"{SECRETARY} flew to Tokyo on Wednesday. She had met {HEAD} on Tuesday.", None),
    ],
)
def test_where_one_of_them_had_gone(text: str, place: str | None) -> None:
    assert told(text) == [("talks", "held", "2026-11-17", place)]


def test_an_ambassador_is_met_where_he_is_posted() -> None:
    text = f"{SECRETARY} flew to Tokyo on Sunday. She received Russian Ambassador Marat Pavlov on Tuesday."
    assert told(text) == [("talks", "held", "2026-11-17", None)]


@pytest.mark.parametrize(
    ("came", "goes", "days", "status"),
    [
        ("came into Manila on Monday", "She sails on Thursday.", "2026-11-16/2026-11-26", "ongoing"),
        ("came to Manila on November 10", "They put to sea on November 13.", "2026-11-10/2026-11-13", "held"),
        ("put into Manila on November 10", "It sailed on November 12.", "2026-11-10/2026-11-12", "held"),
    ],
)
def test_ships_that_put_to_sea_again(came: str, goes: str, days: str, status: str) -> None:
    text = f"The Russian destroyer Admiral Panteleyev {came}. {goes}"
    assert told(text) == [("ship_visit", status, days, "Manila")]


@pytest.mark.parametrize(
    "fate",
    [
        "was to have come to Manila on November 10",
        "was to have visited Manila on November 10, but had a cold",
        "was due in Manila on November 10 and did not come",
        "was expected in Manila on November 10 but never turned up",
        "was awaited in Manila on November 10 and stayed away",
    ],
)
def test_who_was_awaited_and_did_not_come(fate: str) -> None:
    text = f"Russian Deputy Energy Minister Pavel Snikkars {fate}."
    assert told(text) == [("visit", "cancelled", "2026-11-10", "Manila")]


LAZARO = "Foreign Secretary Theresa Lazaro"
PAVLOV = "Russian Ambassador Marat Pavlov"


@pytest.mark.parametrize(
    "text",
    [
        f"CLAIM: {LAZARO} met {PAVLOV} in Pasay on Tuesday. RATING: False.",
        f"A post has {LAZARO} dining with {PAVLOV} in Cebu on Monday. It is false.",
        f"{LAZARO} and {PAVLOV} both spoke at a fair in Pasay on Tuesday. They did not meet.",
        f"At a fair in Pasay on Tuesday, {LAZARO} and {PAVLOV} sat three rows apart.",
        f"The trip of {LAZARO} to Moscow has not been discussed.",
    ],
)
def test_what_is_said_not_to_be_so(text: str) -> None:
    assert told(text) == []


def test_what_a_fact_check_finds_true() -> None:
    text = f"CLAIM: {LAZARO} met {PAVLOV} in Pasay on Tuesday. RATING: True."
    assert told(text) == [("talks", "held", "2026-11-17", "Pasay")]


def test_a_visit_without_its_dates_is_possible() -> None:
    text = "Dates for the visit of Foreign Minister Sergey Lavrov to Manila have not been set."
    assert told(text) == [("visit", "possible", None, "Manila")]


@pytest.mark.parametrize(
    ("text", "title", "status"),
    [
        (
            f"{PAVLOV} carried home the fisheries agreement between the Philippines and Russia unsigned.",
            "fisheries agreement between the Philippines and Russia",
            "negotiating",
        ),
        (
            "Two articles are left open in the extradition treaty between the Philippines and Russia.",
            "extradition treaty between the Philippines and Russia",
            "negotiating",
        ),
        (f"Moscow would ship 90,000 tons of urea a year, {PAVLOV} said.", "90,000 tons of urea", "proposed"),
    ],
)
def test_stages_told_without_the_usual_words(text: str, title: str, status: str) -> None:
    assert [(a.title, a.status) for a in read(text, FRIDAY).agreements] == [(title, status)]


@pytest.mark.parametrize(
    "way",
    [
        "knocked on Tuesday and was shown in to Mayor Isko Moreno",
        "came to City Hall on Tuesday and was taken up to Mayor Isko Moreno",
        "arrived early on Tuesday and was led to the man upstairs, Mayor Isko Moreno",
    ],
)
def test_who_came_and_was_shown_in(way: str) -> None:
    found = [m for m in read(f"{PAVLOV} {way}.", FRIDAY).meetings if m.kind == "talks"]
    assert [(m.status, m.date) for m in found] == [("held", "2026-11-17")]
    assert {p.name for p in found[0].participants} == {"Marat Pavlov", "Isko Moreno"}


def test_who_was_taken_to_a_hospital_met_nobody() -> None:
    assert told(f"{PAVLOV} fell ill on Tuesday and was taken to the Makati Medical Center.") == []
