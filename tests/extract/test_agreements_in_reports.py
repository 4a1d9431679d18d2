"""Agreements as wires, ministries and hearings put them: stage, day, what is expected, and where a name ends."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.extract.types import Extraction
from tests.extract.reading_articles import read

FRIDAY = date(2026, 11, 20)
OPENING = (
    "MANILA – The Philippines and Russia marked fifty years of diplomatic relations, "
    "the Department of Foreign Affairs said on Friday.\n\n"
)


def found(text: str) -> Extraction:
    return read(OPENING + text, FRIDAY)


@pytest.mark.parametrize(
    ("text", "title", "status", "day", "expected"),
    [
        # stages
        ("Manila and Moscow on Tuesday finalized the text of a treaty on pensions.",
         "treaty on pensions", "ready_to_sign", "2026-11-17", None),
        ("Philippine and Russian experts nailed down a pensions treaty on Tuesday.",
         "pensions treaty", "ready_to_sign", "2026-11-17", None),
        ("Moscow is willing to conclude a treaty on pensions with the Philippines, Ambassador Marat Pavlov said.",
         "treaty on pensions", "proposed", None, None),
        (("Labor Secretary Hans Cacdac and Russian Labor Minister Anton Kotyakov agreed on Monday to draw up a treaty "
         "on pensions."), "treaty on pensions", "negotiating", None, None),
        ("The Palace has sent to the Senate for concurrence the Treaty on Pensions signed with Russia in 2024.",
         "Treaty on Pensions", "ratifying", None, None),
        (("Manila notified Moscow on Monday that it had finished the procedures needed for the entry into force of the "
         "pensions treaty."), "pensions treaty", "ratifying", "2026-11-16", None),
        ("The labor ministers of the two countries approved a pensions action plan on Monday.",
         "pensions action plan", "signed", "2026-11-16", None),
        (("The Department of Labor and Russia's Ministry of Labor have a standing memorandum of understanding, signed "
         "in 2019."), "memorandum of understanding", "in_force", None, None),
        ("A deal that would have brought Filipino welders to Russia fell through in October, the Palace said.",
         "deal that would have brought Filipino welders to Russia", "cancelled", "2026-10", None),
        (("Under a contract signed in Manila on Monday, Russian Railways will deliver coaches to the Philippine "
         "National Railways."), "contract", "signed", "2026-11-16", None),
        ("The Philippines withdrew last month from a P2-billion contract for Russian trams.",
         "contract for Russian trams", "terminated", "2026-10", None),
        ("The memorandum on trams with Russia remains in force until 2029, the Palace said.",
         "memorandum on trams", "in_force", None, None),
        (("Russian Railways and the Philippine National Railways renewed for five years on Monday their memorandum on "
         "trams."), "memorandum on trams", "signed", "2026-11-16", None),
        (("Having been approved by the Federation Council, the pensions treaty with the Philippines awaits the "
         "president's signature."), "pensions treaty", "ratifying", None, None),
        ("The memorandum on trams with Russia was extended on Monday through an exchange of letters.",
         "memorandum on trams", "signed", "2026-11-16", None),
        ("What the Philippines and Russia signed on Monday was a letter of intent, not a contract for trams.",
         "letter of intent", "signed", "2026-11-16", None),
        (("Russian Railways and the Philippine National Railways will formalize their cooperation with a memorandum on "
         "trams in May."), "memorandum on trams", "ready_to_sign", None, "2027-05"),
        ("The Philippines ended its visa-free deal with Russia on Monday.",
         "visa-free deal", "terminated", "2026-11-16", None),
        # what is expected
        ("President Marcos and President Putin agreed on Monday to conclude a pensions treaty within six months.",
         "pensions treaty", "negotiating", None, "../2027-05"),
        ("President Marcos and President Putin agreed on Monday to conclude a pensions treaty.",
         "pensions treaty", "negotiating", None, None),
        ("The pensions treaty is lined up for signing at next month's visit of Prime Minister Mikhail Mishustin.",
         "pensions treaty", "ready_to_sign", None, "2026-12"),
        ("The pensions treaty with Russia is to be signed within the year, the Palace said.",
         "pensions treaty", "ready_to_sign", None, "2026"),
        ("The pensions treaty with Russia is to be signed by yearend, the Palace said.",
         "pensions treaty", "ready_to_sign", None, "2026"),
        ("The pensions treaty with Russia is to be signed before Christmas, the Palace said.",
         "pensions treaty", "ready_to_sign", None, "../2026-12-24"),
        ("The pensions treaty with Russia is to be signed within two months, the Palace said.",
         "pensions treaty", "ready_to_sign", None, "../2027-01"),
        ("The signing of the pensions treaty with Russia, originally set for Nov. 25, has been put off to January.",
         "pensions treaty", "stalled", None, "2027-01"),
        ("The signing of the pensions treaty with Russia, originally set for May 5, was postponed indefinitely.",
         "pensions treaty", "negotiating", None, None),
        ("The signing of the pensions treaty with Russia, set for Friday, was postponed until next year.",
         "pensions treaty", "negotiating", None, "2027"),
        # names
        ("Russia has proposed an agreement on lost, stolen and unclaimed baggage to the Philippines.",
         "agreement on lost, stolen and unclaimed baggage", "proposed", None, None),
        ("Manila and Moscow on Monday extended the agreement on baggage for another five years.",
         "agreement on baggage", "signed", "2026-11-16", None),
        (("Labor Secretary Hans Cacdac and Russian Labor Minister Anton Kotyakov signed the 2027-2030 Program of "
         "Cooperation in Welding in Manila on Monday."), "2027-2030 Program of Cooperation in Welding", "signed",
         "2026-11-16", None),
        ("RP, Russia sign pact vs. smuggling on Monday.", "pact vs. smuggling", "signed", "2026-11-16", None),
        # offers
        ("Russia's offer to build a tram line in Cebu is being studied by the Department of Transportation.",
         "offer to build a tram line in Cebu", "proposed", None, None),
        ("The Palace is studying an offer by Russia to supply tram cars.",
         "offer by Russia to supply tram cars", "proposed", None, None),
    ],
)  # fmt: skip
def test_an_agreement_of_a_report(
    text: str, title: str, status: str, day: str | None, expected: str | None
) -> None:
    told = [(a.title, a.status, a.date, a.expected) for a in found(text).agreements]
    assert told == [(title, status, day, expected)]


@pytest.mark.parametrize(
    "text",
    [
        "Russia pulled out of the Comprehensive Nuclear-Test-Ban Treaty in 2023.",
        "The India-Eurasian Economic Union free trade agreement was signed in Moscow in October.",
        "Filipino spiker Lea Santos signed a two-year contract with Russian club Dinamo Kazan on Monday.",
        "A Filipina and her Russian husband signed a marriage contract in Pasig City on Monday.",
        "The Philippines and Russia have yet to sign a pensions treaty, the Palace said.",
        "The Russian Cabinet approved a pensions plan for 2027 on Monday.",
        "Russia and Thailand signed a pensions treaty, the Philippine Daily Inquirer reported.",
        "A Cebu resort and a Russian tour operator signed a charter contract on Monday.",
        "The two-year contract of the Russian coach of the Philippine team ended in May.",
    ],
)
def test_no_agreement_of_the_two(text: str) -> None:
    told = found(text)
    assert not told.agreements
    assert not told.meetings


SIGNERS = "Labor Secretary Hans Cacdac and Russian Labor Minister Anton Kotyakov"


@pytest.mark.parametrize(
    "text",
    [
        f"{SIGNERS} signed the pensions treaty by mail on Monday.",
        f"{SIGNERS} have yet to sign the pensions treaty.",
        ("The pensions treaty was signed by Labor Secretary Hans Cacdac on Monday and by Russian Labor Minister Anton "
        "Kotyakov two days later."),
        f"{SIGNERS} signed the pensions treaty on Monday, each in his own capital.",
        ("Russian Deputy Minister Dmitry Platygin signed the pensions treaty in Moscow on Monday and sent it by mail "
        "to Labor Secretary Hans Cacdac, who signed it in Manila on Thursday."),
        "President Ferdinand Marcos Jr. signed on Monday the instrument of ratification of a Russian pensions pact.",
        "Under the deal struck on Monday, Aeroflot may fly to Manila and Cebu.",
    ],
)  # fmt: skip
def test_a_signature_that_is_no_encounter(text: str) -> None:
    assert not found(text).meetings


@pytest.mark.parametrize(
    ("text", "kind", "status", "place"),
    [
        (f"{SIGNERS} signed the pensions treaty in Moscow on Monday.", "signing", "held", "Moscow"),
        (("The pensions treaty, signed in Manila on September 12, 2024, took effect once the two governments exchanged "
         "instruments of ratification."), "signing", "held", "Manila"),
        (f"{SIGNERS} signed the pensions treaty in Moscow on Monday, two days after the minister arrived.",
         "signing", "held", "Moscow"),
        (("The pensions treaty had been signed in Moscow by Labor Secretary Hans Cacdac and Labor Minister Anton "
         "Kotyakov a day earlier."), "signing", "held", "Moscow"),
        (("“We signed it yesterday with Labor Minister Anton Kotyakov,” Labor Secretary Hans Cacdac said of the "
         "pensions treaty."), "signing", "held", None),
        ("The labor ministers of the two countries approved a plan during their meeting in Hanoi on November 2.",
         "talks", "held", "Hanoi"),
        (("The long-delayed pensions treaty is up for renegotiation, Labor Secretary Hans Cacdac said after talks with "
         "Russian Labor Minister Anton Kotyakov."), "talks", "held", None),
        (("The talks of Labor Secretary Hans Cacdac with Russian Labor Minister Anton Kotyakov, set for Monday, were "
         "delayed."), "talks", "postponed", None),
    ],
)  # fmt: skip
def test_an_encounter_about_an_agreement(text: str, kind: str, status: str, place: str | None) -> None:
    assert [(m.kind, m.status, m.place) for m in found(text).meetings] == [(kind, status, place)]
