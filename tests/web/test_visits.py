"""What is new since a reader's last visit, marked within lists; and the tour of a first one."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from bilateral.models import Change, Meeting, Record, type_of
from tests.api import builders

LONG_AGO = datetime(2018, 1, 1, tzinfo=UTC)
NEW, CHANGED = "#circle-dot", "#pen-line"

pytestmark = pytest.mark.django_db


def changed(record: Record, action: str = "updated", **columns: Any) -> None:
    Change.objects.create(
        record_type=type_of(record),
        record_id=record.pk,
        action=action,
        **{"fields": {"place": ["Clark", "Manila"]}, **columns},
    )


def words(html: str) -> str:
    """What a page says, without its tags."""
    return " ".join(re.sub(r"<[^>]+>", "", html).split()).replace(" ,", ",")


def returning(client: Client) -> Client:
    """A reader who was here before anything in the register changed."""
    session = client.session
    session["visit_before"] = LONG_AGO.isoformat()
    session.save()
    return client


def rows(client: Client, address: str) -> str:
    html = client.get(address).content.decode()
    return html[html.index('id="listing"') :]


def test_each_list_tells_new_and_changed_records_apart_in_words(viewer: Client) -> None:
    returning(viewer)
    for address, record in (
        ("/timeline/", builders.meeting()),
        ("/agreements/", builders.agreement()),
        ("/agreements/?layout=table", builders.agreement("Another")),
        ("/officials/", builders.official()),
    ):
        before = rows(viewer, address).count(NEW)
        changed(record, "created", fields={})
        assert rows(viewer, address).count(NEW) == before + (1 if before else 2)  # the legend's too
    other = builders.official("Sergey Lavrov")
    changed(other)
    html = rows(viewer, "/officials/?q=lavrov")
    assert html.count(CHANGED) == 2  # the legend's and the row's
    assert html.count(NEW) == 1


def test_a_further_report_and_the_readers_own_change_are_no_news(viewer: Client) -> None:
    returning(viewer)
    changed(builders.meeting(), fields={"reports": [1, 2], "sources": [1, 2]})
    reader = User.objects.get(pk=viewer.session["_auth_user_id"])
    changed(builders.meeting("2017-03-16"), author=reader)
    assert "since your last visit" not in rows(viewer, "/timeline/")


def test_the_overview_counts_as_news_what_lists_mark_as_news(viewer: Client) -> None:
    returning(viewer)
    changed(builders.meeting(), fields={"reports": [1, 2], "sources": [1, 2]})
    reader = User.objects.get(pk=viewer.session["_auth_user_id"])
    changed(builders.meeting("2017-03-16"), author=reader)
    assert "Nothing changed." in viewer.get("/").content.decode()
    changed(builders.meeting("2017-04-16"), "created", fields={})
    changed(builders.meeting("2017-05-16"), fields={"place": ["", "Clark"], "reports": [1, 2]})
    changed(builders.meeting("2017-06-16"), author=builders.account())
    html = viewer.get("/").content.decode()
    assert "Meetings: 1 new, 2 changed" in words(html)
    assert "16 Feb 2017" not in html[html.index("Since your last visit") :]


def test_a_new_record_that_changed_after_is_told_as_created(viewer: Client) -> None:
    returning(viewer)
    made = builders.meeting()
    changed(made, "created", fields={})
    changed(made, fields={"place": ["", "Clark"]})
    html = viewer.get("/").content.decode()
    news = html[html.index("Since your last visit") :]
    assert "Meetings: 1 new" in words(news)
    assert "what=changed" not in news
    assert "<small>created</small>" in news
    assert "updated" not in news


def test_a_record_that_was_found_to_be_another_is_not_counted_as_new(viewer: Client) -> None:
    returning(viewer)
    kept, double = builders.meeting(), builders.meeting("2017-03-16")
    for record in (kept, double):
        changed(record, "created", fields={})
    Meeting.objects.filter(pk=double.pk).update(merged_into=kept)
    changed(double, "merged", fields={"merged_into": [None, kept.pk]})
    assert "Meetings: 1 new" in words(viewer.get("/").content.decode())


def test_on_a_first_visit_nothing_is_marked(viewer: Client) -> None:
    changed(builders.meeting(), "created")
    assert "since your last visit" not in rows(viewer, "/timeline/")


def test_marks_last_until_a_pause_begins_a_new_visit(viewer: Client, time_machine: Any) -> None:
    time_machine.move_to(datetime(2026, 11, 26, 9, tzinfo=UTC), tick=False)
    viewer.get("/timeline/")
    time_machine.shift(timedelta(hours=1))
    changed(builders.meeting(), "created")
    time_machine.shift(timedelta(hours=1))
    assert NEW in rows(viewer, "/timeline/")
    time_machine.shift(timedelta(minutes=20))
    assert NEW in rows(viewer, "/timeline/")
    time_machine.shift(timedelta(minutes=31))
    assert NEW not in rows(viewer, "/timeline/")


def test_a_new_session_counts_from_the_login_before(client: Client) -> None:
    account = builders.account(password="a password that is long")
    User.objects.filter(pk=account.pk).update(last_login=LONG_AGO)
    changed(builders.meeting(), "created")
    log_in(client, account)
    assert NEW in rows(client, "/timeline/")
    assert "data-tour" not in client.get("/").content.decode()


def test_marks_take_one_query_for_any_number_of_rows(
    viewer: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    returning(viewer)
    for number in range(30):
        changed(builders.meeting(f"2017-01-{number + 1:02d}"), "created")
    viewer.get("/timeline/")  # notes the visit
    with django_assert_num_queries(10):
        viewer.get("/timeline/")
    assert Meeting.objects.count() == 30


def log_in(client: Client, account: User) -> None:
    response = client.post("/login/", {"username": account.username, "password": "a password that is long"})
    assert response.status_code == 302, response.content


def test_the_tour_is_offered_at_an_accounts_first_login_until_it_is_closed() -> None:
    account = builders.account(password="a password that is long")
    here, there = Client(), Client()
    log_in(here, account)
    assert "data-tour" in here.get("/").content.decode()
    assert "data-tour" in here.get("/officials/").content.decode()
    assert here.post("/tour/close/", headers={"HX-Request": "true"}).status_code == 204
    assert "data-tour" not in here.get("/").content.decode()
    log_in(there, account)
    assert "data-tour" not in there.get("/").content.decode()


def test_the_help_page_begins_the_tour_again_and_closing_without_scripts_leads_back_to_it(
    viewer: Client,
) -> None:
    assert "data-tour" not in viewer.get("/help/").content.decode()
    assert viewer.post("/tour/").headers["Location"] == "/"
    assert "data-tour" in viewer.get("/").content.decode()
    assert viewer.post("/tour/close/").headers["Location"] == "/help/"
    assert "data-tour" not in viewer.get("/").content.decode()
    assert viewer.get("/tour/close/").status_code == 405


def test_the_previous_visit_is_told_in_words_of_the_last_seven_days_on_a_first_one(viewer: Client) -> None:
    html = viewer.get("/").content.decode()
    week_ago = timezone.localtime(timezone.now() - timedelta(days=7))
    assert f"{week_ago:%H:}" in html


def test_each_count_of_news_leads_to_what_it_counts(editor: Client) -> None:
    colleague = builders.account("editor")
    for year in ("2010", "2011"):
        changed(builders.meeting(year), "created", author=colleague)
    changed(builders.agreement("agreement on trade"), author=colleague)
    html = returning(editor).get("/").content.decode()
    links = re.findall(r'<a href="(/briefing/changes/[^"]+what=\w+)">(\d+) (\w+)</a>', html)
    assert {(count, what) for _address, count, what in links} == {("2", "new"), ("1", "changed")}
    pages = {what: editor.get(unescape(address)).content.decode() for address, _count, what in links}
    for _address, count, what in links:
        assert pages[what].count("<small>· by ") == int(count)
        assert "by others than you, since 1 Jan 2018" in pages[what]
    assert "Agreement on trade" in pages["changed"]


def test_what_is_coming_up_says_who_meets_whom(viewer: Client) -> None:
    planned = builders.meeting("2099-05", status="planned")
    builders.delegation(planned, "PH", builders.official("Ma. Theresa Lazaro"))
    builders.delegation(planned, "RU", builders.official("Sergey Lavrov", country="RU"))
    html = viewer.get("/").content.decode()
    coming = html[html.index('class="panel compact who"') :].partition("</section>")[0]
    assert re.findall(r'<a href="/officials/\d+/">(\w+)</a>', coming) == ["Lazaro", "Lavrov"]
