"""A database that goes away in the middle of a reading: waited for, and not held against the article."""

from __future__ import annotations

from typing import Any

import pytest
from celery.exceptions import Retry
from django.db import OperationalError
from django.db.models import F

from bilateral.models import Article
from bilateral.services import archives, submit
from ingest import database_away, tasks
from tests.acquire.builders import WEATHER

pytestmark = pytest.mark.django_db


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """What each look for the database finds, the last one first."""
    found = [True, False, False]
    monkeypatch.setattr(database_away, "PAUSE", 0)
    monkeypatch.setattr(database_away, "_answers", found.pop)
    return found


@pytest.fixture
def article(monkeypatch: pytest.MonkeyPatch) -> Article:
    monkeypatch.setattr(submit, "enqueue", lambda article_id: True)
    return submit.submit_article(text=WEATHER).article


def lose_the_database(article_id: int, again: bool = False) -> None:
    Article.objects.filter(pk=article_id).update(attempts=F("attempts") + 1)
    raise OperationalError("server closed the connection unexpectedly")


def test_it_is_waited_for_and_the_attempt_does_not_count(
    article: Article, looks: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []

    def retry(**given: Any) -> Retry:
        asked.append(given)
        return Retry()

    monkeypatch.setattr(tasks, "read", lose_the_database)
    monkeypatch.setattr(tasks.read_article, "retry", retry)
    with pytest.raises(Retry):
        tasks.read_article.run(article.pk)
    assert not looks, "the worker waited until it answered"
    assert [given["countdown"] for given in asked] == [1]
    article.refresh_from_db()
    assert (article.attempts, article.state) == (0, "queued")


def test_what_is_left_of_a_batch_is_given_back(
    article: Article, looks: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    other = submit.submit_article(text=f"{WEATHER} Again.").article
    given_back: list[int] = []
    monkeypatch.setattr(archives, "claim_batch", lambda: [article.pk, other.pk])
    monkeypatch.setattr(archives, "release", given_back.extend)
    monkeypatch.setattr(archives, "ask", lambda: given_back.append(0))
    monkeypatch.setattr(tasks, "read", lose_the_database)
    with pytest.raises(OperationalError):
        tasks.archive_batch.run()
    assert given_back == [article.pk, other.pk, 0]
