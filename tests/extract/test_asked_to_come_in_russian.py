"""Invitations and conversations as Russian reports tell them."""

from __future__ import annotations

from datetime import date

import pytest

from .reading_articles import encounters_held, names, only_meeting, read

PUBLISHED = date(2022, 3, 18)
LEAD = "Об этом пишет агентство.\n\n"


@pytest.mark.parametrize(
    ("text", "guest", "country", "day", "status"),
    [
        (
            "Министра Филиппин Гильберто Теодоро пригласят в Казань в июне.",
            "Гильберто Теодоро", "RU", "2022-06", "possible",
        ),
        (
            "Мэр Давао Сара Дутерте приглашена на форум в Казани в мае 2022 года.",
            "Сара Дутерте", "RU", "2022-05", "possible",
        ),
        ("Министр Локсин принял приглашение Лаврова посетить Москву в апреле.", "Локсин", "RU", "2022-04", "planned"),
        ("Министр Локсин принял приглашение Лаврова выступить в мае в Казани.", "Локсин", "RU", "2022-05", "planned"),
        (
            "Лавров передал Локсину приглашение Путина президенту Дутерте посетить Россию в мае.",
            "Дутерте", "RU", "2022-05", "possible",
        ),
    ],
)  # fmt: skip
def test_who_is_asked_may_come(text: str, guest: str, country: str, day: str, status: str) -> None:
    visit = only_meeting(LEAD + text, PUBLISHED)
    assert (visit.kind, visit.country, visit.date, visit.status) == ("visit", country, day, status)
    assert names(visit) == {guest}


@pytest.mark.parametrize(
    "text",
    [
        "Сергея Лаврова не пригласили на форум в Маниле в июне 2022 года, сообщил посол Филиппин Игорь Байлен.",
        "Сергея Лаврова пригласят на форум в Джакарте в июне 2022 года, сообщил посол Филиппин Игорь Байлен.",
        "Певца Ивана Петрова пригласят на фестиваль в Маниле в июне 2022 года.",
    ],
)
def test_nobody_is_asked_to_come(text: str) -> None:
    assert not read(LEAD + text, PUBLISHED).meetings


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Губернатор Олег Кожемяко в Маниле. Состоялась беседа с мэром Сарой Дутерте.",
            {"Олег Кожемяко", "Сара Дутерте"},
        ),
        (
            "Андрей Руденко работает в Женеве. Прошла встреча с послом Филиппин Эваном Гарсией.",
            {"Андрей Руденко", "Эван Гарсия"},
        ),
        (
            "Senator Konstantin Kosachev is in Geneva. Talks were held with Senator Juan Zubiri of the Philippines.",
            {"Konstantin Kosachev", "Juan Zubiri"},
        ),
        (
            "Сергей Лавров провёл разговор с главой МИД Филиппин Теодоро Локсином.",
            {"Сергей Лавров", "Теодоро Локсин"},
        ),
    ],
)  # fmt: skip
def test_conversations_with_somebody(text: str, people: set[str]) -> None:
    assert [told for _, told in encounters_held(text, PUBLISHED)] == [people]


@pytest.mark.parametrize(
    "text",
    [
        "Дмитрий Песков заявил о планах. Журналисты провели беседу с послом Филиппин Игорем Байленом.",
        "Посол Игорь Байлен рассказал, что Филиппины готовы организовать встречу Владимира Путина и Дональда Трампа.",
        "Посол Игорь Байлен рассказал о встрече президента Путина и премьер-министра Индии Нарендры Моди.",
    ],
)
def test_conversations_of_others(text: str) -> None:
    assert not encounters_held(text, PUBLISHED)
