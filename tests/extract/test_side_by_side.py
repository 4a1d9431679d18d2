"""Encounters that no word tells: officials of the two sides together in what was done on a day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import read

FRIDAY = date(2026, 11, 20)


def together(text: str) -> list[tuple[str | None, set[str]]]:
    return [(m.date, {p.name for p in m.participants}) for m in read(text, FRIDAY).meetings]


@pytest.mark.parametrize(
    ("text", "day", "names"),
    [
        ("Ambassador Igor Bailen and the head of the Russian migration service, Larisa Demina, sifted it on Monday.",
         "2026-11-16", {"Igor Bailen", "Larisa Demina"}),
        ("Governor Conrado Nicart and Russian Ambassador Marat Pavlov crossed the strait by boat on Thursday.",
         "2026-11-19", {"Conrado Nicart", "Marat Pavlov"}),
        ("Energy Undersecretary Giovanni Bacordo lit the way on Monday for Nikolay Spassky, deputy head of Rosatom.",
         "2026-11-16", {"Giovanni Bacordo", "Nikolay Spassky"}),
        ("Philippine Consul Maria Reyes peeled potatoes on Monday with Deputy Mayor Rustem Galiev of Kazan.",
         "2026-11-16", {"Maria Reyes", "Rustem Galiev"}),
    ],
)  # fmt: skip
def test_who_does_something_with_somebody_on_a_day_is_with_him(text: str, day: str, names: set[str]) -> None:
    assert together(text) == [(day, names)]


@pytest.mark.parametrize(
    "text",
    [
        "Senator Loren Legarda wrote on Monday to Russian Deputy Minister Andrey Rudenko.",
        "Senator Loren Legarda, unlike Russian Ambassador Marat Pavlov, spent Monday in bed.",
        "Senator Loren Legarda praised Russian Ambassador Marat Pavlov on Monday.",
        "Senator Loren Legarda opened a school on Monday, and Russian Ambassador Marat Pavlov planted a tree in Cebu.",
        "Senator Loren Legarda did not open the door on Monday to Russian Ambassador Marat Pavlov.",
        "Senator Loren Legarda said on Monday that Russian Ambassador Marat Pavlov planted a tree.",
    ],
)
def test_who_is_only_named_beside_somebody_is_not(text: str) -> None:
    assert together(text) == []
