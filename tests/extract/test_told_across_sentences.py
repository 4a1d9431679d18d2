"""Meetings told over several sentences: who meets in one, when and where in the next, and by other words each time."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.extract import extract
from ingest.extract.known.lexicon import Lexicon
from ingest.extract.types import Meeting

LEXICON = Lexicon.bundled()
FRIDAY = date(2026, 11, 20)
LEAD = "MANILA – {told}"
A, B = "Labor Secretary Bienvenido Laguesma", "Russian Labor Minister Anton Kotyakov"
PAIR = {"Bienvenido Laguesma", "Anton Kotyakov"}


def meetings(told: str) -> list[Meeting]:
    text = LEAD.format(told=told.format(A=A, B=B)).replace(" / ", "\n\n")
    return extract(text, FRIDAY, LEXICON, title="").meetings


TOLD_ON = (
    "{A} and {B} agreed to open jobs. / The talks were short. They were held in Kazan on Tuesday.",
    "{A} held talks with {B}. / The talks came on the last day of his visit, on Tuesday. They were held in Kazan.",
    "{A} met with {B}. / The meeting took place in Kazan. It happened on Tuesday.",
    "{A} and {B} chaired a meeting. / The delegations convened in Kazan on Tuesday.",
    "{A} has praised {B}, with whom he met on Tuesday in Kazan.",
    "{A} has praised {B}, whom he met in Kazan on Tuesday.",
    "“I had a good meeting with {B}. He was kind,” {A} said. / “We met in Kazan on Tuesday,” he said.",
    "{A} spoke on Tuesday with {B} in Kazan.",
    "{A} has plans. / He and Anton Kotyakov, Russia's labor minister, agreed on it. / The two met in Kazan on Tuesday.",
    "{A} and {B} met on Tuesday. The venue was a hotel in Kazan.",
    "{A} raised it with {B} in Kazan this week. / The labor chiefs spoke on Tuesday.",
    "It was promised to {A} by {B} during their meeting in Kazan on Tuesday.",
    "{A} met his Russian opposite number, Anton Kotyakov, in Kazan on Tuesday.",
    "The Philippines' labor secretary, Bienvenido Laguesma, met Russia's Anton Kotyakov in Kazan on Tuesday.",
)


@pytest.mark.parametrize("told", TOLD_ON)
def test_day_and_place_of_one_meeting_are_told_in_other_sentences(told: str) -> None:
    [found] = [m for m in meetings(told) if m.kind != "visit"]
    assert (found.kind, found.status, found.date, found.place) == ("talks", "held", "2026-11-17", "Kazan")
    assert {p.name for p in found.participants} == PAIR


def test_he_goes_on_to_the_next_meeting() -> None:
    found = meetings(
        "{A} visited Kazan. / On Monday he spoke with {B}. The following day he was received by Elvira Nabiullina, "
        "governor of the Bank of Russia."
    )
    assert [(m.date, len(m.participants)) for m in found if m.kind == "talks"] == [
        ("2026-11-16", 2),
        ("2026-11-17", 2),
    ]


def test_the_next_meeting_of_the_two_is_theirs() -> None:
    found = meetings(
        "{A} met {B} in Kazan on Tuesday. / The next meeting of the two is set for May in Manila."
    )
    assert [(m.status, m.date, m.place) for m in found] == [
        ("held", "2026-11-17", "Kazan"),
        ("planned", "2027-05", "Manila"),
    ]
    assert {p.name for p in found[1].participants} == PAIR


def test_the_signing_is_told_on() -> None:
    [found] = meetings(
        "{A} and {B} signed a memorandum of understanding on jobs in Kazan last week. / The signing took place on "
        "November 12, on the sidelines of a labor meeting."
    )
    assert (found.kind, found.date, found.place) == ("signing", "2026-11-12", "Kazan")


def test_the_ceremony_makes_no_talks_of_a_signing() -> None:
    [found] = meetings(
        "{A} and {B} signed a memorandum on jobs. / The ceremony was held in Kazan on Tuesday."
    )
    assert (found.kind, found.date, found.place) == ("signing", "2026-11-17", "Kazan")


def test_the_visit_of_a_caller_is_his_call() -> None:
    [found] = meetings(
        "Russian Ambassador Marat Pavlov paid a courtesy call on Governor Pamela Baricuatro. / The visit took place "
        "on Tuesday in Cebu City."
    )
    assert (found.kind, found.date, found.place) == ("courtesy_call", "2026-11-17", "Cebu City")


def test_consultations_told_without_a_day_have_that_of_their_round() -> None:
    [found] = meetings(
        "The Philippines and Russia have resumed their labor consultations. / The Philippine side was headed by "
        "Undersecretary Ramon Cruz. His counterpart was Deputy Labor Minister Olga Batalina. / The third round was "
        "held in Kazan on November 12."
    )
    assert (found.date, found.place) == ("2026-11-12", "Kazan")
    assert {p.name for p in found.participants} == {"Ramon Cruz", "Olga Batalina"}


def test_our_speaker_is_not_who_says_so() -> None:
    found = meetings(
        "“Our speaker may come next year. He is keen to,” {A} said. / Anton Kotyakov was not there."
    )
    assert found == []


CALLED_OFF = (
    "{A} and {B} will not meet now. / Their meeting, which was set for November 25 in Kazan, has been moved to May.",
    "{A} canceled a meeting with {B}. / It had been set for November 25 in Kazan.",
)


@pytest.mark.parametrize(("told", "status"), [(CALLED_OFF[0], "postponed"), (CALLED_OFF[1], "cancelled")])
def test_what_it_had_been_set_for(told: str, status: str) -> None:
    [found] = meetings(told)
    assert (found.status, found.place) == (status, "Kazan")
    assert "2026-11-25" in (found.date, *found.previous_dates)


def test_who_recalls_on_friday_did_not_meet_on_friday() -> None:
    [found] = meetings("{A} on Friday recalled his meeting with {B} in Kazan in 2025.")
    assert (found.date, found.place) == ("2025", "Kazan")


def test_what_a_traveller_will_do_is_told_in_the_present() -> None:
    found = meetings("{A} leaves for Kazan on Sunday. / On Wednesday he sees {B}.")
    assert [(m.kind, m.status, m.date) for m in found] == [
        ("visit", "planned", "2026-11-22"),
        ("talks", "planned", "2026-11-25"),
    ]


def test_two_senators_meet_one_host() -> None:
    found = meetings(
        "Senators Pia Cayetano and Mark Villar have been to Kazan. / There the two senators held a meeting with {B}."
    )
    [talks] = [m for m in found if m.kind == "talks"]
    assert {p.name for p in talks.participants} == {"Pia Cayetano", "Mark Villar", "Anton Kotyakov"}


def test_he_is_not_she_whom_he_briefed() -> None:
    found = meetings(
        "Foreign Secretary Ma. Theresa Lazaro met Indian External Affairs Minister S. Jaishankar on Monday. / He "
        "briefed her on his talks with {B} in Kazan."
    )
    assert found == []


def test_the_morning_after() -> None:
    found = meetings("{B} arrived in Manila on Sunday night. / The following morning he held talks with {A}.")
    assert [m.date for m in found if m.kind == "talks"] == ["2026-11-16"]


def test_a_session_of_two_days() -> None:
    [found] = meetings("The Philippines and Russia held labor consultations in Kazan on November 10 and 11.")
    assert found.date == "2026-11-10/2026-11-11"


def test_the_next_round_is_told_by_its_number_alone() -> None:
    found = meetings(
        "Undersecretary Maria Cruz and Russian Deputy Minister Ivan Petrov led the two sides in consular consultations "
        "on Tuesday. / It was the fifth round. The sixth will be held in Moscow in May."
    )
    assert [(m.status, m.date) for m in found] == [("held", "2026-11-17"), ("planned", "2027-05")]


def test_who_came_to_see_me_met_the_speaker() -> None:
    [found] = meetings("“{B} came to see me on Tuesday. He was kind,” {A} told reporters.")
    assert {p.name for p in found.participants} == PAIR
    assert found.date == "2026-11-17"


def test_what_is_said_after_the_meeting_of_a_day_dates_it() -> None:
    [found] = meetings("{A} huddled with {B}. / He was keen on jobs, he said after the November 12 meeting.")
    assert found.date == "2026-11-12"


def test_an_ambassador_without_a_name_meets_nobody_in_what_others_do() -> None:
    assert (
        meetings("{A} met the ambassador of Ukraine on Tuesday. / They spoke of Russian strikes on ports.")
        == []
    )


@pytest.mark.parametrize("first", ["in May 2026", "in 2025", "in the third quarter of 2025"])
def test_a_month_or_a_year_and_a_day_are_no_two_days_of_one_session(first: str) -> None:
    (talks,) = meetings(
        f"Consultations between {{A}} and {{B}} were held in Moscow {first} and on October 24."
    )
    assert talks.date == "2026-10-24"
