"""Papers told again by another name, minutes and days beside them, and where a title ends."""

from datetime import date

import pytest

from tests.extract.reading_articles import read

FRIDAY = date(2022, 9, 16)


def told(text: str) -> list[tuple[str, str, str | None]]:
    return [(a.title, a.status, a.date) for a in read(text, FRIDAY).agreements]


HELICOPTERS = "The defense department scrapped its contract with Russia for 16 military helicopters."


@pytest.mark.parametrize(
    "text",
    [
        f"{HELICOPTERS} The purchase agreement was signed in November 2021.",
        f"{HELICOPTERS} The supply contract was signed in November 2021.",
        (
            "The Philippines and Russia signed a contract for 16 Mi-17 helicopters in November 2021. "
            "President Rodrigo Duterte dropped the procurement deal in June."
        ),
        (
            "Manila ordered 5,000 rifles from Russia under a contract signed in 2017, the defense "
            "department said. The delivery contract was cancelled in August."
        ),
    ],
)
def test_a_purchase_agreement_is_the_contract_told_before(text: str) -> None:
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "after",
    [
        "The purchase agreement for 2 submarines from Russia was signed in November 2021.",
        "An extradition agreement with Russia was signed in November 2021.",
        "An agreement with Russia on fishing was signed in November 2021.",
    ],
)
def test_one_of_other_goods_or_matters_is_another(after: str) -> None:
    assert len(told(f"{HELICOPTERS} {after}")) == 2


@pytest.mark.parametrize(
    "text",
    [
        (
            "Philippine and Russian officials drafted an extradition treaty in Manila, where the minutes were "
            "signed on Tuesday."
        ),
        (
            "Russia and the Philippines negotiated an extradition treaty last week. The minutes were also "
            "signed on Tuesday."
        ),
        (
            "Philippine and Russian officials negotiated an extradition treaty in Moscow. At the end the "
            "minutes of the talks were initialed by Undersecretary Enrique Manalo and Deputy Minister Igor "
            "Morgulov."
        ),
    ],
)
def test_minutes_that_were_signed_leave_the_treaty_in_talks(text: str) -> None:
    assert told(text) == [("extradition treaty", "negotiating", None)]


@pytest.mark.parametrize(
    "after",
    ["The treaty was signed on Tuesday.", "The minutes of it are long, but it was signed on Tuesday."],
)
def test_a_treaty_signed_beside_minutes_is_signed(after: str) -> None:
    text = f"Russia and the Philippines negotiated an extradition treaty last week. {after}"
    assert told(text) == [("extradition treaty", "signed", "2022-09-13")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "The extradition treaty between the Philippines and Russia was reached after six days of talks in "
            "Manila. It may be signed in May next year."
        ),
        (
            "The Philippines and Russia struck an extradition treaty in Moscow on Tuesday. It will be signed "
            "in November."
        ),
        (
            "Justice officials of the Philippines and Russia clinched an extradition treaty on Tuesday, which "
            "is expected to be signed next year."
        ),
    ],
)
def test_a_treaty_reached_and_still_to_be_signed_is_only_agreed(text: str) -> None:
    assert [status for _, status, _ in told(text)] == ["ready_to_sign"]


@pytest.mark.parametrize(
    "text",
    [
        (
            "The Philippines and Russia struck an extradition treaty in Moscow on Tuesday, Secretary Menardo "
            "Guevarra said."
        ),
        (
            "The Philippines and Russia signed an extradition treaty on Tuesday. It will be shown to the "
            "Senate in November."
        ),
        (
            "The Philippines and Russia signed an extradition treaty on Tuesday. A second one will be signed "
            "in November."
        ),
    ],
)
def test_one_that_nobody_has_still_to_sign_is_signed(text: str) -> None:
    assert ("extradition treaty", "signed", "2022-09-13") in told(text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            (
                "The Philippines and Russia have an extradition treaty and a treaty on mutual legal "
                "assistance. The two agreements were signed in November 2017."
            ),
            "signed",
        ),
        (
            (
                "The Senate took up the extradition treaty with Russia on Monday. Also on its list was a "
                "treaty with Russia on legal assistance. Both agreements were ratified on Tuesday."
            ),
            "ratifying",
        ),
        (
            (
                "Russia and the Philippines drafted a treaty on extradition and a treaty on the transfer of "
                "prisoners. These agreements will be signed in November."
            ),
            "ready_to_sign",
        ),
    ],
)
def test_the_two_agreements_are_the_treaties_told_before(text: str, status: str) -> None:
    assert [s for _, s, _ in told(text)] == [status, status]


