"""Slips of pages and excerpts that are mended before reading."""

from __future__ import annotations

from datetime import date

from tests.extract.reading_articles import names, only_meeting, read

WEDNESDAY = date(2024, 5, 15)
TOLD = "Russian Ambassador Oleg Belov spoke of grain that the Philippines may buy in the years to come."


def test_page_words_run_into_a_paragraph_are_left_out() -> None:
    text = (
        f"{TOLD}\nArticle continues after this advertisementBelov said that he was glad to come. "
        "In Cebu he talked with Gov. Maria Cruz on Tuesday."
    )
    assert names(only_meeting(text, WEDNESDAY)) == {"Oleg Belov", "Maria Cruz"}


def test_half_a_name_at_the_end_of_an_excerpt_is_nobody() -> None:
    text = f"{TOLD} “Ties of the two countries will grow in trade, in culture and in science,” said Ambassador Bel"
    assert [o.name for o in read(text, WEDNESDAY).officials] == ["Oleg Belov"]


def test_a_whole_name_at_the_end_is_somebody() -> None:
    text = f"{TOLD} “Ties of the two countries will grow in trade, in culture and in science,” said Secretary Cruz"
    assert {o.name for o in read(text, WEDNESDAY).officials} == {"Oleg Belov", "Cruz"}
