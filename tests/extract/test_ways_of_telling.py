"""One event told in many ways: by noun or verb, by name or by "the two", wherever its day and place stand."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.extract import extract
from ingest.extract.known.lexicon import Lexicon
from ingest.extract.types import Meeting

LEXICON = Lexicon.bundled()
FRIDAY = date(2026, 11, 20)
TITLE = "Philippines, Russia look ahead"
OPENING = "MANILA – The Philippines and Russia marked fifty years of diplomatic relations on Thursday."
SECRETARY = "Agriculture Secretary Francisco Tiu Laurel"
MINISTER = "Russian Agriculture Minister Oksana Lut"

EVENTS = (
    "A session of the Philippines-Russia Joint Commission on Trade and Economic Cooperation",
    "A round of political consultations between the two foreign ministries",
    "A meeting of the two defense ministers",
    "The third meeting of the joint commission",
    "The Philippines-Russia policy dialogue",
    f"A meeting between {SECRETARY} and {MINISTER}",
)
AHEAD = (
    "is planned",
    "is scheduled",
    "has been set",
    "is slated",
    "is due",
    "is expected",
    "will take place",
    "is to be held",
)
BEHIND = (
    "was held",
    "took place",
    "was convened",
    "opened",
    "ended",
    "concluded",
    "got under way",
    "went ahead",
)
TOGETHER = (
    "The delegations of the Philippines and Russia",
    "The two foreign ministers",
    "The Philippine and Russian defense chiefs",
    "Officials of the two foreign ministries",
    "The two sides",
)
DO_TOGETHER = (
    "met",
    "convened",
    "gathered",
    "came together",
    "sat down",
    "conferred",
    "held talks",
    "had a meeting",
)

BY_NAME = (
    "{A}, in Moscow on Tuesday, met with {B} to discuss rice.",
    "Received by {B} in Moscow on Tuesday, {A} asked for fertilizer.",
    "“I met with {B} in Moscow on Tuesday,” {A} said.",
    "“We had a very good meeting with {B} in Moscow on Tuesday,” {A} told reporters.",
    "{A} exchanged views with {B} in Moscow on Tuesday.",
    "Shipments will be sped up, {A} and {B} agreed in Moscow on Tuesday.",
    "{A} took up fertilizer with {B} in Moscow on Tuesday.",
    "At a meeting in Moscow on Tuesday with {B}, {A} asked for fertilizer.",
    "{A} is back from Moscow, where he met {B} on Tuesday.",
    "Present at the talks in Moscow on Tuesday were {A} and {B}.",
)
NO_MEETING = (
    "{A} wrote to {B} in Moscow on Tuesday.",
    "{A} succeeded {B} in the chair on Tuesday.",
    "{A} quoted {B} in Moscow on Tuesday.",
    "“I never met with {B},” {A} said.",
    "The two foreign ministers of China and Vietnam met in Hanoi on Tuesday.",
)


def meetings(sentence: str) -> list[Meeting]:
    return extract(f"{TITLE}\n\n{OPENING}\n\n{sentence}", FRIDAY, LEXICON, title=TITLE).meetings


def named(sentence: str) -> list[Meeting]:
    return meetings(sentence.format(A=SECRETARY, B=MINISTER))


@pytest.mark.parametrize("told", AHEAD)
@pytest.mark.parametrize("event", EVENTS)
def test_an_event_ahead_has_its_month_and_place(event: str, told: str) -> None:
    [found] = meetings(f"{event} {told} in Moscow in March next year.")
    assert (found.status, found.date, found.place) == ("planned", "2027-03", "Moscow")


@pytest.mark.parametrize("told", BEHIND)
@pytest.mark.parametrize("event", EVENTS)
def test_an_event_gone_by_has_its_day_and_place(event: str, told: str) -> None:
    [found] = meetings(f"{event} {told} in Moscow on Tuesday.")
    assert (found.status, found.date, found.place) == ("held", "2026-11-17", "Moscow")


@pytest.mark.parametrize("told", BEHIND)
def test_a_next_round_that_was_held_lies_behind(told: str) -> None:
    [found] = meetings(
        f"The next round of consultations between the two foreign ministries {told} in Moscow on Tuesday."
    )
    assert (found.status, found.date) == ("held", "2026-11-17")


@pytest.mark.parametrize("verb", DO_TOGETHER)
@pytest.mark.parametrize("subject", TOGETHER)
def test_two_sides_without_names_meet(subject: str, verb: str) -> None:
    [found] = meetings(f"{subject} {verb} in Moscow on Tuesday.")
    assert (found.kind, found.status, found.date, found.place) == ("talks", "held", "2026-11-17", "Moscow")


def test_two_sides_without_names_are_meeting_now() -> None:
    [found] = meetings("The two foreign ministers are meeting in Moscow this week.")
    assert (found.status, found.place) == ("ongoing", "Moscow")


def test_ministers_without_names_speak_by_phone() -> None:
    [found] = meetings("The foreign ministers of the Philippines and Russia spoke by phone on Tuesday.")
    assert (found.kind, found.date) == ("call", "2026-11-17")


@pytest.mark.parametrize("sentence", BY_NAME)
def test_two_who_are_named_met(sentence: str) -> None:
    [found] = [m for m in named(sentence) if m.kind != "visit"]
    assert (found.status, found.date, found.place) == ("held", "2026-11-17", "Moscow")
    assert {p.name for p in found.participants} == {"Francisco Tiu Laurel", "Oksana Lut"}


def test_who_is_quoted_by_a_pronoun_met_too() -> None:
    [found] = named("{A} came home with a deal. “I met with {B} in Moscow on Tuesday,” he said.")
    assert {p.name for p in found.participants} == {"Francisco Tiu Laurel", "Oksana Lut"}


def test_what_did_not_take_place_was_meant_for_the_day_gone_by() -> None:
    [found] = named("A meeting of {A} with {B}, planned for Tuesday in Moscow, did not take place.")
    assert (found.status, found.date) == ("cancelled", "2026-11-17")


@pytest.mark.parametrize("sentence", NO_MEETING)
def test_words_about_somebody_are_no_meeting(sentence: str) -> None:
    assert named(sentence) == []


def test_a_gathering_after_the_place_of_a_journey_stops_no_reading() -> None:
    found = named(
        "Before leaving, {A} flew to Kazan, the capital of Tatarstan, where he spoke at the 7th International Meeting "
        "of High Representatives for Security Issues."
    )
    assert ("visit", "Kazan") in [(m.kind, m.place) for m in found]


@pytest.mark.parametrize(
    ("capital", "city"), [("Russian", "Moscow"), ("Philippine", "Manila"), ("Vietnamese", "Hanoi")]
)
def test_a_capital_told_by_its_country_is_its_city(capital: str, city: str) -> None:
    [found] = named(f"{{A}} met {{B}} in the {capital} capital on Tuesday.")
    assert found.place == city
    assert found.evidence_of["place"].quote == f"{capital} capital"


def test_money_is_no_place() -> None:
    [found] = named("{A} met {B} on Tuesday to speak of Russian capital markets.")
    assert found.place is None
