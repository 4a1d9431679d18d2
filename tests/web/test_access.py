"""Who may open a page, and what a page lets a browser do."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from bilateral.models import Meeting
from bilateral.services import merge as judging
from bilateral.services.claims import withdraw_claim
from bilateral.services.correct import correct
from tests import builders as filing
from tests.api import builders

READABLE = [
    "/",
    "/timeline/",
    "/agreements/",
    "/delegations/",
    "/officials/",
    "/organizations/",
    "/articles/",
    "/ingest/",
]


@pytest.mark.parametrize(
    "address", [*READABLE, "/articles/add/", "/sources/", "/sources/add/", "/ingest/file/"]
)
def test_without_an_account_a_page_leads_to_the_login(db: Any, client: Client, address: str) -> None:
    assert client.get(address)["Location"] == f"/login/?next={address}"


@pytest.mark.parametrize("address", READABLE)
def test_public_reading_opens_the_pages_that_only_read(
    db: Any, client: Client, settings: Any, address: str
) -> None:
    settings.PUBLIC_READ = True
    html = client.get(address).content.decode()
    assert "Log in" in html
    assert 'href="/articles/add/"' not in html
    assert 'href="/admin/"' not in html


def test_public_reading_opens_nothing_that_writes(db: Any, client: Client, settings: Any) -> None:
    settings.PUBLIC_READ = True
    article = builders.article(state="quarantined")
    for address in ("/articles/add/", f"/articles/{article.pk}/retry/"):
        assert client.post(address)["Location"].startswith("/login/")


def test_names_of_accounts_are_for_those_who_have_one(
    db: Any, client: Client, viewer: Client, settings: Any
) -> None:
    settings.PUBLIC_READ = True
    editor = builders.account("editor")
    name = editor.username
    filing.talks("Outlet one")
    meeting, other = Meeting.objects.visible().get(), Meeting.objects.create(place="Sochi")
    first = correct(meeting, "place", "Davao City", editor)
    assert first is not None
    withdraw_claim(first, editor)
    correct(meeting, "place", "Cebu", editor)
    judging.revoke(judging.declare_distinct(meeting, other, editor), editor)
    for address in (f"/meetings/{meeting.pk}/", f"/meetings/{meeting.pk}/history/", "/briefing/changes/"):
        assert name in viewer.get(address).content.decode(), address
        html = client.get(address).content.decode()
        assert name not in html
        assert "an editor or partner" in html


@pytest.mark.parametrize("state", ["queued", "quarantined"])
def test_what_went_wrong_in_reading_is_for_those_who_have_an_account(
    db: Any, client: Client, viewer: Client, settings: Any, state: str
) -> None:
    settings.PUBLIC_READ = True
    why = "OperationalError: db-internal.example:5432 refused"
    article = builders.article(state=state, state_reason=why, attempts=3)
    pages = [f"/articles/{article.pk}/progress/"]
    if state == "quarantined":
        pages += [f"/articles/{article.pk}/", "/ingest/"]
    for address in pages:
        assert why in viewer.get(address).content.decode(), address
        response = client.get(address)
        assert response.status_code == 200
        assert why not in response.content.decode(), address


def test_why_a_model_did_not_read_an_article_is_for_those_who_have_an_account(
    db: Any, client: Client, viewer: Client, settings: Any
) -> None:
    settings.PUBLIC_READ = True
    article = builders.article(extraction={"fallback": "The model was not used: models.internal refused."})
    address = f"/articles/{article.pk}/"
    assert "models.internal" in viewer.get(address).content.decode()
    assert "models.internal" not in client.get(address).content.decode()


def test_why_an_article_is_irrelevant_is_for_everybody(db: Any, client: Client, settings: Any) -> None:
    settings.PUBLIC_READ = True
    article = builders.article(state="irrelevant", state_reason="It names one of the two states only.")
    for address in (f"/articles/{article.pk}/", f"/articles/{article.pk}/progress/"):
        assert article.state_reason in client.get(address).content.decode(), address


@pytest.mark.parametrize("address", [*READABLE, "/articles/add/", "/login/", "/nowhere/"])
def test_no_page_holds_a_script_or_style_of_its_own(editor: Client, address: str) -> None:
    builders.full_meeting()
    client = Client() if address == "/login/" else editor
    html = client.get(address).content.decode()
    assert "<style" not in html
    assert " style=" not in html
    assert " onclick=" not in html
    assert html.count("<script") == html.count("<script src=")


def test_the_theme_is_kept_in_a_cookie_and_rendered(viewer: Client) -> None:
    response = viewer.post("/preferences/theme/", {"theme": "dark", "next": "/timeline/?side=PH"})
    assert response["Location"] == "/timeline/?side=PH"
    assert 'data-theme="dark"' in viewer.get("/timeline/").content.decode()


@pytest.mark.parametrize("back", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"])
def test_the_theme_button_leads_nowhere_else(viewer: Client, back: str) -> None:
    assert viewer.post("/preferences/theme/", {"theme": "dark", "next": back})["Location"] == "/"


def test_a_theme_that_does_not_exist_is_not_kept(viewer: Client) -> None:
    viewer.post("/preferences/theme/", {"theme": '"><script>', "next": "/"})
    viewer.cookies["theme"] = '"><script>'
    html = viewer.get("/timeline/").content.decode()
    assert "data-theme=" not in html.split(">", 2)[1]
    assert '"><script>' not in html


def test_logging_in_and_out(db: Any, client: Client) -> None:
    builders.User.objects.create_user("reader", password="correct horse battery staple")
    credentials = {"username": "reader", "password": "correct horse battery staple", "next": "/timeline/"}
    assert client.post("/login/", credentials)["Location"] == "/timeline/"
    assert client.post("/logout/").status_code == 302
    assert client.get("/")["Location"].startswith("/login/")
