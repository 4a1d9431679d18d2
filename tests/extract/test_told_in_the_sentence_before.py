"""Days and places of encounters that the sentence before tells, hours of the day, and what an invitation is for."""

from datetime import date

import pytest

from tests.extract.reading_articles import only_meeting, read

THURSDAY = date(2019, 5, 23)
BABAKOV = "Deputy Chairman of the State Duma Alexander Babakov"
SUAREZ = "David Suarez, deputy speaker of the House of Representatives of the Philippines"


@pytest.mark.parametrize(
    ("text", "day", "place"),
    [
        (
            (
                "There sat President Rodrigo Duterte and President Vladimir Putin, at the close of the week in Lima."
                " They had met on Saturday."
            ),
            "2019-05-18",
            "Lima",
        ),
        (
            (
                "Presidents Rodrigo Duterte and Vladimir Putin sat side by side in Da Nang on Friday."
                " The two talked for an hour."
            ),
            "2019-05-17",
            "Da Nang",
        ),
        (
            "On Monday the sun shone in Davao. Mayor Sara Duterte welcomed Russian Ambassador Igor Khovaev at a pier.",
            "2019-05-20",
            "Davao",
        ),
        (
            (
                "On Tuesday a guest crossed the bridge."
                " Ambassador Igor Khovaev laid flowers at the cross with Governor Ben Evardone."
            ),
            "2019-05-21",
            None,
        ),
    ],
)
def test_the_sentence_before_tells_when_and_where(text: str, day: str, place: str | None) -> None:
    meeting = only_meeting(text, THURSDAY)
    assert (meeting.date, meeting.place) == (day, place)


@pytest.mark.parametrize("hour", ["at noon", "in the late afternoon", "over lunch", "that evening"])
def test_an_hour_is_of_the_day_told_last(hour: str) -> None:
    text = (
        "The Senate ratified the pact on Tuesday. Russian Ambassador Igor Khovaev was in the gallery."
        f" He called on Senate President Vicente Sotto {hour}."
    )
    assert only_meeting(text, THURSDAY).date == "2019-05-21"


@pytest.mark.parametrize(
    "before",
    [
        "On the far side of the world, Mr. Trump dined with Ms. Merkel on Monday.",
        "The Senate of Spain sat on Monday, as every week.",
        "The price of rice has risen since Monday.",
    ],
)
def test_what_others_did_before_dates_nothing(before: str) -> None:
    text = (
        "Officials were at work. Senator Richard Gordon was not asked.\n\n"
        f"{before}\n\nSecretary Teodoro Locsin met Russian Foreign Minister Sergey Lavrov, and agreed on flights."
    )
    assert only_meeting(text, THURSDAY).place is None


def test_a_place_that_an_invitation_is_for_is_not_that_of_the_talks() -> None:
    text = (
        f"TASHKENT, May 23. /Corr. Wire/. {BABAKOV} met today with {SUAREZ}, on the margins of an assembly."
        " He handed him an invitation to attend a conference in Moscow."
    )
    assert [m.place for m in read(text, THURSDAY).meetings if m.kind == "talks"] == ["Tashkent"]


def test_a_house_told_only_by_its_kind_is_no_place() -> None:
    text = (
        "The Department of Foreign Affairs hosted talks with Russia on Tuesday at the Department's main building in"
        " Pasay City. Undersecretary Enrique Manalo and Deputy Minister Igor Morgulov chaired."
    )
    assert only_meeting(text, THURSDAY).place == "Pasay City"


KHOVAEV = "Russian Ambassador Igor Khovaev"


@pytest.mark.parametrize(
    ("dateline", "place", "day"),
    [
        ("KIDAPAWAN, May 22. ", "Kidapawan", "2019-05-21"),
        ("BASCO, Batanes -- ", "Basco", "2019-05-22"),
        ("TAGUM, May 23 (QNX) -- ", "Tagum", "2019-05-22"),
        ("NEWS, May 22. ", None, "2019-05-22"),
        ("The Book Club (TBC) said so. ", None, "2019-05-22"),
    ],
)
def test_a_dateline_from_a_town_that_no_list_knows(dateline: str, place: str | None, day: str) -> None:
    text = f"{dateline}Secretary Teodoro Locsin held a working meeting yesterday with {KHOVAEV}."
    meeting = only_meeting(text, THURSDAY)
    assert (meeting.place, meeting.date) == (place, day)


def test_members_of_both_delegations_were_there() -> None:
    text = (
        "Undersecretary Enrique Manalo and Deputy Minister Igor Morgulov chaired the consultations in Cebu on Tuesday."
        f" Assistant Secretary Maria Amelita Aquino and {KHOVAEV} were members of their respective delegations."
    )
    assert {p.name for p in only_meeting(text, THURSDAY).participants} >= {
        "Maria Amelita Aquino",
        "Igor Khovaev",
    }


@pytest.mark.parametrize(
    ("after", "topics"),
    [
        ("There are too few scholarships, the envoy said.", {"education"}),
        ("Tourism was not discussed.", {"diplomacy"}),
        ("The weather was fine.\n\nA tourism fair opens in June.", {"diplomacy"}),
    ],
)
def test_what_follows_in_the_paragraph_is_what_it_was_about(after: str, topics: set[str]) -> None:
    text = f"Vice President Leni Robredo called on {KHOVAEV} in Manila on Tuesday. {after}"
    assert set(only_meeting(text, THURSDAY).topics) == topics
