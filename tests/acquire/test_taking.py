"""Taking items: their pages, texts and files become articles, and edited ones new versions."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.utils import timezone

from bilateral.models import Article, Claim, Item
from bilateral.models.codes import ArticleState, ItemState
from bilateral.selectors.dump import canonical_dump
from bilateral.services import items, submit
from ingest import rereading, tasks
from ingest.reading import read_article
from tests.api.builders import account
from tests.site import Page, Site

from . import builders
from .builders import MORE, STORY, WEATHER
from .steps import check, feed_of, take_all

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sent")]
NOW = datetime(2018, 8, 3, 12, 0, tzinfo=UTC)


HEADLINE = "Ministers meet in Singapore"  # of the builders' page
PRINTED = f"{HEADLINE}\n{STORY}"


def test_an_edited_item_is_a_new_version_and_the_old_one_is_kept(site: Site) -> None:
    site.pages["/feed"] = Page(feed_of(site, "a"))
    site.pages["/a"] = Page(builders.page(), headers={"Content-Type": "text/html"})
    source = builders.source(site.url("/feed"))
    check(source)
    (first,) = take_all()
    read_article(first.pk)
    site.pages["/feed"] = Page(feed_of(site, "a", description="Corrected."))
    site.pages["/a"] = Page(builders.page(f"{STORY}\n{MORE}"), headers={"Content-Type": "text/html"})
    assert check(source) == 1
    (second,) = take_all()
    assert second.supersedes == first
    assert MORE in second.text
    first.refresh_from_db()
    assert first.text == PRINTED
    site.pages["/feed"] = Page(feed_of(site, "a", description="Corrected again."))
    check(source)
    assert take_all() == [second], "the page says the same: no new version"


def test_a_new_version_speaks_for_the_records_of_the_old_one(site: Site) -> None:
    from bilateral.models import Meeting  # noqa: PLC0415

    first = submit.submit_article(text=STORY, published_on=NOW.date()).article
    read_article(first.pk)
    meeting = Meeting.objects.visible().get()
    edited = STORY.replace("for an hour", "for two hours")
    second = submit.submit_article(
        text=edited, published_on=NOW.date(), particulars=submit.Particulars(supersedes=first)
    ).article
    read_article(second.pk)
    assert Meeting.objects.visible().get() == meeting, "the record outlives the version"
    assert meeting.reports == Meeting.objects.get(pk=meeting.pk).reports == 1


def test_a_page_that_goes_back_to_an_earlier_text_speaks_as_it_stands(site: Site) -> None:
    source = builders.source(site.url("/feed"))
    versions = []
    for number, text in enumerate((STORY, f"{STORY}\n{MORE}", STORY, f"{STORY}\n{MORE}")):
        site.pages["/feed"] = Page(feed_of(site, "a", description=f"Edit {number}."))
        site.pages["/a"] = Page(builders.page(text), headers={"Content-Type": "text/html"})
        check(source)
        (article,) = take_all()
        assert article is not None
        assert not Article.objects.filter(supersedes=article).exists(), "nothing replaces what the page says"
        read_article(article.pk)
        versions.append(article)
        assert set(Claim.objects.standing().values_list("mention__article", flat=True)) == {article.pk}
    assert [article.supersedes for article in versions] == [None, *versions[:3]]
    last = versions[-1]
    again = submit.submit_article(
        text=last.text,
        title=last.title,
        url=last.url,
        publisher=last.publisher.name if last.publisher else "",
        published_on=last.published_on,
        particulars=submit.Particulars(supersedes=versions[-2]),
    )
    assert (again.article, again.created) == (last, False), "a version that comes twice is one"


def test_a_new_version_that_says_what_was_pasted_before_replaces_the_old_one(site: Site) -> None:
    edited = STORY.replace("for an hour", "for two hours")
    for text in (STORY, edited):
        read_article(submit.submit_article(text=text, published_on=NOW.date()).article.pk)
    first = Article.objects.get(text=STORY)
    second = submit.submit_article(
        text=edited, published_on=NOW.date(), particulars=submit.Particulars(supersedes=first)
    ).article
    read_article(second.pk)
    assert not Claim.objects.standing().filter(mention__article=first).exists()


def test_a_new_version_that_cannot_be_read_leaves_the_old_one_speaking(site: Site) -> None:
    first = submit.submit_article(text=STORY, published_on=NOW.date()).article
    read_article(first.pk)
    before = canonical_dump()
    second = submit.submit_article(
        text=STORY + MORE, published_on=NOW.date(), particulars=submit.Particulars(supersedes=first)
    ).article
    submit.give_up(second.pk, "It killed its reader.")
    rereading.request(rereading.Selection())
    assert tasks.reread_batch.run() == 1
    assert Claim.objects.standing().filter(mention__article=first).exists()
    assert canonical_dump() == before
    submit.retry(second, account("editor"))
    read_article(second.pk)
    assert Claim.objects.standing().filter(mention__article=second).exists()
    assert not Claim.objects.standing().filter(mention__article=first).exists()


def test_a_feed_that_carries_the_text_needs_no_page(site: Site) -> None:
    content = f"<p>{STORY}</p><p>{MORE}</p><script>alert(1)</script>"
    site.pages["/feed"] = Page(feed_of(site, "a", description=content))
    source = builders.source(site.url("/feed"), read_pages=False)
    check(source)
    (article,) = take_all()
    assert article.text == f"Story a\n\n{STORY}\n\n{MORE}"
    assert not site.times_asked("/a")
    assert Item.objects.get().content == ""


def test_where_the_page_cannot_be_had_the_feeds_own_text_serves(site: Site) -> None:
    site.pages["/feed"] = Page(feed_of(site, "a", description=f"<p>{STORY}</p><p>{MORE}</p><p>{MORE}</p>"))
    check(builders.source(site.url("/feed")))
    (article,) = take_all()
    assert article.text.startswith(f"Story a\n\n{STORY}")


@pytest.mark.parametrize(
    ("body", "declared", "text"),
    [
        pytest.param(builders.pdf(STORY), "text/html; charset=utf-8", "Sergey Lavrov in Singapore", id="PDF"),
        pytest.param(builders.page(), "application/pdf", STORY, id="page that says it is a PDF"),
        pytest.param(
            builders.page(f"{STORY} Piñol и Шойгу.").encode(),
            "text/html; charset=windows-1252",
            "Piñol и Шойгу.",
            id="UTF-8 that says it is CP1252",
        ),
    ],
)
def test_a_server_that_lies_about_type_or_charset_is_read_all_the_same(
    site: Site, body: bytes | str, declared: str, text: str
) -> None:
    site.pages["/feed"] = Page(feed_of(site, "a"), headers={"Content-Type": "text/html; charset=koi8-r"})
    site.pages["/a"] = Page(body, headers={"Content-Type": declared})
    check(builders.source(site.url("/feed")))
    (article,) = take_all()
    assert article is not None
    assert text in article.text


def test_an_irrelevant_article_is_kept_light_and_can_be_forced_in(site: Site) -> None:
    site.pages["/feed"] = Page(feed_of(site, "b"))
    site.pages["/b"] = Page(builders.page(WEATHER), headers={"Content-Type": "text/html"})
    check(builders.source(site.url("/feed")))
    (article,) = take_all()
    digest = article.text_hash
    assert read_article(article.pk).state == ArticleState.IRRELEVANT
    article.refresh_from_db()
    assert (article.text, article.text_hash, article.url) == ("", digest, site.url("/b"))
    assert article.state_reason
    assert article is not None
    submit.force_relevant(article, account("editor"))
    assert take_all() == [article]
    article.refresh_from_db()
    assert article.text == f"{HEADLINE}\n{WEATHER}"
    assert read_article(article.pk).state == ArticleState.RECONCILED
    article.refresh_from_db()
    assert article.text == f"{HEADLINE}\n{WEATHER}", "what an editor holds relevant stays whole"


def test_a_page_that_grew_too_long_fills_no_light_article(site: Site, settings: Any) -> None:
    site.pages["/feed"] = Page(feed_of(site, "b"))
    site.pages["/b"] = Page(builders.page(WEATHER), headers={"Content-Type": "text/html"})
    check(builders.source(site.url("/feed")))
    (article,) = take_all()
    assert article is not None
    assert read_article(article.pk).state == ArticleState.IRRELEVANT
    article.refresh_from_db()
    settings.MAX_ARTICLE_CHARS = 20
    submit.force_relevant(article, account("editor"))
    assert take_all() == [None]
    assert "at most 20 are read" in Item.objects.get().reason
    article.refresh_from_db()
    assert (article.text, article.state) == ("", ArticleState.IRRELEVANT)


def test_a_pasted_article_is_never_made_light(db: Any) -> None:
    article = submit.submit_article(text=WEATHER, url="https://news.example.org/b").article
    assert read_article(article.pk).state == ArticleState.IRRELEVANT
    article.refresh_from_db()
    assert article.text == WEATHER


def test_an_item_whose_reader_dies_each_time_is_set_aside(site: Site) -> None:
    item = items.submit_address(site.url("/a"))
    for _ in range(3):
        assert items.claim(item.pk) is not None, "claimed by a worker that dies"
        assert items.claim(item.pk) is None, "nobody else takes it meanwhile"
        Item.objects.update(due_at=timezone.now())
    tasks.take_item(item.pk)
    item.refresh_from_db()
    assert item.state == ItemState.FAILED
    assert "stopped the worker" in item.reason
    assert not site.times_asked("/a")
    items.retry(item, account("editor"))
    site.pages["/a"] = Page(builders.page(), headers={"Content-Type": "text/html"})
    tasks.take_item(item.pk)
    item.refresh_from_db()
    assert item.state == ItemState.STORED
    assert item.article.text == PRINTED


def test_an_uploaded_zip_brings_each_article_and_says_what_was_left_out() -> None:
    content = builders.zipped(
        a__txt=STORY.encode(), b__txt=WEATHER.encode(), c__txt=b"  ", d__pdf=b"%PDF-1.7"
    )
    item = items.submit_file("week.zip", content, account("editor"))
    tasks.take_item(item.pk)
    item.refresh_from_db()
    assert (item.state, item.file) == (ItemState.STORED, None)
    assert "Articles stored: 2" in item.reason
    assert "c.txt: There is no text" in item.reason
    assert "d.pdf: The PDF is damaged" in item.reason
    assert set(Article.objects.values_list("text", flat=True)) == {STORY, WEATHER}


def test_a_file_without_a_date_is_read_from_the_day_its_sender_gave() -> None:
    item = items.submit_file("a.txt", STORY.encode(), account("editor"), published_on=date(2018, 8, 4))
    tasks.take_item(item.pk)
    assert Article.objects.get().published_on == date(2018, 8, 4)
