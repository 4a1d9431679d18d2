"""Envoys called in, houses briefed, sessions by video, others' affairs spoken about, heads told a sentence later."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import names, read

FRIDAY = date(2026, 11, 20)
HEAD = "Manila, Moscow look ahead\n\nMANILA – The Philippines and Russia marked 50 years of relations on Friday.\n\n"


@pytest.mark.parametrize(
    ("told", "kind", "day", "place", "country", "people"),
    [
        (
            "Russian Ambassador Marat Pavlov was summoned on Tuesday to the Department of Foreign Affairs.",
            *("talks", "2026-11-17", None, "PH", {"Marat Pavlov"}),
        ),
        (
            "Philippine Ambassador Igor Bailen was called in to the Russian Foreign Ministry on Friday over the vote.",
            *("talks", "2026-11-20", None, "RU", {"Igor Bailen"}),
        ),
        (
            "Ambassador Marat Pavlov was summoned by Foreign Secretary Enrique Manalo on Tuesday over the remarks.",
            *("talks", "2026-11-17", None, "PH", {"Marat Pavlov", "Enrique Manalo"}),
        ),
        (
            "Russian defense attaché Dmitry Nikitin stopped by the headquarters of the Philippine Navy on Monday.",
            *("courtesy_call", "2026-11-16", None, "PH", {"Dmitry Nikitin"}),
        ),
        (
            "Russian Ambassador Marat Pavlov briefed senators on Tuesday on the situation in Ukraine.",
            *("talks", "2026-11-17", None, "PH", {"Marat Pavlov"}),
        ),
        (
            "Members of the Senate were briefed on May 3 by Russian Ambassador Marat Pavlov.",
            *("talks", "2026-05-03", None, "PH", {"Marat Pavlov"}),
        ),
        (
            "Senators met on Monday with Russian Ambassador Marat Pavlov to hear of the war in Syria.",
            *("talks", "2026-11-16", None, "PH", {"Marat Pavlov"}),
        ),
        (
            (
                "Foreign Minister Sergey Lavrov and Foreign Secretary Enrique Manalo discussed developments in Myanmar "
                "on Tuesday."
            ),
            *("talks", "2026-11-17", None, None, {"Sergey Lavrov", "Enrique Manalo"}),
        ),
        (
            "Science Undersecretary Leah Buendia met by Zoom on Thursday with experts of the Gamaleya Institute.",
            *("call", "2026-11-19", None, None, {"Leah Buendia"}),
        ),
        (
            (
                "Justice Secretary Crispin Remulla exchanged views with Russian Justice Minister Konstantin Chuychenko "
                "over dinner in Manila on September 20."
            ),
            *("talks", "2026-09-20", "Manila", "PH", {"Crispin Remulla", "Konstantin Chuychenko"}),
        ),
        (
            (
                "The consultations took place in Moscow on May 26. The Philippine side was headed by "
                "Undersecretary Theresa Lazaro, the Russian side by Deputy Minister Andrey Rudenko."
            ),
            *("talks", "2026-05-26", "Moscow", "RU", {"Theresa Lazaro", "Andrey Rudenko"}),
        ),
        (
            (
                "The Philippine side was led by Undersecretary Theresa Lazaro at the consultations, which took place "
                "in Moscow on February 26; the Russian side by Deputy Minister Andrey Rudenko."
            ),
            *("talks", "2026-02-26", "Moscow", "RU", {"Theresa Lazaro", "Andrey Rudenko"}),
        ),
        (
            (
                "On May 6, Moscow hosted Philippine-Russian consultations. The delegations were led by Deputy Minister "
                "Andrey Rudenko and Undersecretary Theresa Lazaro."
            ),
            *("talks", "2026-05-06", "Moscow", "RU", {"Theresa Lazaro", "Andrey Rudenko"}),
        ),
        (
            "Philippine Ambassador Igor Bailen met with the governor of Tomsk Region, Vladimir Mazur, on June 2.",
            *("talks", "2026-06-02", None, "RU", {"Igor Bailen", "Vladimir Mazur"}),
        ),
    ],
)
def test_encounters_told_so(
    told: str, kind: str, day: str, place: str | None, country: str | None, people: set[str]
) -> None:
    (meeting,) = read(HEAD + told, FRIDAY).meetings
    assert (meeting.kind, meeting.status) == (kind, "held")
    assert (meeting.date, meeting.place, meeting.country, names(meeting)) == (day, place, country, people)


@pytest.mark.parametrize(
    "told",
    [
        "Senators met on Monday to hear of the war in Syria.",
        "Undersecretary Leah Buendia met by Zoom on Thursday with officials of the health department.",
        "The consultations took place in Geneva on February 26. Minister Abbas Araghchi headed the Iranian side.",
        "Immigration officials were briefed on Tuesday by police on Russian suspects.",
        "Senator Risa Hontiveros was summoned to the Department of Justice on Tuesday.",
    ],
)
def test_what_one_side_did_among_itself_is_none(told: str) -> None:
    assert read(HEAD + told, FRIDAY).meetings == []
