"""Papers that the lead names loosely, words that only look like a paper's name, and who signed."""

from __future__ import annotations

from datetime import date

from tests.extract.reading_articles import only_agreement, read

FRIDAY = date(2026, 11, 20)


def titles(text: str) -> list[str]:
    return [a.title for a in read(text, FRIDAY).agreements]


LEAD = "The Philippines and Russia have signed an accord on fishing, the agriculture department said."


def test_the_accord_of_the_lead_is_the_memorandum_of_the_next_sentence() -> None:
    text = (
        f"{LEAD} In a statement it said the memorandum of understanding with Russia's fishing agency was signed on"
        " Monday in"
        " Manila by Secretary Francisco Tiu Laurel and Ilya Shestakov, head of the agency."
    )
    agreement = only_agreement(text, FRIDAY)
    assert (agreement.kind, agreement.status, agreement.date) == ("mou", "signed", "2026-11-16")
    assert {s.name for s in agreement.signatories} == {"Francisco Tiu Laurel", "Ilya Shestakov"}


def test_another_paper_signed_beside_it_stays_another() -> None:
    text = (
        f"{LEAD} The two sides also signed another paper on fishing ports, a memorandum of understanding on"
        " training."
    )
    assert len(titles(text)) == 2


def test_what_a_paper_is_called_behind_a_comma_is_no_second_paper() -> None:
    text = (
        "Manila Mayor Isko Moreno Domagoso on Monday signed a cooperation program with the Government of Moscow,"
        " the second"
        " agreement between the two cities since 2023."
    )
    assert len(titles(text)) == 1


def test_a_committee_with_a_contract_in_its_name_is_no_contract() -> None:
    text = (
        "The contract for 16 Russian helicopters was terminated in June, the defense department said. Its"
        " Contract Review"
        " and Termination Committee has been put together again."
    )
    assert titles(text) == ["contract for 16 Russian helicopters"]


def test_what_had_stalled_before_it_was_signed_is_signed() -> None:
    text = (
        "After years of stalled talks, the Philippines and Russia signed an air services agreement in Manila on"
        " Monday."
    )
    assert only_agreement(text, FRIDAY).status == "signed"


def test_who_speaks_of_a_signing_did_not_sign() -> None:
    text = (
        "Ambassador Igor Bailen met Russian Deputy Minister Andrey Rudenko in Moscow on Monday. Bailen noted that"
        " trade has"
        " grown since the signing of the Agreement on Defense Cooperation in May 2017."
    )
    assert only_agreement(text, FRIDAY).signatories == []
    text = (
        "Trade between the Philippines and Russia has grown since the signing of the Agreement on Defense"
        " Cooperation by"
        " Defense Secretary Delfin Lorenzana and Russian Defense Minister Sergei Shoigu."
    )
    assert [s.name for s in only_agreement(text, FRIDAY).signatories] == [
        "Delfin Lorenzana",
        "Sergei Shoigu",
    ]
