"""Following the evidence: what changed in which article, and the example script that keeps a copy of it."""

from __future__ import annotations

import io
import json
import sqlite3
import urllib.request
from contextlib import closing
from email.message import Message
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from bilateral.models import Article, Claim, Mention
from bilateral.models.codes import Rank
from bilateral.services.changes import number_changes
from bilateral.services.correct import correct
from bilateral.services.merge import merge, split
from bilateral.services.withdraw import retract

from . import builders

pytestmark = pytest.mark.django_db


def read_anew(article: Article, record: Any, place: str) -> None:
    """What a reading does: the machine's claims of an article are replaced, and it is settled anew."""
    Claim.objects.filter(mention__article=article).delete()
    builders.claim(record, "place", place, article)
    Article.objects.filter(pk=article.pk).update(settled_at=timezone.now())


def test_articles_come_with_their_claims(reader: Client) -> None:
    one, other, record = builders.article(), builders.article(), builders.meeting()
    made = [builders.claim(record, "place", place, one) for place in ("Davao City", "Manila")]
    rows = reader.get("/api/v1/articles?expand=claims&order=id").json()["results"]
    assert {row["id"]: row["claims"] for row in rows} == {
        one.pk: [reader.get(f"/api/v1/claims/{claim.pk}").json() for claim in made],
        other.pk: [],
    }
    (row,) = reader.get(f"/api/v1/articles?fields=claims&source={builders.source().pk}").json()[
        "results"
    ] or [reader.get(f"/api/v1/articles/{one.pk}?fields=claims").json()]
    assert set(row) == {"id", "url", "claims"}


@pytest.fixture
def _the_script_asks(reader: Client, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def urlopen(request: urllib.request.Request, timeout: float) -> Any:
        number_changes()
        response = reader.get(request.full_url)
        assert response.status_code == 200, response.content
        answer: Any = io.BytesIO(response.content)
        answer.headers = Message()
        answer.headers["Date"] = timezone.now().strftime("%a, %d %b %Y %H:%M:%S GMT")
        return answer

    monkeypatch.setattr(urllib.request, "urlopen", urlopen)
    monkeypatch.setenv("REGISTER", "http://testserver")
    monkeypatch.setenv("TOKEN", "the token")
    monkeypatch.chdir(tmp_path)


def rows(client: Client, name: str) -> dict[int, Any]:
    answer = client.get(f"/api/v1/{name}?order=id&page_size=200").json()
    assert answer["next"] is None
    return {row["id"]: row for row in answer["results"]}


@pytest.mark.usefixtures("_the_script_asks")
def test_the_example_script_keeps_an_equal_copy_of_the_evidence(reader: Client) -> None:
    path = settings.BASE_DIR / "docs" / "examples" / "evidence.py"
    script = compile(path.read_text(), path, "exec")

    def run_and_compare() -> None:
        exec(script, {})  # noqa: S102 - our own guide's example
        with closing(sqlite3.connect("register.db")) as copy:
            for table in ("claim", "article"):
                found = copy.execute(f"SELECT id, body FROM {table}")  # noqa: S608 - a table's name
                kept = {row_id: json.loads(body) for row_id, body in found}
                assert kept == rows(reader, f"{table}s"), table

    editor, partner = builders.account("editor"), builders.account("partner")
    told, retold = builders.official(), builders.official("A. P. Cayetano")
    visit = builders.meeting()
    long_ago = "2026-01-01T00:00:00Z"
    articles = [builders.article(settled_at=at) for at in (timezone.now(), long_ago, timezone.now())]
    builders.claim(told, "name", "Davao City", articles[0])
    builders.claim(retold, "name", "Davao City", articles[1])
    builders.claim(visit, "place", "Davao City", articles[2])
    run_and_compare()

    judgement = merge(told, retold, editor, "One.", overrule=True)
    read_anew(articles[2], visit, "Davao")
    correct(visit, "place", "Manila", editor)
    run_and_compare()

    correct(visit, "place", "Sochi", partner, rank=Rank.PARTNER)  # overruled: no record changes
    run_and_compare()

    Claim.objects.filter(rank=Rank.PARTNER).update(withdrawn_at=timezone.now())
    split(told, list(Mention.objects.filter(article=articles[0])), editor, "Two.")
    assert judgement.pk
    run_and_compare()

    retract(articles[2], editor, "Wrong.")
    Article.objects.filter(pk=articles[2].pk).update(settled_at=timezone.now())  # as filing it anew does
    builders.article(supersedes=articles[1], settled_at=timezone.now())
    run_and_compare()
