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


AHEAD = "Russia has told Manila that it is open to a labor pact."


def test_a_paper_in_talks_is_the_one_named_by_its_kind_next() -> None:
    text = (
        "A broader agreement to cover cybercrime and drugs is in the works between the Philippine National Police and"
        " the Interior Ministry of Russia. The police chief said a memorandum of understanding is being written to"
        " serve as a frame for the cooperation."
    )
    agreement = only_agreement(text, FRIDAY)
    assert (agreement.kind, agreement.status) == ("mou", "negotiating")


def test_a_bilateral_agreement_without_a_matter_is_the_pact_just_sought() -> None:
    text = (
        f'{AHEAD} "The Russian government is willing to enter into a bilateral agreement," Labor Secretary Francis'
        " Tolentino said."
    )
    assert titles(text) == ["labor pact"]


def test_a_paper_in_talks_on_another_matter_stays_another() -> None:
    text = (
        f"{AHEAD} Labor Secretary Francis Tolentino said a memorandum of understanding on seafarers is also being"
        " drafted with Moscow."
    )
    assert titles(text) == ["labor pact", "memorandum of understanding on seafarers"]


def test_what_the_lead_tells_of_a_document_is_told_of_the_paper_named_next() -> None:
    text = (
        "A document that ties together the coast guards of the Philippines and Russia took effect on November 3, the"
        " Philippine Embassy in Moscow said. The Memorandum of Understanding on Maritime Safety was signed by Admiral"
        " Ronnie Gavan and Nikolai Patrushev in Moscow on May 23."
    )
    agreement = only_agreement(text, FRIDAY)
    assert (agreement.status, agreement.date) == ("in_force", "2026-11-03")


def test_a_document_of_others_tells_nothing_of_the_paper_named_next() -> None:
    text = (
        "A document on whaling was signed by Japan and Russia on November 3. The Memorandum of Understanding on"
        " Maritime Safety between the Philippines and Russia was signed in Moscow on May 23."
    )
    assert only_agreement(text, FRIDAY).date == "2026-05-23"
