"""Atom feeds: well-formed, of any filter, opened by keys that can be revoked, and without any article's text."""

from __future__ import annotations

from typing import Any

import feedparser
import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from bilateral.models import Article, FeedKey, Meeting, Publisher
from bilateral.web.listings import LISTINGS
from tests.api import builders
from tests.builders import agreement, report, talks

pytestmark = pytest.mark.django_db


def read(client: Client, address: str) -> Any:
    response = client.get(address)
    assert response.status_code == 200, response.content
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    found = feedparser.parse(response.content)
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    assert found.feed.id
    assert found.feed.title
    assert found.feed.updated
    for entry in found.entries:
        assert entry.id
        assert entry.title
        assert entry.updated
        assert entry.link.startswith("http://testserver/")
    return found


@pytest.mark.parametrize("listing", LISTINGS)
def test_every_list_has_a_feed(viewer: Client, listing: str) -> None:
    text = "Wire: The two sides will sign a memorandum on tourism cooperation in May."
    report(text, agreements=[agreement(text, "memorandum on tourism cooperation", "mou", expected="2018-09")])
    talks("Wire", publisher="Sample wire")
    builders.organization()
    assert read(viewer, f"/feeds/{listing}.atom").entries


def test_an_entry_tells_status_sides_topics_and_sources(viewer: Client) -> None:
    talks("Wire", publisher="Sample wire", topics=["trade"])
    Article.objects.update(url="https://news.example/talks")
    (entry,) = read(viewer, "/feeds/meetings.atom").entries
    assert entry.title == "Talks, Singapore, 2 Aug 2018"
    assert "Philippines: Alan Peter Cayetano" in entry.summary
    assert '<a href="https://news.example/talks">' in entry.summary
    assert "Sample wire" in entry.summary
    assert [tag.term for tag in entry.tags] == ["trade"]


def test_the_latest_changed_comes_first_and_filters_hold(viewer: Client) -> None:
    first = builders.meeting("2018-05-22", place="Moscow")
    builders.meeting("2017-05-22", place="Sochi")
    first.save()  # touched last
    titles = [entry.title for entry in read(viewer, "/feeds/meetings.atom").entries]
    assert titles == ["Talks, Moscow, 22 May 2018", "Talks, Sochi, 22 May 2017"]
    (entry,) = read(viewer, "/feeds/meetings.atom?place=sochi").entries
    assert "Sochi" in entry.title
    assert "Place: sochi" in read(viewer, "/feeds/meetings.atom?place=sochi").feed.title
    assert viewer.get("/feeds/meetings.atom?kind=dinner").status_code == 400
    assert viewer.get("/feeds/dinners.atom").status_code == 404


def test_an_entry_keeps_its_id_when_its_record_changes(viewer: Client) -> None:
    talks("Wire")
    before = read(viewer, "/feeds/meetings.atom").entries[0]
    Meeting.objects.update(place="Sentosa")
    after = read(viewer, "/feeds/meetings.atom").entries[0]
    assert (before.id, before.title != after.title) == (after.id, True)


def test_hostile_words_do_not_break_it(viewer: Client) -> None:
    builders.meeting("2018-05-22", place='<b>&"\x0b]]> ж 😀\ufffe')
    builders.article(title="<script>alert(1)</script>")
    (entry,) = read(viewer, "/feeds/meetings.atom").entries
    assert "😀" in entry.title
    assert "<script" not in read(viewer, "/feeds/articles.atom").entries[0].summary


def test_an_empty_feed_is_a_feed(viewer: Client) -> None:
    assert read(viewer, "/feeds/agreements.atom").entries == []


def test_what_did_not_change_is_not_sent_again(viewer: Client) -> None:
    talks("Wire")
    first = viewer.get("/feeds/meetings.atom")
    again = viewer.get("/feeds/meetings.atom", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304


def test_a_key_opens_feeds_and_calendars_until_it_is_revoked(client: Client) -> None:
    talks("Wire")
    owner = builders.account()
    key = FeedKey.objects.create(user=owner, name="Reader")
    browser = {"Accept": "text/html,*/*;q=0.8"}
    assert client.get("/feeds/meetings.atom", headers=browser)["Location"].startswith("/login/")
    assert read(client, f"/feeds/{key.secret}/meetings.atom").entries
    assert client.get(f"/feeds/{key.secret}/meetings.ics").status_code == 200
    key.refresh_from_db()
    assert key.last_used_at is not None
    for other in (
        f"{key.secret}x",
        key.secret.replace(str(key.pk), str(key.pk + 1), 1),
        "1",
        "x.y",
        "a" * 5000,
    ):
        response = client.get(f"/feeds/{other}/meetings.atom")
        assert response.status_code == 403
        assert "Ask for a new one" in response.content.decode()
    client.force_login(owner)
    client.post(f"/follow/keys/{key.pk}/revoke/")
    client.logout()
    assert client.get(f"/feeds/{key.secret}/meetings.atom").status_code == 403


def test_a_key_dies_with_its_account(client: Client) -> None:
    key = FeedKey.objects.create(user=builders.account(), name="Reader")
    key.user.is_active = False
    key.user.save()
    assert client.get(f"/feeds/{key.secret}/meetings.atom").status_code == 403


def test_a_key_opens_nothing_else_and_nobody_revokes_anothers(viewer: Client, client: Client) -> None:
    key = FeedKey.objects.create(user=builders.account(), name="Reader")
    assert client.get(f"/timeline/?key={key.secret}").status_code == 302
    viewer.post(f"/follow/keys/{key.pk}/revoke/")
    key.refresh_from_db()
    assert key.revoked_at is None


def test_public_reading_opens_feeds_without_a_key(client: Client, settings: Any) -> None:
    settings.PUBLIC_READ = True
    assert read(client, "/feeds/meetings.atom").entries == []


@pytest.mark.parametrize("listing", LISTINGS)
def test_no_text_is_in_a_feed(viewer: Client, editor: Client, listing: str) -> None:
    talks("Wire", publisher="Closed outlet")
    Publisher.objects.update(show_text=False)
    for client in (viewer, editor):
        assert b"spoke for an hour" not in client.get(f"/feeds/{listing}.atom").content


@pytest.mark.parametrize(("listing", "queries"), [("meetings", 8), ("agreements", 9), ("officials", 6)])
def test_a_feed_takes_a_fixed_number_of_queries(
    viewer: Client, django_assert_num_queries: DjangoAssertNumQueries, listing: str, queries: int
) -> None:
    builders.full_meeting()
    builders.agreement()
    viewer.get("/")
    with django_assert_num_queries(queries):
        read(viewer, f"/feeds/{listing}.atom")
    for number in range(30):
        builders.full_meeting()
        builders.agreement(f"Agreement {number}")
    with django_assert_num_queries(queries):
        read(viewer, f"/feeds/{listing}.atom")
