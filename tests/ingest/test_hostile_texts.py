"""What does not look like an article, at each of the three doors: what is refused, in which words, what is mended."""

from __future__ import annotations

import io
import json
import re
import urllib.parse
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from bilateral.models import Article, Claim, Meeting
from bilateral.services import roles, submit
from ingest.reading import read_article
from tests.api.builders import account, caller

from .test_end_to_end import TEXT

JAPANESE = "東京で日本とロシアの外相が会談した。両国は来月に再び協議することで一致した。" * 5
PAGE = (
    "<!doctype html><html><head><title>Talks</title></head><body><p>They met in Davao City.</p></body></html>"
)
FRAGMENT = "".join(f"<div class='story'><p>Part {n}.</p></div>" for n in range(9))


@dataclass(frozen=True)
class Outcome:
    """What a door said, and whether it took the article."""

    taken: bool
    words: str


Door = Callable[[str | bytes, str], Outcome]


def by_page(text: str | bytes, published: str) -> Outcome:
    client = Client()
    client.force_login(account(roles.EDITOR))
    body = urllib.parse.urlencode({"text": text, "published_on": published})
    answer = client.post("/articles/add/", body, content_type="application/x-www-form-urlencoded")
    return Outcome(answer.status_code == 302, unescape(answer.content.decode()))


def by_api(text: str | bytes, published: str) -> Outcome:
    body = {"text": text if isinstance(text, str) else text.decode("utf-8", "surrogatepass")}
    if published:
        body["published_on"] = published
    client = caller(roles.PARTNER, ("read", "submit"))
    answer = client.post("/api/v1/articles", json.dumps(body), content_type="application/json")
    return Outcome(answer.status_code == 202, json.dumps(answer.json(), ensure_ascii=False))


@pytest.fixture
def by_command(tmp_path: Path) -> Door:
    def enter(text: str | bytes, published: str) -> Outcome:
        file = tmp_path / "article.txt"
        file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
        out, errors = io.StringIO(), io.StringIO()
        options = {"published": published} if published else {}
        given = [f"--{name}={value}" for name, value in options.items()]
        try:
            call_command("ingest", str(file), *given, stdout=out, stderr=errors)
        except CommandError as refusal:
            return Outcome(False, f"{errors.getvalue()}{refusal}")
        return Outcome(True, out.getvalue())

    return enter


@pytest.fixture(params=["page", "api", "command"])
def door(request: pytest.FixtureRequest, by_command: Door, db: Any, monkeypatch: pytest.MonkeyPatch) -> Door:
    monkeypatch.setattr(submit, "enqueue", lambda article_id: True)
    doors: dict[str, Door] = {"page": by_page, "api": by_api, "command": by_command}
    return doors[request.param]


@pytest.mark.parametrize(
    ("text", "published", "words"),
    [
        pytest.param("", "", "There is no text. Paste the article's text.", id="empty"),
        pytest.param(" \n\t \r\n", "", "There is no text.", id="blank"),
        pytest.param("\x00\x00\x00", "", "There is no text.", id="nothing but NUL"),
        pytest.param(
            "word " * 1_000_000, "", "The text has 4,999,999 characters; at most 2,000,000", id="5 MB"
        ),
        pytest.param(PAGE, "", "This is a page's HTML, not an article's text.", id="a whole page"),
        pytest.param(FRAGMENT, "", "Copy the text as the page shows it.", id="a piece of a page"),
        pytest.param(TEXT, "future", "is in the future. Give the day on which the article was", id="future"),
    ],
)
def test_what_no_article_is_is_refused_with_words(door: Door, text: str, published: str, words: str) -> None:
    if published == "future":
        published = (timezone.localdate() + timedelta(days=30)).isoformat()
    outcome = door(text, published)
    assert not outcome.taken
    assert words in outcome.words
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TEXT.replace("Cebu City", "Cebu\x00 City").replace("met", "\x00met"), id="NUL inside"),
        pytest.param("\ufeff" + TEXT.replace("\n", "\r\n"), id="BOM and CR"),
        pytest.param(f"<b>Exclusive</b>\n\n{TEXT}", id="a stray tag"),
    ],
)
def test_what_can_be_mended_is_mended_and_read(door: Door, text: str) -> None:
    assert door(text, "2018-06-14").taken
    article = Article.objects.get()
    assert not re.search("[\x00\r\ufeff]", article.text)
    read_article(article.pk)
    assert Meeting.objects.visible().get().place == "Cebu City"
    for claim in Claim.objects.standing():
        assert claim.quote == article.text[claim.start : claim.end]


@pytest.mark.parametrize("door", ["page"], indirect=True)
def test_lone_surrogates_in_a_form_become_replacement_characters(door: Door) -> None:
    assert door(TEXT.encode() + b" \xed\xa0\x80", "2018-06-14").taken
    article = Article.objects.get()
    assert "\ufffd" in article.text
    assert read_article(article.pk).state == "reconciled"


@pytest.mark.parametrize("door", ["api"], indirect=True)
def test_lone_surrogates_are_no_json_and_refused_with_the_place(door: Door) -> None:
    outcome = door(f"They met. \ud800 {TEXT}", "2018-06-14")
    assert not outcome.taken
    assert "The body cannot be read" in outcome.words
    assert re.search(r"surrogate in string: line 1 column \d+", outcome.words)
    assert not Article.objects.exists()


@pytest.mark.parametrize("door", ["command"], indirect=True)
@pytest.mark.parametrize("odd", [b"\xed\xa0\x80", "Лавров".encode("cp1251")], ids=["surrogate", "cp1251"])
def test_a_file_that_is_no_utf8_is_refused_with_the_place(door: Door, odd: bytes) -> None:
    outcome = door(b"They met. " + odd, "")
    assert not outcome.taken
    assert "not UTF-8 at byte 10. Save the file as UTF-8 and try again." in outcome.words
    assert "1 of 1 files could not be taken" in outcome.words


def test_japanese_is_kept_and_said_to_be_unread(door: Door) -> None:
    assert door(JAPANESE, "2018-06-14").taken
    article = read_article(Article.objects.get().pk)
    assert article.text == JAPANESE
    assert article.state == "irrelevant"
    assert article.state_reason
    assert not Meeting.objects.exists()
