"""Speakers in turn, calls told from one end, what a schedule holds, and offices told through a body."""

from __future__ import annotations

from datetime import date

import pytest

from .reading_articles import names, only_meeting, read

FRIDAY = date(2024, 9, 13)
PAIR = {"PH", "RU"}


@pytest.mark.parametrize(
    "text",
    [
        (
            "Secretary Renato Solidum Jr. gave the welcome in Manila on Tuesday; Ambassador Marat Pavlov "
            "replied in verse."
        ),
        (
            "The hall in Pasay was full on Tuesday. Undersecretary Claro Cristobal read out the Secretary's message; "
            "Ambassador Marat Pavlov answered in Filipino."
        ),
        "During Tuesday's half-hour with Ambassador Marat Pavlov, Senator Loren Legarda asked for seeds.",
        "Speaker Martin Romualdez got a visit from Ambassador Marat Pavlov on Tuesday.",
        "Ambassador Marat Pavlov knocked on the door of Senator Loren Legarda in Pasay on Tuesday.",
        "Governor Gwendolyn Garcia heard from Ambassador Marat Pavlov in Cebu on Tuesday what buyers want.",
        "Ambassador Marat Pavlov laid out a plan for a fish market to Mayor John Rey Tiangco in Navotas on Tuesday.",
        "Senator Robinhood Padilla ate, as usual, with Ambassador Marat Pavlov in Pasay on Tuesday.",
        (
            "Maritime chief Sonia Malaluan toured a yard in Kazan on Tuesday beside her Russian opposite number, Ivan "
            "Zakharov."
        ),
    ],
)
def test_both_on_one_occasion(text: str) -> None:
    meeting = only_meeting(text, FRIDAY)
    assert (meeting.status, meeting.date) == ("held", "2024-09-10")
    assert {p.country for p in meeting.participants} == PAIR


@pytest.mark.parametrize(
    "text",
    [
        "Senator Imee Marcos replied on Tuesday to a letter that Ambassador Marat Pavlov had sent from Makati.",
        (
            "Senator Imee Marcos said in Pasay on Tuesday that the port is safe; Ambassador Marat Pavlov replied that "
            "it is."
        ),
        "Foreign Secretary Enrique Manalo and Sergey Lavrov took turns in the general debate in New York on Tuesday.",
        "One of Vladimir Putin's top trade advisers praised President Ferdinand Marcos Jr. in Sochi on Tuesday.",
    ],
)
def test_who_answers_from_elsewhere(text: str) -> None:
    assert read(text, FRIDAY).meetings == []


@pytest.mark.parametrize(
    "text",
    [
        "Health Secretary Teodoro Herbosa got through to Minister Mikhail Murashko of Russia on Tuesday.",
        "Health Secretary Teodoro Herbosa was put through to Russian Health Minister Mikhail Murashko on Tuesday.",
        (
            "It was Health Secretary Teodoro Herbosa who placed the call to Russian Health Minister Mikhail Murashko "
            "on Tuesday."
        ),
        (
            "A conference call on Tuesday linked Health Secretary Teodoro Herbosa with Russian Health Minister Mikhail "
            "Murashko."
        ),
    ],
)
def test_calls_told_from_one_end(text: str) -> None:
    call = only_meeting(text, FRIDAY)
    assert (call.kind, call.date) == ("call", "2024-09-10")
    assert names(call) == {"Teodoro Herbosa", "Mikhail Murashko"}


def test_those_who_were_on_the_phone_are_those_of_the_question() -> None:
    text = (
        "Question: Did Secretary Remulla reach Prosecutor General Krasnov of Russia?\n\n"
        "Undersecretary Raul Vasquez: Yes. They were on the phone for ten minutes on Tuesday."
    )
    assert names(only_meeting(text, FRIDAY)) == {"Remulla", "Krasnov"}


def test_what_a_schedule_holds_is_planned() -> None:
    text = (
        "According to a Kremlin schedule, his program on Monday has one item: a tête-à-tête of Prime Minister Mikhail "
        "Mishustin with President Ferdinand Marcos Jr. in Vientiane."
    )
    meeting = only_meeting(text, FRIDAY)
    assert (meeting.status, meeting.date) == ("planned", "2024-09-16")


def test_an_agreement_to_meet_again_lies_ahead() -> None:
    text = (
        "Sergey Lavrov and Foreign Secretary Enrique Manalo of the Philippines parted with an agreement to resume "
        "their dialogue in Hanoi in November."
    )
    meeting = only_meeting(text, FRIDAY)
    assert (meeting.status, meeting.date, meeting.place) == ("planned", "2024-11", "Hanoi")


def test_a_counterpart_from_a_country_is_of_it() -> None:
    text = "Minister Pavel Sorokin met Reynaldo Velasco, his counterpart from the Philippines, in Vienna on Tuesday."
    assert {p.country for p in only_meeting(text, FRIDAY).participants} >= {"PH"}


def test_the_name_behind_a_body_is_of_that_body() -> None:
    text = "The Department of Agriculture's Mercedita Sombilla had lunch with Ambassador Marat Pavlov on Tuesday."
    assert names(only_meeting(text, FRIDAY)) == {"Mercedita Sombilla", "Marat Pavlov"}


