"""Articles that kill their reader, messages that come twice, and what editors do while an article is read."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import psycopg
import pytest
import redis
from django.contrib.auth.models import User
from django.db import OperationalError, connection, transaction
from django.utils import timezone
from pytest_django import Settings

from bilateral.models import Article, Claim, Meeting
from bilateral.models.codes import ArticleState
from bilateral.selectors.dump import canonical_dump
from bilateral.services import readings, submit, withdraw
from ingest import database_away, reading, rereading, tasks
from ingest.reconcile import near_duplicates
from ingest.reconcile.locks import lock_all
from tests.acquire.builders import WEATHER, source
from tests.builders import article as stored
from tests.builders import talks, user
from tests.worker import database_url_of_tests

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor() -> User:
    made: User = user()
    return made


@pytest.fixture
def was_read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The articles that a reader got."""
    found: list[int] = []
    monkeypatch.setattr(tasks, "read", lambda article_id, again: found.append(article_id))
    return found


def test_a_late_message_of_an_article_that_was_given_up_is_not_read(was_read: list[int]) -> None:
    poison = stored(WEATHER)
    Article.objects.filter(pk=poison.pk).update(state=ArticleState.QUARANTINED, attempts=3)
    tasks.read_article.run(poison.pk)
    assert was_read == []


def test_reading_again_that_kills_its_reader_is_given_up_and_the_register_stays(
    was_read: list[int], editor: User, settings: Settings
) -> None:
    known = talks("Outlet one")
    before = canonical_dump()
    submit.read_again(known, editor)
    Article.objects.filter(pk=known.pk).update(attempts=settings.INGEST_MAX_ATTEMPTS)
    tasks.read_article.run(known.pk, again=True)
    known.refresh_from_db()
    assert (was_read, known.reread_requested_at, known.reread_failed) == ([], None, True)
    assert "stopped the worker" in known.state_reason
    assert canonical_dump() == before
    submit.read_again(known, editor)  # whoever asks anew gets all attempts
    tasks.read_article.run(known.pk, again=True)
    assert was_read == [known.pk]


def test_a_second_message_to_read_again_finds_it_done(was_read: list[int]) -> None:
    known = talks("Outlet one")
    tasks.read_article.run(known.pk, again=True)
    assert was_read == []


def test_a_batch_read_again_ends_in_time_and_gives_back_the_rest(
    was_read: list[int], settings: Settings
) -> None:
    known = [talks(name).pk for name in ("Outlet one", "Another paper")]
    rereading.request(rereading.Selection())
    limit, settings.CELERY_TASK_SOFT_TIME_LIMIT = settings.CELERY_TASK_SOFT_TIME_LIMIT, -1
    tasks.reread_batch.run()
    assert was_read == []
    settings.CELERY_TASK_SOFT_TIME_LIMIT = limit
    tasks.reread_batch.run()
    assert was_read == known


def test_two_batches_never_read_the_same_article_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rereading, "BATCH", 1)
    known = [talks(name).pk for name in ("Outlet one", "Another paper")]
    rereading.request(rereading.Selection())
    assert [rereading.claim_batch() for _ in range(3)] == [[known[0]], [known[1]], []]


def test_the_sweeper_adds_no_batch_where_enough_wait(
    empty_queue: redis.Redis, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = talks("Outlet one")
    Article.objects.filter(pk=known.pk).update(reread_requested_at=timezone.now() - timedelta(hours=1))
    monkeypatch.setattr(rereading, "MOST_MESSAGES", 2)
    for _ in range(4):
        tasks.sweep.run()
    assert empty_queue.llen("archive") == 2


@pytest.mark.parametrize(("state", "attempts"), [("53200", 1), ("54000", 1), ("57P01", 0), (None, 0)])
def test_what_asks_too_much_of_the_database_counts_against_the_article(
    state: str | None, attempts: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = stored(WEATHER)

    def fail(article_id: int, again: bool) -> None:
        Article.objects.filter(pk=article_id).update(attempts=1)
        cause = psycopg.OperationalError("out of shared memory")
        cause.sqlstate = state
        raise OperationalError("out of shared memory") from cause

    monkeypatch.setattr(tasks, "read", fail)
    monkeypatch.setattr(database_away, "wait_for_it", lambda: True)
    if attempts:
        tasks.read_article.run(asked.pk)
    else:
        with pytest.raises(OperationalError):
            tasks._read_one(asked.pk)
    asked.refresh_from_db()
    assert asked.attempts == attempts


def test_an_article_that_goes_while_it_is_read_leaves_its_worker_and_batch_at_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gone, next_one = stored("Samples are removed."), stored(WEATHER)

    def removed_meanwhile(article_id: int, again: bool = False) -> Article:
        Article.objects.filter(pk=gone.pk).delete()
        return reading.read_article(article_id, again=again)

    monkeypatch.setattr(tasks, "read", removed_meanwhile)
    tasks._read_batch([gone.pk, next_one.pk], lambda _ids: None, lambda: None)
    next_one.refresh_from_db()
    assert next_one.state == ArticleState.IRRELEVANT


def test_an_article_that_came_into_the_register_meanwhile_is_not_forced_in_once_more(editor: User) -> None:
    known = talks("Outlet one")
    submit.force_relevant(known, editor)
    known.refresh_from_db()
    assert (known.state, known.forced_relevant) == (ArticleState.RECONCILED, False)


def test_an_article_of_very_many_names_is_filed_alone() -> None:
    with (
        psycopg.connect(database_url_of_tests()) as other,
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        lock_all(f"official:{number}" for number in range(20_000))
        cursor.execute("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()")
        assert cursor.fetchone() == (1,)
        other.execute("SET lock_timeout = '50ms'")
        with pytest.raises(psycopg.errors.LockNotAvailable):
            other.execute("SELECT pg_advisory_xact_lock_shared(%s)", [readings.LOCK])


def test_what_an_editor_retracts_while_it_is_read_stays_retracted(
    editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = talks("Outlet one")
    file_copy = near_duplicates.file_copy

    def retracted_meanwhile(*given: Any) -> set[int]:
        withdraw.retract(known, editor)
        return file_copy(*given)

    monkeypatch.setattr(near_duplicates, "file_copy", retracted_meanwhile)
    talks("Outlet one")
    known.refresh_from_db()
    assert known.retracted_at is not None
    assert not Claim.objects.standing().exists()
    assert not Meeting.objects.visible().exists()


def test_what_an_editor_holds_relevant_while_it_is_let_go_keeps_its_text(
    editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = stored(WEATHER, source=source("https://wire.example/feed"), url="https://wire.example/1")
    file = reading.file_extraction

    def held_relevant_meanwhile(*given: Any) -> Article:
        filed = file(*given)
        submit.force_relevant(filed, editor)
        return filed

    monkeypatch.setattr(reading, "file_extraction", held_relevant_meanwhile)
    reading.read_article(offered.pk)
    offered.refresh_from_db()
    assert (offered.state, offered.text) == (ArticleState.QUEUED, WEATHER)
