"""Instruments of which an article tells no act: what is said where they are named, and what is no instrument at all."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.extract.types import Agreement
from tests.extract.reading_articles import read

MARCH = date(2024, 3, 6)
HEAD = "Manila and Moscow review their papers\n\nMANILA – Envoys of the Philippines and Russia spoke to the press.\n\n"


def named(text: str) -> list[Agreement]:
    found = read(HEAD + text, MARCH)
    return found.agreements


@pytest.mark.parametrize(
    ("text", "title", "status", "rule"),
    [
        (
            "Flights are settled within the framework of the air transport agreement of 2009, the ambassador said.",
            "air transport agreement of 2009",
            "signed",
            "named.of-a-year",
        ),
        (
            "Tax officers of both countries trade lists under the convention on double taxation.",
            "convention on double taxation",
            "signed",
            "named.done-under-it",
        ),
        (
            "The secretary reminded them of a decades-old memorandum on plant quarantine.",
            "decades-old memorandum on plant quarantine",
            "signed",
            "named.old",
        ),
        (
            "What sailors need, he said, might be an agreement on pensions with Russia.",
            "agreement on pensions",
            "proposed",
            "named.as-an-idea",
        ),
        (
            "An exchange of letters on pilot licenses could be the shorter way, the ambassador said.",
            "exchange of letters on pilot licenses",
            "proposed",
            "named.as-an-idea",
        ),
        (
            "Lawyers on each side keep one copy of an agreement on legal aid with Russia.",
            "agreement on legal aid",
            "negotiating",
            "named.as-a-draft",
        ),
        (
            "The ambassador held up the Agreement on Cooperation in Polar Research, and smiled.",
            "Agreement on Cooperation in Polar Research",
            "signed",
            "named.by-its-name",
        ),
    ],
)
def test_the_words_around_a_name_tell_its_state(text: str, title: str, status: str, rule: str) -> None:
    (found,) = named(text)
    assert (found.title, found.status, found.inferred["status"]) == (title, status, rule)
    assert found.confidence <= 0.6
    assert found.evidence_of["status"].quote in text


def test_a_year_of_the_name_is_its_day() -> None:
    (found,) = named("The embassy quoted from the treaty on extradition, dating from 2017.")
    assert (found.status, found.date, found.evidence_of["date"].quote) == ("signed", "2017", "2017")


def test_several_share_a_year() -> None:
    found = named("There are the protocols of 2011 on fish and on timber, which gather dust, he said.")
    assert {(a.title, a.status, a.date) for a in found} == {
        ("protocol on fish", "signed", "2011"),
        ("protocol on timber", "signed", "2011"),
    }


def test_one_of_those_signed_is_signed() -> None:
    found = named(
        "Eight papers were signed in Moscow with Russia on Monday. They include a memorandum on lighthouses."
    )
    assert [(a.title, a.status, a.date) for a in found] == [
        ("memorandum on lighthouses", "signed", "2024-03-04")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "There is no agreement on bases with Russia, the spokesman said.",
        "The secretary denied rumors of an agreement on bases with Russia.",
        "An agreement on bases with Russia does not exist, the spokesman said.",
        "Vietnam and Russia trade under an agreement on tariffs.",
        "Dozens of countries keep lists under an agreement on vaccines with Russia.",
        "He would like more agreements on culture and sport with Russia.",
        "They came to an agreement with Russia.",
    ],
)
def test_what_is_denied_or_of_others_or_has_no_name_is_no_instrument(text: str) -> None:
    assert named(text) == []


def test_a_shorter_word_for_one_told_before_is_no_other() -> None:
    first = "The energy department and Rosatom signed a memorandum on training reactor crews in Manila on Tuesday."
    (found,) = named(f"{first} Under the memorandum on nuclear matters, forty engineers go to Obninsk.")
    assert found.status == "signed"
    assert "crews" in found.title


def test_who_did_as_the_others_signed_what_ends_the_sentence() -> None:
    found = named(
        "The ministers signed seven papers with Russia on Monday. Labor Secretary Bienvenido Laguesma did his part"
        " on Tuesday, a memorandum on seafarers."
    )
    assert [(a.title, a.status, a.date, [s.name for s in a.signatories]) for a in found] == [
        ("memorandum on seafarers", "signed", "2024-03-05", ["Bienvenido Laguesma"])
    ]
