"""Meetings told in a question and its answer, in the programme of a visit, or one for each of several days."""

from __future__ import annotations

from datetime import date

import pytest

from .reading_articles import names, only_meeting, read

TUESDAY = date(2019, 10, 1)


@pytest.mark.parametrize(
    ("question", "answer", "day", "place", "status"),
    [
        (
            "And the meeting of President Duterte with Prime Minister Medvedev?",
            "That is tomorrow, in Moscow.",
            "2019-10-02",
            "Moscow",
            "planned",
        ),
        (
            "When will President Duterte meet Prime Minister Medvedev?",
            "On Wednesday, in Moscow.",
            "2019-10-02",
            "Moscow",
            "planned",
        ),
        (
            "Is the meeting of President Duterte with Prime Minister Medvedev set?",
            "It will be on the fourth, in Moscow.",
            "2019-10-04",
            "Moscow",
            "planned",
        ),
        (
            "How was the meeting of President Duterte with Prime Minister Medvedev?",
            "It was yesterday in Moscow, and it was short.",
            "2019-09-30",
            "Moscow",
            "held",
        ),
    ],
)
def test_an_answer_gives_the_day_of_the_meeting_asked_about(
    question: str, answer: str, day: str, place: str, status: str
) -> None:
    meeting = only_meeting(f"Q: {question}\n\nAMBASSADOR SORRETA: {answer}", TUESDAY)
    assert (meeting.date, meeting.place, meeting.status) == (day, place, status)
    assert names(meeting) == {"Duterte", "Medvedev"}


@pytest.mark.parametrize(
    "text",
    [
        "Q: Will President Duterte meet President Putin?\n\nAMBASSADOR SORRETA: It is not settled yet.",
        "Q: And the meeting of President Duterte with President Xi?\n\nAMBASSADOR SORRETA: That is in Beijing.",
        "Q: Will President Duterte meet President Putin?\n\nAMBASSADOR SORRETA: On Thursday you may know more.",
    ],
)
def test_an_answer_that_gives_no_day_tells_no_meeting(text: str) -> None:
    assert read(text, TUESDAY).meetings == []


def test_the_one_with_another_is_a_meeting_of_the_same_visitor() -> None:
    told = read(
        "President Duterte will meet Prime Minister Medvedev in Moscow on Wednesday. "
        "The one with President Putin is on the third, in Sochi.",
        TUESDAY,
    ).meetings
    assert [(m.date, m.place, names(m)) for m in told] == [
        ("2019-10-02", "Moscow", {"Duterte", "Medvedev"}),
        ("2019-10-03", "Sochi", {"Duterte", "Putin"}),
    ]


def test_the_third_of_several_points_is_no_day() -> None:
    meeting = only_meeting(
        "Foreign Secretary Locsin met Foreign Minister Lavrov in Moscow. Of five points they agreed on the third.",
        TUESDAY,
    )
    assert meeting.date is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Agriculture Secretary Emmanuel Piñol met with officials of the Russian Agriculture Ministry and the "
                "Russian Export Center on Monday and Tuesday, respectively."
            ),
            [("2019-09-30", None), ("2019-10-01", None)],
        ),
        (
            (
                "Agriculture Secretary Emmanuel Piñol held talks with Russian fertilizer makers and port officials in "
                "Moscow and Saint Petersburg on 24 and 26 September, respectively."
            ),
            [("2019-09-24", "Moscow"), ("2019-09-26", "Saint Petersburg")],
        ),
    ],
)
def test_days_in_order_are_a_meeting_each_where_those_met_have_no_names(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert [(m.date, m.place) for m in read(text, TUESDAY).meetings] == expected


def test_who_told_a_reporter_of_a_visit_does_not_travel() -> None:
    meeting = only_meeting(
        "Senate President Vicente Sotto may fly to Russia in spring, Senator Richard Gordon, chairman of the committee "
        "on justice and human rights of the upper house of the Congress of the Philippines, told Sputnik.",
        TUESDAY,
    )
    assert (names(meeting), meeting.status) == ({"Vicente Sotto"}, "possible")


def test_a_visit_that_will_be_made_maybe_is_possible() -> None:
    meeting = only_meeting(
        "“Senate President Sotto will visit Moscow in May maybe,” Ambassador Sorreta said."
    )
    assert meeting.status == "possible"


@pytest.mark.parametrize("spoke", ["talked about", "discussed", "exchanged views on"])
def test_a_visit_planned_for_a_year_lies_ahead_though_it_was_spoken_of(spoke: str) -> None:
    text = (
        f"Ambassador Igor Khovaev {spoke} the visit of Mayor Isko Moreno to Kazan, Russia planned for 2021."
    )
    assert [(m.kind, m.status) for m in read(text, None).meetings if m.kind == "visit"] == [
        ("visit", "planned")
    ]


@pytest.mark.parametrize(
    "programme",
    [
        (
            "Among the events are a wreath-laying and courtesy calls on Vice Admiral Robert Empedrad, flag officer in "
            "command of the Philippine Navy, and on the city government."
        ),
        (
            "The activities include a courtesy call on Vice Admiral Robert Empedrad, flag officer in command of the "
            "Philippine Navy, and a reception on board."
        ),
    ],
)
def test_the_programme_of_a_ships_visit_lists_a_call_of_its_commander(programme: str) -> None:
    told = read(
        "Two Russian Navy ships docked at Pier 15, South Harbor, on Monday. Their call in Manila is led by Captain "
        f"Sergey Alantiev, commander of a detachment of the Pacific Fleet. {programme}",
        TUESDAY,
    ).meetings
    assert [(m.kind, m.status, names(m)) for m in told] == [
        ("ship_visit", "held", {"Sergey Alantiev"}),
        ("courtesy_call", "planned", {"Sergey Alantiev", "Robert Empedrad"}),
    ]


def test_a_programme_that_is_over_tells_of_calls_held() -> None:
    told = read(
        "Two Russian Navy ships led by Captain Sergey Alantiev docked in Manila last Monday. The activities included "
        "a courtesy call on Vice Admiral Robert Empedrad, flag officer in command of the Philippine Navy.",
        TUESDAY,
    ).meetings
    assert [(m.kind, m.status) for m in told if m.kind == "courtesy_call"] == [("courtesy_call", "held")]
