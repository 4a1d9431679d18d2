"""Papers told in one breath and then by their own names, and Terms of Reference beside an agreement."""

from datetime import date

import pytest

from tests.extract.reading_articles import read

FRIDAY = date(2022, 9, 16)


def titles(text: str) -> list[str]:
    return [a.title for a in read(text, FRIDAY).agreements]


THREE = "Agreements on tourism, trade and transport were signed in Moscow on Monday by the Philippines and Russia."


@pytest.mark.parametrize(
    ("text", "own"),
    [
        (
            (
                f"{THREE}\n\nSecretary Bernadette Puyat signed the Joint Action Program on Tourism for "
                "2022-2024. Secretary Ramon Lopez signed the Memorandum of Understanding on Trade Missions "
                "with Minister Denis Manturov. Secretary Arthur Tugade signed the Protocol on Railways."
            ),
            [
                "Joint Action Program on Tourism for 2022-2024",
                "Memorandum of Understanding on Trade Missions",
                "Protocol on Railways",
            ],
        ),
        (
            (
                "Memoranda on farms, fishing and forests were signed by Russia and the Philippines on Monday "
                "in Manila.\n\nSecretary William Dar and Minister Dmitry Patrushev signed the Memorandum of "
                "Understanding on Farm Machines. They also signed the Plan of Consultations on Fish for 2023. "
                "A Protocol on Timber Inspection was signed by Secretary Roy Cimatu."
            ),
            [
                "Memorandum of Understanding on Farm Machines",
                "Plan of Consultations on Fish for 2023",
                "Protocol on Timber Inspection",
            ],
        ),
        (
            (
                "Russia and the Philippines signed agreements on culture and sports on Monday in "
                "Manila.\n\nThe Joint Plan of Artists' Exchanges was signed by Secretary Carlos Cruz. "
                "Chairman William Ramirez signed the Memorandum on Athletes with Minister Oleg Matytsin."
            ),
            ["Joint Plan of Artists' Exchanges", "Memorandum on Athletes"],
        ),
    ],
)
def test_papers_told_in_one_breath_and_then_by_name_are_told_once(text: str, own: list[str]) -> None:
    assert titles(text) == own


@pytest.mark.parametrize(
    ("after", "count"),
    [
        ("", 3),
        ("The agreement on trade was signed by Secretary Ramon Lopez.", 3),
        (
            (
                "The Joint Action Program on Health, the Memorandum of Understanding on Ports and the "
                "Protocol on Railways are being negotiated with Russia."
            ),
            6,
        ),
    ],
)
def test_fewer_names_or_others_not_signed_take_none_away(after: str, count: int) -> None:
    assert len(titles(f"{THREE}\n\n{after}".strip())) == count


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (
            "The Philippines and Russia adopted the Terms of Reference of the Joint Committee on Trade on Monday.",
            "The Agreement on Trade is still being negotiated, Secretary Ramon Lopez said.",
        ),
        (
            (
                "Secretary Ramon Lopez and Minister Denis Manturov of Russia signed the Program of "
                "Cooperation in Tourism on Monday."
            ),
            "The Agreement on Tourism will be signed next year.",
        ),
        (
            (
                "The Department of Foreign Affairs and Russia's Foreign Ministry signed the Terms of "
                "Reference of their Working Group on Visas on Monday."
            ),
            "The Agreement on Visas with Russia is still being negotiated.",
        ),
    ],
)
def test_an_agreement_is_not_the_terms_of_reference_told_before(first: str, then: str) -> None:
    assert len(titles(f"{first} {then}")) == 2


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (
            "Secretary Ramon Lopez and Minister Denis Manturov of Russia signed the Protocol on Tourism on Monday.",
            "The protocol will take effect next year.",
        ),
        (
            "The Philippines and Russia adopted the Terms of Reference of the Joint Committee on Trade on Monday.",
            "The Terms of Reference were signed by Secretary Ramon Lopez.",
        ),
    ],
)
def test_the_same_word_told_again_is_the_same_paper(first: str, then: str) -> None:
    assert len(titles(f"{first} {then}")) == 1
