"""What calls somebody a visitor, whose visit a clause tells, and where and when those in town met."""

import pytest

from tests.extract.reading_articles import names, only_meeting, read

LAVROV = "Russian Foreign Minister Sergey Lavrov"
KHOVAEV = "Russian Ambassador Igor Khovaev"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"Secretary Teodoro Locsin met visiting {LAVROV} in Bangkok on Tuesday.", "Bangkok"),
        (
            (
                "President Rodrigo Duterte hosted visiting Russian Security Council Secretary Nikolai "
                "Patrushev at dinner in Davao on Tuesday."
            ),
            "Davao",
        ),
        (
            (
                "Visiting Philippine senator Richard Gordon spoke with Russian Senator Konstantin "
                "Kosachev in Moscow on Tuesday."
            ),
            "Moscow",
        ),
    ],
)
def test_a_visiting_minister_is_who_he_is_and_tells_no_visit(text: str, place: str) -> None:
    meeting = only_meeting(text)
    assert (meeting.kind, meeting.date, meeting.place) == ("talks", "2019-09-10", place)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{LAVROV}, who is visiting Manila, met Secretary Teodoro Locsin on Tuesday.", "Manila"),
        (f"{LAVROV} is visiting Manila this week.", "Manila"),
        ("Trade Secretary Ramon Lopez is visiting Russian farms in Krasnodar this week.", "Krasnodar"),
    ],
)
def test_who_is_visiting_is_on_a_visit(text: str, place: str) -> None:
    assert [m.place for m in read(text).meetings if m.kind == "visit"] == [place]


@pytest.mark.parametrize(
    ("text", "who", "day"),
    [
        (
            "The visit that President Rodrigo Duterte paid to Russia in May 2017 was cut short.",
            "Rodrigo Duterte",
            "2017-05",
        ),
        (
            "The trip to Moscow that Defense Secretary Delfin Lorenzana made in April 2018 opened doors.",
            "Delfin Lorenzana",
            "2018-04",
        ),
        (
            "The visit to Manila which Russian Senator Konstantin Kosachev made in May 2018 was short.",
            "Konstantin Kosachev",
            "2018-05",
        ),
        (
            (
                "The visit to the country that Russian Foreign Minister Sergey Lavrov will make in October is "
                "his second."
            ),
            "Sergey Lavrov",
            "2019-10",
        ),
    ],
)
def test_a_visit_that_somebody_paid_is_his(text: str, who: str, day: str) -> None:
    meeting = only_meeting(text)
    assert (meeting.kind, meeting.date, names(meeting)) == ("visit", day, {who})


@pytest.mark.parametrize(
    "text",
    [
        (
            "The visit to Moscow that Senator Richard Gordon praised was made by an aide in April 2018, "
            f"{KHOVAEV} said."
        ),
        (
            "The visit that Senator Richard Gordon spoke of with pride was by Minister Sergey Lavrov of "
            "Russia in 2018."
        ),
    ],
)
def test_a_visit_that_somebody_praised_is_not(text: str) -> None:
    assert all("Richard Gordon" not in names(m) for m in read(text).meetings)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            (
                "A meeting of Senate President Vicente Sotto, who heads a delegation of nine Filipino "
                "senators on their first journey of the year, and the speaker of the Federation Council "
                "of the Federal Assembly of the Russian Federation, Valentina Matviyenko, took place in "
                "Saint Petersburg on Tuesday."
            ),
            "Saint Petersburg",
        ),
        (
            (
                "Talks between Defense Secretary Delfin Lorenzana, an old soldier who came with the "
                "chiefs of the army and the air force and a team of his staff, and Russian Defense "
                "Minister Sergei Shoigu were held in Sochi on Tuesday."
            ),
            "Sochi",
        ),
        (
            (
                "A conversation between Foreign Affairs Secretary Teodoro Locsin, in town for the "
                "sessions of three boards on which the Philippines has a seat this year, and Russian "
                "Foreign Minister Sergey Lavrov took place in Geneva on Tuesday."
            ),
            "Geneva",
        ),
    ],
)
def test_what_took_place_in_a_city_was_there_however_far_the_city_stands(text: str, place: str) -> None:
    meeting = only_meeting(text)
    assert (meeting.kind, meeting.date, meeting.place) == ("talks", "2019-09-10", place)


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        (
            (
                "A meeting of Undersecretary Enrique Manalo, the second in rank at the foreign department, "
                "and Russian Deputy Minister Igor Morgulov will take place in Kazan in November."
            ),
            "planned",
            "2019-11",
        ),
        (
            (
                "Consultations of Undersecretary Enrique Manalo, an old hand of the foreign department, "
                "second in rank there and a former envoy to four states of the Gulf, and Russian Deputy "
                "Minister Igor Morgulov will be held in Kazan in November."
            ),
            "planned",
            "2019-11",
        ),
        (
            (
                "A meeting between Undersecretary Enrique Manalo, the second in rank at the foreign "
                "department, and Russian Deputy Minister Igor Morgulov was held in Kazan in August."
            ),
            "held",
            "2019-08",
        ),
    ],
)
def test_what_will_take_place_is_planned_however_far_that_stands(text: str, status: str, day: str) -> None:
    meeting = only_meeting(text)
    assert (meeting.status, meeting.date, meeting.place) == (status, day, "Kazan")
    assert names(meeting) == {"Enrique Manalo", "Igor Morgulov"}


