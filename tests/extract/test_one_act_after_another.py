"""Two encounters in one clause, stays told by their length, invitations taken up, days between verb and place."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import names, read

FRIDAY = date(2026, 11, 20)
HEAD = "Manila, Moscow look ahead\n\nMANILA – The Philippines and Russia marked 50 years of relations on Friday.\n\n"
LAVROV = "Russian Foreign Minister Sergey Lavrov"
MARCOS = "President Ferdinand Marcos Jr."
LAZARO = "Foreign Secretary Theresa Lazaro"


@pytest.mark.parametrize(
    ("told", "first", "second"),
    [
        (
            f"{LAVROV} met with {LAZARO} in Makati on Monday before meeting {MARCOS} in Malacañang on Tuesday.",
            ("2026-11-16", "Makati", "Theresa Lazaro"),
            ("2026-11-17", "Malacañang", "Ferdinand Marcos Jr."),
        ),
        (
            f"{LAVROV} called on {MARCOS} in Davao City on Tuesday after his talks with {LAZARO}.",
            ("2026-11-17", "Davao City", "Ferdinand Marcos Jr."),
            (None, None, "Theresa Lazaro"),
        ),
    ],
)
def test_whom_one_meets_before_or_after_another(
    told: str, first: tuple[str | None, ...], second: tuple[str | None, ...]
) -> None:
    meetings = read(HEAD + told, FRIDAY).meetings
    assert [(m.date, m.place, names(m) - {"Sergey Lavrov"}) for m in meetings] == [
        (day, place, {name}) for day, place, name in (first, second)
    ]
    assert all("Sergey Lavrov" in names(m) for m in meetings)


@pytest.mark.parametrize(
    ("told", "kind", "days"),
    [
        (f"{LAVROV} will be in Manila for three days starting Wednesday.", "visit", "2026-11-25/2026-11-27"),
        (f"{LAVROV} ended on Thursday a three-day visit to Manila.", "visit", "2026-11-17/2026-11-19"),
        (f"{LAVROV} is due in Manila on December 3 for a four-day visit.", "visit", "2026-12-03/2026-12-06"),
        (
            "Two Russian Navy ships dropped anchor in Manila Bay on Sunday for a three-day goodwill visit.",
            *("ship_visit", "2026-11-15/2026-11-17"),
        ),
        (
            "Two Russian Navy ships arrived in Manila on Monday for a five-day goodwill visit that ends Nov. 20.",
            *("ship_visit", "2026-11-16/2026-11-20"),
        ),
        (
            "Two Russian Navy ships left Manila on Thursday after a four-day port call.",
            *("ship_visit", "2026-11-16/2026-11-19"),
        ),
    ],
)
def test_how_many_days_a_stay_has(told: str, kind: str, days: str) -> None:
    (stay,) = read(HEAD + told, FRIDAY).meetings
    assert (stay.kind, stay.date) == (kind, days)


@pytest.mark.parametrize(
    ("told", "status", "day", "place"),
    [
        (f"{LAVROV} accepted an invitation to Manila for September.", "planned", "2027-09", "Manila"),
        (
            f"{MARCOS} accepted Putin's invitation to Moscow for the Victory Day parade on May 9, 2027.",
            *("planned", "2027-05-09", "Moscow"),
        ),
        (
            f"{LAVROV} took up the invitation of his host to Manila in March 2027.",
            "planned",
            "2027-03",
            "Manila",
        ),
        (
            "Senator Robin Padilla accepted Volodin's invitation and flew to Moscow in April.",
            *("held", "2026-04", "Moscow"),
        ),
        (f"{LAVROV} will attend the ASEAN meetings in Manila in July 2027.", "planned", "2027-07", "Manila"),
        ("Defense Secretary Gilberto Teodoro flew on Tuesday to Moscow.", "held", "2026-11-17", "Moscow"),
        (
            "Commissioner Joel Viado of Immigration traveled last month to Kazan.",
            "held",
            "2026-10",
            "Kazan",
        ),
        (
            "Senator Francis Tolentino was in St. Petersburg on May 16.",
            "held",
            "2026-05-16",
            "St. Petersburg",
        ),
        (
            "A Philippine delegation took part in the forum on the future of parliaments in Moscow on July 1.",
            *("held", "2026-07-01", "Moscow"),
        ),
        (f"{LAZARO} will travel to Moscow before the year ends.", "planned", "2026", "Moscow"),
    ],
)
def test_journeys_told_so(told: str, status: str, day: str, place: str) -> None:
    (visit,) = read(HEAD + told, FRIDAY).meetings
    assert (visit.kind, visit.status, visit.date, visit.place) == ("visit", status, day, place)


@pytest.mark.parametrize(
    "told",
    [
        f"{MARCOS} declined an invitation to Moscow for the parade on May 9, 2027.",
        f"{MARCOS} accepted Putin's offer of fertilizer at the summit.",
        f"{MARCOS} welcomed Putin's offer of fertilizer in Manila on Friday.",
    ],
)
def test_what_is_accepted_welcomed_or_declined_is_no_encounter(told: str) -> None:
    assert read(HEAD + told, FRIDAY).meetings == []
