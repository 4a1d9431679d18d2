"""Stages of an instrument: where it lies, what is unfinished, who may sign it, and how it ended."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.reading_articles import only_agreement, read

FRIDAY = date(2021, 10, 15)


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("is now with the legal offices of the two governments", "negotiating"),
        ("is back with the drafters", "negotiating"),
        ("is to be tackled when the Russian minister comes", "negotiating"),
        ("is two-thirds written", "negotiating"),
        ("has gone back and forth four times", "negotiating"),
        ("has kept negotiators busy since February", "negotiating"),
        ("has cleared the Senate foreign relations committee", "ratifying"),
        ("was prolonged until 2025", "signed"),
        ("entered into effect on October 1", "in_force"),
        ("is effective immediately", "in_force"),
        ("is as good as dead", "cancelled"),
    ],
)
def test_what_is_said_of_an_instrument(told: str, status: str) -> None:
    text = f"The fisheries agreement with Russia {told}, the Philippine Department of Agriculture said."
    assert only_agreement(text, FRIDAY).status == status


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Talks between the Philippines and Russia on a labor agreement were broken off in March.", "stalled"),
        ("Missing still is an agreement on seafarers, Philippine and Russian officials said.", "negotiating"),
        (
            "The council gave the mayor of Davao authority to enter into a sister-city agreement with Kazan, Russia.",
            "proposed",
        ),
        ("Moscow said that it is no longer bound by the fisheries agreement with the Philippines.", "terminated"),
        (
            "Officials of the Philippines and Russia put their initials to a labor agreement in Manila on Monday.",
            "ready_to_sign",
        ),
    ],
)  # fmt: skip
def test_stages_by_other_words(told: str, status: str) -> None:
    assert only_agreement(told, FRIDAY).status == status


def test_the_day_of_the_initials_is_kept_beside_the_signature_ahead() -> None:
    text = (
        "Officials of the Philippines and Russia initialed an agreement on seafarers in Manila on Tuesday. Signing is "
        "set for December."
    )
    agreement = only_agreement(text, FRIDAY)
    assert (agreement.status, agreement.date) == ("ready_to_sign", "2021-10-12")


def test_a_report_that_is_refuted_tells_no_signature() -> None:
    text = (
        "Refuting a report that a defense pact with Russia was signed in secret, Secretary Delfin Lorenzana said that "
        "it is a draft."
    )
    assert "signed" not in {a.status for a in read(text, FRIDAY).agreements}


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("dangled a barter scheme of wheat for bananas", "barter scheme of wheat for bananas"),
        ("offered the Philippines local manufacture of the vaccine", "local manufacture of the vaccine"),
    ],
)
def test_offers_of_more_than_goods(told: str, title: str) -> None:
    agreement = only_agreement(
        f"Russian Ambassador Marat Pavlov in August {told}, Manila officials said.", FRIDAY
    )
    assert (agreement.title, agreement.kind, agreement.status) == (title, "offer", "proposed")


def test_an_offer_of_views_is_none() -> None:
    text = "Russian Ambassador Marat Pavlov proposed an exchange of views to the Philippines."
    assert read(text, FRIDAY).agreements == []


@pytest.mark.parametrize(
    ("named", "title"),
    [
        ("a protocol easing entry for crews", "protocol easing entry for crews"),
        ("an investment promotion and protection agreement", "investment promotion and protection agreement"),
        ("a revised air services agreement that would lift the ceiling on flights", "air services agreement"),
        ("the implementing arrangement with Roscosmos", "implementing arrangement"),
    ],
)
def test_where_a_name_begins_and_ends(named: str, title: str) -> None:
    text = (
        f"Secretary Arthur Tugade and Russian Minister Vitaly Savelyev signed {named} in Manila on Tuesday for the "
        "Philippines and Russia."
    )
    found = [a.title for a in read(text, FRIDAY).agreements]
    assert len(found) == 1
    assert title in found[0]
    assert "lift" not in found[0]


def test_an_offer_told_by_what_is_said_of_it() -> None:
    text = "A fertilizer barter scheme that Moscow floated in May is under study at the Philippine farm department."
    assert [(a.title, a.kind) for a in read(text, FRIDAY).agreements] == [
        ("fertilizer barter scheme", "offer")
    ]


def test_what_was_never_submitted_was_signed() -> None:
    text = (
        "The agreement between the Philippines and Russia on outer space was never submitted to the Senate."
    )
    assert only_agreement(text, FRIDAY).status == "signed"


def test_a_twinning_is_an_instrument() -> None:
    text = "The Russian consul proposed the twinning of Cebu with Vladivostok, Cebu Mayor Tomas Osmeña said."
    assert only_agreement(text, FRIDAY).title == "twinning of Cebu with Vladivostok"