@pytest.mark.parametrize(
    "text",
    [
        (
            "The Philippines and Russia drafted an extradition treaty and a treaty on prisoners. The two "
            "memoranda on fishing were signed in 2017."
        ),
        (
            "The Philippines and Russia drafted an extradition treaty and a treaty on prisoners. The two "
            "contracts were signed in 2017."
        ),
    ],
)
def test_two_papers_of_another_kind_are_not(text: str) -> None:
    assert not {("extradition treaty", "signed", "2017"), ("treaty on prisoners", "signed", "2017")} & set(
        told(text)
    )


@pytest.mark.parametrize(
    "text",
    [
        (
            "Ambassador Igor Khovaev of Russia said the City of Vladivostok wishes to sign a sister-city "
            "agreement with Davao City. He also said that the City of Kazan is keen to sign a sister-city "
            "agreement."
        ),
        (
            "Davao City plans to sign a sisterhood pact with Kazan, Russia. Ambassador Igor Khovaev said "
            "the Port of Vladivostok plans to sign a sisterhood pact next year."
        ),
        (
            "Davao City plans to sign a sisterhood pact with Kazan, Russia. The City of Vladivostok is "
            "ready to conclude a sisterhood pact, Ambassador Igor Khovaev said."
        ),
    ],
)
def test_a_city_that_is_said_to_be_eager_has_a_pact_of_its_own(text: str) -> None:
    assert len(told(text)) == 2


@pytest.mark.parametrize(
    "after",
    [
        "Ambassador Igor Khovaev said that Kazan hopes to sign the sisterhood pact next year.",
        "The pact was drafted while the mayor was in Vladivostok.",
        "Ambassador Igor Khovaev spoke of the sisterhood pact in Vladivostok.",
    ],
)
def test_the_city_told_before_or_where_they_were_makes_no_second_one(after: str) -> None:
    assert len(told(f"Davao City plans to sign a sisterhood pact with Kazan, Russia. {after}")) == 1


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (
            "dropped the contract for Russian helicopters out of concern over sanctions",
            "contract for Russian helicopters",
        ),
        ("halted the contract for Russian rifles fearing sanctions", "contract for Russian rifles"),
        ("suspended the contract for Russian rifles citing sanctions", "contract for Russian rifles"),
        (
            "signed an agreement with Russia on fishing out of a wish for more trade",
            "agreement with Russia on fishing",
        ),
        ("signed an agreement with Russia on fishing despite warnings", "agreement with Russia on fishing"),
    ],
)
def test_a_title_ends_where_it_is_told_why(words: str, title: str) -> None:
    assert [t for t, _, _ in told(f"The Philippines {words}, Secretary Delfin Lorenzana said.")] == [title]


@pytest.mark.parametrize(
    "matter",
    ["the peaceful uses of outer space", "carrying out joint patrols", "the phasing out of old ships"],
)
def test_a_matter_with_out_in_it_goes_on(matter: str) -> None:
    text = f"The Philippines and Russia signed an agreement on {matter} in 2021, the foreign department said."
    assert [t for t, _, _ in told(text)] == [f"agreement on {matter}"]


LONG = "Tuna is dear. Crabs are dearer. Squid is cheap. Fishers hope for more. Boats are few."


@pytest.mark.parametrize(
    ("lead", "signed"),
    [
        (
            "The Philippines and Russia on Tuesday concluded a deal on fishing in Manila.",
            (
                "Agriculture Secretary William Dar and Russian Minister Dmitry Patrushev signed the "
                "memorandum on fishing."
            ),
        ),
        (
            "On Tuesday, the Philippines and Russia agreed on more flights, the transport department said.",
            "Secretary Arthur Tugade and Russian Minister Yevgeny Dietrich signed the air services agreement.",
        ),
        (
            "The Philippines and Russia sealed a pact on nuclear research in Moscow on Tuesday.",
            "The pact was signed by Secretary Fortunato de la Pena and Russian Deputy Minister Pavel Sorokin.",
        ),
    ],
)
def test_who_signed_is_told_far_below_the_day(lead: str, signed: str) -> None:
    meetings = read(f"{lead}\n\n{LONG} {signed}", FRIDAY).meetings
    assert [(m.kind, m.date) for m in meetings] == [("signing", "2022-09-13")]


@pytest.mark.parametrize(
    ("lead", "below"),
    [
        (
            "The Philippines and Russia on Tuesday opened a fair in Manila.",
            "Agriculture Secretary William Dar met Russian Minister Dmitry Patrushev.",
        ),
        (
            "The price of fish and of other food at the markets of the capital rose on Tuesday.",
            (
                "Agriculture Secretary William Dar and Russian Minister Dmitry Patrushev signed a memorandum "
                "on fishing."
            ),
        ),
    ],
)
def test_talks_far_below_and_leads_of_other_things_get_no_day(lead: str, below: str) -> None:
    meetings = read(f"{lead}\n\n{LONG} {below}", FRIDAY).meetings
    assert [m.date for m in meetings if m.kind != "visit"] == [None]
