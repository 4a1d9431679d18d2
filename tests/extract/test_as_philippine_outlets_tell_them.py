"""Meetings as Philippine outlets and offices tell them: what dates them, who was there, and what was no meeting."""

from __future__ import annotations

from datetime import date

import pytest

from .reading_articles import FRIDAY, names, only_meeting, read

TUESDAY = date(2019, 9, 10)


def told(text: str, published: date = FRIDAY) -> list[tuple[str, str, str | None, str | None]]:
    return [(m.kind, m.status, m.date, m.place) for m in read(text, published).meetings]


@pytest.mark.parametrize(
    "whom",
    [
        "the estimated 2,000 Filipinos in Kazan",
        "some 300 members of the Filipino community in Kazan",
        "more than 500 Filipino workers in Kazan",
        "hundreds of Filipinos in Kazan",
    ],
)
def test_ones_own_people_abroad_are_met_in_no_meeting_of_the_two_states(whom: str) -> None:
    text = f"Labor Secretary Silvestre Bello III left for Russia on Monday. Bello will also meet {whom}."
    assert [m.kind for m in read(text).meetings] == ["visit"]


def test_ongoing_negotiations_on_a_paper_are_no_meeting_of_who_speaks_of_them() -> None:
    text = (
        "Labor Secretary Silvestre Bello III visited Moscow on September 5, 2019. In his remarks there, "
        "the Secretary asked workers for patience as they wait for the ongoing negotiations on a labor "
        "agreement between the two countries."
    )
    assert [m.kind for m in read(text).meetings] == ["visit"]


@pytest.mark.parametrize(
    "matter",
    [
        "to review the memorandum signed on March 14, 2016",
        "to discuss the agreement on fisheries that was signed in Moscow on March 14, 2016",
        "to follow up on their program of cooperation concluded on March 14, 2016",
        "on how to carry out the protocol which entered into force on March 14, 2016",
    ],
)
def test_the_day_of_a_paper_spoken_of_is_not_that_of_the_talks(matter: str) -> None:
    text = f"Agriculture Secretary William Dar met Russian Agriculture Minister Dmitry Patrushev in Manila {matter}."
    meeting = only_meeting(text)
    assert (meeting.date, meeting.place) == (None, "Manila")


def test_the_day_of_a_paper_told_before_does_not_date_the_talks_told_next() -> None:
    text = (
        "Russia and the Philippines are weighing a roadmap to implement the Agreement on Fisheries "
        "which was signed on March 14, 2016.\n\nPhilippine Ambassador to Russia Carlos Sorreta has met "
        "Deputy Agriculture Minister Oksana Lut."
    )
    assert only_meeting(text).date is None


def test_a_paper_that_came_of_the_talks_dates_them() -> None:
    text = (
        "Agriculture Secretary William Dar and Russian Agriculture Minister Dmitry Patrushev met in "
        "Manila and signed a memorandum on fisheries on September 9, 2019."
    )
    assert {m.date for m in read(text).meetings} == {"2019-09-09"}


@pytest.mark.parametrize(
    "occasion",
    [
        "In a speech before cadets in Baguio on Thursday",
        "At a forum in Makati on Thursday",
        "Speaking to reporters at the Laoag airport on Thursday",
        "During a press briefing in Camp Aguinaldo on Thursday",
    ],
)
def test_who_tells_of_a_meeting_in_a_speech_did_not_hold_it_there_and_then(occasion: str) -> None:
    text = f"{occasion}, Defense Secretary Delfin Lorenzana said he had met Russian Defense Minister Sergei Shoigu."
    meeting = only_meeting(text)
    assert (meeting.date, meeting.place) == (None, None)


def test_who_speaks_in_a_meeting_holds_it_there_and_then() -> None:
    text = (
        "In a meeting in Makati on Thursday, Defense Secretary Delfin Lorenzana told Russian Ambassador "
        "Igor Khovaev that the helicopters will be bought."
    )
    meeting = only_meeting(text)
    assert (meeting.date, meeting.place) == ("2019-09-12", "Makati")


@pytest.mark.parametrize(
    "title",
    [
        "Cavite Representative",
        "Davao City Representative",
        "Quezon City 2nd District Representative",
        "Bohol 1st District Rep.",
        "Bayan Muna Party-list Representative",
    ],
)
def test_a_representative_of_a_district_acts_for_the_house(title: str) -> None:
    meeting = only_meeting(f"{title} Karlo Nograles received Russian Ambassador Igor Khovaev on Thursday.")
    assert names(meeting) == {"Karlo Nograles", "Igor Khovaev"}


def test_a_representative_of_a_russian_city_is_no_lawmaker() -> None:
    text = "Moscow representative Ivan Petrov received Cabinet Secretary Karlo Nograles on Thursday."
    assert [o.name for o in read(text).officials] == ["Karlo Nograles"]


@pytest.mark.parametrize(
    "text",
    [
        (
            "The Department of Foreign Affairs said on Monday that Russian Deputy Foreign Minister Igor "
            "Morgulov will arrive in Manila on Tuesday."
        ),
        (
            "Russian Deputy Foreign Minister Igor Morgulov will arrive in Manila on Tuesday, the palace "
            "told reporters late Monday."
        ),
    ],
)
def test_a_weekday_ahead_told_the_day_before_is_the_day_of_publication(text: str) -> None:
    assert told(text, TUESDAY) == [("visit", "planned", "2019-09-10", "Manila")]


def test_a_weekday_ahead_told_without_a_day_of_speaking_is_the_next_one() -> None:
    text = "Russian Deputy Foreign Minister Igor Morgulov will arrive in Manila on Tuesday."
    assert told(text, TUESDAY) == [("visit", "planned", "2019-09-17", "Manila")]


