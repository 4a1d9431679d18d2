"""Papers known by their names, their stage told in few words, and days that belong to another act than the last."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.extract.types import Agreement
from tests.extract.reading_articles import read

FRIDAY = date(2026, 11, 20)
OPENING = (
    "MANILA – The Philippines and Russia marked fifty years of diplomatic relations, "
    "the Department of Foreign Affairs said on Friday.\n\n"
)


def told(text: str) -> list[Agreement]:
    return read(OPENING + text, FRIDAY).agreements


@pytest.mark.parametrize(
    ("text", "title", "status", "day"),
    [
        ("The Operating Procedure for Patrols of the Philippines and Russia entered into force on 1 June 2026.",
         "Operating Procedure for Patrols of the Philippines and Russia", "in_force", "2026-06-01"),
        ("Philippine and Russian officials initialed a program of exchanges on Monday.", "program of exchanges",
         "ready_to_sign", "2026-11-16"),
        ("The crew papers agreement with Russia has been cleared by the lawyers of both sides.",
         "crew papers agreement", "ready_to_sign", None),
        ("The crew papers agreement with Russia was initialed in 2019 and has slept since.", "crew papers agreement",
         "stalled", None),
        ("The fund rests on the memorandum on crew papers between the Philippines and Russia.",
         "memorandum on crew papers between the Philippines and Russia", "signed", None),
        ("A treaty on crew papers between Manila and Moscow, drafted by Russia in 2018, is suspended.",
         "treaty on crew papers between Manila and Moscow", "suspended", None),
    ],
)  # fmt: skip
def test_where_a_paper_stands(text: str, title: str, status: str, day: str | None) -> None:
    found = {a.title: (a.status, a.date) for a in told(text)}
    assert found[title] == (status, day)


def test_of_two_signatures_the_later_gives_the_day() -> None:
    (found,) = told(
        "The agreement on crew papers was signed by Moscow on October 5 and by Manila on October 9, officials said."
    )
    assert (found.status, found.date) == ("signed", "2026-10-09")


def test_a_draft_due_by_a_day_is_what_is_expected_next() -> None:
    (found,) = told(
        "Manila and Moscow are negotiating an agreement on crew papers; the answer is due by the end of December."
    )
    assert (found.status, found.expected) == ("negotiating", "../2026-12-31")


@pytest.mark.parametrize(
    "text",
    [
        "The clerks followed the procedure on visitors at the Russian embassy in Manila.",
        "The Philippine Senate sat on Monday and slept since, a Russian diplomat joked.",
    ],
)
def test_a_procedure_in_small_letters_and_a_joke_are_no_papers(text: str) -> None:
    assert not told(text)


def test_an_offer_is_made_at_the_talks_and_expected_when_it_is_for() -> None:
    text = (
        "Foreign Secretary Ma. Theresa Lazaro met Russian Foreign Minister Sergey Lavrov in Moscow on Tuesday. "
        "Lavrov invited the Philippine secretary to attend a conference on culture in Kazan in May 2027."
    )
    (found,) = [a for a in told(text) if a.kind == "offer"]
    assert (found.date, found.expected) == ("2026-11-17", "2027-05")


@pytest.mark.parametrize(
    "text",
    [
        "Senators asked about a proposed treaty on prisoners with Russia. No such text existed, officials replied.",
        "A newspaper wrote of a draft agreement with Russia on bases. The department said there was no such draft.",
        "The Russian and Philippine sides met for an hour. There was no agreement on prices.",
        "Manila and Moscow have reached no agreement on prices.",
    ],
)
def test_what_there_is_not_is_no_paper(text: str) -> None:
    assert not told(text)


def test_what_is_signed_stays_though_another_is_denied() -> None:
    (found,) = told(
        "Manila and Moscow signed an agreement on crew papers on Monday. There is no such agreement with Japan."
    )
    assert (found.title, found.status) == ("agreement on crew papers", "signed")
