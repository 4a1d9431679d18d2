"""Pages of sources and of the way in."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from bilateral.models import Archive, Item, Publisher, Source
from bilateral.models.codes import ItemState
from bilateral.services import roles, sources, submit

from .conftest import logged_in

FORM = {
    "name": "Sea gazette, world",
    "publisher_name": "Sea gazette",
    "kind": "feed",
    "address": "https://news.example.org/feed.xml",
    "time_zone": "Asia/Manila",
    "every_minutes": "30",
    "silent_after_days": "14",
    "read_pages": "on",
}


@pytest.fixture(autouse=True)
def _no_broker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "send", lambda *args, **more: True)
    monkeypatch.setattr("bilateral.services.items.send", sources.send)
    monkeypatch.setattr("bilateral.services.archives.send", sources.send)
    monkeypatch.setattr(submit, "enqueue", lambda article_id: True)
    monkeypatch.setattr("bilateral.services.queues.workers", list)


def made(**more: Any) -> Source:
    publisher = Publisher.objects.get_or_create(name="Sea gazette")[0]
    return Source.objects.create(
        **{"name": "Gazette", "address": "https://news.example.org/rss", "publisher": publisher} | more
    )


def words(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_an_editor_adds_and_changes_a_source(editor: Client) -> None:
    assert editor.post("/sources/add/", FORM).status_code == 302
    source = Source.objects.get()
    assert (source.publisher.name, source.show_text, source.read_pages) == ("Sea gazette", False, True)
    Source.objects.update(etag='"v1"', failures=4, alert="failing")
    assert (
        editor.post(
            f"/sources/{source.pk}/edit/", FORM | {"address": "https://news.example.org/new"}
        ).status_code
        == 302
    )
    source.refresh_from_db()
    assert (source.etag, source.failures, source.alert) == ("", 0, ""), "another address begins anew"


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("address", "http://10.0.0.1/feed", ">10.0.0.1 is no public address"),
        ("address", "http://2130706433/", "number in disguise"),
        ("address", "file:///etc/passwd", "must begin with http"),
        ("time_zone", "Manila", "Asia/Manila"),
        ("every_minutes", "1", "5"),
        ("publisher_name", "", "required"),
    ],
)
def test_a_source_that_cannot_be_is_refused_with_words(
    editor: Client, field: str, value: str, told: str
) -> None:
    response = editor.post("/sources/add/", FORM | {field: value})
    assert response.status_code == 422
    assert told in response.content.decode()
    assert not Source.objects.exists()


def test_only_editors_change_sources_and_readers_may_look(viewer: Client) -> None:
    source = made(last_success_at=timezone.now())
    assert "Gazette" in words(viewer, "/sources/")
    page = words(viewer, f"/sources/{source.pk}/")
    assert "Pause" not in page
    for action in ("pause", "resume", "check", "test"):
        assert viewer.post(f"/sources/{source.pk}/{action}/").status_code == 403
    assert viewer.post("/sources/add/", FORM).status_code == 403
    assert Client().get("/sources/").status_code == 302


def test_a_source_is_paused_and_resumed(editor: Client) -> None:
    source = made()
    editor.post(f"/sources/{source.pk}/pause/")
    assert "paused" in words(editor, f"/sources/{source.pk}/")
    assert not Source.objects.due(timezone.now()).exists()
    editor.post(f"/sources/{source.pk}/resume/")
    assert Source.objects.due(timezone.now()).exists()
    assert editor.get(f"/sources/{source.pk}/pause/").status_code == 405


def test_a_test_shows_what_it_found(editor: Client) -> None:
    source = made()
    editor.post(f"/sources/{source.pk}/test/")
    assert "It is being read" in words(editor, f"/sources/{source.pk}/")
    found = {
        "at": "",
        "ok": True,
        "words": "Items listed: 1.",
        "entries": [{"title": "<b>Talks</b>", "address": "", "published": ""}],
    }
    Source.objects.update(test_result=found)
    assert "&lt;b&gt;Talks&lt;/b&gt;" in words(editor, f"/sources/{source.pk}/")


def test_errors_alerts_and_yield_are_told_in_words(viewer: Client) -> None:
    source = made(
        failures=3, error="The site is in trouble (500).", alert="failing", alert_since=timezone.now()
    )
    Item.objects.create(
        source=source,
        guid="1",
        address="https://news.example.org/1",
        first_seen_at=timezone.now() - timedelta(days=9),
    )
    Item.objects.create(
        source=source, guid="2", address="https://news.example.org/2", state=ItemState.FAILED, reason="Gone."
    )
    page = words(viewer, f"/sources/{source.pk}/")
    assert "The last 3 checks failed: The site is in trouble (500)." in page.replace("\n", " ")
    assert page.count('<td data-label="Items offered" class="num">1</td>') == 2, (
        "one item offered in each of two weeks"
    )
    assert "Gone." in page
    assert "Gazette" in words(viewer, "/ingest/")


def test_an_address_is_taken_and_its_progress_shown(editor: Client) -> None:
    response = editor.post("/ingest/address/", {"address": "https://news.example.org/a"})
    item = Item.objects.get()
    assert response["Location"] == f"/ingest/items/{item.pk}/"
    assert "It waits to be fetched" in words(editor, response["Location"])
    Item.objects.update(state=ItemState.FAILED, reason="The site is in trouble (500).")
    page = words(editor, response["Location"])
    assert "in trouble" in page
    assert f'action="/ingest/items/{item.pk}/retry/"' in page
    editor.post(f"/ingest/items/{item.pk}/retry/")
    assert Item.objects.get().state == ItemState.WAITING


def test_a_private_address_is_refused_on_the_form(editor: Client) -> None:
    response = editor.post("/ingest/address/", {"address": "http://169.254.169.254/"})
    assert response.status_code == 422
    assert "no public address" in response.content.decode()


def test_a_file_and_an_archive_are_taken(editor: Client, settings: Any) -> None:
    story = SimpleUploadedFile("story.pdf", b"%PDF-1.4")
    assert editor.post("/ingest/file/", {"file": story}).status_code == 302
    assert bytes(Item.objects.get().file or b"") == b"%PDF-1.4"
    story = SimpleUploadedFile("dated.txt", b"They met on Thursday.")
    editor.post("/ingest/file/", {"file": story, "published_on": "2018-08-04"})
    assert Item.objects.get(file_name="dated.txt").published == "2018-08-04"
    story = SimpleUploadedFile("dated.txt", b"They met on Thursday.")
    late = editor.post("/ingest/file/", {"file": story, "published_on": "2199-08-04"})
    assert "is in the future" in late.content.decode()
    lines = b"".join(json.dumps({"text": f"Story {n}"}).encode() + b"\n" for n in range(3))
    response = editor.post(
        "/ingest/file/", {"file": SimpleUploadedFile("a.jsonl", lines), "publisher": "Sea gazette"}
    )
    archive = Archive.objects.get()
    assert response["Location"] == f"/ingest/archives/{archive.pk}/"
    assert "0&nbsp;%" in words(editor, response["Location"])
    settings.MAX_FILE_BYTES = 10
    refused = editor.post("/ingest/file/", {"file": SimpleUploadedFile("b.txt", b"x" * 50)})
    assert refused.status_code == 422
    assert "Send it in parts" in refused.content.decode()
    assert (
        "The submitted file is empty"
        in editor.post("/ingest/file/", {"file": SimpleUploadedFile("c.txt", b"")}).content.decode()
    )


def test_viewers_add_nothing(viewer: Client) -> None:
    for address in ("/ingest/address/", "/ingest/file/"):
        assert viewer.get(address).status_code == 403
        assert viewer.post(address, {}).status_code == 403


@pytest.mark.parametrize("role", [roles.VIEWER, roles.PARTNER])
def test_a_source_may_keep_the_full_text_from_readers(editor: Client, role: str) -> None:
    text = "They met in Manila on Thursday and spoke for an hour."
    article = submit.submit_article(
        text=text,
        title="Talks",
        publisher="Sea gazette",
        particulars=submit.Particulars(source=made(show_text=False)),
    ).article
    assert text not in words(logged_in(role), f"/articles/{article.pk}/")
    assert text in words(editor, f"/articles/{article.pk}/")
    Source.objects.update(show_text=True)
    assert text in words(logged_in(role), f"/articles/{article.pk}/")
    Publisher.objects.update(show_text=False)
    assert text not in words(logged_in(role), f"/articles/{article.pk}/")


def test_the_flow_is_shown_when_the_broker_is_away(viewer: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bilateral.services.queues.lengths", lambda: None)
    assert "The broker does not answer" in words(viewer, "/ingest/")
    assert "None" not in words(viewer, "/ingest/").replace("None:", "").replace("None answers", "")
