"""Who came to whose office, who stays away, days of saying, and words that only look like a paper of two states."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_meeting, read

FRIDAY = date(2026, 11, 20)


def told(text: str) -> list[tuple[str, str, str | None, set[str]]]:
    return [(m.kind, m.status, m.date, names(m)) for m in read(text, FRIDAY).meetings]


@pytest.mark.parametrize("went", ["came to the Davao City Hall", "visited his office", "went to the Capitol"])
def test_who_comes_to_the_office_of_the_one_who_speaks_is_received_there(went: str) -> None:
    text = (
        f"“Our port is open,” Mayor Sebastian Duterte said when Russian Ambassador Marat Pavlov {went} on"
        " Thursday."
    )
    _, _, day, who = told(text)[0]
    assert (day, who) == ("2026-11-19", {"Sebastian Duterte", "Marat Pavlov"})


def test_who_speaks_of_a_guest_elsewhere_receives_nobody() -> None:
    text = (
        "Mayor Sebastian Duterte said he was in Cebu when Russian Ambassador Marat Pavlov came to town on"
        " Thursday."
    )
    assert all("Sebastian Duterte" not in who for *_, who in told(text))


@pytest.mark.parametrize("words", ["is skipping", "will skip", "is staying away from"])
def test_who_stays_away_from_a_summit_does_not_come(words: str) -> None:
    text = f"Russian President Vladimir Putin {words} the ASEAN summit in Manila on November 24 and 25."
    assert told(text) == [("visit", "cancelled", "2026-11-24/2026-11-25", {"Vladimir Putin"})]


def test_two_calls_told_in_one_breath_share_their_day() -> None:
    text = (
        "Russian Ambassador Marat Pavlov was in Cebu on Monday, November 16. While there, Pavlov called on"
        " Governor Pamela"
        " Baricuatro and Mayor Nestor Archival."
    )
    assert [(d, who - {"Marat Pavlov"}) for kind, _, d, who in told(text) if kind == "courtesy_call"] == [
        ("2026-11-16", {"Pamela Baricuatro"}),
        ("2026-11-16", {"Nestor Archival"}),
    ]


def test_guests_named_in_the_sentence_before_are_all_received() -> None:
    text = (
        "The guests were Representative Terry Ridon, Representative Alfredo Vargas and Mayor Vincent Frasco. They"
        " were"
        " received in Moscow on Monday by Russian Deputy Minister Andrey Rudenko."
    )
    assert names(only_meeting(text, FRIDAY)) == {
        "Terry Ridon",
        "Alfredo Vargas",
        "Vincent Frasco",
        "Andrey Rudenko",
    }


def test_talks_told_before_of_both_states_are_those_that_were_held_there() -> None:
    text = (
        "The two treaties are the fruit of five days of negotiations between the Philippines and Russia. The"
        " negotiations"
        " were held from November 9 to 13 at the Ministry of Justice of Russia."
    )
    assert only_meeting(text, FRIDAY).date == "2026-11-09/2026-11-13"


def test_the_day_on_which_a_team_was_promised_is_not_the_day_on_which_it_came() -> None:
    text = (
        "Russia's team of rescuers landed in Tacloban on November 13 and met Mayor Alfred Romualdez. On November"
        " 10 Russia"
        " had said that it would send a team of rescuers to the Philippines."
    )
    assert all(d != "2026-11-10" for *_, d, _ in told(text))


def test_who_is_looking_for_ways_with_somebody_has_not_met_him() -> None:
    text = (
        "Both Mayor Felipe Remollo and Russian Ambassador Marat Pavlov have been looking for ways to tie"
        " Dumaguete City and"
        " Russia closer together."
    )
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Russia's quake led the interior department to move people, by a memorandum of Undersecretary Marlo Iringan.",
        "A Russian firm gave money to the World Food Programme of the United Nations to help the Philippines.",
        "The Philippines and Russia took present-day treaty practice into account, the two ministries said.",
    ],
)
def test_papers_of_others_and_words_about_papers_are_none_between_the_two(text: str) -> None:
    assert read(text, FRIDAY).agreements == []


@pytest.mark.parametrize(
    ("behind", "title"),
    [
        ("head of the delegation and first deputy chair of the Federation Council",
         "first deputy chair of the Federation Council"),
        ("leader of the visiting delegation and deputy speaker of the State Duma", "deputy speaker of the State Duma"),
    ],
)  # fmt: skip
def test_who_heads_a_delegation_has_an_office_beside_it(behind: str, title: str) -> None:
    text = f"Russia's Andrey Yatskin, {behind}, met Senate President Vicente Sotto III in Pasay on Monday."
    assert [o.title for o in read(text, FRIDAY).officials if o.name == "Andrey Yatskin"] == [title]


def test_her_visit_is_that_of_the_one_named_behind_it() -> None:
    text = (
        "Senate President Vicente Sotto III is in Moscow. He recalled that during her visit to Manila last March,"
        " Chairperson Valentina Matvienko pressed for direct flights."
    )
    assert ("visit", "held", "2026-03", {"Valentina Matvienko"}) in told(text)


def test_two_days_of_talks_end_on_the_day_told() -> None:
    text = "The two-day consultations of the Philippines and Russia in Iloilo ended on Thursday."
    assert only_meeting(text, FRIDAY).date == "2026-11-18/2026-11-19"


def test_a_visit_to_a_body_goes_to_its_country() -> None:
    text = (
        "The Senate concurred in a tax agreement with Brunei. A delegation of Russia's Federation Council led by"
        " Deputy"
        " Speaker Konstantin Kosachev would visit the Senate in December, its president said."
    )
    assert [(kind, d, "Konstantin Kosachev" in who) for kind, _, d, who in told(text)] == [
        ("visit", "2026-12", True)
    ]


def test_a_commercial_director_travels_for_his_firm() -> None:
    text = (
        "A miller in Quezon sold oil to a plant in Russia. The buyer's delegation, led by its commercial"
        " director, Galina"
        " Shevchenko, spent four days in Lucena."
    )
    assert told(text) == []


def test_talks_of_other_states_are_none_of_the_two() -> None:
    text = (
        "Director Rino Abad laid the price of oil in the Philippines to the fact that the peace talks of Ukraine"
        " and Russia"
        " have stopped."
    )
    assert told(text) == []


def test_a_meeting_of_many_ministers_beside_which_a_paper_was_signed_is_not_theirs() -> None:
    text = (
        "President Ferdinand Marcos Jr. received Russian Foreign Minister Sergey Lavrov on Wednesday. An"
        " agreement was"
        " signed by Russia and the Philippines on Tuesday on the sidelines of the fourth meeting of defense"
        " ministers of the"
        " Association of Southeast Asian Nations."
    )
    assert [d for kind, _, d, _ in told(text) if kind == "talks"] == ["2026-11-18"]


def test_who_came_to_an_understanding_on_a_day_met() -> None:
    text = (
        "Transport Secretary Giovanni Lopez and Russian Transport Minister Andrey Nikitin on Tuesday came to an"
        " understanding on rail."
    )
    assert [(d, who) for *_, d, who in told(text)] == [("2026-11-17", {"Giovanni Lopez", "Andrey Nikitin"})]


def test_whom_he_is_to_meet_is_not_met_on_the_day_of_a_paper() -> None:
    text = (
        "Secretary Eduardo Año said he is going to meet Secretary Sergei Shoigu of the Russian Security Council"
        " on the"
        " Memorandum of Understanding on security cooperation which the two countries signed in May 2017."
    )
    assert [(status, d) for kind, status, d, _ in told(text) if kind == "talks"] == [("planned", None)]
    assert [a.signatories for a in read(text, FRIDAY).agreements] == [[]]


def test_a_paper_signed_after_a_flight_was_not_signed_on_the_day_of_the_flight() -> None:
    text = (
        "A sisterhood agreement of Cebu City and Vladivostok was signed on Tuesday, November 17. Cebu City Mayor"
        " Nestor"
        " Archival and Vladivostok Mayor Konstantin Shestakov put their names to the sister-city agreement after"
        " Archival"
        " flew to Russia on November 15."
    )
    assert [d for kind, _, d, _ in told(text) if kind == "signing"] == ["2026-11-17"]
    assert [a.date for a in read(text, FRIDAY).agreements] == ["2026-11-17"]


def test_who_met_there_met_in_the_city_told_before() -> None:
    text = (
        "Secretary Eduardo Año goes to Moscow on Monday, shortly after the trip to Kazan of Secretary Maria"
        " Theresa Lazaro,"
        " who met there with Russian Foreign Minister Sergey Lavrov on November 12."
    )
    talks = [(m.date, m.place) for m in read(text, FRIDAY).meetings if m.kind == "talks"]
    assert talks == [("2026-11-12", "Kazan")]


def test_a_name_spelled_out_is_fuller_than_one_with_an_initial() -> None:
    text = (
        "Владимир Путин встретился в Кремле с Президентом Филиппин Родриго Дутерте. Р.Дутерте: Добрый вечер, господин"
        " Президент."
    )
    assert "Родриго Дутерте" in {o.name for o in read(text, FRIDAY).officials}
