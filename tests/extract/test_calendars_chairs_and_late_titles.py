"""Entries of a calendar, sessions told by who chaired them, and offices that a text tells after the name."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.extract import extract
from ingest.extract.known.lexicon import Lexicon
from ingest.extract.types import Extraction

LEXICON = Lexicon.bundled()
FRIDAY = date(2026, 11, 20)
CHAIRS = "Undersecretary Ma. Theresa Lazaro and Deputy Foreign Minister Andrey Rudenko"
LAZARO = "Foreign Secretary Theresa Lazaro"
RUDENKO = "Russian Deputy Foreign Minister Andrey Rudenko"


def read(text: str) -> Extraction:
    return extract(text, FRIDAY, LEXICON, "")


def meetings(text: str) -> list[tuple[str, str, str | None, str, set[str]]]:
    found = read(text).meetings
    return [(m.kind, m.status, m.date, m.place or "", {p.name for p in m.participants}) for m in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "* December 9 to 12. The destroyer Admiral Panteleyev calls at Cebu.",
            ("ship_visit", "planned", "2026-12-09/2026-12-12", "Cebu", set()),
        ),
        (
            f"Next week. {LAZARO} meets {RUDENKO} in Makati.",
            ("talks", "planned", "2026-11-23/2026-11-29", "Makati", {"Theresa Lazaro", "Andrey Rudenko"}),
        ),
        (
            f"Monday. {RUDENKO} met {LAZARO} in Pasay.",
            ("talks", "held", "2026-11-16", "Pasay", {"Theresa Lazaro", "Andrey Rudenko"}),
        ),
    ],
)
def test_the_day_that_heads_an_entry(text: str, told: tuple[str, str, str, str, set[str]]) -> None:
    assert told in meetings(text)


def test_who_opens_a_fair_on_another_day_is_not_at_the_ships_call() -> None:
    found = meetings(
        "* 3 to 6 December. The destroyer Admiral Panteleyev calls at Manila.\n"
        "* 1 December. Secretary Theresa Lazaro and Ambassador Marat Pavlov open the book fair in Pasay."
    )
    assert ("ship_visit", "planned", "2026-12-03/2026-12-06", "Manila", set()) in found
    assert ("talks", "planned", "2026-12-01", "Pasay", {"Theresa Lazaro", "Marat Pavlov"}) in found


@pytest.mark.parametrize(
    ("text", "kind", "day", "place"),
    [
        (
            f"Talks of the Philippine and Russian ministries were held online Nov. 9. {CHAIRS} were in the chair.",
            "talks", "2026-11-09", "",
        ),
        (
            f"For two days last week, diplomats filled a hotel in Makati. {CHAIRS} presided.",
            "talks", "2026-11-09/2026-11-15", "Makati",
        ),
        (
            f"The joint commission sat in Kazan on November 9 and 10. {CHAIRS} co-chaired, and both were pleased.",
            "commission", "2026-11-09/2026-11-10", "Kazan",
        ),
    ],
)  # fmt: skip
def test_who_chaired_in_a_sentence_of_its_own(text: str, kind: str, day: str, place: str) -> None:
    assert meetings(text) == [(kind, "held", day, place, {"Ma. Theresa Lazaro", "Andrey Rudenko"})]


def test_who_chaired_a_gathering_of_many_did_not_meet_there() -> None:
    text = (
        "The ASEAN-Russia dialogue was held in Vientiane on Tuesday. "
        "Foreign Secretary Theresa Lazaro and Deputy Foreign Minister Andrey Rudenko co-chaired."
    )
    assert meetings(text) == []


@pytest.mark.parametrize(
    ("text", "title", "other", "place"),
    [
        (
            "flew to Moscow on Monday. The energy undersecretary met Deputy Minister Pavel Snikkars on Tuesday.",
            "energy undersecretary", "Pavel Snikkars", "Moscow",
        ),
        (
            "likes tea. On Tuesday in Makati the energy undersecretary had lunch with Ambassador Marat Pavlov.",
            "energy undersecretary", "Marat Pavlov", "Makati",
        ),
    ],
)  # fmt: skip
def test_an_office_told_in_the_sentence_after_the_name(text: str, title: str, other: str, place: str) -> None:
    text = f"Rowena Guevara {text}"
    found = read(text)
    assert ("Rowena Guevara", title) in [(o.name, o.title) for o in found.officials]
    assert ("talks", "held", "2026-11-17", place, {"Rowena Guevara", other}) in meetings(text)


def test_an_office_that_somebody_else_bears_is_not_his_who_opens_the_sentence_before() -> None:
    text = (
        "Maria Santos lost her farm. The agriculture secretary promised her seeds on Monday. Agriculture Secretary "
        "Francisco Tiu Laurel later met Russian Ambassador Marat Pavlov in Quezon City."
    )
    assert {o.name for o in read(text).officials} == {"Francisco Tiu Laurel", "Marat Pavlov"}


@pytest.mark.parametrize(
    "act",
    [
        "thanked Mayor Benjamin Magalong, with whom he planted a tree in Baguio on Tuesday",
        "was taken to Mayor Benjamin Magalong, with whom he spent an hour in Baguio on Tuesday",
        "and Mayor Benjamin Magalong did meet, briefly, in Baguio on Tuesday",
        "met Mayor Benjamin Magalong, his opposite number at dominoes, in Baguio on Tuesday",
    ],
)
def test_company_behind_with_whom_and_did(act: str) -> None:
    found = meetings(f"Russian Ambassador Marat Pavlov {act}.")
    assert ("talks", "held", "2026-11-17", {"Marat Pavlov", "Benjamin Magalong"}) in [
        (kind, status, day, who) for kind, status, day, _, who in found
    ]


@pytest.mark.parametrize(
    "act",
    [
        "with whom he worked in Moscow in 2010",
        "with whom he kept in touch in May",
        "with whom he disagreed in Makati",
    ],
)
def test_what_needs_no_presence_behind_with_whom(act: str) -> None:
    assert meetings(f"Mayor Benjamin Magalong praised Russian Ambassador Marat Pavlov, {act}.") == []


def test_two_told_by_their_offices_alone() -> None:
    text = (
        "Manila Mayor Isko Moreno cut a ribbon on Thursday. Russian Ambassador Marat Pavlov held the scissors. "
        "The mayor and the ambassador met on Friday."
    )
    assert meetings(text)[0][4] == {"Isko Moreno", "Marat Pavlov"}


def test_a_sessions_own_protocol() -> None:
    text = "The Joint Commission of Russia and the Philippines met on Monday. Its protocol was signed the next day."
    assert [(a.title, a.status, a.date) for a in read(text).agreements] == [
        ("protocol", "signed", "2026-11-17")
    ]


def test_what_is_said_of_a_concert_is_not_said_of_the_agreement_before() -> None:
    text = (
        "The Philippines and Russia are working on an agreement on fisheries. A concert was to open "
        "the week; it was cancelled."
    )
    assert [(a.title, a.status) for a in read(text).agreements] == [("agreement on fisheries", "negotiating")]


def test_the_president_of_ukraine_is_no_russian() -> None:
    text = (
        "Volodymyr Zelenskiy met President Ferdinand Marcos Jr. in Manila on Monday. Moscow did not comment."
    )
    assert meetings(text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "12 ноября директор Департамента Азии МИД России Л.Г.Воробьева приняла Посла Филиппин Игоря Бэйлена.",
            "директор Департамента Азии МИД России",
        ),
        (
            "12 ноября губернатор Приморского края Олег Кожемяко принял Посла Филиппин Игоря Бэйлена.",
            "губернатор Приморского края",
        ),
    ],
)
def test_a_bodys_name_behind_a_russian_office_is_no_surname(text: str, title: str) -> None:
    found = read(text)
    assert title in [o.title for o in found.officials]
    assert [len(m.participants) for m in found.meetings] == [2]


@pytest.mark.parametrize(
    ("predicate", "status"),
    [
        ("остаётся на согласовании", "negotiating"),
        ("проходит внутригосударственное согласование", "negotiating"),
        ("подготовлено к подписанию", "ready_to_sign"),
    ],
)
def test_stages_of_an_agreement_in_russian(predicate: str, status: str) -> None:
    title = "Соглашение о морском транспорте между Россией и Филиппинами"
    text = f"{title} {predicate}, заявил Посол России на Филиппинах М.И.Павлов."
    assert [(a.title, a.status) for a in read(text).agreements] == [(title, status)]


def test_a_visit_that_is_not_planned_or_off_in_russian() -> None:
    assert meetings("Поездка Министра обороны А.Р.Белоусова на Филиппины не планируется.") == []
    assert [
        m[:3]
        for m in meetings("Поездка С.В.Лаврова в Манилу в декабре не состоится, сообщил Посол М.И.Павлов.")
    ] == [("visit", "cancelled", "2026-12")]
