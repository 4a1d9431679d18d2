"""People read in the language they choose; programs are answered in English whatever they accept."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from lxml import html

from bilateral.models import Article
from bilateral.models.codes import ArticleState
from bilateral.services import roles, submit
from tests.api.builders import account, caller
from tests.builders import agreement, report, talks

pytestmark = pytest.mark.django_db
TEXT = "Wire: The two sides will sign a memorandum on tourism cooperation in May."
FOR_PROGRAMMES = [
    "/api/v1/meetings/",
    "/api/v1/agreements/",
    "/api/v1/topics/",
    "/api/v1/meetings/999999999/",
    "/api/v1/meetings/?status=nonsense",
    "/api/v1/",
    "/feeds/meetings.atom",
    "/feeds/agreements.atom",
    "/feeds/meetings.ics",
    "/export/meetings.csv",
    "/export/agreements.csv",
    "/export/meetings.json?topic=trade",
    "/export/meetings.jsonld",
    "/export/meetings.csv?status=nonsense",
]


@pytest.fixture
def register() -> None:
    talks("Wire", publisher="Sample wire", topics=["trade", "security"])
    report(TEXT, agreements=[agreement(TEXT, "memorandum on tourism cooperation")])


def page(client: Client, address: str, **headers: str) -> Any:
    return html.fromstring(client.get(address, headers=headers).content)


def told(response: Any) -> bytes:
    body: bytes = b"".join(response.streaming_content) if response.streaming else response.content
    return body


@pytest.mark.usefixtures("register")
@pytest.mark.parametrize("address", FOR_PROGRAMMES)
def test_programs_are_answered_alike_in_every_language(address: str) -> None:
    api = address.startswith("/api/")
    client = caller() if api else Client()
    if not api:
        client.force_login(account(roles.VIEWER))
    answers: list[tuple[int, bytes]] = []
    for language in ("en", "ru", "fil"):
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        response = client.get(address, headers={"Accept-Language": language})
        body = told(response)
        assert "Content-Language" not in response.headers
        answers.append((response.status_code, without_moments(body)))
    assert answers[0] == answers[1] == answers[2]


def without_moments(body: bytes) -> bytes:
    """What differs between two answers of one address whatever the language: when they were made, and their ids."""
    return b"\n".join(
        line
        for line in body.replace(b"\r\n", b"\n").split(b"\n")
        if not any(word in line for word in (b"exported_at", b"DTSTAMP", b'"instance"', b"request_id"))
    )


def test_a_choice_is_kept_for_the_browser_and_leads_back() -> None:
    client = Client()
    response = client.post("/i18n/setlang/", {"language": "ru", "next": "/login/"})
    assert (response.status_code, response.headers["Location"]) == (302, "/login/")
    cookie = response.cookies[settings.LANGUAGE_COOKIE_NAME]
    assert (cookie.value, cookie["max-age"], cookie["samesite"]) == ("ru", 365 * 24 * 3600, "Lax")
    shown = page(client, "/login/")
    assert shown.get("lang") == "ru"
    assert shown.findtext(".//h1") == "Войти"


def test_a_choice_leads_to_no_other_site() -> None:
    response = Client().post("/i18n/setlang/", {"language": "ru", "next": "https://evil.example/"})
    assert response.headers["Location"] == "/"


@pytest.mark.parametrize(
    ("accepted", "language"), [("fil", "fil"), ("ru-RU,ru;q=0.9", "ru"), ("de", "en"), ("fil-PH", "fil")]
)
def test_without_a_choice_the_browser_is_asked(accepted: str, language: str) -> None:
    assert page(Client(), "/login/", **{"Accept-Language": accepted}).get("lang") == language


def test_every_page_offers_each_language_by_its_own_name_without_a_script() -> None:
    form = page(Client(), "/login/").xpath("//form[@action='/i18n/setlang/']")[0]
    buttons = form.xpath(".//button[@type='submit'][@name='language']")
    assert [(button.get("value"), button.get("lang"), button.text) for button in buttons] == [
        ("en", "en", "English"),
        ("fil", "fil", "Filipino"),
        ("ru", "ru", "Русский"),
    ]
    assert [button.get("value") for button in buttons if button.get("aria-current")] == ["en"]


@pytest.mark.usefixtures("register")
def test_codes_dates_and_counts_are_said_in_the_readers_language(viewer: Client) -> None:
    viewer.cookies[settings.LANGUAGE_COOKIE_NAME] = "ru"
    shown = page(viewer, "/timeline/").text_content()
    for words in ("переговоры", "состоялось", "2 августа 2018", "1 источник", "торговля"):
        assert words in shown
    viewer.cookies[settings.LANGUAGE_COOKIE_NAME] = "fil"
    shown = page(viewer, "/timeline/").text_content()
    for words in ("pag-uusap", "ginanap", "2 Agosto 2018", "1 sanggunian", "kalakalan"):
        assert words in shown


def test_a_form_says_what_is_wrong_in_the_readers_language(editor: Client) -> None:
    for language, words in (
        ("ru", "Текста нет. Вставьте текст статьи."),
        ("fil", "Walang teksto. Idikit ang teksto ng artikulo."),
    ):
        editor.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        assert words in editor.post("/articles/add/", {"text": ""}).content.decode()


def test_what_an_editor_has_stored_does_not_depend_on_their_language(
    editor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(submit, "enqueue", lambda article_id: True)
    found = Article.objects.create(
        text="",
        text_hash="1" * 64,
        submission_key="1" * 64,
        title="Teaser",
        state=ArticleState.IRRELEVANT,
        url="https://example.org/a",
    )
    editor.cookies[settings.LANGUAGE_COOKIE_NAME] = "ru"
    editor.post(f"/articles/{found.pk}/retry/")
    found.refresh_from_db()
    assert found.state_reason == "Its page is being fetched again."
