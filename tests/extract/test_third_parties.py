"""Whether a clause tells of a third country as a party, or only names one."""

from __future__ import annotations

import pytest

from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.third_parties import names_third_party
from ingest.extract.dating.dates import find_dates
from ingest.extract.known.lexicon import Lexicon
from ingest.extract.page.normalize import read_document
from ingest.extract.persons.people import find_people


def reading_of(text: str) -> Reading:
    lexicon = Lexicon.bundled()
    document = read_document(text, None, "", lexicon.words)
    hits = lexicon.scan(document)
    return Reading.of(document, find_dates(document), find_people(document, hits, lexicon), hits)


def told_by_clause(text: str) -> list[bool]:
    reading = reading_of(text)
    return [names_third_party(reading, clause.start, clause.end) for clause in reading.clauses]


@pytest.mark.parametrize(
    "clause",
    [
        "The secretary held talks with Japan on fisheries.",
        "The secretary met his Chinese counterpart in Manila.",
        "The department signed a memorandum with the European Union.",
        "Japanese Foreign Minister Taro Kono was received in Manila.",
    ],
)
def test_a_country_beside_a_word_for_a_party_is_one(clause: str) -> None:
    assert told_by_clause(clause) == [True]


@pytest.mark.parametrize(
    "clause",
    [
        "The secretary met his Russian counterpart in Manila.",
        "The two sides spoke about Chinese vaccines.",
        "The Philippine-Russian talks touched on trade with China.",
    ],
)
def test_a_country_named_in_passing_is_none(clause: str) -> None:
    assert told_by_clause(clause) == [False]


def test_each_clause_is_judged_by_its_own_words() -> None:
    text = "The minister held talks with Japan last week, and he will meet the Russian ambassador in May."
    assert told_by_clause(text) == [True, False]


def test_a_quotation_counts_only_for_what_is_told_in_one() -> None:
    reading = reading_of(
        "“We will also hold consultations with Japan on the matter,” the Russian envoy said."
    )
    end = len(reading.document.text)
    assert not names_third_party(reading, 0, end)
    assert names_third_party(reading, 0, end, quoted=True)
