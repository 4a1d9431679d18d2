"""Talks "with X" told after others, which are not those of others; and what the same people did later."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import encounters_held, read

PUBLISHED = date(2019, 9, 14)
_NEWS = (
    "MOSCOW, Sept. 13 (Reuters) - Russia and the Philippines opened a new air route today.\n\n"
    "A protocol was signed by President Rodrigo Duterte and President Vladimir Putin.\n\n"
)


@pytest.mark.parametrize(
    "words",
    [
        "Trade Secretary Ramon Lopez took part in the discussions with Premier Dmitry Medvedev on Tuesday.",
        "Trade Secretary Ramon Lopez spoke for the farmers at the talks with Premier Dmitry Medvedev on Tuesday.",
        "Trade Secretary Ramon Lopez was pleased with the meeting with Premier Dmitry Medvedev on Tuesday.",
    ],
)
def test_the_talks_with_somebody_else_are_other_talks(words: str) -> None:
    held = encounters_held(_NEWS + words, PUBLISHED)
    assert ("2019-09-13", {"Rodrigo Duterte", "Vladimir Putin"}) in held
    assert ("2019-09-10", {"Ramon Lopez", "Dmitry Medvedev"}) in held


def test_a_paper_is_signed_on_the_day_of_the_news_and_not_of_other_talks_told_later() -> None:
    words = (
        "Trade Secretary Ramon Lopez took part in the discussions with Premier Dmitry Medvedev on Tuesday."
    )
    assert [a.date for a in read(_NEWS + words, PUBLISHED).agreements] == ["2019-09-13"]


def test_the_talks_with_one_of_those_who_met_are_the_same_talks() -> None:
    text = (
        "MOSCOW, Sept. 13 (Reuters) - President Rodrigo Duterte and President Vladimir Putin met today.\n\n"
        "Trade Secretary Ramon Lopez took part in the discussions with Putin."
    )
    assert [m.date for m in read(text, PUBLISHED).meetings if m.kind == "talks"] == ["2019-09-13"]


@pytest.mark.parametrize(
    "words",
    [
        "Dar, who arrived on Monday, was received later by Deputy Prime Minister Alexei Gordeyev.",
        "Dar, who came on Monday, later called on Deputy Prime Minister Alexei Gordeyev.",
        "Dar, who flew in on Monday, also met Deputy Prime Minister Alexei Gordeyev.",
    ],
)
def test_what_somebody_did_later_is_on_the_day_of_the_news_and_not_of_his_coming(words: str) -> None:
    text = (
        "MOSCOW, Sept. 13 (Reuters) - Agriculture Secretary William Dar met "
        f"Agriculture Minister Dmitry Patrushev today. {words}"
    )
    assert ("2019-09-13", {"William Dar", "Alexei Gordeyev"}) in encounters_held(text, PUBLISHED)
