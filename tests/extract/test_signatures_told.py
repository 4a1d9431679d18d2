"""Signatures in words that no list has, by those told only by office, in a sentence beside, and ahead."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_agreement, only_meeting, read

FRIDAY = date(2021, 10, 15)
SECRETARY = "Fisheries Secretary William Dar"
MINISTER = "Russian Fisheries Minister Ilya Shestakov"
BOTH = {"William Dar", "Ilya Shestakov"}
PAPER = "memorandum on tuna"


@pytest.mark.parametrize(
    "told",
    [
        f"{SECRETARY} and {MINISTER} bound their ministries by a {PAPER} in Manila on Tuesday.",
        f"{SECRETARY} and {MINISTER} cemented ties in Manila on Tuesday by means of a {PAPER}.",
        f"{SECRETARY} and {MINISTER} gave their signatures to a {PAPER} in Manila on Tuesday.",
        f"{SECRETARY} and {MINISTER} penned a {PAPER} in Manila on Tuesday.",
        f"{SECRETARY} consummated a {PAPER} with {MINISTER} in Manila on Tuesday.",
        f"{SECRETARY} and {MINISTER} swapped signed copies of a {PAPER} in Manila on Tuesday.",
        f"A {PAPER} discussed since last year was sealed in Manila on Tuesday by {SECRETARY} and {MINISTER}.",
        f"A {PAPER} came into being in Manila on Tuesday under the pens of {SECRETARY} and {MINISTER}.",
        f"A {PAPER} was cemented in Manila on Tuesday by {SECRETARY} and {MINISTER}.",
    ],
)
def test_a_signature_whatever_verb_tells_it(told: str) -> None:
    meeting, agreement = only_meeting(told, FRIDAY), only_agreement(told, FRIDAY)
    assert (meeting.kind, meeting.date, meeting.place) == ("signing", "2021-10-12", "Manila")
    assert names(meeting) == BOTH == {s.name for s in agreement.signatories}
    assert (agreement.title, agreement.status, agreement.date) == (PAPER, "signed", "2021-10-12")


@pytest.mark.parametrize(
    "told",
    [
        f"{SECRETARY} and {MINISTER} argued over a {PAPER} in Manila on Tuesday.",
        f"{SECRETARY} and {MINISTER} praised a {PAPER} in Manila on Tuesday.",
        f"{SECRETARY} handed {MINISTER} a {PAPER} in Manila on Tuesday.",
        f"{SECRETARY} and {MINISTER} drew up a {PAPER} in Manila on Tuesday.",
        f"{SECRETARY} and {MINISTER} met on Tuesday under a {PAPER}.",
        f"{SECRETARY} refused to put his name to a {PAPER} with {MINISTER} on Tuesday.",
        f"{SECRETARY} and {MINISTER} toured on Tuesday a plant that works under a {PAPER}.",
    ],
)
def test_what_is_done_to_a_paper_and_is_no_signature(told: str) -> None:
    found = read(told, FRIDAY)
    assert "signing" not in {m.kind for m in found.meetings}
    assert "signed" not in {a.status for a in found.agreements if "status" not in a.inferred}


@pytest.mark.parametrize(
    "other",
    [
        "and Russia's ambassador signed a treaty on tuna",
        "and a deputy minister of Russia signed a treaty on tuna",
        "signed a treaty on tuna with the head of the Federal Agency for Fishery of Russia",
    ],
)
def test_who_signed_may_be_told_by_his_office_alone(other: str) -> None:
    meeting = only_meeting(f"{SECRETARY} {other} in Manila on Tuesday.", FRIDAY)
    assert (meeting.kind, meeting.date, meeting.place) == ("signing", "2021-10-12", "Manila")
    assert names(meeting) == {"William Dar"}


def test_who_is_at_home_is_no_official_of_the_other_side() -> None:
    text = f"{SECRETARY} signed a memorandum on tuna with the head of the Bureau of Fisheries, Russia's envoy said."
    assert read(text, FRIDAY).meetings == []


def test_the_rite_is_the_signature_told_before() -> None:
    text = (
        f"{SECRETARY} and {MINISTER} have extended for three years their memorandum on tuna. "
        "The rite was held on Tuesday in Manila."
    )
    assert only_meeting(text, FRIDAY).date == "2021-10-12"
    assert only_agreement(text, FRIDAY).date == "2021-10-12"


def test_who_watched_in_the_next_sentence_was_there() -> None:
    signed = f"{SECRETARY} and {MINISTER} signed a memorandum on tuna in Manila on Tuesday."
    assert names(only_meeting(f"{signed} President Rodrigo Duterte looked on.", FRIDAY)) == {
        *BOTH,
        "Rodrigo Duterte",
    }
    elsewhere = f"{signed} President Rodrigo Duterte watched a drill in Davao."
    assert names(only_meeting(elsewhere, FRIDAY)) == BOTH


def test_others_did_so_for_other_papers() -> None:
    text = (
        f"{SECRETARY} and {MINISTER} signed a memorandum on tuna in Manila on Tuesday. Science Secretary Fortunato de "
        "la Peña did so for the space agreement with Roscosmos and Labor Secretary Silvestre Bello III for the "
        "labor agreement."
    )
    found = read(text, FRIDAY)
    signers = {a.title: {s.name for s in a.signatories} for a in found.agreements}
    assert signers["space agreement"] == {"Fortunato de la Peña"}
    assert {a.date for a in found.agreements} == {"2021-10-12"}
    assert "Fortunato de la Peña" in names(found.meetings[0])


def test_who_talked_before_the_others_signed_signed_nothing() -> None:
    text = (
        "In Manila on Tuesday, after President Rodrigo Duterte and President Vladimir Putin had talked for two hours, "
        "the ministers of the two sides signed a memorandum on tuna."
    )
    assert only_agreement(text, FRIDAY).signatories == []


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("will be signed in Manila on Monday", ["signing"]),
        ("may be signed in Manila on Monday", []),
        ("will be signed on Monday", []),
    ],
)
def test_a_signature_ahead_needs_a_day_and_a_place(words: str, kinds: list[str]) -> None:
    text = f"The tuna agreement between the Philippines and Russia {words}, the Palace said."
    assert [m.kind for m in read(text, FRIDAY).meetings] == kinds


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("On the entry into force of the tuna agreement", "tuna agreement"),
        ("Manila, Moscow seal tuna pact", "tuna pact"),
    ],
)
def test_what_only_the_headline_names(headline: str, title: str) -> None:
    text = (
        f"{headline}\n\n{SECRETARY} and {MINISTER} signed the agreement in Manila on Tuesday. "
        "It will cover the waters of both the Philippines and Russia.\n\nThe two said that it took four years."
    )
    assert [(a.title, a.date) for a in read(text, FRIDAY).agreements] == [(title, "2021-10-12")]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("did meet Foreign Minister Sergey Lavrov in Manila on Tuesday, but nothing is to be signed", "held"),
        (
            "used a chat with Foreign Minister Sergey Lavrov in Manila on Tuesday to ask for more flights",
            "held",
        ),
        ("did not meet Foreign Minister Sergey Lavrov in Manila on Tuesday", None),
    ],
)
def test_what_did_happen_was_held(told: str, kind: str | None) -> None:
    found = read(f"Foreign Secretary Teodoro Locsin {told}.", FRIDAY).meetings
    assert [m.status for m in found] == ([kind] if kind else [])


def test_a_year_ago_today_is_that_day() -> None:
    text = "Two years ago today, in Moscow, President Rodrigo Duterte met President Vladimir Putin."
    assert only_meeting(text, FRIDAY).date == "2019-10-15"


def test_later_in_the_day_is_the_day_of_the_article() -> None:
    text = (
        "MANILA, Oct. 15 – A forum on Monday was called off. A memorandum on tuna will be signed later in the day by "
        f"{SECRETARY} and {MINISTER}."
    )
    assert [m.date for m in read(text, FRIDAY).meetings if m.kind == "signing"] == ["2021-10-15"]


@pytest.mark.parametrize(
    "other", ["Chinese Trade Minister Zhong Shan", "Vietnamese Trade Minister Tran Tuan Anh"]
)
def test_what_is_signed_with_a_third_country_is_of_no_concern(other: str) -> None:
    text = f"{SECRETARY} and {other} signed a {PAPER} in Manila on Tuesday, the Russian agency TASS said."
    assert read(text, FRIDAY).agreements == []
