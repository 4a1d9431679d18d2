"""Weekdays that are written short, and weekdays told from the day of the report."""

from datetime import date

import pytest

from tests.extract.reading_articles import only_meeting

PUBLISHED = date(2019, 10, 5)  # a Saturday


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on Tues. to talk about trade", "2019-10-01"),
        ("on Wed., where they had lunch", "2019-10-02"),
        ("on Thu at noon", "2019-10-03"),
        ("last Mon. on trade", "2019-09-30"),
        ("on Fri. They had lunch", "2019-10-04"),
        ("on Thurs. morning, October 3, on trade", "2019-10-03"),
    ],
)
def test_shortened_weekdays_are_days(words: str, day: str) -> None:
    text = f"Secretary Ramon Lopez met Russian Deputy Minister Alexey Gruzdev in Manila {words}."
    assert only_meeting(text, PUBLISHED).date == day


@pytest.mark.parametrize("words", ["and Sat beside him", "who wed in Manila", "under the Sun of May"])
def test_words_that_only_look_like_shortened_weekdays_are_none(words: str) -> None:
    text = f"Secretary Ramon Lopez met Russian Deputy Minister Alexey Gruzdev {words}."
    assert only_meeting(text, PUBLISHED).date not in ("2019-10-05", "2019-10-02", "2019-09-29")


@pytest.mark.parametrize("words", ["later on Saturday", "later Saturday", "later in the day on Saturday"])
def test_later_on_the_weekday_of_the_report_is_that_day(words: str) -> None:
    text = f"Secretary Ramon Lopez will meet Russian Deputy Minister Alexey Gruzdev in Manila {words}."
    assert only_meeting(text, PUBLISHED).date == "2019-10-05"


def test_later_on_another_weekday_is_the_next_one() -> None:
    text = "Secretary Ramon Lopez will meet Russian Deputy Minister Alexey Gruzdev in Manila later on Monday."
    assert only_meeting(text, PUBLISHED).date == "2019-10-07"