def test_heads_named_by_office_alone_have_got_down_to_business() -> None:
    text = (
        "KAZAN, September 12. /TASS/. The presidents of Russia and the Philippines have sat down to dinner at the "
        "Kazan Kremlin. Vladimir Putin will later show Ferdinand Marcos Jr. the old town."
    )
    talks = [m for m in read(text, FRIDAY).meetings if m.status == "held"]
    assert [(m.date, names(m)) for m in talks] == [("2024-09-12", {"Vladimir Putin", "Ferdinand Marcos Jr."})]


def test_a_trip_that_would_be_his_first() -> None:
    text = (
        "MOSCOW, Sept. 12 (PNA) — Secretary Enrique Manalo spent Tuesday going over what must be done before President "
        "Ferdinand Marcos Jr. comes here next year. The trip, eyed for May, would be Mr. Marcos's first to Russia."
    )
    visits = [m for m in read(text, FRIDAY).meetings if m.kind == "visit"]
    assert [(m.date, m.country, names(m)) for m in visits] == [("2025-05", "RU", {"Ferdinand Marcos Jr."})]


def test_a_session_fell_through() -> None:
    text = "MOSCOW — Secretary Enrique Manalo's planned session with Minister Sergey Lavrov fell through."
    assert only_meeting(text, FRIDAY).status == "cancelled"


def test_who_flew_in_came_to_where_the_report_is_from() -> None:
    text = "MANILA, Sept. 12 — Russian Deputy Minister Alexey Gruzdev arrived from Hanoi on Tuesday with ten officials."
    visit = only_meeting(text, FRIDAY)
    assert (visit.kind, visit.country, visit.place) == ("visit", "PH", "Manila")


@pytest.mark.parametrize(
    "text",
    [
        (
            "Question: When did you see Ambassador Pavlov of Russia?\n\nSenator Loren Legarda: We had coffee on "
            "Tuesday. He brought seeds."
        ),
        "President Rodrigo Duterte received in Malacañang on Tuesday the credentials of Ambassador Marat Pavlov.",
        "Russian Ambassador Marat Pavlov's credentials were accepted by President Rodrigo Duterte on Tuesday.",
        "Two envoys, Russia's Marat Pavlov among them, presented credentials to President Rodrigo Duterte on Tuesday.",
        "Chief of Protocol Jesus Domingo accepted a copy of the credentials of Ambassador Marat Pavlov on Tuesday.",
        (
            "Customs chief Bienvenido Rubio hosted on Tuesday a team from Russia's Federal Customs Service led by "
            "deputy head Timur Maksimov."
        ),
        "Police chief Gen. Rommel Marbil swapped plaques with Russian police attaché Col. Ivan Petrov on Tuesday.",
        "Ambassador Marat Pavlov, whose stay in Manila ends this month, bid farewell to Mayor Honey Lacuna on Tuesday.",
    ],
)
def test_letters_parties_and_answers(text: str) -> None:
    meeting = only_meeting(text, FRIDAY)
    assert (meeting.status, meeting.date) == ("held", "2024-09-10")
    assert {p.country for p in meeting.participants} == PAIR


@pytest.mark.parametrize(
    "text",
    [
        "Secretary Enrique Manalo has called off his flight to Hanoi, where he was to see Sergey Lavrov on Monday.",
        "Secretary Enrique Manalo's flight was late; Sergey Lavrov was to have received him in Hanoi on Tuesday.",
        (
            "A session of Enrique Manalo with Sergey Lavrov had been pencilled in for Tuesday in Hanoi but did not "
            "push through."
        ),
        "The planned lunch of Secretary Enrique Manalo with Sergey Lavrov in Hanoi on Tuesday came to nothing.",
    ],
)
def test_what_was_to_be_and_was_not(text: str) -> None:
    assert [m.status for m in read(text, FRIDAY).meetings if m.kind == "talks"] == ["cancelled"]


def test_the_call_told_again_gives_its_day() -> None:
    text = (
        "Vladimir Putin had a telephone conversation with President Ferdinand Marcos Jr. of the Philippines.\n\n"
        "The call took place on the evening of September 3 at the request of the Philippine side."
    )
    assert only_meeting(text, FRIDAY).date == "2024-09-03"


def test_a_huddle_online_is_a_call_that_others_log_in_to() -> None:
    text = (
        "In a virtual huddle on Tuesday Science Secretary Renato Solidum Jr. and Russian Deputy Minister Ivan Orlov "
        "chose two projects. Undersecretary Leah Buendia moderated."
    )
    call = only_meeting(text, FRIDAY)
    assert (call.kind, names(call)) == ("call", {"Renato Solidum Jr.", "Ivan Orlov", "Leah Buendia"})


def test_one_right_before_the_other_is_of_the_same_day() -> None:
    text = (
        "Russian Deputy Minister Andrey Rudenko conferred with Undersecretary Theresa Lazaro, before going up to see "
        "President Ferdinand Marcos Jr. in Manila on Tuesday."
    )
    assert {m.date for m in read(text, FRIDAY).meetings} == {"2024-09-10"}
