"""What stands beside an encounter in its sentence or article and is no part of it."""

from __future__ import annotations

import pytest

from .reading_articles import names, only_meeting, read

LOCSIN = "Foreign Secretary Teodoro Locsin"
LAVROV = "Foreign Minister Sergey Lavrov"
BOTH = {"Teodoro Locsin", "Sergey Lavrov"}


@pytest.mark.parametrize(
    "opening",
    [
        "As President Rodrigo Duterte flew home,",
        "When President Rodrigo Duterte left on Tuesday,",
        "While President Rodrigo Duterte was speaking in Davao,",
    ],
)
def test_who_acts_in_an_opening_clause_is_elsewhere(opening: str) -> None:
    assert names(only_meeting(f"{opening} {LOCSIN} met {LAVROV} in Moscow.")) == BOTH


def test_who_looks_on_in_an_opening_clause_is_there() -> None:
    text = f"As President Rodrigo Duterte looked on, {LOCSIN} signed an agreement with {LAVROV} in Moscow."
    assert names(only_meeting(text)) == BOTH | {"Rodrigo Duterte"}


def test_three_named_before_the_verb_all_meet() -> None:
    text = f"After {LOCSIN}, Senator Aquilino Pimentel and Ambassador Carlos Sorreta met {LAVROV} in Moscow, they left."
    assert names(only_meeting(text)) == BOTH | {"Aquilino Pimentel", "Carlos Sorreta"}


def test_he_who_travels_is_named_behind() -> None:
    text = "When he visited Moscow in May, President Rodrigo Duterte met Vladimir Putin."
    assert [(m.kind, m.date, names(m)) for m in read(text).meetings] == [
        ("visit", "2019-05", {"Rodrigo Duterte"}),
        ("talks", "2019-05", {"Rodrigo Duterte", "Vladimir Putin"}),
    ]


def test_the_day_told_first_is_the_main_verbs() -> None:
    text = f"On Wednesday, before flying to Davao, {LAVROV} had lunch with {LOCSIN} in Makati."
    found = {m.kind: (m.date, m.place) for m in read(text).meetings}
    assert found["talks"] == ("2019-09-11", "Makati")
    assert found.get("visit", (None,))[0] is None


@pytest.mark.parametrize(
    ("text", "traveller", "status"),
    [
        (
            "Gloria Arroyo is the first Philippine President to visit Russia since Fidel Ramos.",
            "Gloria Arroyo",
            "held",
        ),
        ("Dmitry Medvedev was the last Russian Prime Minister to visit Manila.", "Dmitry Medvedev", "held"),
        (
            "President Rodrigo Duterte will be the first leader to visit Kazan next month.",
            "Rodrigo Duterte",
            "planned",
        ),
        ("The last Philippine leader to visit Moscow was President Fidel Ramos.", "Fidel Ramos", "held"),
    ],
)
def test_the_first_to_go_there(text: str, traveller: str, status: str) -> None:
    meeting = only_meeting(text)
    assert (names(meeting), meeting.status) == ({traveller}, status)


def test_what_was_to_have_been_is_no_meeting_where_others_acted_instead() -> None:
    text = (
        "Papers that President Rodrigo Duterte and President Vladimir Putin were to have watched being signed were "
        f"instead concluded by others in Moscow, {LOCSIN} said Thursday after he met {LAVROV}."
    )
    meeting = only_meeting(text)
    assert (names(meeting), meeting.date, meeting.status) == (BOTH, "2019-09-12", "held")


@pytest.mark.parametrize(
    "sentence",
    [
        "They signed papers on trade, transport, consultations between the two foreign ministries, and culture.",
        "In October their Filipino colleagues will see poultry and pig farms.",
        "Two million Russians will have seen Thailand by the end of this year.",
    ],
)
def test_no_further_meeting(sentence: str) -> None:
    assert names(only_meeting(f"{LOCSIN} met {LAVROV} in Moscow on Tuesday. {sentence}")) == BOTH


def test_they_spoke_again_at_another_place() -> None:
    text = f"{LOCSIN} met {LAVROV} in Manila in June. They spoke again in Bangkok in August."
    assert [(m.date, m.place, names(m)) for m in read(text).meetings] == [
        ("2019-06", "Manila", BOTH),
        ("2019-08", "Bangkok", BOTH),
    ]


