"""Calls of ships, courtesy calls, visits, commissions, calls by phone, signings and forums, each told in many ways."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.extract import extract
from ingest.extract.known.lexicon import Lexicon
from ingest.extract.types import Meeting

LEXICON = Lexicon.bundled()
FRIDAY = date(2025, 8, 15)
TITLE = "Manila, Moscow take stock"
OPENING = "MANILA – The Philippines and Russia have had diplomatic relations for 49 years, an official said on Friday."
ENVOY = "Russian Ambassador Fyodor Lisin"
MAYOR = "Tagum City Mayor Nora Abad"


def meetings(sentence: str) -> list[Meeting]:
    return extract(f"{TITLE}\n\n{OPENING}\n\n{sentence}", FRIDAY, LEXICON, title=TITLE).meetings


def only(sentence: str) -> Meeting:
    found = meetings(sentence)
    assert len(found) == 1, [(m.kind, m.status, m.date, m.place) for m in found]
    return found[0]


@pytest.mark.parametrize(
    ("told", "status", "day", "place", "flag"),
    [
        (
            "Three ships of the Russian Pacific Fleet have been anchored off Davao since Monday.",
            "ongoing",
            "2025-08-11",
            "Davao",
            "RU",
        ),
        (
            "The Russian corvette Sovershenny, led by Captain Lev Orlov, will pay a call to Zamboanga on the 28th.",
            "planned",
            "2025-08-28",
            "Zamboanga",
            "RU",
        ),
        (
            "On board the BRP Tarlac, which reached Vladivostok on Tuesday, are 300 marines.",
            "held",
            "2025-08-12",
            "Vladivostok",
            "PH",
        ),
        (
            "A Russian coast guard cutter visited Cebu on Monday and Tuesday.",
            "held",
            "2025-08-11/2025-08-12",
            "Cebu",
            "RU",
        ),
        ("Manila expects two Russian destroyers on September 3.", "planned", "2025-09-03", "Manila", "RU"),
        (
            (
                "“Two of our ships will drop anchor in Manila on September 3,” Russian naval attaché Captain "
                "Lev Orlov said."
            ),
            "planned",
            "2025-09-03",
            "Manila",
            "RU",
        ),
        (
            "The Navy saw off on Friday two Russian warships that had called at Cebu from Tuesday to Thursday.",
            "held",
            "2025-08-12/2025-08-14",
            "Cebu",
            "RU",
        ),
    ],
)
def test_ships_call(told: str, status: str, day: str, place: str, flag: str) -> None:
    call = only(told)
    assert (call.kind, call.status, call.date, call.place) == ("ship_visit", status, day, place)
    assert [d.country for d in call.delegations] == [flag]


@pytest.mark.parametrize(
    "told",
    [
        "A Russian cargo vessel with fertilizer aboard docked in Batangas on Tuesday.",
        "A Russian-flagged tanker with crude aboard anchored off Bataan on Tuesday.",
        "Russian warships have often called at Indonesian ports, the Philippine Navy noted.",
        "Filipino seafarers flew to Murmansk on Monday to board their ship.",
        (
            "Commissioner Joel Viado said the alien was wanted in Perm. He arrived in the country in May on a "
            "tourist visa."
        ),
        "The suspect, a Russian national, arrived in Cebu on Tuesday, Commissioner Joel Viado said.",
        "Russian hotel owners visited Palawan on Tuesday to look for land.",
        "A Russian hockey team arrived in Manila on Tuesday.",
        "Russian traders met their Filipino partners in Makati on Monday.",
        "The Filipino and Russian chess teams met in Budapest on Tuesday.",
        "A Russian distributor and a Philippine miller signed a wheat contract in Manila on Tuesday.",
        "Two private clinics, one in Manila and one in Moscow, signed a research deal on Monday.",
        "A delegation of Chinese legislators visited Manila on Monday to speak about Russia.",
        (
            "Governor Lito Abad paid a courtesy call on the Bishop of Cebu on Monday, days after a forum on "
            "Russian tourism."
        ),
        (
            "Police chief General Jose Abad would have met his Russian counterpart in Moscow last week had "
            "the flight not been canceled."
        ),
    ],
)
def test_trade_sport_third_parties_and_what_never_was_tell_none(told: str) -> None:
    assert meetings(told) == []


@pytest.mark.parametrize(
    ("told", "status", "day", "country"),
    [
        (
            f"{MAYOR} hosted Russian State Duma deputy Lev Orlov on Tuesday, who paid her a courtesy visit.",
            "held",
            "2025-08-12",
            "PH",
        ),
        (
            f"{ENVOY}’s courtesy call on {MAYOR} was moved from Monday to Wednesday next week.",
            "postponed",
            "2025-08-20",
            "PH",
        ),
        (
            f"A courtesy call by {ENVOY} on {MAYOR} last week did not push through.",
            "cancelled",
            "2025-08-04/2025-08-10",
            "PH",
        ),
        (
            (
                f"{MAYOR} met Russian lawmakers led by Duma member Lev Orlov during their courtesy call at the "
                "Batasan on Tuesday."
            ),
            "held",
            "2025-08-12",
            "PH",
        ),
    ],
)
def test_courtesy_calls_are_at_the_hosts(told: str, status: str, day: str, country: str) -> None:
    call = only(told)
    assert (call.kind, call.status, call.date, call.country) == ("courtesy_call", status, day, country)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        (f"{MAYOR} sat down with visiting deputies of the Primorye legislature on Tuesday.", "2025-08-12"),
        (f"{ENVOY} meets with the Muntinlupa city council on Monday.", "2025-08-18"),
        (
            f"Minister Counselor Anton Lisin of the Russian embassy sat down with {MAYOR} on the 12th.",
            "2025-08-12",
        ),
        ("Deputy Speaker Lito Abad received a Russian parliamentary delegation on Tuesday.", "2025-08-12"),
    ],
)
def test_envoys_and_guests_are_met_in_the_hosts_country(told: str, day: str) -> None:
    talks = only(told)
    assert (talks.kind, talks.date, talks.country) == ("talks", day, "PH")


@pytest.mark.parametrize(
    ("told", "status", "day", "place", "leader"),
    [
        (
            (
                "Among the members of the Russian delegation that came to Manila on Tuesday are Deputy Minister "
                "Lev Orlov and Senator Anna Lisina."
            ),
            "held",
            "2025-08-12",
            "Manila",
            "Lev Orlov",
        ),
        (
            "Heading the Philippine delegation to Sakhalin last week was Energy Undersecretary Nora Abad.",
            "held",
            "2025-08-04/2025-08-10",
            "Sakhalin",
            "Nora Abad",
        ),
        (
            "Officials of the Department of Science and Technology were in Dubna in July to look at a reactor.",
            "held",
            "2025-07",
            "Dubna",
            None,
        ),
        (
            "Kazan hosted a visit of Philippine Tourism Secretary Nora Abad last week.",
            "held",
            "2025-08-04/2025-08-10",
            "Kazan",
            "Nora Abad",
        ),
        (
            "A visit by Russian naval officers to the Philippine Military Academy in Baguio is being planned for May.",
            "planned",
            "2026-05",
            "Baguio",
            None,
        ),
        (
            "Invited by Governor Lev Orlov, a Cebu delegation of 20 is to fly to Vladivostok on August 30.",
            "planned",
            "2025-08-30",
            "Vladivostok",
            None,
        ),
        (
            "The planned trip of Cebu mayors to Vladivostok this month is off.",
            "cancelled",
            "2025-08",
            "Vladivostok",
            None,
        ),
        (
            "Bacolod City officials will leave on September 1 for a study trip to Kaluga.",
            "planned",
            "2025-09-01",
            "Kaluga",
            None,
        ),
        (
            "Deputy Prime Minister Dmitry Chernyshenko put off his Manila visit, set for this week, to mid-October.",
            "postponed",
            "2025-10-11/2025-10-20",
            "Manila",
            "Dmitry Chernyshenko",
        ),
        (
            "The Kaluga delegation will be in Cebu from the 2nd to the 5th of September.",
            "planned",
            "2025-09-02/2025-09-05",
            "Cebu",
            None,
        ),
    ],
)
def test_visits_and_who_headed_them(told: str, status: str, day: str, place: str, leader: str | None) -> None:
    visit = only(told)
    assert (visit.kind, visit.status, visit.date, visit.place) == ("visit", status, day, place)
    assert [d.leader for d in visit.delegations] == [leader]


def test_who_was_met_on_a_visit_was_no_visitor() -> None:
    told = (
        "Russian officials led by Trade Representative Lev Orlov visited Clark on August 6 and met with "
        f"{MAYOR}."
    )
    by_kind = {m.kind: {p.name for p in m.participants} for m in meetings(told)}
    assert by_kind == {"visit": {"Lev Orlov"}, "talks": {"Lev Orlov", "Nora Abad"}}


@pytest.mark.parametrize(
    ("told", "status", "day", "place"),
    [
        (
            "The joint commission’s fifth session was held in Moscow on August 5 and 6.",
            "held",
            "2025-08-05/2025-08-06",
            "Moscow",
        ),
        (
            "The bilateral subcommittee on tourism will reconvene in Cebu in mid-October.",
            "planned",
            "2025-10-11/2025-10-20",
            "Cebu",
        ),
        (
            "A meeting of the joint working group on fisheries took place in Manila last week.",
            "held",
            "2025-08-04/2025-08-10",
            "Manila",
        ),
        (
            "Manila and Moscow agreed to hold the first meeting of the working group on fisheries in Davao in May.",
            "planned",
            "2026-05",
            "Davao",
        ),
        (
            "The Philippine Coast Guard and the Russian border service held staff talks in Manila on Tuesday.",
            "held",
            "2025-08-12",
            "Manila",
        ),
        (
            "Experts of the two coast guards are holding consultations in Vladivostok until Sunday.",
            "ongoing",
            "../2025-08-17",
            "Vladivostok",
        ),
        (
            (
                "The meeting of the Philippine and Russian coast guard chiefs, planned for early October in "
                "Manila, remains on track."
            ),
            "planned",
            "2025-10-01/2025-10-10",
            "Manila",
        ),
        (
            (
                "A dialogue between the Bureau of Customs and Russia’s Federal Customs Service was convened "
                "online on Tuesday."
            ),
            "held",
            "2025-08-12",
            None,
        ),
        (
            "Consultations were held between the two foreign ministries in Moscow on Monday and Tuesday.",
            "held",
            "2025-08-11/2025-08-12",
            "Moscow",
        ),
    ],
)
def test_bodies_and_groups_meet_without_names(told: str, status: str, day: str, place: str | None) -> None:
    found = only(told)
    assert (found.status, found.date, found.place) == (status, day, place)
    assert [d.country for d in found.delegations] == ["PH", "RU"]


@pytest.mark.parametrize(
    ("told", "status", "day", "place"),
    [
        (
            "The protocol will be signed in Moscow next month by the two health ministers.",
            "planned",
            "2025-09",
            "Moscow",
        ),
        (
            "The governors of Primorye and Cebu will sign the protocol next month in Cebu City.",
            "planned",
            "2025-09",
            "Cebu City",
        ),
        (
            "The Bureau of Immigration and Russia’s interior ministry will sign the protocol in Manila in May.",
            "planned",
            "2026-05",
            "Manila",
        ),
        (
            (
                "Signing in Moscow on August 3 were Transportation Secretary Nora Abad and Russian Transport "
                "Minister Lev Orlov."
            ),
            "held",
            "2025-08-03",
            "Moscow",
        ),
    ],
)
def test_signings_ahead_and_told_the_other_way_round(told: str, status: str, day: str, place: str) -> None:
    signing = only(told)
    assert (signing.kind, signing.status, signing.date, signing.place) == ("signing", status, day, place)


@pytest.mark.parametrize(
    "told",
    [
        f"{MAYOR} and Russian Industry Minister Lev Orlov opened the business forum in Tagum on Tuesday.",
        f"The business forum in Tagum was opened on Tuesday by {MAYOR} and Russian Industry Minister Lev Orlov.",
    ],
)
def test_a_forum_opened_by_two_brings_them_together(told: str) -> None:
    talks = only(told)
    assert (talks.kind, talks.date) == ("talks", "2025-08-12")
    assert {p.name for p in talks.participants} == {"Nora Abad", "Lev Orlov"}


def test_who_is_quoted_may_have_met_an_office_without_a_name() -> None:
    talks = only("“We received the Russian ambassador on Tuesday,” Governor Lito Abad of Bohol said.")
    assert (talks.kind, talks.date, {p.name for p in talks.participants}) == (
        "talks",
        "2025-08-12",
        {"Lito Abad"},
    )
    assert meetings("“The Russian ambassador met nobody on Tuesday,” Governor Lito Abad of Bohol said.") == []


def test_whom_somebody_called_spoke_with_him() -> None:
    call = only("“I called Russian Ambassador Lisin on Monday,” said Philippine Labor Secretary Nora Abad.")
    assert (call.kind, call.date, {p.name for p in call.participants}) == (
        "call",
        "2025-08-11",
        {"Nora Abad", "Lisin"},
    )


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("on the 5th", "2025-08-05"),
        ("on the 28th", "2025-07-28"),
        ("on the 5th of last month", "2025-07-05"),
        ("on August 5 and 6", "2025-08-05/2025-08-06"),
        ("on Monday and Tuesday", "2025-08-11/2025-08-12"),
        ("on Monday and Tuesday last week", "2025-08-04/2025-08-05"),
        ("between Monday and Wednesday", "2025-08-11/2025-08-13"),
        ("in the week of August 4", "2025-08-04/2025-08-10"),
        ("over the weekend of August 2", "2025-08-02/2025-08-03"),
        ("on August 1st", "2025-08-01"),
        ("from the 1st to the 3rd of August", "2025-08-01/2025-08-03"),
    ],
)
def test_days_are_told_in_many_ways(told: str, day: str) -> None:
    assert only(f"{MAYOR} met {ENVOY} in Manila {told}.").date == day


@pytest.mark.parametrize(
    ("told", "gone", "day"),
    [
        ("from Monday to Wednesday next week", "2025-08-18", "2025-08-20"),
        ("from September 3 to October 10", "2025-09-03", "2025-10-10"),
        ("from September to February", "2025-09", "2026-02"),
    ],
)
def test_what_was_moved_has_the_new_day_and_keeps_the_old(told: str, gone: str, day: str) -> None:
    talks = only(f"Talks of {MAYOR} with {ENVOY} in Manila were moved {told}.")
    assert (talks.status, talks.date, talks.previous_dates) == ("postponed", day, [gone])


def test_the_next_morning_is_a_day_later_and_no_plan() -> None:
    told = f"{ENVOY} met {MAYOR} in Manila on Tuesday. The next morning he met Governor Lito Abad of Bohol."
    assert [(m.status, m.date) for m in meetings(told)] == [("held", "2025-08-12"), ("held", "2025-08-13")]


def test_a_signing_by_video_has_no_place() -> None:
    signing = only(
        "The mayors of Dumaguete and Vyborg signed their twinning agreement over video link on Tuesday."
    )
    assert (signing.status, signing.date, signing.place) == ("held", "2025-08-12", None)


def test_who_mourns_calls_on_nobody() -> None:
    told = f"{ENVOY} paid his respects to the remains of former Senate President Lito Abad on Monday."
    assert meetings(told) == []


def test_days_paired_with_something_of_their_own_stay_apart() -> None:
    told = f"{ENVOY} met {MAYOR} and Governor Lito Abad of Bohol on August 5 and 6, respectively."
    assert sorted(m.date or "" for m in meetings(told)) == ["2025-08-05", "2025-08-06"]
