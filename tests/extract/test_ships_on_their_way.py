"""Ships that will reach a port or sail to a parade, visitors beside ships, and what only looks like a call."""

from datetime import date

import pytest

from tests.extract.reading_articles import names, only_meeting, read

IN_JULY = date(2019, 7, 16)
KHOVAEV = "Russian Ambassador Igor Khovaev"


@pytest.mark.parametrize(
    ("text", "day", "place"),
    [
        ("The Russian destroyer Admiral Panteleyev will reach Manila on Monday.", "2019-09-16", "Manila"),
        (
            "A Philippine Navy ship will reach Vladivostok on September 20 for a port call.",
            "2019-09-20",
            "Vladivostok",
        ),
        (
            "BRP Davao del Sur is due to reach Vladivostok on Monday, the navy said.",
            "2019-09-16",
            "Vladivostok",
        ),
        (
            "The frigate BRP Jose Rizal reaches Vladivostok on Saturday, the navy said.",
            "2019-09-14",
            "Vladivostok",
        ),
    ],
)
def test_ships_that_will_reach_a_port_have_a_call_ahead(text: str, day: str, place: str) -> None:
    meeting = only_meeting(text)
    assert (meeting.kind, meeting.status, meeting.date, meeting.place) == (
        "ship_visit",
        "planned",
        day,
        place,
    )


@pytest.mark.parametrize(
    "text",
    [
        "The Russian cruiser Varyag reached Manila on Monday.",
        "Reaching Manila on Monday, the Russian cruiser Varyag docked at Pier 15.",
    ],
)
def test_those_that_reached_it_have_called(text: str) -> None:
    meeting = only_meeting(text)
    assert (meeting.kind, meeting.status, meeting.date) == ("ship_visit", "held", "2019-09-09")


@pytest.mark.parametrize(
    ("text", "days", "place"),
    [
        (
            (
                "The Philippine Navy frigate BRP Jose Rizal left Subic on July 15 for Vladivostok to take "
                "part in the Navy Day parade. The celebration will run from July 24 to 29."
            ),
            "2019-07-24/2019-07-29",
            "Vladivostok",
        ),
        (
            (
                "Two Russian corvettes sailed from Vladivostok on Monday for Manila to join a fleet review. "
                "The review is set for July 22 to 25."
            ),
            "2019-07-22/2019-07-25",
            "Manila",
        ),
        (
            (
                "BRP Tarlac set sail from Manila on July 15 to Vladivostok to participate in exercises with "
                "the Russian Navy. The exercises will be held from July 20 to 23."
            ),
            "2019-07-20/2019-07-23",
            "Vladivostok",
        ),
    ],
)
def test_ships_that_sail_to_a_parade_call_on_its_days(text: str, days: str, place: str) -> None:
    meeting = only_meeting(text, IN_JULY)
    assert (meeting.kind, meeting.status, meeting.date, meeting.place) == (
        "ship_visit",
        "planned",
        days,
        place,
    )


@pytest.mark.parametrize(
    "after",
    [
        "Filing of taxes runs from July 24 to 29.",
        "The crew is young. The parade is held from July 24 to 29.",
        "Schools stay shut from July 24 to 29.",
    ],
)
def test_days_of_other_things_or_farther_off_are_not_those_of_the_call(after: str) -> None:
    text = f"BRP Tarlac left Manila on July 15 for Vladivostok to take part in the Navy Day parade. {after}"
    assert only_meeting(text, IN_JULY).date == "2019-07-15"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Two Russian destroyers docked in Manila in time for the visit of Minister Sergei Shoigu on Friday.",
            None,
        ),
        (
            "Two Russian warships are in Manila ahead of Minister Sergei Shoigu's visit on September 20.",
            "2019-09-20",
        ),
        (
            (
                "Two Russian warships lie in Manila during the visit to the country which Minister Sergei "
                "Shoigu will make on September 20."
            ),
            "2019-09-20",
        ),
    ],
)
def test_a_visitor_beside_ships_is_on_a_visit_of_his_own(text: str, day: str | None) -> None:
    told = {m.kind: m for m in read(text).meetings}
    assert set(told) == {"visit", "ship_visit"}
    assert names(told["visit"]) == {"Sergei Shoigu"}
    assert not names(told["ship_visit"])
    assert day in (None, told["visit"].date)


