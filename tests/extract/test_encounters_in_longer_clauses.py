"""An encounter stays one where words stand between its parts: a day, a place, an opening or inserted phrase."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.extract.types import Meeting
from tests.extract.reading_articles import names, read

FRIDAY = date(2025, 8, 15)
OPENING = "MANILA – The Philippines and Russia have had diplomatic relations for 49 years, an official said on Friday."
BOTH = {"Nora Abad", "Fyodor Lisin"}


def meetings(told: str) -> list[Meeting]:
    return read(
        f"Manila, Moscow take stock\n\n{OPENING}\n\n{told}", FRIDAY, "Manila, Moscow take stock"
    ).meetings


@pytest.mark.parametrize(
    "told",
    [
        "Governor Nora Abad met visiting Russian Minister Fyodor Lisin on Monday.",
        "Governor Nora Abad conferred with visiting Russian Minister Fyodor Lisin on Monday.",
        "Russian Minister Fyodor Lisin, after meeting Governor Nora Abad on Monday, said trade would grow.",
        "Russian Minister Fyodor Lisin, in talks with Governor Nora Abad on Monday, said trade would grow.",
        "Russian Minister Fyodor Lisin, speaking after a meeting with Governor Nora Abad on Monday, said trade grows.",
        "Russian Minister Fyodor Lisin, meeting Governor Nora Abad on Monday, said trade would grow.",
        "Receiving Russian Minister Fyodor Lisin on Monday, Governor Nora Abad asked for wheat.",
        "After receiving Russian Minister Fyodor Lisin on Monday, Governor Nora Abad asked for wheat.",
        "Having received Russian Minister Fyodor Lisin on Monday, Governor Nora Abad asked for wheat.",
        "Asked about her meeting with Russian Minister Fyodor Lisin on Monday, Governor Nora Abad smiled.",
        "Fresh from a meeting on Monday with Russian Minister Fyodor Lisin, Governor Nora Abad said rice could go.",
        "Governor Nora Abad received at the Capitol on Monday the Russian minister, Fyodor Lisin.",
        "Governor Nora Abad, together with her staff, welcomed on Monday Russian Minister Fyodor Lisin.",
        "Governor Nora Abad found time on Monday for Russian Minister Fyodor Lisin.",
        "A working breakfast brought Governor Nora Abad and Russian Minister Fyodor Lisin together on Monday.",
        "Governor Nora Abad made the proposal in her talks on Monday with Russian Minister Fyodor Lisin.",
        "Senator Nora Abad was the host of Russian Ambassador Fyodor Lisin on Monday.",
        "Governor Nora Abad met on Monday with Tatarstan Rais Fyodor Lisin.",
        "Undersecretary Nora Abad and Russian director Fyodor Lisin chaired them on Monday.",
        "Rice was discussed on Monday by Governor Nora Abad and Russian Minister Fyodor Lisin.",
        "Rice was among the matters taken up by Governor Nora Abad with Russian Minister Fyodor Lisin on Monday.",
        "Governor Nora Abad had Russian Minister Fyodor Lisin as her visitor on Monday.",
        "Governor Nora Abad and Russian Minister Fyodor Lisin spoke for the first time on Monday in Clark.",
    ],
)
def test_talks_with_words_between(told: str) -> None:
    [meeting] = meetings(told)
    assert (meeting.kind, meeting.status, meeting.date) == ("talks", "held", "2025-08-11")
    assert names(meeting) == BOTH


@pytest.mark.parametrize(
    "told",
    [
        "Russian Ambassador Fyodor Lisin called Monday on Governor Nora Abad.",
        "Russian Ambassador Fyodor Lisin visited on Monday Governor Nora Abad.",
        "Russian Ambassador Fyodor Lisin paid a visit Monday to Governor Nora Abad.",
        "Russian Ambassador Fyodor Lisin visited the office of Governor Nora Abad on Monday.",
        "Russian Ambassador Fyodor Lisin, in a courtesy call on Governor Nora Abad on Monday, said ties were warm.",
    ],
)
def test_calls_with_words_between(told: str) -> None:
    [meeting] = meetings(told)
    assert (meeting.kind, meeting.status, meeting.date) == ("courtesy_call", "held", "2025-08-11")
    assert names(meeting) == BOTH


@pytest.mark.parametrize(
    "told",
    [
        "Governor Nora Abad, in a statement on Monday on the speech of Russian Minister Fyodor Lisin, said nothing.",
        "Governor Nora Abad, after meeting Japanese Envoy Ken Saito on Monday, said Russian Envoy Fyodor Lisin wrote.",
        "Governor Nora Abad, in a meeting with mayors on Monday, said Russian Envoy Fyodor Lisin had called.",
        "Governor Nora Abad spoke on Monday of the meeting of Russian Minister Fyodor Lisin with Vietnamese leaders.",
        "Governor Nora Abad spoke on Monday of the talks between Russian Minister Fyodor Lisin and Vietnam.",
        "Governor Nora Abad welcomed on Monday Russian wheat and the words of Minister Fyodor Lisin.",
        "Governor Nora Abad called Monday on Russian Minister Fyodor Lisin to release the crew.",
    ],
)
def test_who_only_speaks_of_it_meets_nobody(told: str) -> None:
    assert meetings(told) == []


@pytest.mark.parametrize(
    "told",
    [
        "The Department of Energy and Rosatom held technical talks on Monday.",
        "Officials of the Department of Energy and Rosatom held talks on Monday.",
        "The Philippine Coast Guard hosted officers of the Russian Border Service on Monday.",
        "The Department of Health hosted inspectors of the Russian Ministry of Health on Monday.",
    ],
)
def test_bodies_of_both_sides_meet_on_a_day(told: str) -> None:
    [meeting] = meetings(told)
    assert (meeting.kind, meeting.status, meeting.date) == ("talks", "held", "2025-08-11")


@pytest.mark.parametrize(
    "told",
    [
        "The Department of Energy and Rosatom may hold talks someday.",
        "The Department of Energy and Rosatom held talks with China on the price of gas.",
    ],
)
def test_bodies_that_do_not_meet(told: str) -> None:
    assert meetings(told) == []


@pytest.mark.parametrize(
    "told",
    [
        "The first was held in Clark in 2023 and the second in Moscow in March 2025.",
        "The first was held in Clark in 2023 and the second, in Moscow in March 2025.",
        "The first was hosted in Clark in 2023, and the second followed in Moscow in March 2025.",
    ],
)
def test_two_sessions_told_by_their_numbers(told: str) -> None:
    found = meetings(f"It was the third round of consultations between the Philippines and Russia. {told}")
    assert {(m.date, m.place) for m in found} == {("2023", "Clark"), ("2025-03", "Moscow")}


def test_talks_on_a_screen_are_a_call() -> None:
    [meeting] = meetings(
        "Governor Nora Abad joined Russian Minister Fyodor Lisin on Zoom on Monday to discuss rice."
    )
    assert (meeting.kind, names(meeting)) == ("call", BOTH)


@pytest.mark.parametrize(
    "told",
    [
        "Nagbigay-galang kay Gobernador Nora Abad si Russian Ambassador Fyodor Lisin.",
        "Napag-usapan ito nang bumisita si Russian Ambassador Fyodor Lisin sa tanggapan ni Gobernador Nora Abad.",
        (
            "Sang-ayon sina Gobernador Nora Abad at Russian Ambassador Fyodor Lisin nang "
            "bumisita ang huli sa tanggapan ng gobernador."
        ),
    ],
)
def test_calls_at_an_office_in_filipino(told: str) -> None:
    [meeting] = meetings(told)
    assert (meeting.kind, names(meeting)) == ("courtesy_call", BOTH)


@pytest.mark.parametrize(
    "told",
    [
        "Russian Minister Fyodor Lisin met Governor Nora Abad on Monday and Senator Juan Cruz on Tuesday.",
        "Russian Envoy Fyodor Lisin had talks with Governor Nora Abad on Monday and Senator Juan Cruz on Tuesday.",
        "Russian Minister Fyodor Lisin saw Governor Nora Abad in Clark on Monday and Senator Juan Cruz on Tuesday.",
    ],
)
def test_one_after_another_each_on_a_day(told: str) -> None:
    found = {(m.date, frozenset(names(m))) for m in meetings(told)}
    assert found == {
        ("2025-08-11", frozenset(BOTH)),
        ("2025-08-12", frozenset({"Fyodor Lisin", "Juan Cruz"})),
    }


@pytest.mark.parametrize(
    "told",
    [
        "Russian Minister Fyodor Lisin met Governor Nora Abad on Monday before calling on Senator Juan Cruz.",
        "Russian Envoy Fyodor Lisin met Governor Nora Abad on Monday before paying a call on Senator Juan Cruz.",
    ],
)
def test_one_before_another(told: str) -> None:
    found = [(m.kind, names(m)) for m in meetings(told)]
    assert found == [("talks", BOTH), ("courtesy_call", {"Fyodor Lisin", "Juan Cruz"})]
