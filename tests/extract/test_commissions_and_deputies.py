"""Commissions that are only somebody's, or yet to sit, and people who sent another in their place."""

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_meeting, read

PUBLISHED = date(2017, 2, 3)


@pytest.mark.parametrize(
    "told",
    [
        "sat down on January 26 with 19 Russian officials, delegates to the Joint Commission on Trade",
        "met Deputy Minister Anton Inyutsyn of Russia, co-chairman of the Joint Commission, on January 26",
        "met Deputy Minister Anton Inyutsyn of Russia, who co-chairs the Joint Commission, on January 26",
    ],
)
def test_whose_commission_it_is_makes_no_session_of_talks(told: str) -> None:
    meeting = only_meeting(f"Energy Secretary Alfonso Cusi {told}.", PUBLISHED)
    assert (meeting.kind, meeting.date) == ("talks", "2017-01-26")


def test_a_commission_that_never_sat_is_not_held() -> None:
    text = (
        "The Philippines and Russia plan a session of their trade commission in Manila in May. The commission, formed "
        "in 2015, has never convened."
    )
    assert [(m.status, m.date) for m in read(text, PUBLISHED).meetings] == [("planned", "2017-05")]


@pytest.mark.parametrize("set_for", ["expected in Manila", "set for Manila", "scheduled in Manila"])
def test_a_session_told_beside_a_visit_has_its_own_day_and_place(set_for: str) -> None:
    text = (
        "Officials prepare a visit by President Rodrigo Duterte to Russia, with the first session of the trade "
        f"commission {set_for} in March."
    )
    meetings = {m.kind: (m.date, m.place) for m in read(text, PUBLISHED).meetings}
    assert meetings == {"visit": (None, None), "commission": ("2017-03", "Manila")}


@pytest.mark.parametrize(
    "told",
    [
        "Secretary Ramon Lopez was represented by Undersecretary Ceferino Rodolfo at talks with Minister Ivan Orlov",
        "At talks with Minister Ivan Orlov, Secretary Ramon Lopez was represented by Undersecretary Ceferino Rodolfo",
    ],
)
def test_who_was_represented_was_not_there(told: str) -> None:
    assert "Ramon Lopez" not in names(only_meeting(f"{told} of Russia in Moscow on January 26.", PUBLISHED))


@pytest.mark.parametrize("how", ["became acquainted", "got to know each other"])
def test_who_became_acquainted_met(how: str) -> None:
    text = (
        "President Rodrigo Duterte and President Vladimir Putin speak today. They "
        f"{how} in November on the sidelines of the summit in Lima."
    )
    told = [(m.date, m.place) for m in read(text, PUBLISHED).meetings]
    assert ("2016-11", "Lima") in told


@pytest.mark.parametrize(
    ("text", "kind", "day", "place"),
    [
        (
            ("На встрече Андрея Руденко с заместителем министра иностранных дел Филиппин Хеллен де ла Вегой речь шла о "
            "связях двух стран. Она состоялась 27 января в Куала-Лумпуре."),
            "talks", "2017-01-27", "Куала-Лумпур",
        ),
        (
            ("Министр обороны РФ Андрей Белоусов проведет переговоры с министром обороны Филиппин Гилберто Теодоро. "
            "Они состоятся в Москве 5 марта."),
            "talks", "2017-03-05", "Москва",
        ),
    ],
)  # fmt: skip
def test_it_took_place_in_russian_tells_of_the_talks_before(
    text: str, kind: str, day: str, place: str
) -> None:
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.kind, meeting.date, meeting.place) == (kind, day, place)


def test_the_minister_is_no_prime_minister() -> None:
    text = (
        "Foreign Minister Sergey Lavrov will hold talks with Secretary Perfecto Yasay in Moscow on March 3. "
        "Dmitry Medvedev spoke too, and the Prime Minister was brief. The Minister and the Secretary will face "
        "reporters after the talks."
    )
    assert {n for m in read(text, PUBLISHED).meetings for n in names(m)} == {
        "Sergey Lavrov",
        "Perfecto Yasay",
    }
