"""Two officials with thousands of meetings each, judged to be one, and that undone: how long, and what pages say."""

from __future__ import annotations

import hashlib
import os
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
import redis
from django.db import connection

from bilateral.models import Article, Claim, Meeting, Mention, Official, Unsettled
from bilateral.models.codes import ArticleState
from bilateral.services.merge import merge, revoke
from bilateral.services.records import Cause, RecordKey
from bilateral.services.settle import record_to_settle, settle
from bilateral.services.unsettled import settle_batch
from ingest.reconcile.drafts import draft_mentions
from ingest.reconcile.mentions import claim_of
from tests.builders import extraction, meeting, user
from tests.ingest.test_killed_worker import hand_out_again_what_nobody_acknowledged
from tests.patience import until
from tests.worker import WorkerProcess

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.test import Client

MEETINGS_EACH = int(os.environ.get("FAULT_MEETINGS", "5000"))
BATCH = 500
NAMES = ("Igor Khovaev", "Igor Anatolyevich Khovaev")


@contextmanager
def told(what: str) -> Iterator[None]:
    began, queries = time.monotonic(), 0

    def count(execute: Any, *asked: Any) -> Any:
        nonlocal queries
        queries += 1
        return execute(*asked)

    with connection.execute_wrapper(count):
        yield
    print(f"{what}: {time.monotonic() - began:.2f} s, {queries} queries", flush=True)


def lay(name: str) -> Official:
    """An official with so many meetings, each reported by one article, laid in bulk and without matching."""
    official = record_to_settle("official")
    texts = [f"{name} came to Manila for talks, report {n}." for n in range(MEETINGS_EACH)]
    days = [f"{1980 + n % 40}-{1 + n // 40 % 12:02}-{1 + n // 480 % 28:02}" for n in range(MEETINGS_EACH)]
    person = {"name": name, "title": "Ambassador", "country": "RU", "role": "lead"}
    drafts = [
        draft_mentions(extraction(text, day, [meeting(text, person, date=day, place="Manila", country="PH")]))
        for text, day in zip(texts, days, strict=True)
    ]
    articles = Article.objects.bulk_create(
        Article(
            submission_key=digest,
            text=text,
            text_hash=digest,
            published_on=day,
            state=ArticleState.RECONCILED,
        )
        for text, day in zip(texts, days, strict=True)
        for digest in [hashlib.sha256(text.encode()).hexdigest()]
    )
    meetings = Meeting.objects.bulk_create(Meeting(version=0) for _ in articles)
    mentions = [
        Mention(
            article=filed,
            key=draft.key,
            features=draft.features,
            block_keys=draft.block_keys,
            signature=draft.signature,
            **({"official": official} if draft.type == "official" else {"meeting": held}),
        )
        for filed, held, own in zip(articles, meetings, drafts, strict=True)
        for draft in own
    ]
    Mention.objects.bulk_create(mentions, batch_size=BATCH)
    of_article = {(mention.article_id, mention.key): mention for mention in mentions}
    claims: list[Claim] = []
    for filed, own in zip(articles, drafts, strict=True):
        by_key = {draft.key: of_article[filed.pk, draft.key] for draft in own}
        claims += [
            claim_of(by_key[draft.key], claim, by_key, "test/1") for draft in own for claim in draft.claims
        ]
    Claim.objects.bulk_create(claims, batch_size=BATCH)
    settle([RecordKey("official", official.pk)], Cause())
    for start in range(0, MEETINGS_EACH, BATCH):
        settle([RecordKey("meeting", m.pk) for m in meetings[start : start + BATCH]], Cause())
    return Official.objects.get(pk=official.pk)


def settle_the_rest(what: str) -> None:
    waiting = Unsettled.objects.count()
    with told(f"{what}: {waiting} dependents settled in the background"):
        while settle_batch():
            pass


def settle_the_rest_by_workers(what: str, client: Client) -> None:
    """Let a worker settle what waits, kill it in the midst, look at a page, and let another go on."""
    waiting = Unsettled.objects.count()
    worker = WorkerProcess("--concurrency=1")
    try:
        worker.wait_until_ready()
        with told(f"{what}: a page while a worker settles {waiting} dependents"):
            assert until(lambda: Unsettled.objects.count() < waiting)
            shown = client.get(f"/meetings/{Unsettled.objects.order_by('id')[0].record_id}/")
            assert shown.status_code == 200
    finally:
        worker.kill()
    left = Unsettled.objects.count()
    assert 0 < left < waiting
    worker = WorkerProcess("--concurrency=1")
    try:
        worker.wait_until_ready()
        with told(f"{what}: the worker was killed with {left} left, another settled them"):
            hand_out_again_what_nobody_acknowledged()
            assert until(lambda: not Unsettled.objects.exists(), 300)
    finally:
        worker.kill()


def meetings_of(official: Official) -> int:
    return Meeting.objects.visible().filter(delegations__members__official=official).count()


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_two_officials_with_thousands_of_meetings_are_merged_and_parted_again(
    client: Client, empty_queue: redis.Redis
) -> None:
    editor: Any = user(is_staff=True)
    client.force_login(editor)
    print()
    with told(f"laying two officials with {MEETINGS_EACH} meetings each"):
        keep, gone = (lay(name) for name in NAMES)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as the server does by itself, in time
    assert Mention.objects.count() == 4 * MEETINGS_EACH
    assert Article.objects.count() == 2 * MEETINGS_EACH

    with told(f"merge of two officials with {MEETINGS_EACH} meetings each"):
        judgement = merge(keep, gone, editor, "one ambassador")
    with told("page of the kept official meanwhile"):
        assert client.get(f"/officials/{keep.pk}/").status_code == 200
    with told("page of a meeting meanwhile"):
        waiting = Unsettled.objects.filter(record_type="meeting").first()
        assert waiting
        shown = client.get(f"/meetings/{waiting.record_id}/")
        assert shown.status_code == 200
        assert "being updated" in shown.content.decode()
    moved = client.get(f"/officials/{gone.pk}/")
    assert (moved.status_code, moved["Location"]) == (302, f"/officials/{keep.pk}/")
    settle_the_rest("merge")
    assert meetings_of(keep) == 2 * MEETINGS_EACH

    with told("undoing the merge"):
        revoke(judgement, editor, "two after all")
    settle_the_rest_by_workers("undoing", client)
    assert (meetings_of(keep), meetings_of(gone)) == (MEETINGS_EACH, MEETINGS_EACH)
    with told("page of an official with its meetings"):
        assert client.get(f"/officials/{gone.pk}/").status_code == 200
