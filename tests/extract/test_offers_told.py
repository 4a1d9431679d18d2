"""How the press tells of offers: as readiness, as a promise, in a speaker's own words, in answer to another."""

import pytest

from tests.extract.reading_articles import only_agreement, read

ENVOY = "Russian Ambassador to the Philippines Igor Khovaev"


def offers(text: str) -> list[str]:
    return [a.title for a in read(text).agreements if a.kind == "offer"]


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("Moscow is willing to sell Manila patrol helicopters and drones", "patrol helicopters and drones"),
        ("Moscow has promised to send the Philippines medical assistance", "medical assistance"),
        ("his country was ready to provide Manila with “fresh” vaccines", "fresh vaccines"),
        (
            "Russia would like to set up a joint venture for ship repair in the Philippines",
            "joint venture for ship repair in the Philippines",
        ),
    ],
    ids=["willing", "promised", "to provide with", "joint venture"],
)
def test_readiness_to_give_goods_or_to_produce_together_is_an_offer(told: str, title: str) -> None:
    found = only_agreement(f"{told}, {ENVOY} said on Thursday.")
    assert (found.kind, found.status) == ("offer", "proposed")
    assert found.title == title


def test_an_offer_in_a_speech_is_that_of_the_speaker_named_at_its_end() -> None:
    speech = "“We are ready to supply the Philippines with modern rifles and trucks. Friends do so,”"
    assert offers(f"{speech} {ENVOY} told reporters.") == ["modern rifles and trucks"]


def test_goods_offered_twice_are_one_offer() -> None:
    first = f"Russia said it will supply the Philippines with new weapons and equipment, {ENVOY} said."
    again = f"“We are ready to provide good weapons to the Philippines,” {ENVOY} said."
    assert offers(f"{first}\n\n{again}") == ["new weapons and equipment"]


@pytest.mark.parametrize(
    "told",
    [
        f"Under the contract Russia is ready to deliver two helicopters to the Philippines, {ENVOY} said.",
        f"Russia is not ready to supply the Philippines with vaccines, {ENVOY} said.",
        f"Russia is ready to help wherever the Philippines wishes, {ENVOY} said.",
        "Russia is ready to supply Vietnam with wheat, Russian President Vladimir Putin said in Hanoi.",
    ],
    ids=["under contract", "denied", "nothing named", "to a third country"],
)
def test_readiness_that_is_no_offer(told: str) -> None:
    assert offers(told) == []


def test_firms_asked_to_explore_are_invited() -> None:
    asked = f"“We ask Philippine companies to look for oil in Siberia with us,” {ENVOY} said at a forum in Manila."
    assert offers(asked) == ["invitation for Philippine companies to look for oil in Siberia with us"]
    answered = (
        "Russia has answered President Rodrigo Duterte's invitation for a joint survey of the sea floor"
    )
    assert offers(f"{answered} with one of its own.") == ["invitation for a joint survey of the sea floor"]


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("invited him to visit Manila", "invitation to visit Manila"),
        ("invited him again to visit Manila", "invitation to visit Manila"),
        ("invited Putin anew to visit Manila", "invitation for Putin to visit Manila"),
    ],
)
def test_an_invitation_whose_guest_is_a_pronoun_names_nobody(told: str, title: str) -> None:
    assert offers(f"At the talks with President Vladimir Putin of Russia, Secretary Cayetano {told}.") == [
        title
    ]


def test_an_offer_made_to_a_country_described_between_commas() -> None:
    made = "Russia has made the Philippines, a nation of islands, an offer to build small reactors"
    assert offers(f"{made}, {ENVOY} said.") == ["offer to build small reactors"]


@pytest.mark.parametrize(
    "told",
    [
        "An offer to train pilots of the Philippines has come from Russia, Secretary Alan Peter Cayetano said.",
        "Secretary Alan Peter Cayetano thanked Russia for its offer to train pilots of the Philippines.",
        "The Philippines is grateful to Moscow for the offer to train pilots of the Philippines, Cayetano said.",
    ],
    ids=["came", "thanked", "grateful"],
)
def test_an_offer_that_came_or_was_thanked_for_is_one(told: str) -> None:
    assert offers(f"Secretary Cayetano met Ambassador Igor Khovaev in Manila. {told}") == [
        "offer to train pilots of the Philippines"
    ]


def test_the_offer_told_before_is_no_second_one() -> None:
    first = "An offer to train pilots of the Philippines has come from Russia, Secretary Alan Peter Cayetano said."
    again = "The Philippines thanked Russia for the offer to help its air force, Cayetano added."
    assert len(offers(f"{first} {again}")) == 1
    assert offers("The Philippines thanked Russia for the vessels that came, Secretary Cayetano said.") == []
