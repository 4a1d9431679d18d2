"""Who, when and whether: words beside an event that tell of another one."""

from __future__ import annotations

from datetime import date

import pytest

from .reading_articles import names, only_meeting, read

FRIDAY = date(2019, 9, 13)


def test_the_president_on_the_visit_is_his_own() -> None:
    visit = read(
        "President Rodrigo Duterte flew to Russia to see President Vladimir Putin. Agriculture Secretary Emmanuel "
        "Piñol, who was with the President on the Russia trip, said prices would fall.",
        FRIDAY,
    ).meetings[0]
    assert (visit.kind, names(visit)) == ("visit", {"Rodrigo Duterte", "Emmanuel Piñol"})


def test_the_session_of_a_forum_is_none_of_the_talks_told_before() -> None:
    told = read(
        "Senator Richard Gordon met Deputy Foreign Minister Igor Morgulov in Moscow on Tuesday. President Rodrigo "
        "Duterte was in Russia last week and took part in the plenary session of the Eastern Economic Forum.",
        FRIDAY,
    ).meetings
    assert names(next(m for m in told if m.kind == "talks")) == {"Richard Gordon", "Igor Morgulov"}


@pytest.mark.parametrize("timed", ["was set for the time of", "was set to coincide with"])
def test_what_is_set_for_the_time_of_a_visit_does_not_put_the_visit_ahead(timed: str) -> None:
    meeting = only_meeting(
        f"The trade fair {timed} the visit of Mayor Isko Moreno to Kazan, which he has ended."
    )
    assert meeting.status == "held"


@pytest.mark.parametrize(
    "visit", ["The visit that is planned follows talks", "The trip now planned comes after consultations"]
)
def test_talks_that_a_planned_visit_follows_are_over(visit: str) -> None:
    told = read(
        "Foreign Secretary Teodoro Locsin is to visit Moscow this year. "
        f"{visit} which officials of the two countries held in May.",
        FRIDAY,
    ).meetings
    assert [(m.kind, m.status, m.date) for m in told if m.kind == "visit"] == [("visit", "planned", "2019")]
    assert all(m.status == "held" for m in told if m.kind == "talks")


def test_the_day_on_which_a_visit_was_made_known_is_none_of_its_own() -> None:
    meeting = only_meeting(
        "Defense Secretary Delfin Lorenzana is in Moscow. A spokesman made this known on Monday when he was asked "
        "about the trip of Lorenzana to Russia.",
        FRIDAY,
    )
    assert meeting.date is None


@pytest.mark.parametrize("glad", ["very happy", "glad", "honored"])
def test_who_is_glad_to_be_there_is_there(glad: str) -> None:
    visit = read(
        f"“I am {glad} to be in Davao again to speak of trade with you,” Trade Minister Denis Manturov said.",
        FRIDAY,
    ).meetings[0]
    assert (visit.status, visit.place, names(visit)) == ("held", "Davao", {"Denis Manturov"})


def test_who_hopes_to_be_there_is_not() -> None:
    told = read("“I hope to be in Davao again,” Trade Minister Denis Manturov said.", FRIDAY).meetings
    assert all(m.status == "possible" for m in told)
