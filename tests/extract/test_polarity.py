"""What one clause says of the event that it names."""

import pytest

from ingest.extract.clauses.polarity import judge


def standing(text: str, event: str) -> str:
    at = text.index(event)
    return judge(text, at, at + len(event)).standing


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        ("Yasay met his Russian counterpart in Vientiane on Tuesday", "met", "held"),
        ("The two ministers held talks at the Diaoyutai guest house", "held talks", "held"),
        ("The secretary will meet his counterpart in July", "meet", "planned"),
        ("Manalo is scheduled to visit Moscow next month", "visit", "planned"),
        ("The president is set to hold talks with Putin", "hold talks", "planned"),
        ("The speaker is currently visiting Russia", "visiting", "ongoing"),
        ("The senator may visit Kazan in autumn", "visit", "possible"),
        ("Cusi hopes to meet the head of Rosatom", "meet", "possible"),
        ("Talks with Medvedev were called off", "Talks", "cancelled"),
        ("The department cancelled the consultations set for March", "consultations", "cancelled"),
        ("The visit was postponed to a later date", "visit", "postponed"),
        ("No visit is being prepared", "visit", "denied"),
        ("The protocol, without which nothing was to begin, was initialed on Friday", "initialed", "held"),
        ("The protocol, which no court has seen, was initialed on Friday", "initialed", "held"),
        ("The protocol, which the court has seen, was not initialed on Friday", "initialed", "denied"),
        ("Reports that the envoy met the governor on Friday are fake, her office said", "met", "denied"),
        ("Reports that the hall is closed are false, and the envoy met the governor", "met", "held"),
        ("The two sides have not held talks on submarines", "held talks", "denied"),
        ("The palace denied that a meeting took place", "meeting", "denied"),
        ("If the president were to visit Moscow, the pact could be signed", "visit", "hypothetical"),
        ("She cut short her visit to Russia after the typhoon", "visit", "held"),
        ("Marcos to see Putin in Kazan", "see", "planned"),
        ("Marcos came to see Putin in Kazan", "see", "held"),
        ("The trip, Locsin said, has no date yet", "trip", "possible"),
        ("The trip has the aim of opening trade", "trip", "present"),
        ("The trip has ended", "trip", "held"),
    ],
)
def test_standing_of_an_event_in_its_clause(text: str, event: str, expected: str) -> None:
    assert standing(text, event) == expected


def test_negation_of_another_verb_leaves_the_event_standing() -> None:
    assert standing("The palace did not say who met the envoy on Friday", "met") == "held"


def test_not_only_is_no_denial() -> None:
    assert standing("The minister not only met the secretary", "met") == "held"


def test_a_cut_short_visit_is_marked() -> None:
    text = "Duterte cut short his visit"
    assert judge(text, text.index("visit"), len(text)).cut_short


def test_an_invitation_is_marked() -> None:
    text = "Putin invited the president to visit Vladivostok"
    assert judge(text, text.index("visit"), text.index("visit") + 5).invited
