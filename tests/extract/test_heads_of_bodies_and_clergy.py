"""Heads of regional bodies and of churches, and who acts where a Russian sentence opens with the guest."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.extract import as_dict

from .reading_articles import names, only_meeting, read

PUBLISHED = date(2022, 3, 18)


@pytest.mark.parametrize(
    "title",
    [
        "Председатель Законодательного собрания Ленинградской области",
        "Председатель Законодательной думы Хабаровского края",
        "Председатель Правительства Приморского края",
        "Министр РФ по развитию Дальнего Востока и Арктики",
        "Глава Республики Саха",
        "Начальник Главного управления международного сотрудничества Минобороны РФ",
        "Директор Государственного Эрмитажа",
        "Митрополит Волоколамский",
    ],
)
def test_head_of_a_russian_body(title: str) -> None:
    name = "Антоний" if "Митрополит" in title else "Павел Орлов"
    meeting = only_meeting(f"{title} {name} встретился в Маниле с мэром Давао Сарой Дутерте.", PUBLISHED)
    told = {p.name: p.title for p in meeting.participants}
    assert told[name] == title


def test_name_of_the_city_in_short() -> None:
    meeting = only_meeting("Губернатор СПб Александр Беглов принял посла Филиппин Игоря Байлена.", PUBLISHED)
    assert names(meeting) == {"Александр Беглов", "Игорь Байлен"}


@pytest.mark.parametrize(
    ("text", "host", "country"),
    [
        ("Посла Филиппин Игоря Байлена принял мэр Казани Ильсур Метшин.", "Ильсур Метшин", "RU"),
        ("Министра Филиппин Бернадет Ромуло-Пуят приняла глава Ростуризма Зарина Догузова.", "Зарина Догузова", "RU"),
        ("Посла Филиппин Игоря Байлена принял в Казани раис Рустам Минниханов.", "Рустам Минниханов", "RU"),
        ("Главу Ростуризма Зарину Догузову приняла вице-президент Филиппин Сара Дутерте.", "Сара Дутерте", "PH"),
        ("Вице-президент Филиппин Сара Дутерте приняла главу Ростуризма Зарину Догузову.", "Сара Дутерте", "PH"),
    ],
)  # fmt: skip
def test_who_receives_stands_in_the_nominative(text: str, host: str, country: str) -> None:
    meeting = only_meeting(text, PUBLISHED)
    assert meeting.country == country
    assert [p.name for p in meeting.participants if p.role == "host"] == [host]


def test_city_before_an_office_is_where_it_was() -> None:
    meeting = only_meeting(
        "Посла Филиппин Игоря Байлена принял во Владивостоке губернатор Олег Кожемяко.", PUBLISHED
    )
    assert (meeting.place, meeting.country) == ("Владивосток", "RU")
    assert "губернатор" in {p.title for p in meeting.participants}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Metropolitan Tikhon of Pskov met Cebu Governor Gwendolyn Garcia on Monday.", {"Tikhon", "Gwendolyn Garcia"}),
        ("Archbishop Sergiy of Podolsk called on Davao City Mayor Sara Duterte.", {"Sergiy", "Sara Duterte"}),
        ("Патриарх Московский и всея Руси Кирилл принял посла Филиппин Карлоса Сорреты.", {"Кирилл", "Карлос Соррета"}),
    ],
)  # fmt: skip
def test_bishops_meet(text: str, people: set[str]) -> None:
    meeting = only_meeting(text, PUBLISHED)
    assert names(meeting) == people
    assert {p.country for p in meeting.participants} == {"PH", "RU"}


def test_archbishop_with_a_surname_is_no_russian() -> None:
    meeting = only_meeting(
        "Davao Archbishop Romulo Valles received Russian Ambassador Marat Pavlov on Monday.", PUBLISHED
    )
    assert {p.name: p.country for p in meeting.participants}["Romulo Valles"] == "PH"


@pytest.mark.parametrize(
    "text",
    [
        "Ambassador Marat Pavlov toured the Metropolitan Theater in Manila on Monday.",
        "Ambassador Marat Pavlov spoke of the Metropolitan Waterworks in Manila on Monday.",
    ],
)
def test_metropolitan_is_not_always_a_bishop(text: str) -> None:
    assert {o["name"] for o in as_dict(read(text, PUBLISHED))["officials"]} <= {"Marat Pavlov"}


def test_writer_and_addressee_of_a_message_are_two() -> None:
    text = (
        "Локсин привёз послание от президента Родриго Дутерте Владимиру Путину "
        "и встретился с Лавровым в Москве 5 марта."
    )
    meeting = only_meeting(text, PUBLISHED)
    assert names(meeting) == {"Локсин", "Лавров"}
    assert {p.name for p in read(text, PUBLISHED).officials} >= {"Родриго Дутерте"}


@pytest.mark.parametrize(
    "beside",
    [
        "the top security adviser of President Vladimir Putin",
        "the man who advises President Vladimir Putin",
        "an emissary of President Vladimir Putin",
        "holder of a letter from President Vladimir Putin to President Rodrigo Duterte",
    ],
)
def test_whom_a_guest_serves_is_not_there(beside: str) -> None:
    meeting = only_meeting(
        f"Secretary Hermogenes Esperon met Nikolay Patrushev, {beside}, in Davao City on Monday.", PUBLISHED
    )
    assert names(meeting) == {"Hermogenes Esperon", "Nikolay Patrushev"}


def test_whose_blessing_a_bishop_has_is_not_there() -> None:
    text = "With the blessing of Patriarch Kirill, Archbishop Sergiy met Davao City Mayor Sara Duterte on Monday."
    assert names(only_meeting(text, PUBLISHED)) == {"Sergiy", "Sara Duterte"}


def test_a_cardinal_between_given_name_and_surname_is_one_man() -> None:
    meeting = only_meeting(
        "Manila Archbishop Luis Antonio Cardinal Tagle received Russian Ambassador Igor Khovaev on Tuesday."
    )
    assert names(meeting) == {"Luis Antonio Cardinal Tagle", "Igor Khovaev"}


def test_a_priest_of_the_orthodox_church_has_his_title() -> None:
    meeting = only_meeting(
        "Patriarch Kirill met Philippine Ambassador Carlos Sorreta in Moscow on Tuesday."
        " Archpriest Igor Yakimchuk took part in the meeting as well."
    )
    assert names(meeting) == {"Kirill", "Carlos Sorreta", "Igor Yakimchuk"}
