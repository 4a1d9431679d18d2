"""A reader's alerts with what is news to them, and feed keys."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User

from bilateral.models import Alert, AlertNews, Change, Digest, FeedKey

from .news import ToldRecord, told_records

NEWS_SHOWN = 10


@dataclass(frozen=True, slots=True)
class AlertNow:
    """An alert with its latest news; ``new`` counts those found since its reader last said that they were seen."""

    alert: Alert
    news: list[tuple[ToldRecord, bool]]
    new: int
    uncertain: list[Digest]


def alerts_of(user: User) -> list[AlertNow]:
    """A reader's alerts, newest first. The number of queries does not depend on how many there are."""
    found = list(Alert.objects.filter(user=user).order_by("-pk"))
    changes: dict[int, dict[tuple[str, int], list[Change]]] = {}
    found_at: dict[int, datetime] = {}
    rows = (
        AlertNews.objects.filter(alert__in=found).select_related("change").order_by("-pk")[: 100 * NEWS_SHOWN]
    )
    for row in reversed(rows):
        group = changes.setdefault(row.alert_id, defaultdict(list))
        group[row.change.record_type, row.change.record_id].append(row.change)
        found_at[row.change_id] = row.found_at
    every: dict[tuple[str, int], list[Change]] = {}
    for group in changes.values():
        for key, of_record in group.items():
            known = every.setdefault(key, [])
            known.extend(change for change in of_record if change not in known)
    told = {(one.record_type, one.record.pk): one for one in told_records(every)}
    uncertain = defaultdict(list)
    for digest in Digest.objects.filter(alert__in=found, sent_at__isnull=True).exclude(
        problem="", attempts=0
    ):
        uncertain[digest.alert_id].append(digest)
    return [_now(alert, changes.get(alert.pk, {}), told, found_at, uncertain[alert.pk]) for alert in found]


def keys_of(user: User) -> list[FeedKey]:
    """A reader's feed keys that open feeds, newest first."""
    return list(FeedKey.objects.filter(user=user, revoked_at__isnull=True).order_by("-pk"))


def _now(
    alert: Alert,
    changes: dict[tuple[str, int], list[Change]],
    told: dict[tuple[str, int], ToldRecord],
    found_at: dict[int, datetime],
    uncertain: list[Digest],
) -> AlertNow:
    news = [
        (told[key], max(found_at[change.pk] for change in of_record) > alert.seen_at)
        for key, of_record in changes.items()
        if key in told
    ]
    news.sort(key=lambda entry: entry[0].at, reverse=True)
    return AlertNow(alert, news[:NEWS_SHOWN], sum(is_new for _told, is_new in news), uncertain)
