"""Pages of an office: titles that leave out whose page it is, and lists of those who took part on each side."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import encounters_held, names, only_meeting, read

JUNE = date(2010, 6, 18)


@pytest.mark.parametrize(
    ("title", "below", "kind", "who"),
    [
        (
            "Telephone conversation with President of the Philippines Benigno Aquino",
            "The leaders spoke of trade between Russia and the Philippines.",
            "call",
            "Benigno Aquino",
        ),
        (
            "Meeting with Foreign Secretary of the Philippines Alberto Romulo",
            "The conversation turned to the stay of Filipino sailors in Russia and to direct flights.",
            "talks",
            "Alberto Romulo",
        ),
        (
            "Телефонный разговор с Президентом Филиппин Бенигно Акино",
            "Президенты обсудили ход торговых связей России и Филиппин.",
            "call",
            "Бенигно Акино",
        ),
        (
            "О встрече с министром обороны Филиппин Гилбертом Теодоро",
            "Речь шла об участии России в поставках вертолётов.",
            "talks",
            "Гилберт Теодоро",
        ),
        (
            "Начало беседы с министром иностранных дел Филиппин Альберто Ромуло",
            "Гостю рассказали о строительстве моста на остров Русский, на который Россия зовёт инвесторов.",
            "talks",
            "Альберто Ромуло",
        ),
    ],
)
def test_a_title_names_whom_its_own_side_met(title: str, below: str, kind: str, who: str) -> None:
    meeting = only_meeting(f"{title}\n\n{below}", JUNE)
    assert (meeting.kind, meeting.status) == (kind, "held")
    assert names(meeting) == {who}
    assert {d.country for d in meeting.delegations} == {"PH", "RU"}


def test_the_stamp_below_such_a_title_is_the_day() -> None:
    meeting = only_meeting(
        "Telephone conversation with President of the Philippines Benigno Aquino\n\nJune 17, 2010, 14:10\n\n"
        "The leaders agreed to speed up work on flights between Russia and the Philippines.",
        JUNE,
    )
    assert meeting.date == "2010-06-17"


@pytest.mark.parametrize(
    "text",
    [
        "Interview with President of the Philippines Benigno Aquino\n\nHe told us what he thinks of Russia.",
        (
            "Meeting with President of the Philippines Benigno Aquino\n\n"
            "The Prime Minister of Japan said that Tokyo and Manila are partners. Russia was named once."
        ),
        "Meeting with President of the Philippines Benigno Aquino\n\nSenators heard what the budget is to hold.",
    ],
)
def test_other_titles_tell_no_encounter_of_the_two(text: str) -> None:
    assert read(text, JUNE).meetings == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            (
                "С российской стороны в переговорах участвовали министр транспорта Игорь Левитин и посол Виталий "
                "Воробьёв. С филиппинской стороны – министр транспорта Леандро Мендоса."
            ),
            {"Игорь Левитин", "Виталий Воробьёв", "Леандро Мендоса"},
        ),
        (
            (
                "Taking part in the talks on the Russian side were Transport Minister Igor Levitin and Ambassador "
                "Vitaly Vorobyov. On the Philippine side was Transportation Secretary Leandro Mendoza."
            ),
            {"Igor Levitin", "Vitaly Vorobyov", "Leandro Mendoza"},
        ),
        (
            (
                "From the Philippine side, the consultations were attended by Undersecretary Esteban Conejos. "
                "From the Russian side, by Deputy Foreign Minister Alexei Borodavkin."
            ),
            {"Esteban Conejos", "Alexei Borodavkin"},
        ),
    ],
)
def test_lists_of_each_side_tell_who_met(text: str, people: set[str]) -> None:
    meeting = only_meeting(text, JUNE)
    assert meeting.status == "held"
    assert names(meeting) >= people


def test_the_title_and_the_lists_below_it_tell_one_encounter() -> None:
    meeting = only_meeting(
        "Meeting with Vice President of the Philippines Noli de Castro\n\n"
        "Taking part in the talks on the Russian side was Deputy Prime Minister Igor Sechin. "
        "The Philippine side was represented by Energy Secretary Angelo Reyes.",
        JUNE,
    )
    assert names(meeting) == {"Noli de Castro", "Igor Sechin", "Angelo Reyes"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            (
                "Working visit by President of the Philippines Gloria Macapagal-Arroyo\n\n"
                "On June 21, Dmitry Medvedev will hold talks with Gloria Macapagal-Arroyo in Kazan."
            ),
            "planned",
        ),
        (
            (
                "Официальный визит министра иностранных дел Филиппин Альберто Ромуло\n\n"
                "21 июня в Москве состоятся переговоры Сергея Лаврова с Альберто Ромуло."
            ),
            "planned",
        ),
        (
            (
                "О визите в Россию министра иностранных дел Филиппин Альберто Ромуло\n\n"
                "17 июня Сергей Лавров провёл в Москве переговоры с Альберто Ромуло."
            ),
            "held",
        ),
    ],
)
def test_a_title_tells_the_journey_of_the_talks_below(text: str, status: str) -> None:
    visit = next(m for m in read(text, JUNE).meetings if m.kind == "visit")
    assert (visit.status, visit.country) == (status, "RU")
    assert len(visit.participants) == 1


def test_a_title_of_a_visit_tells_none_where_the_talks_were_elsewhere() -> None:
    text = (
        "Official visit by Foreign Secretary of the Philippines Alberto Romulo\n\n"
        "On June 17, Sergei Lavrov held talks with Alberto Romulo in Hanoi."
    )
    assert [m.kind for m in read(text, JUNE).meetings] == ["talks"]


def test_a_russian_office_alone_means_who_is_named_below() -> None:
    text = (
        "Дмитрий Медведев принял участие во встрече с президентом Филиппин\n\n"
        "Президент Филиппин Бенигно Акино поблагодарил за приём."
    )
    assert encounters_held(text, JUNE) == [(None, {"Дмитрий Медведев", "Бенигно Акино"})]


@pytest.mark.parametrize(
    "text",
    [
        "Ожидаются переговоры министра транспорта РФ Игоря Левитина с министром транспорта Филиппин Леандро Мендосой.",
        "Намечается встреча министра транспорта РФ Игоря Левитина с министром транспорта Филиппин Леандро Мендосой.",
        (
            "Готовятся консультации замминистра транспорта РФ Игоря Левитина с министром транспорта Филиппин "
            "Леандро Мендосой."
        ),
    ],
)
def test_talks_awaited_in_russian_lie_ahead(text: str) -> None:
    assert only_meeting(text, JUNE).status == "planned"


def test_the_head_of_the_cabinet_is_the_prime_minister() -> None:
    text = (
        "Премьер-министр России Владимир Путин 20 июня отправляется в турне по странам Азии. "
        "Глава кабмина посетит Вьетнам, Филиппины и Таиланд."
    )
    visit = only_meeting(text, JUNE)
    assert (visit.kind, visit.status, visit.country, names(visit)) == (
        "visit",
        "planned",
        "PH",
        {"Владимир Путин"},
    )


def test_the_city_of_an_agencys_desk_is_no_place_of_talks() -> None:
    text = (
        "Москва. 18 июня. INTERFAX.RU - Министр транспорта РФ Игорь Левитин провёл переговоры с министром "
        "транспорта Филиппин Леандро Мендосой."
    )
    assert only_meeting(text, JUNE).place is None
