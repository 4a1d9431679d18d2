"""Cutting sentences into clauses."""

from datetime import date

from ingest.extract.clauses.clauses import quoted_ranges, split_clauses
from ingest.extract.page.normalize import read_document


def clauses(text: str) -> list[str]:
    document = read_document(text, date(2020, 1, 15))
    return [clause.text.strip() for clause in split_clauses(document)]


def test_but_parts_two_statements() -> None:
    assert clauses("Talks went ahead in Manila, but the visit to Moscow was cancelled.") == [
        "Talks went ahead in Manila",
        "but the visit to Moscow was cancelled.",
    ]


def test_a_list_of_names_stays_whole() -> None:
    text = "The secretary met the minister, the deputy minister, and the ambassador on Monday."
    assert clauses(text) == [text]


def test_a_new_subject_after_and_opens_a_clause() -> None:
    parts = clauses("The minister flew to Beijing last week and he is scheduled to visit Manila in May.")
    assert parts[1] == "and he is scheduled to visit Manila in May."


def test_a_relative_clause_is_a_clause() -> None:
    parts = clauses("The envoy thanked the secretary, who had met the minister in Sochi, for the talks.")
    assert parts[1].startswith("who had met")


def test_quotations_are_never_cut() -> None:
    text = 'The minister told the press: "We met in spring, but the talks were short, and they were cold."'
    assert any(
        '"We met in spring, but the talks were short, and they were cold."' in part for part in clauses(text)
    )


def test_clauses_keep_offsets_into_the_document() -> None:
    document = read_document("The visit ended early; the talks went on.\n\nA second paragraph follows.", None)
    for clause in split_clauses(document):
        assert document.text[clause.start : clause.end] == clause.text


def test_only_long_quotations_count_as_speech() -> None:
    text = 'The "frame" was signed, and "this is the frame that we wanted," he said.'
    assert [text[a:b] for a, b in quoted_ranges(text)] == ['"this is the frame that we wanted,"']
