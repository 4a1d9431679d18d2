"""Who is named with which office, in one sentence each, and who holds none."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import read

FRIDAY = date(2026, 11, 20)
OPENING = (
    "MANILA – The Philippines and Russia marked fifty years of diplomatic relations, "
    "the Department of Foreign Affairs said on Friday.\n\n"
)


def officials(text: str) -> set[tuple[str, str, str]]:
    return {(o.name, o.title or "", o.country or "") for o in read(OPENING + text, FRIDAY).officials}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Undersecretaries Jose Ramos of Justice and Nora Lim of Trade and Industry flew to Moscow.",
            {("Jose Ramos", "Undersecretary", "PH"), ("Nora Lim", "Undersecretary", "PH")},
        ),
        (
            "Reps. Ana Diaz of Tingog and Ralph Lim of Quezon City flew to Moscow.",
            {("Ana Diaz", "Rep.", "PH"), ("Ralph Lim", "Rep.", "PH")},
        ),
        (
            "The two ambassadors, Marat Pavlov and Igor Bailen, planted a tree in Manila.",
            {("Marat Pavlov", "ambassador", "RU"), ("Igor Bailen", "ambassador", "PH")},
        ),
        (
            "Health ministers Teodoro Herbosa (Philippines) and Mikhail Murashko (Russia) spoke.",
            {("Teodoro Herbosa", "Health minister", "PH"), ("Mikhail Murashko", "Health minister", "RU")},
        ),
        (
            "The Russian flotilla is commanded by Captain 1st Rank Alexei Bondar.",
            {("Alexei Bondar", "Captain 1st Rank", "RU")},
        ),
        (
            "Among the wishes of the Russian side was a treaty, Tourism Secretary Dita Ramos said.",
            {("Dita Ramos", "Tourism Secretary", "PH")},
        ),
        (
            "It was Nestor Diaz, the tourism department's undersecretary, who cut the ribbon in Moscow.",
            {("Nestor Diaz", "undersecretary", "PH")},
        ),
        (
            "Serving as Philippine chief negotiator is Allan Diaz, a trade undersecretary.",
            {("Allan Diaz", "trade undersecretary", "PH")},
        ),
        (
            "Veronika Ilina heads the Russian Export Center, which has an office in Manila.",
            {("Veronika Ilina", "head of the Russian Export Center", "RU")},
        ),
        (
            "The Palace named Gerardo Ramos, a career diplomat, as the country's next ambassador to Russia.",
            {("Gerardo Ramos", "ambassador to Russia", "PH")},
        ),
        (
            "The Palace picked Pedro Ramos to be ambassador to Russia.",
            {("Pedro Ramos", "ambassador to Russia", "PH")},
        ),
        (
            "Pedro Ramos was sworn in as Philippine ambassador to Russia on Monday.",
            {("Pedro Ramos", "ambassador to Russia", "PH")},
        ),
        (
            "Major General Ivan Petrenko, head of the Russian delegation, thanked his hosts.",
            {("Ivan Petrenko", "Major General", "RU")},
        ),
        (
            "Yelena Vorobyova, director of the Third Asian Department, flew to Manila.",
            {("Yelena Vorobyova", "director of the Third Asian Department", "RU")},
        ),
        (
            "Luis Santos, commanding officer of BRP Tarlac, sailed to Vladivostok.",
            {("Luis Santos", "commanding officer of BRP Tarlac", "PH")},
        ),
        (
            "Kazan City Council chairman Ilsur Safin greeted the guests from the Philippines.",
            {("Ilsur Safin", "Kazan City Council chairman", "RU")},
        ),
        (
            "The head of the Russian trade mission in Manila, Pavel Zhukov, said trade grew.",
            {("Pavel Zhukov", "head of the Russian trade mission", "RU")},
        ),
        (
            "DFA Assistant Secretary and spokesperson Angelica Diaz answered the Russian Embassy.",
            {("Angelica Diaz", "DFA Assistant Secretary and spokesperson", "PH")},
        ),
        (
            "PXQ Director Constante Diaz showed the Russian guests a laboratory.",
            {("Constante Diaz", "PXQ Director", "PH")},
        ),
        (
            "Chargé d'Affaires a.i. Alicia Ramos of the Philippine Embassy in Moscow was at the table.",
            {("Alicia Ramos", "Chargé d'Affaires a.i.", "PH")},
        ),
    ],
)
def test_an_office_told_in_other_words(text: str, found: set[tuple[str, str, str]]) -> None:
    assert officials(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The film of director Brenda Ramos was shown in Moscow.",
        "Fishing boat captain Pedro Diaz saw the Russian warship.",
        "Nestor Lim, chairman of a traders' group, welcomed the Russian wheat.",
        "Beauty queen Maria Diaz joined the Russian charity.",
        "Lina Cruz heads the Sampaguita Trading Company, which buys Russian coal.",
    ],
)
def test_who_holds_no_office(text: str) -> None:
    assert officials(text) == set()
