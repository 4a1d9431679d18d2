"""Journeys told by a group's body or city, a gathering's city, a stopped dateline or the officer of ships."""

from datetime import date

from tests.extract.reading_articles import names, only_meeting, read

MAY = date(2022, 5, 20)


def test_a_dateline_may_end_with_a_full_stop() -> None:
    visit = only_meeting(
        "KAZAN. A delegation of the Department of Agriculture toured the city on Monday.", MAY
    )
    assert (visit.kind, visit.place, visit.country) == ("visit", "Kazan", "RU")
    dated = only_meeting("MOSCOW, May 18. A team of Philippine senators opened its Russian tour today.", MAY)
    assert (dated.date, dated.country) == ("2022-05-18", "RU")
    assert not read(
        "BREAKING. A delegation of the Department of Agriculture toured the city on Monday.", MAY
    ).meetings


def test_a_tour_named_after_a_country_goes_there() -> None:
    visit = only_meeting("A team of Philippine senators ended its Russian tour in Kazan on Monday.", MAY)
    assert (visit.kind, visit.country, visit.date) == ("visit", "RU", "2022-05-16")
    assert not read(
        "The Russian tour of a rock band ended in Kazan on Monday, a Philippine paper said.", MAY
    ).meetings


def test_ships_sail_under_the_flag_of_the_officer_whose_they_are() -> None:
    call = only_meeting(
        "Rear Adm. Alexei Ryzhkov's destroyers are expected in the port of Cebu on June 3.", MAY
    )
    assert (call.kind, call.place, names(call)) == ("ship_visit", "Cebu", {"Alexei Ryzhkov"})
    text = "Rear Adm. Alexei Ryzhkov wrote to Manila. A trader's ships are expected in the port of Cebu on June 3."
    assert not [m for m in read(text, MAY).meetings if m.kind == "ship_visit"]


def test_ships_due_at_a_port_call_there() -> None:
    call = only_meeting(
        "A destroyer of the Pacific Fleet is due at Subic on June 5, the port authority said.", MAY
    )
    assert (call.kind, call.status, call.place) == ("ship_visit", "planned", "Subic")
    assert not read(
        "A destroyer of the Pacific Fleet is due for repairs on June 5, a Subic yard said.", MAY
    ).meetings


def test_a_group_at_a_venue_of_the_other_side_is_on_a_visit() -> None:
    visit = only_meeting(
        "A Russian military delegation visits Camp Crame this week to learn of its labs.", MAY
    )
    assert (visit.kind, visit.place, visit.country) == ("visit", "Camp Crame", "PH")
    assert not read("A Filipino delegation visits Camp Crame this week. Russia sells rifles.", MAY).meetings


def test_a_group_told_by_its_city_or_body_may_be_shown_round() -> None:
    text = "Agriculture officials of Krasnodar will be shown rice fields in Nueva Ecija next week, the department said."
    visit = only_meeting(text, MAY)
    assert (visit.status, visit.country, visit.place) == ("planned", "PH", "Nueva Ecija")
    assert not read(
        "Agriculture officials of Krasnodar will be shown a film on Nueva Ecija next week.", MAY
    ).meetings


def test_a_gathering_named_after_its_city_is_held_there() -> None:
    led = only_meeting(
        "Undersecretary Jose Reyes led the Philippine team at the Vladivostok forum on May 5.", MAY
    )
    assert (led.kind, led.place, led.date) == ("visit", "Vladivostok", "2022-05-05")
    seen = only_meeting("Environment Secretary Roy Cimatu took part in a ceremony in Kazan last Friday.", MAY)
    assert (seen.kind, seen.place) == ("visit", "Kazan")
    assert not read(
        "Undersecretary Jose Reyes led the Philippine team at the Cebu forum on May 5.", MAY
    ).meetings


def test_both_sides_at_a_ceremony_met_there() -> None:
    text = (
        "President Rodrigo Duterte and Ambassador Marat Pavlov were present at a ceremony in Manila on May 5."
    )
    assert [m.kind for m in read(text, MAY).meetings if m.kind == "visit"] == []
