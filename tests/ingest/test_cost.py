"""What reading costs the database: most of what comes in reports nothing, and must cost little."""

from __future__ import annotations

from typing import Any

import pytest

from bilateral.models import Article
from bilateral.services import submit
from ingest import tasks
from tests.acquire.builders import WEATHER

pytestmark = pytest.mark.django_db


def test_an_article_that_reports_nothing_costs_a_dozen_queries(
    django_assert_num_queries: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(submit, "enqueue", lambda article_id: True)
    first, second = (submit.submit_article(text=f"{WEATHER} {number}").article for number in (1, 2))
    tasks.read_article.run(first.pk)  # loads what a worker loads once
    with django_assert_num_queries(14):  # two of them a savepoint, which a worker's transaction is not
        tasks.read_article.run(second.pk)
    assert Article.objects.get(pk=second.pk).state == "irrelevant"
