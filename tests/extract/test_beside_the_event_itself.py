"""What stands beside an event and is not its own: rooms, sieges, papers of earlier years, days counted from it."""

from __future__ import annotations

from datetime import date

import pytest

from .reading_articles import names, only_agreement, only_meeting, read


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("in the Davao Room of a Makati hotel", "Makati"),
        ("in the Baguio Hall of the Philippine International Convention Center in Pasay", "Pasay"),
        ("at a restaurant on Iloilo Street in Taguig", "Taguig"),
        ("at the Moscow Hall of the Golden Ring Hotel in Kazan", "Kazan"),
        ("at Davao City Hall", "Davao City Hall"),
        ("at the Manila Hotel", "Manila Hotel"),
    ],
)
def test_a_room_or_a_street_is_not_the_city_that_it_is_named_after(where: str, place: str) -> None:
    meeting = only_meeting(
        f"Trade Secretary Ramon Lopez met Russian Ambassador Igor Khovaev on Tuesday {where}."
    )
    assert meeting.place == place


def test_a_siege_or_a_quake_is_no_place_of_the_talks_about_it() -> None:
    for affair in ("Marawi siege", "Bohol earthquake"):
        meeting = only_meeting(
            f"Defense Secretary Delfin Lorenzana met Russian Ambassador Igor Khovaev on Tuesday"
            f" and thanked him for the help that Russia gave in the {affair}."
        )
        assert (meeting.date, meeting.place) == ("2019-09-10", None)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("The talks came two days after the two countries signed a protocol on fisheries.", "2019-09-08"),
        (
            "Their first encounter was held a day after the two countries signed a protocol on trade.",
            "2019-09-09",
        ),
    ],
)
def test_a_day_is_counted_from_the_meeting_told_before(told: str, day: str) -> None:
    talks = "Foreign Secretary Teodoro Locsin and Foreign Minister Sergey Lavrov met in Moscow on Tuesday."
    assert only_agreement(f"{talks} {told}").date == day


def test_a_later_meeting_is_counted_from_the_one_told_before() -> None:
    meetings = read(
        "Foreign Secretary Teodoro Locsin and Foreign Minister Sergey Lavrov met in Moscow on Tuesday. The meeting took"
        " place a day before President Rodrigo Duterte met President Vladimir Putin in Sochi."
    ).meetings
    assert [(m.date, m.place) for m in meetings] == [("2019-09-10", "Moscow"), ("2019-09-11", "Sochi")]


@pytest.mark.parametrize(
    "told",
    [
        "They will discuss the implementation of the agreement on fisheries that the Philippines and Russia signed",
        "They are to follow through on the agreement on fisheries that the two countries signed",
        "They meet again in May to review the agreement on fisheries which Manila and Moscow concluded",
        "Both hope to make use of the agreement on fisheries that their governments had signed",
    ],
)
def test_what_was_signed_years_ago_is_signed_whatever_is_to_be_done_with_it(told: str) -> None:
    talks = "Agriculture Secretary William Dar met Russian Minister Dmitry Patrushev in Moscow on Tuesday."
    agreement = only_agreement(f"{talks} {told} in 2015.")
    assert (agreement.status, agreement.date) == ("signed", "2015")
    assert agreement.signatories == []


def test_what_they_are_to_sign_is_not_signed() -> None:
    agreement = only_agreement(
        "The ministers will discuss the agreement on fisheries that the Philippines and Russia will sign in May."
    )
    assert agreement.status in ("negotiating", "ready_to_sign")


@pytest.mark.parametrize(
    "told",
    [
        ", bringing back to life a sister-city pact that they had first entered into in 1995",
        ", reviving a pact on sports of 1995",
        " that renews the sister-city pact of 1995",
        ", replacing an accord on trade from 1995",
    ],
)
def test_the_paper_that_another_follows_was_not_signed_with_it(told: str) -> None:
    agreement = only_agreement(
        "Mayor Sara Duterte and Governor Oleg Kozhemyako on Wednesday signed a cooperation agreement between Davao and"
        f" Primorye{told}."
    )
    assert agreement.title == "cooperation agreement between Davao and Primorye"
    assert agreement.date == "2019-09-11"


