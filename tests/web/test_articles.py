"""Articles: reading them with their evidence, adding one, and following it into the register."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

import pytest
from django.test import Client

from bilateral.models import Article, Claim, Publisher
from bilateral.services import roles, submit
from bilateral.web.words import claim_words
from ingest import rereading
from tests import builders as filing
from tests.api import builders

from .conftest import logged_in

TEXT = "Alan Peter Cayetano met Sergey Lavrov in Singapore on Thursday."


@pytest.fixture(autouse=True)
def _no_broker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(submit, "enqueue", lambda article_id: True)


def add(client: Client, **form: str) -> Any:
    return client.post("/articles/add/", {"text": TEXT, **form})


def test_an_added_article_is_followed_on_its_progress_page(editor: Client) -> None:
    response = add(editor, publisher="Sample wire", published_on="2018-08-03")
    article = Article.objects.get()
    assert response["Location"] == f"/articles/{article.pk}/progress/"
    assert (article.text, str(article.published_on), str(article.publisher)) == (
        TEXT,
        "2018-08-03",
        "Sample wire",
    )


def test_the_same_article_again_adds_nothing_and_says_so(editor: Client) -> None:
    add(editor)
    response = editor.post("/articles/add/", {"text": TEXT}, follow=True)
    assert Article.objects.count() == 1
    assert "was here already" in response.content.decode()


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"text": "  "}, "There is no text."),
        ({"text": "\x00\ud800"}, "There is no text."),
        ({"published_on": "18 Feb"}, "Write the day as 2017-02-18"),
        ({"published_on": "2999-01-01"}, "is in the future"),
        ({"url": "javascript:alert(1)"}, "Write the whole address"),
        ({"text": "<!doctype html><p>One</p>"}, "HTML, not an article"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(editor: Client, form: dict[str, str], words: str) -> None:
    data = {"text": TEXT, **form}
    if "\ud800" in data["text"]:
        data["text"] = "\x00"
    response = editor.post("/articles/add/", data)
    assert response.status_code == 422
    assert words in response.content.decode()
    assert not Article.objects.exists()


def test_a_viewer_may_not_add_and_is_told_whom_to_ask(viewer: Client) -> None:
    response = add(viewer)
    assert response.status_code == 403
    assert "Ask an administrator" in response.content.decode()
    assert "/articles/add/" not in viewer.get("/").content.decode()


def test_progress_asks_again_until_the_article_arrived(editor: Client) -> None:
    add(editor)
    article = Article.objects.get()
    address = f"/articles/{article.pk}/progress/"
    waiting = editor.get(address).content.decode()
    assert 'http-equiv="refresh"' in waiting
    assert "hx-get" in editor.get(address, headers={"HX-Request": "true"}).content.decode()
    Article.objects.update(state="quarantined", state_reason="It could not be read.")
    stuck = editor.get(address, headers={"HX-Request": "true"}).content.decode()
    assert "hx-get" not in stuck
    assert "It could not be read." in stuck


def test_progress_ends_in_links_to_the_records(viewer: Client) -> None:
    article = filing.talks("Outlet")
    html = viewer.get(f"/articles/{article.pk}/progress/").content.decode()
    assert "Sergey Lavrov" in html
    assert "talks, Singapore, 2 Aug 2018" in html
    assert 'http-equiv="refresh"' not in html


def test_members_and_delegations_found_in_an_article_are_told_by_name_and_side(viewer: Client) -> None:
    article = filing.talks("Outlet")
    html = viewer.get(f"/articles/{article.pk}/").content.decode()
    found = html[html.index("data-found") :]
    assert ">Sergey Lavrov, Foreign Minister, lead<" in found
    assert ">Alan Peter Cayetano, Foreign Affairs Secretary, host<" in found
    explained = html[html.index("data-explain") :]
    assert "Sergey Lavrov, Foreign Minister, lead" in explained


@pytest.mark.django_db
def test_a_delegation_is_told_by_its_side_and_by_its_leader_where_one_is_known() -> None:
    lavrov = builders.official("Sergey Lavrov", country="RU")
    assert (
        claim_words(Claim(field="delegation", element="RU", value={}, object_official=lavrov))
        == "Russia, Sergey Lavrov"
    )
    assert claim_words(Claim(field="delegation", element="RU", value={})) == "Russia"


def test_an_undated_meeting_is_said_to_be_undated(viewer: Client) -> None:
    article = filing.talks("Outlet", date=None)
    html = viewer.get(f"/articles/{article.pk}/progress/").content.decode()
    assert "talks, Singapore (undated)" in html


def test_hostile_text_and_title_are_shown_and_not_run(viewer: Client) -> None:
    hostile = "<script>alert(1)</script><img src=x onerror=alert(2)> {{ 7|add:7 }} Davao City"
    article = builders.article(hostile, title=hostile, url='https://example.org/?a="><script>')
    builders.claim(builders.full_meeting(), "place", "<b>Davao</b>", article, quote="<script>alert(1)")
    html = viewer.get(f"/articles/{article.pk}/").content.decode()
    assert "<script>" not in html
    assert "<img" not in html
    assert "&lt;script&gt;" in html
    assert "{{ 7|add:7 }}" in html


def test_the_full_text_is_kept_from_viewers_where_the_publisher_says_so(
    viewer: Client, editor: Client
) -> None:
    meeting = builders.full_meeting()
    source = Article.objects.get()
    Article.objects.update(publisher=builders.publisher("Closed", show_text=False))
    claim = builders.claim(meeting, "date", "2017-02-16", source, quote="Thursday")
    kept, shown = (client.get(f"/articles/{source.pk}/").content.decode() for client in (viewer, editor))
    assert "They met in" not in kept.replace(source.title, "")
    assert "“Thursday”" in kept
    assert f'id="e-{claim.pk}"' in kept
    assert "data-article-text" in shown


def test_what_could_not_be_read_is_said(viewer: Client) -> None:
    article = builders.article(extraction={"unread": ["The second half is in Japanese."]})
    assert "The second half is in Japanese." in viewer.get(f"/articles/{article.pk}/").content.decode()


def test_an_editor_sends_a_quarantined_article_through_again(editor: Client) -> None:
    article = builders.article(state="quarantined", state_reason="Timeout", attempts=3)
    assert "Timeout" in editor.get("/ingest/").content.decode()
    assert editor.post(f"/articles/{article.pk}/retry/")["Location"] == f"/articles/{article.pk}/progress/"
    article.refresh_from_db()
    assert (article.state, article.attempts) == ("queued", 0)


def test_an_editor_reads_an_irrelevant_article_all_the_same(editor: Client) -> None:
    article = builders.article(state="irrelevant")
    editor.post(f"/articles/{article.pk}/retry/")
    article.refresh_from_db()
    assert article.forced_relevant


@pytest.mark.parametrize("role", [roles.VIEWER, roles.PARTNER])
def test_nobody_else_may(db: Any, role: str) -> None:
    article = builders.article(state="quarantined")
    client = logged_in(role)
    assert client.post(f"/articles/{article.pk}/retry/").status_code == 403
    assert f"/articles/{article.pk}/retry/" not in client.get("/ingest/").content.decode()


def test_an_editor_is_offered_to_try_again(editor: Client) -> None:
    article = builders.article(state="quarantined")
    assert f"/articles/{article.pk}/retry/" in editor.get("/ingest/").content.decode()


def test_retry_is_no_link(editor: Client) -> None:
    assert editor.get(f"/articles/{builders.article().pk}/retry/").status_code == 405


def test_a_submission_that_the_broker_never_heard_of_is_stored(editor: Client) -> None:
    with patch.object(submit, "enqueue", return_value=False):
        assert add(editor).status_code == 302
    assert Article.objects.get().state == "queued"


def test_an_articles_page_tells_the_rule_and_the_words_of_every_value(viewer: Client) -> None:
    article = filing.talks("Outlet")
    html = viewer.get(f"/articles/{article.pk}/").content.decode()
    panel = html.split("data-explain")[1].split("</section>")[0]
    claims = Claim.objects.filter(mention__article=article)
    assert claims.count() == panel.count("<tr>") - panel.count("<thead>")
    for claim in claims:
        assert f"<code>{claim.rule}</code>" in panel
        assert f'href="#e-{claim.pk}">“{claim.quote}”' in panel


def test_quotes_of_a_text_that_readers_may_not_see_link_nowhere(viewer: Client) -> None:
    article = filing.talks("Outlet", publisher="Closed Post")
    Publisher.objects.update(show_text=False)
    html = viewer.get(f"/articles/{article.pk}/").content.decode()
    panel = html.split("data-explain")[1].split("</section>")[0]
    assert "#e-" not in panel
    assert "“Sergey Lavrov”" in panel


def test_the_page_tells_why_the_rules_read_in_a_models_place(viewer: Client) -> None:
    article = filing.talks("Outlet")
    extraction = {**(article.extraction or {}), "fallback": "The model was not used: it was busy."}
    Article.objects.update(extraction=extraction)
    assert "The model was not used: it was busy." in viewer.get(f"/articles/{article.pk}/").content.decode()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    ids: list[int] = []
    monkeypatch.setattr(submit, "enqueue_again", ids.append)
    return ids


def test_an_editor_has_an_article_read_again_and_follows_it(
    editor: Client, asked: list[int], django_capture_on_commit_callbacks: Any
) -> None:
    article = filing.talks("Outlet one")
    assert f"/articles/{article.pk}/read-again/" in editor.get(f"/articles/{article.pk}/").content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        response = editor.post(f"/articles/{article.pk}/read-again/")
    assert response["Location"] == f"/articles/{article.pk}/progress/"
    assert asked == [article.pk]
    assert "It is being read again. This page follows" in editor.get(response["Location"]).content.decode()
    assert "It is being read again." in editor.get(f"/articles/{article.pk}/").content.decode()
    filing.talks("Outlet one")  # what the worker does
    assert "each value with its sentence" in editor.get(response["Location"]).content.decode()


def test_what_came_of_a_reading_that_failed_is_told_to_editors(editor: Client) -> None:
    article = filing.talks("Outlet one")
    rereading.record_failure(article.pk, ValueError("a broken page"))
    assert "ValueError: a broken page" in editor.get(f"/articles/{article.pk}/").content.decode()
    viewer = logged_in(roles.VIEWER)
    assert "a broken page" not in viewer.get(f"/articles/{article.pk}/").content.decode()


def test_only_editors_have_articles_read_again_and_only_what_was_read(
    editor: Client, asked: list[int], django_capture_on_commit_callbacks: Any
) -> None:
    article, waiting = filing.talks("Outlet one"), builders.article()
    viewer = logged_in(roles.VIEWER)
    assert "/read-again/" not in viewer.get(f"/articles/{article.pk}/").content.decode()
    assert viewer.post(f"/articles/{article.pk}/read-again/").status_code == 403
    assert editor.get(f"/articles/{article.pk}/read-again/").status_code == 405
    Article.objects.filter(pk=waiting.pk).update(state="queued")
    with django_capture_on_commit_callbacks(execute=True):
        response = editor.post(f"/articles/{waiting.pk}/read-again/", follow=True)
    assert "There is nothing to read again" in response.content.decode()
    assert asked == []
