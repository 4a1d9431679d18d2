"""Ships that are only spoken of in general or in return, and ports that are those of other events."""

import pytest

from tests.extract.reading_articles import only_meeting, read


@pytest.mark.parametrize(
    "text",
    [
        (
            "President Vladimir Putin proposed a repair yard in Subic for Russian ships that visit the "
            "country, Harry Roque said."
        ),
        "Ambassador Igor Khovaev spoke in Manila of fuel for Russian warships which call there.",
    ],
)
def test_whichever_ships_come_make_no_call(text: str) -> None:
    assert all(m.kind != "ship_visit" for m in read(text).meetings)


def test_a_call_that_was_made_is_one() -> None:
    text = "Two Russian warships that visited Subic on Monday took on water there, Harry Roque said."
    meeting = only_meeting(text)
    assert (meeting.kind, meeting.date, meeting.place) == ("ship_visit", "2019-09-09", "Subic")


@pytest.mark.parametrize(
    "sailed",
    [
        "a Philippine Navy ship sailed to Russia last year",
        "a vessel of the Philippine Navy made a port call in Russia last year",
    ],
)
def test_a_call_in_a_country_was_not_where_it_is_spoken_of(sailed: str) -> None:
    text = f"SOCHI — President Rodrigo Duterte told President Vladimir Putin on Thursday that {sailed}."
    calls = [m for m in read(text).meetings if m.kind == "ship_visit"]
    assert all(m.place != "Sochi" for m in calls)
