"""Events told together by their days, days that other words give, and what a later day says of an earlier one."""

from __future__ import annotations

from datetime import date

import pytest

from .reading_articles import names, only_meeting, read

FRIDAY = date(2019, 3, 22)


@pytest.mark.parametrize(
    ("text", "status", "days"),
    [
        ("Morgulov visited Manila twice this year, in January and in April.", "held", ["2019-01", "2019-04"]),
        ("Morgulov came to Manila in January and again in April.", "held", ["2019-01", "2019-04"]),
        ("Morgulov will visit Manila in October and in December.", "planned", ["2019-10", "2019-12"]),
        ("Morgulov visited Manila on September 2 and on September 11.", "held", ["2019-09-02", "2019-09-11"]),
    ],
)
def test_journeys_told_by_their_days_alone(text: str, status: str, days: list[str]) -> None:
    meetings = read(f"Russian Deputy Foreign Minister Igor {text}").meetings
    assert [(m.kind, m.status, m.date, m.place) for m in meetings] == [
        ("visit", status, day, "Manila") for day in days
    ]


def test_talks_told_by_their_days_alone() -> None:
    text = "Foreign Secretary Teodoro Locsin Jr. met Ambassador Igor Khovaev on Monday and again on Thursday."
    assert [m.date for m in read(text).meetings] == ["2019-09-09", "2019-09-12"]


def test_a_second_day_with_a_verb_of_its_own_is_of_that() -> None:
    text = "Foreign Secretary Teodoro Locsin Jr. met Ambassador Igor Khovaev on Monday and on Thursday left for Tokyo."
    assert only_meeting(text).date == "2019-09-09"


@pytest.mark.parametrize(
    "back",
    [
        "is back from Moscow, where he attended a security forum on Monday.",
        "is back from Moscow, where he spoke to cadets on September 9.",
        "has returned from Moscow, where he laid a wreath on Monday.",
    ],
)
def test_what_one_did_where_one_was_dates_the_journey(back: str) -> None:
    visit = only_meeting(f"Defense Secretary Delfin Lorenzana {back}")
    assert (visit.kind, visit.status, visit.date, visit.place) == ("visit", "held", "2019-09-09", "Moscow")


def test_that_month_lies_ahead_as_the_month_told_before() -> None:
    text = (
        "Vice Adm. Robert Empedrad said the pact will be signed in July and that he will travel to Russia that month. "
        "Adm. Vladimir Korolyov arrived in Manila on Monday for a four-day visit in return for one that Empedrad made "
        "to Russia last year."
    )
    told = {(m.status, m.date) for m in read(text, FRIDAY).meetings if "Robert Empedrad" in names(m)}
    assert told == {("planned", "2019-07"), ("held", "2018")}


def test_that_month_is_over_as_the_month_told_before() -> None:
    text = (
        "President Rodrigo Duterte was in Moscow in May. Foreign Secretary Teodoro Locsin Jr. went to Moscow later "
        "that month."
    )
    assert [m.date for m in read(text, FRIDAY).meetings] == ["2018-05", "2018-05"]


@pytest.mark.parametrize(
    "verb", ["is going to", "is flying to", "is heading for", "goes to", "is leaving for"]
)
@pytest.mark.parametrize(("when", "day"), [("this month", "2019-09"), ("this year", "2019")])
def test_who_is_going_this_month_has_yet_to_go(verb: str, when: str, day: str) -> None:
    visit = only_meeting(f"Defense Secretary Delfin Lorenzana {verb} Moscow {when}.")
    assert (visit.status, visit.date) == ("planned", day)


def test_who_is_visiting_this_week_is_there() -> None:
    assert only_meeting("Foreign Minister Sergey Lavrov is visiting Manila this week.").status == "ongoing"


def test_a_call_after_which_the_press_was_told_is_of_the_day_on_which_it_was() -> None:
    text = (
        "Russian Ambassador Igor Khovaev on Monday said Russia is willing to sell oil. Talking to reporters after his "
        "courtesy visit on Vice President Leni Robredo, Khovaev said oil was among the things they took up."
    )
    assert only_meeting(text).date == "2019-09-09"


def test_a_call_told_in_passing_is_not_of_the_day_of_speaking() -> None:
    text = (
        "Russian Ambassador Igor Khovaev on Monday said Russia is willing to sell oil. He met Vice President Leni "
        "Robredo recently."
    )
    assert only_meeting(text).date is None


@pytest.mark.parametrize(
    "why",
    [
        "to follow up on the agreements made in 2017",
        "to review accords sealed in May 2017",
        "to take stock of the deals that were reached last year",
    ],
)
def test_a_paper_s_day_is_not_that_of_the_talks_about_it(why: str) -> None:
    text = f"Foreign Secretary Teodoro Locsin Jr. met Foreign Minister Sergey Lavrov {why}."
    assert only_meeting(text).date is None


@pytest.mark.parametrize(
    "text",
    [
        "Ожидается, что во время поездки, которая продлится до 15 сентября, он будет принят президентом Дутерте.",
        "В ходе визита, который продлится до 15 сентября, он будет принят президентом Родриго Дутерте.",
    ],
)
def test_until_when_a_journey_lasts_in_russian(text: str) -> None:
    visit, call = read(f"Министр обороны РФ Сергей Шойгу прибыл с визитом на Филиппины. {text}").meetings
    assert (visit.kind, visit.status, visit.date) == ("visit", "ongoing", "../2019-09-15")
    assert (call.status, call.date) == ("planned", None)
