"""Calls of two leaders, stays and plans to meet, as Filipino reports tell them."""

from __future__ import annotations

import pytest

from .reading_articles import names, only_meeting, read

THANKS = "Nagpasalamat si Pangulong Duterte kay Russian President Vladimir Putin sa mga bakuna. "


@pytest.mark.parametrize(
    "call",
    [
        "Sa 30-minutong phone conversation ng dalawang lider, nagkaisa silang bilisan ang kalakalan.",
        "Sa pag-uusap sa telepono ng dalawang pangulo noong Lunes, nagkaisa silang bilisan ang kalakalan.",
        "Nag-usap sa telepono ang dalawang pangulo noong Lunes.",
    ],
)
def test_a_call_of_the_two_leaders(call: str) -> None:
    told = only_meeting(THANKS + call)
    assert (told.kind, told.status, names(told)) == ("call", "held", {"Duterte", "Vladimir Putin"})


def test_no_talks_of_the_two_leaders() -> None:
    assert read(THANKS + "Wala pang pag-uusap ng dalawang lider.").meetings == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Nakatakdang makaharap ni Pangulong Rodrigo Duterte si Russian President Vladimir Putin.",
            "planned",
        ),
        ("Inaasahang makausap ni Pangulong Rodrigo Duterte si Russian President Vladimir Putin.", "planned"),
        ("Nais makausap ni Pangulong Rodrigo Duterte si Russian President Vladimir Putin.", "possible"),
    ],
)
def test_who_is_set_to_meet(text: str, status: str) -> None:
    talks = only_meeting(text)
    assert (talks.status, names(talks)) == (status, {"Rodrigo Duterte", "Vladimir Putin"})


def test_who_is_glad_to_have_met_does_not_meet_again() -> None:
    text = (
        "Matagumpay ang pulong nina Pangulong Rodrigo Duterte at Russian President Vladimir Putin sa Sochi. Ayon kay "
        "Presidential Spokesman Salvador Panelo, sinabi ni Duterte na masaya siya na makaharap muli ang Russian leader."
    )
    assert names(only_meeting(text)) == {"Rodrigo Duterte", "Vladimir Putin"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Nagtungo sa Moscow, Russia si Foreign Secretary Alan Peter Cayetano noong ika-14 hanggang ika-15 ng Mayo.",
            "2019-05-14/2019-05-15",
        ),
        (
            "Bumisita sa Moscow si Foreign Secretary Alan Peter Cayetano noong ika-14 at ika-15 ng Mayo.",
            "2019-05-14/2019-05-15",
        ),
        (
            "Nasa Moscow si Foreign Secretary Alan Peter Cayetano mula ika-14 hanggang ika-15 ng Mayo.",
            "2019-05-14/2019-05-15",
        ),
        ("Nasa Moscow ngayon si Foreign Secretary Alan Peter Cayetano.", "2019-09-13"),
        ("Kasalukuyang nasa Moscow si Foreign Secretary Alan Peter Cayetano.", None),
    ],
)
def test_stays(text: str, day: str | None) -> None:
    visit = only_meeting(text)
    assert (visit.kind, visit.date, visit.place, names(visit)) == (
        "visit",
        day,
        "Moscow",
        {"Alan Peter Cayetano"},
    )


def test_with_whom_one_went_the_first_time() -> None:
    text = (
        "Umaasa ang Pilipinas na titibay ang relasyon sa Russia sa pagbisita sa Moscow ni Foreign Secretary Alan Peter "
        "Cayetano. Ang una ay kasama si Pangulong Rodrigo Duterte noong Mayo ng nakaraang taon."
    )
    assert names(only_meeting(text)) == {"Alan Peter Cayetano"}
