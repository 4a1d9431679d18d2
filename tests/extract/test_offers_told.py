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
        ("invited him again to visit Manila", "invitation for him to visit Manila"),
        ("invited Putin anew to visit Manila", "invitation for Putin to visit Manila"),
    ],
)
def test_an_invitation_names_the_guest_and_no_adverb(told: str, title: str) -> None:
    assert offers(
        f"At the talks with President Vladimir Putin, Secretary Cayetano of the Philippines {told}."
    ) == [title]


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


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (
            "Defense Minister Sergei Shoigu offered Ka-32 helicopters and patrol boats to the Philippine Coast Guard",
            "Ka-32 helicopters and patrol boats to the Philippine Coast Guard",
        ),
        (
            "Secretary Delfin Lorenzana touched on a Russian offer of rifles and trucks",
            "offer of rifles and trucks",
        ),
        (
            "The offer to build a grain terminal in Batangas was conveyed by Russian Ambassador Igor Khovaev",
            "offer to build a grain terminal in Batangas",
        ),
        (
            "Mrs. Arroyo asked Igor Ivanov to carry home her invitation for President Vladimir Putin to come to Manila",
            "invitation for President Vladimir Putin to come to Manila",
        ),
        (f"{ENVOY} said his government was open to providing Manila with fertilizer", "fertilizer"),
        ("Russia gave its word that it will send Manila more relief goods", "more relief goods"),
        ("Russia will send emergency aid to the Philippines if asked", "emergency aid"),
    ],
    ids=[
        "goods by model",
        "a Russian offer",
        "was conveyed",
        "to carry home",
        "open to",
        "its word",
        "if asked",
    ],
)
def test_an_offer_in_whatever_words_it_is_made_or_passed_on(told: str, title: str) -> None:
    assert offers(f"{told} on Thursday.") == [title]


@pytest.mark.parametrize(
    "told",
    [
        "American officials offered heavy-lift helicopters to the Philippines after it dropped the Russian ones",
        "The Philippines rejected a Russian offer of submarines, Secretary Delfin Lorenzana said",
        "The Russian ambassador, Igor Khovaev, said the offer to train nurses was made to Indonesia",
        f"Senator Imee Marcos offered coffee to {ENVOY}",
        "A Russian bank offered oil futures to Philippine traders",
        "Russia has sent emergency aid to the Philippines",
    ],
    ids=["a third's", "rejected", "to a third", "coffee", "a bank's", "sent"],
)
def test_what_is_no_offer_of_a_state_to_the_other(told: str) -> None:
    assert offers(f"{told}.") == []


def test_a_message_holds_an_invitation_told_in_the_next_sentence() -> None:
    text = (
        "Secretary Alan Peter Cayetano brought Russian Foreign Minister Sergey Lavrov a letter from President Duterte. "
        "In it the invitation to visit Cebu is renewed."
    )
    assert offers(text) == ["invitation to visit Cebu"]


def test_a_speaker_of_a_transcript_invites_whom_he_speaks_to_on_its_day() -> None:
    text = (
        "Beginning of meeting with President of the Philippines Rodrigo Duterte\n\nNovember 14, 2018, Singapore\n\n"
        "President of Russia Vladimir Putin: Mr President, welcome.\n\n"
        "President of the Philippines Rodrigo Duterte: Thank you. I repeat my invitation to you to come to Davao."
    )
    offer = next(a for a in read(text).agreements if a.kind == "offer")
    assert (offer.title, offer.date) == ("invitation to you to come to Davao", "2018-11-14")
