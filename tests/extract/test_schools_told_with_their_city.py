"""Schools that no list knows belong to the country of the city with which they are told."""

from __future__ import annotations

import pytest

from .reading_articles import only_agreement, read


@pytest.mark.parametrize(
    "told",
    [
        (
            "The University of San Agustin in Iloilo City has signed a memorandum of understanding with the Academy of"
            " Labor and Social Relations, based in Moscow."
        ),
        (
            "The Novosibirsk Academy of Engineering and the Central Luzon Technological College (CLTC), located in"
            " Iligan City, signed a memorandum of understanding on Tuesday."
        ),
        (
            "A memorandum of understanding was signed on Tuesday by the Ural Mining Institute of Yekaterinburg and"
            " Holy Name College in Tagbilaran."
        ),
    ],
)
def test_a_paper_of_two_schools_is_of_the_two_countries(told: str) -> None:
    paper = only_agreement(told)
    assert (paper.kind, paper.status) == ("mou", "signed")
    assert {p.country for p in paper.parties} == {"PH", "RU"}


@pytest.mark.parametrize(
    "told",
    [
        "Students of the Visayas Technological College in Cebu City won a robotics contest in Kazan on Tuesday.",
        (
            "The Northern Institute of Arts in Baguio City has signed a memorandum of understanding with the Academy of"
            " Design, based in Osaka."
        ),
        "The University of San Agustin in Iloilo City holds a film week on Russian cinema.",
    ],
)
def test_what_a_school_does_by_itself_is_no_business_of_the_two(told: str) -> None:
    found = read(told)
    assert not found.agreements
    assert not found.meetings
