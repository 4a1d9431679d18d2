"""An article tells of several encounters: what belongs to one is not lent to the next."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.extract.types import Meeting
from tests.extract.reading_articles import names, only_meeting, read

JUNE = date(2018, 6, 4)


def _meetings(text: str, kind: str = "", published: date = JUNE) -> list[Meeting]:
    return [m for m in read(text, published).meetings if kind in ("", m.kind)]


def test_the_two_are_who_met_rather_than_who_invited_one_of_them() -> None:
    text = (
        "Army chief Lt. Gen. Rolando Bautista held talks with Col. Gen. Oleg Salyukov, commander of the Russian "
        "Ground Forces, in Moscow on Friday. Bautista was in Russia at the invitation of Defense Minister Sergei "
        "Shoigu. The two generals agreed to meet again in Manila in October."
    )
    ahead = [m for m in _meetings(text, "talks") if m.status == "planned"]
    assert [names(m) for m in ahead] == [{"Rolando Bautista", "Oleg Salyukov"}]


def test_who_invited_him_is_one_of_the_two_where_nobody_else_is_told() -> None:
    text = (
        "Foreign Secretary Alan Peter Cayetano flew to Moscow on Friday at the invitation of Foreign Minister Sergey "
        "Lavrov. The two will meet on Tuesday."
    )
    assert {"Alan Peter Cayetano", "Sergey Lavrov"} in [names(m) for m in _meetings(text, "talks")]


def test_officers_who_called_to_plan_a_visit_do_not_make_it() -> None:
    text = (
        "Defense Minister Sergei Shoigu visited Clark in October 2017. The Philippine Navy will send the BRP Tarlac "
        "to Vladivostok in October for a goodwill visit. A delegation of the Russian Navy led by Rear Adm. Eduard "
        "Mikhailov called on Vice Adm. Robert Empedrad in Manila last month to plan the visit."
    )
    for meeting in _meetings(text):
        assert ("Eduard Mikhailov" in names(meeting)) == (meeting.kind == "courtesy_call"), meeting.kind


def test_who_will_head_a_delegation_was_not_at_the_talks_before() -> None:
    talks = _meetings(
        "Russian Deputy Justice Minister Mikhail Galperin and Philippine Undersecretary Adrian Sugay held talks in "
        "Moscow on May 29. The Philippine delegation at the signing will be headed by Justice Secretary Menardo "
        "Guevarra.",
        "talks",
    )
    assert [names(m) for m in talks] == [{"Mikhail Galperin", "Adrian Sugay"}]


def test_whoever_speaks_of_the_next_round_need_not_hold_it() -> None:
    text = (
        "Russian Deputy Foreign Minister Igor Morgulov received Philippine Ambassador Carlos Sorreta in Moscow on "
        "June 1. The diplomats discussed preparations for the next round of political consultations, to be held in "
        "Manila in July."
    )
    ahead = [m for m in _meetings(text) if m.status == "planned"]
    assert [(m.date, m.place, names(m)) for m in ahead] == [("2018-07", "Manila", set())]


def test_consultations_of_two_states_are_not_those_of_the_ministers_told_of() -> None:
    text = (
        "Foreign Secretary Alan Peter Cayetano met Foreign Minister Sergey Lavrov in Moscow on June 1. "
        "The Philippines and Russia agreed to hold their political consultations in Manila in July."
    )
    ahead = [m for m in _meetings(text) if m.status == "planned"]
    assert [(m.date, m.place, names(m)) for m in ahead] == [("2018-07", "Manila", set())]


def test_a_call_ahead_is_no_session_called_off() -> None:
    text = (
        "A session of the Philippine-Russian joint commission was originally set for April 2018 but was called off. "
        "Russian Deputy Minister Alexei Gruzdev is scheduled to call on Trade Secretary Ramon Lopez in Manila on June "
        "12."
    )
    found = {m.kind: (m.status, names(m)) for m in _meetings(text)}
    assert found["commission"] == ("cancelled", set())
    assert found["courtesy_call"] == ("planned", {"Alexei Gruzdev", "Ramon Lopez"})


def test_who_acted_at_talks_told_without_names_held_them() -> None:
    text = (
        "Energy Secretary Alfonso Cusi met Rosatom Director General Alexey Likhachev in Vienna last September. A "
        "further meeting took place in Manila in April, when Rosatom Vice President Nikolai Spassky presented a study "
        "to Energy Undersecretary Donato Marcos."
    )
    assert [(m.date, m.place, names(m)) for m in _meetings(text)] == [
        ("2017-09", "Vienna", {"Alfonso Cusi", "Alexey Likhachev"}),
        ("2018-04", "Manila", {"Nikolai Spassky", "Donato Marcos"}),
    ]


def test_what_was_done_during_the_trip_was_not_done_on_one_yet_to_come() -> None:
    text = (
        "Russian Ambassador Igor Khovaev met Governor Gwendolyn Garcia in Cebu City on June 1. The governor accepted "
        "an invitation to visit Vladivostok next year. During the trip, the ambassador also met with Mayor Tomas "
        "Osmeña."
    )
    found = _meetings(text)
    assert [(m.status, names(m)) for m in found if m.kind == "visit"] == [("planned", {"Gwendolyn Garcia"})]
    assert [m.place for m in found if "Tomas Osmeña" in names(m)] != ["Vladivostok"]


def test_who_came_to_an_exhibition_on_the_next_day_was_not_at_the_talks() -> None:
    talks = _meetings(
        "Russian Ambassador Igor Khovaev met Governor Gwendolyn Garcia in Cebu City on Friday. On the next day the "
        "ambassador opened an exhibition of photographs. The opening was attended by Mayor Tomas Osmeña.",
        "talks",
    )
    assert [names(m) for m in talks] == [{"Igor Khovaev", "Gwendolyn Garcia"}]


def test_defence_ministers_who_met_are_not_the_presidents() -> None:
    text = (
        "President Vladimir Putin met with President Rodrigo Duterte on the sidelines of the summit in Da Nang. "
        "Our defense ministers met in the Philippines last month and signed an agreement."
    )
    talks = next(m for m in _meetings(text, "talks") if names(m))
    assert (talks.place, talks.date) == ("Da Nang", None)


def test_a_pact_of_two_bodies_gives_no_day_to_talks_told_far_before() -> None:
    text = (
        "President Rodrigo Duterte flew home after a hurried meeting with Russian President Vladimir Putin. The trip "
        "had been short. Marawi was burning. The army held the bridges. Nobody had expected it. The Department of "
        "Energy and Rosatom signed a memorandum of intent in Sochi in October 2017."
    )
    talks = next(m for m in _meetings(text, "talks") if names(m))
    assert (talks.place, talks.date) == (None, None)


def test_meetings_with_importers_give_no_day_to_the_talks_before() -> None:
    text = (
        "Trade Undersecretary Abdulgani Macatoman met with Russian Deputy Minister of Agriculture Sergey Levin in "
        "Moscow. The mission also held business-to-business meetings with Magnit and Auchan, and signed a memorandum "
        "of understanding with the Moscow Chamber of Commerce and Industry on May 18."
    )
    assert _meetings(text, "talks")[0].date is None


def test_a_delegation_that_came_met_the_governor_itself() -> None:
    text = (
        "Russian Ambassador Igor Khovaev called on Mayor Sara Duterte in Davao City on Monday. In February, a "
        "delegation from Tatarstan came to Cotabato and met with Governor Mujiv Hataman."
    )
    assert [names(m) for m in _meetings(text) if m.date == "2018-02"] == [{"Mujiv Hataman"}]


@pytest.mark.parametrize(
    "told",
    [
        "President Rodrigo Duterte has met Russian President Vladimir Putin twice.",
        "President Rodrigo Duterte met with Russian President Vladimir Putin three times in a year.",
        "Philippine Ambassador to Russia Carlos Sorreta hosted a reception for the delegates at the embassy.",
        "In the same week, the defense secretary received an offer of submarines from the Russian ambassador.",
    ],
)
def test_how_often_they_met_and_what_only_looks_like_an_encounter_is_none(told: str) -> None:
    assert _meetings(told) == []


def test_as_many_talks_as_places_also_where_the_last_stands_apart() -> None:
    text = (
        "President Rodrigo Duterte met Russian President Vladimir Putin three times: in Lima in November 2016, in "
        "Moscow in May 2017, and in Da Nang in November 2017."
    )
    assert [(m.date, m.place) for m in _meetings(text, "talks")] == [
        ("2016-11", "Lima"),
        ("2017-05", "Moscow"),
        ("2017-11", "Da Nang"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Secretary Alan Peter Cayetano was to go to Moscow on Saturday, but the trip was put off to next month.",
        (
            "Secretary Alan Peter Cayetano was to meet Foreign Minister Sergey Lavrov in Moscow on June 9, but the "
            "meeting was postponed to July."
        ),
    ],
)
def test_what_was_put_off_has_its_new_day(text: str) -> None:
    told = only_meeting(text, JUNE)
    assert (told.status, told.date, told.previous_dates) == ("postponed", "2018-07", ["2018-06-09"])


def test_a_trip_called_off_keeps_the_month_in_which_it_was_to_be() -> None:
    trip = only_meeting(
        "Secretary Alan Peter Cayetano had planned to go to Moscow in March, but the trip was cancelled because of "
        "the war.",
        JUNE,
    )
    assert (trip.status, trip.date) == ("cancelled", "2018-03")


def test_a_visit_set_for_some_week_is_not_under_way_because_the_week_is() -> None:
    text = "President Rodrigo Duterte's visit to Russia is set for the first week of October."
    assert only_meeting(text, date(2019, 10, 2)).status == "planned"
    text = "President Rodrigo Duterte will be in Russia from Oct. 1 to 6."
    assert only_meeting(text, date(2019, 10, 2)).status == "ongoing"


def test_he_is_whom_a_sentence_puts_first_and_the_day_is_of_its_year() -> None:
    text = (
        "Imelda Marcos had been to Moscow in 1985, and it was only in 1997 that President Fidel Ramos made a state "
        "visit to Russia. He met President Boris Yeltsin on September 11."
    )
    assert [(m.date, names(m)) for m in _meetings(text, "talks")] == [
        ("1997-09-11", {"Fidel Ramos", "Boris Yeltsin"})
    ]


def test_a_day_of_this_year_stays_one_after_an_old_treaty() -> None:
    text = (
        "The treaty with Russia was signed in 2015. Foreign Secretary Alan Peter Cayetano met Foreign Minister Sergey "
        "Lavrov in Moscow on May 3."
    )
    assert only_meeting(text, JUNE).date == "2018-05-03"


@pytest.mark.parametrize(
    ("told", "day"),
    [
        (
            "During his tenure as envoy, the two countries signed a memorandum of understanding on tourism.",
            None,
        ),
        (
            "In May 2017 President Rodrigo Duterte was in Moscow, where a memorandum on tourism was signed.",
            None,
        ),
        (
            "In the course of the visit, Senate President Aquilino Pimentel said, a memorandum on trade was signed.",
            "2017",
        ),
        ("The two sides also signed a memorandum of understanding on tourism.", "2018-06-01"),
    ],
)
def test_a_signature_has_the_day_of_the_meeting_only_where_it_was_of_it(told: str, day: str | None) -> None:
    between = (
        "Senate President Aquilino Pimentel visited Moscow in 2017 and met Federation Council Speaker Valentina "
        "Matviyenko. "
        if "Pimentel" in told
        else ""
    )
    text = (
        "Foreign Secretary Alan Peter Cayetano met Russian Ambassador Igor Khovaev in Pasay City on Friday. They "
        "spoke of "
        f"trade. {between}{told}"
    )
    assert [a.date for a in read(text, JUNE).agreements] == [day]


def test_days_in_a_speech_count_from_the_day_on_which_it_was_held() -> None:
    text = (
        "SPEECH OF PRESIDENT RODRIGO ROA DUTERTE BEFORE THE FILIPINO COMMUNITY\n\n"
        "[Delivered at the Hotel Metropol, Moscow, Russia | 05 October 2019]\n\n"
        "Kindly sit down.\n\nYesterday I met with Prime Minister Dmitry Medvedev."
    )
    assert [m.date for m in _meetings(text, "talks", date(2019, 10, 7))] == ["2019-10-04"]


def test_whom_a_minister_met_on_a_trip_did_not_make_it() -> None:
    text = (
        "Ambassador Carlos Sorreta accompanied Foreign Secretary Alan Peter Cayetano on his trip to Moscow in May and "
        "sat beside him when he met Sergey Lavrov."
    )
    for trip in _meetings(text, "visit"):
        assert "Sergey Lavrov" not in names(trip)


@pytest.mark.parametrize(
    ("told", "acts"),
    [
        (
            "The President ratified them in May 2018 and sent them to the Senate for concurrence.",
            ["signed", "ratified"],
        ),
        ("The State Duma ratified both in May 2018.", ["signed", "ratified"]),
        ("The Senate gave its concurrence to them in May 2018.", ["signed"]),
    ],
)
def test_what_was_done_to_them_was_done_to_both_treaties(told: str, acts: list[str]) -> None:
    text = (
        "The treaty on extradition and the treaty on mutual legal assistance with Russia were signed in Manila in "
        f"November 2017. {told}"
    )
    found = read(text, JUNE).agreements
    assert len(found) == 2
    assert all([a.act for a in agreement.actions][:2] == acts for agreement in found)


def test_a_dinner_with_their_own_ambassador_says_nothing_of_the_talks_before() -> None:
    text = (
        "Congressmen led by Deputy Speaker Raneo Abu visited Kazan last week. They were received by Tatarstan "
        "President Rustam Minnikhanov on Friday. In Moscow, the congressmen had dinner with Philippine Ambassador "
        "Carlos Sorreta."
    )
    talks = next(m for m in _meetings(text, "talks") if "Rustam Minnikhanov" in names(m))
    assert (talks.place, names(talks)) == ("Kazan", {"Raneo Abu", "Rustam Minnikhanov"})


AUTUMN = date(2026, 11, 20)


@pytest.mark.parametrize("then", ["and at talks", "and also in talks", "and later held talks"])
def test_the_place_of_talks_with_another_is_not_lent_to_the_first(then: str) -> None:
    text = (
        "President Rodrigo Duterte met Russian President Vladimir Putin in Danang, Vietnam, in November 2017,"
        f" {then} with Prime Minister Dmitry Medvedev in Manila in November 2017."
    )
    told = [(m.place, len(m.participants)) for m in read(text, date(2018, 5, 14)).meetings]
    assert told.count(("Danang", 2)) == 1
    assert len([place for place, _ in told if place == "Manila"]) == 1


def test_two_places_of_one_pair_are_two_meetings() -> None:
    text = (
        "President Rodrigo Duterte met Russian President Vladimir Putin in Moscow in May 2017 and in Danang in"
        " November 2017."
    )
    assert [m.place for m in read(text, date(2018, 5, 14)).meetings] == ["Moscow", "Danang"]


@pytest.mark.parametrize("day", ["Tuesday", "Wednesday"])
def test_a_welcome_at_the_pier_a_day_later_is_part_of_the_call(day: str) -> None:
    text = (
        "The destroyer Admiral Tributs and the tanker Boris Butoma docked in Manila on Monday night."
        f"\n\nOfficers of the Philippine Navy were at the pier to receive the Russian ships on {day} morning."
    )
    assert [m.kind for m in read(text, AUTUMN).meetings] == ["ship_visit"]


@pytest.mark.parametrize("often", ["every day", "regularly", "twice a week"])
def test_who_speaks_with_officials_ever_so_often_has_no_meeting(often: str) -> None:
    text = (
        "Asked whether Russian Foreign Minister Sergey Lavrov would come, Philippine Foreign Secretary Theresa Lazaro"
        f" said that nothing was planned, and that the embassy speaks with officials in Russia {often}."
    )
    assert [m for m in read(text, AUTUMN).meetings if m.kind == "talks"] == []


@pytest.mark.parametrize("words", ["is to be held in Manila", "will take place in Manila"])
def test_a_session_that_a_meeting_prepared_is_another(words: str) -> None:
    text = (
        "Russian Deputy Minister Alexander Tsybulskiy met Philippine Trade Undersecretary Ceferino Rodolfo in Moscow"
        " last week to map out how the first meeting of the Philippines-Russia Joint Commission on Trade and Economic"
        f" Cooperation or JCTEC {words}."
    )
    told = [(m.kind, m.status, m.place) for m in read(text, AUTUMN).meetings]
    assert told == [("talks", "held", "Moscow"), ("commission", "planned", "Manila")]


@pytest.mark.parametrize("asked", ["That offer was made", "The invitation was extended"])
def test_a_visit_during_which_somebody_was_invited_was_held(asked: str) -> None:
    text = (
        "Russian firms were asked to drill for gas."
        f" {asked} during President Rodrigo Duterte's visit to Moscow last week, the Palace said."
    )
    assert [(m.kind, m.status) for m in read(text, AUTUMN).meetings] == [("visit", "held")]


def test_who_speaks_ahead_of_a_meeting_is_not_in_it() -> None:
    text = (
        "President Rodrigo Duterte met Rosneft chief executive Igor Sechin in Moscow on Thursday.\n\nBefore Duterte's"
        " meeting with the executives, Carlos Sorreta, Philippine ambassador to Russia, said that Russian companies"
        " were keen on drilling in the islands and that no deal could weaken the rights of the Philippines in the"
        " waters around them, whatever others might say of it."
    )
    (meeting,) = read(text, AUTUMN).meetings
    assert {p.name for p in meeting.participants} == {"Rodrigo Duterte", "Igor Sechin"}


@pytest.mark.parametrize(
    "marked", ["that was observed in 2016", "which was marked in 2016", "celebrated in 2016"]
)
def test_the_year_of_an_anniversary_is_no_day_of_the_talks_recalled_beside_it(marked: str) -> None:
    text = (
        "MOSCOW, November 20. /TASS/. Russian President Vladimir Putin has started talks with President of the"
        " Philippines Ferdinand Marcos.\n\nPutin recalled his previous meetings with Marcos and the anniversary of"
        f" diplomatic relations {marked}."
    )
    (meeting,) = read(text, AUTUMN).meetings
    assert meeting.date == "2026-11-20"


def test_where_they_met_means_the_delegation_told_before() -> None:
    text = (
        "A delegation of Russian legislators has asked for direct flights.\n\nThe delegation is in Manila for a forum,"
        " where they also met with House Speaker Martin Romualdez.\n\n“We were heard,” Andrey Yatskin, head of the"
        " delegation and deputy chair of the Federation Council, said on Thursday."
    )
    (meeting,) = [m for m in read(text, AUTUMN).meetings if m.kind == "talks"]
    assert {p.name for p in meeting.participants} == {"Martin Romualdez", "Andrey Yatskin"}


def test_a_byline_with_the_hour_of_printing_is_no_place() -> None:
    text = (
        "By Ana Barcelona, Jan Reyes November 20, 2026 - 10:40 AM\n\nNagkausap na sa telepono sina Pangulong Ferdinand"
        " Marcos Jr. at Russian President Vladimir Putin.\n\nAyon kay Assistant Secretary Abigail Valte, naganap kagabi"
        " ang pag-uusap ng dalawa."
    )
    (meeting,) = read(text, AUTUMN).meetings
    assert (meeting.kind, meeting.date, meeting.place) == ("call", "2026-11-19", None)
    assert len(meeting.participants) == 2
