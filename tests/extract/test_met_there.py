"""Encounters that no word of an encounter tells: what hosts did towards a guest, told beside his stay or after it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import names, read

FRIDAY = date(2026, 11, 20)
HEAD = "Manila, Moscow look ahead\n\nMANILA – The Philippines and Russia marked 50 years of relations on Friday.\n\n"
PAVLOV = "Russian Ambassador Marat Pavlov"
MAGALONG = "Mayor Benjamin Magalong"
TEODORO = "Defense Secretary Gilberto Teodoro"
BELOUSOV = "Russian Defense Minister Andrei Belousov"


@pytest.mark.parametrize(
    ("told", "pair", "day"),
    [
        (f"{PAVLOV} was in Baguio City on Friday, and {MAGALONG} hosted a lunch for him.", "guest", "2026-11-20"),
        (f"{PAVLOV} went to Baguio City on Friday. He told {MAGALONG} that he liked it.", "guest", None),
        (f"{PAVLOV} went to Baguio City on Friday. He and {MAGALONG} planted a tree.", "guest", "2026-11-20"),
        (f"{PAVLOV} toured Baguio City on Friday. {MAGALONG} promised him an answer.", "guest", "2026-11-20"),
        (f"{TEODORO} flew to Moscow on Monday. His host was {BELOUSOV}.", "ministers", None),
        (f"{TEODORO} flew to Moscow on Monday. {BELOUSOV} told him on Tuesday to wait.", "ministers", "2026-11-17"),
        (f"{TEODORO} flew to Moscow on Monday. He was told by {BELOUSOV} that a deal was near.", "ministers", None),
    ],
)  # fmt: skip
def test_who_acts_towards_a_guest_has_met_him(told: str, pair: str, day: str | None) -> None:
    both = (
        {"Marat Pavlov", "Benjamin Magalong"} if pair == "guest" else {"Gilberto Teodoro", "Andrei Belousov"}
    )
    (met,) = [m for m in read(HEAD + told, FRIDAY).meetings if m.kind != "visit"]
    assert (met.kind, met.status, met.date, names(met)) == ("talks", "held", day, both)
    assert met.rules["kind"] == "meeting.structure"


@pytest.mark.parametrize(
    "told",
    [
        f"{TEODORO} flew to Moscow on Monday. {BELOUSOV} told reporters that a deal was near.",
        f"{TEODORO} flew to Moscow on Monday. {BELOUSOV} wrote him a letter from Murmansk.",
        f"{TEODORO} flew to Moscow on Monday. {BELOUSOV} did not receive him.",
        f"{TEODORO} flew to Moscow on Monday. Chinese Defense Minister Dong Jun met him there.",
        f"{TEODORO} praised Moscow on Monday. {BELOUSOV} thanked him in a statement.",
    ],
)
def test_who_acts_from_afar_has_not(told: str) -> None:
    assert [m.kind for m in read(HEAD + told, FRIDAY).meetings if m.kind != "visit"] == []
