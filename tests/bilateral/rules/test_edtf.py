from datetime import date
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.rules.edtf import Bounds, InvalidDate, bounds, is_day_precise


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2017", date(2017, 1, 1), date(2017, 12, 31)),
        ("2017-02", date(2017, 2, 1), date(2017, 2, 28)),
        ("2017-05-23", date(2017, 5, 23), date(2017, 5, 23)),
        ("2017-05/2017-08", date(2017, 5, 1), date(2017, 8, 31)),
        ("2017-21", date(2017, 3, 1), date(2017, 5, 31)),
        ("2017-05-23~", date(2017, 5, 23), date(2017, 5, 23)),
        ("2018-08-16/..", date(2018, 8, 16), None),
        ("../2017-05-22", None, date(2017, 5, 22)),
        ("[2017..]", date(2017, 1, 1), None),
        ("[..2017-05-22]", None, date(2017, 5, 22)),
    ],
)
def test_bounds_are_the_first_and_last_day_meant(text, earliest, latest):
    assert bounds(text) == Bounds(earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "May 2017",
        "2017-13",
        "2017-02-30",
        "2017-02-29",
        "../..",
        "/../",
        "2017-05-26/2017-05-23",
        "23.05.2017",
        "2017-05-2X",
        "0000-X41}",
        "?9999S23",
        "[" + "2017," * 5000 + "2018]",  # the grammar takes most of a minute
    ],
)
def test_what_is_no_date_is_refused_with_words(text):
    with pytest.raises(InvalidDate, match="“"):
        bounds(text)


def test_a_day_that_its_year_has_not_is_no_fault_of_the_year():
    with pytest.raises(InvalidDate, match="not a date"):
        bounds("2017-02-29")


def test_only_days_are_day_precise():
    assert is_day_precise("2017-05-23")
    assert is_day_precise("2017-05-23/2017-05-26")
    assert not any(
        map(is_day_precise, ["", "2017", "2017-05", "2017-05/2017-08", "2017-05-23~", "2017-05-23/.."])
    )


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_a_month_contains_each_of_its_days(day):
    assert bounds(f"{day:%Y-%m}").contains(bounds(day.isoformat()))
    assert bounds(day.isoformat()).overlaps(bounds(f"{day:%Y}"))


@pytest.mark.parametrize("text", ["-0001", "-1572", "0000", "y-17e7", "Y1E999", "Y2329000031"])
def test_a_year_that_no_calendar_of_ours_holds_is_refused_with_words(text: str) -> None:
    with pytest.raises(InvalidDate):
        bounds(text)


@pytest.mark.parametrize(
    "text",
    [
        "/../",
        "//..",
        "2017/2018/2019",
        "?2017S1985-04-12[E13",
        "0000-X000005[Zue",
        "Y10000000000000000000",
        "Y17E99999",
    ],
)
def test_what_the_grammar_trips_over_is_refused_with_words(text: str) -> None:
    with pytest.raises(InvalidDate, match="is not a date that can be read"):
        bounds(text)


def test_a_set_of_thousands_of_years_is_refused_before_it_is_read() -> None:
    with mock.patch("bilateral.rules.edtf.parse_edtf") as parser, pytest.raises(InvalidDate) as refusal:
        bounds(f"[{','.join(['2017'] * 2000)}]")
    parser.assert_not_called()
    assert len(str(refusal.value)) < 300
