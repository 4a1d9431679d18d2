"""Instruments named by their matter behind a comma, by "another" or "the ones", and as drafts."""

from datetime import date

import pytest

from tests.extract.reading_articles import read

PUBLISHED = date(2024, 6, 15)


def titles(text: str) -> list[str]:
    return [a.title for a in read(text, PUBLISHED).agreements]


def test_another_is_of_the_kind_just_named() -> None:
    text = "Ministers of Russia and the Philippines signed an agreement on fisheries on June 4, and another on visas."
    assert titles(text) == ["agreement on fisheries", "agreement on visas"]


def test_the_ones_are_of_those_just_named() -> None:
    text = "There are treaties with Russia on paper, of which the ones on extradition and on visas lie in the Senate."
    found = read(text, PUBLISHED).agreements
    assert [(a.title, a.status) for a in found] == [
        ("treaty on extradition", "ratifying"),
        ("treaty on visas", "ratifying"),
    ]


def test_a_matter_may_stand_behind_a_comma() -> None:
    text = "Last May, Rosatom concluded another memorandum, on training of engineers, with the Department of Energy."
    assert titles(text) == ["memorandum, on training of engineers"]


@pytest.mark.parametrize(
    "text",
    [
        "The Philippines and Russia signed an agreement, for the first time in years.",
        "Russia and the Philippines signed an agreement, on behalf of which nobody spoke.",
        "Russia and the Philippines signed an agreement, on Monday.",
    ],
)
def test_what_else_stands_behind_a_comma_is_no_matter(text: str) -> None:
    assert all("," not in title for title in titles(text))


def test_a_draft_framework_is_one_and_a_framework_in_general_is_none() -> None:
    matter = "legal framework for cooperation between the coast guards of the Philippines and Russia"
    assert titles(f"A draft {matter} is being written.") == [matter]
    assert titles(f"The {matter} is weak.") == []


def test_what_an_agreement_is_to_cover_names_it() -> None:
    text = "A broader agreement to cover piracy is in the works between the Philippines and Russia."
    assert titles(text) == ["broader agreement to cover piracy"]


def test_papers_readied_for_signature_are_not_signed() -> None:
    text = (
        "President Rodrigo Duterte is to visit Russia this month. Memoranda of Russia and the Philippines on trade"
        " promotion and on industrial development are being readied for signature."
    )
    assert {a.status for a in read(text, date(2017, 5, 7)).agreements} == {"ready_to_sign"}


def test_a_contract_walked_away_from_is_cancelled() -> None:
    text = (
        "The Philippines walked away from its big contract, for 16 helicopters, with Russia, officials said."
    )
    found = read(text, PUBLISHED).agreements
    assert [(a.title, a.status) for a in found] == [("contract, for 16 helicopters", "cancelled")]


def test_what_stands_on_the_other_hand_is_no_matter_of_an_instrument() -> None:
    text = "The labor agreement, on the other hand, is still under discussion between Manila and Moscow, Cayetano said."
    assert titles(text) == ["labor agreement"]
