"""Alerts: what is news to a saved filter, when a digest is due, and that nothing is sent twice."""

from __future__ import annotations

import re
import smtplib
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.utils import timezone

from bilateral.models import Alert, AlertNews, Digest, FeedKey, Meeting
from bilateral.rules.rhythm import next_due
from bilateral.selectors.clock import MANILA
from bilateral.selectors.meetings import MeetingFilter
from bilateral.services import alerts, changes, digests
from bilateral.services.withdraw import withdraw
from bilateral.tasks import tell_readers
from tests.api import builders
from tests.builders import talks, user

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def mail_server(settings: Any) -> None:
    settings.EMAIL_HOST = "mail.example"
    settings.SITE_URL = "https://register.example"


@pytest.fixture(autouse=True)
def no_broker(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """What a worker would be asked to send; the tests send it themselves."""
    asked: list[int] = []
    monkeypatch.setattr(
        "bilateral.services.digests.current_app.send_task", lambda _name, args, **_: asked.extend(args)
    )
    return asked


def alert(rhythm: str = "immediate", listing: str = "meetings", wanted: Any = None) -> Alert:
    owner = builders.account(email="reader@example.org")
    return alerts.make(owner, "Watch", listing, wanted or MeetingFilter(), "", rhythm)


def look() -> int:
    changes.number_changes()
    return alerts.look()


def round_of_mail(asked: list[int]) -> int:
    """One round as beat starts it, and the worker's part; returns how many mails are out."""
    changes.number_changes()
    tell_readers()
    for digest_id in asked:
        digests.send(digest_id)
    return len(mail.outbox)


def test_what_is_there_already_is_no_news_and_what_comes_is() -> None:
    talks("Wire")
    changes.number_changes()
    made = alert()
    assert look() == 0
    talks("Wire", place="Moscow", date="2018-09-09")
    assert look() == 1
    assert look() == 0
    assert AlertNews.objects.get().alert == made


def test_an_alert_that_cannot_be_looked_after_keeps_none_of_the_others_waiting() -> None:
    broken, made = alert(), alert()
    Alert.objects.filter(pk=broken.pk).update(wanted={"a_filter_of_another_version": 1})
    talks("Wire")
    assert look() == 1
    assert AlertNews.objects.get().alert == made


def test_only_what_passes_the_filter_is_news() -> None:
    alert(wanted=MeetingFilter(topics=("trade",)))
    talks("Wire")
    assert look() == 0
    talks("Another wire", topics=["trade"])
    assert look() == 1


def test_a_further_report_of_the_same_is_no_news() -> None:
    alert()
    talks("Wire")
    assert look() == 1
    talks("Another wire")
    assert look() == 0


def test_what_leaves_a_filter_is_told_once_more() -> None:
    alert(wanted=MeetingFilter(statuses=("planned",)))
    talks("Wire", status="planned")
    assert look() == 1
    talks("Wire, later", status="cancelled", published_on="2018-08-10")
    assert look() == 1
    withdraw(Meeting.objects.get(), user(), "told of by mistake")
    assert look() == 1


def test_looking_twice_at_one_change_leaves_one_row() -> None:
    made = alert()
    talks("Wire")
    assert look() == 1
    Alert.objects.filter(pk=made.pk).update(looked_up_to=0)  # as after a restored backup
    look()
    assert AlertNews.objects.count() == 1


def test_filters_survive_being_stored() -> None:
    from bilateral.rules.edtf import bounds  # noqa: PLC0415

    wanted = MeetingFilter(
        sides=("PH",), topics=("trade",), official="Lavrov", period=bounds("2018-05/2018-06")
    )
    made = alert(wanted=wanted)
    made.refresh_from_db()
    assert alerts.restored("meetings", made.wanted) == wanted


def test_a_digest_tells_what_changed_and_how_to_stop(no_broker: list[int]) -> None:
    made = alert()
    talks("Wire", publisher="Sample wire", status="planned")
    assert round_of_mail(no_broker) == 1
    message: Any = mail.outbox[0]
    meeting = Meeting.objects.get()
    assert message.to == ["reader@example.org"]
    assert message.subject == "Watch: 1 changed"
    assert "Talks, Singapore, 2 Aug 2018 (new)" in message.body
    assert f"https://register.example/meetings/{meeting.pk}/" in message.body
    assert "spoke for an hour" not in message.body
    stop = re.search(
        r"<(https://register.example/follow/stop/[^>]+)>", message.extra_headers["List-Unsubscribe"]
    )
    assert stop is not None
    assert message.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert stop[1] in message.body
    assert stop[1] in message.alternatives[0][0]
    talks("Another wire", publisher="Other wire", status="held")
    assert round_of_mail(no_broker) == 2
    assert "status: planned → held" in str(mail.outbox[1].body)
    assert made.news.filter(digest__sent_at__isnull=False).count() == 2


def test_nothing_is_sent_twice_however_often_it_is_asked(no_broker: list[int]) -> None:
    alert()
    talks("Wire")
    assert round_of_mail(no_broker) == 1
    for _again in range(3):
        assert round_of_mail(no_broker * 2) == 1


def test_a_digest_that_was_committed_and_never_begun_is_queued_again(no_broker: list[int]) -> None:
    alert()
    talks("Wire")
    changes.number_changes()
    tell_readers()
    no_broker.clear()  # the message is lost
    tell_readers()
    assert no_broker == []  # it may still be on its way
    with time_machine.travel(timezone.now() + timedelta(minutes=6)):
        assert round_of_mail(no_broker) == 1


def test_a_worker_killed_while_sending_leaves_it_unknown_and_sends_nothing_again(
    no_broker: list[int], monkeypatch: pytest.MonkeyPatch, client: Client
) -> None:
    made = alert()
    talks("Wire")
    with monkeypatch.context() as killed:
        killed.setattr("django.core.mail.EmailMessage.send", kill)
        with pytest.raises(SystemExit):
            round_of_mail(no_broker)
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        assert round_of_mail(no_broker) == 0
    client.force_login(made.user)
    html = client.get("/follow/").content.decode()
    assert "may not have reached you" in html
    assert "Talks, Singapore" in html


def kill(*_: Any, **__: Any) -> None:
    raise SystemExit


@pytest.mark.parametrize(
    "refusal",
    [
        smtplib.SMTPRecipientsRefused({}),
        smtplib.SMTPDataError(451, b"later"),
        smtplib.SMTPSenderRefused(450, b"", "x"),
    ],
)
def test_a_mail_that_the_server_refuses_is_tried_again(
    no_broker: list[int], monkeypatch: pytest.MonkeyPatch, refusal: Exception
) -> None:
    alert()
    talks("Wire")

    def refuse(*_: Any, **__: Any) -> None:
        raise refusal

    with monkeypatch.context() as refused:
        refused.setattr("django.core.mail.EmailMessage.send", refuse)
        assert round_of_mail(no_broker) == 0
    with time_machine.travel(timezone.now() + timedelta(minutes=6)):
        assert round_of_mail(no_broker) == 1


def test_a_connection_that_breaks_off_with_the_mail_is_not_tried_again(
    no_broker: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    alert()
    talks("Wire")

    def break_off(*_: Any, **__: Any) -> None:
        raise smtplib.SMTPServerDisconnected("gone")

    with monkeypatch.context() as broken:
        broken.setattr("django.core.mail.EmailMessage.send", break_off)
        assert round_of_mail(no_broker) == 0
    with time_machine.travel(timezone.now() + timedelta(minutes=6)):
        assert round_of_mail(no_broker) == 0
    assert "may not have arrived" in Digest.objects.get().problem


def test_without_a_server_or_an_address_no_digest_is_made(no_broker: list[int], settings: Any) -> None:
    made = alert()
    talks("Wire")
    settings.EMAIL_HOST = ""
    assert round_of_mail(no_broker) == 0
    settings.EMAIL_HOST = "mail.example"
    made.user.email = ""
    made.user.save()
    assert round_of_mail(no_broker) == 0
    assert Digest.objects.count() == 0
    assert made.news.count() == 1


@pytest.mark.parametrize(
    ("rhythm", "last", "due"),
    [
        ("immediate", "2018-10-01T04:00:00", "2018-10-01T04:00:00"),
        ("daily", "2018-10-01T04:00:00", "2018-10-01T23:00:00"),  # noon in Manila: tomorrow at seven
        ("daily", "2018-09-30T22:59:00", "2018-09-30T23:00:00"),
        ("daily", "2018-09-30T23:00:00", "2018-10-01T23:00:00"),
        ("weekly", "2018-10-01T04:00:00", "2018-10-07T23:00:00"),  # a Monday: the next one
        ("weekly", "2018-10-06T04:00:00", "2018-10-07T23:00:00"),
    ],
)
def test_when_a_digest_is_due(rhythm: str, last: str, due: str) -> None:
    moment = datetime.fromisoformat(last).replace(tzinfo=UTC)
    assert next_due(rhythm, moment, MANILA) == datetime.fromisoformat(due).replace(tzinfo=UTC)
    assert next_due("never", moment, MANILA) is None


def test_a_daily_alert_gathers_a_day(no_broker: list[int]) -> None:
    with time_machine.travel("2018-10-01T04:00:00Z", tick=False) as clock:
        alert("daily")
        talks("Wire")
        assert round_of_mail(no_broker) == 0
        talks("Other wire", place="Moscow", date="2018-09-09")
        clock.move_to("2018-10-01T23:01:00Z")
        assert round_of_mail(no_broker) == 1
        assert mail.outbox[0].subject == "Watch: 2 changed"
        talks("Third wire", place="Sochi", date="2018-09-10")
        assert round_of_mail(no_broker) == 1


def test_mail_is_stopped_by_its_link_without_logging_in_and_not_by_looking(client: Client) -> None:
    made = alert()
    address = f"/follow/stop/{digests.stop_token(made)}/"
    strict = Client(enforce_csrf_checks=True)
    assert "Stop the mail for “Watch”" in strict.get(address).content.decode()
    made.refresh_from_db()
    assert made.rhythm == "immediate"
    for _twice in range(2):
        assert strict.post(address, {"List-Unsubscribe": "One-Click"}).status_code == 200
    made.refresh_from_db()
    assert made.rhythm == "never"
    for wrong in ("1", f"{made.pk}.forged", FeedKey(pk=made.pk).secret):
        assert client.post(f"/follow/stop/{wrong}/").status_code == 404


def test_a_stopped_alert_sends_what_was_gathered_no_more(no_broker: list[int]) -> None:
    made = alert()
    talks("Wire")
    changes.number_changes()
    tell_readers()
    alerts.stop_mail(made.pk)
    assert round_of_mail(no_broker) == 0


def test_a_reader_saves_changes_sees_and_deletes_alerts(viewer: Client) -> None:
    page = viewer.get("/follow/?listing=meetings&topic=trade").content.decode()
    assert "Follow: Meetings (Topic: trade)" in page
    viewer.post(
        "/follow/alerts/", {"listing": "meetings", "query": "topic=trade", "rhythm": "never", "name": "Trade"}
    )
    made = Alert.objects.get()
    assert (made.name, made.wanted["topics"]) == ("Trade", ["trade"])
    talks("Wire", topics=["trade"])
    look()
    html = viewer.get("/follow/").content.decode()
    assert "1 new" in html
    assert "Talks, Singapore, 2 Aug 2018" in html
    viewer.post("/follow/seen/")
    html = viewer.get("/follow/").content.decode()
    assert "1 new" not in html
    assert "Talks, Singapore, 2 Aug 2018" in html
    assert "Mark all as seen" not in html
    assert '<a href="/timeline/?topic=trade">Trade</a>' in html
    saved = viewer.post(f"/follow/alerts/{made.pk}/", {"rhythm": "weekly"}, follow=True).content.decode()
    assert "The alert “Trade” writes: on Mondays, at 7 in Manila." in saved
    made.refresh_from_db()
    assert made.rhythm == "weekly"
    viewer.post(f"/follow/alerts/{made.pk}/", {"do": "delete"})
    assert not Alert.objects.exists()


def test_what_cannot_be_watched_is_told(viewer: Client) -> None:
    for form in (
        {"listing": "articles", "query": "", "rhythm": "daily"},
        {"listing": "meetings", "query": "", "rhythm": "hourly"},
        {"listing": "meetings", "query": "kind=dinner", "rhythm": "daily"},
    ):
        assert viewer.post("/follow/alerts/", form, follow=True).status_code == 200
    assert viewer.post("/follow/alerts/", {"listing": "dinners"}).status_code == 404
    assert not Alert.objects.exists()


def test_nobody_reaches_anothers_alerts(viewer: Client) -> None:
    made = alert()
    assert viewer.post(f"/follow/alerts/{made.pk}/", {"do": "delete"}).status_code == 404
    assert "Watch" not in viewer.get("/follow/").content.decode()
    assert Alert.objects.filter(pk=made.pk).exists()


def test_no_mail_is_proposed_where_none_is_sent(viewer: Client, settings: Any) -> None:
    settings.EMAIL_HOST = ""
    html = viewer.get("/follow/?listing=meetings").content.decode()
    assert '<option value="never" selected>' in html
    assert html.count(" selected>") == 1


def test_a_key_is_made_where_it_is_wanted(viewer: Client) -> None:
    response = viewer.post("/follow/keys/", {"listing": "meetings", "query": "topic=trade", "name": "Phone"})
    key = FeedKey.objects.get()
    html = viewer.get(response["Location"]).content.decode()
    assert f"https://register.example/feeds/{key.secret}/meetings.atom?topic=trade" in html
    assert f"https://register.example/feeds/{key.secret}/meetings.ics?topic=trade" in html


def test_the_page_takes_as_many_queries_for_many_alerts_as_for_one(
    client: Client, django_assert_num_queries: Any
) -> None:
    owner = builders.account()
    client.force_login(owner)
    alerts.make(owner, "Watch", "meetings", MeetingFilter(), "", "never")
    talks("Wire")
    look()
    with django_assert_num_queries(8):
        client.get("/follow/")
    for number in range(10):
        alerts.make(owner, f"Watch {number}", "meetings", MeetingFilter(), "", "never")
    for day in range(1, 9):
        talks("Wire", place="Moscow", date=f"2018-09-0{day}")
    look()
    with django_assert_num_queries(8):
        client.get("/follow/")
