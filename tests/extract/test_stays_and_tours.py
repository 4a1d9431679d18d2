"""Journeys told by what the traveller did there, by hosts and guests, by those taken along, and by their end."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_meeting, read

THURSDAY = date(2023, 6, 15)
Told = tuple[str, str, str | None, str | None]


def told(text: str, published: date = THURSDAY) -> list[Told]:
    return [(m.kind, m.status, m.date, m.place) for m in read(text, published).meetings]


@pytest.mark.parametrize(
    "act",
    [
        "took a look at the fish market of Murmansk",
        "walked through the shipyards of Murmansk",
        "was shown around a hospital in Murmansk",
        "gave a lecture in Murmansk",
        "laid a wreath at a memorial in Murmansk",
        "got a ride on an icebreaker in Murmansk",
        "inspected the Murmansk harbour",
        "was taken around a cannery near Murmansk",
        "had a tour of a museum in Murmansk",
    ],
)
def test_what_one_did_at_a_place_of_the_other_side_tells_that_one_was_there(act: str) -> None:
    visit = only_meeting(f"Health Secretary Teodoro Herbosa {act} on Tuesday.", THURSDAY)
    assert (visit.kind, visit.status, visit.date, visit.place) == ("visit", "held", "2023-06-13", "Murmansk")
    assert names(visit) == {"Teodoro Herbosa"}


@pytest.mark.parametrize(
    "act",
    [
        "got a look at pictures of Murmansk",
        "opened an exhibit on Murmansk in Makati",
        "was briefed on fish from Murmansk",
        "was spotted in a Murmansk-made coat",
        "planted a tree named after Murmansk",
        "walked through the shipyards of Cavite",
    ],
)
def test_what_one_did_elsewhere_tells_no_stay(act: str) -> None:
    text = f"Health Secretary Teodoro Herbosa {act} on Tuesday, before talks of the Cabinet on Russia."
    assert [m for m in read(text, THURSDAY).meetings if m.kind == "visit"] == []


def test_an_ambassador_is_at_home_where_he_lays_a_wreath() -> None:
    assert told("Russian Ambassador Marat Pavlov laid a wreath at Rizal Park on Monday.") == []


def test_a_journey_told_by_its_own_word_is_not_told_twice() -> None:
    text = (
        "Health Secretary Teodoro Herbosa was in Murmansk from Sunday to Tuesday. "
        "He was shown around a hospital in Murmansk on Monday."
    )
    assert told(text) == [("visit", "held", "2023-06-11/2023-06-13", "Murmansk")]


@pytest.mark.parametrize(
    "words",
    [
        "will lead inspectors to Cebu",
        "is taking a dozen rail engineers to Cebu",
        "brings executives of three companies to Cebu",
        "is flying some forty traders to Cebu",
    ],
)
def test_who_takes_others_along_travels(words: str) -> None:
    visit = only_meeting(f"Transport Minister Vitaly Savelyev {words} on June 20.", THURSDAY)
    assert (visit.status, visit.date, visit.place) == ("planned", "2023-06-20", "Cebu")
    assert names(visit) == {"Vitaly Savelyev"}


def test_who_sends_others_stays_at_home() -> None:
    visit = only_meeting("President Ferdinand Marcos Jr. sent a delegation to Kazan on Monday.", THURSDAY)
    assert (visit.kind, visit.place, names(visit)) == ("visit", "Kazan", set())


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("took off from Clark on Tuesday", "../2023-06-13"),
        ("departed from Davao City on Tuesday", "../2023-06-13"),
        ("took off from Clark on Tuesday, closing a three-day stay", "2023-06-11/2023-06-13"),
        ("wound up his visit to Cebu on Tuesday", "../2023-06-13"),
    ],
)
def test_who_leaves_from_there_was_there(words: str, day: str) -> None:
    visit = only_meeting(f"Russian Transport Minister Vitaly Savelyev {words}.", THURSDAY)
    assert (visit.kind, visit.status, visit.date, visit.country) == ("visit", "held", day, "PH")


def test_a_tour_is_under_way_since_its_first_day() -> None:
    text = "Health Secretary Teodoro Herbosa saw a clinic on Wednesday, the second day of his Russian tour."
    assert only_meeting(text, THURSDAY).date == "2023-06-13/.."


def test_who_is_back_reports_on_another_day() -> None:
    text = "Back from a four-day trip to Kazan, Senator Nancy Binay briefed her colleagues yesterday."
    assert told(text) == [("visit", "held", None, "Kazan")]


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        (
            "A trip by Prime Minister Mikhail Mishustin is being arranged for May, {} said.",
            "possible",
            "2024-05",
        ),
        ("{} said a visit of Prime Minister Mikhail Mishustin had been called off.", "cancelled", None),
    ],
)
def test_a_trip_spoken_of_by_an_official_of_the_host_country_leads_there(
    text: str, status: str, day: str | None
) -> None:
    visit = only_meeting(text.format("DFA spokesperson Ma. Teresita Daza"), THURSDAY)
    assert (visit.kind, visit.status, visit.date, visit.country) == ("visit", status, day, "PH")
    assert names(visit) == {"Mikhail Mishustin"}


def test_a_stay_without_a_place_is_in_the_country_of_the_host() -> None:
    text = (
        "Deputy Foreign Minister Andrey Rudenko left for home on Wednesday. During his stay, from June 12, "
        "he opened a reading room and was received by Foreign Secretary Enrique Manalo."
    )
    talks, visit = read(text, THURSDAY).meetings
    assert (talks.kind, talks.country, names(talks)) == ("talks", "PH", {"Andrey Rudenko", "Enrique Manalo"})
    assert (visit.kind, visit.country, names(visit)) == ("visit", "PH", {"Andrey Rudenko"})
    assert talks.part_of == 1


def test_a_stop_on_the_way_to_a_third_country_is_a_visit() -> None:
    text = (
        "Russian Deputy Foreign Minister Andrey Rudenko will stop in Manila on Monday on his way to Jakarta."
    )
    assert told(text) == [("visit", "planned", "2023-06-19", "Manila")]


def test_a_host_is_with_his_guest() -> None:
    text = (
        "Senator Francis Tolentino was in Kazan this week. His host, Deputy Minister Ivan Sorokin, "
        "showed him a bridge on Monday."
    )
    assert ("talks", "held", "2023-06-12", "Kazan") in told(text)
    spoke = text.replace("showed him a bridge", "praised the senator")
    assert [m.kind for m in read(spoke, THURSDAY).meetings] == ["visit"]


def test_they_are_whom_the_sentence_before_names() -> None:
    text = (
        "Senator Francis Tolentino and two other senators flew to Moscow on Sunday. "
        "They were briefed at the Federation Council on Monday by Deputy Speaker Konstantin Kosachev."
    )
    talks = next(m for m in read(text, THURSDAY).meetings if m.kind == "talks")
    assert names(talks) == {"Francis Tolentino", "Konstantin Kosachev"}


@pytest.mark.parametrize("ending", ["fell through", "it did not push through", "came to nothing"])
def test_a_plan_may_come_to_nothing_behind_but(ending: str) -> None:
    text = (
        "A meeting of Senator Francis Tolentino with Deputy Minister Ivan Sorokin was set for "
        f"Monday but {ending}."
    )
    assert only_meeting(text, THURSDAY).status == "cancelled"


def test_new_dates_put_off_what_will_not_take_place() -> None:
    text = (
        "The visit of Defense Secretary Gilberto Teodoro to Moscow on June 20 will not take place. "
        "New dates, in August, are being discussed."
    )
    visit = only_meeting(text, THURSDAY)
    assert (visit.status, visit.date, visit.previous_dates) == ("postponed", "2023-08", ["2023-06-20"])


def test_the_dates_of_a_mission_may_be_told_apart() -> None:
    text = "Trade Secretary Alfredo Pascual will take a mission to Kazan. The dates are July 3 to 7."
    assert told(text) == [("visit", "planned", "2023-07-03/2023-07-07", "Kazan")]


@pytest.mark.parametrize(
    "who",
    [
        "A deputy minister, Ivan Sorokin,",
        "An undersecretary, Jose Abad,",
        "One of his undersecretaries, Jose Abad,",
        "Manalo's undersecretary, Jose Abad,",
        "The head of Russia's Rosgidromet, Ivan Sorokin,",
    ],
)
def test_a_title_without_the_before_a_comma_is_of_the_name_behind_it(who: str) -> None:
    officials = {
        o.name: o.title for o in read(f"{who} spoke of ties with Russia in Manila on Monday.").officials
    }
    assert officials.get("Jose Abad") == "undersecretary" or officials.get("Ivan Sorokin") in (
        "deputy minister",
        "head of Russia's Rosgidromet",
    )


def test_docks_may_be_a_place() -> None:
    text = "Two deputy ministers from Sakhalin walked through the Subic docks on Tuesday."
    assert [(m.kind, m.place) for m in read(text, THURSDAY).meetings] == [("visit", "Subic")]
    docks = read("The Russian frigate Gromky docks in Subic on Monday.", THURSDAY).meetings
    assert [(m.kind, m.place) for m in docks] == [("ship_visit", "Subic")]


def test_who_asks_to_come_may_come() -> None:
    text = "A Russian sail training ship, the Pallada, is asking to come to Cebu in July, the Philippine Navy said."
    assert told(text) == [("ship_visit", "possible", "2023-07", "Cebu")]


def test_a_group_works_there_in_the_present() -> None:
    text = "A group of Filipino prosecutors begins a two-week course in Moscow on July 3."
    assert told(text) == [("visit", "planned", "2023-07-03", "Moscow")]
    assert told(text.replace("prosecutors", "students")) == []


def test_lines_of_a_programme_tell_meals_and_calls() -> None:
    text = (
        "Trade Secretary Alfredo Pascual goes to Moscow next week. His programme:\n\n"
        "- Tuesday: working lunch with Minister Denis Manturov\n"
        "- Wednesday: call on Deputy Prime Minister Alexey Overchuk"
    )
    found = [(m.kind, m.date, names(m)) for m in read(text, THURSDAY).meetings if m.kind != "visit"]
    assert found == [
        ("talks", "2023-06-20", {"Alfredo Pascual", "Denis Manturov"}),
        ("courtesy_call", "2023-06-21", {"Alfredo Pascual", "Alexey Overchuk"}),
    ]


def test_without_denies_only_its_own_noun() -> None:
    text = "Undersecretary Jose Abad spoke of seamen without papers when he was in Kazan on Monday."
    assert told(text) == [("visit", "held", "2023-06-12", "Kazan")]
    assert told("Undersecretary Jose Abad left Russia without a stop in Kazan on Monday.") == []


def test_two_who_preside_hold_a_session() -> None:
    text = (
        "The fisheries panel sat in Vladivostok on Tuesday with Agriculture Undersecretary Drusila Bayate "
        "and Deputy Minister Ivan Sorokin co-chairing."
    )
    assert told(text) == [("talks", "held", "2023-06-13", "Vladivostok")]
    assert (
        told("The Senate sat on Tuesday with Senators Nancy Binay and Imee Marcos presiding over Russia.")
        == []
    )


def test_he_and_another_act_as_one() -> None:
    text = (
        "Foreign Secretary Enrique Manalo flew to Moscow on Monday. In a hall of the ministry on Tuesday, "
        "he and Foreign Minister Sergey Lavrov went over a draft."
    )
    talks = next(m for m in read(text, THURSDAY).meetings if m.kind == "talks")
    assert (talks.date, names(talks)) == ("2023-06-13", {"Enrique Manalo", "Sergey Lavrov"})


def test_who_says_that_they_will_meet_is_one_of_them() -> None:
    text = (
        "Russian Foreign Minister Sergey Lavrov will stop in Manila on Saturday. "
        "They would meet over breakfast on Sunday, Foreign Secretary Enrique Manalo said."
    )
    talks = next(m for m in read(text, THURSDAY).meetings if m.kind == "talks")
    assert names(talks) == {"Enrique Manalo", "Sergey Lavrov"}


def test_a_number_of_people_is_no_name() -> None:
    text = (
        "Thirty-two Cebuanos leave on Saturday with Gov. Gwendolyn Garcia for a ten-day swing through Russia."
    )
    assert told(text) == [("visit", "planned", "2023-06-17/2023-06-26", None)]


def test_who_goes_aboard_visits_the_ship() -> None:
    text = (
        "The Russian frigate Gromky docked in Manila on Monday. Navy chief Vice Admiral Toribio Adaci "
        "went aboard the Gromky on Tuesday. Waiting on deck was Captain Ivan Sorokin."
    )
    assert [(m.kind, m.date) for m in read(text, THURSDAY).meetings] == [
        ("ship_visit", "2023-06-12"),
        ("visit", "2023-06-13"),
    ]


@pytest.mark.parametrize(
    "words", ["is bracing for the arrival", "awaits the visit", "is preparing for a visit"]
)
def test_a_city_that_awaits_a_visitor_is_where_he_goes(words: str) -> None:
    text = f"Davao {words} on July 3 of Russian Transport Minister Vitaly Savelyev."
    assert told(text) == [("visit", "planned", "2023-07-03", "Davao")]
    other = f"Davao {words} on July 3 of Japanese Transport Minister Tetsuo Saito, and nobody of Russia."
    assert told(other) == []


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("will not be coming to Manila this month as planned, the Russian embassy said.", "cancelled"),
        ("will not visit Manila this month as scheduled; new dates are being worked out.", "postponed"),
    ],
)
def test_who_does_not_come_as_planned(told: str, status: str) -> None:
    text = f"MANILA – State Duma Chairman Vyacheslav Volodin {told}"
    (visit,) = read(text, date(2026, 11, 20)).meetings
    assert (visit.kind, visit.status, visit.date, visit.place) == ("visit", status, "2026-11", "Manila")
