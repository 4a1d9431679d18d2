"""Days told only as so many days from the one that the sentence names, and calls told as a thing."""

import pytest

from tests.extract.reading_articles import names, only_agreement, only_meeting


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "The embassy spoke on Tuesday, a day after Ambassador Igor Khovaev met {locsin} in Manila.",
            "2019-09-09",
        ),
        ("Russia replied on Sept. 12, three days after {locsin} received {lavrov} in Manila.", "2019-09-09"),
        (
            "Two days after {locsin} held talks with {lavrov} in Moscow, he flew home on Wednesday.",
            "2019-09-09",
        ),
        (
            "Flights will resume, {locsin} announced on Tuesday, a day after he met {lavrov} in Manila.",
            "2019-09-09",
        ),
        ("{locsin} said Tuesday, a day after meeting {lavrov}, that flights will resume.", "2019-09-09"),
        ("Flights resume, {locsin} said on Tuesday, the day after he had talks with {lavrov}.", "2019-09-09"),
        ("On Tuesday, a day after the panel was formed, {locsin} met {lavrov} in Moscow.", "2019-09-10"),
        ("{locsin} met {lavrov} in Moscow on Tuesday, a day after the summit.", "2019-09-10"),
    ],
)
def test_a_day_after_an_act_counts_from_the_day_beside_it(text: str, day: str) -> None:
    locsin, lavrov = "Secretary Teodoro Locsin", "Russian Foreign Minister Sergey Lavrov"
    assert only_meeting(text.format(locsin=locsin, lavrov=lavrov)).date == day


def test_a_signature_is_dated_so_too() -> None:
    text = (
        "The team left on Thursday, a day after Mayor Isko Moreno and Russian Ambassador Igor Khovaev signed a "
        "sister-city agreement in Manila."
    )
    assert only_agreement(text).date == "2019-09-11"


@pytest.mark.parametrize(
    "told",
    [
        "The visit of Ambassador Igor Khovaev to Speaker Alan Peter Cayetano on Monday was friendly, the embassy said.",
        "The embassy said the call by Ambassador Igor Khovaev on Speaker Alan Peter Cayetano on Monday was short.",
        "Russian Ambassador Igor Khovaev's visit on Monday to House Speaker Alan Peter Cayetano was a first.",
        "Ambassador Igor Khovaev's recent visit to Speaker Alan Peter Cayetano, on Monday, had nothing to do with it.",
    ],
)
def test_the_visit_of_somebody_to_somebody_is_a_call_on_him(told: str) -> None:
    call = only_meeting(told)
    assert (call.kind, call.date) == ("courtesy_call", "2019-09-09")
    assert names(call) == {"Igor Khovaev", "Alan Peter Cayetano"}


def test_a_visit_to_a_country_is_a_journey() -> None:
    visit = only_meeting("The visit of President Rodrigo Duterte to Russia in October will be his second.")
    assert visit.kind == "visit"


MANTUROV = "Russian Trade Minister Denis Manturov"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "The forum in Kazan ran from September 3 to 6. On its last day {lopez} met {manturov}.",
            "2019-09-06",
        ),
        (
            "The fair lasted from September 3 to 5. On the second day of it {lopez} met {manturov}.",
            "2019-09-04",
        ),
        (
            "{lopez} met {manturov} on the second day of the congress. It took place in Kazan on September 3-5.",
            "2019-09-04",
        ),
        ("The seminar was held on September 3-5. {lopez} saw {manturov} on the opening day.", "2019-09-03"),
    ],
)
def test_the_days_of_a_gathering_are_counted(text: str, day: str) -> None:
    assert only_meeting(text.format(lopez="Secretary Ramon Lopez", manturov=MANTUROV)).date == day


@pytest.mark.parametrize(
    "text",
    [
        "{lopez} met {manturov}. On the fifth day of the fair, which ran from September 3 to 5, it rained.",
        "The fair ran for days. {lopez} met {manturov} on the second day of it.",
        "The war began from September 3 to 5. {lopez} met {manturov}, and on the first day of the week he left.",
    ],
)
def test_no_day_is_counted_that_there_is_not(text: str) -> None:
    day = only_meeting(text.format(lopez="Secretary Ramon Lopez", manturov=MANTUROV)).date
    assert day not in ("2019-09-03", "2019-09-04", "2019-09-07")
