"""How alike two texts are, as their sketches tell it."""

from __future__ import annotations

import pytest

from ingest.reconcile import near_duplicates
from ingest.reconcile.minhash import PERMUTATIONS, likeness, sketch_of

WORDS = [f"word{number} Manila" for number in range(200)]


def test_sketches_that_were_stored_stay_comparable() -> None:
    sketch = near_duplicates.signature(" ".join(WORDS[:30]))
    assert (sketch[:4], sketch[-1]) == ([10717491, 39353000, 333837303, 43311618], 16956713)
    assert near_duplicates.bands(sketch)[0] == -3802802033422961203


@pytest.mark.parametrize("share", [0.25, 0.5, 0.75])
def test_likeness_is_about_the_share_of_members_in_common(share: float) -> None:
    first = {f"member {number}".encode() for number in range(4000)}
    common = int(4000 * 2 * share / (1 + share))
    second = {f"member {number + 4000 - common}".encode() for number in range(4000)}
    assert len(sketch_of(first)) == PERMUTATIONS
    assert likeness(sketch_of(first), sketch_of(first)) == 1
    assert likeness(sketch_of(first), sketch_of(second)) == pytest.approx(share, abs=0.15)


def test_a_text_with_a_word_changed_shares_a_band_and_another_text_none() -> None:
    text, other = " ".join(WORDS), " ".join(WORDS).replace("word", "term").replace("Manila", "Moscow")
    copy = text.replace("word100", "changed")
    bands = [set(near_duplicates.bands(near_duplicates.signature(one))) for one in (text, copy, other)]
    assert bands[0] & bands[1]
    assert not bands[0] & bands[2]


def test_a_short_text_is_like_none() -> None:
    assert near_duplicates.signature(" ".join(WORDS[:10])) == []
    assert likeness([], []) == 0
