"""Days, places and openings that a sentence has for something else than the event it tells, and bodies that talk."""

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_meeting, read


def test_a_meeting_is_not_held_where_the_one_before_it_was() -> None:
    told = (
        "A meeting with Russian President Vladimir Putin, the first since President Rodrigo Duterte's talk with him in "
        "Lima in November 2016, is set for Monday."
    )
    talks = only_meeting(told)
    assert (talks.date, talks.place) == ("2019-09-16", None)
    assert names(talks) == {"Vladimir Putin", "Rodrigo Duterte"}


def test_who_will_go_does_not_go_on_the_day_of_a_pact_long_past() -> None:
    told = (
        "Engineers from the Philippines will soon be trained in Russia, following the entry into force on 19 March "
        "2017 of a memorandum of understanding of the Department of Energy with Rosatom."
    )
    assert read(told).meetings == []


@pytest.mark.parametrize(
    ("told", "kind", "place"),
    [
        (
            "The talks on Monday between the Department of Energy and Rosatom in Moscow lasted an hour.",
            "talks",
            "Moscow",
        ),
        (
            "Monday's talks by videoconference between the Department of Energy and Rosatom went well.",
            "call",
            None,
        ),
    ],
)
def test_bodies_that_talked_need_nobody_by_name(told: str, kind: str, place: str | None) -> None:
    talks = only_meeting(told)
    assert (talks.kind, talks.date, talks.place) == (kind, "2019-09-09", place)


def test_members_of_a_team_listed_after_it_took_part() -> None:
    text = (
        "Secretary Eduardo Año took a team along when he met Russian Minister Vladimir Kolokoltsev in Moscow on Monday."
        " Its members were Ambassador to Russia Carlos Sorreta; Undersecretary Adrian Sugay; and Col. Rodolfo Santos."
    )
    assert names(only_meeting(text)) == {
        "Eduardo Año", "Vladimir Kolokoltsev", "Carlos Sorreta", "Adrian Sugay", "Rodolfo Santos",
    }  # fmt: skip


def test_who_is_to_lead_a_side_takes_part_in_the_session() -> None:
    session = only_meeting(
        "Energy Secretary Alfonso Cusi is to head the Philippine side in the fourth session of the joint commission "
        "with Russia in November."
    )
    assert (session.kind, session.date, names(session)) == ("commission", "2019-11", {"Alfonso Cusi"})


def test_a_signature_put_to_a_paper_is_a_signing() -> None:
    signing = only_meeting(
        "Mayor Sara Duterte on Monday put her signature to a program of cooperation with the Moscow City Council at "
        "City Hall in Davao."
    )
    assert (signing.kind, signing.date, signing.country) == ("signing", "2019-09-09", "PH")


def test_an_airline_that_flies_there_makes_no_visit() -> None:
    told = (
        "Bookings by Russians for December have doubled, hotels in Boracay say, after a carrier based in Irkutsk began "
        "flying to the Philippines last month."
    )
    found = read(told, date(2019, 9, 13))
    assert (found.relevant, found.meetings) == (False, [])


def test_an_opening_in_capitals_is_read_as_words() -> None:
    told = (
        "A MEMORANDUM of understanding on fire safety between the Philippines and Russia is being drafted, the Russian "
        "Embassy in Manila said on Thursday."
    )
    assert [(a.kind, a.status) for a in read(told).agreements] == [("mou", "negotiating")]


@pytest.mark.parametrize(
    "journey",
    [
        "on his way to Bangkok",
        "on the way back to Bangkok",
        "before flying on to Bangkok",
        "bound for Bangkok",
    ],
)
def test_where_a_journey_goes_on_to_is_not_where_they_met(journey: str) -> None:
    text = (
        f"During a stay in Manila {journey}, Russian Deputy Foreign Minister Andrey Rudenko met "
        "Foreign Affairs Secretary Enrique Manalo."
    )
    talks = [m for m in read(text, date(2023, 6, 15)).meetings if m.kind == "talks"]
    assert [m.place for m in talks] == ["Manila"]


def test_what_is_done_where_a_journey_goes_on_to_is_done_there() -> None:
    text = (
        "Foreign Affairs Secretary Enrique Manalo will visit Hanoi before going to Bangkok for talks with "
        "Russian Foreign Minister Sergey Lavrov."
    )
    talks = [m for m in read(text, date(2023, 6, 15)).meetings if m.kind == "talks"]
    assert [m.place for m in talks] == ["Bangkok"]


@pytest.mark.parametrize(
    "then",
    ["became effective in January 2019", "was ratified in January 2019", "took effect in January 2019"],
)
def test_what_became_of_a_paper_is_no_day_of_the_visit_at_which_it_was_signed(then: str) -> None:
    text = f"It was concluded in July 2018 on the sidelines of Secretary Silvestre Bello's visit to Moscow and {then}."
    visit = only_meeting(text)
    assert (visit.kind, visit.date) == ("visit", "2018-07")


def test_what_was_signed_during_a_visit_gives_its_day_and_not_the_desk_its_place() -> None:
    text = (
        "MOSCOW – The agreement was signed in Sochi on 20 July last year by Secretary Silvestre Bello and Minister "
        "Maxim Topilin, while President Rodrigo Duterte was on a state visit to Russia."
    )
    visit = next(m for m in read(text).meetings if m.kind == "visit")
    assert (visit.date, visit.place) == ("2018-07-20", None)


@pytest.mark.parametrize("what", ["what was put on paper last year", "what both had promised in May 2018"])
def test_the_day_of_what_was_agreed_is_no_day_of_talks_on_it(what: str) -> None:
    text = (
        f"Secretary Ramon Lopez met Minister Denis Manturov of Russia in Moscow to turn {what} into business."
    )
    assert only_meeting(text).date is None


@pytest.mark.parametrize("region", ["the capital of Bashkortostan", "the main city of Bashkortostan"])
def test_where_is_in_the_city_and_not_in_the_region_that_it_heads(region: str) -> None:
    text = (
        f"Senator Richard Gordon went to Ufa, {region}, where he met Premier Andrey Nazarov on September 3."
    )
    assert {m.place for m in read(text).meetings} == {"Ufa"}
