"""Checking sources and taking items, as several tests do it."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from bilateral.models import Article, Source
from bilateral.services import items
from ingest.acquire.checking import check_source
from ingest.acquire.taking import take
from tests.site import Site

from .builders import rss


def feed_of(site: Site, *stories: str, **more: str) -> str:
    return rss(
        *(
            {
                "guid": name,
                "link": site.url(f"/{name}"),
                "title": f"Story {name}",
                "pubDate": "Fri, 03 Aug 2018 09:00:00 PHT",
            }
            | more
            for name in stories
        )
    )


def pause_of(source: Source) -> timedelta:
    assert source.last_checked_at is not None
    return source.next_check_at - source.last_checked_at


def check(source: Source) -> int | None:
    """Check a source now, whenever its next check would be."""
    Source.objects.filter(pk=source.pk).update(next_check_at=timezone.now() - timedelta(seconds=1))
    found = check_source(source.pk)
    source.refresh_from_db()
    return found


def take_all() -> list[Article | None]:
    taken = []
    while item := items.claim_next():
        taken.append(take(item))
    return taken
