"""Calls of ships as daily papers tell them: in several sentences, for so many days, by the navy alone, beside calls
of the past."""

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_meeting, read

WEDNESDAY = date(2019, 9, 11)


def told(text: str) -> list[tuple[str, str, str | None, str | None, str | None]]:
    return [(m.kind, m.status, m.date, m.place, m.country) for m in read(text, WEDNESDAY).meetings]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Mayor Sara Duterte toured on Tuesday the Russian frigate Marshal Shaposhnikov in Davao City. "
            "The frigate arrived in Davao City on September 8 for a four-day goodwill visit."
        ),
        "A Russian frigate docked in Davao City on Sunday. Sailors will play football during their four-day visit.",
        (
            "A Russian frigate docked in Davao City on Sunday. Navy spokesman Captain Jonathan Zata said there are "
            "games lined up for the guests during their four-day port call."
        ),
        (
            "A Russian frigate and a tanker docked in Davao City on Sunday. The flagship is the Marshal Shaposhnikov, "
            "with the tanker Irkut as her support ship. They will leave on Wednesday, September 11."
        ),
        "The Russian frigate Marshal Shaposhnikov will be in Davao City from Sunday to Wednesday, September 8 to 11.",
        "A Russian frigate called at Davao City from Sunday, September 8, to Wednesday, September 11.",
    ],
)
def test_the_whole_call_is_told_in_whatever_sentence_its_days_are(text: str) -> None:
    (call,) = read(text, WEDNESDAY).meetings
    assert (call.kind, call.date, call.place) == ("ship_visit", "2019-09-08/2019-09-11", "Davao City")


@pytest.mark.parametrize(
    "text",
    [
        "The Philippine Navy welcomes the arrival of its Russian counterpart in Subic on Monday.",
        "The Philippine Navy warmly welcomed the arrival of their Russian counterparts in Subic on Monday.",
        "The Philippine Navy welcomed its Russian counterpart to Subic on Monday.",
        "The Russian Navy arrived in Subic on Monday for a goodwill visit.",
        "The Russian Pacific Fleet visited Subic on Monday.",
        "The arrival of the Russian Navy in Subic on Monday was greeted with music.",
        "A contingent of the Russian Navy arrived in Subic on Monday for a goodwill visit.",
        "A Russian Navy contingent arrived in Subic on Monday for a goodwill visit.",
        "A Russian naval task group arrived in Subic on Monday for a port call.",
    ],
)
def test_a_navy_that_comes_is_its_ships(text: str) -> None:
    assert told(text) == [("ship_visit", "held", "2019-09-09", "Subic", "PH")]


@pytest.mark.parametrize(
    "text",
    [
        "The Philippine Navy band visited Subic on Monday.",
        "The Philippine Navy welcomed its Russian counterpart to staff talks in Subic on Monday.",
        "The Russian Navy said on Monday that the Philippine Navy had bought boats.",
        "The Philippine Navy welcomed the arrival of its new frigate in Subic on Monday. Ambassador Marat Pavlov came.",
    ],
)
def test_a_navy_that_talks_plays_or_buys_sends_no_ships(text: str) -> None:
    assert not [m for m in read(text, WEDNESDAY).meetings if m.kind == "ship_visit"]


@pytest.mark.parametrize(
    "berth",
    ["at Pier 15, South Harbor, Manila", "at Pier 15 in South Harbor, Manila,", "in South Harbor, Manila"],
)
def test_a_pier_and_its_city_are_told_in_one_breath(berth: str) -> None:
    text = f"Two destroyers of the Russian Navy docked {berth} on Monday."
    assert only_meeting(text, WEDNESDAY).place == "Manila"


def test_a_city_behind_a_venue_may_begin_what_is_said() -> None:
    text = "Two destroyers of the Russian Navy docked on Monday at South Harbor, Manila said in a note to Moscow."
    assert only_meeting(text, WEDNESDAY).place == "South Harbor"


def test_whose_ships_they_are_is_not_told_by_who_speaks_of_them() -> None:
    text = (
        "Captain Jonathan Zata, Philippine Navy spokesman, said destroyers Admiral Vinogradov and Admiral Tributs "
        "and tanker Irkut of the Russian Pacific Fleet arrived in Cebu City on Monday."
    )
    assert told(text) == [("ship_visit", "held", "2019-09-09", "Cebu City", "PH")]


