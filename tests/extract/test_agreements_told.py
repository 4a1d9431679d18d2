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


def test_a_deal_is_named_by_its_matter() -> None:
    found = only_agreement("Russia and the Philippines are to sign a trade deal on frozen fish next month.")
    assert (found.title, found.kind, found.status) == (
        "trade deal on frozen fish",
        "agreement",
        "ready_to_sign",
    )
    assert read("The Philippines and Russia put the deal on hold.").agreements == []


def test_a_draft_plan_is_in_talks() -> None:
    text = (
        "Philippine and Russian officials met on Monday. The points of the draft action plan are first steps."
    )
    found = only_agreement(text)
    assert (found.title, found.kind, found.status) == ("draft action plan", "action_plan", "negotiating")


def test_an_acronym_may_stand_before_what_it_is_short_for() -> None:
    text = (
        "The Philippines and Russia discussed a draft MOU (memorandum of understanding) for maritime rescue."
    )
    found = only_agreement(text)
    assert (found.title, found.status) == (
        "MOU (memorandum of understanding) for maritime rescue",
        "negotiating",
    )


def test_business_deals_told_by_their_number_alone_are_one_record() -> None:
    lot = "The Philippines and Russia signed six commercial contracts, said his spokesman Salvador Panelo."
    found = only_agreement(lot)
    assert (found.title, found.status, found.signatories) == ("six commercial contracts", "signed", [])
    named = f"{lot} The two sides also signed a treaty on extradition."
    assert [a.title for a in read(named).agreements] == ["treaty on extradition"]


def test_who_says_that_she_and_her_counterpart_signed_is_the_one_who_did() -> None:
    text = (
        "President Rodrigo Duterte met Russian President Vladimir Putin in Moscow. Tourism Secretary Wanda Teo, who "
        "flew in with the President, said she and her counterpart had signed a memorandum on charter flights."
    )
    assert [s.name for s in only_agreement(text).signatories] == ["Wanda Teo"]


def statuses(text: str) -> dict[str, str]:
    return {a.title: a.status for a in read(text, date(2017, 10, 27)).agreements}


def test_an_amendment_is_another_instrument_than_what_it_amends() -> None:
    text = (
        "Transport Undersecretary Jose Lotilla and his Russian counterpart Sergey Seskutov signed an amendment to the "
        "2009 Air Services Agreement. The Air Services Agreement between the Philippines and Russia is in force."
    )
    assert statuses(text) == {
        "amendment to the 2009 Air Services Agreement": "signed",
        "Air Services Agreement between the Philippines and Russia": "in_force",
    }


def test_what_had_been_stalled_until_it_was_signed_is_signed() -> None:
    text = "When negotiations had been stalled for years, Manila and Moscow signed a new air agreement in October."
    assert set(statuses(text).values()) == {"signed"}
    text = "Negotiations on a new air agreement between Manila and Moscow have been stalled for years."
    assert set(statuses(text).values()) == {"stalled"}


def test_what_is_pushed_so_that_it_gets_signed_is_not_signed() -> None:
    text = (
        "The pending air services agreement with Russia is an aim of the government. President Gloria Arroyo asked the "
        "Russian Embassy to press Moscow about the air services agreement, so that at last it gets signed."
    )
    assert set(statuses(text).values()) == {"negotiating"}


def test_an_instrument_that_two_have_is_in_force() -> None:
    has = "The Philippines and Russia have a memorandum of agreement on military exchanges, dated December 2009."
    agreement = only_agreement(has, date(2017, 10, 27))
    assert (agreement.status, agreement.date) == ("in_force", "2009-12")
    assert statuses(
        "The Philippines and Russia have a proposed memorandum of agreement on military exchanges."
    ) != {"memorandum of agreement on military exchanges": "in_force"}
