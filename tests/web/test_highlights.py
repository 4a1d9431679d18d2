"""Evidence marked in a text: spans may nest and overlap, and the text may be hostile."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from bilateral.web.highlights import WIDE, Passage, marked, pieces

TEXT = "Patrushev met Duterte in Davao City."


def passage(start: int, end: int, claim: int = 1, record_type: str = "meeting") -> Passage:
    return Passage(start, end, claim, mention=claim * 10, record_type=record_type)


def test_a_passage_is_marked_where_it_stands() -> None:
    assert str(marked(TEXT, [passage(25, 35)])) == (
        'Patrushev met Duterte in <mark id="e-1" class="on-meeting" data-mentions="10">Davao City</mark>.'
    )


def test_nested_passages_are_cut_and_the_innermost_gives_the_look() -> None:
    html = str(marked(TEXT, [passage(0, 35, 1, "meeting"), passage(0, 9, 2, "official")]))
    assert '<mark id="e-1" class="on-official also-meeting" data-mentions="20 10">Patrushev</mark>' in html
    assert '<mark class="on-meeting" data-mentions="10"> met Duterte in Davao City</mark>' in html
    assert 'id="e-2"' in html


def test_overlapping_passages_share_the_piece_between_them() -> None:
    html = str(marked("abcdef", [passage(0, 4, 1, "meeting"), passage(2, 6, 2, "agreement")]))
    assert re.sub(r"<[^>]+>", "", html) == "abcdef"
    assert 'data-mentions="10">ab</mark>' in html
    assert 'data-mentions="10 20">cd</mark>' in html
    assert 'data-mentions="20">ef</mark>' in html


def test_every_claim_can_be_linked_to_once() -> None:
    html = str(marked(TEXT, [passage(0, 9, number) for number in range(1, 6)]))
    assert sorted(re.findall(r'id="(e-\d+)"', html)) == [f"e-{number}" for number in range(1, 6)]


def test_hostile_text_is_escaped_inside_and_outside_of_marks() -> None:
    html = str(marked("<script>a()</script><img src=x onerror=b()>", [passage(3, 25)]))
    assert "<script" not in html
    assert "<img" not in html


def test_a_passage_that_is_not_in_the_text_is_left_out() -> None:
    assert str(marked("abc", [passage(5, 9), passage(2, 2), passage(2, 1)])) == "abc"


def test_a_whole_sentence_is_told_apart_from_the_words_in_it() -> None:
    assert "wide" in str(marked("x" * 200, [passage(0, WIDE + 1)]))
    assert "wide" not in str(marked("x" * 200, [passage(0, WIDE)]))


spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=12)


@given(st.text(max_size=50), spans)
def test_the_pieces_are_the_text_whatever_the_passages(text: str, found: list[tuple[int, int]]) -> None:
    passages = [passage(start, end, number) for number, (start, end) in enumerate(found, 1)]
    cut = list(pieces(text, passages))
    assert "".join(piece.text for piece in cut) == text
    inside = {p for p in passages if 0 <= p.start < min(p.end, len(text))}
    assert {p for piece in cut for p in piece.opens} == inside
