"""Each side told in a sentence of its own, and what a sentence tells beside an event without being part of it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_agreement, only_meeting, read

HEADS = "Secretary Carlos Dominguez headed the delegation of the Philippines. "


def test_who_headed_one_side_and_who_sat_opposite_held_the_talks() -> None:
    text = (
        "Finance officials of both brought their talks in Moscow on September 9 to an end, the Philippines and Russia "
        f"said.\n\n{HEADS}Across the table was Russian Deputy Finance Minister Sergey Storchak.\n\n"
        "With Dominguez were Ambassador Carlos Sorreta and Undersecretary Mark Joven."
    )
    meeting = only_meeting(text)
    assert (meeting.date, meeting.place) == ("2019-09-09", "Moscow")
    assert names(meeting) == {"Carlos Dominguez", "Sergey Storchak", "Carlos Sorreta", "Mark Joven"}


def test_one_head_alone_makes_no_talks_of_two() -> None:
    text = f"Finance officials of both brought their talks in Moscow on September 9 to an end.\n\n{HEADS}"
    assert all("Sergey Storchak" not in names(m) for m in read(text).meetings)


@pytest.mark.parametrize(
    ("company", "there"),
    [
        ("At Mr. Dominguez's side were Ambassador Carlos Sorreta and Undersecretary Mark Joven.", True),
        (
            "At his office Mr. Dominguez praised Ambassador Carlos Sorreta and Undersecretary Mark Joven.",
            False,
        ),
    ],
)
def test_who_was_at_his_side_took_part(company: str, there: bool) -> None:
    text = (
        "Philippine Finance Secretary Carlos Dominguez met Russian Finance Minister Anton Siluanov in Moscow on "
        f"September 9.\n\n{company}"
    )
    assert (names(only_meeting(text)) >= {"Carlos Sorreta", "Mark Joven"}) is there


def test_papers_signed_by_one_sides_ministers_in_the_others_capital() -> None:
    text = (
        "MOSCOW - The two countries prepared a package of bilateral documents.\n\n"
        "It was signed here on Wednesday by Ramon Lopez, Philippine Trade Secretary, and Arthur Tugade, Philippine "
        "Transportation Secretary."
    )
    signing = next(m for m in read(text).meetings if m.kind == "signing")
    assert (signing.date, signing.place, names(signing)) == (
        "2019-09-11",
        "Moscow",
        {"Ramon Lopez", "Arthur Tugade"},
    )


def test_a_law_signed_at_home_is_no_signing_of_the_two() -> None:
    text = (
        "MANILA - Congress passed the budget with funds for the embassy in Russia.\n\n"
        "It was signed here on Wednesday by President Rodrigo Duterte."
    )
    assert not [m for m in read(text).meetings if m.kind == "signing"]


def test_an_office_like_the_others_is_told_behind_the_name() -> None:
    text = (
        "Philippine Foreign Secretary Teodoro Locsin met Ivan Petrenkov, his Russian counterpart, in Moscow on "
        "Monday."
    )
    officials = {o.name: (o.title, o.country) for o in read(text).officials}
    assert officials["Ivan Petrenkov"] == ("Foreign Minister", "RU")


def test_an_office_of_one_country_alone_has_no_like() -> None:
    text = (
        "Secretary of the Russian Security Council Nikolai Patrushev met Hermogenes Esperon, his counterpart from the "
        "Philippines, in Moscow on Monday."
    )
    officials = {o.name: o.title for o in read(text).officials}
    assert "Russian" not in (officials.get("Hermogenes Esperon") or "")


def test_what_a_call_follows_does_not_date_it() -> None:
    text = (
        "A phone call between President Rodrigo Duterte and Russian President Vladimir Putin is on the schedule.\n\n"
        "The planned phone call follows the word of Secretary Carlito Galvez on Monday that vaccines will come."
    )
    meeting = only_meeting(text, date(2021, 4, 14))
    assert (meeting.status, meeting.date) == ("planned", None)
    assert names(meeting) == {"Rodrigo Duterte", "Vladimir Putin"}


def test_what_was_said_on_arrival_dates_the_journey() -> None:
    text = (
        "Russian Foreign Minister Sergey Lavrov said on his arrival here Wednesday that Moscow would like closer ties "
        "with Manila. He is staying in Manila for a day."
    )
    visit = next(m for m in read(text).meetings if m.kind == "visit")
    assert (visit.status, visit.date, visit.country) == ("held", "2019-09-11", "PH")


def test_an_arrival_statement_is_no_journey() -> None:
    text = "Russian Foreign Minister Sergey Lavrov read his arrival statement and spoke of ties with the Philippines."
    assert not read(text).meetings


def test_the_sidelines_of_what_was_told_before_give_day_and_place() -> None:
    text = (
        "The APEC summit opened on Monday in Danang, Vietnam. On its sidelines, President Rodrigo Duterte had a "
        "meeting with Russian President Vladimir Putin."
    )
    assert (only_meeting(text).date, only_meeting(text).place) == ("2019-09-09", "Danang")


def test_coming_home_does_not_date_the_talks_abroad() -> None:
    text = (
        "President Rodrigo Duterte landed at the Villamor Air Base in Pasay City on Tuesday, September 10.\n\n"
        "He made much of his meeting with Russian President Vladimir Putin."
    )
    assert [(m.date, m.place) for m in read(text).meetings if m.kind == "talks"] == [(None, None)]


def test_a_briefing_at_the_palace_places_no_call() -> None:
    text = (
        "President Rodrigo Duterte spoke by telephone with Russian President Vladimir Putin on Tuesday.\n\n"
        "Secretary Harry Roque confirmed the phone call at a Palace briefing."
    )
    assert only_meeting(text).place is None


def test_who_is_urged_to_come_has_not_come() -> None:
    text = "President Rodrigo Duterte said Russia is a friend and urged President Vladimir Putin to come to Manila."
    assert not [m for m in read(text).meetings if m.status == "held"]


def test_a_memorandum_with_its_acronym_is_named_where_it_stands() -> None:
    text = (
        "Energy Secretary Alfonso Cusi welcomed a step with Russia.\n\n"
        "The memorandum of cooperation (MOC) with Rosatom was signed on Monday in Manila."
    )
    assert only_agreement(text).title.startswith("memorandum of cooperation")


def test_what_a_plan_provides_is_no_act_of_its_life() -> None:
    text = (
        "The Philippines and Russia signed these documents in Moscow on Monday:\n\n"
        "- Joint Action Program on Tourism, under which both will exchange best practices;\n"
        "- Agreement on Transport, by which knowledge is exchanged.\n"
    )
    assert [a.status for a in read(text).agreements] == ["signed", "signed"]


def test_a_speech_on_both_countries_is_an_official_statement() -> None:
    body = (
        "Russia and the Philippines look unlike. Yet Russia and the Philippines have been brought closer.\n"
        "Russia and the Philippines belong to one world."
    )
    head = "Speech\nof\nHis Excellency Fidel V. Ramos\nPresident of the Philippines\n\n"
    told = read(head + body)
    assert told.relevant
    assert [(o.name, o.title) for o in told.officials] == [("Fidel V. Ramos", "President of the Philippines")]
    assert not read("An essay\n\n" + body).relevant


def test_a_group_meets_the_other_sides_body_at_home() -> None:
    text = "A group of Russian officials sat down with heads of the Department of Agriculture on Monday on trade."
    assert only_meeting(text).country == "PH"


def test_two_groups_without_a_body_tell_no_country() -> None:
    text = "A group of Russian officials sat down with Filipino officials on Monday to talk of trade."
    assert [m.country for m in read(text).meetings] in ([], [None])


@pytest.mark.parametrize(("status", "country"), [("is to receive", "PH"), ("will phone", None)])
def test_talks_to_come_are_held_where_the_guest_has_just_arrived(status: str, country: str | None) -> None:
    text = (
        "Russian Foreign Minister Sergey Lavrov arrived in Manila on Thursday. President Rodrigo Duterte "
        f"{status} the Russian foreign minister today."
    )
    assert [m.country for m in read(text).meetings if m.status == "planned"] in ([country], [])


@pytest.mark.parametrize(("city", "place"), [("MOSCOW", "Moscow"), ("MANILA", None)])
def test_a_report_of_the_day_from_moscow_places_talks_with_guests_there(city: str, place: str | None) -> None:
    text = (
        f"{city}, September 9. /TASS/. Philippine Foreign Secretary Teodoro Locsin held talks with Russian Foreign "
        "Minister Sergey Lavrov on Monday."
    )
    assert only_meeting(text, date(2019, 9, 9)).place == place


def test_a_dateline_that_prints_a_country_gives_no_city() -> None:
    text = (
        "PHILIPPINES, September 9 - Philippine Foreign Secretary Teodoro Locsin held talks with Russian Deputy Foreign "
        "Minister Igor Morgulov on Monday."
    )
    assert only_meeting(text, date(2019, 9, 9)).place is None