def test_the_side_that_a_delegation_is_of_tells_where_it_was() -> None:
    text = (
        f"{LOCSIN} met {LAVROV} in Manila on Tuesday. Philippine inspectors toured farms in Kazan last week. "
        "The Russian delegation included Ambassador Igor Khovaev."
    )
    talks = next(m for m in read(text).meetings if m.kind == "talks")
    assert names(talks) == BOTH | {"Igor Khovaev"}


@pytest.mark.parametrize(
    ("where", "place", "country"),
    [
        ("at the headquarters of Rosatom", None, "RU"),
        ("at the Department of Energy", "Department of Energy", "PH"),
        ("at Roscosmos headquarters", "Roscosmos headquarters", "RU"),
    ],
)
def test_a_bodys_seat_is_in_its_country(where: str, place: str | None, country: str) -> None:
    text = f"Energy Undersecretary Felix Fuentebella met Deputy Minister Anton Inyutsyn of Russia {where} on May 7."
    meeting = only_meeting(text)
    assert (meeting.place, meeting.country) == (place, country)


def test_who_heads_the_department_is_called_on_there() -> None:
    text = (
        "Russian Ambassador Igor Khovaev told Defense Secretary Delfin Lorenzana that Moscow would help. The promise "
        "was made when the ambassador paid a courtesy call at the headquarters of the Department of National Defense."
    )
    assert names(only_meeting(text)) == {"Igor Khovaev", "Delfin Lorenzana"}


def test_a_trip_that_papers_were_hoped_to_be_ready_for_was_made() -> None:
    text = (
        f"{LOCSIN} met {LAVROV} in Singapore on Thursday. Negotiators had hoped to have the treaty ready for President "
        "Rodrigo Duterte's trip to Moscow in May."
    )
    visit = next(m for m in read(text).meetings if m.kind == "visit")
    assert (visit.status, visit.date) == ("held", "2019-05")


def test_talks_hoped_for_are_a_possibility() -> None:
    meeting = only_meeting(f"{LOCSIN} had hoped to have talks with {LAVROV} in Singapore in December.")
    assert meeting.status == "possible"


def test_their_talks_are_those_of_the_two_named_with_them() -> None:
    text = (
        f"{LOCSIN} met {LAVROV} in Moscow on Tuesday. Tourism Secretary Wanda Teo met Energy Minister Alexander Novak "
        'of Russia. "The visit was useful," Lavrov told Locsin at the opening of their talks.'
    )
    assert [names(m) for m in read(text).meetings] == [BOTH, {"Wanda Teo", "Alexander Novak"}]


def test_she_who_speaks_while_officials_meet_is_not_among_them() -> None:
    text = (
        "Governor Gwendolyn Garcia arrived in St. Petersburg on Monday. While she was speaking to reporters, officials "
        "of the Philippine Department of Energy held talks with Deputy Minister Anton Inyutsyn of Russia in Moscow."
    )
    talks = next(m for m in read(text).meetings if m.kind == "talks")
    assert names(talks) == {"Anton Inyutsyn"}


def test_items_of_a_list_were_signed_in_the_lump_before() -> None:
    text = (
        f"{LOCSIN} and {LAVROV} looked on as officials signed three agreements on Monday in Manila. The two had just "
        "ended a bilateral meeting.\n\nThese are the agreements:\n\n- Agreement on Maritime Transport\n"
        "- Memorandum of Understanding on Transport Education\n- Protocol on Customs Data"
    )
    assert [(a.status, a.date) for a in read(text).agreements] == [("signed", "2019-09-09")] * 3


def test_items_of_another_list_were_not_signed_then() -> None:
    text = (
        f"{LOCSIN} and {LAVROV} signed three agreements on Monday in Manila. Trade grew. Other agreements are still "
        "being negotiated:\n\n- Agreement on Maritime Transport\n- Protocol on Customs Data"
    )
    assert {a.status for a in read(text).agreements if a.title.endswith(("Transport", "Data"))} == {
        "negotiating"
    }
