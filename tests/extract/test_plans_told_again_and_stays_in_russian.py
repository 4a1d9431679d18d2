"""Plans told again of what was held, whose programme goes on, and stays as Russian reports tell them."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import encounters_held, names, only_meeting, read

FRIDAY = date(2012, 9, 14)


def test_what_was_planned_earlier_that_day_is_no_further_talk() -> None:
    text = (
        "Foreign Minister Sergei Lavrov held talks with Foreign Secretary Albert del Rosario in Moscow on Friday. "
        "Earlier in the day, a spokesman had said that Lavrov was to meet with del Rosario."
    )
    assert encounters_held(text, FRIDAY) == [("2012-09-14", {"Sergei Lavrov", "Albert del Rosario"})]
    assert len(read(text, FRIDAY).meetings) == 1


def test_further_talks_announced_earlier_stay() -> None:
    text = (
        "Foreign Minister Sergei Lavrov held talks with Foreign Secretary Albert del Rosario in Moscow on Friday. "
        "Lavrov will meet with del Rosario in Manila on October 12."
    )
    assert [m.date for m in read(text, FRIDAY).meetings if m.kind == "talks"] == ["2012-09-14", "2012-10-12"]


@pytest.mark.parametrize(
    "first",
    [
        "Spokesman Alexander Lukashevich said that Sergei Lavrov will fly to Manila on September 20.",
        "Spokesman Alexander Lukashevich told reporters that Sergei Lavrov is scheduled to visit Manila next week.",
    ],
)
def test_he_whose_programme_goes_on_is_not_who_told_it(first: str) -> None:
    text = f"{first} He is expected to meet with Foreign Secretary Albert del Rosario."
    talks = next(m for m in read(text, FRIDAY).meetings if m.kind == "talks")
    assert names(talks) == {"Sergei Lavrov", "Albert del Rosario"}


def test_he_who_goes_on_speaking_is_who_told_it() -> None:
    text = (
        "Ambassador Nikolay Kudashev said that Sergei Lavrov will fly to Manila on September 20. "
        "He met Foreign Secretary Albert del Rosario on Thursday."
    )
    assert ("2012-09-13", {"Nikolay Kudashev", "Albert del Rosario"}) in encounters_held(text, FRIDAY)


def test_who_announces_a_meeting_of_others_is_not_in_it() -> None:
    meeting = only_meeting(
        "Министр торговли Филиппин Грегорио Доминго анонсировал встречу президентов Филиппин и России Бенигно Акино "
        "и Владимира Путина.",
        FRIDAY,
    )
    assert (meeting.status, names(meeting)) == ("planned", {"Бенигно Акино", "Владимир Путин"})


def test_the_minister_is_the_head_of_the_ministry_told_before() -> None:
    text = (
        "Глава МИД Филиппин Альберт дель Росарио хочет посетить Россию. "
        "Министр собирается приехать в Москву в октябре. "
        "Раньше там был министр торговли Филиппин Грегорио Доминго."
    )
    visit = next(m for m in read(text, FRIDAY).meetings if m.kind == "visit" and m.date == "2012-10")
    assert names(visit) == {"Альберт дель Росарио"}


def test_a_visit_reported_in_the_talks_puts_nothing_of_them_ahead() -> None:
    text = (
        "13 сентября в Смольном прошла встреча вице-губернатора Санкт-Петербурга Александра Вахмистрова с послом "
        "Филиппин Алехандро Москерой. В ходе встречи представители посольства рассказали о предстоящем прибытии в "
        "Россию министра туризма Филиппин Рамона Хименеса."
    )
    assert encounters_held(text, FRIDAY) == [("2012-09-13", {"Александр Вахмистров", "Алехандро Москера"})]
    assert all("Рамон Хименес" not in names(m) for m in read(text, FRIDAY).meetings if m.kind == "talks")


@pytest.mark.parametrize(
    ("text", "days", "status"),
    [
        (
            (
                "Министр обороны России Анатолий Сердюков 12 сентября прибыл с визитом на Филиппины. "
                "На Филиппинах Сердюков пробудет до 15 сентября, его примет президент страны Бенигно Акино."
            ),
            "2012-09-12/2012-09-15",
            "ongoing",
        ),
        (
            (
                "Министр обороны России Анатолий Сердюков посетит Филиппины. "
                "Глава Минобороны пробудет в Маниле с 20 по 22 сентября."
            ),
            "2012-09-20/2012-09-22",
            "planned",
        ),
    ],
)
def test_until_when_somebody_stays_in_russian(text: str, days: str, status: str) -> None:
    meetings = read(text, FRIDAY).meetings
    visit = next(m for m in meetings if m.kind == "visit")
    assert (visit.date, visit.status) == (days, status)
    assert all(m.date is None for m in meetings if m.kind == "talks")


def test_a_delegation_that_began_its_work_is_there() -> None:
    text = (
        "12 сентября делегация Владивостока во главе с вице-мэром Еленой Щеголевой начала свою работу в Давао. "
        "В рамках визита состоялась встреча делегации с мэром Давао Сарой Дутерте."
    )
    kinds = {m.kind: names(m) for m in read(text, FRIDAY).meetings}
    assert kinds == {"visit": {"Елена Щеголева"}, "talks": {"Елена Щеголева", "Сара Дутерте"}}


def test_who_took_part_in_a_dialogue_met_where_it_was() -> None:
    text = (
        "Во Владивостоке прошла встреча по вопросам торговли между Республикой Филиппины и Приморским краем. "
        "В диалоге участвовали вице-губернатор Приморья Ольга Васильева и посол Филиппин Алехандро Москера."
    )
    meeting = only_meeting(text, FRIDAY)
    assert (meeting.place, names(meeting)) == ("Владивосток", {"Ольга Васильева", "Алехандро Москера"})


@pytest.mark.parametrize(
    ("title", "words", "place"),
    [
        ("Meeting with Vice President Jejomar Binay", "Mr Vice President, welcome to Sochi.", "Sochi"),
        ("Беседа с вице-президентом Филиппин Джеджомаром Бинаем", "Рад приветствовать Вас в Сочи.", "Сочи"),
        ("Беседа с вице-президентом Филиппин Джеджомаром Бинаем", "Добро пожаловать в Казань.", "Казань"),
    ],
)
def test_the_words_of_welcome_tell_where_the_talks_are(title: str, words: str, place: str) -> None:
    speaker = "Dmitry Medvedev" if place == "Sochi" else "Д.Медведев"
    assert only_meeting(f"{title}\n\n{speaker}: {words}", FRIDAY).place == place


def test_what_a_call_was_about_gives_it_no_day() -> None:
    meeting = only_meeting(
        "President Vladimir Putin called President Benigno Aquino the other day to discuss matters of trade and "
        "the forum on October 18, "
        "a spokesman said on Friday.",
        FRIDAY,
    )
    assert (meeting.kind, meeting.status, meeting.date) == ("call", "held", None)


def test_a_stay_cut_short_is_over() -> None:
    visit = only_meeting(
        "Foreign Minister Sergei Lavrov arrived in Manila on Wednesday with an official visit that was to last until "
        "Sunday. He had to return to Moscow on Thursday.",
        FRIDAY,
    )
    assert (visit.kind, visit.status) == ("visit", "held")


def test_the_days_of_a_ships_call_outdo_the_day_of_its_arrival() -> None:
    call = only_meeting(
        "The Philippine Navy ship arrived in Vladivostok on Thursday afternoon. "
        "The port visit to Russia will be conducted from September 13 to 17.",
        FRIDAY,
    )
    assert (call.kind, call.date) == ("ship_visit", "2012-09-13/2012-09-17")


def test_a_picture_agency_is_no_part_of_a_name() -> None:
    text = (
        "President Vladimir Putin and President Benigno Aquino  EPA/SERGEI ILNITSKY / POOL\n\n"
        "VLADIVOSTOK, September 9. /TASS/. President Vladimir Putin has begun talks with visiting President of the "
        "Philippines Benigno Aquino."
    )
    extraction = read(text, FRIDAY)
    assert {o.name for o in extraction.officials} == {"Vladimir Putin", "Benigno Aquino"}
    assert [names(m) for m in extraction.meetings if m.kind == "talks"] == [
        {"Vladimir Putin", "Benigno Aquino"}
    ]


def test_an_adjective_before_its_noun_is_nobody() -> None:
    text = (
        "Владимир Путин встретился с президентом Филиппин Бенигно Акино и побеседует с руководителями стран "
        "Тихоокеанского альянса."
    )
    assert {o.name for o in read(text, FRIDAY).officials} == {"Владимир Путин", "Бенигно Акино"}


def test_a_visit_that_may_come_is_possible_in_russian() -> None:
    visit = only_meeting(
        "Президент Филиппин Бенигно Акино может посетить Россию в апреле-мае следующего года.", FRIDAY
    )
    assert (visit.kind, visit.status, visit.date) == ("visit", "possible", "2013-04/2013-05")


def test_when_the_guest_is_to_come_is_no_day_of_the_meeting_at_which_he_was_asked() -> None:
    text = "На той встрече Владимир Путин позвал Бенигно Акино в гости в будущем году."
    assert encounters_held(text, FRIDAY) == [(None, {"Владимир Путин", "Бенигно Акино"})]
