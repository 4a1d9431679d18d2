"""The news and the last time, officers of ships that came, stops on the way, invitations told in the first person."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import names, read

FRIDAY = date(2026, 11, 20)
HEAD = "Manila, Moscow look ahead\n\nMANILA – The Philippines and Russia marked 50 years of relations on Friday.\n\n"
LAVROV = "Foreign Minister Sergey Lavrov"
LAZARO = "Foreign Secretary Theresa Lazaro"


def told(text: str) -> list[tuple[str, str, str | None, str | None]]:
    return [(m.kind, m.status, m.date, m.place) for m in read(HEAD + text, FRIDAY).meetings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{LAVROV} held consultations by video link with {LAZARO} on Tuesday. They last met in Kazan in July 2025.",
            [("call", "held", "2026-11-17", None), ("talks", "held", "2025-07", "Kazan")],
        ),
        (
            (
                f"{LAVROV} and {LAZARO} led consultations of both states in Makati on Tuesday. The last round was held "
                " in Moscow in November 2025."
            ),
            [("talks", "held", "2026-11-17", "Makati"), ("talks", "held", "2025-11", "Moscow")],
        ),
        (
            f"{LAVROV} met with {LAZARO} in Makati on Tuesday. A new meeting is planned for March 2027 in Kazan.",
            [("talks", "held", "2026-11-17", "Makati"), ("talks", "planned", "2027-03", "Kazan")],
        ),
        (
            f"{LAVROV} met with {LAZARO} in Makati. The meeting was held on Tuesday.",
            [("talks", "held", "2026-11-17", "Makati")],
        ),
    ],
)
def test_the_last_time_is_another_than_the_news(
    text: str, expected: list[tuple[str, str, str | None, str | None]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "officer",
    [
        "Rear Admiral Nestor Vasilevich Lind, head of the contingent,",
        "Captain Igor Lind, who commands the detachment,",
        "The head of the contingent, Captain Igor Lind,",
    ],
)
def test_who_heads_the_ships_is_of_their_navy(officer: str) -> None:
    call = read(
        "Warships come\n\nTwo Russian Navy vessels arrived in Manila on Wednesday. "
        f"{officer} paid a courtesy call on Vice Admiral Jose Ezpeleta of the Philippine Navy on Friday.",
        FRIDAY,
    ).meetings[-1]
    assert (call.kind, call.date) == ("courtesy_call", "2026-11-20")
    assert {p.country for p in call.participants} == {"PH", "RU"}


def test_further_stops_of_a_group_are_no_journeys_of_their_own() -> None:
    text = (
        "A delegation of Russian senators visited Cebu on Tuesday. It will also visit Mactan before leaving for Manila "
        "on Friday."
    )
    assert [(kind, place) for kind, _, _, place in told(text)] == [("visit", "Cebu")]


def test_whom_a_speaker_invited_is_the_one_he_met() -> None:
    text = f"{LAZARO} met with {LAVROV} in Jakarta on Tuesday. “I invited him to visit Manila in 2027,” Lazaro said."
    visit = read(HEAD + text, FRIDAY).meetings[-1]
    assert (visit.kind, visit.status, visit.date, visit.place) == ("visit", "possible", "2027", "Manila")
    assert names(visit) == {"Sergey Lavrov"}


def test_a_building_that_no_list_knows_is_in_the_country_of_the_dateline() -> None:
    text = (
        "Marcos to meet Mishustin\n\nVIENTIANE – President Ferdinand Marcos Jr. will meet Russian Prime Minister "
        "Mikhail Mishustin on Monday. The meeting will be held at the National Convention Center at 5 p.m."
    )
    (meeting,) = read(text, FRIDAY).meetings
    assert (meeting.place, meeting.country) == ("National Convention Center", "LA")
