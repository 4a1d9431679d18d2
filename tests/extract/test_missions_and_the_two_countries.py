"""Embassies that say nothing, and statements on "the two countries" that the sentence before names."""

import pytest

from tests.extract.reading_articles import read


@pytest.mark.parametrize(
    "text",
    [
        (
            "The Russian Embassy has been informed of the deaths of two Filipinos at sea, the Philippine "
            "Coast Guard said."
        ),
        (
            "Police in Cebu arrested a tourist, and the Russian Embassy was already notified, the Philippine "
            "police said."
        ),
        "The Russian Embassy in Manila did not immediately respond to questions about Philippine sailors.",
        "The Russian Embassy could not be reached on Friday about the arrest of a Filipino in Moscow.",
        "The Philippine Embassy in Moscow has not commented on the film.",
    ],
)
def test_an_embassy_that_was_told_or_did_not_answer_makes_no_statement(text: str) -> None:
    assert not read(text).relevant


@pytest.mark.parametrize(
    "text",
    [
        "The Russian Embassy in Manila said ties with the Philippines will grow.",
        (
            "The Russian Embassy has told the Department of Foreign Affairs of the Philippines that visas "
            "will be free."
        ),
        "The Russian Embassy did not hide that it wants a treaty with the Philippines on fishing.",
    ],
)
def test_one_that_says_something_of_relations_does(text: str) -> None:
    assert read(text).relevant


@pytest.mark.parametrize(
    "text",
    [
        "Philippine exporters look to Russia. Relations of both countries are good, Secretary Ramon Lopez said.",
        (
            "Filipino chefs cooked for Russian guests. Ties between our two nations are warm, Ambassador Igor "
            "Khovaev said."
        ),
        (
            "Manila has bought little from Moscow. Trade between the two countries will grow, Secretary Ramon "
            "Lopez said."
        ),
    ],
)
def test_the_two_countries_are_those_of_the_sentence_before(text: str) -> None:
    assert read(text).relevant


@pytest.mark.parametrize(
    "text",
    [
        "Philippine exporters look to Russia.\n\nRelations of both countries are good, Secretary Ramon Lopez said.",
        (
            "Filipino chefs cooked for Russian and Chinese guests. Ties between our two nations are warm, "
            "Ambassador Huang Xilian of China said."
        ),
        "Philippine exporters look to Russia. Shops are full, Secretary Ramon Lopez said.",
    ],
)
def test_not_those_of_another_paragraph_nor_beside_a_third(text: str) -> None:
    assert not read(text).relevant