@pytest.mark.parametrize(
    "departure", ["is set to leave for Russia on Tuesday afternoon", "will leave for Russia on Tuesday"]
)
def test_a_departure_told_beside_the_days_of_the_trip_is_its_first_day(departure: str) -> None:
    text = f"Trade Secretary Ramon Lopez {departure}. Lopez will go to Kazan during his trip from September 10 to 14."
    assert told(text, TUESDAY) == [("visit", "planned", "2019-09-10/2019-09-14", "Kazan")]


def test_a_trip_told_by_its_first_day_and_then_by_all_of_them_has_all() -> None:
    text = "Trade Secretary Ramon Lopez flew to Russia on Monday. He is on a visit from September 9 to 14."
    assert [(m.kind, m.date) for m in read(text).meetings] == [("visit", "2019-09-09/2019-09-14")]


def test_ships_that_left_for_a_parade_call_on_the_days_of_the_parade() -> None:
    text = (
        "The Philippine Navy ship BRP Tarlac left for Vladivostok on Monday to join a parade. Its crew "
        "of 300 is headed by Captain Juan Santos. The ship was sent for the celebration, which will "
        "take place from September 24 to 29."
    )
    assert told(text) == [("ship_visit", "planned", "2019-09-24/2019-09-29", "Vladivostok")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nakatakdang bumiyaheng Kazan, Russia si Trade Secretary Ramon Lopez sa unang linggo ng Nobyembre.",
         ("visit", "planned", "2019-11-01/2019-11-07", "Kazan")),
        ("Bibiyaheng Russia sa Nobyembre si Trade Secretary Ramon Lopez.", ("visit", "planned", "2019-11", None)),
        ("Nakatakdang bumisita sa Kazan si Trade Secretary Ramon Lopez sa ikalawang linggo ng Nobyembre.",
         ("visit", "planned", "2019-11-08/2019-11-14", "Kazan")),
        ("Nasa Russia si Trade Secretary Ramon Lopez kung saan ay nagsalita ito sa isang forum.",
         ("visit", "ongoing", None, None)),
        ("Nasa Kazan, Russia na si Trade Secretary Ramon Lopez.", ("visit", "ongoing", None, "Kazan")),
    ],
)  # fmt: skip
def test_journeys_told_in_filipino(text: str, expected: tuple[str, str, str | None, str | None]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Nasa Maynila si Trade Secretary Ramon Lopez nang tawagan siya ng Russian Embassy.",
        "Nasa Davao City si Russian Ambassador Igor Khovaev.",
        (
            "Nagdaos ang Department of Tourism ng palabas noong Agosto 17 sa Kazan upang makahimok ng mga "
            "turistang Ruso na bumisita sa Pilipinas."
        ),
    ],
)
def test_no_journeys_told_in_filipino(text: str) -> None:
    assert told(text) == []


COUNTED = (
    "Foreign Secretary Teodoro Locsin will meet Russian Foreign Minister Sergey Lavrov in Kazan in October. "
)


@pytest.mark.parametrize(
    "counted",
    [
        (
            "This will be the fourth meeting of the two ministers - the first in March 2019 in Geneva, then "
            "on May 7, 2019 during Locsin's first visit to Russia, and on August 2, 2019 on the sidelines "
            "of the forum in Bangkok."
        ),
        (
            "This will be the fourth meeting of the two ministers. They first met in March 2019 in Geneva. "
            "This was followed during Locsin's first visit to Russia on May 7, 2019, and then another one "
            "on the sidelines of the forum in Bangkok on August 2, 2019."
        ),
    ],
)
def test_meetings_counted_one_after_another(counted: str) -> None:
    meetings = read(COUNTED + counted).meetings
    talks = [(m.date, m.place) for m in meetings if m.kind == "talks" and m.status == "held"]
    assert talks == [("2019-03", "Geneva"), ("2019-05-07", None), ("2019-08-02", "Bangkok")]
    assert all(names(m) == {"Teodoro Locsin", "Sergey Lavrov"} for m in meetings if m.kind == "talks")


def test_what_one_of_two_did_then_is_no_further_meeting() -> None:
    text = (
        COUNTED
        + "They first met in March 2019 in Geneva. Then on May 7, 2019 Locsin spoke at a school in Cebu City."
    )
    held = [m.date for m in read(text).meetings if m.kind == "talks" and m.status == "held"]
    assert held == ["2019-03"]


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("in the Davao Room of a hotel in Manila", "Manila"),
        ("at the Kazan Hall of a hotel in Moscow", "Moscow"),
        ("at Davao City Hall", "Davao City Hall"),
    ],
)
def test_a_room_called_after_a_city_is_not_there(where: str, place: str) -> None:
    text = f"Trade Secretary Ramon Lopez met Russian Ambassador Igor Khovaev on Thursday {where}."
    assert only_meeting(text).place == place


def test_a_country_in_a_compound_is_not_where_they_met() -> None:
    text = (
        "The call by Russian Ambassador Igor Khovaev on Defense Secretary Delfin Lorenzana has nothing to do with the "
        "changes in US-Philippine ties, the embassy said."
    )
    assert [m.country for m in read(text).meetings] == ["PH"]


def test_they_who_met_again_after_a_visit_of_one_are_both() -> None:
    text = (
        "Foreign Secretary Teodoro Locsin and Russian Foreign Minister Sergey Lavrov talked in Geneva in March 2019. "
        "After Locsin's visit to Russia in May 2019, they met again in August 2019 in Bangkok."
    )
    last = read(text).meetings[-1]
    assert (last.date, last.place, names(last)) == ("2019-08", "Bangkok", {"Teodoro Locsin", "Sergey Lavrov"})
