"""Days that Russian texts leave to what was told: «накануне» and «тогда же»."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import encounters_held, read

FRIDAY = date(2019, 9, 6)
_BOTH = {"Сергей Лавров", "Теодоро Локсин"}


@pytest.mark.parametrize(
    "text",
    [
        "Накануне глава МИД РФ Сергей Лавров встретился в Москве с главой МИД Филиппин Теодоро Локсином.",
        "Глава МИД РФ Сергей Лавров накануне провел переговоры с главой МИД Филиппин Теодоро Локсином.",
        "Встреча главы МИД РФ Сергея Лаврова с главой МИД Филиппин Теодоро Локсином состоялась накануне в Москве.",
        "По его словам, накануне в Москве глава МИД РФ Сергей Лавров принял главу МИД Филиппин Теодоро Локсина.",
    ],
)
def test_the_eve_is_the_day_before_the_article(text: str) -> None:
    assert encounters_held(text, FRIDAY) == [("2019-09-05", _BOTH)]


@pytest.mark.parametrize(
    "eve",
    [
        "Накануне саммита",
        "Накануне официального визита делегации",
        "Накануне 9 мая",
        "2 сентября был праздник. Накануне",
    ],
)
def test_the_eve_of_something_is_not_the_day_before_the_article(eve: str) -> None:
    text = f"{eve} глава МИД РФ Сергей Лавров встретился в Москве с главой МИД Филиппин Теодоро Локсином."
    assert "2019-09-05" not in [day for day, _ in encounters_held(text, FRIDAY)]


@pytest.mark.parametrize(
    ("before", "day"),
    [
        ("Меморандум о сотрудничестве в сельском хозяйстве стороны подписали в мае 2017 года.", "2017-05"),
        ("Россия и Филиппины подписали меморандум о туризме 24 мая 2017 года.", "2017-05-24"),
    ],
)
def test_what_was_signed_just_then_has_the_date_of_the_paper_before(before: str, day: str) -> None:
    text = f"{before} Тогда же был подписан протокол о поставках фруктов между Россией и Филиппинами."
    assert [a.date for a in read(text, FRIDAY).agreements] == [day, day]
