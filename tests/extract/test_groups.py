"""Journeys of officials who are told without names, and how long ships lie in port."""

from datetime import date

import pytest

from tests.extract.reading_articles import only_meeting, read

PUBLISHED = date(2019, 10, 8)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A delegation of Russian lawmakers is in Manila to ask for direct flights.", "Manila"),
        (
            "Officials of the Russian Interior Ministry are in Cebu City to look at a police school.",
            "Cebu City",
        ),
        ("Legislators of Russia want flights. Their delegation is in Manila for a forum.", "Manila"),
        (
            "MANILA, Oct. 8 — The flag is for three Soviet officials, who are in town on a labor mission.",
            "MANILA",
        ),
    ],
)
def test_officials_without_names_are_on_a_visit(text: str, place: str) -> None:
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.kind, meeting.status, meeting.country) == ("visit", "ongoing", "PH")
    assert meeting.place is not None
    assert meeting.place.casefold() == place.casefold()


def test_a_delegation_of_a_third_country_is_no_visitor_of_the_two() -> None:
    text = "Lawmakers of Russia spoke with those of Japan. The delegation is in Manila for a forum."
    assert read(text, PUBLISHED).meetings == []


def test_ships_that_lie_in_port_are_on_the_visit_told_before() -> None:
    text = (
        "Two ships of Russia have dropped anchor in Manila. From today until Friday the tanker and the tug will lie "
        "at Pier 15. The last ship of Russia to dock in Manila was the Varyag in early 2017."
    )
    found = [(m.kind, m.date, m.place) for m in read(text, PUBLISHED).meetings]
    assert found == [
        ("ship_visit", "2019-10-08/2019-10-11", "Manila"),
        ("ship_visit", "2017-01/2017-04", "Manila"),
    ]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("from today until Friday, Oct. 11", "2019-10-08/2019-10-11"),
        ("from tomorrow to Friday", "2019-10-09/2019-10-11"),
    ],
)
def test_a_span_may_begin_with_a_relative_day(words: str, edtf: str) -> None:
    text = f"Russian Prime Minister Dmitry Medvedev will visit Manila {words}."
    assert only_meeting(text, PUBLISHED).date == edtf


@pytest.mark.parametrize(
    "text",
    [
        "Philippine and Russian defense officials had a meeting on Oct. 2 in Moscow on port calls.",
        "On Oct. 2 a group of officials and traders of Russia met in Moscow with the Department of Agriculture.",
        "It was at the second Working Group (WG) meeting of the two countries, held in Moscow on Oct. 2.",
    ],
)
def test_officials_without_names_meet(text: str) -> None:
    meeting = only_meeting(f"{text} Russia and the Philippines want closer ties, the DFA said.", PUBLISHED)
    assert (meeting.kind, meeting.status, meeting.date, meeting.place) == (
        "talks",
        "held",
        "2019-10-02",
        "Moscow",
    )


def test_who_the_officials_were_may_be_told_after() -> None:
    text = (
        "Philippine and Russian defense officials had a meeting on Oct. 2 in Moscow. The officials were Philippine "
        "Undersecretary Cardozo Luna and Russian Deputy Defense Minister Alexander Fomin."
    )
    assert {p.name for p in only_meeting(text, PUBLISHED).participants} == {"Cardozo Luna", "Alexander Fomin"}


def test_a_state_sits_down_with_another_listed_beside_a_third() -> None:
    israel = "Israel has no such rights. Talks with Israel come first. Israel is far, Israel said. "
    text = (
        "The Philippines is to hold air talks with Israel and Russia in November, the Civil Aeronautics Board said. "
        f"{israel}The air talks with Russia would have Manila as host."
    )
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.kind, meeting.status, meeting.date, meeting.place) == (
        "talks",
        "planned",
        "2019-11",
        "Manila",
    )


