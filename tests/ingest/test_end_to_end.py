"""From an HTTP POST through the queue and a worker process of its own to settled records."""

from __future__ import annotations

import http.cookiejar
import json
import re
import urllib.parse
import urllib.request
from typing import Any

import pytest
from pytest_django.live_server_helper import LiveServer

from bilateral.models import Article, Change, Claim, Meeting, Mention
from bilateral.selectors.dump import canonical_dump
from bilateral.services import roles, submit, tokens
from tests.api.builders import account
from tests.patience import until
from tests.worker import WorkerProcess

TITLE = "Security advisers of the Philippines and Russia meet in Cebu"
TEXT = f"""{TITLE}

CEBU CITY, June 14, 2018 — National Security Adviser Hermogenes Esperon Jr. held talks with Russian Security \
Council Secretary Nikolai Patrushev in Cebu City on Wednesday.

Defense Secretary Delfin Lorenzana joined the Philippine delegation.
"""
PASSWORD = "correct horse battery staple"


class Visitor:
    """Somebody at a browser, as far as the server can tell: keeps cookies, sends forms with their tokens."""

    def __init__(self, server: LiveServer) -> None:
        self.server = server
        self.cookies = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))

    def get(self, path: str) -> str:
        with self.opener.open(f"{self.server.url}{path}", timeout=20) as answer:
            return answer.read().decode()

    def send_form(self, path: str, **fields: str) -> tuple[str, str]:
        """Fill the form that stands on a page and send it; returns where that led, and the page there."""
        (token,) = set(re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', self.get(path)))
        body = urllib.parse.urlencode({**fields, "csrfmiddlewaretoken": token}).encode()
        with self.opener.open(f"{self.server.url}{path}", body, timeout=20) as answer:
            return urllib.parse.urlsplit(answer.url).path, answer.read().decode()


@pytest.fixture
def editor(live_server: LiveServer, django_db_serialized_rollback: None) -> Visitor:
    user = account(roles.EDITOR)
    user.set_password(PASSWORD)
    user.save()
    visitor = Visitor(live_server)
    assert visitor.send_form("/login/", username=user.username, password=PASSWORD)[0] == "/"
    return visitor


def settled_meeting(article: Article) -> Meeting:
    """The one meeting that the article tells of, once the article is in the register."""
    assert until(lambda: Article.objects.get(pk=article.pk).state == "reconciled"), article
    return Meeting.objects.visible().get()


def is_as_told(meeting: Meeting) -> bool:
    leaders = {d.country: d.leader.name for d in meeting.delegations.select_related("leader") if d.leader}
    return (meeting.kind, meeting.status, meeting.date, meeting.place) == (
        "talks",
        "held",
        "2018-06-13",
        "Cebu City",
    ) and leaders == {"PH": "Hermogenes Esperon Jr.", "RU": "Nikolai Patrushev"}


def rows() -> dict[str, int]:
    return {model.__name__: model.objects.count() for model in (Article, Mention, Claim, Change, Meeting)}


@pytest.mark.long
def test_an_article_becomes_records_with_their_quotes_and_sent_or_read_again_it_changes_nothing(
    live_server: LiveServer, editor: Visitor, celery_worker_process: WorkerProcess
) -> None:
    _, secret = tokens.issue(user=account(roles.PARTNER), name="feed", scopes=["read", "submit"])

    def call(url: str, body: Any = None) -> Any:
        request = urllib.request.Request(
            url,
            json.dumps(body).encode() if body else None,
            {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)

    sent = {"text": TEXT, "published_on": "2018-06-14", "publisher": "Sample wire"}
    accepted = call(f"{live_server.url}/api/v1/articles", sent)
    assert (accepted["state"], accepted["created"]) == ("queued", True)
    assert until(lambda: call(accepted["url"])["state"] == "reconciled")
    (found,) = call(f"{live_server.url}/api/v1/meetings?expand=claims")["results"]
    assert (found["date"], found["place"], found["status"]) == ("2018-06-13", "Cebu City", "held")
    assert {"Wednesday", "Cebu City"} <= {claim["quote"] for claim in found["claims"]}

    article = Article.objects.get()
    meeting = settled_meeting(article)
    assert is_as_told(meeting)
    for claim in Claim.objects.standing():
        assert claim.quote
        assert claim.quote == article.text[claim.start : claim.end]
    page = editor.get(f"/meetings/{meeting.pk}/")
    assert "Cebu City" in page
    assert re.search(r"“\s*Wednesday\s*”", page)

    before = rows()
    again = call(f"{live_server.url}/api/v1/articles", sent)
    assert (again["id"], again["created"]) == (accepted["id"], False)
    path, page = editor.send_form("/articles/add/", **sent)
    assert path == f"/articles/{article.pk}/progress/"
    assert "was here already" in page
    assert rows() == before

    register, settled = canonical_dump(), article.settled_at
    assert submit.read_again(article, account(roles.EDITOR))
    assert until(lambda: Article.objects.get().settled_at != settled)
    assert canonical_dump() == register
    assert rows() == before
