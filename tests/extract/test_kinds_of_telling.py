"""Ways of telling an encounter that only its syntax shows, each beside a near-miss."""

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_meeting, read

FRIDAY = date(2019, 9, 13)
X, Y = "Philippine Budget Secretary Wendel Avisado", "Russian Deputy Finance Minister Oleg Belov"


def test_an_accord_s_year_is_no_day_of_the_meeting_about_it() -> None:
    text = f"{X} met with {Y} to follow up the loan agreements of 2017. The meeting in Moscow took an hour."
    assert only_meeting(text, FRIDAY).date is None
    assert only_meeting(f"{X} met with {Y} in Moscow in 2018.", FRIDAY).date == "2018"


def test_who_is_quoted_by_a_palace_met_elsewhere() -> None:
    text = f"{X} and {Y} talked about loans on Thursday, according to Malacañang."
    assert only_meeting(text, FRIDAY).place is None


def test_an_unnamed_delegation_that_goes_on_to_meet_somebody() -> None:
    text = (
        "Legislators of Russia want direct flights. Their delegation is in Manila for a forum and has met "
        "Senate President Vicente Sotto III."
    )
    talks = [m for m in read(text, FRIDAY).meetings if m.kind == "talks"]
    assert [names(m) for m in talks] == [{"Vicente Sotto III"}]


def test_an_office_described_means_whom_the_text_was_about() -> None:
    text = (
        "Philippine Congresswoman Ann Hofer is visiting Moscow. On Tuesday the lawmaker had a meeting with members "
        "of the lower house of Russia."
    )
    talks = [m for m in read(text, FRIDAY).meetings if m.kind == "talks"]
    assert [(names(m), m.date) for m in talks] == [({"Ann Hofer"}, "2019-09-10")]


def test_two_whom_somebody_went_to_see_are_two_meetings() -> None:
    text = "Russian Ambassador Marat Pavlov went to see Governor Gwen Garcia and Mayor Michael Rama in Cebu on Friday."
    met = [names(m) for m in read(text, FRIDAY).meetings]
    assert met == [{"Marat Pavlov", "Gwen Garcia"}, {"Marat Pavlov", "Michael Rama"}]


def test_a_deal_to_study_whether_something_can_be_was_signed_all_the_same() -> None:
    text = (
        "In Moscow a memorandum to study whether a plant could be built was signed by {} and {} on Thursday."
    )
    assert only_meeting(text.format(X, Y), FRIDAY).kind == "signing"
    asked = f"Reporters asked whether a memorandum was signed by {X} and {Y} on Thursday."
    assert not read(asked, FRIDAY).meetings


def test_a_round_that_a_capital_hosts_is_held_there() -> None:
    text = (
        "The third round of political consultations between the foreign ministries of the Philippines and Russia was "
        "held in Manila on Tuesday. The next round is to be hosted by Moscow in 2020."
    )
    held, planned = read(text, FRIDAY).meetings
    assert (held.place, planned.place, planned.date, planned.status) == (
        "Manila",
        "Moscow",
        "2020",
        "planned",
    )


def test_those_named_first_led_the_sides() -> None:
    text = (
        "Manila and Moscow convened their Joint Commission on Trade and Economic Cooperation on Tuesday in Manila. "
        f"Leading the two sides were {X} and {Y}."
    )
    assert names(only_meeting(text, FRIDAY)) == {"Wendel Avisado", "Oleg Belov"}


def test_who_leaves_this_week_is_not_there_yet() -> None:
    text = f"{X} leaves for Russia this week to prepare a presidential visit, the palace said on Friday."
    assert only_meeting(text, FRIDAY).status == "planned"


def test_whoever_takes_a_delegation_travels() -> None:
    text = "Cebu Governor Gwen Garcia will take a delegation to St. Petersburg from October 1 to 9."
    visit = only_meeting(text, FRIDAY)
    assert (visit.kind, visit.place, visit.date) == ("visit", "St. Petersburg", "2019-10-01/2019-10-09")


def test_interest_in_dialogue_is_no_encounter() -> None:
    text = (
        "Russia and the Philippines are interested in political dialogue whatever the challenges of today, Russian "
        "Foreign Minister Sergey Lavrov said in a video message to the Philippines."
    )
    assert not read(text, FRIDAY).meetings


def test_a_session_that_two_met_to_prepare_is_not_their_meeting() -> None:
    text = (
        f"{X} saw {Y} in Moscow on Thursday to prepare the second session of the Joint Commission on Trade and "
        "Economic Cooperation. The session is to be held in Manila."
    )
    talks, session = read(text, FRIDAY).meetings
    assert (talks.kind, talks.date, names(talks)) == ("talks", "2019-09-12", {"Wendel Avisado", "Oleg Belov"})
    assert (session.kind, session.status, session.place, session.date) == (
        "commission",
        "planned",
        "Manila",
        None,
    )