@pytest.mark.parametrize(
    "text",
    [
        "The Russian cruiser trained off Luzon during a week in which Minister Teodoro Locsin visited Moscow.",
        "Russian cruisers trained off Guam ahead of the week in which President Rodrigo Duterte visited Moscow.",
        "Russian warships trained off Guam while Defense Secretary Delfin Lorenzana visited Moscow.",
    ],
)
def test_who_visited_while_ships_were_elsewhere_came_without_them(text: str) -> None:
    assert [(m.kind, m.place) for m in read(text).meetings] == [("visit", "Moscow")]


@pytest.mark.parametrize(
    "visit",
    [
        "The visit of the ships of Rear Admiral Eduard Mikhailov ends on Sunday.",
        "Rear Admiral Eduard Mikhailov's goodwill visit ends on Sunday.",
        "The visit of Rear Admiral Eduard Mikhailov and his ships ends on Sunday.",
    ],
)
def test_an_admiral_comes_with_his_ships(visit: str) -> None:
    meeting = only_meeting(f"Two Russian destroyers docked in Manila on Tuesday. {visit}")
    assert (meeting.kind, names(meeting)) == ("ship_visit", {"Eduard Mikhailov"})


@pytest.mark.parametrize(
    "text",
    [
        f"The landing dock BRP Tarlac, with 300 on board, trained off Cavite, and {KHOVAEV} watched.",
        f"The landing dock BRP Davao del Sur of the Philippine Navy was shown to {KHOVAEV}.",
        "A guest from Russia saw the landing dock vessel Tarlac in Cebu.",
    ],
)
def test_a_landing_dock_is_a_ship_and_docks_nowhere(text: str) -> None:
    assert not read(text).meetings


@pytest.mark.parametrize(
    "words",
    ["The landing dock BRP Tarlac arrived in", "A landing dock ship of the Philippine Navy docked in"],
)
def test_a_landing_dock_that_arrives_calls(words: str) -> None:
    meeting = only_meeting(f"{words} Vladivostok, Russia, on Tuesday, the Philippine Navy said.")
    assert (meeting.kind, meeting.date, meeting.place) == ("ship_visit", "2019-09-10", "Vladivostok")


@pytest.mark.parametrize(
    "text",
    [
        "BRP Tarlac whose captain left the Russian school in 2010 is in dry dock.",
        "The crew of the BRP Tarlac once left a Russian fair in Manila early.",
        f"Asked of the BRP Tarlac and when it left the yard, {KHOVAEV} smiled.",
    ],
)
def test_words_behind_the_name_of_a_ship_are_no_part_of_it(text: str) -> None:
    assert not read(text).meetings


@pytest.mark.parametrize("ship", ["BRP Tarlac", "BRP Antonio Luna", "BRP Davao del Sur"])
def test_the_names_of_ships_are(ship: str) -> None:
    meeting = only_meeting(f"{ship} left Manila for Vladivostok on Tuesday.")
    assert (meeting.kind, meeting.date, meeting.place) == ("ship_visit", "2019-09-10", "Vladivostok")


@pytest.mark.parametrize(
    ("head", "port"),
    [
        ("MANILA -- ", "Manila"),
        ("DAVAO -- ", "Davao"),
        ("MANILA is the host. ", "Manila"),
        ("The mayor of Cebu City had flags put up. ", "Cebu City"),
    ],
)
def test_a_port_printed_in_capitals_is_written_as_names_are(head: str, port: str) -> None:
    assert only_meeting(f"{head}Two Russian destroyers docked on Tuesday.").place == port
