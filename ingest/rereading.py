"""Reading articles again: with a newer extractor, lexicon or rules. Only the machine's claims are replaced.

The articles to be read again are marked on their rows, so the work survives whatever dies and goes on where
it stopped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import structlog
from celery import current_app
from django.conf import settings
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from bilateral.models import Article, Change
from bilateral.models.articles import REREAD_FAILED
from bilateral.models.codes import ArticleState
from bilateral.services import queues

from .reading import extract_article, file_extraction

log = structlog.get_logger(__name__)
BATCH = 100
MOST_MESSAGES = 10  # in the queue of archives, beyond which the sweeper asks for no further batch


@dataclass(frozen=True, slots=True)
class Selection:
    """Which articles to read again; what is left out does not narrow."""

    ids: tuple[int, ...] = ()
    publisher: str = ""
    published_from: date | None = None
    published_to: date | None = None
    read_by: str = ""  # only those read by this extractor version
    not_read_by: str = ""  # only those read by any other

    def articles(self) -> QuerySet[Article]:
        read = [ArticleState.RECONCILED, ArticleState.IRRELEVANT]
        chosen = (
            Article.objects.filter(state__in=read).exclude(superseded_by__state__in=read).exclude(text="")
        )
        narrowing = {
            "pk__in": self.ids,
            "publisher__name__iexact": self.publisher,
            "published_on__gte": self.published_from,
            "published_on__lte": self.published_to,
            "extractor": self.read_by,
        }
        chosen = chosen.filter(Q(**{name: value for name, value in narrowing.items() if value}))
        return chosen.exclude(extractor=self.not_read_by) if self.not_read_by else chosen


def request(selection: Selection) -> int:
    """Mark the selected articles to be read again and ask the workers; returns how many were marked."""
    marked = (
        selection.articles()
        .filter(reread_requested_at__isnull=True)
        .update(reread_requested_at=timezone.now(), attempts=0)
    )
    transaction.on_commit(ask)
    return marked


def ask() -> None:
    """Send one batch message; the batch asks for the next. Lost messages are replaced by the sweeper."""
    try:
        current_app.send_task("ingest.reread_batch", queue="archive", retry=False)
    except Exception as error:  # noqa: BLE001 - the marks stay; the sweeper asks again
        log.warning("broker not reached; the sweeper will ask again", error=str(error))


def ask_if_idle() -> None:
    """Ask where marked articles have waited for long, unless there are messages enough that will get to them."""
    if not Article.objects.filter(reread_requested_at__lt=_long_ago()).exists():
        return
    waiting = queues.lengths()
    if waiting is not None and waiting["archive"] < MOST_MESSAGES:
        ask()


def claim_batch() -> list[int]:
    """Take the next marked articles, for as long as a task lives. No two batches get the same one."""
    held_before = Q(queued_at__isnull=True) | Q(queued_at__lt=_long_ago())
    free = held_before | Q(queued_at__lt=F("reread_requested_at"))
    with transaction.atomic():
        marked = Article.objects.filter(free, reread_requested_at__isnull=False).order_by("pk")
        ids = list(marked.select_for_update(skip_locked=True).values_list("pk", flat=True)[:BATCH])
        Article.objects.filter(pk__in=ids).update(queued_at=timezone.now())
    return ids


def release(ids: Sequence[int]) -> None:
    """Give back what a batch had no time for."""
    Article.objects.filter(pk__in=ids, reread_requested_at__isnull=False).update(queued_at=None)


def _long_ago() -> datetime:
    return timezone.now() - timedelta(seconds=settings.INGEST_REQUEUE_AFTER_SECONDS)


def record_failure(article_id: int, error: Exception) -> None:
    """The register keeps what the earlier reading said; the reason stands on the article."""
    give_up(article_id, f"{type(error).__name__}: {error}")


def give_up(article_id: int, reason: str) -> None:
    """Take an article's mark away: it is read again only when somebody asks."""
    Article.objects.filter(pk=article_id).update(
        reread_requested_at=None, state_reason=f"{REREAD_FAILED}{reason}"[:2000]
    )


@dataclass(frozen=True, slots=True)
class WouldChange:
    """What reading one article again would change: record type, id, and field → [now, then]."""

    article_id: int
    record_type: str
    record_id: int
    action: str
    fields: dict[str, Any]


class _RollBack(Exception):
    pass


def preview(selection: Selection) -> Iterator[WouldChange]:
    """Read the selected articles again without keeping anything: each by itself, then rolled back."""
    for article_id in (
        selection.articles().order_by("pk").values_list("pk", flat=True).iterator(chunk_size=BATCH)
    ):
        yield from _preview_one(article_id)


def _preview_one(article_id: int) -> list[WouldChange]:
    article = Article.objects.select_related("publisher").get(pk=article_id)
    extraction, version = extract_article(article)
    found: list[WouldChange] = []
    last = Change.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    try:
        with transaction.atomic():
            file_extraction(article, extraction, version)
            found = [
                WouldChange(article_id, *row)
                for row in Change.objects.filter(pk__gt=last, article=article_id)
                .order_by(F("record_type"), F("record_id"))
                .values_list("record_type", "record_id", "action", "fields")
            ]
            raise _RollBack
    except _RollBack:
        return found