def test_who_travels_after_a_meeting_took_no_part_in_it() -> None:
    text = f"{X} met with {Y} in Manila last week before President Rodrigo Duterte visits Russia in October."
    talks, visit = read(text, FRIDAY).meetings
    assert names(talks) == {"Wendel Avisado", "Oleg Belov"}
    assert (visit.status, visit.date, names(visit)) == ("planned", "2019-10", {"Rodrigo Duterte"})


def test_what_the_two_are_to_discuss_they_will_meet_about() -> None:
    text = (
        f"{X} is in Moscow at the invitation of {Y}. Avisado left on September 10 and comes home this Saturday. "
        "The two are to discuss loans."
    )
    visit, talks = read(text, FRIDAY).meetings
    assert (visit.kind, visit.date) == ("visit", "2019-09-10/2019-09-14")
    assert (talks.status, names(talks)) == ("planned", {"Wendel Avisado", "Oleg Belov"})


def test_he_of_an_inserted_speaker_is_the_speaker() -> None:
    text = (
        "Foreign Affairs Secretary Teodoro Locsin Jr. is back in Manila. He will have a meeting, said Philippine "
        f"Budget Secretary Wendel Avisado, with {Y} in Moscow in October."
    )
    assert names(only_meeting(text, FRIDAY)) == {"Wendel Avisado", "Oleg Belov"}


def test_a_visit_only_deferred_is_postponed() -> None:
    text = (
        "A visit to Manila by Russian President Vladimir Putin will not take place this year, Russian Ambassador "
        "Igor Khovaev said. It is deferred, he added."
    )
    assert only_meeting(text, FRIDAY).status == "postponed"


def test_where_his_colleagues_are_somebody_may_come_later() -> None:
    text = (
        "Philippine Congresswoman Ann Hofer is in Moscow with her committee. Speaker Alan Peter Cayetano may "
        "come next year. Snow may come next month."
    )
    _, later = read(text, FRIDAY).meetings
    assert (later.kind, later.status, later.date, later.country) == ("visit", "possible", "2020", "RU")
    assert names(later) == {"Alan Peter Cayetano"}


def test_a_second_meeting_told_without_its_verb() -> None:
    text = (
        "Philippine Congresswoman Ann Hofer is visiting Moscow. On Tuesday she had a meeting with Russian deputies, "
        "and on Wednesday with Russian senators."
    )
    visit, *talks = read(text, FRIDAY).meetings
    assert (visit.kind, visit.status) == ("visit", "ongoing")
    assert [(names(m), m.date) for m in talks] == [
        ({"Ann Hofer"}, "2019-09-10"),
        ({"Ann Hofer"}, "2019-09-11"),
    ]


REMARKS = """Remarks by Russian Foreign Minister Sergey Lavrov and Foreign Affairs Secretary Teodoro Locsin Jr.
Ministry of Foreign Affairs, Moscow, Russia
12 September 2019

{first}: Relations of our countries are good.

{second}: We cannot thank you enough."""


def test_ministers_who_make_remarks_by_turns_met() -> None:
    met = only_meeting(REMARKS.format(first="MINISTER LAVROV", second="SECRETARY LOCSIN"), date(2019, 9, 12))
    assert (met.kind, met.status, met.date, met.place) == ("talks", "held", "2019-09-12", "Moscow")
    assert names(met) == {"Sergey Lavrov", "Teodoro Locsin Jr."}


def test_remarks_of_one_minister_to_the_press_are_no_meeting() -> None:
    text = REMARKS.format(first="MINISTER LAVROV", second="QUESTION")
    alone = text.replace(" and Foreign Affairs Secretary Teodoro Locsin Jr.", " on the Philippines")
    assert not read(alone, date(2019, 9, 12)).meetings


def test_a_headline_s_list_gives_nobody_another_s_office() -> None:
    text = (
        "Filtered By: Topstories\nNews\n\nDuterte in Sochi for meetings with Putin, king of Jordan\n\nPresident "
        "Rodrigo Duterte came to Sochi on Thursday for a meeting with Russian President Vladimir Putin, Manila said."
    )
    assert {(o.name, o.country) for o in read(text, FRIDAY).officials} >= {("Vladimir Putin", "RU")}


