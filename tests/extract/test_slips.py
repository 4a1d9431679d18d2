"""Slips of pages and excerpts that are mended before reading."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.extract.page.normalize import read_document
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


@pytest.mark.parametrize(
    "join",
    ["on Tuesday.{name} thanked him", "on Tuesday.”{name} thanked him", 'on Tuesday."{name} thanked him'],
    ids=["stop", "closing mark", "straight closing mark"],
)
def test_sentences_run_together_are_two(join: str) -> None:
    opening = {"”": "“", '"': '"'}.get(join[len("on Tuesday.")], "")
    text = (
        f"Talks in Davao\n\n{opening}Russian Ambassador Oleg Belov met Mayor Maria Cruz in Davao City "
        + join.format(name="Belov")
        + ", and went on to Cebu."
    )
    document = read_document(text, WEDNESDAY)
    assert [s.text.split()[0] for s in document.sentences if s.kind == "body"][-1] == "Belov"


def test_an_opening_mark_run_together_with_a_stop_opens() -> None:
    document = read_document(
        'A day\n\nThey went to Davao on Tuesday."We are glad to be here," said one.', None
    )
    assert document.sentences[-1].text.startswith('"We are glad')


@pytest.mark.parametrize("name", ["the U.S.Navy", "news of Rappler.Com", "No.5 and No.7", "J.R.Reyes"])
def test_names_with_a_stop_inside_stay_whole(name: str) -> None:
    document = read_document(f"A day\n\nThey went to Davao on Tuesday, with {name} and others.", None)
    assert name in document.text
