"""Diaries and chronicles, which tell in the present what is over under the day that heads each entry."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import read

SUNDAY = date(2026, 7, 26)
YEAR_END = date(2026, 12, 28)
OPENING = "A week of visitors\n\nThe Philippines and Russia in the diary of a desk officer in Manila.\n\n"
LAVROV, LAZARO = "Russian Foreign Minister Sergey Lavrov", "Foreign Affairs Secretary Ma. Theresa Lazaro"


def told(text: str, day: date) -> list[tuple[str, str, str | None]]:
    return [(m.kind, m.status, m.date) for m in read(OPENING + text, day, OPENING.split("\n", 1)[0]).meetings]


@pytest.mark.parametrize(
    "entry",
    [
        f"THURSDAY. {LAVROV} sees {LAZARO} at the convention center.",
        f"THURSDAY. The rain stops. {LAVROV} meets {LAZARO} at the convention center.",
        f"THURSDAY. {LAVROV} is received by {LAZARO}, who has the flu.",
        f"THURSDAY. {LAZARO} receives {LAVROV} for an hour.",
    ],
)
def test_what_a_diary_tells_in_the_present_was_done_on_its_day(entry: str) -> None:
    text = (
        "TUESDAY. The shops have sold their umbrellas.\n\nWEDNESDAY. It rained all night.\n\n"
        f"{entry}\n\nFRIDAY. The rain has stopped. Nobody returned an umbrella."
    )
    (found,) = told(text, SUNDAY)
    assert found[1:] == ("held", "2026-07-23")


def test_a_chronicle_of_the_year_goes_by_its_own_months() -> None:
    text = (
        "January. The harbor is empty.\n\nMarch 11. A circular on crews is issued.\n\n"
        f"April. Nothing.\n\nAugust 4. {LAVROV} meets {LAZARO} in Vientiane.\n\nDecember 9. The harbor is full."
    )
    assert [found[1:] for found in told(text, YEAR_END)] == [("held", "2026-08-04")]


def test_a_plan_of_days_to_come_stays_a_plan() -> None:
    text = (
        "MONDAY. The delegation will rest.\n\nTUESDAY. The cooks will rehearse.\n\n"
        f"WEDNESDAY. {LAVROV} will meet {LAZARO} at the convention center.\n\nTHURSDAY. The delegation will leave."
    )
    assert [found[1:] for found in told(text, SUNDAY)] == [("planned", "2026-07-29")]


def test_a_programme_in_the_present_is_of_days_to_come() -> None:
    text = (
        "MONDAY. The delegation rests.\n\nTUESDAY. The cooks rehearse.\n\n"
        f"WEDNESDAY. {LAVROV} meets {LAZARO} at the convention center.\n\nTHURSDAY. The delegation leaves."
    )
    assert [found[1:] for found in told(text, SUNDAY)] == [("planned", "2026-07-29")]


def test_two_entries_make_no_diary() -> None:
    text = f"MONDAY. It rains.\n\nTUESDAY. {LAVROV} meets {LAZARO} at the convention center."
    assert [found[1] for found in told(text, SUNDAY)] != ["held"]


def test_the_calendar_of_a_week_that_its_title_names_is_of_days_to_come() -> None:
    text = (
        "MONDAY. The Secretary receives guests from Japan. Coffee was promised.\n\n"
        f"TUESDAY. {LAVROV} calls on {LAZARO}. The press was asked to stay out.\n\n"
        "WEDNESDAY. The halls were booked. No events.\n\nTHURSDAY. The guests have left."
    )
    found = read(f"Calendar, 27 to 31 July 2026\n\n{text}", SUNDAY, "Calendar").meetings
    assert [(m.kind, m.status, m.date) for m in found] == [("courtesy_call", "planned", "2026-07-28")]


@pytest.mark.parametrize(
    "text",
    [
        f"The report in some papers that {LAVROV} will visit Manila on Friday is without basis.",
        f"Rumors that {LAVROV} met {LAZARO} in Vientiane last week are entirely unfounded.",
    ],
)
def test_a_report_that_is_called_wrong_tells_of_nothing(text: str) -> None:
    assert not told(text, SUNDAY)