def test_a_paper_that_ran_out_is_told_as_such() -> None:
    agreements = read(
        "Secretary Teodoro Locsin and Minister Sergey Lavrov on Wednesday signed a protocol on tourism, reviving a"
        " tourism agreement that lapsed in 2015."
    ).agreements
    assert [(a.title, a.status, a.date) for a in agreements] == [
        ("protocol on tourism", "signed", "2019-09-11"),
        ("tourism agreement", "expired", "2015"),
    ]


def test_an_undated_signature_does_not_take_the_day_of_other_people() -> None:
    agreements = read(
        "Chamber president Jose Luis Yulo signed a memorandum of understanding with the Moscow chamber, represented by"
        " its president Vladimir Platonov.\n\nOn Wednesday, Governor Gwendolyn Garcia and St. Petersburg Governor"
        " Alexander Beglov signed an agreement on tourism."
    ).agreements
    assert [(a.kind, a.date) for a in agreements] == [("mou", None), ("agreement", "2019-09-11")]


@pytest.mark.parametrize(
    "given_up", [", not on Friday as announced", " instead of Friday", " and not on Friday"]
)
def test_the_day_on_which_it_is_not_to_be(given_up: str) -> None:
    meeting = only_meeting(
        f"Foreign Secretary Teodoro Locsin will meet Foreign Minister Sergey Lavrov on Wednesday{given_up}.",
        date(2019, 9, 10),
    )
    assert (meeting.status, meeting.date) == ("planned", "2019-09-11")


@pytest.mark.parametrize(
    "there",
    [
        "in the country on an overnight visit with trade on his list",
        "in town for a two-day visit",
        "here on a working visit",
        "on a two-day visit to the country",
        "in Manila on a two-day visit",
        "in the Philippines for a working visit",
    ],
)
def test_a_guest_who_is_there_on_a_visit(there: str) -> None:
    meetings = read(
        f"MANILA — Russian Foreign Minister Igor Ivanov, {there}, met President Gloria Arroyo at Malacañang on Tuesday."
    ).meetings
    visit, talks = sorted(meetings, key=lambda m: m.kind != "visit")
    assert (visit.kind, visit.country, visit.place) == ("visit", "PH", "Manila")
    assert names(visit) == {"Igor Ivanov"}
    assert names(talks) == {"Igor Ivanov", "Gloria Arroyo"}
    if there.startswith(("in", "on")):
        assert talks.place == "Malacañang"


def test_those_who_are_here_by_the_way_put_no_plan_here() -> None:
    meetings = read(
        "CEBU CITY — A delegation led by Governor Gwendolyn Garcia will fly to Russia next month.\n\n"
        "The governor is also set to meet with Russian airport authorities to ask for flights, a wish of traders here."
    ).meetings
    assert [(m.kind, m.place, m.country) for m in meetings] == [("visit", None, "RU"), ("talks", None, "RU")]


def test_a_meal_for_the_guest_belongs_to_the_talks_with_him() -> None:
    meeting = only_meeting(
        "Russian Foreign Minister Igor Ivanov held talks with Foreign Secretary Blas Ople on Tuesday. Ople gave"
        " a luncheon for the guest and his party of ten, among them Deputy Minister Alexander Losyukov."
    )
    assert names(meeting) == {"Igor Ivanov", "Blas Ople", "Alexander Losyukov"}


def test_a_journey_during_which_something_may_be_signed_is_itself_planned() -> None:
    meetings = read(
        "MANILA — President Rodrigo Duterte may sign the two treaties during his visit to Russia in May."
    ).meetings
    assert [(m.kind, m.status) for m in meetings] == [("visit", "planned")]
    unsure = read(
        "MANILA — President Rodrigo Duterte may visit Russia in May to sign the two treaties."
    ).meetings
    assert [(m.kind, m.status) for m in unsure] == [("visit", "possible")]


def test_the_meeting_of_the_ministers_of_many_is_not_that_of_the_two() -> None:
    extraction = read(
        "Trucks were handed over on Wednesday in the presence of Russian Defense Minister Sergei Shoigu and President"
        " Rodrigo Duterte.\n\nAn agreement on military cooperation was signed by Russia and the Philippines on Tuesday,"
        " on the sidelines of the fourth meeting of the defense ministers of the Association of Southeast Asian States."
    )
    of_that_day = [m for m in extraction.meetings if m.date == "2019-09-10"]
    assert [(m.kind, m.participants) for m in of_that_day] in ([], [("signing", [])])
    assert [(a.status, a.date) for a in extraction.agreements] == [("signed", "2019-09-10")]


