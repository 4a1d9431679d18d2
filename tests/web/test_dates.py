"""EDTF dates in words are as precise as they are, and no more."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import translation

from bilateral.rules.edtf import bounds
from bilateral.templatetags.register import edtf
from bilateral.web.dates import in_words, month_heading


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2017-02-16", "16 Feb 2017"),
        ("2017-05", "May 2017"),
        ("2017", "2017"),
        ("2017-05/2017-08", "May–Aug 2017"),
        ("2017-12/2018-02", "Dec 2017 – Feb 2018"),
        ("2017-05-23/2017-05-26", "23–26 May 2017"),
        ("2017-05-30/2017-06-02", "30 May – 2 Jun 2017"),
        ("2017-12-30/2018-01-02", "30 Dec 2017 – 2 Jan 2018"),
        ("2017/2019", "2017–2019"),
        ("2017-05-23~", "around 23 May 2017"),
        ("2017-05?", "perhaps May 2017"),
        ("../2017-05-23", "by 23 May 2017"),
        ("2018-08-16/..", "from 16 Aug 2018"),
        ("2017-21", "spring 2017"),
    ],
)
def test_a_date_is_said_as_people_write_it(text: str, words: str) -> None:
    assert in_words(text) == words


@pytest.mark.parametrize("text", ["", "soon", "2017-13", "2017-02-30", "2017-02-16/rubbish"])
def test_what_is_no_date_is_shown_as_it_is(text: str) -> None:
    assert in_words(text) == text


def test_months_are_named_in_the_readers_language() -> None:
    with translation.override("ru"):
        assert "2017" in in_words("2017-05-23")
        assert "May" not in in_words("2017-05-23")


def test_only_an_unqualified_day_month_or_year_is_a_time_element() -> None:
    assert edtf("2017-02-16") == '<time datetime="2017-02-16">16 Feb 2017</time>'
    assert "<time" not in edtf("2017-05-23~")
    assert "<time" not in edtf("2017-05/2017-08")
    assert "<time" not in edtf("2017-21")


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("2017-02-16", "February 2017"),
        ("2017-05", "May 2017"),
        ("2017-05-30/2017-06-02", "May 2017"),
        ("2017", "2017"),
        ("2017-05/2017-08", "May–Aug 2017"),
        ("2018-08-16/..", "from 16 Aug 2018"),
    ],
)
def test_a_vague_date_has_a_heading_of_its_own_and_never_january(text: str, heading: str) -> None:
    limits = bounds(text)
    assert month_heading(text, limits.earliest, limits.latest) == heading


def test_a_meeting_without_a_date_is_said_to_have_none() -> None:
    assert month_heading("", None, None) == "Date not known"
    assert month_heading("2017-02-16", date(2017, 2, 16), date(2017, 2, 16)) != "Date not known"
