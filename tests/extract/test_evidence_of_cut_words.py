"""Every record rests on a quote that shows a word of it, also where a scanner cut each of its words."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import read

FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "DAVAO CITY – Philippine and Russian officials held talks here yesterday on scholarships.",
            "DAVAO CITY",
        ),
        (
            "MANILA – The Philippine and Russian coast guards held consultations in Mos cow on Monday on rescue work.",
            "Mos cow",
        ),
    ],
)
def test_the_place_of_talks_without_names_stands_in_a_quote(text: str, place: str) -> None:
    (talks,) = read(text, FRIDAY).meetings
    assert (talks.place or "").casefold() == place.casefold()
    assert any(word in e.quote.split() for e in talks.evidence for word in place.split())


def test_a_title_of_cut_words_is_given_as_printed() -> None:
    text = (
        "MANILA – The Philippines and Russia will nego tiate an agree ment on cult ural ex change in June, Foreign"
        " Secretary Theresa Lazaro said on Friday."
    )
    (agreement,) = read(text, FRIDAY).agreements
    shown = set(" ".join(e.quote for e in agreement.evidence).split())
    assert shown & set(agreement.title.split()) - {"on", "an"}
