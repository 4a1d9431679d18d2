"""A sentence as units: each word where it stands, what is known by name in the place of its words."""

from __future__ import annotations

import pytest

from ingest.extract.known.lexicon import Lexicon
from ingest.extract.page.normalize import read_document
from ingest.extract.persons.units import Units, read_units
from ingest.extract.types import Document, Sentence


def _read(text: str) -> tuple[Document, Units]:
    document = read_document(text, None)
    whole = Sentence(0, len(document.text), document.text, 0)
    units, _ = read_units(document.text, whole, Lexicon.bundled().scan(document).marks, 0)
    return document, units


def _words(text: str) -> list[tuple[str, str]]:
    document, units = _read(text)
    return [(label, units.word(document.text, i)) for i, label in enumerate(units.labels)]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Juan Santos, 54,", [("N", "Juan"), ("N", "Santos"), (",", ","), ("D", "54"), (",", ",")]),
        ("Mr. Santos left.", [("H", "Mr."), ("N", "Santos"), ("w", "left"), (".", ".")]),
        ("Juan P. Santos", [("N", "Juan"), ("I", "P."), ("N", "Santos")]),
        ("the Russian-led talks", [("d", "the"), ("J", "Russian"), ("-", "-"), ("w", "led"), ("w", "talks")]),
        ("Sino-Russian talks", [("N", "Sino-Russian"), ("w", "talks")]),
        ("the Navy (PN) said", [("d", "the"), ("P", "Navy (PN)"), ("w", "said")]),
        ("Ramon Ang spoke", [("N", "Ramon"), ("N", "Ang"), ("w", "spoke")]),
        ("Ang Santos spoke", [("w", "Ang"), ("N", "Santos"), ("w", "spoke")]),
        ("Benigno Santos 3rd spoke", [("N", "Benigno"), ("N", "Santos"), ("x", "3rd"), ("w", "spoke")]),
        ("the 3rd time", [("d", "the"), ("x", "3rd"), ("w", "time")]),
        ("on the 3rd Floor", [("f", "on"), ("d", "the"), ("D", "3"), ("w", "rd"), ("N", "Floor")]),
    ],
)
def test_words_and_known_names_are_units(text: str, units: list[tuple[str, str]]) -> None:
    assert _words(text) == units


def test_units_keep_their_places_where_blanks_are_doubled() -> None:
    text = "Juan  Santos   left ;  he , too"
    units, _ = read_units(text, Sentence(0, len(text), text, 0), [], 0)
    assert [units.word(text, i) for i in range(len(units.labels))] == text.split()


def test_a_sentence_further_down_counts_from_the_start_of_the_text() -> None:
    text = "It rained. Juan Santos left."
    units, _ = read_units(text, Sentence(11, len(text), text[11:], 0), [], 0)
    assert [units.word(text, i) for i in range(len(units.labels))] == ["Juan", "Santos", "left", "."]
