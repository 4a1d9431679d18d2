"""Gifts still to come, loans that are offered, contracts told by their worth; whom a mayor asks in is no state."""

import pytest

from tests.extract.reading_articles import only_agreement, read

MINISTER = "Defense Secretary Delfin Lorenzana said on Monday."


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (
            "The Philippines has signed a contract with Russia valued at $7.5 million",
            "contract with Russia valued at $7.5 million",
        ),
        ("Manila and Moscow signed a contract worth $5 million", "contract worth $5 million"),
        (
            "The Philippines signed a contract with Russia valued at P2 billion for 10 patrol boats",
            "contract with Russia valued at P2 billion for 10 patrol boats",
        ),
        (
            "The Philippines signed a deal with Russia worth $9 million to buy rifles",
            "deal with Russia worth $9 million to buy rifles",
        ),
    ],
)
def test_contracts_by_their_worth(told: str, title: str) -> None:
    agreement = only_agreement(f"{told}, {MINISTER}")
    assert (agreement.title, agreement.kind, agreement.status) == (title, "contract", "signed")


def test_a_contract_with_russia_is_news_of_states_whoever_tells_of_it() -> None:
    assert read("The Philippines has signed a contract with Russia valued at $7.5 million.").relevant


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("Russia will donate 20 army trucks to the Philippines", "20 army trucks"),
        ("Russia is giving the Philippines equipment for rescue work", "equipment for rescue work"),
        ("The Russian government is to hand over medical equipment to the Philippines", "medical equipment"),
        (
            "Moscow will furnish as many as 5,000 rifles to the armed forces of the Philippines",
            "5,000 rifles",
        ),
        ("Moscow has agreed to give the Philippines helicopters", "helicopters"),
        ("The Russian embassy promised to donate ambulances to the Philippines", "ambulances"),
        (
            "Russia offered a soft loan for submarines of the Philippine Navy",
            "soft loan for submarines of the Philippine Navy",
        ),
        (
            "The Philippine government has been weighing a Russian offer of a soft loan for submarines",
            "offer of a soft loan for submarines",
        ),
    ],
)
def test_gifts_to_come_and_loans_are_offers(told: str, title: str) -> None:
    agreement = only_agreement(f"{told}, {MINISTER}")
    assert (agreement.title, agreement.kind, agreement.status) == (title, "offer", "proposed")
    assert (agreement.date, agreement.expected) == (None, None)


@pytest.mark.parametrize(
    "told",
    [
        "Moscow gave Manila 5,000 rifles in October 2017",
        "Russia will give weapons to Syria and not to the Philippines",
        "Russia will give the Philippines its support at the United Nations",
        "Russia will give vaccines to Vietnam, and the Philippines will get some from China",
        "Under the contract with Moscow, Russia will give the Philippines trucks as spares",
        "The mayor of Manila asked Russian investors and visitors to look for opportunities in the city",
    ],
)
def test_what_was_given_and_what_is_private_or_of_others_is_no_offer(told: str) -> None:
    assert [a.title for a in read(f"{told}, {MINISTER}").agreements if a.kind == "offer"] == []


def test_the_name_of_an_invitation_ends_where_a_day_parts_it_from_the_rest() -> None:
    agreement = only_agreement(
        "Deputy Minister Alexander Fomin of Russia accepted an invitation to come to Manila in the fourth"
        " quarter for the"
        " the second session of the working group on defense, Secretary Delfin Lorenzana said."
    )
    assert (agreement.title, agreement.expected) == ("invitation to come to Manila", "2019-10/2019-12")


def test_a_contract_of_a_hotel_is_private_whatever_it_is_worth() -> None:
    assert not read(
        "A Manila hotel signed a contract valued at $2 million with a Russian firm on Monday."
    ).relevant


def test_the_country_that_gets_a_gift_may_be_that_of_the_dateline() -> None:
    agreement = only_agreement(
        "MANILA, Philippines - Russia is giving equipment for rescue work to help the country, the government said."
    )
    assert (agreement.title, agreement.kind) == ("equipment for rescue work", "offer")
