"""Papers known by their names, their stage told in few words, and days that belong to another act than the last."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.extract.types import Agreement
from tests.extract.reading_articles import only_agreement, read

FRIDAY = date(2026, 11, 20)
OPENING = (
    "MANILA – The Philippines and Russia marked fifty years of diplomatic relations, "
    "the Department of Foreign Affairs said on Friday.\n\n"
)


def told(text: str) -> list[Agreement]:
    return read(OPENING + text, FRIDAY).agreements


@pytest.mark.parametrize(
    ("text", "title", "status", "day"),
    [
        ("The Operating Procedure for Patrols of the Philippines and Russia entered into force on 1 June 2026.",
         "Operating Procedure for Patrols of the Philippines and Russia", "in_force", "2026-06-01"),
        ("Philippine and Russian officials initialed a program of exchanges on Monday.", "program of exchanges",
         "ready_to_sign", "2026-11-16"),
        ("The crew papers agreement with Russia has been cleared by the lawyers of both sides.",
         "crew papers agreement", "ready_to_sign", None),
        ("The crew papers agreement with Russia was initialed in 2019 and has slept since.", "crew papers agreement",
         "stalled", None),
        ("The fund rests on the memorandum on crew papers between the Philippines and Russia.",
         "memorandum on crew papers between the Philippines and Russia", "signed", None),
        ("The crew papers agreement between Manila and Moscow is applied without complaint.",
         "crew papers agreement between Manila and Moscow", "in_force", None),
        ("The labor agreement with Russia: drafts were exchanged in 2021, and nobody has touched it since.",
         "labor agreement", "stalled", None),
        ("The treaty on crew papers with Russia, only signed in May, was not on the agenda.", "treaty on crew papers",
         "signed", "2026-05"),
        ("The Senate took no action on the labor agreement with Russia.", "labor agreement", "stalled", None),
        ("A treaty on crew papers between Manila and Moscow, drafted by Russia in 2018, is suspended.",
         "treaty on crew papers between Manila and Moscow", "suspended", None),
    ],
)  # fmt: skip
def test_where_a_paper_stands(text: str, title: str, status: str, day: str | None) -> None:
    found = {a.title: (a.status, a.date) for a in told(text)}
    assert found[title] == (status, day)


def test_of_two_signatures_the_later_gives_the_day() -> None:
    (found,) = told(
        "The agreement on crew papers was signed by Moscow on October 5 and by Manila on October 9, officials said."
    )
    assert (found.status, found.date) == ("signed", "2026-10-09")


def test_a_draft_due_by_a_day_is_what_is_expected_next() -> None:
    (found,) = told(
        "Manila and Moscow are negotiating an agreement on crew papers; the answer is due by the end of December."
    )
    assert (found.status, found.expected) == ("negotiating", "../2026-12-31")


@pytest.mark.parametrize(
    "text",
    [
        "The clerks followed the procedure on visitors at the Russian embassy in Manila.",
        "The Philippine Senate sat on Monday and slept since, a Russian diplomat joked.",
    ],
)
def test_a_procedure_in_small_letters_and_a_joke_are_no_papers(text: str) -> None:
    assert not told(text)


def test_an_offer_is_made_at_the_talks_and_expected_when_it_is_for() -> None:
    text = (
        "Foreign Secretary Ma. Theresa Lazaro met Russian Foreign Minister Sergey Lavrov in Moscow on Tuesday. "
        "Lavrov invited the Philippine secretary to attend a conference on culture in Kazan in May 2027."
    )
    (found,) = [a for a in told(text) if a.kind == "offer"]
    assert (found.date, found.expected) == ("2026-11-17", "2027-05")


@pytest.mark.parametrize(
    "text",
    [
        "Senators asked about a proposed treaty on prisoners with Russia. No such text existed, officials replied.",
        "A newspaper wrote of a draft agreement with Russia on bases. The department said there was no such draft.",
        "The Russian and Philippine sides met for an hour. There was no agreement on prices.",
        "Manila and Moscow have reached no agreement on prices.",
    ],
)
def test_what_there_is_not_is_no_paper(text: str) -> None:
    assert not told(text)


def test_what_is_signed_stays_though_another_is_denied() -> None:
    (found,) = told(
        "Manila and Moscow signed an agreement on crew papers on Monday. There is no such agreement with Japan."
    )
    assert (found.title, found.status) == ("agreement on crew papers", "signed")


def test_a_signing_that_is_foreseen_has_not_been() -> None:
    (found,) = told(
        "The Philippine and Russian directors initialed a memorandum on crew papers on Monday. The signing is foreseen "
        "in Kazan in March."
    )
    assert (found.status, found.date, found.expected) == ("ready_to_sign", "2026-11-16", "2027-03")


def test_a_question_says_nothing_of_a_paper() -> None:
    assert not told("Will the agreement on pensions with Russia be signed?")


def test_a_pact_and_the_agreement_that_it_stands_for_are_one() -> None:
    (found,) = told(
        "The crew papers pact with Russia was hailed by seafarers. The agreement on mutual recognition of crew papers "
        "between the Philippines and Russia was signed on Monday."
    )
    assert (found.status, found.date) == ("signed", "2026-11-16")


def test_the_document_that_amends_another_is_the_one_that_was_signed() -> None:
    text = (
        "The Philippines and Russia concluded a memorandum on flights on Monday. The document amends the Air Services "
        "Agreement of 1992. It was signed by Transportation Secretary Vince Dizon and by Russian Transport Minister "
        "Andrey Nikitin."
    )
    signers = {a.title: {s.name for s in a.signatories} for a in told(text)}
    assert signers["memorandum on flights"] == {"Vince Dizon", "Andrey Nikitin"}


def test_the_chairs_who_sign_are_those_who_held_the_talks() -> None:
    text = (
        "Foreign Undersecretary Leo Herrera-Lim and Russian Deputy Foreign Minister Andrey Rudenko co-chaired the "
        "consultations in Manila on Tuesday. Seafarers were discussed. The chairs signed a plan of consultations."
    )
    (found,) = told(text)
    assert {s.name for s in found.signatories} == {"Leo Herrera-Lim", "Andrey Rudenko"}


def test_what_was_agreed_otherwise_is_no_next_step_of_a_paper() -> None:
    (found,) = told(
        "Moscow handed Manila a draft agreement on crew papers. It was agreed that the next talks will be held in May."
    )
    assert found.expected is None


def test_a_paper_that_somebody_hopes_to_see_signed_is_expected_then() -> None:
    (found,) = told(
        "Manila and Moscow exchanged drafts of an agreement on crew papers. The envoy hopes to see it signed in March."
    )
    assert (found.status, found.expected) == ("negotiating", "2027-03")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            (
                "Rosatom recalled an MOU signed in May 2017 between its training center and the Department of Energy"
                " of the Philippines on courses for engineers."
            ),
            "MOU between its training center and the Department of Energy of the Philippines on courses for engineers",
        ),
        (
            (
                "President Rodrigo Duterte praised an agreement concluded in May 2017 on student exchanges between"
                " Russia and the Philippines."
            ),
            "agreement on student exchanges between Russia and the Philippines",
        ),
    ],
)
def test_the_day_of_a_signature_stands_inside_the_name(text: str, title: str) -> None:
    agreement = only_agreement(text)
    assert (agreement.title, agreement.status, agreement.date) == (title, "signed", "2017-05")


def test_who_signed_is_no_part_of_the_name() -> None:
    text = (
        "The talks ended with a memorandum of understanding signed on Monday in Moscow by Russian Trade Minister Denis"
        " Manturov and Philippine Trade Secretary Ramon Lopez."
    )
    assert only_agreement(text).title == "memorandum of understanding"


@pytest.mark.parametrize(
    ("pact", "paper", "told"),
    [
        ("an accord on farm trade", "The memorandum", ("accord on farm trade", "mou")),
        ("a fisheries pact", "The protocol", ("fisheries pact", "protocol")),
        (
            "a pact to study wind power",
            "The memorandum of understanding",
            ("memorandum of understanding", "mou"),
        ),
    ],
)
def test_a_pact_of_the_lead_is_the_paper_told_by_its_formal_name(
    pact: str, paper: str, told: tuple[str, str]
) -> None:
    text = (
        f"Russia and the Philippines signed {pact} on Friday.\n\n{paper} was signed in Moscow by Agriculture Secretary"
        " William Dar and Russian Agriculture Minister Dmitry Patrushev."
    )
    agreement = only_agreement(text)
    assert (agreement.title, agreement.kind) == told
    assert len(agreement.signatories) == 2


@pytest.mark.parametrize(
    "then",
    ["A memorandum on visas is still being drafted.", "The memorandum on visas is still being drafted."],
)
def test_another_paper_is_not_the_pact_of_the_lead(then: str) -> None:
    text = f"Russia and the Philippines signed a fisheries pact on Friday.\n\n{then}"
    assert {a.kind for a in read(text).agreements} == {"agreement", "mou"}


def test_the_protocol_office_is_no_paper() -> None:
    text = (
        "Manila and Moscow signed a fisheries pact on Friday. The protocol office said the guests were tired."
    )
    assert only_agreement(text).kind == "agreement"
