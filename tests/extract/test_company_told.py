"""Encounters told by what hosts, guests and people face to face do; and the same words said of anybody else."""

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_meeting, read

FRIDAY = date(2019, 9, 13)
THE_TWO = {"Wendel Avisado", "Oleg Belov"}
X, Y = "Philippine Budget Secretary Wendel Avisado", "Russian Deputy Finance Minister Oleg Belov"


@pytest.mark.parametrize(
    "told",
    [
        f"{X} got together with {Y} in Moscow on Thursday.",
        f"{X} and {Y} had an exchange of views in Moscow on Thursday.",
        f"{X} compared notes with {Y} in Moscow on Thursday.",
        f"{X} caught up with {Y} in Moscow on Thursday.",
        f"{X} was treated to dinner by {Y} in Moscow on Thursday.",
        f"{Y} entertained {X} in Moscow on Thursday.",
        f"{Y} had {X} over for tea in Moscow on Thursday.",
        f"{Y} gave {X} a tour of the ministry in Moscow on Thursday.",
        f"{Y} played host in Moscow on Thursday to {X}.",
        f"{X} dropped by in Moscow on Thursday to greet {Y}.",
        f"{X} was the guest of {Y} in Moscow on Thursday.",
        f"{X} spent an hour with {Y} in Moscow on Thursday.",
        f"{X} spoke to {Y} in Moscow on Thursday about loans.",
        f"{X} raised the matter of loans with {Y} in Moscow on Thursday.",
        f"{X} and {Y} reviewed the loans in Moscow on Thursday.",
        f"{X} and {Y} talked loans in Moscow on Thursday.",
        f"{Y} was visited in Moscow on Thursday by {X}.",
        f"{X} thanked {Y} in person in Moscow on Thursday.",
    ],
)
def test_people_of_both_sides_in_company_met(told: str) -> None:
    meeting = only_meeting(f"{told} Loans were spoken of, the budget department said.", FRIDAY)
    assert names(meeting) == THE_TWO
    assert (meeting.status, meeting.date, meeting.place) == ("held", "2019-09-12", "Moscow")


@pytest.mark.parametrize(
    "told",
    [
        f"{X} entertained reporters in Manila on Thursday with a story about Russia.",
        f"{X} dined with his family in Manila on Thursday and thought of Russia.",
        f"{X} compared notes with Budget Undersecretary Laura Pascua on Russia on Thursday.",
        f"{X} decided on Thursday to write to {Y} from Manila.",
        f"{X} wrote to {Y}, and {Y} pledged on Thursday to answer.",
        f"{X} raised the matter of loans on Thursday in a letter to {Y}.",
        f"{X} greeted {Y} on his birthday on Thursday.",
        f"{X} took {Y} to task over loans in Manila on Thursday.",
        f"{X} had criticized {Y} over loans in Manila on Thursday.",
        f"{X} was stopped by {Y} from raising loans on Thursday.",
        f"{X} called on {Y} to cut loans on Thursday.",
        f"{X} and {Y} sent messages to a forum in Manila on Thursday.",
        f"Guests were greeted by {X} and {Y} in a video shown in Manila on Thursday.",
    ],
)
def test_company_of_others_is_no_meeting_of_the_two_sides(told: str) -> None:
    assert not read(told, FRIDAY).meetings


def test_who_calls_on_him_is_received() -> None:
    text = f"Loans are wanted, {Y} told {X} as he called on him in Manila on Thursday."
    call = only_meeting(text, FRIDAY)
    assert (call.kind, call.date, names(call)) == ("courtesy_call", "2019-09-12", THE_TWO)


def test_who_welcomes_a_ship_takes_part_in_its_call() -> None:
    text = (
        "A Russian destroyer docked in Manila on Thursday. Rear Admiral Ivan Petrov, head of the detachment, was "
        "welcomed on the pier by Commodore Jose Reyes of the Philippine Navy."
    )
    call = only_meeting(text, FRIDAY)
    assert (call.kind, names(call)) == ("ship_visit", {"Ivan Petrov", "Jose Reyes"})


def test_a_meal_of_those_who_held_talks_belongs_to_the_talks() -> None:
    text = f"{X} met with {Y} in Moscow on Thursday. Belov hosted a lunch for Secretary Avisado."
    assert only_meeting(text, FRIDAY).kind == "talks"


@pytest.mark.parametrize(
    "told",
    [
        f"{X} rang up {Y} on Thursday.",
        f"{X} received a call from {Y} on Thursday.",
        f"{X} and {Y} conferred online on Thursday.",
    ],
)
def test_who_rings_up_or_meets_online_holds_a_call(told: str) -> None:
    call = only_meeting(f"{told} Loans were spoken of, the budget department said.", FRIDAY)
    assert (call.kind, call.date, names(call)) == ("call", "2019-09-12", THE_TWO)


@pytest.mark.parametrize(
    "told",
    [
        f"{X} reached Moscow on Thursday",
        f"{X} jetted off to Moscow on Thursday",
        f"{X} began a three-day visit to Moscow on Thursday",
    ],
)
def test_other_verbs_of_arrival_tell_journeys_too(told: str) -> None:
    visit = only_meeting(f"{told}, the budget department said.", FRIDAY)
    assert (visit.kind, visit.place) == ("visit", "Moscow")
    assert (visit.date or "").startswith("2019-09-12")


def test_who_is_rung_up_by_a_reporter_holds_no_call() -> None:
    assert not read(f"{X} was rung up by a reporter on Thursday and spoke of Russia.", FRIDAY).meetings


def test_a_meeting_that_somebody_has_lined_up_lies_ahead() -> None:
    meeting = only_meeting(f"{X} has a meeting lined up with {Y} in Moscow on Monday.", FRIDAY)
    assert (meeting.status, meeting.date) == ("planned", "2019-09-16")


def test_officers_of_the_other_side_who_were_hosted_met_their_host() -> None:
    text = (
        "Philippine Coast Guard commandant Ronnie Gil Gavan hosted officers of the Russian patrol vessel Kamchatka "
        "in Manila on Tuesday."
    )
    (talks,) = read(text).meetings
    assert (talks.kind, talks.place) == ("talks", "Manila")
