"""Where an agreement stands, in the many words that the press has for it, and what only sounds like it."""

from datetime import date

import pytest

from ingest.extract.types import Agreement
from tests.extract.reading_articles import only_agreement, read

MAY = date(2018, 5, 11)
AMBASSADOR = "Ambassador Carlos Sorreta said"
LABOR = "the labor agreement with Russia"


def told(text: str) -> list[Agreement]:
    return read(text, MAY).agreements


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"Both sides have put {LABOR} on ice, {AMBASSADOR}.", "suspended"),
        (f"Work on {LABOR} has been halted, {AMBASSADOR}.", "suspended"),
        (f"On the back burner is {LABOR}, {AMBASSADOR}.", "suspended"),
        (f"Negotiators of {LABOR} have hit a snag, {AMBASSADOR}.", "stalled"),
        (f"Moscow asked for {LABOR} to be put off, {AMBASSADOR}.", "stalled"),
        (f"In the end {LABOR} fell through, {AMBASSADOR}.", "cancelled"),
        (f"Manila turned down the proposal for a labor agreement with Russia, {AMBASSADOR}.", "cancelled"),
        (f"Manila and Moscow are close to signing a labor agreement, {AMBASSADOR}.", "negotiating"),
        (f"Manila and Moscow are on the verge of a labor agreement, {AMBASSADOR}.", "negotiating"),
        (f"Manila still awaits Moscow's comments on {LABOR}, {AMBASSADOR}.", "negotiating"),
        (f"Lawyers are polishing the text of {LABOR}, {AMBASSADOR}.", "negotiating"),
        (f"Talks with Moscow on a labor agreement were revived, {AMBASSADOR}.", "negotiating"),
        (f"Manila is keen on a labor agreement with Russia, {AMBASSADOR}.", "proposed"),
        (f"Since March {LABOR} has been awaiting the president's signature, {AMBASSADOR}.", "ready_to_sign"),
        (f"Negotiators wrapped up the text of {LABOR}, {AMBASSADOR}.", "ready_to_sign"),
        (f"Manila and Moscow extended their labor agreement, {AMBASSADOR}.", "signed"),
        (f"Manila and Moscow formalized a labor agreement, {AMBASSADOR}.", "signed"),
        (f"Manila and Moscow struck a labor agreement, {AMBASSADOR}.", "signed"),
        (f"As before, {LABOR} remains valid, {AMBASSADOR}.", "in_force"),
        (f"The Senate gave its nod to {LABOR}, {AMBASSADOR}.", "ratifying"),
        (f"The State Duma approved {LABOR}, {AMBASSADOR}.", "ratifying"),
    ],
)
def test_a_stage_is_told_in_many_words(text: str, status: str) -> None:
    assert only_agreement(text, MAY).status == status


@pytest.mark.parametrize(
    "text",
    [
        f"The minister was on ice skates when {LABOR} came up, {AMBASSADOR}.",
        f"The hotel is close to the office that keeps {LABOR}, {AMBASSADOR}.",
        f"Manila rejected criticism of {LABOR}, {AMBASSADOR}.",
        f"Students were exchanged while {LABOR} was on his desk, he said.",
        "The Palace denied on Monday that a labor agreement with Russia had been signed.",
        f"The ministers struck a pose beside a copy of {LABOR}, {AMBASSADOR}.",
    ],
)
def test_what_sounds_like_a_stage_is_none(text: str) -> None:
    assert [a.status for a in told(text) if a.status not in ("negotiating", "proposed")] == []


def test_what_runs_out_one_day_is_in_force_until_then() -> None:
    for words in ("expires in December", "runs out in December", "will lapse in December"):
        found = only_agreement(f"The plan of consultations with Russia {words}, {AMBASSADOR}.", MAY)
        assert (found.status, found.date, found.expected) == ("in_force", None, "2018-12"), words
    over = only_agreement(f"The plan of consultations with Russia expired in December, {AMBASSADOR}.", MAY)
    assert (over.status, over.date) == ("expired", "2017-12")


