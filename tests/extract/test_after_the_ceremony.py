"""Encounters dated by what they are told to follow, and by "the same day" in front of another clause."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import encounters_held, read

SATURDAY = date(2019, 9, 14)
_CALL = {"Eduard Mikhailov", "Gwendolyn Garcia"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            (
                "Two ships of the Russian Navy arrived in Cebu this morning. The crews were met by a brass band. "
                "After the ceremony, Rear Admiral Eduard Mikhailov paid a courtesy call on Governor Gwendolyn Garcia."
            ),
            "2019-09-14",
        ),
        (
            (
                "The Russian destroyer Admiral Tributs docked in Cebu on Thursday. "
                "Following the arrival honors, Rear Admiral Eduard Mikhailov called on Governor Gwendolyn Garcia."
            ),
            "2019-09-12",
        ),
        (
            (
                "Rear Admiral Eduard Mikhailov arrived in Cebu on Wednesday. "
                "Right after the welcome rites, he paid a courtesy call on Governor Gwendolyn Garcia."
            ),
            "2019-09-11",
        ),
        (
            (
                "Rear Admiral Eduard Mikhailov laid flowers at the fort in Cebu on September 9. "
                "Shortly after the wreath-laying, the admiral was received by Governor Gwendolyn Garcia."
            ),
            "2019-09-09",
        ),
    ],
)
def test_a_call_after_a_ceremony_is_on_the_day_of_the_ceremony(text: str, day: str) -> None:
    assert (day, _CALL) in encounters_held(text, SATURDAY)


@pytest.mark.parametrize(
    "text",
    [
        (
            "The Russian destroyer Admiral Tributs docked in Cebu on Thursday. "
            "After the ship's departure, Rear Admiral Eduard Mikhailov called on Governor Gwendolyn Garcia in Davao."
        ),
        (
            "Governor Gwendolyn Garcia said on Thursday that ships are welcome. "
            "After the ceremony, Rear Admiral Eduard Mikhailov called on her in Davao."
        ),
    ],
)
def test_what_follows_something_else_has_not_the_day_told_before(text: str) -> None:
    assert [day for day, who in encounters_held(text, SATURDAY) if len(who) > 1] == [None]


@pytest.mark.parametrize(
    "told",
    [
        (
            "Earlier in the day the delegation, which includes Senator Cynthia Villar, visited the State Duma, "
            "where it was received by Deputy Speaker Ivan Melnikov."
        ),
        (
            "The same afternoon Senator Cynthia Villar, whose committee deals with farms, "
            "was received by Deputy Speaker Ivan Melnikov."
        ),
        (
            "That same evening Deputy Speaker Ivan Melnikov, whose party sits in the Duma, "
            "hosted a dinner for Senator Cynthia Villar."
        ),
        (
            "Later that day Senator Cynthia Villar, who chairs the committee on farms, "
            "met with Deputy Speaker Ivan Melnikov."
        ),
    ],
)
def test_the_same_day_is_told_for_the_clause_behind_a_relative_one(told: str) -> None:
    before = "Senate President Vicente Sotto III met Speaker Valentina Matviyenko in Moscow on Wednesday. "
    assert ("2019-09-11", {"Cynthia Villar", "Ivan Melnikov"}) in encounters_held(before + told, SATURDAY)


def test_a_day_of_what_is_still_to_follow_is_not_told() -> None:
    text = (
        "The Russian destroyer Admiral Tributs docked in Cebu on Thursday. "
        "After the ceremony, Rear Admiral Eduard Mikhailov will call on Governor Gwendolyn Garcia."
    )
    calls = [m for m in read(text, SATURDAY).meetings if m.kind == "courtesy_call"]
    assert [m.status for m in calls if m.date == "2019-09-12"] in ([], ["planned"])
