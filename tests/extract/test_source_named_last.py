"""Encounters and journeys told behind the words that name a source: "X will come, Y said after talks with Z"."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import names, read

FRIDAY = date(2026, 11, 20)
HEAD = "Manila, Moscow look ahead\n\nMANILA – The Philippines and Russia marked 50 years of relations on Friday.\n\n"
LAVROV = "Russian Foreign Minister Sergey Lavrov"
MARCOS = "President Ferdinand Marcos Jr."
LAZARO = "Foreign Secretary Theresa Lazaro"
TEODORO = "Defense Secretary Gilberto Teodoro"
PAVLOV = "Russian Ambassador Marat Pavlov"
SOTTO = "Senate President Vicente Sotto III"


@pytest.mark.parametrize(
    ("told", "day", "place"),
    [
        (f"{LAZARO} said after talks with {LAVROV} in Moscow on Monday", "2026-11-16", "Moscow"),
        (f"{LAZARO} said on Monday following a meeting with {LAVROV}", "2026-11-16", None),
        (f"{LAZARO} said on Monday as talks with {LAVROV} got under way", "2026-11-16", None),
        (f"{LAZARO} told {LAVROV} in Moscow on Monday", "2026-11-16", "Moscow"),
        (f"{LAZARO} told {LAVROV} at a meeting in Moscow on Monday", "2026-11-16", "Moscow"),
    ],
)
def test_who_speaks_is_the_one_who_met(told: str, day: str, place: str | None) -> None:
    meetings = [
        m
        for m in read(f"{HEAD}{MARCOS} will come to Russia in April, {told}.", FRIDAY).meetings
        if m.kind != "visit"
    ]
    assert [(names(m), m.status, m.date, m.place) for m in meetings] == [
        ({"Theresa Lazaro", "Sergey Lavrov"}, "held", day, place)
    ]


@pytest.mark.parametrize(
    "told",
    [
        f"{MARCOS} will come to Russia in April, {LAZARO} said of the talks with {LAVROV} in Moscow.",
        f"{MARCOS} and his foreign secretary, Theresa Lazaro, met {LAVROV} in Moscow on Monday.",
    ],
)
def test_a_source_who_only_speaks_of_it_takes_nothing_from_others(told: str) -> None:
    meetings = [m for m in read(HEAD + told, FRIDAY).meetings if m.kind != "visit"]
    assert all("Ferdinand Marcos Jr." in names(m) for m in meetings)


@pytest.mark.parametrize(
    ("told", "kind", "day"),
    [
        (
            f"{LAVROV} told {MARCOS} in a telephone conversation on Monday that he was glad.",
            "call",
            "2026-11-16",
        ),
        (f"Russia is ready, {LAVROV} told {MARCOS} in a phone call on Monday.", "call", "2026-11-16"),
        (
            f"{LAVROV} told {LAZARO} during consultations in Manila on March 12 that he was glad.",
            "talks",
            "2026-03-12",
        ),
    ],
)
def test_what_one_told_the_other_during_an_encounter(told: str, kind: str, day: str) -> None:
    (meeting,) = read(HEAD + told, FRIDAY).meetings
    assert (meeting.kind, meeting.status, meeting.date, len(names(meeting))) == (kind, "held", day, 2)


@pytest.mark.parametrize(
    "told",
    [
        f"{LAZARO} said in Manila on Monday that the next consultations with Russia would be held in Moscow in June.",
        f"{LAZARO} told the press in Manila on Monday that a new round of consultations with Russia would be held in Moscow in June.",
    ],
)
def test_the_day_and_place_of_telling_are_not_those_of_what_is_told(told: str) -> None:
    (meeting,) = read(HEAD + told, FRIDAY).meetings
    assert (meeting.kind, meeting.status, meeting.date, meeting.place) == (
        "talks",
        "planned",
        "2027-06",
        "Moscow",
    )


@pytest.mark.parametrize(
    ("told", "status", "day"),
    [
        (
            f"{TEODORO} said during a visit to Moscow on Tuesday that nothing was decided.",
            "held",
            "2026-11-17",
        ),
        (f"Nothing is decided, {TEODORO} said during a visit to Moscow on Tuesday.", "held", "2026-11-17"),
        (f"{TEODORO}, in Moscow for a two-day visit, said that nothing was decided.", "ongoing", None),
        (f"{TEODORO}, on a visit to Moscow, told reporters that nothing was decided.", "ongoing", None),
        (f"{TEODORO}, just back from Moscow, said that nothing was decided.", "held", None),
    ],
)
def test_who_speaks_on_a_journey_is_the_traveller(told: str, status: str, day: str | None) -> None:
    (visit,) = read(HEAD + told, FRIDAY).meetings
    assert (visit.kind, visit.status, visit.date, visit.place) == ("visit", status, day, "Moscow")
    assert names(visit) == {"Gilberto Teodoro"}


def test_a_journey_of_another_is_not_the_speakers() -> None:
    visits = read(
        f"{HEAD}{TEODORO} said during a visit to Moscow by {MARCOS} that nothing was decided.", FRIDAY
    ).meetings
    assert [names(v) for v in visits] == [{"Ferdinand Marcos Jr."}]


@pytest.mark.parametrize(
    "told",
    [
        f"During the talks with {LAZARO}, held on Monday, trade was taken up.",
        f"The same subjects were taken up during the talks with {LAZARO}, which took place on the next day.",
    ],
)
def test_the_talks_with_somebody_are_the_visitors(told: str) -> None:
    meetings = read(f"{HEAD}{LAVROV} arrived in Manila on Sunday. {told}", FRIDAY).meetings
    assert [(m.kind, m.date) for m in meetings] == [("visit", "2026-11-15"), ("talks", "2026-11-16")]
    assert names(meetings[1]) == {"Sergey Lavrov", "Theresa Lazaro"}


@pytest.mark.parametrize(
    "told",
    [
        f"{SOTTO} asked for scholarships when {PAVLOV} paid him a visit on Friday.",
        f"{SOTTO} asked for scholarships when {PAVLOV} visited him at his office on Friday.",
        f"{SOTTO} asked for scholarships during a visit by {PAVLOV} on Friday.",
        f"{PAVLOV} paid {SOTTO} a visit on Friday.",
    ],
)
def test_calls_told_as_visits(told: str) -> None:
    (call,) = read(HEAD + told, FRIDAY).meetings
    assert (call.kind, call.status, call.date) == ("courtesy_call", "held", "2026-11-20")
    assert names(call) == {"Vicente Sotto III", "Marat Pavlov"}


def test_a_journey_of_years_ago_with_its_month_and_city_is_history_worth_keeping() -> None:
    (visit,) = read(f"{HEAD}{TEODORO} went to Moscow in December 2019.", FRIDAY).meetings
    assert (visit.kind, visit.date, visit.place) == ("visit", "2019-12", "Moscow")