def test_what_comes_into_force_one_day_is_signed_until_then() -> None:
    for words in ("takes effect on Monday", "enters into force on Monday", "will take effect on Monday"):
        found = only_agreement(f"The visa agreement with Russia {words}, {AMBASSADOR}.", MAY)
        assert (found.status, found.date, found.expected) == ("signed", None, "2018-05-14"), words
    now = only_agreement(f"The visa agreement with Russia took effect on Monday, {AMBASSADOR}.", MAY)
    assert (now.status, now.date) == ("in_force", "2018-05-07")


def test_what_will_be_done_under_an_agreement_leaves_it_signed() -> None:
    under = "Russian doctors will teach in Manila under a health agreement"
    done = only_agreement(f"{under} signed last week, {AMBASSADOR}.", MAY)
    assert (done.status, done.date) == ("signed", "2018-04-30/2018-05-06")
    begun = only_agreement(f"{under} that took effect on May 2, {AMBASSADOR}.", MAY)
    assert (begun.status, begun.date) == ("in_force", "2018-05-02")
    ahead = only_agreement(f"{under} to be signed in June, {AMBASSADOR}.", MAY)
    assert (ahead.status, ahead.expected) == ("ready_to_sign", "2018-06")


SIGNERS = "Health Secretary Francisco Duque III and Russian Minister Veronika Skvortsova"


def test_an_instrument_may_be_named_after_its_signature() -> None:
    first = f"{SIGNERS} put their names to it in Manila on Monday."
    found = only_agreement(f"{first} The paper, a protocol on vaccines, opens the way for trials.", MAY)
    assert (found.title, found.status, found.date) == ("protocol on vaccines", "signed", "2018-05-07")
    assert [s.name for s in found.signatories] == ["Francisco Duque III", "Veronika Skvortsova"]
    assert told(f"{first} The embassy keeps a protocol on vaccines in its safe.") == []


@pytest.mark.parametrize(
    "words", ["put pen to paper", "signed for their ministries", "did the honors", "affixed their signatures"]
)
def test_who_signed_may_be_told_without_what(words: str) -> None:
    first = "A protocol on vaccines with Russia was signed in Manila on Monday."
    found = only_agreement(f"{first} {SIGNERS} {words}.", MAY)
    assert [s.name for s in found.signatories] == ["Francisco Duque III", "Veronika Skvortsova"]
    assert found.date == "2018-05-07"
    beside = only_agreement(f"{first} {SIGNERS} had lunch.", MAY)
    assert beside.signatories == []


def test_one_may_sign_before_the_other() -> None:
    first = (
        f"Davao City and Vladivostok renewed their sister-city agreement for five more years, {AMBASSADOR}."
    )
    found = only_agreement(f"{first} Mayor Sara Duterte of Davao City signed on Tuesday.", MAY)
    assert (found.title, found.date) == ("sister-city agreement", "2018-05-08")
    beside = only_agreement(f"{first} Mayor Sara Duterte of Davao City signed a bus order on Tuesday.", MAY)
    assert beside.date is None


def test_a_signature_has_the_day_and_place_of_the_instrument_told_before() -> None:
    first = "A protocol on vaccines with Russia was signed in Manila on Monday."
    for words, when in (("put pen to paper", ("2018-05-07", "Manila")),):
        signing = read(f"{first} {SIGNERS} {words}.", MAY).meetings
        assert [(m.kind, m.date, m.place) for m in signing] == [("signing", *when)]
    other = f"{first} {SIGNERS} put pen to paper in Moscow on May 2."
    assert [(m.date, m.place) for m in read(other, MAY).meetings] == [("2018-05-02", "Moscow")]


def test_one_of_several_may_be_named_by_its_matter_alone() -> None:
    first = f"Three agreements with Russia were signed on May 8, {AMBASSADOR}."
    found = told(f"{first} One of them is on space, another on halal food.")
    assert [(a.title, a.status, a.date) for a in found] == [
        ("agreement on space", "signed", "2018-05-08"),
        ("agreement on halal food", "signed", "2018-05-08"),
    ]
    named = told(
        f"{first} Two of the three are of use to farmers: the protocol on seeds and the MOU on wheat."
    )
    assert [(a.title, a.status) for a in named] == [
        ("protocol on seeds", "signed"),
        ("MOU on wheat", "signed"),
    ]
    assert told(f"{first} One of them is on the table.") == []


