"""Next meetings that could, might or may be held: possible, and not planned."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import read

PUBLISHED = date(2019, 12, 12)
_MET = "Energy Secretary Alfonso Cusi met Energy Minister Alexander Novak in Manila on Monday. "


def _ahead(words: str) -> list[tuple[str, str | None, str | None]]:
    return [(m.status, m.date, m.place) for m in read(_MET + words, PUBLISHED).meetings if m.status != "held"]


@pytest.mark.parametrize(
    "words",
    [
        "Mr. Cusi said the next meeting could be in Moscow in February, “if the funding comes.”",
        "The next meeting may be held in Moscow in February.",
        "The next round of talks might take place in Moscow in February.",
        "The next meeting of the two ministers could be held in Moscow in February.",
        "The next meeting, Mr. Cusi said, could be held in Moscow in February.",
        "He said the next session would likely be in Moscow in February.",
        "A second meeting in Moscow is possible in February.",
    ],
)
def test_a_next_meeting_that_could_be_held_is_possible(words: str) -> None:
    assert _ahead(words) == [("possible", "2020-02", "Moscow")]


@pytest.mark.parametrize(
    "words",
    [
        "The next meeting will be in Moscow in February.",
        "The next meeting is set for February in Moscow.",
        "The next round, in Moscow in February, will take up what could be bought.",
    ],
)
def test_a_next_meeting_that_will_be_held_is_planned(words: str) -> None:
    assert _ahead(words) == [("planned", "2020-02", "Moscow")]


def test_a_next_meeting_in_russian_may_be_held() -> None:
    text = (
        "Министр энергетики России Александр Новак встретился в Маниле с министром энергетики Филиппин "
        "Альфонсо Куси в понедельник. Следующая встреча может пройти в Москве в феврале."
    )
    assert [(m.status, m.date) for m in read(text, PUBLISHED).meetings if m.status != "held"] == [
        ("possible", "2020-02")
    ]
