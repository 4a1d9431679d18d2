"""Visits told through an opening or in passing, talks named beside them, and signings of both sides."""

from datetime import date

import pytest

from tests.extract.reading_articles import names, read

PUBLISHED = date(2018, 5, 16)  # a Wednesday


def told(text: str, published: date = PUBLISHED) -> set[tuple[str, str, str | None, str | None]]:
    return {(m.kind, m.status, m.date, m.place) for m in read(text, published).meetings}


@pytest.mark.parametrize("words", ["is in Moscow to talk to", "is back in Moscow to meet"])
def test_who_is_there_to_talk_is_on_a_visit_and_the_talks_lie_ahead(words: str) -> None:
    text = (
        f"Foreign Secretary Perfecto Yasay {words} Russian Foreign Minister Sergey Lavrov about the visit that "
        "President Rodrigo Duterte plans for next year."
    )
    found = told(text)
    assert ("visit", "ongoing", None, "Moscow") in found
    assert ("talks", "planned", None, "Moscow") in found


def test_who_came_to_the_country_was_on_a_visit_whoever_says_so() -> None:
    text = (
        "Navy spokesman Jonathan Zata spoke of Russian Admiral Vladimir Korolyov. According to Zata, Korolyov and his "
        "staff came to the country on May 14 as guests of the Philippine Navy."
    )
    visit = next(m for m in read(text, PUBLISHED).meetings if m.kind == "visit")
    assert (visit.date, visit.country, names(visit)) == ("2018-05-14", "PH", {"Vladimir Korolyov"})


def test_a_visit_broken_off_was_held() -> None:
    text = (
        "President Vladimir Putin talked with President Rodrigo Duterte in Moscow on Tuesday night. Just hours after "
        "he came to the Russian capital, Duterte had aborted his four-day official visit."
    )
    found = read(text, PUBLISHED).meetings
    assert {(m.kind, m.status, m.country) for m in found} == {
        ("talks", "held", "RU"),
        ("visit", "held", "RU"),
    }
    assert ("talks", "held", "2018-05-15", "Moscow") in told(text)


def test_what_was_said_to_come_from_somebody_is_no_journey() -> None:
    text = (
        "Defense Secretary Delfin Lorenzana left for Moscow on May 14 and will be home again on Friday. That came from "
        "spokesman Arsenio Andolong of the Department of National Defense on Tuesday."
    )
    assert told(text) == {("visit", "ongoing", "2018-05-14/2018-05-18", "Moscow")}


def test_the_last_time_they_met_has_the_day_and_place_of_the_visit() -> None:
    text = (
        "President Rodrigo Duterte will meet Russian President Vladimir Putin tomorrow in Da Nang. The last time "
        "Duterte and Putin met was during the Philippine leader's visit to Moscow last May."
    )
    assert ("talks", "held", "2017-05", "Moscow") in told(text, date(2017, 11, 8))


def test_talks_after_which_something_was_offered_were_held() -> None:
    text = (
        "SOCHI, May 16 - Russia has made the Philippines an offer to build a power plant, Energy Minister "
        "Alexander Novak said after President Vladimir Putin met President Rodrigo Duterte."
    )
    assert ("talks", "held", None, "Sochi") in told(text)
