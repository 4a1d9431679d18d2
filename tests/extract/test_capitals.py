"""Headlines in capitals are read in the letters that the article has for their words."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.extract.known.lexicon import Lexicon
from ingest.extract.page.capitals import set_in_small_letters
from ingest.extract.page.normalize import read_document
from ingest.extract.page.tape import Tape
from tests.extract.reading_articles import names, only_meeting, read

BODY = (
    "MANILA — The Department of Foreign Affairs said that Secretary Enrique Manalo would not be there. "
    "Russian Ambassador Marat Pavlov was told so on Monday, and spoke of an AGRICOM session instead."
)


def headline_of(loud: str, body: str = BODY) -> str:
    document = read_document(f"{loud}\n\n{body}", None, "", Lexicon.bundled().words)
    return next(s.text for s in document.sentences if s.kind == "headline")


@pytest.mark.parametrize(
    ("loud", "small"),
    [
        ("MANALO NOT TO BE AT AGRICOM SESSION, SAYS DFA", "Manalo not to be at AGRICOM session, says DFA"),
        ("PAVLOV'S LETTER TO SECRETARY MANALO", "Pavlov's letter to Secretary Manalo"),
        ("PH, RUSSIAN ENVOYS SPEAK OF TRADE", "PH, Russian envoys speak of trade"),
        ("GOV. SOCRATES SEES AMBASSADOR IGOR KHOVAEV", "Gov. Socrates sees Ambassador Igor Khovaev"),
        ("Pavlov meets the DFA", "Pavlov meets the DFA"),
    ],
    ids=[
        "words of the article",
        "possessive",
        "known names",
        "shortened title, given name",
        "not in capitals",
    ],
)
def test_a_headline_in_capitals_is_set_in_small_letters(loud: str, small: str) -> None:
    assert headline_of(loud) == small


def test_russian_words_take_the_letters_of_their_other_forms() -> None:
    body = "Министр обороны Филиппин Дельфин Лоренсана провёл переговоры с Сергеем Шойгу в Москве."
    assert (
        headline_of("ЛОРЕНСАНА И ШОЙГУ О ПЕРЕГОВОРАХ В МОСКВЕ", body)
        == "Лоренсана и Шойгу о переговорах в Москве"
    )


@pytest.mark.parametrize(
    "page",
    ["PRESIDENT DUTERTE:\nThank you.", "READ MORE", "MANILA, PHILIPPINES\n12 MAY 2018", "1 + 1 = 2"],
    ids=["a speaker's label", "a page's label", "a stamp", "no letters"],
)
def test_labels_and_stamps_stay_as_they_are(page: str) -> None:
    tape = Tape.of(f"A headline of the day\n\n{BODY}\n\n{page}")
    set_in_small_letters(tape, frozenset())
    assert tape.text.endswith(page)


def test_an_article_under_a_headline_in_capitals_reads_as_under_any_other() -> None:
    title = "Locsin, Lavrov discuss labor pact on Tuesday in Manila"
    told = (
        "Foreign Affairs Secretary Teodoro Locsin Jr. met Russian Foreign Minister Sergey Lavrov at the "
        "Department of Foreign Affairs."
    )
    plain = read(f"{title}\n\n{told}", date(2021, 7, 8))
    loud = read(f"{title.upper()}\n\n{told}", date(2021, 7, 8))
    assert [m.place for m in loud.meetings] == [m.place for m in plain.meetings]
    assert [m.date for m in loud.meetings] == [m.date for m in plain.meetings] == ["2021-07-06"]


def test_a_text_in_capitals_throughout_is_read_too_and_quoted_as_printed() -> None:
    text = (
        "MANILA, APRIL 21 — PRESIDENT DUTERTE MET RUSSIAN AMBASSADOR IGOR KHOVAEV AT MALACANANG TODAY.\n"
        "THE AMBASSADOR THANKED THE PRESIDENT.\n"
    )
    meeting = only_meeting(text, date(2017, 4, 22))
    assert names(meeting) == {"Duterte", "Igor Khovaev"}
    assert meeting.date == "2017-04-21"
    assert all(text[span.start : span.end] == span.quote for span in meeting.evidence)


def test_surnames_in_capitals_are_names_wherever_they_stand() -> None:
    text = (
        "Ministers meet\n\nMOSCOW — Philippine Foreign Affairs Secretary Alan Peter CAYETANO met Russian Foreign "
        "Minister Sergey LAVROV on Tuesday. LAVROV told CAYETANO that EMERCOM would send its experts, and Manny "
        "VILLAR III was there too."
    )
    meeting = only_meeting(text, date(2018, 5, 16))
    assert names(meeting) >= {"Alan Peter Cayetano", "Sergey Lavrov"}
    document = read_document(text, None, "", Lexicon.bundled().words)
    assert "Lavrov told Cayetano that EMERCOM" in document.text
    assert "III was there" in document.text
