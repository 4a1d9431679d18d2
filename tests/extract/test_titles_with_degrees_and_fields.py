"""Titles that hold more than an office: degrees behind a name, fields in a row, bodies that no list knows."""

import pytest

from tests.extract.people_readings import officials
from tests.extract.reading_articles import names, only_meeting, read

KHOVAEV = "Russian Ambassador Igor Khovaev"
KHOVAEVS = "Igor Khovaev"


def title_of(text: str, surname: str) -> str | None:
    return next((t for name, t, _ in officials(text) if name.endswith(surname)), None)


@pytest.mark.parametrize(
    ("who", "title"),
    [
        (
            "Renato Solis, PhD, director of the Philippine Rice Research Institute",
            "director of the Philippine Rice Research Institute",
        ),
        (
            "Renata Solis, CESO III, assistant secretary of the Department of Agriculture",
            "assistant secretary of the Department of Agriculture",
        ),
        (
            "Pedro Solis, MD, MPA, undersecretary of the Department of Health",
            "undersecretary of the Department of Health",
        ),
        (
            "Lito Solis, Ph.D., chairman of the Commission on Higher Education",
            "chairman of the Commission on Higher Education",
        ),
    ],
)
def test_a_degree_behind_a_name_hides_no_office(who: str, title: str) -> None:
    for text in (f"{who}, met {KHOVAEV} on Tuesday.", f"{KHOVAEV} met {who}, on Tuesday."):
        assert title_of(text, "Solis") == title
        assert KHOVAEVS in names(only_meeting(text))
        assert len(names(only_meeting(text))) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Renato Solis, PhD, and Maria Abad, MD, wrote a paper on Russia for Senator Richard Gordon.",
        f"Renato Solis, PA, said the director of the Philippine Rice Research Institute met {KHOVAEV} on Tuesday.",
    ],
)
def test_a_degree_alone_makes_no_office(text: str) -> None:
    assert title_of(text, "Solis") is None


@pytest.mark.parametrize(
    "title",
    [
        "Undersecretary for Migrant Workers' Affairs",
        "Assistant Secretary for Veterans' Affairs",
        "Undersecretary for Women Workers' Affairs",
        "Undersecretary for Policy, Planning and Regulations",
        "Undersecretary for Communications, Security and Regulations",
        "Undersecretary for Migration, Protocol and Consular Affairs",
    ],
)
def test_fields_that_many_own_and_fields_in_a_row_are_one_title(title: str) -> None:
    text = f"{title} Ana Basilio met {KHOVAEV} in Manila on Tuesday."
    assert title_of(text, "Basilio") == title
    assert names(only_meeting(text)) == {"Ana Basilio", KHOVAEVS}


@pytest.mark.parametrize(
    "text",
    [
        "Workers' Affairs was the theme when Ana Basilio met Russian tourists on Tuesday.",
        "Secretary Ramon Lopez spoke of policy, planning and Regulations Ana Basilio wrote, and named Russia.",
    ],
)
def test_fields_without_an_office_make_no_title(text: str) -> None:
    assert title_of(text, "Basilio") is None
    assert not read(text).meetings


@pytest.mark.parametrize(
    "who",
    [
        "Special Representative of the President of Russia Oleg Pavlov",
        "Russian presidential special representative Oleg Pavlov",
        "Oleg Pavlov, special representative of Russia for the Pacific",
        "Oleg Pavlov, presidential plenipotentiary envoy to the Far Eastern Federal District",
        "Chief of the General Staff of the Armed Forces of the Russian Federation Oleg Pavlov",
        "Oleg Pavlov, chief of the General Staff of the Russian Armed Forces",
        "Aide to the Russian President Oleg Pavlov",
    ],
)
def test_who_represents_a_state_or_commands_its_staff_holds_office(who: str) -> None:
    text = f"Senator Richard Gordon met {who}, on Tuesday."
    assert [c for name, _, c in officials(text) if name == "Oleg Pavlov"] == ["RU"]
    assert names(only_meeting(text)) == {"Richard Gordon", "Oleg Pavlov"}


@pytest.mark.parametrize("who", ["Oleg Pavlov, a staff nurse", "sales representative Oleg Pavlov"])
def test_who_works_on_a_staff_or_sells_holds_none(who: str) -> None:
    assert title_of(f"Senator Richard Gordon met {who}, on Tuesday and spoke of Russia.", "Pavlov") is None


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("Executive Director of the National Meat Inspection Service Jocelyn Salvador", "Jocelyn Salvador"),
        ("Lito Cruz, director of the National Tobacco Administration of the Philippines", "Lito Cruz"),
        ("Securities and Exchange Commission chair Emilio Aquino", "Emilio Aquino"),
        ("University of the Philippines President Danilo Concepcion", "Danilo Concepcion"),
    ],
)
def test_heads_of_public_bodies_that_no_list_knows_hold_office(who: str, name: str) -> None:
    assert names(only_meeting(f"{KHOVAEV} met {who}, on Tuesday.")) == {KHOVAEVS, name}


@pytest.mark.parametrize(
    "title",
    [
        "chairman of the Committee for External Relations of St. Petersburg",
        "head of the Federal Hydrological Service of Russia",
        "head of the Department for External Ties of the Moscow Region",
    ],
)
def test_russian_ones_do_so_too(title: str) -> None:
    text = f"Philippine Ambassador Carlos Sorreta met Pavel Orlov, {title}, on Tuesday."
    assert names(only_meeting(text)) == {"Carlos Sorreta", "Pavel Orlov"}


@pytest.mark.parametrize(
    "title", ["executive director of Meat Masters Inc.", "sales manager of a grain company"]
)
def test_heads_of_firms_hold_none(title: str) -> None:
    text = f"{KHOVAEV} met Lito Cruz, {title}, on Tuesday."
    assert title_of(text, "Cruz") is None


@pytest.mark.parametrize(
    ("officer", "name"),
    [
        ("Chief of Staff of the Armed Forces Benjamin Madrigal", "Benjamin Madrigal"),
        ("Flag Officer in Command Robert Empedrad", "Robert Empedrad"),
        ("Philippine Army chief Macairog Alberto", "Macairog Alberto"),
    ],
)
def test_talks_of_officers_are_about_defense(officer: str, name: str) -> None:
    meeting = only_meeting(f"{officer} met {KHOVAEV} on Tuesday.")
    assert names(meeting) == {name, KHOVAEVS}
    assert "defense" in meeting.topics


@pytest.mark.parametrize("title", ["Agriculture Secretary William Dar", "Senator Richard Gordon"])
def test_talks_of_others_are_not(title: str) -> None:
    assert "defense" not in only_meeting(f"{title} met {KHOVAEV} on Tuesday.").topics
