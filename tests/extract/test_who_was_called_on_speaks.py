"""Calls told by the one who received them: "Ambassador X came to see me", in a transcript or a quotation."""

from __future__ import annotations

from datetime import date

import pytest

from .reading_articles import names, only_meeting, read

MONDAY = date(2019, 7, 1)
BRIEFING = (
    "PRESS BRIEFING OF PRESIDENTIAL SPOKESPERSON SALVADOR PANELO\nJuly 1, 2019\n\n"
    "SEC. PANELO: Good afternoon. Let us go straight to your questions.\n\n"
    "JUAN CRUZ (DZMM): Sir, what did the Russian ambassador offer?\n\n"
    "SEC. PANELO: {answer}\n\n"
    "JUAN CRUZ: Thank you, sir.\n"
)


@pytest.mark.parametrize(
    "answer",
    [
        "Ambassador Igor Khovaev came to see me in my office last Thursday. It was a courtesy call.",
        "Ambassador Igor Khovaev paid me a courtesy call last Thursday. He has an offer.",
        "Ambassador Igor Khovaev called on me last Thursday.",
        "Ambassador Igor Khovaev visited me in my office last Thursday. That was just a courtesy call.",
        "Ambassador Igor Khovaev dropped in on me last Thursday. That is all we talked about.",
    ],
)
def test_who_speaks_in_a_transcript_received_whoever_came_to_see_him(answer: str) -> None:
    call = only_meeting(BRIEFING.format(answer=answer), MONDAY)
    assert (call.kind, call.status, call.date) == ("courtesy_call", "held", "2019-06-27")
    assert names(call) == {"Igor Khovaev", "Salvador Panelo"}
    assert call.place in (None, "Malacañang")


@pytest.mark.parametrize(
    "said",
    [
        (
            "“Ambassador Igor Khovaev came to see me last Thursday. It was a courtesy call,” Defense Secretary Delfin "
            "Lorenzana said."
        ),
        "“Ambassador Igor Khovaev called on me last Thursday,” Defense Secretary Delfin Lorenzana said.",
        "“Ambassador Igor Khovaev visited me at Camp Aguinaldo last Thursday,” Secretary Delfin Lorenzana said.",
    ],
)
def test_who_is_quoted_received_whoever_came_to_see_him(said: str) -> None:
    call = only_meeting(f"MANILA, July 1 — {said}", MONDAY)
    assert (call.kind, call.status, call.date) == ("courtesy_call", "held", "2019-06-27")
    assert names(call) == {"Igor Khovaev", "Delfin Lorenzana"}


@pytest.mark.parametrize(
    "answer",
    [
        "Nobody came to see me last Thursday.",
        "The Chinese ambassador came to see me last Thursday. It was a courtesy call.",
        "Ambassador Igor Khovaev did not call on me.",
        "Ambassador Igor Khovaev called on us to be patient.",
    ],
)
def test_no_call_is_told_by_whom_nobody_of_the_other_side_came_to_see(answer: str) -> None:
    assert read(BRIEFING.format(answer=answer), MONDAY).meetings == []
