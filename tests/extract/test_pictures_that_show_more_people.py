"""Lines under pictures that tell who else is shown, and what a gift shows, which is no place."""

from __future__ import annotations

from datetime import date

import pytest

from .reading_articles import names, only_meeting

FRIDAY = date(2019, 9, 13)
HANDED = (
    "COURTESY CALL. Manila Mayor Isko Moreno (right) presents {gift} to Russian Ambassador Igor Khovaev during the "
    "latter's courtesy call at the Manila City Hall on Wednesday (Sept. 11, 2019). "
)


@pytest.mark.parametrize(
    "line",
    [
        "Looking on is Vice Mayor Honey Lacuna.",
        "Looking on are Vice Mayor Honey Lacuna and the mayor's staff.",
        "With them is Vice Mayor Honey Lacuna.",
        "Also in the photo is Vice Mayor Honey Lacuna.",
        "At left is Vice Mayor Honey Lacuna.",
        "At far right is Vice Mayor Honey Lacuna.",
        "Third from left is Vice Mayor Honey Lacuna.",
        "In the background is Vice Mayor Honey Lacuna.",
        "Seated beside the mayor is Vice Mayor Honey Lacuna.",
        "Witnessing the turnover is Vice Mayor Honey Lacuna.",
    ],
)
def test_who_else_is_shown_was_there(line: str) -> None:
    call = only_meeting(f"{HANDED.format(gift='a plaque')}{line}", FRIDAY)
    assert names(call) == {"Isko Moreno", "Igor Khovaev", "Honey Lacuna"}


@pytest.mark.parametrize(
    "line",
    [
        "At stake is the trust of Vice Mayor Honey Lacuna.",
        "The building was built in 1941 and restored by Vice Mayor Honey Lacuna.",
        "On the wall is a portrait of Vice Mayor Honey Lacuna.",
    ],
)
def test_who_is_only_named_in_the_line_was_not(line: str) -> None:
    call = only_meeting(f"{HANDED.format(gift='a plaque')}{line}", FRIDAY)
    assert names(call) == {"Isko Moreno", "Igor Khovaev"}


@pytest.mark.parametrize(
    "gift",
    [
        "a book on Intramuros",
        "a book about Intramuros",
        "a documentary on Davao",
        "an album about old Manila",
        "a painting of Intramuros",
        "a photograph of Baguio",
        "a map of Cebu City",
    ],
)
def test_what_a_gift_shows_is_not_where_it_was_given(gift: str) -> None:
    call = only_meeting(HANDED.format(gift=gift), FRIDAY)
    assert call.place in ("Manila City Hall", "Manila")


@pytest.mark.parametrize("where", ["an exhibit in Intramuros", "the film festival in Intramuros"])
def test_where_a_show_is_held_is_a_place(where: str) -> None:
    met = only_meeting(
        f"Mayor Isko Moreno met Russian Ambassador Igor Khovaev at {where} on Wednesday.", FRIDAY
    )
    assert met.place == "Intramuros"
