"""Delegations that Russian reports say are to come, by the place first and whoever tells of it."""

from __future__ import annotations

from datetime import date

import pytest

from .reading_articles import read

TUESDAY = date(2019, 7, 9)
MET = "Губернатор Приморья Олег Кожемяко встретился с послом Филиппин Карлосом Сорретой во Владивостоке 8 июля. "


def _planned(told: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(m.date, m.place, m.country) for m in read(f"{MET}{told}", TUESDAY).meetings if m.kind == "visit"]


@pytest.mark.parametrize(
    ("told", "when", "place"),
    [
        (
            "Посол рассказал, что в октябре в Приморье прибудет делегация филиппинских импортёров.",
            "2019-10",
            "Приморье",
        ),
        (
            "Посол сообщил, что в октябре во Владивосток приедут филиппинские сенаторы.",
            "2019-10",
            "Владивосток",
        ),
        ("В октябре в Приморье ожидается делегация деловых кругов Филиппин.", "2019-10", "Приморье"),
        ("В ноябре во Владивостоке ожидается визит делегации Сената Филиппин.", "2019-11", "Владивостоке"),
        ("Осенью в Казань приедет группа филиппинских студентов.", "2019-23", "Казань"),
        ("В октябре Владивосток посетит делегация филиппинских бизнесменов.", "2019-10", "Владивосток"),
    ],
)
def test_a_delegation_that_is_to_come_is_a_planned_visit(told: str, when: str, place: str) -> None:
    assert _planned(told) == [(when, place, "RU")]


@pytest.mark.parametrize(
    "told",
    [
        "В октябре в Приморье прибудет партия филиппинских бананов.",
        "Посол рассказал, что в октябре в Приморье прибудет делегация китайских импортёров.",
        "В октябре в Приморье приедет сборная Филиппин по волейболу.",
        "В октябре в Приморье приедут филиппинские туристы.",
        "В октябре в Приморье ожидается рост поставок филиппинских фруктов.",
    ],
)
def test_goods_tourists_teams_and_delegations_of_others_make_no_visit(told: str) -> None:
    assert _planned(told) == []
