"""Sources and what they yield; items on their way; archives; the flow as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, F, Min, Q, QuerySet
from django.db.models.functions import TruncWeek
from django.utils import timezone

from bilateral.models import Archive, Article, Item, Source
from bilateral.models.codes import ArticleState, ItemState

from .articles import QueueState, light, queue_state

WEEKS = 8


@dataclass(frozen=True, slots=True)
class Week:
    """What a source yielded in a week: items offered, articles stored, articles that speak."""

    begins: datetime
    offered: int
    stored: int
    relevant: int


@dataclass(frozen=True, slots=True)
class SourceDetail:
    source: Source
    weeks: list[Week]
    failed: list[Item]
    latest: list[Article]
    waiting: int


@dataclass(frozen=True, slots=True)
class Flow:
    """Everything that is on its way, and what is stuck."""

    queue: QueueState
    items_waiting: int
    items_due_since: datetime | None
    failed_items: list[Item]
    archives: list[Archive]
    alerts: list[Source]


def sources() -> QuerySet[Source]:
    """All sources with what each yielded in the last week, those with alerts first."""
    week = timezone.now() - timedelta(days=7)
    recent = Q(articles__submitted_at__gte=week)
    return (
        Source.objects.select_related("publisher")
        .annotate(
            stored=Count("articles", filter=recent),
            relevant=Count("articles", filter=recent & Q(articles__state=ArticleState.RECONCILED)),
            alerting=Q(paused_at__isnull=True) & ~Q(alert=""),
        )
        .order_by("-alerting", "name", "pk")
    )


def source_detail(source: Source) -> SourceDetail:
    """One source with its yield per week. Five queries."""
    begin = timezone.now() - timedelta(weeks=WEEKS)
    offered = _by_week(source.items.filter(first_seen_at__gte=begin), "first_seen_at")
    articles = source.articles.filter(submitted_at__gte=begin)
    stored = _by_week(articles, "submitted_at")
    relevant = _by_week(articles.filter(state=ArticleState.RECONCILED), "submitted_at")
    weeks = [
        Week(week, offered.get(week, 0), stored.get(week, 0), relevant.get(week, 0))
        for week in sorted(offered.keys() | stored.keys(), reverse=True)
    ]
    failed = source.items.filter(state=ItemState.FAILED).defer("content", "file")[:20]
    latest = light().filter(source=source).order_by("-pk")[:10]
    waiting = source.items.filter(state=ItemState.WAITING).count()
    return SourceDetail(source, weeks, list(failed), list(latest), waiting)


def flow() -> Flow:
    """The way of everything into the register. Seven queries."""
    waiting = Item.objects.filter(state=ItemState.WAITING).aggregate(
        count=Count("pk"), since=Min("due_at", filter=Q(due_at__lte=timezone.now()))
    )
    failed = Item.objects.filter(state=ItemState.FAILED).select_related("source").defer("content", "file")
    return Flow(
        queue=queue_state(),
        items_waiting=waiting["count"],
        items_due_since=waiting["since"],
        failed_items=list(failed[:50]),
        archives=list(Archive.objects.order_by(F("finished_at").desc(nulls_first=True), "-pk")[:20]),
        alerts=list(Source.objects.alerting()),
    )


def item(pk: int) -> QuerySet[Item]:
    return Item.objects.filter(pk=pk).select_related("source", "article").defer("content", "file")


def _by_week(rows: QuerySet[Item] | QuerySet[Article], column: str) -> dict[datetime, int]:
    counted = rows.order_by().annotate(week=TruncWeek(column)).values("week").annotate(count=Count("pk"))
    return {row["week"]: row["count"] for row in counted}
