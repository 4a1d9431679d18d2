"""Which step of an instrument is done, on which day, and which day is only that of what was said beside it."""

import pytest

from tests.extract.reading_articles import only_agreement, read

BY = "by Secretary Wanda Teo and Russian Minister Alexander Konovalov"


@pytest.mark.parametrize(
    "then",
    [
        "It will enter into force on the first day of the second month after the exchange of notifications.",
        "It enters into force when each side has notified the other.",
        "It takes effect once both have completed their procedures.",
        "It comes into force upon the last written notification.",
        "It becomes effective 30 days after both parties have ratified it.",
    ],
)
def test_the_condition_on_which_it_enters_into_force_is_no_step(then: str) -> None:
    agreement = only_agreement(f"The protocol on tourism was signed in Manila on Monday {BY}. {then}")
    assert (agreement.status, agreement.date, agreement.expected) == ("signed", "2019-09-09", None)


@pytest.mark.parametrize("when", ["on signature", "upon signing", "at once", "immediately", "the same day"])
def test_what_takes_effect_when_it_is_signed_does_so_on_that_day(when: str) -> None:
    agreement = only_agreement(
        f"The protocol on tourism was signed in Manila on Monday {BY}. It took effect {when}."
    )
    assert (agreement.status, agreement.date) == ("in_force", "2019-09-09")


@pytest.mark.parametrize(
    "text",
    [
        (
            "The Department of Agriculture completed on August 27 a memorandum of understanding on meat with"
            " Rosselkhoznadzor"
            " of Russia, the embassy said. The MOU will be signed once it has gone through diplomatic procedures."
        ),
        (
            "On August 27 the Department of Agriculture completed the text of a memorandum of understanding on"
            " meat with"
            " Rosselkhoznadzor of Russia. The signing of the MOU follows when the procedures are over."
        ),
        (
            "The Memorandum of Understanding on Meat of the Philippines and Russia was completed at a meeting in"
            " Moscow on"
            " August 27, the agriculture department said. The signing of the memorandum is still to come."
        ),
    ],
)
def test_a_completed_text_is_ready_for_signature(text: str) -> None:
    agreement = only_agreement(text)
    assert (agreement.status, agreement.date) == ("ready_to_sign", "2019-08-27")


@pytest.mark.parametrize(
    "text",
    [
        (
            "The Philippines has decided to scrap its contract with Russia for 16 helicopters, Secretary Delfin"
            " Lorenzana"
            " said on Monday. The contract was signed in November last year."
        ),
        (
            "Russia wants the Philippines to respect a signed contract for the purchase of 16 helicopters that"
            " Manila has"
            " decided to cancel, Ambassador Igor Khovaev said."
        ),
        "Manila chose to pull out of the contract for 16 Russian helicopters, Secretary Delfin Lorenzana said.",
    ],
)
def test_a_contract_that_one_has_decided_to_cancel_is_cancelled(text: str) -> None:
    assert only_agreement(text).status == "cancelled"


def test_a_decision_to_end_talks_ends_no_contract_that_was_signed() -> None:
    agreement = only_agreement(
        "The contract for 16 Russian helicopters was signed in May, Secretary Delfin Lorenzana said. Manila"
        " decided to"
        " end talks on more of them."
    )
    assert agreement.status == "signed"


def test_what_is_to_be_updated_is_there_already() -> None:
    told = read(
        "The Philippines and Russia spoke of a proposal for a customs agreement and the updating of the 1997 Tax"
        " Convention, Trade Secretary Ramon Lopez said on Monday."
    ).agreements
    assert [(a.title, a.status, a.date) for a in told] == [
        ("customs agreement", "proposed", None),
        ("1997 Tax Convention", "signed", "1997"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        (
            "More tourists will come as a result of the new Air Services Agreement of the Philippines and"
            " Russia, Senator"
            " Vicente Sotto III said on Monday."
        ),
        (
            "The agreement on defence cooperation between the Philippines and Russia has yielded two seminars,"
            " Secretary"
            " Delfin Lorenzana said."
        ),
        (
            "Thanks to the agreement on veterinary control between the Philippines and Russia more tuna is sold,"
            " Secretary"
            " William Dar said."
        ),
    ],
)
def test_what_has_borne_fruit_was_signed(text: str) -> None:
    assert only_agreement(text).status == "signed"


@pytest.mark.parametrize(
    "text",
    [
        (
            "Manila and Moscow on Thursday both said they were willing to bring back their sister-city"
            " agreement, Mayor"
            " Francisco Domagoso said."
        ),
        (
            "In March, Admiral Vladimir Korolev of Russia came to Manila to talk about a logistics agreement"
            " that may be"
            " concluded with the Philippine Navy."
        ),
        "The Philippines and Russia talked on Tuesday about a labor agreement, Secretary Silvestre Bello III said.",
        "The Treaty on Extradition of the Philippines and Russia awaits the Senate. It was transmitted in March.",
    ],
)
def test_the_day_of_what_was_said_or_done_is_not_that_of_the_next_step(text: str) -> None:
    assert only_agreement(text).expected is None


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "The Philippines and Russia talked on Tuesday about a labor agreement that could be ready by December",
            "../2019-12",
        ),
        ("The Philippines and Russia are to sign a labor agreement on Tuesday", "2019-09-17"),
        ("A labor agreement with Russia is expected to be completed in March", "2020-03"),
        (
            "The Philippines and Russia are in talks on a labor agreement. It will be signed in December",
            "2019-12",
        ),
    ],
)
def test_the_day_of_the_next_step(told: str, expected: str) -> None:
    assert only_agreement(f"{told}, Secretary Silvestre Bello III said.").expected == expected
