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
