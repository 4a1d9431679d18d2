"""Who sat for each side, encounters told by office alone, and sittings at which somebody speaks."""

from __future__ import annotations

from datetime import date

import pytest

from .reading_articles import names, only_meeting, read

AUTUMN = date(2019, 10, 4)
SPRING = date(2018, 5, 15)
TALKS = (
    "Foreign Minister Sergey Lavrov and Foreign Secretary Alan Cayetano held talks in Moscow on Monday. They "
    "discussed trade.\n\n"
)

PUTIN = "Владимир Путин встретился в Сочи с Президентом Филиппин Родриго Дутерте.\n\n"
BOTH_LISTED = {
    "Владимир Путин",
    "Родриго Дутерте",
    "Сергей Лавров",
    "Юрий Ушаков",
    "Теодоро Локсин",
    "Дельфин Лоренсана",
}


@pytest.mark.parametrize(
    "listed",
    [
        (
            "С российской стороны за столом переговоров были Министр иностранных дел Сергей Лавров, помощник "
            "Президента Юрий Ушаков. С филиппинской – Министр иностранных дел Теодоро Локсин, Министр обороны "
            "Дельфин Лоренсана."
        ),
        (
            "Российскую сторону на встрече представляли Министр иностранных дел Сергей Лавров и помощник "
            "Президента Юрий Ушаков, филиппинскую – Министр иностранных дел Теодоро Локсин и Министр обороны "
            "Дельфин Лоренсана."
        ),
        (
            "За столом переговоров с российской стороны находились Сергей Лавров и Юрий Ушаков, с филиппинской – "
            "Теодоро Локсин, Дельфин Лоренсана."
        ),
    ],
)
def test_both_lists_of_a_transcript_are_at_the_talks_told_before(listed: str) -> None:
    assert names(only_meeting(PUTIN + listed, AUTUMN)) == BOTH_LISTED


def test_all_in_a_russian_list_are_of_the_side_it_is_for() -> None:
    meeting = only_meeting(
        "Валентина Матвиенко 3 октября провела в Москве переговоры с председателем Сената Филиппин Висенте "
        "Сотто.\n\nС российской стороны в переговорах приняли участие сенатор Пётр Орехов и посол Анатолий Липов, "
        "с филиппинской – посол Рамон Бауса, сенатор Хесус Адобо и заместитель министра Мария Тутубан.",
        AUTUMN,
    )
    sides = {p.name: p.country for p in meeting.participants}
    assert sides["Пётр Орехов"] == sides["Анатолий Липов"] == "RU"
    assert sides["Рамон Бауса"] == sides["Хесус Адобо"] == sides["Мария Тутубан"] == "PH"


def test_lists_without_a_verb_tell_who_was_present() -> None:
    meeting = only_meeting(
        "Russian President Vladimir Putin met Philippine President Rodrigo Duterte in Sochi on Thursday.\n\n"
        "Present from the Russian side: Foreign Minister Sergei Lavrov and presidential aide Yury Ushakov. From "
        "the Philippine side: Foreign Secretary Teodoro Locsin and Defense Secretary Delfin Lorenzana.",
        AUTUMN,
    )
    assert {"Sergei Lavrov", "Yury Ushakov", "Teodoro Locsin", "Delfin Lorenzana"} < names(meeting)


@pytest.mark.parametrize(
    ("told", "day", "place"),
    [
        ("The defense ministers will meet in Manila in October.", "2018-10", "Manila"),
        ("Our energy ministers are to meet in Vladivostok on September 11.", "2018-09-11", "Vladivostok"),
        ("The security council secretaries will next meet in Moscow on May 18.", "2018-05-18", "Moscow"),
        (
            "A meeting of the security council secretaries is set for May 18 in Moscow.",
            "2018-05-18",
            "Moscow",
        ),
        ("The heads of our security councils met in Moscow on May 10.", "2018-05-10", "Moscow"),
        ("The two navy chiefs will confer in Vladivostok in July.", "2018-07", "Vladivostok"),
    ],
)
def test_holders_of_another_office_meet_without_those_named_before(told: str, day: str, place: str) -> None:
    other = [m for m in read(TALKS + told, SPRING).meetings if m.date == day]
    assert [(m.place, names(m)) for m in other] == [(place, set())]