def test_titles_in_capitals_and_letters_for_a_title_are_read() -> None:
    both = told(
        f"The TREATY ON EXTRADITION and the PROTOCOL ON CUSTOMS with Russia were signed on May 8, {AMBASSADOR}."
    )
    assert [a.title.lower() for a in both] == ["treaty on extradition", "protocol on customs"]
    text = f"The MLAT with Russia has been in force since March, {AMBASSADOR}. "
    full = "The Treaty on Mutual Legal Assistance in Criminal Matters was signed in 2016."
    assert [(a.title[:30], a.status) for a in told(text + full)] == [
        ("Treaty on Mutual Legal Assista", "in_force")
    ]
    apart = told(f"{text}The Treaty on Extradition was signed in 2016.")
    assert [a.title for a in apart] == ["MLAT", "Treaty on Extradition"]


def test_what_is_done_with_another_country_is_not_told_of_the_two() -> None:
    text = "The Philippines spoke to Russia of its bases now that a labor agreement was reached with Japan."
    assert told(text) == []


def test_a_draft_handed_over_is_dated_by_that() -> None:
    sent = only_agreement(
        f"Manila received the draft of a labor agreement from Russia on Monday, {AMBASSADOR}.", MAY
    )
    assert (sent.status, sent.date, sent.expected) == ("negotiating", "2018-05-07", None)
    due = only_agreement(f"The draft of a labor agreement with Russia is due on Monday, {AMBASSADOR}.", MAY)
    assert (due.date, due.expected) == (None, "2018-05-14")


@pytest.mark.parametrize(
    "words",
    [
        "initialed an agreement on tourism on Tuesday",
        "initialed a draft agreement on tourism on Tuesday",
        "agreed on the text of an agreement on tourism on Tuesday",
    ],
)
def test_the_day_of_an_initialed_text_is_no_day_of_a_signature_to_come(words: str) -> None:
    [found] = told(f"The Philippines and Russia {words}.")
    assert (found.status, found.expected) == ("ready_to_sign", None)


@pytest.mark.parametrize(
    "words",
    [
        "The contract with Russia for 16 helicopters, signed in November 2016, was terminated.",
        "The Philippines terminated the contract with Russia for 16 helicopters signed in November 2016.",
        "CAATSA, passed in August 2017, scared banks, and Manila terminated its contract with Russia for helicopters.",
    ],
)
def test_the_end_has_no_date_of_the_signature_or_of_a_law(words: str) -> None:
    (contract,) = told(f"The Philippines and Russia held talks in Manila, {AMBASSADOR}. {words}")
    assert (contract.status, contract.date) == ("terminated", None)


def test_no_agreement_signed_is_none() -> None:
    assert told(f"No agreement on bases was signed with Russia, {AMBASSADOR}.") == []
    assert told(f"An agreement on bases was signed with Russia, {AMBASSADOR}.") != []


def test_who_witnesses_a_signing_signs_nothing() -> None:
    presidents = "President Rodrigo Duterte and President Vladimir Putin"
    text = f"{presidents} {{}} an agreement on fisheries in Sochi on May 8."
    assert only_agreement(text.format("witnessed the signing of"), MAY).signatories == []
    assert len(only_agreement(text.format("signed"), MAY).signatories) == 2


def test_what_amends_a_treaty_is_an_instrument_of_its_own() -> None:
    text = f"The protocol amending the tax convention with Russia was signed on May 8, {AMBASSADOR}."
    assert only_agreement(text, MAY).title == "protocol amending the tax convention"
    assert only_agreement(text, MAY).kind == "protocol"


def test_a_soft_loan_is_one_between_states() -> None:
    found = only_agreement(f"Manila and Moscow are negotiating a soft loan agreement, {AMBASSADOR}.", MAY)
    assert found.title == "soft loan agreement"
    assert told(f"Manila and Moscow are negotiating a loan agreement for his house, {AMBASSADOR}.") == []


def test_what_two_have_and_signed_on_a_day_told_further_on_is_signed() -> None:
    text = f"Manila and Moscow now have an agreement on social security, {AMBASSADOR}."
    assert only_agreement(text, MAY).status == "in_force"
    dated = only_agreement(f"{text} It was signed on May 3 in Manila.", MAY)
    assert (dated.status, dated.date) == ("signed", "2018-05-03")