def test_the_ports_of_a_voyage_are_not_where_it_set_out() -> None:
    meetings = read(
        "The Admiral Panteleyev came to Manila with the tanker Boris Butoma. The Russian group left Vladivostok, in the"
        " Russian Far East, on August 2, for a voyage of four months with nine visits and calls at foreign ports."
    ).meetings
    assert [(m.kind, m.place) for m in meetings] == [("ship_visit", "Manila")]


def test_the_senate_president_alone_is_who_was_told_with_his_country() -> None:
    agreement = only_agreement(
        "Philippine Senate President Franklin Drilon met Vyacheslav Makarov, Chairman of the Legislative Assembly of"
        " St. Petersburg, on Tuesday.\n\nThe agreement was signed on September 2 by the Senate President and Valentina"
        " Matviyenko, Chairperson of the Federation Council."
    )
    assert agreement.date == "2019-09-02"
    assert {s.name for s in agreement.signatories} == {"Franklin Drilon", "Valentina Matviyenko"}


def test_who_was_with_one_of_the_two_took_part() -> None:
    for told in (
        "With Mr. Duterte were Foreign Secretary Teodoro Locsin Jr. and Senator Christopher Go.",
        "With the President were Foreign Secretary Teodoro Locsin Jr. and Senator Christopher Go.",
    ):
        meeting = only_meeting(
            f"President Rodrigo Duterte and Russian President Vladimir Putin had a teleconference on Tuesday. {told}"
        )
        assert names(meeting) == {"Rodrigo Duterte", "Vladimir Putin", "Teodoro Locsin Jr.", "Christopher Go"}


@pytest.mark.parametrize("verb", ["met", "received", "thanked", "visited"])
def test_whom_a_delegation_led_by_somebody_met_is_none_of_its_members(verb: str) -> None:
    officials = read(
        f"A Russian delegation led by Senator Andrey Yatskin {verb} House Speaker Martin Romualdez on Tuesday."
    ).officials
    assert {o.name: o.country for o in officials} == {"Andrey Yatskin": "RU", "Martin Romualdez": "PH"}


def test_talks_on_a_paper_that_are_concluded_leave_it_ready_to_sign() -> None:
    agreement = only_agreement(
        "Negotiations on an agreement on fisheries with Russia were concluded on Tuesday, Manila said."
    )
    assert (agreement.status, agreement.date) == ("ready_to_sign", "2019-09-10")


def test_the_second_agreement_of_the_two_is_the_one_told_before() -> None:
    agreement = only_agreement(
        "Davao City Mayor Sara Duterte and Vladivostok Mayor Oleg Gumenyuk signed a cooperation program on Tuesday."
        " Trade is the chief matter in it, and it is the second agreement of the two cities since 2013."
    )
    assert (agreement.title, agreement.date) == ("cooperation program", "2019-09-10")


def test_who_leads_the_delegation_of_a_province_travels() -> None:
    visit = only_meeting(
        "A delegation of the province under Governor Gwendolyn Garcia will leave for Russia in October."
    )
    assert (visit.status, names(visit)) == ("planned", {"Gwendolyn Garcia"})


@pytest.mark.parametrize(
    "when", ["in the middle of the 19th century", "in 1854", "in the nineteenth century"]
)
def test_what_was_long_before_there_were_relations_is_history(when: str) -> None:
    told = (
        f"Ambassador Igor Khovaev recalled that Russian sailors first came to Manila {when},"
        f" when the Russian frigate Pallada called there."
    )
    assert not read(told).meetings


@pytest.mark.parametrize(
    "glad", ["He said how pleased and honored he was to be in Moscow.", "He was glad to be in Moscow."]
)
def test_who_was_glad_to_be_somewhere_is_not_about_to_go_there(glad: str) -> None:
    told = f"Secretary Teodoro Locsin met Foreign Minister Sergey Lavrov in Moscow on Tuesday. {glad}"
    assert all(m.status == "held" for m in read(told).meetings)


def test_what_is_at_hand_and_will_soon_be_signed_is_not_signed() -> None:
    paper = only_agreement(
        "A supply agreement for rail cars will be signed this week by the Philippines and Russia."
        ' "Nasa amin na po ang kontrata (the cars are here, and we already have the supply agreement and will'
        ' soon sign it)," Secretary Arthur Tugade said.'
    )
    assert paper.status == "ready_to_sign"
