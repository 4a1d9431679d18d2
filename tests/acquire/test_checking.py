"""Checking sources: politely, healthily, and each item once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
import time_machine
from celery.exceptions import SoftTimeLimitExceeded
from django.utils import timezone

from bilateral.models import Article, Host, Item, Source
from bilateral.models.codes import ItemState, SourceAlert
from bilateral.rules.patience import pause_asked_for, pause_before_next
from bilateral.services import hosts, items, submit
from bilateral.services import sources as service
from ingest.acquire import checking
from ingest.acquire.checking import check_source, try_source
from tests.api.builders import account
from tests.site import Page, Site

from . import builders
from .builders import STORY, WEATHER, rss
from .steps import check, feed_of, pause_of, take_all

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sent")]
NOW = datetime(2018, 8, 3, 12, 0, tzinfo=UTC)


HEADLINE = "Ministers meet in Singapore"  # of the builders' page
PRINTED = f"{HEADLINE}\n{STORY}"


def test_a_feed_brings_each_article_once_with_its_particulars(site: Site, time_machine: Any) -> None:
    time_machine.move_to(NOW, tick=True)
    site.pages["/feed"] = Page(feed_of(site, "a", "b"), headers={"Content-Type": "application/rss+xml"})
    site.pages["/a"] = Page(builders.page(), headers={"Content-Type": "text/html"})
    site.pages["/b"] = Page(builders.page(WEATHER), headers={"Content-Type": "text/html"})
    source = builders.source(site.url("/feed"))
    assert check(source) == 2
    assert len(take_all()) == 2
    assert check(source) == 0
    assert not take_all()
    article = Article.objects.get(url=site.url("/a"))
    assert article.text == PRINTED
    assert (article.source, article.publisher) == (source, source.publisher)
    assert article.published_at == datetime(2018, 8, 3, 1, 0, tzinfo=UTC), "PHT is eight hours before UTC"
    assert str(article.published_on) == "2018-08-03"
    assert source.last_success_at is not None
    assert source.error == ""


def test_an_unchanged_feed_is_not_sent_again(site: Site) -> None:
    def answer(headers: Mapping[str, str]) -> Page:
        same = (
            headers.get("if-none-match") == '"v1"' and headers.get("if-modified-since") == "Fri, 03 Aug 2018"
        )
        return (
            Page("", 304)
            if same
            else Page(feed_of(site, "a"), headers={"ETag": '"v1"', "Last-Modified": "Fri, 03 Aug 2018"})
        )

    site.pages["/feed"] = answer
    source = builders.source(site.url("/feed"))
    assert check(source) == 1
    assert check(source) == 0
    assert check(source) == 0
    assert (source.etag, source.failures) == ('"v1"', 0)


def test_a_lasting_move_changes_the_address_and_a_passing_one_does_not(site: Site) -> None:
    site.pages["/new"] = lambda headers: (
        Page(feed_of(site, "a"), headers={"ETag": '"n"'}) if "if-none-match" not in headers else Page("", 304)
    )
    site.pages["/moved"] = Page(status=301, headers={"Location": "/new"})
    site.pages["/elsewhere"] = Page(status=302, headers={"Location": "/new"})
    for_good, for_now = builders.source(site.url("/moved")), builders.source(site.url("/elsewhere"), "Other")
    check(for_now)
    assert for_now.address == site.url("/elsewhere")
    check(for_good)
    assert for_good.address == site.url("/new")
    check(for_good)
    assert for_good.failures == 0, "a 304 after a 301"


def test_gone_for_good_retires_until_an_editor_says_otherwise(site: Site, db: Any) -> None:
    site.pages["/feed"] = Page("", 410)
    source = builders.source(site.url("/feed"))
    check(source)
    assert source.retired_at is not None
    assert source.alert == SourceAlert.RETIRED
    assert check(source) is None, "it is not asked again"
    assert site.times_asked("/feed") == 1
    service.resume(source, account("editor"))
    assert check(source) == 0
    assert site.times_asked("/feed") == 2


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (Page("", 404), "There is nothing at this address"),
        (Page("", 403), "does not let us read it"),
        (Page("", 500), "in trouble"),
        (Page("<html><body>Welcome</body></html>", headers={"Content-Type": "text/html"}), "This is no feed"),
        (Page(b"\x89PNG", headers={"Content-Type": "image/png"}), "image/png"),
        (Page('{"a": 1}', headers={"Content-Type": "application/json"}), "no JSON feed"),
        (Page(raw=lambda connection: connection.sendall(b"SSH-2.0\r\n")), "does not answer as a web server does"),
    ],
)  # fmt: skip
def test_a_failure_is_told_in_words_and_tried_later_each_time_but_always(
    site: Site, page: Page, words: str
) -> None:
    site.pages["/feed"] = page
    source = builders.source(site.url("/feed"))
    pauses = []
    for _ in range(4):
        check(source)
        pauses.append(pause_of(source) / timedelta(minutes=30))
    assert words in source.error
    assert source.alert == SourceAlert.FAILING
    assert [round(pause) for pause in pauses[:2]] == [2, 4]
    assert pauses == sorted(pauses)
    site.pages["/feed"] = Page(feed_of(site, "a"))
    assert check(source) == 1
    assert (source.failures, source.error, source.alert) == (0, "", "")


def test_who_asks_to_wait_is_left_alone_for_that_long(site: Site) -> None:
    site.pages["/feed"] = Page("", 429, {"Retry-After": "7200"})
    source = builders.source(site.url("/feed"))
    check(source)
    assert pause_of(source) >= timedelta(hours=2)
    other = builders.source(site.url("/other"), "Other")
    assert check(other) is None, "the same host"
    assert other.next_check_at - timezone.now() > timedelta(hours=1)
    assert other.failures == 0


@pytest.mark.parametrize(
    ("failures", "hours"), [(0, 0.5), (1, 1), (2, 2), (5, 16), (6, 24), (60, 24), (10_000, 24)]
)
def test_pauses_double_to_a_day_and_are_spread(failures: int, hours: float) -> None:
    pauses = [
        pause_before_next(timedelta(minutes=30), failures, dice) / timedelta(hours=1)
        for dice in (0, 0.5, 0.999)
    ]
    assert pauses == pytest.approx([0.9 * hours, hours, 1.1 * hours], rel=0.01)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("120", 120), ("Fri, 03 Aug 2018 13:00:00 GMT", 3600), ("Fri, 03 Aug 2018 11:00:00 GMT", 0), ("soon", 0), ("", 0),
     ("-5", 0), ("99999999999999999999", 0), ("99999999", 7 * 24 * 3600)],
)  # fmt: skip
def test_retry_after_is_read_in_both_forms(header: str, seconds: int) -> None:
    assert pause_asked_for(header, NOW).total_seconds() == seconds


def test_robots_are_obeyed_for_feed_and_pages(site: Site) -> None:
    site.pages["/robots.txt"] = Page(
        "User-agent: *\nDisallow: /private\n\nUser-agent: BilateralRegister\nDisallow: /feed/closed\nDisallow: /a"
    )
    closed = builders.source(site.url("/feed/closed"))
    check(closed)
    assert "robots.txt" in closed.error
    site.pages["/feed"] = Page(feed_of(site, "a"))
    assert check(builders.source(site.url("/feed"), "Open")) == 1
    take_all()
    item = Item.objects.get()
    assert item.state == ItemState.FAILED
    assert "robots.txt" in item.reason
    assert not site.times_asked("/a")
    assert site.times_asked("/robots.txt") == 1, "once a day"


def test_one_host_is_asked_at_its_own_pace(site: Site, settings: Any) -> None:
    site.pages["/feed"] = Page(feed_of(site, "a", "b"))
    for name in "ab":
        site.pages[f"/{name}"] = Page(builders.page(), headers={"Content-Type": "text/html"})
    check(builders.source(site.url("/feed")))
    settings.OUTBOUND_SECONDS_A_HOST = 30
    take_all()
    assert site.times_asked("/a") + site.times_asked("/b") == 1
    waiting = Item.objects.get(state=ItemState.WAITING)
    assert waiting.attempts == 0
    assert waiting.due_at > timezone.now() + timedelta(seconds=20)


def test_a_sitemap_and_an_index_of_sitemaps_list_articles(site: Site) -> None:
    today = timezone.now().date().isoformat()
    site.pages["/index.xml"] = Page(
        f"<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>{site.url('/news.xml')}</loc></sitemap></sitemapindex>"
    )
    site.pages["/news.xml"] = Page(
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>"
        f"<url><loc>{site.url('/a')}</loc><news:news><news:publication_date>{today}</news:publication_date>"
        "<news:title>Ministers meet</news:title></news:news></url>"
        f"<url><loc>{site.url('/old')}</loc><lastmod>2001-01-01</lastmod></url></urlset>"
    )
    source = builders.source(site.url("/index.xml"), kind="sitemap")
    assert check(source) == 1
    item = Item.objects.get()
    assert (item.address, item.title, item.published) == (site.url("/a"), "Ministers meet", today)


def index_of(site: Site, *names: str) -> Page:
    parts = "".join(f"<sitemap><loc>{site.url(name)}</loc></sitemap>" for name in names)
    return Page(f"<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{parts}</sitemapindex>")


def sitemap_of(site: Site, name: str) -> Page:
    today = timezone.now().date().isoformat()
    return Page(
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
        f"<url><loc>{site.url(name)}</loc><lastmod>{today}</lastmod></url></urlset>"
    )


def test_a_sitemap_that_is_gone_ends_no_source_whose_index_names_it(site: Site) -> None:
    site.pages["/index.xml"] = index_of(site, "/gone.xml", "/news.xml")
    site.pages["/gone.xml"] = Page("", 410)
    site.pages["/news.xml"] = sitemap_of(site, "/a")
    source = builders.source(site.url("/index.xml"), kind="sitemap")
    assert check(source) == 1
    assert (source.retired_at, source.error) == (None, "")


def test_the_sitemaps_of_a_slow_host_are_read_as_its_pace_lets_them(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [0.0]

    def sleep(seconds: float) -> None:
        clock[0] += seconds
        Host.objects.update(free_at=timezone.now())

    for module in (hosts, checking):
        monkeypatch.setattr(module, "time", SimpleNamespace(sleep=sleep, monotonic=lambda: clock[0]))
    site.pages["/robots.txt"] = Page("User-agent: *\nCrawl-delay: 25")
    site.pages["/index.xml"] = index_of(site, "/new.xml", "/older.xml")
    site.pages["/new.xml"] = sitemap_of(site, "/a")
    source = builders.source(site.url("/index.xml"), kind="sitemap")
    assert check(source) == 1
    assert site.times_asked("/older.xml") == 0


def test_an_entry_that_no_column_holds_does_not_stop_its_feed(site: Site) -> None:
    address = site.url("/b?q=") + "щ" * 1900
    site.pages["/feed"] = Page(
        rss({"guid": "a", "link": site.url("/a"), "title": "A"}, {"guid": "b", "link": address, "title": "B"})
    )
    source = builders.source(site.url("/feed"))
    assert check(source) == 1
    assert source.error == ""


def test_a_check_that_breaks_off_is_a_failure_that_editors_hear_of(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off(*_: Any) -> None:
        raise SoftTimeLimitExceeded

    monkeypatch.setattr(checking, "note", break_off)
    site.pages["/feed"] = Page(feed_of(site, "a"))
    source = builders.source(site.url("/feed"))
    for failures in (1, 2, 3):
        assert check(source) == 0
        assert source.failures == failures
    assert source.alert == SourceAlert.FAILING
    assert source.checking_until is None
    assert "SoftTimeLimitExceeded" in source.error


def test_silence_raises_an_alert_that_news_end(site: Site) -> None:
    site.pages["/feed"] = Page(feed_of(site, "a"))
    source = builders.source(site.url("/feed"), silent_after_days=3)
    check(source)
    assert service.alert_of_silence() == 0
    with time_machine.travel(timezone.now() + timedelta(days=4)):
        assert service.alert_of_silence() == 1
        assert service.alert_of_silence() == 0
        check(source)
        assert source.alert == SourceAlert.SILENT, "it answers, and has nothing new"
        site.pages["/feed"] = Page(feed_of(site, "a", "b"))
        check(source)
        assert source.alert == ""


@pytest.mark.parametrize(
    "outcome",
    [
        lambda checked: service.record_success(checked, etag='"1"', last_modified=""),
        lambda checked: service.record_success(
            checked, etag='"1"', last_modified="", moved_to="https://gazette.example/moved"
        ),
        lambda checked: service.record_failure(checked, "There is nothing at this address (404)."),
        service.record_gone,
    ],
    ids=["answered", "moved", "failed", "gone"],
)
def test_an_editors_new_address_outlives_a_check_that_was_under_way(outcome: Any) -> None:
    source = builders.source("https://gazette.example/feed")
    checked = service.begin_check(source.pk)
    edited = Source.objects.get(pk=source.pk)
    edited.address = "https://gazette.example/better"
    service.change(edited, ["address"])
    outcome(checked)
    source.refresh_from_db()
    assert source.address == "https://gazette.example/better"
    assert (source.etag, source.error, source.failures, source.retired_at) == ("", "", 0, None)
    assert Source.objects.due(timezone.now()).filter(pk=source.pk).exists()


def test_an_edit_leaves_alone_what_a_check_found_meanwhile() -> None:
    source = builders.source("https://gazette.example/feed")
    edited = Source.objects.get(pk=source.pk)
    service.record_gone(source)
    edited.name = "Sea gazette, all of it"
    service.change(edited, ["name"])
    source.refresh_from_db()
    assert source.name == "Sea gazette, all of it"
    assert (source.alert, source.retired_at is None) == (SourceAlert.RETIRED, False)


def test_a_source_is_checked_by_one_at_a_time_and_not_while_paused(site: Site) -> None:
    site.pages["/feed"] = Page(feed_of(site, "a"))
    source = builders.source(site.url("/feed"))
    assert service.begin_check(source.pk) is not None
    assert service.begin_check(source.pk) is None
    assert check_source(source.pk) is None
    Source.objects.update(checking_until=timezone.now() - timedelta(seconds=1))
    assert check_source(source.pk) == 1, "a lock ends by itself"
    service.pause(source, account("editor"))
    assert check(source) is None


def test_a_test_shows_what_a_source_lists_and_keeps_nothing(site: Site) -> None:
    site.pages["/feed"] = Page(feed_of(site, "a"))
    source = builders.source(site.url("/feed"))
    result = try_source(source)
    assert result["ok"]
    assert result["words"] == "Items listed: 1."
    assert result["entries"] == [
        {"title": "Story a", "address": site.url("/a"), "published": "2018-08-03T09:00:00+08:00"}
    ]
    assert not Item.objects.exists()
    site.pages["/feed"] = Page("", 500)
    assert not try_source(source)["ok"]


def test_a_private_address_is_refused_when_it_is_given_and_when_a_feed_gives_it(site: Site) -> None:
    with pytest.raises(submit.InvalidSubmission, match="no public address"):
        items.submit_address("http://10.0.0.1/a")
    site.pages["/feed"] = Page(
        rss({"guid": "1", "link": "http://169.254.169.254/latest/meta-data/", "title": "T"})
    )
    check(builders.source(site.url("/feed")))
    take_all()
    item = Item.objects.get()
    assert item.state == ItemState.FAILED
    assert "no public address" in item.reason
