"""Agreements told in one sentence each, in the many ways of English: what is read of each, and what is none."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.extract.types import Agreement
from tests.extract.reading_articles import only_agreement, read

FRIDAY = date(2026, 11, 20)
SIGNERS = "Labor Secretary Bienvenido Laguesma and Russian Labor Minister Anton Kotyakov"


OPENING = (
    "MANILA – The Philippines and Russia marked fifty years of diplomatic relations, "
    "the Department of Foreign Affairs said on Friday.\n\n"
)


def told(text: str) -> list[Agreement]:
    return read(OPENING + text, FRIDAY).agreements


def stages(text: str) -> dict[str, tuple[str, str | None]]:
    return {a.title: (a.status, a.date) for a in told(text)}


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("Manila and Moscow extended on Monday their agreement on crew papers.", "signed", "2026-11-16"),
        ("Philippine and Russian officials adopted on Monday an action plan on museums.", "signed", "2026-11-16"),
        ("Manila and Moscow renewed in June their agreement on crew papers.", "signed", "2026-06"),
        ("Russia and the Philippines extended the validity of their crew papers agreement until 2030 on Monday.",
         "signed", "2026-11-16"),
        ("Last month's agreement on crew papers with Russia was hailed by the Palace.", "signed", "2026-10"),
        ("The 2019 crew papers agreement with Russia covers cooks, the Palace said.", "signed", "2019"),
        ("Through an exchange of notes on Monday, Manila and Moscow waived visas for diplomats.",
         "signed", "2026-11-16"),
        ("The Palace said Manila and Moscow exchanged notes on visa-free travel on Monday.", "signed", "2026-11-16"),
        ("With the signing on Monday of a crew papers agreement, Manila and Moscow can recognize each other's cooks.",
         "signed", "2026-11-16"),
        ("Since 1992 the Philippines and Russia have had an agreement on trade.", "in_force", "1992"),
        ("Effective since January 1, the tax convention between Manila and Moscow spares firms double levies.",
         "in_force", "2026-01-01"),
        ("With the crew papers agreement with Russia now in force, cooks can apply, the Palace said.",
         "in_force", None),
        ("The crew papers agreement with Russia, initialed last month, will be signed in March.",
         "ready_to_sign", "2026-10"),
        ("Russia and the Philippines have settled on the wording of a crew papers agreement.", "ready_to_sign", None),
        ("The president has authorized the signing of the crew papers agreement with Russia.", "ready_to_sign", None),
        ("The crew papers agreement with Russia is being fine-tuned, the Palace said.", "negotiating", None),
        ("A crew papers agreement with Russia is being coordinated, the Palace said.", "negotiating", None),
        ("The crew papers agreement with Russia is nearly done, the Palace said.", "negotiating", None),
        ("The Philippines and Russia are working out an agreement on crew papers.", "negotiating", None),
        ("Officials of the two countries have been bargaining on a crew papers agreement.", "negotiating", None),
        ("A crew papers agreement with Russia has been in place since 2008, the Palace said.", "in_force", "2008"),
        ("Talks with Moscow about a crew papers agreement resumed on Monday, the Palace said.",
         "negotiating", "2026-11-16"),
        ("Moscow would like to have a crew papers agreement with the Philippines, the Palace said.", "proposed", None),
        ("Davao wants to enter into a crew papers agreement with Russia, the Palace said.", "proposed", None),
        ("There is a proposal to conclude a crew papers agreement with Russia, the Palace said.", "proposed", None),
        ("The crew papers treaty with Russia has yet to be ratified by the Philippines, the Palace said.",
         "signed", None),
        ("The Palace has transmitted the crew papers treaty with Russia to the Senate.", "ratifying", None),
        ("Senators on Monday gave their nod to the crew papers treaty with Russia.", "ratifying", "2026-11-16"),
        (("President Vladimir Putin signed into law on Monday a bill ratifying the crew papers treaty with the "
         "Philippines."), "ratifying", "2026-11-16"),
        ("Moscow withdrew on Monday from its crew papers agreement with the Philippines.", "terminated", "2026-11-16"),
        ("Manila and Moscow shelved a plan for a crew papers agreement, the Palace said.", "cancelled", None),
        ("The Palace declined the crew papers agreement that Russia had sought.", "cancelled", None),
        ("The contract for Russian fire trucks was voided by the Palace in August.", "cancelled", "2026-08"),
        ("The Palace called a halt to the contract for Russian fire trucks.", "suspended", None),
        ("Manila served notice on Monday of its withdrawal from the crew papers treaty with Russia.",
         "terminated", "2026-11-16"),
        ("The crew papers treaty with Russia is no longer in force, the Palace said.", "expired", None),
        ("The crew papers treaty with Russia became effective last month.", "in_force", "2026-10"),
        ("The crew papers agreement with Russia is nearing completion, the Palace said.", "negotiating", None),
        ("The Palace and the Kremlin are haggling over a crew papers agreement.", "negotiating", None),
        ("The Department of Justice has cleared the crew papers agreement with Russia for signing.",
         "ready_to_sign", None),
        ("The Senate has sat on the crew papers treaty with Russia since March, the Palace said.", "ratifying", None),
        ("The idea of a crew papers agreement came from Moscow, the Palace said.", "proposed", None),
        ("Monday's talks of the Philippine and Russian ministers led to a crew papers agreement, which they signed.",
         "signed", "2026-11-16"),
    ],
)  # fmt: skip
def test_a_stage_and_its_day(text: str, status: str, day: str | None) -> None:
    agreement = only_agreement(OPENING + text, FRIDAY)
    assert (agreement.status, agreement.date) == (status, day)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Manila and Moscow signed a memorandum on film and agreed to start talks on a customs accord.",
         {"memorandum on film": "signed", "customs accord": "negotiating"}),
        ("Manila and Moscow signed a film accord, discussed a customs accord and shelved a plan for a visa agreement.",
         {"film accord": "signed", "customs accord": "negotiating", "visa agreement": "cancelled"}),
        (("Of the two agreements with Russia, the one on customs was signed on Monday and the one on fish is still "
         "being negotiated, the Palace said."), {"agreement on customs": "signed", "agreement on fish": "negotiating"}),
        ("Neither the customs accord nor the visa agreement with Russia has been signed, the Palace said.",
         {"customs accord": "negotiating", "visa agreement": "negotiating"}),
        ("Not only the customs accord but also the visa agreement with Russia was signed on Monday.",
         {"customs accord": "signed", "visa agreement": "signed"}),
    ],
)  # fmt: skip
def test_each_of_several_has_the_verb_that_is_told_of_it(text: str, found: dict[str, str]) -> None:
    assert {title: status for title, (status, _) in stages(text).items()} == found


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        (f"Witnessed by President Ferdinand Marcos Jr., {SIGNERS} signed a crew papers agreement on Monday.",
         [{"Bienvenido Laguesma", "Anton Kotyakov"}]),
        (f"{SIGNERS} met in Moscow on Monday. After the meeting, they signed a crew papers agreement.",
         [{"Bienvenido Laguesma", "Anton Kotyakov"}]),
        (("Labor Secretary Bienvenido Laguesma signed the crew papers agreement with Russia on Monday and Tourism "
         "Secretary Dita Mathay the memorandum on guides."), [{"Bienvenido Laguesma"}, {"Dita Mathay"}]),
        (("Labor Secretary Bienvenido Laguesma signed the crew papers agreement with Russia, while Tourism Secretary "
         "Dita Mathay signed a memorandum on guides, on Monday."), [{"Bienvenido Laguesma"}, {"Dita Mathay"}]),
        ((f"The crew papers agreement was signed by {SIGNERS}, and the memorandum on guides by Tourism Secretary Dita "
         "Mathay and Economy Minister Maxim Reshetnikov."),
         [{"Bienvenido Laguesma", "Anton Kotyakov"}, {"Dita Mathay", "Maxim Reshetnikov"}]),
        (("“It helps our cooks,” Labor Secretary Bienvenido Laguesma said of the crew papers agreement after signing "
         "it with Russian Labor Minister Anton Kotyakov on Monday."), [{"Bienvenido Laguesma", "Anton Kotyakov"}]),
    ],
)  # fmt: skip
def test_who_signed_which(text: str, signed: list[set[str]]) -> None:
    assert [{s.name for s in a.signatories} for a in told(text)] == signed


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The MOU with Rosatom was signed on Monday, Energy Secretary Sharon Garin said.", "MOU with Rosatom"),
        (("Energy Secretary Sharon Garin said the agreement with Rosatom had been signed on Monday. The agreement on "
         "small reactors runs five years."), "agreement on small reactors"),
        (("The Department of Energy and Rosatom signed a memorandum on small reactors on Monday. The memorandum with "
         "Rosatom runs five years."), "memorandum on small reactors"),
        ("The Department of Energy and Rosatom signed their MOU on Monday.", "MOU"),
        ("Manila and Moscow put their signatures to a document on Monday. It is a memorandum on small reactors.",
         "memorandum on small reactors"),
        ("At their talks on Monday, Philippine and Russian ministers issued a joint statement on peace in Asia.",
         "joint statement on peace in Asia"),
    ],
)  # fmt: skip
def test_what_it_is_called(text: str, title: str) -> None:
    assert only_agreement(OPENING + text, FRIDAY).title == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Russian President Vladimir Putin has invited President Ferdinand Marcos Jr. to visit Kazan.",
         "invitation for President Ferdinand Marcos Jr. to visit Kazan"),
        ("An invitation to attend the forum in Kazan was extended by Russia to Trade Secretary Cristina Roque.",
         "invitation to attend the forum in Kazan"),
        ("Secretary Theresa Lazaro accepted Russian Foreign Minister Sergey Lavrov's invitation to visit Kazan.",
         "invitation to visit Kazan"),
    ],
)  # fmt: skip
def test_an_invitation_in_other_words(text: str, title: str) -> None:
    assert [(a.title, a.kind) for a in told(text)] == [(title, "offer")]


@pytest.mark.parametrize(
    "text",
    [
        "The ASEAN foreign ministers issued a joint statement on the sea on Monday, with Russia as a partner.",
        "An airline of the Philippines signed a codeshare agreement with Turkish Airlines to reach Moscow.",
        "The Palace said it was not true that a naval base agreement had been signed with Russia.",
        "China and Russia issued a joint statement on Monday that the Philippine government is studying.",
        ("A memorandum of agreement between the Department of Health and the Department of Education on doses "
        "from Russia was signed on Monday, Health Secretary Teodoro Herbosa said."),
        "The New START treaty expired in February, Foreign Secretary Theresa Lazaro noted.",
        "Filipino seafarers and their Russian employer reached a settlement agreement on Monday.",
    ],
)  # fmt: skip
def test_none_between_the_two_states(text: str) -> None:
    assert told(text) == []


def test_each_of_two_has_the_signature_told_behind_its_own_name() -> None:
    text = (
        "Other papers concluded with Russia are the Agreement on Fisheries, which was signed by Defense Secretary "
        "Gilberto Teodoro in Vladivostok on May 4, 2026, and the Agreement on Tourism, which was signed by "
        "Transportation Secretary Vivencio Dizon and Russian Transport Minister Roman Starovoyt "
        "in Manila on June 9, 2026."
    )
    found = {a.title: (a.date, [s.name for s in a.signatories]) for a in told(text)}
    assert found == {
        "Agreement on Fisheries": ("2026-05-04", ["Gilberto Teodoro"]),
        "Agreement on Tourism": ("2026-06-09", ["Vivencio Dizon", "Roman Starovoyt"]),
    }


def test_minutes_signed_are_not_the_treaty_that_the_talks_were_about() -> None:
    text = (
        "Officials negotiated the crew papers agreement with Russia in Moscow, "
        "where the agreed minutes were signed on Monday."
    )
    assert stages(text) == {"crew papers agreement": ("negotiating", None)}


@pytest.mark.parametrize(
    ("says", "signed", "status"),
    [
        ("are ready to revive their", "was signed in 1997", "proposed"),
        ("were willing to bring back their", "was last signed in 1997", "proposed"),
        ("spoke of the revival of their", "was signed in 1997", "proposed"),
        ("wanted to revive their", "was signed on Thursday", "signed"),
        ("are proud of their", "was signed in 1997", "signed"),
    ],
)
def test_what_is_to_be_revived_was_signed_long_ago(says: str, signed: str, status: str) -> None:
    text = (
        f"Manila and Moscow {says} sister-city agreement, Russian Ambassador Marat Pavlov said."
        f" The sister-city agreement {signed}."
    )
    assert only_agreement(text, FRIDAY).status == status
