"""Agreements told by what they are worth or allow, who is to consider them, and programmes that are none."""

import pytest

from tests.extract.reading_articles import only_agreement, read

TUESDAY = "2019-09-10"


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (
            "signed a deal valued at $7.5 million to buy grenade launchers from Russia",
            "deal valued at $7.5 million to buy grenade launchers",
        ),
        (
            "signed a deal worth about $2 million to buy rifles from Russia",
            "deal worth about $2 million to buy rifles",
        ),
        (
            "and Russia signed a contract valued at some P400 million for 20 trucks",
            "contract valued at some P400 million for 20 trucks",
        ),
        (
            "and Russia signed an agreement worth $12 million to supply helicopters",
            "agreement worth $12 million to supply helicopters",
        ),
    ],
)
def test_what_a_deal_is_worth_and_is_for(words: str, title: str) -> None:
    agreement = only_agreement(f"The Philippines {words} on Tuesday.")
    assert (agreement.title, agreement.status, agreement.date) == (title, "signed", TUESDAY)


@pytest.mark.parametrize(
    "text",
    [
        "A jewel valued at $7.5 million was shown in Moscow on Tuesday, Ambassador Igor Khovaev told a senator.",
        "Rifles worth about $2 million came to Manila from Russia on Tuesday, Ambassador Igor Khovaev said.",
    ],
)
def test_what_things_are_worth_makes_no_deal(text: str) -> None:
    assert not read(text).agreements


@pytest.mark.parametrize(
    "title",
    [
        "agreement that allows their navies to share charts",
        "agreement that lifts the quota on tuna",
        "memorandum under which Russian doctors will train Filipino nurses",
        "agreement under which visas are waived for pilots",
        "treaty which grants shelter to crews",
    ],
)
def test_what_an_agreement_allows(title: str) -> None:
    article = "an" if title.startswith("a") else "a"
    agreement = only_agreement(f"The Philippines and Russia signed {article} {title} on Tuesday.")
    assert (agreement.title, agreement.status, agreement.date) == (title, "signed", TUESDAY)


@pytest.mark.parametrize(
    "words", ["a law that allows navies to share charts", "a list under which visas are waived for pilots"]
)
def test_what_else_allows_something_is_none(words: str) -> None:
    assert not read(f"Senator Richard Gordon spoke of {words} in Russia on Tuesday.").agreements


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("a labor agreement for the committee to consider", "labor agreement"),
        ("an air services agreement for the two ministries to review", "air services agreement"),
        ("an extradition treaty for the Senate to ratify", "extradition treaty"),
        ("an agreement on fishing for the Senate committee to study", "agreement on fishing"),
    ],
)
def test_who_is_to_consider_an_agreement_is_no_part_of_its_name(words: str, title: str) -> None:
    agreement = only_agreement(f"The Philippines and Russia drafted {words}.")
    assert agreement.title == title
    assert agreement.status in ("negotiating", "ratifying")


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("an agreement for the protection of tuna", "agreement for the protection of tuna"),
        ("an agreement for the exchange of students", "agreement for the exchange of students"),
    ],
)
def test_what_an_agreement_is_for_is(words: str, title: str) -> None:
    assert only_agreement(f"The Philippines and Russia drafted {words}.").title == title


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("a memorandum of understanding on fishing in a ceremony", "memorandum of understanding on fishing"),
        ("the extradition treaty in a simple ceremony", "extradition treaty"),
        ("a protocol on cars in solemn rites", "protocol on cars"),
    ],
)
def test_a_ceremony_is_no_part_of_what_was_signed(words: str, title: str) -> None:
    agreement = only_agreement(
        f"Trade Secretary Ramon Lopez and Russian Minister Denis Manturov signed {words} in Manila on Tuesday."
    )
    assert (agreement.title, agreement.status, agreement.date) == (title, "signed", TUESDAY)
    assert [s.name for s in agreement.signatories] == ["Ramon Lopez", "Denis Manturov"]


@pytest.mark.parametrize(
    "text",
    [
        "The Philippines and Russia held a Cultural Program in Manila on Tuesday.",
        "Filipino students joined the Training Program of Russia in Kazan on Tuesday.",
        "Trade Secretary Ramon Lopez said the Space Program of Russia is old.",
    ],
)
def test_programmes_of_song_and_study_are_no_instrument(text: str) -> None:
    assert not read(text).agreements


@pytest.mark.parametrize(
    "title", ["Programme of Cultural Cooperation for 2019-2021", "Program of Cooperation in Science"]
)
def test_programmes_of_cooperation_are(title: str) -> None:
    agreement = only_agreement(f"The Philippines and Russia signed a {title} in Manila on Tuesday.")
    assert (agreement.title, agreement.status) == (title, "signed")
