"""Talks on the days before their paper was signed, and "the Philippine guest" of Russian reports."""

from __future__ import annotations

from datetime import date

import pytest

from .reading_articles import encounters_held, names, read


def test_talks_before_the_signature_are_those_of_the_signers() -> None:
    held = encounters_held(
        "MANILA - Energy Undersecretary Maria Cruz and Deputy Energy Minister Pavel Sorokin signed a memorandum in "
        "Moscow on May 3. The talks were held on May 1 and 2 in Kazan.",
        date(2019, 5, 9),
    )
    both = {"Maria Cruz", "Pavel Sorokin"}
    assert held == [("2019-05-03", both), ("2019-05-01/2019-05-02", both)]


@pytest.mark.parametrize(
    "told",
    [
        "В среду филиппинский гость побывал в Москве, где его принял министр Игорь Моргулов.",
        "В среду филиппинского гостя принял в Москве заместитель министра иностранных дел Игорь Моргулов.",
        "В среду с филиппинским гостем беседовал в Москве заместитель министра иностранных дел Игорь Моргулов.",
    ],
)
def test_the_guest_of_a_russian_report_is_who_was_told_of_and_no_envoy(told: str) -> None:
    meetings = read(
        "Председатель Совета Федерации Валентина Матвиенко в четверг встретилась в Санкт-Петербурге с председателем "
        "Сената Филиппин Висенте Сотто. Во встрече принял участие посол Филиппин Карлос Соррета.\n\n" + told,
        date(2019, 5, 30),
    ).meetings
    talks = [names(m) for m in meetings if m.kind != "visit" and m.date == "2019-05-29"]
    assert talks == [{"Висенте Сотто", "Игорь Моргулов"}]
