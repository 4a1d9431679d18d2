"""Encounters in plain words beside an office, and those that an interviewed official tells of himself."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import read

FRIDAY = date(2026, 11, 20)


def held(text: str) -> list[tuple[str, str | None, set[str]]]:
    return [(m.kind, m.date, {p.name for p in m.participants}) for m in read(text, FRIDAY).meetings]


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("Trade Undersecretary Ceferino Rodolfo saw the Russian trade representative, Maxim Yakushev, on Thursday.",
         "talks", {"Ceferino Rodolfo", "Maxim Yakushev"}),
        ("Russian Ambassador Marat Pavlov called separately on Vice Mayor Bernard Al-ag of Davao City on Thursday.",
         "courtesy_call", {"Marat Pavlov", "Bernard Al-ag"}),
        ("Secretary Enrique Manalo and Foreign Minister Sergey Lavrov had a useful talk on Thursday.", "talks",
         {"Enrique Manalo", "Sergey Lavrov"}),
        ("Russian Ambassador Marat Pavlov paid a visit to the Governor of Cebu, Pamela Baricuatro, on Thursday.",
         "courtesy_call", {"Marat Pavlov", "Pamela Baricuatro"}),
        ("Russian Ambassador Marat Pavlov paid a visit on Thursday to Mayor Isko Moreno of Manila.", "courtesy_call",
         {"Marat Pavlov", "Isko Moreno"}),
    ],
)  # fmt: skip
def test_who_met_whom_in_plain_words(text: str, kind: str, names: set[str]) -> None:
    assert held(text) == [(kind, "2026-11-19", names)]


@pytest.mark.parametrize(
    "text",
    [
        "Trade Undersecretary Ceferino Rodolfo saw the Russian director's film in Manila on Thursday.",
        "Philippine Secretary Enrique Manalo had a press talk on Russia in Manila on Thursday.",
    ],
)
def test_films_and_talks_to_the_press_are_none(text: str) -> None:
    assert held(text) == []


@pytest.mark.parametrize(("question", "answer"), [("Q.", "A."), ("Question:", "Answer:")])
def test_an_official_who_answers_questions_tells_of_himself(question: str, answer: str) -> None:
    text = (
        "Ten minutes with the ambassador\n\nIgor Bailen, Philippine Ambassador to Russia, took our questions.\n\n"
        f"{question} What did you do last week?\n\n"
        f"{answer} On Thursday I met Deputy Foreign Minister Andrey Rudenko in Moscow.\n\n"
        f"{question} Did you see President Putin?\n\n{answer} From row fourteen."
    )
    assert held(text) == [("talks", "2026-11-19", {"Igor Bailen", "Andrey Rudenko"})]


def test_a_meeting_to_come_gives_no_day_to_a_call_that_was_paid() -> None:
    text = (
        "Transport Undersecretary Manuel Tamayo and Russian Deputy Minister Alexander Yurchik signed a memorandum on "
        "flights in Moscow on Thursday.\n\nOpen questions go to a technical meeting in Manila in early February. After "
        "the signing the Undersecretary paid a courtesy call on Russian Transport Minister Yevgeny Dietrich."
    )
    (call,) = [m for m in read(text, FRIDAY).meetings if m.kind == "courtesy_call"]
    assert (call.status, call.place) == ("held", None)
    assert call.date in (None, "2026-11-19")


def test_what_he_announces_on_his_return_is_not_when_he_was_away() -> None:
    text = (
        "MANILA – The police will send forty cadets to a Russian academy next month, Police Director General Oscar "
        "Albayalde said on Thursday on his return from a three-day visit to the Russian capital. Albayalde was there "
        "from Monday to Wednesday."
    )
    assert held(text) == [("visit", "2026-11-16/2026-11-18", {"Oscar Albayalde"})]