def test_the_crew_belongs_to_the_call_that_is_news() -> None:
    text = (
        "Two Russian destroyers docked in Manila on Monday for a five-day goodwill visit. "
        "Last year, after a port call by Russian warships in Manila, the Philippine Navy sent BRP Tarlac to "
        "Vladivostok for a goodwill visit. "
        "The Russian contingent is led by Rear Admiral Eduard Mikhailov, and Captain Jonathan Zata of the Philippine "
        "Navy led the welcome ceremony."
    )
    news, *recalled = read(text, WEDNESDAY).meetings
    assert names(news) == {"Eduard Mikhailov", "Jonathan Zata"}
    assert (news.date, news.country) == ("2019-09-09/2019-09-13", "PH")
    assert [(m.kind, m.date, m.place, names(m)) for m in recalled] == [
        ("ship_visit", "2018", "Manila", set()),
        ("ship_visit", "2018", "Vladivostok", set()),
    ]


def test_who_commands_a_navy_is_no_captain_told_before() -> None:
    text = (
        "Captain Jonathan Zata, Philippine Navy spokesman, said Rear Admiral Eduard Mikhailov will pay a courtesy "
        "call on the Philippine Navy Flag Officer in Command in Manila on Friday."
    )
    assert names(only_meeting(text, WEDNESDAY)) == {"Eduard Mikhailov"}


@pytest.mark.parametrize(
    ("days", "edtf"),
    [
        ("from Monday to Wednesday, September 16 to 18", "2019-09-16/2019-09-18"),
        ("from Monday to Wednesday (September 16-18)", "2019-09-16/2019-09-18"),
        ("Monday through Wednesday, 16-18 September,", "2019-09-16/2019-09-18"),
        ("on Monday and Tuesday, September 16 and 17,", "2019-09-16/2019-09-17"),
        ("from Monday to Wednesday, September 30 to October 2", "2019-09-30/2019-10-02"),
        ("from Monday to Wednesday", "2019-09-16/2019-09-18"),
    ],
)
def test_dates_behind_weekdays_say_which_days_are_meant(days: str, edtf: str) -> None:
    meeting = only_meeting(f"Foreign Minister Sergei Lavrov will visit Manila {days}.", WEDNESDAY)
    assert (meeting.kind, meeting.date) == ("visit", edtf)


def test_whose_visit_it_was_is_told_by_the_subject_though_his_name_is_misspelt() -> None:
    text = (
        "Defense Secretary Delfin Lorenzana visited Russia for talks. "
        "During his visit last month, Lorenzena met with Deputy Defense Minister Alexander Fomin."
    )
    visit = next(m for m in read(text, WEDNESDAY).meetings if m.kind == "visit")
    assert (names(visit), visit.date) == ({"Delfin Lorenzana"}, "2019-08")


@pytest.mark.parametrize(
    "text",
    [
        (
            "The Russian Embassy thanked the Philippines for its welcome to two Russian Navy ships. "
            "These ships arrived on September 8 for a goodwill visit until September 13."
        ),
        (
            "Tatlong barko ng Russian Navy ang dumating sa bansa para sa goodwill visit mula September 8 hanggang "
            "September 13."
        ),
        (
            "Two Russian frigates are in the country for a goodwill visit from September 8 to 13. "
            "The goodwill visit coincides with a turnover of rifles to the Philippine Army on September 12."
        ),
    ],
)
def test_ships_that_came_to_the_country_called_there(text: str) -> None:
    (call,) = read(text, WEDNESDAY).meetings
    assert (call.kind, call.date, call.country) == ("ship_visit", "2019-09-08/2019-09-13", "PH")


def test_a_ship_of_the_host_that_met_them_makes_no_other_call() -> None:
    text = (
        "Two Russian destroyers arrived in Manila on Monday for a five-day goodwill visit. The ships were the Admiral "
        "Tributs and the Admiral Vinogradov. Captain Jonathan Zata, Philippine Navy spokesman, said before the Russian "
        "vessels berthed in Manila, BRP Ramon Alcaraz rendered the customary meeting procedure off Corregidor Island."
    )
    call = only_meeting(text, WEDNESDAY)
    assert (call.date, names(call)) == ("2019-09-09/2019-09-13", set())
