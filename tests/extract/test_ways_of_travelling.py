"""The many verbs and nouns of going, stopping over, being there and leaving, and the days that they tell."""

from datetime import date

import pytest

from tests.extract.reading_articles import names, read

PUBLISHED = date(2019, 9, 12)  # a Thursday


def journeys(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(m.status, m.date, m.place) for m in read(text, PUBLISHED).meetings if m.kind == "visit"]


@pytest.mark.parametrize(
    "words",
    [
        "set out for",
        "took off for",
        "flew into",
        "made his way to",
        "crossed over to",
        "boarded a flight to",
        "stopped over in",
        "dropped by",
        "swung by",
        "passed through",
        "toured",
    ],
)
def test_who_went_or_stopped_there_was_on_a_journey(words: str) -> None:
    text = f"Energy Secretary Alfonso Cusi {words} Kazan on Monday, the department said."
    assert journeys(text) == [("held", "2019-09-09", "Kazan")]


@pytest.mark.parametrize("words", ["set out for", "dropped by", "toured", "took off for"])
def test_who_travels_in_his_own_country_is_on_no_journey(words: str) -> None:
    assert not journeys(f"Energy Secretary Alfonso Cusi {words} Davao on Monday. Russia was not spoken of.")


def test_a_country_may_be_paid_a_visit() -> None:
    assert journeys("Defense Secretary Delfin Lorenzana paid Moscow a visit in April.") == [
        ("held", "2019-04", "Moscow")
    ]
    assert not journeys("Defense Secretary Delfin Lorenzana paid Moscow a compliment in April.")


def test_a_departure_set_for_a_day_is_a_journey_to_come() -> None:
    text = "President Rodrigo Duterte's departure for Sochi is set for Oct. 1."
    assert journeys(text) == [("planned", "2019-10-01", "Sochi")]
    assert not journeys("President Rodrigo Duterte called it a departure from Moscow's habits on Tuesday.")


def test_who_was_there_from_day_to_day_and_is_back_was_on_a_journey() -> None:
    text = "Back from Sochi, Energy Secretary Alfonso Cusi spoke on Monday. He was there from Thursday to Saturday."
    assert journeys(text) == [("held", "2019-09-05/2019-09-07", "Sochi")]
    assert not journeys("Back from Cebu, Energy Secretary Alfonso Cusi spoke on Monday of oil from Russia.")


def test_who_is_expected_in_a_city_travels_there_and_what_is_due_in_a_month_does_not() -> None:
    text = "Russian Industry and Trade Minister Denis Manturov is expected in Manila on Tuesday."
    assert journeys(text) == [("planned", "2019-09-17", "Manila")]
    assert not journeys(
        "Russian Industry and Trade Minister Denis Manturov said results are expected in March."
    )


def test_a_trip_takes_its_owner_along() -> None:
    text = "President Rodrigo Duterte's trip runs from Oct. 1 to Oct. 5 and takes him to Moscow and Sochi."
    assert journeys(text) == [("planned", "2019-10-01/2019-10-05", "Moscow")]


def test_what_takes_somebody_along_need_be_no_journey() -> None:
    assert not journeys("The scandal took President Rodrigo Duterte to Moscow's front pages on Monday.")


def test_where_somebody_flies_in_to_the_next_sentence_tells_with_his_days() -> None:
    text = (
        "Russian Security Council secretary Nikolai Patrushev flies in on Monday. The secretary is to stay in Manila "
        "for two days, an adviser said."
    )
    assert journeys(text) == [("planned", "2019-09-16/2019-09-17", "Manila")]


def test_where_others_are_is_not_where_somebody_flies_in_to() -> None:
    text = (
        "Energy Secretary Alfonso Cusi flies in on Monday. No Russian ship, he says, has been seen off Cebu."
    )
    assert not journeys(text)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("starts a two-day working visit to Kazan on Sunday", "2019-09-15/2019-09-16"),
        ("wound up a three-day visit to Kazan on Tuesday", "2019-09-08/2019-09-10"),
        ("praised the three-day visit to Kazan on Tuesday", "2019-09-10"),
        ("will be in Kazan on Oct. 3 and 4", "2019-10-03/2019-10-04"),
        ("will be in Kazan in the week after next", "2019-09-23/2019-09-29"),
    ],
)
def test_the_days_of_a_journey_are_counted_from_its_first_or_last(words: str, days: str) -> None:
    found = journeys(f"Foreign Secretary Teodoro Locsin Jr. {words}.")
    assert [when for _, when, _ in found] == [days]