def test_an_office_told_later_is_his_who_was_left_without_one() -> None:
    text = (
        "Alan Peter Cayetano and Sergey Lavrov found time for each other on Thursday. The Philippine foreign secretary "
        "and the Russian foreign minister met in Singapore."
    )
    titles = {o.name: o.title for o in read(text, FRIDAY).officials}
    assert titles == {"Alan Peter Cayetano": "foreign secretary", "Sergey Lavrov": "foreign minister"}


def test_an_office_of_somebody_else_is_given_to_nobody() -> None:
    text = (
        "Sergey Lavrov met with Philippine Foreign Secretary Enrique Manalo on Thursday in Singapore. The Philippine "
        "foreign secretary spoke of trade; a Philippine senator was there."
    )
    titles = {o.name: o.title for o in read(text, FRIDAY).officials}
    assert (
        titles == {"Sergey Lavrov": None, "Enrique Manalo": "Foreign Secretary"}
        or titles["Sergey Lavrov"] == ""
    )


def test_a_province_in_an_office_is_no_place_of_a_meeting() -> None:
    text = (
        "Negros Governor Jose Reyes was treated to crab by Primorye Governor Oleg Kozhemyako in Vladivostok."
    )
    assert only_meeting(text, FRIDAY).place == "Vladivostok"


def test_where_somebody_is_invited_to_is_no_place_of_the_meeting() -> None:
    text = f"{X} met with {Y} in Manila on Thursday. Their meeting closed with an invitation to Moscow."
    assert only_meeting(text, FRIDAY).place == "Manila"


def test_a_group_that_toured_an_agency_visited_it() -> None:
    text = (
        "A group from Russia's interior ministry toured the headquarters of the Philippine Drug Enforcement Agency in "
        "Quezon City on Thursday."
    )
    visit = only_meeting(text, FRIDAY)
    assert (visit.kind, visit.status, visit.date, visit.place) == (
        "visit",
        "held",
        "2019-09-12",
        "Quezon City",
    )


@pytest.mark.parametrize(
    "told",
    [
        "A Russian destroyer slipped into Manila on Thursday for a four-day call.",
        "Three ships of the Russian Pacific Fleet put in at Manila on Thursday.",
        "The Russian cruiser Varyag made fast in Manila on Thursday.",
        "The Philippine Navy hosted two Russian destroyers in Manila on Thursday.",
    ],
)
def test_other_words_for_a_ship_that_comes_to_port(told: str) -> None:
    call = only_meeting(told, FRIDAY)
    assert (call.kind, call.place) == ("ship_visit", "Manila")
    assert (call.date or "").startswith("2019-09-12")


def test_ships_that_somebody_sees_make_no_call() -> None:
    assert not read(
        "The Philippine Navy watched two Russian destroyers far off Palawan on Thursday.", FRIDAY
    ).meetings


@pytest.mark.parametrize(
    "told",
    [
        "Two Russian frigates passed through the Sulu Sea on Thursday; a Philippine patrol ship followed them.",
        "Two Russian frigates sailed through the Sibutu Passage on Thursday, the Philippine Navy reported.",
        "A Russian submarine surfaced off Occidental Mindoro on Wednesday and left Philippine waters on Thursday.",
    ],
)
def test_ships_that_pass_by_make_no_call(told: str) -> None:
    assert not read(told, FRIDAY).meetings


def test_ships_that_pass_a_strait_and_dock_make_one() -> None:
    docked = "Two Russian frigates sailed through the San Bernardino Strait and docked in Manila on Thursday."
    stays = "Two Russian frigates entered Philippine waters on Monday and will stay in Manila until Friday."
    assert [only_meeting(told, FRIDAY).kind for told in (docked, stays)] == ["ship_visit"] * 2


def test_preparations_for_a_trip_put_it_ahead() -> None:
    text = f"Preparations are under way for the trip of {Y} to Manila in October, the palace said."
    visit = only_meeting(text, FRIDAY)
    assert (visit.status, visit.date) == ("planned", "2019-10")


def test_the_visit_that_lasts_until_a_day_is_the_ships_call_told_before() -> None:
    text = (
        "Ships of the Russian Navy reached Manila on Tuesday. Their commander told a briefing that the visit, which "
        "lasts until September 15, is the first this year."
    )
    call = only_meeting(text, FRIDAY)
    assert (call.kind, call.date, call.status) == ("ship_visit", "2019-09-10/2019-09-15", "ongoing")


def test_a_ship_of_the_philippine_navy_that_should_reach_a_port_is_on_its_way() -> None:
    text = "The Philippine Navy sent a ship to Russia. BRP Tarlac should get to Vladivostok on October 1."
    call = only_meeting(text, FRIDAY)
    assert (call.kind, call.status, call.date, call.place) == (
        "ship_visit",
        "planned",
        "2019-10-01",
        "Vladivostok",
    )
