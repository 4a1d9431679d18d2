"""Who was there beside the principals, who is only spoken of, and whose talks an opening phrase tells of."""

from __future__ import annotations

import pytest

from .reading_articles import names, only_meeting, read

PAIR = {"Alfonso Cusi", "Alexander Novak"}
MET = "Energy Secretary Alfonso Cusi met Russian Energy Minister Alexander Novak in Kazan on Thursday. "


@pytest.mark.parametrize(
    ("sentence", "company"),
    [
        ("Undersecretary Felix Fuentebella was there as well.", "Felix Fuentebella"),
        ("Undersecretary Felix Fuentebella sat in.", "Felix Fuentebella"),
        ("Undersecretary Felix Fuentebella sat beside him.", "Felix Fuentebella"),
        ("Undersecretary Felix Fuentebella came along.", "Felix Fuentebella"),
        ("Cusi was backed by Undersecretary Felix Fuentebella.", "Felix Fuentebella"),
        ("At the table with the secretary was Undersecretary Felix Fuentebella.", "Felix Fuentebella"),
        ("Deputy Minister Anton Inyutsyn took notes.", "Anton Inyutsyn"),
        ("The Russian minister had Deputy Minister Anton Inyutsyn with him.", "Anton Inyutsyn"),
    ],
)
def test_company_of_the_talks(sentence: str, company: str) -> None:
    assert names(only_meeting(MET + sentence)) == PAIR | {company}


@pytest.mark.parametrize(
    "sentence",
    [
        "There were no results, Undersecretary Felix Fuentebella said.",
        "President Rodrigo Duterte was not there.",
        "Former Energy Secretary Jericho Petilla was there in 2014.",
        "Senator Sherwin Gatchalian sat in judgment of the plan at a hearing in Manila.",
        "Undersecretary Felix Fuentebella came along at a time when prices were high.",
        "Novak, a close ally of President Vladimir Putin, spoke of gas.",
        "Novak, widely seen as a protégé of Prime Minister Dmitry Medvedev, brought along a map.",
        "Novak handed over a message of thanks from President Vladimir Putin.",
    ],
)
def test_no_company_of_the_talks(sentence: str) -> None:
    assert names(only_meeting(MET + sentence)) == PAIR


@pytest.mark.parametrize(
    "opening",
    [
        "After talks in June with Alfonso Cusi, then energy secretary of the Philippines,",
        "Following a meeting in June with Energy Secretary Alfonso Cusi, who also heads the oil council,",
        "During talks in June with Energy Secretary Alfonso Cusi,",
    ],
)
def test_the_main_clause_tells_whose_talks_they_were(opening: str) -> None:
    before = "President Vladimir Putin takes an interest in the region. "
    meeting = only_meeting(f"{before}{opening} Russian Energy Minister Alexander Novak proposed a pipeline.")
    assert (names(meeting), meeting.date, meeting.status) == (PAIR, "2019-06", "held")


def test_whose_plan_is_praised_after_the_talks_was_not_there() -> None:
    text = "Following a meeting in June with Energy Secretary Alfonso Cusi, President Vladimir Putin's plan drew praise."
    assert all("Vladimir Putin" not in names(m) for m in read(text).meetings)
