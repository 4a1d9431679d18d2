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
