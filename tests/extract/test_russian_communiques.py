"""What Russian communiques tell by nouns and without names: stays, moved visits, next rounds, bare papers."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from tests.extract import reading_articles
from tests.extract.reading_articles import names

FRIDAY = date(2026, 11, 20)
read = partial(reading_articles.read, published=FRIDAY)
MET = "18 ноября губернатор Приморья Олег Кожемяко встретился с министром торговли Филиппин Кристиной Роке. "

AT_WORK = (
    "В Себу приступила к работе делегация Приморского края, которую возглавляет вице-губернатор Николай Стецко.",
    "17 ноября в Себу начала работу делегация Приморского края во главе с вице-губернатором Николаем Стецко.",
    "В Себу с понедельника работает делегация Приморского края, которую возглавил вице-губернатор Николай Стецко.",
)


@pytest.mark.parametrize("told", AT_WORK)
def test_a_delegation_at_work_there_is_on_a_visit(told: str) -> None:
    [visit] = [m for m in read(told).meetings if m.kind == "visit"]
    assert (visit.country, visit.place, names(visit)) == ("PH", "Себу", {"Николай Стецко"})


HOSTED = (
    "В программе визита прошла встреча делегации с мэром Себу Нестором Арчивалем и сенатором Рамоном Тулфо.",
    "Состоялась встреча делегации с мэром Себу Нестором Арчивалем и сенатором Рамоном Тулфо.",
    "Накануне делегация провела переговоры с мэром Себу Нестором Арчивалем и сенатором Рамоном Тулфо.",
)


@pytest.mark.parametrize("told", HOSTED)
def test_who_heads_the_delegation_was_at_its_meeting(told: str) -> None:
    [met] = [m for m in read(f"{AT_WORK[0]} {told}").meetings if m.kind == "talks"]
    assert met.status == "held"
    assert names(met) == {"Николай Стецко", "Нестор Арчиваль", "Рамон Тулфо"}


def test_a_delegation_at_work_at_home_is_on_no_visit() -> None:
    told = "В Москве приступила к работе делегация Приморского края. Филиппины в повестке не значатся."
    assert read(told).meetings == []


LASTING = (
    ("Визит продлится до 22 ноября.", "2026-11-16/2026-11-22"),
    ("Официальный визит завершится 22 ноября.", "2026-11-16/2026-11-22"),
    (
        "Поездка Сергея Лаврова на Филиппины началась 16 ноября и завершится 22 ноября.",
        "2026-11-16/2026-11-22",
    ),
)


@pytest.mark.parametrize(("told", "days"), LASTING)
def test_until_when_a_visit_lasts(told: str, days: str) -> None:
    came = "16 ноября министр иностранных дел РФ Сергей Лавров прибыл в Манилу. "
    [visit] = read(came + told).meetings
    assert (visit.status, visit.date) == ("ongoing", days)


def test_a_call_of_ships_lasts_as_its_visit_does() -> None:
    told = "Отряд кораблей ТОФ 16 ноября ошвартовался в порту Манилы. Визит продлится до 22 ноября."
    assert [(m.kind, m.date) for m in read(told).meetings] == [("ship_visit", "2026-11-16/2026-11-22")]


def test_an_ended_call_is_told_by_its_last_day_first() -> None:
    told = (
        'Сегодня отряд кораблей Тихоокеанского флота в составе кораблей "Адмирал Трибуц", "Адмирал Виноградов" и '
        "танкера закончил визит в Манилу, куда прибыл 16 ноября."
    )
    assert [m.date for m in read(told).meetings] == ["2026-11-16/2026-11-20"]


def test_a_visit_that_ends_on_a_day_ahead_is_going_on() -> None:
    [visit] = read("Визит министра обороны РФ Андрея Белоусова в Манилу завершится 22 ноября.").meetings
    assert (visit.status, visit.date) == ("ongoing", "../2026-11-22")


MOVED = (
    ("перенесен на февраль", ("2027-02", ["2026-12"])),
    ("отложен до февраля", ("2027-02", ["2026-12"])),
)


@pytest.mark.parametrize(("told", "days"), MOVED)
def test_a_visit_moved(told: str, days: tuple[str, list[str]]) -> None:
    [visit] = read(f"Визит министра Сергея Лаврова на Филиппины, намечавшийся на декабрь, {told}.").meetings
    assert (visit.status, (visit.date, visit.previous_dates)) == ("postponed", days)


NOT_TO_BE = (
    "Переговоры президента РФ Владимира Путина с президентом Филиппин Фердинандом Маркосом пока не запланированы.",
    "Встреча Владимира Путина с президентом Филиппин Фердинандом Маркосом 25 ноября не готовится, сообщил Песков.",
    "Визит президента Филиппин Фердинанда Маркоса в Россию пока не планируется.",
)


@pytest.mark.parametrize("told", NOT_TO_BE)
def test_what_is_not_planned_is_no_meeting(told: str) -> None:
    assert read(told).meetings == []


NEXT = (
    "Следующий раунд решено провести в Маниле в 2027 году.",
    "Очередной раунд пройдет в 2027 году в Маниле.",
    "Стороны условились провести следующие консультации в Маниле в 2027 году.",
)


@pytest.mark.parametrize("told", NEXT)
def test_the_next_round_is_planned(told: str) -> None:
    held = (
        "17 ноября в Москве прошли российско-филиппинские консультации с участием замминистра Андрея Руденко и "
        "помощника министра иностранных дел Филиппин Эвангелины Онг. "
    )
    planned = [(m.date, m.place) for m in read(held + told).meetings if m.status == "planned"]
    assert planned == [("2027", "Маниле")]


def test_a_round_with_a_third_country_is_none_of_the_two() -> None:
    told = (
        "В Джакарте прошли консультации Филиппин и Индонезии. Следующий раунд пройдет в Маниле в 2027 году."
    )
    assert read(f"{told} Россия в них не участвует.").meetings == []


CALLS = (
    "Посол России Марат Павлов нанес визит мэру Давао Себастьяну Дутерте 18 ноября.",
    "Посол России Марат Павлов 18 ноября нанес визит вежливости мэру Давао Себастьяну Дутерте.",
)


@pytest.mark.parametrize("told", CALLS)
def test_a_visit_to_somebody_is_a_call(told: str) -> None:
    assert [(m.kind, m.date) for m in read(told).meetings] == [("courtesy_call", "2026-11-18")]


def test_a_commander_is_to_call_where_his_ships_lie() -> None:
    told = read(
        "Отряд кораблей ТОФ 16 ноября ошвартовался в порту Манилы. Командир отряда капитан 1 ранга Сергей Журов "
        "нанесет визиты вежливости командующему ВМС Филиппин вице-адмиралу Тиборсио Эспелете."
    )
    [call] = [m for m in told.meetings if m.kind == "courtesy_call"]
    assert (call.status, call.country) == ("planned", "PH")


OFFICES = (
    "Командующий флотом адмирал Виктор Лиина 18 ноября провел встречу с командующим ВМС Филиппин.",
    "Министр обороны Андрей Белоусов 18 ноября встретился с главой МИД Филиппин.",
)


@pytest.mark.parametrize("told", OFFICES)
def test_whom_an_office_alone_names(told: str) -> None:
    [met] = read(told).meetings
    assert met.date == "2026-11-18"


def test_an_office_of_a_third_country_is_none_of_the_two() -> None:
    told = "Министр обороны Андрей Белоусов встретился с главой МИД Индонезии. Филиппины это приветствовали."
    assert read(told).meetings == []


BARE = (
    ("По итогам переговоров подписан меморандум.", ("mou", "меморандум")),
    ("Стороны подписали протокол.", ("protocol", "протокол")),
    ("Между сторонами подписано соглашение.", ("agreement", "соглашение")),
)


@pytest.mark.parametrize(("told", "expected"), BARE)
def test_a_paper_without_a_name_signed_at_the_talks(told: str, expected: tuple[str, str]) -> None:
    [found] = read(MET + told).agreements
    assert (found.kind, found.title) == expected
    assert (found.status, found.date) == ("signed", "2026-11-18")


NO_PAPER = (
    "По итогам переговоров компании подписали контракт.",
    "Стороны обсудили соглашение.",
    "Позже министр торговли Индонезии подписал меморандум.",
)


@pytest.mark.parametrize("told", NO_PAPER)
def test_a_paper_of_others_or_only_discussed_is_none(told: str) -> None:
    assert read(MET + told).agreements == []


def test_the_chairs_signed() -> None:
    told = (
        "17 ноября в Москве под председательством министра Максима Решетникова и министра торговли Филиппин Кристины "
        "Роке прошло заседание совместной комиссии. По его итогам сопредседатели подписали протокол."
    )
    [found] = read(told).agreements
    assert {s.name for s in found.signatories} == {"Максим Решетников", "Кристина Роке"}


SIGNING = (
    ("Планируется подписание соглашения о защите инвестиций между Россией и Филиппинами.", "ready_to_sign"),
    ("Состоялось подписание соглашения о защите инвестиций между Россией и Филиппинами.", "signed"),
    ("Россия и Филиппины обсудили подписание соглашения о защите инвестиций.", "negotiating"),
)


@pytest.mark.parametrize(("told", "status"), SIGNING)
def test_a_signature_told_by_a_noun(told: str, status: str) -> None:
    assert [a.status for a in read(f"{told} Об этом сказал посол РФ Марат Павлов.").agreements] == [status]


def test_a_programme_keeps_its_field_and_its_years_are_no_day() -> None:
    told = (
        "18 ноября министры Сергей Лавров и Тереза Лазаро, министр иностранных дел Филиппин, подписали программу "
        "сотрудничества в сфере культуры на 2027-2029 годы."
    )
    [found] = read(told).agreements
    assert (found.kind, found.date, found.expected) == ("action_plan", "2026-11-18", None)
    assert found.title.startswith("программу сотрудничества в сфере культуры")


def test_who_accompanied_a_guest_was_there() -> None:
    [met] = read(f"{MET}Министра Роке сопровождал посол Филиппин Игорь Байлен.").meetings
    assert names(met) == {"Олег Кожемяко", "Кристина Роке", "Игорь Байлен"}


def test_deputies_of_a_delegation_travel_with_it() -> None:
    told = (
        "18 ноября в Манилу прибыла делегация Госдумы во главе с вице-спикером Александром Бабаковым. В её состав "
        "вошли депутаты Дмитрий Саблин и Леонид Слуцкий."
    )
    [visit] = read(told).meetings
    assert {(p.name, p.country) for p in visit.participants} == {
        ("Александр Бабаков", "RU"),
        ("Дмитрий Саблин", "RU"),
        ("Леонид Слуцкий", "RU"),
    }


def test_where_somebody_was_received_is_no_part_of_a_title() -> None:
    told = "18 ноября Владимир Путин принял в Кремле Президента Филиппин Фердинанда Маркоса."
    [met] = read(told).meetings
    assert met.place == "Кремле"
    assert {p.name: p.title for p in met.participants}["Фердинанд Маркос"] == "президент Филиппин"


def test_co_chairs_are_named_after_their_session() -> None:
    told = (
        "В Москве прошло заседание российско-филиппинской комиссии. Сопредседатели – министр Максим Решетников и "
        "министр торговли Филиппин Кристина Роке."
    )
    [met] = read(told).meetings
    assert names(met) == {"Максим Решетников", "Кристина Роке"}


RECALLED = (
    "Министр Тереза Лазаро сказала, что в мае президент Фердинанд Маркос был в Москве, где его принял Владимир Путин.",
    "В мае президент Филиппин Фердинанд Маркос был в Москве, где его принял Владимир Путин.",
)


@pytest.mark.parametrize("told", RECALLED)
def test_who_was_received_where_he_was(told: str) -> None:
    [met] = [m for m in read(told).meetings if m.kind == "talks"]
    assert names(met) == {"Фердинанд Маркос", "Владимир Путин"}


@pytest.mark.parametrize(
    ("told", "city"),
    [
        ("в Джакарте", "Джакарта"),
        ("в Куала-Лумпуре", "Куала-Лумпур"),
        ("во Вьентьяне", "Вьентьян"),
        ("в Санкт-Петербурге", "Санкт-Петербург"),
        ("в Себу", "Себу"),
    ],
)
def test_a_city_out_of_the_case_in_which_it_is_printed(told: str, city: str) -> None:
    meeting = reading_articles.only_meeting(
        "Министр иностранных дел России Сергей Лавров провел переговоры с министром иностранных дел Филиппин Терезой "
        f"Лазаро {told}."
    )
    assert meeting.place == city
    assert meeting.evidence_of["place"].quote == told.split()[1]