def test_a_later_sentence_tells_how_many_days_a_journey_lasts() -> None:
    came = "Davao City Mayor Sara Duterte-Carpio arrived in Khabarovsk on Wednesday."
    assert journeys(f"{came} The four-day trip is about fish.") == [
        ("ongoing", "2019-09-11/2019-09-14", "Khabarovsk")
    ]
    assert journeys(f"{came} A four-day fair is about fish.") == [("held", "2019-09-11", "Khabarovsk")]


def test_who_leaves_the_other_side_was_there_and_who_leaves_home_ends_nothing() -> None:
    text = "Russian Foreign Minister Sergey Lavrov left Manila on Tuesday after a three-day visit."
    assert journeys(text) == [("held", "2019-09-08/2019-09-10", "Manila")]
    text = (
        "Energy Secretary Alfonso Cusi was in Sochi from Thursday to Saturday. Cusi left Manila on Wednesday."
    )
    assert journeys(text) == [("held", "2019-09-05/2019-09-07", "Sochi")]


def test_the_head_of_a_group_travels_with_it_and_its_patron_does_not() -> None:
    text = "A group of Russian hydrologists led by Yuri Vinogradov has been in Laguna since Monday."
    (visit,) = read(text, PUBLISHED).meetings
    assert (visit.status, visit.date, visit.place, names(visit)) == (
        "ongoing",
        "2019-09-09",
        "Laguna",
        {"Yuri Vinogradov"},
    )
    assert not read(
        "A song by Yuri Vinogradov has been in the charts of Laguna since Monday.", PUBLISHED
    ).meetings


def test_people_of_a_body_travel_for_its_country() -> None:
    text = "Members of the Federation Council flew to Manila on Monday."
    assert journeys(text) == [("held", "2019-09-09", "Manila")]
    assert journeys("Senate committee members will be in Moscow from Oct. 1 to 3.")
    assert not journeys("Senate committee papers will be in Moscow from Oct. 1 to 3.")


def test_a_ship_may_call_and_casts_off_on_a_day() -> None:
    text = "The BRP Davao del Sur may call at Vladivostok early next year, the Philippine Navy said."
    (call,) = read(text, PUBLISHED).meetings
    assert (call.kind, call.status, call.place) == ("ship_visit", "possible", "Vladivostok")
    text = "The Russian destroyer Admiral Tributs docked in Manila on Tuesday; she casts off on Saturday."
    assert [m.date for m in read(text, PUBLISHED).meetings] == ["2019-09-10/2019-09-14"]


@pytest.mark.parametrize(
    "told",
    [
        "The Philippine Navy saw off a Russian destroyer in Manila on Tuesday.",
        "The Philippine Navy gave a send-off to two Russian destroyers in Manila on Tuesday.",
        "Manila played host to a Russian destroyer on Tuesday.",
    ],
)
def test_ships_are_kept_as_guests_and_seen_off_in_port(told: str) -> None:
    (call,) = read(told, PUBLISHED).meetings
    assert (call.kind, call.date, call.place) == ("ship_visit", "2019-09-10", "Manila")


@pytest.mark.parametrize(
    "told",
    [
        "Philippine Navy cadets boarded the Russian destroyer Admiral Tributs in Jakarta, Indonesia, on Tuesday.",
        "Philippine Navy cadets toured the Russian destroyer Admiral Tributs in Busan, South Korea, on Tuesday.",
        "Commodore Jose Reyes of the Philippine Navy has not toured the Russian destroyer.",
        "Russia sent off two destroyers to Syria on Tuesday, the Philippine embassy was told.",
    ],
)
def test_a_ship_boarded_at_the_port_of_others_makes_no_call(told: str) -> None:
    assert not read(told, PUBLISHED).meetings


def test_where_somebody_comes_from_may_be_told_before_where_he_goes() -> None:
    text = "Energy Secretary Alfonso Cusi flew straight from Beijing to Moscow on Tuesday."
    assert journeys(text) == [("held", "2019-09-10", "Moscow")]
    assert not journeys("Energy Secretary Alfonso Cusi flew from Moscow to Beijing on Tuesday.")
