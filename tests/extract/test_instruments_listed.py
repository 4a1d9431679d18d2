"""Instruments named in lists of matters, by the stage they are at, and offers in everyday words."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import read

FRIDAY = date(2026, 11, 20)
HEAD = "Manila, Moscow look ahead\n\nMANILA – The Philippines and Russia marked 50 years of relations on Friday.\n\n"


def told(text: str) -> list[tuple[str, str, str]]:
    return [(a.title, a.kind, a.status) for a in read(HEAD + text, FRIDAY).agreements]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Agreements on customs, forestry and archives are being negotiated with Russia.",
            ["agreement on customs", "agreement on forestry", "agreement on archives"],
        ),
        (
            "Manila and Moscow signed agreements on air safety and archives and memorandums on rail, ports and dams.",
            ["agreement on air safety", "agreement on archives"]
            + [f"memorandum on {matter}" for matter in ("rail", "ports", "dams")],
        ),
        (
            "The two sides signed an agreement on customs, forestry and archives in Moscow.",
            ["agreement on customs, forestry and archives"],
        ),
        (
            "The two sides signed an agreement on archives, sealed in May and kept in Manila.",
            ["agreement on archives"],
        ),
        ("Russia and the Philippines signed agreements on scientific and technical cooperation.", []),
    ],
)
def test_each_matter_of_a_list_has_its_own_instrument(text: str, titles: list[str]) -> None:
    assert [title for title, _, _ in told(text)] == titles


@pytest.mark.parametrize(
    ("text", "title", "kind", "status"),
    [
        (
            "An agreement on archives with Russia is at the stage of coordination.",
            *("agreement on archives", "agreement", "negotiating"),
        ),
        (
            "A memorandum on forestry with Russia could be ready by next year, the ambassador said.",
            *("memorandum on forestry", "mou", "negotiating"),
        ),
        (
            "Shippers await a port agreement on which Manila and Moscow have been bargaining since 2023.",
            *("port agreement", "agreement", "negotiating"),
        ),
        (
            "The treaty on archives with Russia has been waiting for the signature of the new minister.",
            *("treaty on archives", "treaty", "ready_to_sign"),
        ),
        (
            "The action plan on ports was approved by Secretary Jaime Bautista and Minister Vitaly Savelyev.",
            *("action plan on ports", "action_plan", "signed"),
        ),
        (
            "Moscow has offered Manila a floating nuclear power plant.",
            "floating nuclear power plant",
            *2 * ("",),
        ),
        ("Rosatom proposed to build a reactor for the Philippines.", "offer to build a reactor", *2 * ("",)),
        ("Russia is offering the Philippines its fire trucks and vaccines.", "fire trucks", *2 * ("",)),
        (
            "Russia has suggested that the Philippines build two small reactors, its envoy said.",
            *("build two small reactors", "offer", "proposed"),
        ),
    ],
)
def test_stages_and_offers(text: str, title: str, kind: str, status: str) -> None:
    (instrument,) = told(text)
    assert title in instrument[0]
    assert instrument[1:] == (kind or "offer", status or "proposed")


@pytest.mark.parametrize(
    "text",
    [
        "An agreement with Vietnam on archives is at the stage of coordination, the ambassador to Russia said.",
        "Japan has offered Manila a floating power plant, and Russia was told of it.",
        "A senator suggested that the Philippines build two small reactors and buy nothing of Russia.",
    ],
)
def test_dealings_with_others_and_wishes_at_home_are_none(text: str) -> None:
    assert told(text) == []
