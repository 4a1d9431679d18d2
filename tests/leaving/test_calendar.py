"""The calendar, as a strict reader takes it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from icalendar import Calendar
from pytest_django import DjangoAssertNumQueries

from bilateral.models import Meeting
from tests.api import builders
from tests.builders import talks

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


@pytest.fixture
def today() -> Any:
    with time_machine.travel("2018-10-01T04:00:00Z", tick=False):
        yield


def read(client: Client, query: str = "") -> Any:
    """Parse the calendar and check what RFC 5545 asks of the file and of every event."""
    response = client.get(f"/feeds/meetings.ics{query}")
    assert response.status_code == 200, response.content
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    raw: bytes = response.content
    lines = raw.split(b"\r\n")
    assert lines[-1] == b""
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", raw)
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode("utf-8")  # no character is cut by folding
    found: Any = Calendar.from_ical(raw)
    assert isinstance(found, Calendar)
    for component in found.walk():
        assert component.errors == []
    assert (str(found["version"]), str(found["method"])) == ("2.0", "PUBLISH")
    assert found["prodid"]
    events: Any = found.walk("VEVENT")
    for event in events:
        assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS", "SEQUENCE"} <= set(event)
        assert event["DTSTART"].params["VALUE"] == event["DTEND"].params["VALUE"] == "DATE"
        assert event["DTEND"].dt > event["DTSTART"].dt
        assert event["DTSTAMP"].dt.utcoffset() == timedelta(0)
        assert event["STATUS"] in ("TENTATIVE", "CONFIRMED", "CANCELLED")
    assert len({str(event["UID"]) for event in events}) == len(events)
    return found


def events(client: Client, query: str = "") -> dict[str, Any]:
    return {str(event["SUMMARY"]): event for event in read(client, query).walk("VEVENT")}


def test_a_meeting_is_an_all_day_event_with_its_people(viewer: Client) -> None:
    talks("Wire", topics=["trade"])
    (event,) = events(viewer).values()
    meeting = Meeting.objects.get()
    assert event["SUMMARY"] == "Talks, Singapore"
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2018, 8, 2), date(2018, 8, 3))
    assert event["UID"] == f"meeting-{meeting.pk}@testserver"
    assert event["SEQUENCE"] == meeting.version
    assert event["URL"] == f"http://testserver/meetings/{meeting.pk}/"
    assert "Sergey Lavrov" in event["DESCRIPTION"]
    assert event["LOCATION"] == "Singapore, Singapore"
    assert event["CATEGORIES"].to_ical() == b"trade"


@pytest.mark.parametrize(
    ("status", "when", "told", "words"),
    [
        ("held", "2018-08-02", "CONFIRMED", "Talks, Sochi"),
        ("planned", "2018-12-02", "CONFIRMED", "Talks, Sochi (planned)"),
        ("possible", "2018-12-02", "TENTATIVE", "Talks, Sochi (possible)"),
        ("planned", "2018-08-02", "TENTATIVE", "Talks, Sochi (unconfirmed)"),
        ("postponed", "2018-12-02", "TENTATIVE", "Talks, Sochi (postponed)"),
        ("cancelled", "2018-12-02", "CANCELLED", "Talks, Sochi (cancelled)"),
    ],
)
def test_the_status_is_said_in_code_and_words(
    viewer: Client, status: str, when: str, told: str, words: str
) -> None:
    builders.meeting(when, status=status, place="Sochi")
    assert {summary: str(event["STATUS"]) for summary, event in events(viewer).items()} == {words: told}


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2018-05-22/2018-05-26", (date(2018, 5, 22), date(2018, 5, 27))),
        ("2018-02", (date(2018, 2, 1), date(2018, 3, 1))),
        ("2018-05-23~", (date(2018, 5, 23), date(2018, 5, 24))),
        ("2018-02-28", (date(2018, 2, 28), date(2018, 3, 1))),
        ("2018", None),
        ("2018-21", None),
        ("2018-05/2018-08", None),
        ("2018-08-16/..", None),
        ("9999-12-31", None),
        ("", None),
    ],
)
def test_a_date_is_an_event_of_what_it_spans_or_left_out_with_a_word(
    viewer: Client, edtf: str, days: tuple[date, date] | None
) -> None:
    builders.meeting(edtf, place="Sochi")
    found = read(viewer)
    spans = [(event["DTSTART"].dt, event["DTEND"].dt) for event in found.walk("VEVENT")]
    assert spans == ([days] if days else [])
    assert ("1 meeting is left out" in found["X-WR-CALDESC"]) == (days is None)


def test_an_imprecise_date_says_so(viewer: Client) -> None:
    builders.meeting("2018-02", place="Sochi")
    assert list(events(viewer)) == ["Talks, Sochi (day not known: Feb 2018)"]


def test_the_same_meeting_keeps_its_identity_and_counts_its_changes(viewer: Client) -> None:
    talks("Wire")
    (before,) = events(viewer).values()
    talks("Another wire", topics=["trade"])
    (after,) = events(viewer).values()
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]


def test_two_calls_give_one_file_and_hostile_words_stay_words(viewer: Client) -> None:
    evil = "Sochi\r\nBEGIN:VEVENT\x0b;,\\ " + "ж" * 100
    builders.meeting("2018-08-02", place=evil)
    first = viewer.get("/feeds/meetings.ics").content
    assert first == viewer.get("/feeds/meetings.ics").content
    (event,) = events(viewer).values()
    assert "BEGIN:VEVENT" in event["SUMMARY"]


def test_filters_hold_and_a_wrong_one_is_told(viewer: Client) -> None:
    builders.meeting("2018-05-22", place="Moscow")
    builders.meeting("2018-05-22", place="Sochi")
    assert list(events(viewer, "?place=Sochi")) == ["Talks, Sochi"]
    assert viewer.get("/feeds/meetings.ics?from=yesterday").status_code == 400


def test_a_calendar_takes_a_fixed_number_of_queries(
    viewer: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    builders.full_meeting()
    with django_assert_num_queries(7):
        read(viewer)
    for day in range(1, 29):
        builders.full_meeting(f"2018-02-{day:02d}")
    with django_assert_num_queries(7):
        assert len(read(viewer).walk("VEVENT")) == 29


def test_a_calendar_that_did_not_change_is_not_sent_again(viewer: Client) -> None:
    talks("Wire")
    first = viewer.get("/feeds/meetings.ics")
    again = viewer.get("/feeds/meetings.ics", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    Meeting.objects.update(place="Cebu City")
    assert viewer.get("/feeds/meetings.ics", headers={"If-None-Match": first["ETag"]}).status_code == 200
