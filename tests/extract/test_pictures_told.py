"""Lines under pictures: where somebody stands in them, titles behind that, and which of them tell a meeting."""

import pytest

from tests.extract.people_readings import official
from tests.extract.reading_articles import names, only_meeting, read

KHOVAEV = "Ambassador Igor Khovaev"
FAIR = "A fair of books opened on Friday in Manila. Many came to see it, and the vice mayor cut a ribbon of blue."


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            f"Senator Richard Gordon (center) – A talk with Russian {KHOVAEV} took place on Tuesday.",
            {"Richard Gordon", "Igor Khovaev"},
        ),
        (
            f"Russian {KHOVAEV} (right) – Vice President Leni Robredo met him on Tuesday.",
            {"Leni Robredo", "Igor Khovaev"},
        ),
        (
            f"Davao City Mayor Sara Duterte (L) – She called on Russian {KHOVAEV} on Tuesday.",
            {"Sara Duterte", "Igor Khovaev"},
        ),
    ],
)
def test_where_somebody_stands_is_no_dateline(text: str, who: set[str]) -> None:
    meeting = only_meeting(text)
    assert (meeting.date, names(meeting)) == ("2019-09-10", who)


@pytest.mark.parametrize("agency", ["MANILA (QNA) – ", "CEBU CITY (Wire) – ", "DAVAO (Daily Desk) – "])
def test_the_name_of_an_agency_is_one(agency: str) -> None:
    meeting = only_meeting(f"{agency}Secretary Teodoro Locsin met Russian {KHOVAEV} on Tuesday.")
    assert names(meeting) == {"Teodoro Locsin", "Igor Khovaev"}


@pytest.mark.parametrize(
    "where",
    ["left", "top left", "second from left", "third from the right", "seated, right", "L", "back row"],
)
def test_a_title_behind_where_somebody_stands_is_his(where: str) -> None:
    text = f"Alexander Fomin ({where}), deputy defense minister of Russia, met Secretary Delfin Lorenzana on Tuesday."
    assert official(text, "Fomin").title == "deputy defense minister of Russia"


@pytest.mark.parametrize(
    "aside",
    [
        "with his wife and three of his sons",
        "who came by sea in the year 2019",
        "a guest of the mayor of Cebu",
    ],
)
def test_a_title_behind_another_aside_is_not(aside: str) -> None:
    text = f"Anton Belov ({aside}), defense minister of Russia Sergei Shoigu and Delfin Lorenzana were in Manila."
    assert "Anton Belov" not in {o.name for o in read(text).officials}


@pytest.mark.parametrize(
    ("line", "day", "place", "who"),
    [
        (
            f"Photo: {KHOVAEV} (left) meets Vice President Leni Robredo (right) in Quezon City on 16 May 2018.",
            "2018-05-16",
            "Quezon City",
            {"Igor Khovaev", "Leni Robredo"},
        ),
        (
            (
                "Photo courtesy of the Palace: President Rodrigo Duterte talks with Russian Minister Sergey "
                "Lavrov in Davao on March 6, 2018."
            ),
            "2018-03-06",
            "Davao",
            {"Rodrigo Duterte", "Sergey Lavrov"},
        ),
        (
            (
                "[Photo: Undersecretary Enrique Manalo receives Russian Deputy Minister Igor Morgulov in "
                "Pasay, June 4, 2018]"
            ),
            "2018-06-04",
            "Pasay",
            {"Enrique Manalo", "Igor Morgulov"},
        ),
    ],
)
def test_a_line_under_a_picture_with_a_day_tells_a_meeting(
    line: str, day: str, place: str, who: set[str]
) -> None:
    meeting = only_meeting(f"{FAIR}\n\n{line}")
    assert (meeting.kind, meeting.status, meeting.date, meeting.place) == ("talks", "held", day, place)
    assert names(meeting) == who


@pytest.mark.parametrize(
    "line",
    [
        f"Photo: {KHOVAEV} (left) meets Vice President Leni Robredo (right) in Quezon City.",
        f"Photo: {KHOVAEV} (left) meets Vice President Leni Robredo (right) in 2018.",
        "Photo: Vice President Leni Robredo meets farmers and guests from Russia in Quezon City on 16 May 2018.",
    ],
)
def test_one_without_a_day_or_with_people_of_one_side_does_not(line: str) -> None:
    assert not read(f"{FAIR}\n\n{line}").meetings
