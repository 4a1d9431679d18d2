"""Meetings and journeys told aside: by the traveller himself, as an arrival, without names, aboard a ship."""

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_meeting, read

MONDAY = date(2018, 6, 4)


def test_ships_that_came_to_a_port_made_one_call_there() -> None:
    text = (
        "Two destroyers of the Russian Navy came to the port of Cebu on Sunday morning and will stay four days on a "
        "goodwill visit.\n\nThe ships tied up at Pier 4.\n\n"
        '"Mutual port calls of our vessels took place regularly last year," said Capt. Ivan Petrov, who leads the '
        "Russian ships. A band of the Philippine Navy played."
    )
    call = only_meeting(text, MONDAY)
    assert (call.kind, call.date, call.place, call.country) == ("ship_visit", "2018-06-03", "Cebu", "PH")


def test_a_prefix_before_its_name_tells_whose_ship_calls() -> None:
    text = (
        "The frigate RFS Neustrashimy, flagship of a squadron, came to Manila on Sunday for an official visit, the "
        "Philippine Navy said."
    )
    call = only_meeting(text, MONDAY)
    assert (call.kind, call.date, call.country) == ("ship_visit", "2018-06-03", "PH")


def test_a_visit_aboard_that_somebody_seemed_to_enjoy_took_place() -> None:
    text = (
        'President Rodrigo Duterte looked as if he liked his tour last Friday aboard the "Varyag," a cruiser of the '
        "Russian Navy. His visit last Friday aboard the cruiser of the Russian Navy in Manila was a first."
    )
    held = [m for m in read(text, MONDAY).meetings if m.date == "2018-06-01"]
    assert [m.status for m in held] == ["held"]


def test_officials_of_the_two_nations_met_though_none_is_named() -> None:
    text = (
        "With relations of the Philippines and Russia warmer, diplomats of the two countries held a meeting earlier "
        "this June. The talks took place on June 2, the Department of Foreign Affairs said."
    )
    meeting = only_meeting(text, MONDAY)
    assert (meeting.kind, meeting.status, meeting.date) == ("talks", "held", "2018-06-02")


def test_the_arrival_of_a_minister_is_his_journey() -> None:
    text = (
        "MANILA, Philippines — Security was made tight ahead of the arrival next week of Russian Defense Minister "
        "Sergei Shoigu, the Philippine military said."
    )
    visit = only_meeting(text, MONDAY)
    assert (visit.kind, visit.status, visit.date) == ("visit", "planned", "2018-06-11/2018-06-17")
    assert (visit.country, names(visit)) == ("PH", {"Sergei Shoigu"})


def test_a_journey_below_lines_of_the_page_is_news_of_states() -> None:
    page = "Home page\n\nPolitics & Diplomacy\n\nShare\n\nMore on the topic\n\nPage one of two\n\n"
    text = page + (
        "Russian Foreign Minister Sergey Lavrov will begin a working visit to the Philippines on Tuesday. "
        "He will meet US Secretary of State Rex Tillerson. The United States asked for the meeting. The top "
        "diplomats of the US and of China will speak with Tillerson on the strikes of the United States in Syria."
    )
    read_article = read(text, MONDAY)
    assert read_article.relevant
    assert [(m.kind, m.country) for m in read_article.meetings] == [("visit", "PH")]


def test_what_an_official_says_of_his_own_journey_is_told() -> None:
    text = (
        '"Our relief mission in the Philippines is over," said Russian Deputy Emergencies Minister Pavel Baryshev on '
        "Saturday. The Philippines is grateful to Russia."
    )
    visit = only_meeting(text, MONDAY)
    assert (visit.kind, visit.date, visit.country) == ("visit", None, "PH")
    assert names(visit) == {"Pavel Baryshev"}


def test_who_talked_to_a_counterpart_met_him() -> None:
    text = (
        "Tourism Secretary Wanda Teo said that she had talked to her counterpart in Russia so that more flights go "
        "between Russia and the Philippines."
    )
    assert only_meeting(text, MONDAY).kind == "talks"


def test_who_opened_a_forum_in_the_other_country_went_there() -> None:
    text = (
        "Education Secretary Leonor Briones of the Philippines opened the ASEAN-Russia Education Forum in Moscow last "
        "week, her department said."
    )
    visit = only_meeting(text, MONDAY)
    assert (visit.kind, visit.place, names(visit)) == ("visit", "Moscow", {"Leonor Briones"})


def test_the_day_of_coming_home_is_not_the_day_of_a_visit() -> None:
    text = "President Rodrigo Duterte was back in Davao on Sunday from a four-day official visit to Russia."
    assert only_meeting(text, MONDAY).date is None


def test_who_met_recently_did_not_meet_on_the_day_of_the_lead() -> None:
    text = (
        "Russian Ambassador Igor Khovaev spoke at a reception in Manila on Friday. Khovaev recently met with "
        "President Rodrigo Duterte in Malacañang."
    )
    assert only_meeting(text, MONDAY).date is None


@pytest.mark.parametrize("body", ["Senate Committee on Foreign Relations", "Commission on Appointments"])
def test_a_hearing_on_an_envoy_is_no_meeting_of_two_sides(body: str) -> None:
    text = (
        f"At the meeting of the {body} on Friday, Senator Francis Tolentino asked Igor Bailen, nominated as "
        "Ambassador to the Russian Federation, to make relations with Russia stronger."
    )
    assert not read(text, MONDAY).meetings


def test_house_calls_of_doctors_are_no_business_of_states() -> None:
    text = (
        "Ambassador Carlos Sorreta told Filipinos in Russia to stay at home for two weeks. Every day, said Sorreta, "
        "Russian doctors visit the homes of new arrivals."
    )
    assert not read(text, MONDAY).relevant
