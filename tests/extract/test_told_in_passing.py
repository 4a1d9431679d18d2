"""Deals and who signed them, meetings without a verb of meeting, and journeys told by what brought or ended them."""

from __future__ import annotations

import pytest

from tests.extract.reading_articles import names, only_agreement, only_meeting, read

RELATIONS = (
    "\n\nThe bilateral relations of the Philippines and Russia are growing, Ambassador Carlos Sorreta said."
)


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("The deal with Russia for 16 military helicopters was terminated.", "terminated"),
        ("The Philippine government has given up a deal for 16 Russian military helicopters.", "cancelled"),
        ("Manila junked its contract for 16 Russian helicopters.", "cancelled"),
        ("The helicopter deal with Russia is off, officials said.", "cancelled"),
        ("Manila and Moscow are threshing out a vaccine deal.", "negotiating"),
        ("Manila and Moscow are still talking about a vaccine deal.", "negotiating"),
    ],
)
def test_what_becomes_of_a_deal(told: str, status: str) -> None:
    assert only_agreement(told + RELATIONS).status == status


@pytest.mark.parametrize(
    "told",
    [
        "Trade with Russia is off to a good start.",
        "Lawmakers gave up their seats when Russia held its talks.",
    ],
)
def test_words_of_ending_without_a_deal(told: str) -> None:
    assert read(told + RELATIONS).agreements == []


def signers(text: str) -> set[str]:
    return {s.name for s in only_agreement(text).signatories}


def test_he_and_another_signed_it() -> None:
    text = (
        "Russian Defense Minister Sergey Shoigu landed in Manila on Monday.\n\nOn Tuesday he and Philippine Defense "
        "Secretary Delfin Lorenzana signed an agreement on military and technical cooperation."
    )
    assert signers(text) == {"Sergey Shoigu", "Delfin Lorenzana"}


def test_who_held_an_office_then_signed_and_who_heads_the_committee_did_not() -> None:
    text = (
        "A Senate committee, chaired by Senator Aquilino Pimentel, took up the extradition treaty with Russia that "
        "Vitaliano Aguirre, then Justice Secretary, and Russian Minister of Justice Alexander Konovalov signed "
        "on Nov. 13, 2017."
    )
    assert signers(text) == {"Vitaliano Aguirre", "Alexander Konovalov"}
    assert names(only_meeting(text)) == {"Vitaliano Aguirre", "Alexander Konovalov"}


def test_the_signature_under_an_instrument_of_ratification_signs_no_treaty() -> None:
    text = (
        "The Senate took up the extradition treaty of the Philippines with Russia. The instrument of ratification for "
        "it was signed by President Rodrigo Duterte on September 2."
    )
    assert signers(text) == set()


def test_the_matter_behind_a_listed_name_is_no_part_of_it() -> None:
    text = (
        "Russian President Vladimir Putin said that the ministers of the two countries would sign the documents.\n\n"
        "Trade Secretary Ramon Lopez and Transportation Secretary Arthur Tugade did so on Wednesday in Moscow.\n\n"
        "Sealed in Moscow were:\n\n- Defense Cooperation Agreement, for the exchange of views;\n\n"
        "- Agreement on Cooperation on Transportation, with support and study visits;"
    )
    extraction = read(text)
    assert [(a.title, a.date) for a in extraction.agreements] == [
        ("Defense Cooperation Agreement", "2019-09-11"),
        ("Agreement on Cooperation on Transportation", "2019-09-11"),
    ]
    signing = next(m for m in extraction.meetings if m.kind == "signing")
    assert (signing.status, signing.date, signing.place) == ("held", "2019-09-11", "Moscow")


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        (
            "Russian Ambassador Igor Khovaev was with President Rodrigo Duterte in Davao City on Wednesday.",
            "talks",
        ),
        ("President Rodrigo Duterte had Russian President Vladimir Putin on the line on Tuesday.", "call"),
        (
            "Russian Ambassador Igor Khovaev called on then-Mayor Rodrigo Duterte in Davao City.",
            "courtesy_call",
        ),
        (
            "Russian Ambassador Igor Khovaev called at the Department of Foreign Affairs on Monday.",
            "courtesy_call",
        ),
    ],
)
def test_encounters_without_a_verb_of_meeting(told: str, kind: str) -> None:
    assert only_meeting(told).kind == kind


