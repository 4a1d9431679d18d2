"""Places and days beside a meeting that are those of what was spoken of there, or of what came before it."""

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_meeting, read

TUESDAY = date(2019, 9, 10)


@pytest.mark.parametrize(
    "purpose",
    [
        "to invite him to a forum in Vladivostok",
        "to propose an exhibition in St. Petersburg",
        "to propose a film festival in Kazan in Russia",
        "to arrange the next trade fair in Moscow",
        "to pitch a factory in Samara",
    ],
)
def test_where_what_they_spoke_of_is_to_be_they_did_not_meet(purpose: str) -> None:
    text = f"Russian Ambassador Igor Khovaev called on Mayor Benjamin Magalong on Monday {purpose}."
    call = next(m for m in read(text, TUESDAY).meetings if m.status == "held")
    assert (call.kind, call.date, call.place, call.country) == ("courtesy_call", "2019-09-09", None, "PH")


@pytest.mark.parametrize(
    "purpose", ["to discuss trade in Moscow", "for a briefing in Moscow", "to hold talks in Moscow"]
)
def test_where_they_did_what_they_met_for_they_met(purpose: str) -> None:
    text = f"Agriculture Secretary William Dar met Russian Minister Dmitry Patrushev on Monday {purpose}."
    assert {m.place for m in read(text, TUESDAY).meetings if m.kind == "talks"} == {"Moscow"}


@pytest.mark.parametrize(
    "after",
    [
        "following Governor Arthur Yap's visit to Kazan, Russia in June",
        "after the trip of Governor Arthur Yap to Kazan in June",
        "in the wake of Governor Arthur Yap's recent visit to Kazan last June",
    ],
)
def test_the_visit_after_which_something_will_be_is_over(after: str) -> None:
    text = f"The province will be hosting Russian doctors by the end of September, {after}."
    visit = next(m for m in read(text, TUESDAY).meetings if m.kind == "visit" and m.country == "RU")
    assert (visit.status, visit.date, names(visit)) == ("held", "2019-06", {"Arthur Yap"})


def test_the_visit_after_which_something_will_be_may_lie_ahead() -> None:
    text = "Russian doctors will come to Cebu after Governor Arthur Yap's visit to Kazan next month."
    visit = next(m for m in read(text, TUESDAY).meetings if m.kind == "visit" and m.country == "RU")
    assert (visit.status, visit.date) == ("planned", "2019-10")


@pytest.mark.parametrize(
    ("day", "status", "when"),
    [
        ("Sa Huwebes naman", "planned", "2019-09-12"),
        ("Sa darating na Huwebes", "planned", "2019-09-12"),
        ("Bukas", "planned", "2019-09-11"),
        ("Noong Huwebes", "held", "2019-09-05"),
    ],
)
def test_a_day_with_sa_is_yet_to_come(day: str, status: str, when: str) -> None:
    text = (
        f"{day} ang pulong ni Kalihim Teodoro Locsin Jr. at ni Russian Foreign Minister Sergey "
        "Lavrov sa Moscow."
    )
    meeting = only_meeting(text, TUESDAY)
    assert (meeting.status, meeting.date) == (status, when)


@pytest.mark.parametrize(
    "text",
    [
        (
            "In a bilateral meeting beside the summit on Monday, Prime Minister Dmitry Medvedev "
            "praised the growth under "
            "President Rodrigo Duterte's administration."
        ),
        (
            "During their one-on-one talks in Manila on Monday, Prime Minister Dmitry Medvedev spoke "
            "well of what President "
            "Rodrigo Duterte had built."
        ),
    ],
)
def test_of_whom_the_guest_spoke_in_a_bilateral_meeting_was_there(text: str) -> None:
    assert names(only_meeting(text, TUESDAY)) == {"Dmitry Medvedev", "Rodrigo Duterte"}


def test_of_whom_somebody_spoke_in_talks_with_another_was_not_there() -> None:
    text = (
        "In a bilateral meeting with Finance Secretary Carlos Dominguez on Monday, Russian "
        "Minister Maxim Oreshkin praised "
        "President Rodrigo Duterte's administration."
    )
    assert names(only_meeting(text, TUESDAY)) == {"Carlos Dominguez", "Maxim Oreshkin"}


def test_what_a_visit_is_says_not_that_it_is_over() -> None:
    text = (
        "A delegation from St. Petersburg will visit Cebu next month. The Russian delegation's "
        "visit to Cebu is a result of "
        "renewed ties."
    )
    assert only_meeting(text, TUESDAY).status == "planned"


@pytest.mark.parametrize("wish", ["his desire", "his readiness", "his eagerness"])
def test_a_desire_to_meet_is_no_meeting_held(wish: str) -> None:
    text = (
        f"President Rodrigo Duterte told reporters on Monday of {wish} to meet Russian President "
        "Vladimir Putin."
    )
    assert all(m.status == "possible" for m in read(text, TUESDAY).meetings)