def test_a_contingent_of_a_navy_calls_at_a_port() -> None:
    text = (
        "A contingent of the Russian Navy came to Manila in June for a goodwill visit; on Oct. 1 the Philippine Navy "
        "ship BRP Tarlac called at the port of Vladivostok, which had never happened before."
    )
    assert [(m.date, m.place, m.country) for m in read(text, PUBLISHED).meetings] == [
        ("2019-06", "Manila", "PH"),
        ("2019-10-01", "Vladivostok", "RU"),
    ]


def test_ship_visits_in_general_are_none_and_one_that_is_soon_to_come_is_planned() -> None:
    text = (
        "Russian Navy chief Vladimir Korolev spoke of regular ship visits. "
        "A ship of the Philippines is soon to visit Vladivostok."
    )
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.kind, meeting.status, meeting.place) == ("ship_visit", "planned", "Vladivostok")


def test_a_delegation_told_by_a_pronoun_meets_whom_it_met() -> None:
    text = (
        "Legislators of Russia want flights. Their delegation is in Manila for a forum, and while here it met with "
        "House Speaker Martin Romualdez."
    )
    assert [(m.kind, m.status) for m in read(text, PUBLISHED).meetings] == [
        ("visit", "ongoing"),
        ("talks", "held"),
    ]


def test_a_business_mission_of_one_side_is_a_visit() -> None:
    text = (
        "A business mission of Russian companies in Manila last week, with both agriculture ministries, was of use, "
        "the Department of Agriculture said."
    )
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.kind, meeting.date, meeting.place) == ("visit", "2019-09-30/2019-10-06", "Manila")


def test_the_meeting_of_the_two_heads_of_state_is_that_of_the_two_presidents_named() -> None:
    text = (
        "President Rodrigo Duterte and Russian President Vladimir Putin want closer ties, Manila said. Trade grew. "
        "Ahead of the meeting of the two heads of state on Thursday, ministers of trade spoke of fruit."
    )
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.kind, meeting.status, meeting.date) == ("talks", "planned", "2019-10-10")


def test_talks_on_whether_something_could_be_done_were_held() -> None:
    text = (
        "Talks on whether the vaccine could be made here were held by Russian Ambassador Marat Pavlov and Health "
        "Secretary Francisco Duque. Pavlov and Duque spoke in a videoconference, the embassy said."
    )
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.kind, meeting.status) == ("call", "held")


def test_a_visit_with_no_city_told_has_a_country_and_no_place() -> None:
    text = (
        "President Rodrigo Duterte will pay an official visit to Russia from Oct. 20 to 24, the Palace said."
    )
    meeting = only_meeting(text, PUBLISHED)
    assert (meeting.place, meeting.country) == (None, "RU")


def test_a_university_that_receives_an_ambassador_meets_through_its_rector() -> None:
    text = (
        "On Oct. 2 the Rector of MGIMO, Anatoly Torkunov, received the Ambassador of the Philippines to Russia, Carlos "
        "Sorreta. The coming visit of the President of the Philippines Rodrigo Duterte to Russia was prepared."
    )
    talks, visit = read(text, PUBLISHED).meetings
    assert {p.name for p in talks.participants} == {"Anatoly Torkunov", "Carlos Sorreta"}
    assert (visit.kind, visit.status, visit.place) == ("visit", "planned", None)


@pytest.mark.parametrize(
    "words",
    [
        "The Federation Council of Russia was today addressed by Senate President Vicente Sotto III.",
        "Senate President Vicente Sotto III today addressed the Federation Council of Russia.",
    ],
)
def test_who_addresses_the_other_sides_parliament_meets_it(words: str) -> None:
    meeting = only_meeting(words, PUBLISHED)
    assert (meeting.kind, meeting.status, meeting.date) == ("talks", "held", "2019-10-08")


def test_a_visit_told_by_its_country_has_no_place_of_the_dateline() -> None:
    text = (
        "MOSCOW, Oct. 8 (PNA) -- President Rodrigo Duterte met President Vladimir Putin on Monday. Duterte first came "
        "to Russia on a visit in September 2018, an aide said."
    )
    visits = [(m.date, m.place) for m in read(text, PUBLISHED).meetings if m.kind == "visit"]
    assert visits == [("2018-09", None)]
