"""Encounters told by no word of meeting: who does what beside whom, and the same words said of those who are apart."""

from datetime import date

import pytest

from ingest.extract import as_dict, explain
from tests.extract.reading_articles import names, only_meeting, read

FRIDAY = date(2019, 9, 13)
THE_TWO = {"Wendel Avisado", "Oleg Belov"}
X, Y = "Philippine Budget Secretary Wendel Avisado", "Russian Deputy Finance Minister Oleg Belov"


@pytest.mark.parametrize(
    "told",
    [
        f"{X} and {Y} planted a narra tree in Manila on Thursday.",
        f"{X} watched a regatta in Manila on Thursday alongside {Y}.",
        f"Joined by {Y}, {X} pored over ledgers in Manila on Thursday.",
        f"{X}, flanked by {Y}, cut the ribbon of a library in Manila on Thursday.",
        f"{X} rode a ferry in Manila on Thursday with {Y}.",
        f"{X} had {Y} opposite him in Manila on Thursday.",
        f"{X} was steered through the archive in Manila on Thursday by {Y}.",
        f"{X} showed {Y} the mint in Manila on Thursday.",
        f"{X} went through a draft in Manila on Thursday under the eye of {Y}.",
        f"{X} toiled over a draft in Manila on Thursday at the residence of {Y}.",
        f"When {X} came to a gate in Manila on Thursday, {Y} was waiting.",
        f"{X} mounted a stage in Manila on Thursday as {Y} looked on.",
        f"{X}, whom {Y} had over on Thursday in Manila, came away pleased.",
        f"A huddle of {X} with {Y} in Manila on Thursday ran long.",
        f"Handshakes between {X} and {Y} opened the reception in Manila on Thursday.",
        f"{X} squeezed in ten minutes for {Y} in Manila on Thursday.",
    ],
)
def test_people_of_both_sides_in_one_act_are_together(told: str) -> None:
    meeting = only_meeting(told, FRIDAY)
    assert (meeting.kind, meeting.status, meeting.date, meeting.place) == (
        "talks",
        "held",
        "2019-09-12",
        "Manila",
    )
    assert set(names(meeting)) == THE_TWO


@pytest.mark.parametrize(
    "told",
    [
        f"{X} hailed {Y} in Manila on Thursday as a friend.",
        f"{X} and {Y} oppose the tax for different reasons, a banker said in Manila on Thursday.",
        f"In a statement in Manila on Thursday, {X} thanked {Y} for the wheat.",
        f"{X} dreamed aloud in Manila on Thursday of fishing with {Y}.",
        f"{X} gave {Y} credit in Manila on Thursday for the price of oil.",
        f"{X} led a drill in Manila on Thursday that {Y} had once watched.",
        f"{X} walked out in Manila on Thursday over words of {Y}.",
        f"{X} took {Y} to task in Manila on Thursday over the tax.",
        f"Unlike {X}, {Y} sees no risk, he said in Manila on Thursday.",
        f"A bust of {X} beside one of {Y} was sold in Manila on Thursday.",
        f"{X} and {Y} topped a list that a magazine drew up in Manila on Thursday.",
        f"{X} and {Y} flew to Bangkok on Thursday for the summit.",
        f"Had {X} dined with {Y} in Manila on Thursday, the loan would be signed, a banker said.",
        f"{X} and {Y} toil hard.",
    ],
)
def test_what_is_said_thought_or_done_from_afar_is_no_encounter(told: str) -> None:
    assert read(told, FRIDAY).meetings == []


def test_a_plan_told_so_is_planned() -> None:
    meeting = only_meeting(f"{X} and {Y} will unveil a bust in Manila on September 20.", FRIDAY)
    assert (meeting.status, meeting.date) == ("planned", "2019-09-20")


@pytest.mark.parametrize(
    "then",
    [
        "On Thursday the two planted a narra tree in Manila.",
        "The Filipino walked the walls of Manila with him on Thursday.",
    ],
)
def test_those_named_before_stand_in_the_roles_too(then: str) -> None:
    told = f"{X} has an old friend in {Y}. {then}".replace("The Filipino", "Secretary Avisado")
    assert set(names(only_meeting(told, FRIDAY))) == THE_TWO


def test_the_record_names_the_rule_and_is_less_sure() -> None:
    by_structure = only_meeting(f"{X} and {Y} planted a tree in Manila on Thursday.", FRIDAY)
    by_word = only_meeting(f"{X} and {Y} met in Manila on Thursday.", FRIDAY)
    assert by_structure.confidence == pytest.approx(by_word.confidence - 0.1)
    told = explain(as_dict(read(f"{X} and {Y} planted a tree in Manila on Thursday.", FRIDAY)))
    assert "kind: talks [meeting.structure, inferred]" in told


@pytest.mark.parametrize(
    ("told", "place", "day", "status"),
    [
        ("A Russian government team surveyed Cebu City on Thursday.", "Cebu City", "2019-09-12", "held"),
        ("Philippine prosecutors studied law in Moscow last week.", "Moscow", "2019-09-02/2019-09-08", "held"),
        ("A Philippine Navy team will check boats in Vladivostok in November.", "Vladivostok", "2019-11", "planned"),
        ("A delegation of Philippine lawmakers slipped into Moscow on Tuesday.", "Moscow", "2019-09-10", "held"),
        ("Russian officials are checking piers in Manila this week.", "Manila", "2019-09-09/2019-09-15", "ongoing"),
    ],
)  # fmt: skip
def test_a_group_at_work_at_a_place_of_the_other_side_is_on_a_visit(
    told: str, place: str, day: str, status: str
) -> None:
    meeting = only_meeting(told, FRIDAY)
    assert (meeting.kind, meeting.place, meeting.date, meeting.status) == ("visit", place, day, status)


@pytest.mark.parametrize(
    "told",
    [
        "A group of Russian dancers stays in Manila until Sunday to perform at a mall.",
        "Russian volleyball officials toured a gym in Manila on Tuesday.",
        "Philippine officials in Moscow denied on Tuesday that a visit was planned.",
        "Philippine diplomats posted in Moscow marked a feast in Moscow on Tuesday.",
        "Philippine lawmakers watched a match in Moscow on television on Tuesday.",
        "Russian experts reckon that Manila will be hotter next year.",
    ],
)
def test_groups_that_stay_at_home_live_there_or_play_are_on_no_visit(told: str) -> None:
    assert read(told, FRIDAY).meetings == []
