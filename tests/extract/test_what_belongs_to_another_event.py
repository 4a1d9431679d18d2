"""Who, when and whether: words beside an event that tell of another one."""

from __future__ import annotations

from datetime import date

import pytest

from .reading_articles import names, only_meeting, read

FRIDAY = date(2019, 9, 13)


def test_the_president_on_the_visit_is_his_own() -> None:
    visit = read(
        "President Rodrigo Duterte flew to Russia to see President Vladimir Putin. Agriculture Secretary Emmanuel "
        "Piñol, who was with the President on the Russia trip, said prices would fall.",
        FRIDAY,
    ).meetings[0]
    assert (visit.kind, names(visit)) == ("visit", {"Rodrigo Duterte", "Emmanuel Piñol"})


def test_the_session_of_a_forum_is_none_of_the_talks_told_before() -> None:
    told = read(
        "Senator Richard Gordon met Deputy Foreign Minister Igor Morgulov in Moscow on Tuesday. President Rodrigo "
        "Duterte was in Russia last week and took part in the plenary session of the Eastern Economic Forum.",
        FRIDAY,
    ).meetings
    assert names(next(m for m in told if m.kind == "talks")) == {"Richard Gordon", "Igor Morgulov"}


@pytest.mark.parametrize("timed", ["was set for the time of", "was set to coincide with"])
def test_what_is_set_for_the_time_of_a_visit_does_not_put_the_visit_ahead(timed: str) -> None:
    meeting = only_meeting(
        f"The trade fair {timed} the visit of Mayor Isko Moreno to Kazan, which he has ended."
    )
    assert meeting.status == "held"


@pytest.mark.parametrize(
    "visit", ["The visit that is planned follows talks", "The trip now planned comes after consultations"]
)
def test_talks_that_a_planned_visit_follows_are_over(visit: str) -> None:
    told = read(
        "Foreign Secretary Teodoro Locsin is to visit Moscow this year. "
        f"{visit} which officials of the two countries held in May.",
        FRIDAY,
    ).meetings
    assert [(m.kind, m.status, m.date) for m in told if m.kind == "visit"] == [("visit", "planned", "2019")]
    assert all(m.status == "held" for m in told if m.kind == "talks")


def test_the_day_on_which_a_visit_was_made_known_is_none_of_its_own() -> None:
    meeting = only_meeting(
        "Defense Secretary Delfin Lorenzana is in Moscow. A spokesman made this known on Monday when he was asked "
        "about the trip of Lorenzana to Russia.",
        FRIDAY,
    )
    assert meeting.date is None


@pytest.mark.parametrize("glad", ["very happy", "glad", "honored"])
def test_who_is_glad_to_be_there_is_there(glad: str) -> None:
    visit = read(
        f"“I am {glad} to be in Davao again to speak of trade with you,” Trade Minister Denis Manturov said.",
        FRIDAY,
    ).meetings[0]
    assert (visit.status, visit.place, names(visit)) == ("held", "Davao", {"Denis Manturov"})


def test_who_hopes_to_be_there_is_not() -> None:
    told = read("“I hope to be in Davao again,” Trade Minister Denis Manturov said.", FRIDAY).meetings
    assert all(m.status == "possible" for m in told)


@pytest.mark.parametrize("where", ["news conference in Malacañang", "press conference in Davao City"])
def test_a_news_conference_is_no_gathering_at_which_others_meet(where: str) -> None:
    text = (
        f"At a {where}, Undersecretary Enrique Manalo said President Rodrigo Duterte and President Vladimir Putin will "
        "look on as papers are signed."
    )
    assert all(m.place is None for m in read(text, FRIDAY).meetings)


@pytest.mark.parametrize(
    "gathering",
    [
        "the APEC summit which opened in Peru's capital of Lima",
        "the APEC summit, which was held in the Peruvian capital, Lima",
        "the APEC summit in Lima",
    ],
)
def test_talks_beside_a_gathering_are_where_it_is_told_to_be_held(gathering: str) -> None:
    meeting = only_meeting(
        f"Foreign Secretary Perfecto Yasay met Foreign Minister Sergey Lavrov on the margins of {gathering}.",
        date(2016, 11, 21),
    )
    assert meeting.place == "Lima"


@pytest.mark.parametrize(
    ("by", "held"),
    [
        ("Rosatom and the Department of Energy of the Philippines at a forum in Moscow", True),
        ("Rosatom and Gazprom at a forum in Moscow", False),
        ("Phoenix Petroleum and the Department of Energy of the Philippines in Moscow", False),
    ],
)
def test_a_paper_signed_by_a_body_of_each_side_at_a_place_is_a_signing(by: str, held: bool) -> None:
    lead = "Russia and the Philippines signed an agreement on nuclear safety on Thursday."
    told = read(f"{lead} The agreement was signed by {by}.", FRIDAY).meetings
    assert [(m.kind, m.date, m.place) for m in told] == (
        [("signing", "2019-09-12", "Moscow")] if held else []
    )


def test_what_a_picture_shows_in_the_present_was_on_the_weekday_before() -> None:
    meeting = only_meeting(
        "Filipinos in Moscow cheer as President Duterte arrives at a hall in Moscow on Monday."
    )
    assert (meeting.status, meeting.date) == ("held", "2019-09-09")


def test_an_arrival_told_in_the_present_lies_ahead() -> None:
    meeting = only_meeting("President Duterte arrives in Moscow on Monday.")
    assert (meeting.status, meeting.date) == ("planned", "2019-09-16")


def test_the_chairmanship_of_a_country_brings_nobody_to_the_talks() -> None:
    meeting = only_meeting(
        "Rector Anatoly Torkunov received Philippine Ambassador Carlos Sorreta in Moscow on Tuesday. Sorreta spoke of "
        "the plans of President Rodrigo Duterte and of the chairmanship of the Philippines in ASEAN.",
        FRIDAY,
    )
    assert names(meeting) == {"Anatoly Torkunov", "Carlos Sorreta"}


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [
        ("in the latter part of the year", "2019-09/2019-12"),
        ("in the later part of November", "2019-11-21/2019-11-30"),
        ("in the early part of next year", "2020-01/2020-04"),
        ("in the middle part of 2020", "2020-05/2020-08"),
    ],
)
def test_parts_of_a_year_or_month_are_told_with_the_word_part(phrase: str, edtf: str) -> None:
    assert only_meeting(f"Foreign Secretary Locsin will visit Moscow {phrase}.").date == edtf


def test_the_latter_before_a_month_is_no_part_of_it() -> None:
    told = read(
        "Foreign Secretary Locsin is to meet Foreign Minister Lavrov, and will see the latter in May.", FRIDAY
    )
    assert all(m.date in (None, "2020-05") for m in told.meetings)
