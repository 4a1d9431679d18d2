"""Texts broken by width read as those that are not, whatever else is printed between."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from ingest.evaluation import read_corpus
from ingest.extract.page.normalize import read_document
from ingest.extract.page.tape import Tape
from ingest.extract.page.wraps import unwrap
from tests.extract.reading_articles import only_meeting, read

CORPUS = Path(__file__).parents[1] / "corpus"
# Captions told line by line, a live blog's clock times and labels of a page: where no empty line parts them, nothing
# tells them from lines of a paragraph.
PARTED_BY_EMPTY_LINES = {
    "broadsheet-explainer-drawer",
    "captions-varyag-week",
    "joint-statement-moscow-2017",
    "junk-page-emercom-clark",
    "liveblog-duterte-moscow-day-two",
}
LAVROV = "Philippine Foreign Affairs Secretary Teodoro Locsin met Russian Foreign Minister Sergey Lavrov"


def wrapped(text: str, width: int = 72) -> str:
    def broken(line: str) -> str:
        return "\n".join(textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False))

    return "\n".join(map(broken, text.split("\n")))


def without_empty_lines(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if line.strip())


@cache
def told(text: str, published_on: str | None) -> object:
    found = read(text, date.fromisoformat(published_on) if published_on else None)
    return (
        found.relevant,
        sorted((m.kind, m.status, str(m.date), str(m.place), len(m.participants)) for m in found.meetings),
        sorted((a.title, a.status) for a in found.agreements),
        sorted(o.name for o in found.officials),
    )


@pytest.mark.parametrize(
    ("printed", "known"),
    [
        (wrapped, {"captions-varyag-week"}),
        (lambda text: wrapped(without_empty_lines(text)), PARTED_BY_EMPTY_LINES),
    ],
    ids=["paragraphs parted by empty lines", "no empty lines"],
)
def test_an_article_reads_the_same_broken_at_72_characters(
    printed: Callable[[str], str], known: set[str]
) -> None:
    differing = {
        article.name
        for article in read_corpus(CORPUS)
        if told(printed(article.text), article.gold.get("published_on"))
        != told(article.text, article.gold.get("published_on"))
    }
    assert differing <= known


def test_a_name_broken_over_two_lines_is_one_person() -> None:
    text = (
        "The envoy looks back\n\nAt a press conference in Davao City last week Russian Ambassador Igor\n"
        "Khovaev told reporters that he had spent a whole day in talks with Mayor\nSara Duterte, whom he "
        "thanked for the city's welcome to the\nships of the Pacific Fleet.\n"
    )
    assert {o.name for o in read(text).officials} == {"Igor Khovaev", "Sara Duterte"}


def test_lines_that_break_anywhere_go_on_too() -> None:
    text = (
        "Envoy: a busy month\n\nRussian Ambassador to the Philippines Igor\nKhovaev said that the consuls of his\n"
        "embassy were\nbusy, and that President\nRodrigo Duterte would see for himself how\nmuch had been done in the "
        "embassy.\nHe spoke in Cebu at\nlength on this.\n"
    )
    assert "Igor Khovaev" in {o.name for o in read(text).officials}


def test_a_headline_broken_over_two_lines_stays_a_headline() -> None:
    text = wrapped(
        "Foreign ministers of Russia and the Philippines speak about the next session\n\nMANILA — "
        + LAVROV
        + " on "
        "Tuesday in Manila and asked him for a longer list of what his country would like to buy in the next year.",
        48,
    )
    document = read_document(text, date(2019, 9, 13))
    assert [s.kind for s in document.sentences] == ["headline", "dateline", "body"]


def test_bullets_and_words_cut_by_a_hyphen_keep_their_lines() -> None:
    text = (
        "A long day\n\nThe two sides went through what they do of their co-\noperation in the fields that follow, and "
        "of what\nis still to be done in each before the end of:\n- farming\n- ships and the crews that sail in them "
        "from one\nport of the country to the next\n"
    )
    document = read_document(text, None)
    assert "their cooperation in the fields" in document.text
    assert [s.text for s in document.sentences if s.kind == "bullet"] == [
        "farming",
        "ships and the crews that sail in them from one port of the country to the next",
    ]


def test_each_offset_is_that_of_the_text_as_given() -> None:
    text = wrapped(
        f"{LAVROV} in Moscow on Tuesday, and they agreed that "
        + "a thing was to be done and " * 12
        + "no more."
    )
    meeting = only_meeting(text)
    for span in meeting.evidence:
        assert text[span.start : span.end] == span.quote


@pytest.mark.parametrize(
    "text",
    [
        "Agreements\nTourism\nDefense\nAgriculture\nCulture and the arts",
        "One paragraph stands here and is told in a line.\nAnother stands here, and it is told in one too.\nA third.",
        "",
    ],
)
def test_lines_of_their_own_stay_apart(text: str) -> None:
    tape = Tape.of(text)
    unwrap(tape)
    assert tape.text == text
