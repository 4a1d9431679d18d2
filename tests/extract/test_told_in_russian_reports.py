"""Delegations and their heads, lists of meetings, company by side, seats and stays as Russian reports tell them."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from tests.extract import reading_articles
from tests.extract.reading_articles import names

FRIDAY = date(2026, 11, 20)
read = partial(reading_articles.read, published=FRIDAY)

HEADED = (
    "В Республику Филиппины прибыла делегация Совета Федерации. Возглавляет делегацию заместитель спикера {}.",
    "Сегодня начался визит российской делегации на Филиппины. Во главе делегации – вице-спикер Госдумы {}.",
    "Делегация Госдумы прибыла в Манилу. Делегацию возглавил заместитель председателя палаты {}.",
    "Российская делегация прибыла в Манилу. Руководитель делегации – замминистра {}.",
)


@pytest.mark.parametrize("told", HEADED)
def test_who_heads_a_delegation_travels_with_it(told: str) -> None:
    [visit] = [m for m in read(told.format("Александр Бабаков")).meetings if m.kind == "visit"]
    assert (visit.country, names(visit)) == ("PH", {"Александр Бабаков"})
    assert [d.leader for d in visit.delegations] == ["Александр Бабаков"]


def test_who_is_in_the_delegation_is_told_between_it_and_its_head() -> None:
    [visit] = read(
        "Сегодня начался визит российской делегации в Манилу. Возглавляет делегацию, в состав которой вошел и "
        "губернатор Сахалинской области Валерий Лимаренко, вице-спикер Госдумы Александр Бабаков."
    ).meetings
    assert (visit.status, names(visit)) == ("ongoing", {"Александр Бабаков", "Валерий Лимаренко"})
    assert [d.leader for d in visit.delegations] == ["Александр Бабаков"]


def test_the_head_is_of_the_side_whose_delegation_it_is() -> None:
    told = (
        "Мэр Давао Себастьян Дутерте принял делегацию Сахалинской области. Делегацию возглавлял вице-губернатор "
        "Егор Белик."
    )
    assert {o.name: o.country for o in read(told).officials}["Егор Белик"] == "RU"


def test_a_third_country_s_delegation_is_none_of_the_two() -> None:
    told = (
        "Делегацию Индонезии, прибывшую в Москву, возглавил министр обороны Шафри Шамсуддин. Филиппины на "
        "форуме не представлены."
    )
    assert read(told).meetings == []


def test_who_heads_tourists_is_on_no_visit() -> None:
    told = "Российские туристы прибыли в Манилу на лайнере. Делегацию путешественников возглавил блогер Иван Петров."
    assert read(told).meetings == []


def test_a_governor_at_home_has_no_foreign_meetings() -> None:
    told = (
        "Губернатор Приморья Олег Кожемяко находится в Москве. Он провел встречи с министром транспорта Андреем "
        "Никитиным и министром спорта Михаилом Дегтяревым. На Филиппины рейсы пока не открыты."
    )
    assert read(told).meetings == []


LISTED = (
    "В рамках визита пройдут встречи с мэром Манилы Франсиско Домагосо и министром туризма Кристиной Фраско.",
    "Запланированы встречи с мэром Манилы Франсиско Домагосо, а также министром туризма Кристиной Фраско.",
    "В программе встречи с мэром Манилы Франсиско Домагосо и министром туризма Филиппин Кристиной Фраско.",
)


@pytest.mark.parametrize("told", LISTED)
def test_meetings_listed_are_the_visitor_s_one_with_each(told: str) -> None:
    opening = (
        "Делегация Приморского края во главе с губернатором Олегом Кожемяко прибыла в Манилу 17 ноября. "
    )
    talks = [m for m in read(opening + told).meetings if m.kind == "talks"]
    assert {m.status for m in talks} == {"planned"}
    assert [names(m) - {"Олег Кожемяко"} for m in talks] == [{"Франсиско Домагосо"}, {"Кристина Фраско"}]


def test_one_meeting_with_two_is_one() -> None:
    told = (
        "Делегация Приморского края во главе с губернатором Олегом Кожемяко прибыла в Манилу 17 ноября. В ходе "
        "встречи с мэром Манилы Франсиско Домагосо и министром туризма Филиппин Кристиной Фраско обсуждали рейсы."
    )
    assert len([m for m in read(told).meetings if m.kind == "talks"]) == 1


COMPANY = (
    (
        "С российской стороны в переговорах участвовали министр Сергей Лавров и помощник президента Юрий Ушаков. "
        "С филиппинской стороны – министр иностранных дел Тереза Лазаро, министр обороны Хильберто Теодоро."
    ),
    (
        "На встрече присутствовали: с российской стороны – министр Сергей Лавров, помощник президента Юрий Ушаков; "
        "с филиппинской стороны – министр иностранных дел Тереза Лазаро, министр обороны Хильберто Теодоро."
    ),
)


@pytest.mark.parametrize("told", COMPANY)
def test_company_is_listed_side_by_side(told: str) -> None:
    opening = "Президент РФ Владимир Путин 18 ноября принял в Кремле президента Филиппин Фердинанда Маркоса. "
    [met] = read(opening + told).meetings
    assert names(met) >= {"Сергей Лавров", "Юрий Ушаков", "Тереза Лазаро", "Хильберто Теодоро"}
    assert {p.country for p in met.participants if p.name in ("Тереза Лазаро", "Хильберто Теодоро")} == {"PH"}


def test_who_speaks_for_a_side_later_was_not_at_the_meeting() -> None:
    told = (
        "Владимир Путин 18 ноября принял президента Филиппин Фердинанда Маркоса. С филиппинской стороны "
        "отметили рост торговли. Посол РФ Марат Павлов позже рассказал об этом прессе."
    )
    [met] = read(told).meetings
    assert "Марат Павлов" not in names(met)


JOURNEYS: tuple[tuple[str, tuple[str, str, str, set[str]]], ...] = (
    (
        (
            "По приглашению президента РФ Владимира Путина с 5 по 8 декабря Россию посетит президент Филиппин "
            "Фердинанд Маркос."
        ),
        ("planned", "2026-12-05/2026-12-08", "RU", {"Фердинанд Маркос"}),
    ),
    (
        "Президент Филиппин Фердинанд Маркос в декабре нанесет визит в Россию, сообщил посол Марат Павлов.",
        ("planned", "2026-12", "RU", {"Фердинанд Маркос"}),
    ),
    (
        "Сенатор Имее Маркос сообщила, что в марте посетит Москву.",
        ("planned", "2027-03", "RU", {"Имее Маркос"}),
    ),
    (
        "Делегация Приморского края во главе с Олегом Кожемяко, губернатором, находится на Филиппинах с 17 ноября.",
        ("ongoing", "2026-11-17/..", "PH", set()),
    ),
)


@pytest.mark.parametrize(("told", "expected"), JOURNEYS)
def test_journeys(told: str, expected: tuple[str, str, str, set[str]]) -> None:
    [visit] = [m for m in read(told).meetings if m.kind == "visit"]
    assert (visit.status, visit.date, visit.country) == expected[:3]
    assert names(visit) >= expected[3]
    assert "Владимир Путин" not in names(visit)


def test_what_lies_in_a_city_is_nobody_s_stay() -> None:
    assert read("Посольство РФ находится в Маниле с 1977 года. Здание красиво.").meetings == []


SHIPS = (
    (
        "Сегодня корабли Тихоокеанского флота завершили визит в Манилу, куда прибыли 16 ноября.",
        "2026-11-16/2026-11-20",
    ),
    ("Крейсер «Варяг» 16 ноября вошел в порт Манилы.", "2026-11-16"),
    ("Отряд кораблей ТОФ завершил 18 ноября заход в порт Манилы.", None),
    ("Учебный корабль «Перекоп» Балтийского флота 16 ноября прибыл в порт Манилы.", "2026-11-16"),
)


@pytest.mark.parametrize(("told", "day"), SHIPS)
def test_calls_of_ships(told: str, day: str | None) -> None:
    [call] = read(told).meetings
    assert (call.kind, call.country) == ("ship_visit", "PH")
    assert day is None or call.date == day


CALLS = (
    "Командир крейсера капитан 2 ранга Алексей Ульяненко с визитом вежливости посетил мэра Манилы Франсиско Домагосо.",
    "Мэр Манилы Франсиско Домагосо принял с визитом вежливости посла РФ Марата Павлова.",
)


@pytest.mark.parametrize("told", CALLS)
def test_calls_of_courtesy(told: str) -> None:
    assert [m.kind for m in read(told).meetings] == ["courtesy_call"]


PLACED = (
    (
        "В МИД России 17 ноября состоялась встреча замминистра Андрея Руденко с послом Филиппин Игорем Байленом.",
        (None, "RU"),
    ),
    (
        (
            "Во Владивостоке состоялась встреча о связях между Республикой Филиппины и Приморским краем. В беседе "
            "участвовали губернатор Олег Кожемяко и Генеральный консул Филиппин Роберт Феррер."
        ),
        ("Владивосток", "RU"),
    ),
    (
        (
            "На полях Восточного экономического форума министр туризма Филиппин Кристина Фраско встретилась с "
            "губернатором Приморья Олегом Кожемяко."
        ),
        ("Vladivostok", "RU"),
    ),
    (
        (
            "Губернатор Приморья Олег Кожемяко встретился с послом Филиппин Игорем Байленом. Обсуждались поставки "
            "фруктов в Санкт-Петербург."
        ),
        (None, ""),
    ),
    (
        (
            "Губернатор Приморья Олег Кожемяко принял во вторник делегацию города Давао во главе с мэром "
            "Себастьяном Дутерте."
        ),
        (None, "RU"),
    ),
)


@pytest.mark.parametrize(("told", "expected"), PLACED)
def test_where_it_was(told: str, expected: tuple[str | None, str]) -> None:
    [met] = read(told).meetings
    assert (met.place, met.country or "") == expected


def test_deputies_held_the_meeting_where_they_were() -> None:
    told = (
        "Депутаты Госдумы побывали в Маниле на прошлой неделе, где провели встречу с сенатором Рамоном Тулфо."
    )
    talks = [m for m in read(told).meetings if m.kind == "talks"]
    assert [(m.date, m.place, names(m)) for m in talks] == [
        ("2026-11-09/2026-11-15", "Манила", {"Рамон Тулфо"})
    ]


def test_a_plan_of_consultations_is_no_consultation() -> None:
    told = "Министры Сергей Лавров и глава МИД Филиппин Тереза Лазаро подписали план консультаций на 2027-2029 годы."
    assert [m.kind for m in read(told).meetings] == ["signing"]


def test_the_day_of_the_news_is_not_that_of_the_visit() -> None:
    told = "Глава МИД Филиппин Тереза Лазаро посетит Москву в декабре, сообщает в пятницу агентство."
    [visit] = read(told).meetings
    assert (visit.status, visit.date) == ("planned", "2026-12")


def test_what_will_take_effect_is_signed() -> None:
    told = "Соглашение между правительствами России и Филиппин о налогах вступит в силу 1 января 2027 года."
    [found] = read(told).agreements
    assert (found.status, found.expected) == ("signed", "2027-01-01")


def test_papers_keep_the_field_that_they_are_on() -> None:
    told = (
        "По итогам переговоров Владимира Путина и Фердинанда Маркоса подписаны соглашение о сотрудничестве в области "
        "туризма и меморандум о взаимопонимании в сфере энергетики."
    )
    assert [a.title for a in read(told).agreements] == [
        "соглашение о сотрудничестве в области туризма",
        "меморандум о взаимопонимании в сфере энергетики",
    ]


def test_who_heads_the_guests_was_received_with_them() -> None:
    told = (
        "Заместитель мэра Владивостока Наталья Шестакова приняла делегацию из Манилы. Возглавил группу вице-мэр "
        "филиппинской столицы Чи Атьенса."
    )
    [met] = read(told).meetings
    assert names(met) == {"Наталья Шестакова", "Чи Атьенса"}


INTENDED = (
    "Министр сельского хозяйства Филиппин Франсиско Лаурель планирует посетить Россию в декабре.",
    "Министр сельского хозяйства Филиппин Франсиско Лаурель намерен в декабре прибыть в Россию.",
)


@pytest.mark.parametrize("told", INTENDED)
def test_who_intends_to_come(told: str) -> None:
    [visit] = read(told).meetings
    assert (visit.kind, visit.status, visit.date, visit.country) == ("visit", "planned", "2026-12", "RU")


def test_what_tourists_can_visit_is_no_journey() -> None:
    assert read("Туристы из России смогут посетить Филиппины без виз 30 дней.").meetings == []


def test_a_place_and_a_day_in_brackets() -> None:
    told = (
        "Сергей Лавров провел переговоры с министром иностранных дел Филиппин Терезой Лазаро на полях министерской "
        "встречи (Куала-Лумпур, 10 июля с.г.)."
    )
    assert [(m.date, m.place, m.country) for m in read(told).meetings] == [
        ("2026-07-10", "Куала-Лумпур", "MY")
    ]


def test_a_session_of_the_commission_is_told_by_its_minutes_and_it() -> None:
    told = read(
        "Россия и Филиппины подписали протокол третьего заседания межправкомиссии. Оно прошло в Москве 17 "
        "ноября под председательством министра Максима Решетникова и министра торговли Филиппин Кристины Роке."
    )
    assert [a.kind for a in told.agreements] == ["protocol"]
    assert [(m.date, m.place) for m in told.meetings] == [("2026-11-17", "Москва")]


TOGETHER = (
    "С рабочим визитом в Казань прибыл посол Филиппин Игорь Байлен. Его принял мэр Казани Ильсур Метшин.",
    "Посол Филиппин Игорь Байлен рассказал мэру Казани Ильсуру Метшину о планах во время встречи 18 ноября.",
    "Мэр Казани Ильсур Метшин на встрече с послом Филиппин Игорем Байленом рассказал о городе.",
)


@pytest.mark.parametrize("told", TOGETHER)
def test_who_is_told_of_before_or_speaks_there_was_there(told: str) -> None:
    [met] = [m for m in read(told).meetings if m.kind == "talks"]
    assert {p.country for p in met.participants} == {"PH", "RU"}


def test_who_only_speaks_of_a_meeting_of_others_was_not_there() -> None:
    told = (
        "Помощник президента Юрий Ушаков рассказал журналистам о встрече Владимира Путина с президентом Филиппин "
        "Фердинандом Маркосом в Казани 18 ноября."
    )
    [met] = read(told).meetings
    assert names(met) == {"Владимир Путин", "Фердинанд Маркос"}


def test_he_hopes_to_meet() -> None:
    told = (
        "Владимир Путин заявил, что рассчитывает встретиться с президентом Филиппин Фердинандом Маркосом в "
        "Шэньчжэне."
    )
    [met] = read(told).meetings
    assert (met.status, names(met)) == ("planned", {"Владимир Путин", "Фердинанд Маркос"})


def test_ministers_of_the_two_countries_are_to_meet() -> None:
    told = (
        "Встреча министров обороны двух стран пройдет 25 ноября в Москве, заявил посол Филиппин Игорь Байлен."
    )
    assert [(m.status, m.date, m.place) for m in read(told).meetings] == [("planned", "2026-11-25", "Москве")]


def test_signatures_put_under_a_paper() -> None:
    told = (
        "Состоялась церемония подписания меморандума о взаимопонимании между Казанью и Давао. Подписи поставили мэр "
        "Казани Ильсур Метшин и мэр Давао Себастьян Дутерте."
    )
    assert [(m.kind, names(m)) for m in read(told).meetings] == [
        ("signing", {"Ильсур Метшин", "Себастьян Дутерте"})
    ]
