"""Where people met beside a summit or a forum, as other sentences tell."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_meeting, read

NOVEMBER = date(2018, 11, 12)


def test_the_place_of_a_summit_is_that_of_talks_beside_it() -> None:
    text = (
        "President Rodrigo Duterte flies to Singapore on Tuesday for the ASEAN summit.\n\n"
        "On the sidelines of the summit he will meet Russian President Vladimir Putin."
    )
    assert only_meeting(text, NOVEMBER).place == "Singapore"


def test_its_side_is_that_of_the_gathering_told_before() -> None:
    text = (
        "BANGKOK, Thailand — President Rodrigo Duterte landed here Monday to take part in the ASEAN summit. "
        "On its side he is to meet Russian President Vladimir Putin."
    )
    meeting = only_meeting(text, NOVEMBER)
    assert (meeting.place, meeting.country) == ("Bangkok", "TH")


def test_a_country_is_the_place_where_no_city_is_told() -> None:
    text = (
        "President Rodrigo Duterte met Russian President Vladimir Putin on the margins of the APEC summit.\n\n"
        "The APEC summit in Vietnam ended on Sunday."
    )
    meeting = only_meeting(text, NOVEMBER)
    assert (meeting.place, meeting.country) == ("Vietnam", "VN")


def test_another_gathering_gives_no_place() -> None:
    text = (
        "President Rodrigo Duterte met Russian President Vladimir Putin on the sidelines of the ASEAN summit.\n\n"
        "The Boao Forum in China ended on Sunday."
    )
    assert only_meeting(text, NOVEMBER).place is None


def test_gatherings_of_one_name_in_two_countries_give_none() -> None:
    text = (
        "President Rodrigo Duterte met Russian President Vladimir Putin on the sidelines of the APEC summit.\n\n"
        "The APEC summit in Peru was followed by the APEC summit in Vietnam."
    )
    assert only_meeting(text, NOVEMBER).place is None


def test_an_acronym_before_a_summits_word_is_no_venue() -> None:
    text = "President Rodrigo Duterte met Russian President Vladimir Putin at the APEC sidelines on Sunday."
    assert only_meeting(text, NOVEMBER).place is None


def test_a_gathering_named_after_a_city_is_there() -> None:
    text = (
        "Secretary Menardo Guevarra is back from the Kazan Legal Forum. On the second day of the forum he met Deputy"
        " Prosecutor General Pyotr Gorodov of Russia."
    )
    assert [m.place for m in read(text, NOVEMBER).meetings if m.kind == "talks"] == ["Kazan"]


def test_a_gathering_that_somebody_is_invited_to_is_not_where_they_met() -> None:
    text = (
        "Secretary Menardo Guevarra met Deputy Prosecutor General Pyotr Gorodov of Russia beside an assembly."
        " He accepted, for his staff, what the host called a standing invitation to the forum in Kazan."
    )
    assert only_meeting(text, NOVEMBER).place is None


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Russian President Vladimir Putin and Vietnamese Premier Phuc are staying away from the", "cancelled"),
        ("Russian President Vladimir Putin has pulled out of the", "cancelled"),
        ("Russian President Vladimir Putin begged off from the", "cancelled"),
        ("Chinese President Xi Jinping and Russian President Vladimir Putin will attend the", "planned"),
        ("According to Interfax, Russian President Vladimir Putin will attend the", "planned"),
    ],
)  # fmt: skip
def test_each_of_those_at_a_summit_comes_or_stays_away_by_himself(told: str, status: str) -> None:
    met = only_meeting(f"{told} East Asia (ASEAN Plus) leaders summit in Manila on November 20.", NOVEMBER)
    assert (met.kind, met.status, met.date, met.place) == ("visit", status, "2018-11-20", "Manila")
    assert names(met) == {"Vladimir Putin"}


def test_others_may_stay_away() -> None:
    text = (
        "Protesters were told to stay away from the summit in Manila on November 20."
        " Russian President Vladimir Putin said so."
    )
    assert not read(text, NOVEMBER).meetings