@pytest.mark.parametrize(
    "told",
    [
        "Defense Secretary Delfin Lorenzana was with the troops when Russian Ambassador Igor Khovaev left the room.",
        "Defense Secretary Delfin Lorenzana put his name on the line for ties with Russian President Vladimir Putin.",
        "Philippine Ambassador Carlos Sorreta called at the Department of Foreign Affairs about Russia on Monday.",
    ],
)
def test_words_that_bring_no_two_together(told: str) -> None:
    assert read(told).meetings == []


def test_who_tells_of_a_meeting_is_not_at_it() -> None:
    text = (
        "In their meeting Russian President Dmitry Medvedev told President Gloria Arroyo of his hope, according to "
        "Press Secretary Cerge Remonde."
    )
    assert names(only_meeting(text)) == {"Dmitry Medvedev", "Gloria Arroyo"}


def test_one_after_the_other_on_one_day() -> None:
    text = (
        "Russian Foreign Minister Igor Ivanov first held talks with Foreign Affairs Secretary Blas Ople, and then made "
        "a courtesy call on President Gloria Arroyo on Monday."
    )
    assert {(m.kind, m.date) for m in read(text).meetings} == {
        ("talks", "2019-09-09"),
        ("courtesy_call", "2019-09-09"),
    }


def test_whom_the_two_means_where_each_is_named_alone() -> None:
    text = (
        "Russian Foreign Minister Sergey Lavrov arrived in Manila.\n\nTeodoro Locsin, his Philippine counterpart, "
        "hopes for trade. Fishing rights are things the two will discuss."
    )
    talks = next(m for m in read(text).meetings if m.kind == "talks")
    assert (talks.status, names(talks)) == ("planned", {"Sergey Lavrov", "Teodoro Locsin"})


@pytest.mark.parametrize(
    "told",
    [
        "What took President Rodrigo Duterte to Moscow was the forum.",
        "Business brought President Rodrigo Duterte to Moscow on Monday.",
        "President Rodrigo Duterte is back in Manila after six days in Russia.",
        "From eight days in South Korea and Russia President Rodrigo Duterte is due home today.",
        "Papers were signed while President Rodrigo Duterte was in Moscow last week.",
    ],
)
def test_journeys_told_by_cause_or_end(told: str) -> None:
    visit = only_meeting(told + RELATIONS)
    assert (visit.kind, visit.status, visit.country) == ("visit", "held", "RU")


def test_money_makes_no_journey_for_who_speaks_of_it() -> None:
    text = (
        "Secretary Delfin Lorenzana was sure of the helicopters, since the first tranche had gone to Russia."
    )
    assert read(text + RELATIONS).meetings == []


def test_a_group_that_something_brought_met_the_other_side() -> None:
    text = (
        "A delegation of Russian legislators has come in person.\n\nWhat brought them to Manila was a forum, and while "
        "here they met House Speaker Martin Romualdez."
    )
    assert {m.kind for m in read(text).meetings} >= {"talks"}


def test_whoever_meets_a_ship_at_the_pier_is_part_of_its_call() -> None:
    text = (
        "The Russian destroyer Admiral Panteleyev docked in Manila on Friday.\n\nAmong those who met the ship on the "
        "pier were Russian Ambassador Igor Khovaev and Commodore Francisco Gabudao."
    )
    assert only_meeting(text).kind == "ship_visit"


def test_where_a_meeting_of_two_was_is_no_stay_of_theirs() -> None:
    text = "The meeting between President Rodrigo Duterte and President Vladimir Putin was in Sochi on September 3."
    meeting = only_meeting(text)
    assert (meeting.kind, meeting.date, meeting.place) == ("talks", "2019-09-03", "Sochi")


def test_an_invitation_had_or_handed_on_is_an_offer() -> None:
    text = (
        "President Gloria Arroyo gave Russian Foreign Minister Igor Ivanov the government's invitation to Russian "
        "President Vladimir Putin to visit the Philippines."
    )
    assert only_agreement(text).kind == "offer"
    assert read("Secretary Delfin Lorenzana has no invitation to visit Russia." + RELATIONS).agreements == []


def test_members_of_a_provincial_board_are_officials() -> None:
    text = "Provincial Board members Jose Cruz and Pedro Santos flew to Moscow on Monday." + RELATIONS
    assert {"Jose Cruz", "Pedro Santos"} <= {o.name for o in read(text).officials}
