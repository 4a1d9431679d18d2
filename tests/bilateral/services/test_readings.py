"""What must not run beside a reading of an article waits for those at work, and lets none begin before it ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import psycopg
import pytest
from django.contrib.auth.models import User
from django.db import OperationalError, connection, transaction
from django.test.utils import CaptureQueriesContext

from bilateral.models import Judgement, Meeting, Publisher
from bilateral.models.codes import JudgementKind
from bilateral.services import merge as judging
from bilateral.services import readings, standing, unsettled
from ingest import sample_articles
from ingest.reconcile.locks import lock_all
from tests.builders import talks, user
from tests.worker import database_url_of_tests

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor() -> User:
    return user()


def split(editor: User) -> Callable[[], Any]:
    talks("Outlet one")
    told = talks("Another paper")
    held = Meeting.objects.visible().get()
    return lambda: judging.split(held, told.mentions.filter(meeting=held), editor)


def undoing_a_split(editor: User) -> Callable[[], Any]:
    talks("Outlet one")
    talks("Another paper", date="2019-01-15", place="Moscow", country="RU")
    left, right = Meeting.objects.visible().order_by("pk")
    # Not by splitting: that holds readings back until this test's transaction ends.
    judgement = Judgement.objects.create(
        kind=JudgementKind.SPLIT, author=editor, left_meeting=left, right_meeting=right
    )
    return lambda: judging.revoke(judgement, editor)


def change_of_standing(editor: User) -> Callable[[], Any]:
    talks("Outlet one", publisher="Foreign Ministry")
    publisher = Publisher.objects.get()
    publisher.kind = "official"
    return lambda: standing.save_held_for_another_kind(publisher, editor)


def removal_of_samples(editor: User) -> Callable[[], Any]:
    talks("Outlet one", publisher=sample_articles.PUBLISHER)
    return sample_articles.remove_samples


@pytest.mark.parametrize("prepare", [split, undoing_a_split, change_of_standing, removal_of_samples])
def test_it_waits_for_the_readings_at_work(prepare: Callable[[User], Any], editor: User) -> None:
    do = prepare(editor)
    with psycopg.connect(database_url_of_tests()) as reading, connection.cursor() as cursor:
        reading.execute("SET lock_timeout = '5s'")
        reading.execute("SELECT pg_advisory_xact_lock_shared(%s)", [readings.LOCK])
        cursor.execute("SET LOCAL lock_timeout = '50ms'")
        with pytest.raises(OperationalError), transaction.atomic():
            do()
        cursor.execute("SET LOCAL lock_timeout = 0")
        reading.rollback()
    do()


@pytest.mark.parametrize("prepare", [split, undoing_a_split, change_of_standing])
def test_batches_are_held_back_before_readings_by_all(prepare: Callable[[User], Any], editor: User) -> None:
    """Two that held them back in different orders could wait for each other."""
    do = prepare(editor)
    with CaptureQueriesContext(connection) as asked:
        do()
    taken = [
        lock
        for query in asked
        for lock in (unsettled.LOCK, readings.LOCK)
        if f"pg_advisory_xact_lock({lock})" in (query["sql"] or "")
    ]
    assert list(dict.fromkeys(taken)) == [unsettled.LOCK, readings.LOCK]


def test_a_reading_takes_the_lock_that_they_wait_for() -> None:
    with connection.cursor() as cursor:
        lock_all(["official:lavrov"])
        cursor.execute(
            "SELECT mode FROM pg_locks WHERE locktype = 'advisory' AND objid = %s AND pid = pg_backend_pid()",
            [readings.LOCK],
        )
        assert cursor.fetchall() == [("ShareLock",)]