@pytest.mark.parametrize(
    "behind",
    [
        (
            "who spoke at length of the many conferences on law, trade, energy, visas and people that the two "
            "states should yet have and that have for years been held in Geneva"
        ),
        (
            "who had much to say of the fields in which the two states could do more, of ships, schools, "
            "farms, mines, vaccines and of a fair in Geneva"
        ),
    ],
)
def test_a_city_far_off_where_other_things_are_is_no_place_of_the_talks(behind: str) -> None:
    text = f"Undersecretary Enrique Manalo held talks with Russian Deputy Minister Igor Morgulov, {behind}."
    assert only_meeting(text).place is None


@pytest.mark.parametrize(
    ("before", "there"),
    [
        ("The envoy was in Cebu on Tuesday for a fair.", "While in Cebu,"),
        (f"{KHOVAEV} arrived in Cebu City on Tuesday, the city's page said.", "During his stay in Cebu,"),
        (f"{KHOVAEV} spoke at a school in Cebu on Tuesday.", "During his short visit to Cebu,"),
    ],
)
def test_who_met_somebody_while_in_a_city_met_him_on_his_day_there(before: str, there: str) -> None:
    text = f"{before}\n\nIt rained. Schools were shut. Shops were open. Few came. {there} Khovaev called on Governor "
    calls = [m for m in read(f"{text}Gwendolyn Garcia.").meetings if m.kind == "courtesy_call"]
    assert [(m.date, m.place) for m in calls] == [("2019-09-10", "Cebu")]


@pytest.mark.parametrize(
    "before",
    [
        f"{KHOVAEV} was in Davao on Tuesday.",
        f"Senator Richard Gordon was in Cebu on Tuesday to open a school for the deaf. {KHOVAEV} was not.",
        f"{KHOVAEV} was in Cebu on Tuesday.\n\nOn Thursday {KHOVAEV} was in Cebu again.",
    ],
)
def test_days_elsewhere_of_others_or_two_days_there_date_nothing(before: str) -> None:
    text = f"{before}\n\nIt rained. Schools were shut. Shops were open. Few came. While in Cebu, Khovaev called on "
    calls = [m for m in read(f"{text}Governor Gwendolyn Garcia.").meetings if m.kind == "courtesy_call"]
    assert [m.date for m in calls] == [None]


def test_a_lead_from_another_city_dates_nothing_that_was_done_while_in_this_one() -> None:
    text = (
        f"{KHOVAEV} was in Davao on Tuesday.\n\nWhile in Cebu, Khovaev called on Governor Gwendolyn Garcia."
    )
    assert only_meeting(text).date is None


MET = f"Foreign Secretary Teodoro Locsin met {LAVROV} on Tuesday"


@pytest.mark.parametrize("desk", ["Hanoi (QNA) – ", "BEIJING (Wire) -- ", "Seoul (Daily Desk) — "])
def test_the_desk_of_an_agency_abroad_is_no_place(desk: str) -> None:
    meeting = only_meeting(f"{desk}{MET}, a statement said.")
    assert (meeting.date, meeting.place, meeting.country) == ("2019-09-10", None, None)


@pytest.mark.parametrize(
    "text",
    [
        f"BANGKOK, Sept. 11 -- {MET}.",
        f"BANGKOK, September 11. /Wire/. {MET}.",
        f"BANGKOK (Wire) -- {MET}. Thailand had invited both.",
    ],
)
def test_a_reporter_there_and_a_country_told_again_place_it(text: str) -> None:
    assert only_meeting(text).country == "TH"