def test_holders_of_another_office_meet_in_russian_too() -> None:
    (_, other) = read(
        "Министр иностранных дел России Сергей Лавров и министр иностранных дел Филиппин Алан Кайетано провели "
        "переговоры в Москве 14 мая.\n\nСекретари советов безопасности встретятся в Москве 18 мая.",
        SPRING,
    ).meetings
    assert (other.date, other.status, names(other)) == ("2018-05-18", "planned", set())


@pytest.mark.parametrize(
    "told",
    [
        "The ASEAN defense ministers will meet in Manila in October.",
        "The defense ministers of the region will meet at the summit in Manila in October.",
        "The defense ministers of Vietnam and Russia will meet in Moscow in October.",
    ],
)
def test_ministers_of_many_states_are_no_encounter_of_the_two(told: str) -> None:
    assert [m.date for m in read(TALKS + told, SPRING).meetings] == ["2018-05-14"]


def test_the_ministers_are_those_named_before_where_it_is_their_office() -> None:
    (_, again) = read(TALKS + "The foreign ministers will meet in Manila in October.", SPRING).meetings
    assert names(again) == {"Sergey Lavrov", "Alan Cayetano"}


@pytest.mark.parametrize(
    "told",
    [
        "The intergovernmental commission will gather in Manila next year.",
        "The intergovernmental commission, which is to gather in Manila next year, will take it up.",
        "The joint commission on trade is to sit in Manila next year.",
    ],
)
def test_a_commission_that_will_gather_is_planned(told: str) -> None:
    (_, commission) = read(TALKS + told, SPRING).meetings
    assert (commission.kind, commission.status, commission.date) == ("commission", "planned", "2019")


def test_what_a_speaker_believes_of_a_commission_does_not_put_him_in_it() -> None:
    meetings = read(
        "Meeting with President of the Philippines Rodrigo Duterte\n\nOctober 3, 2019, Sochi\n\nPresident of Russia "
        "Vladimir Putin: Mr President, I am glad to see you. I believe the intergovernmental commission, which is to "
        "gather in Moscow next year, could pick up the matter.\n\nPresident of the Philippines Rodrigo Duterte: Thank "
        "you. Let me say again that you are awaited in Manila.",
        AUTUMN,
    ).meetings
    (commission,) = [m for m in meetings if m.kind == "commission"]
    (visit,) = [m for m in meetings if m.kind == "visit"]
    assert (commission.place, names(commission)) == ("Moscow", set())
    assert (visit.status, visit.place, names(visit)) == ("planned", "Manila", {"Vladimir Putin"})


@pytest.mark.parametrize(
    ("text", "day", "speaker"),
    [
        (
            (
                "Direct flights between Russia and the Philippines will be resumed this October, Russian Deputy "
                "Industry Minister Alexey Gruzdev told the plenary session of the joint Russian-Philippine commission."
            ),
            None,
            "Alexey Gruzdev",
        ),
        (
            (
                "Russia wants to double its grain exports to the Philippines by 2030, Deputy Agriculture Minister "
                "Maxim Markovich said at a meeting of the joint Russian-Philippine commission on Friday."
            ),
            "2025-09-19",
            "Maxim Markovich",
        ),
        (
            (
                "On Thursday, Trade Secretary Cristina Roque told the fifth session of the joint commission with "
                "Russia in Manila that tariffs would fall in January."
            ),
            "2025-09-18",
            "Cristina Roque",
        ),
    ],
)
def test_who_speaks_at_a_session_was_there_on_no_day_that_he_speaks_of(
    text: str, day: str | None, speaker: str
) -> None:
    meeting = only_meeting(text, date(2025, 9, 19))
    assert (meeting.kind, meeting.status, meeting.date) == ("commission", "held", day)
    assert names(meeting) == {speaker}


def test_what_is_hoped_for_after_a_session_dates_no_session() -> None:
    meeting = only_meeting(
        "The Philippines and Russia hope to double their trade by 2028 after a meeting of their joint economic "
        "commission ended in Moscow.",
        date(2025, 9, 19),
    )
    assert (meeting.status, meeting.date, meeting.place) == ("held", None, "Moscow")


def test_who_will_come_first_comes_to_the_other_country() -> None:
    (_, visit) = read(
        "DAVAO CITY - President Rodrigo Duterte met Russian President Vladimir Putin in Sochi on Thursday. Mr. Lavrov "
        "will come first, perhaps early next year.",
        AUTUMN,
    ).meetings
    assert (visit.status, visit.date, visit.country, visit.place) == (
        "possible",
        "2020-01/2020-04",
        "PH",
        None,
    )
