"""What is told of an instrument: acts in its life, and words that only sound like them."""

from datetime import date

from tests.extract.reading_articles import only_agreement, read

SIGNED = (
    "Defense Secretary Delfin Lorenzana and Russian Defense Minister Sergei Shoigu signed the agreement on "
    "military-technical cooperation on Tuesday, October 24"
)


def acts(text: str, published: date = date(2017, 10, 27)) -> list[tuple[str, str | None]]:
    return [(a.act, a.date) for a in only_agreement(text, published).actions]


def test_what_an_agreement_does_is_no_act_of_its_own() -> None:
    text = f"{SIGNED}. The agreement, he said, obliges nobody to buy; it only makes buying possible."
    assert acts(text) == [("signed", "2017-10-24")]


def test_what_an_agreement_calls_for_is_not_proposed() -> None:
    text = f"{SIGNED}. It calls for a working group and will allow the two navies to explore joint training."
    assert acts(text) == [("signed", "2017-10-24")]


def test_an_agreement_that_is_called_for_is_proposed() -> None:
    text = (
        "The Philippines has proposed a labor agreement to Russia, Labor Secretary Silvestre Bello III said."
    )
    assert only_agreement(text).status == "proposed"


def test_drafting_told_with_the_signature_is_no_later_negotiation() -> None:
    text = f"{SIGNED} that their staffs had been drafting since the start of the year."
    assert acts(text) == [("signed", "2017-10-24")]


def test_talks_dated_before_the_signature_are_kept() -> None:
    text = f"{SIGNED}. The agreement was under negotiation in 2016."
    assert acts(text) == [("negotiation", "2016"), ("signed", "2017-10-24")]


def test_before_the_end_of_this_year_is_some_time_in_it() -> None:
    text = (
        "The Philippines and Russia are negotiating a memorandum of understanding on industrial cooperation. "
        "It may be signed before the end of this year."
    )
    assert only_agreement(text, date(2018, 5, 11)).expected == "2018"


def test_an_agreement_that_has_been_signed_is_not_ready_to_be_signed() -> None:
    text = f"Manila and Moscow to sign defense pact\n\n{SIGNED}."
    assert [a.status for a in read(text, date(2017, 10, 27)).agreements if a.date] == ["signed"]
