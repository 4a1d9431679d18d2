"""Alerts: saved filters, and which changes are news to them.

Every change is looked at once, in the order of its number. That a change is news to an alert is a row that can exist
once; a digest gathers the rows that are in none (``services.digests``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

import structlog
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Max, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from bilateral.models import Alert, AlertNews, Change
from bilateral.models.following import Rhythm
from bilateral.rules.edtf import Bounds
from bilateral.selectors import agreements, meetings, officials, organizations
from bilateral.selectors.clock import today_in_manila
from bilateral.selectors.news import REPEATED

log = structlog.get_logger(__name__)
MOST_ALERTS = 50
CHANGES_AT_ONCE = 2000

# List → the type of its records, the filter it takes, and the records that pass.
WATCHED: dict[str, tuple[str, Callable[..., Any], Callable[[Any, date], QuerySet[Any]]]] = {
    "meetings": ("meeting", meetings.MeetingFilter, meetings.matching),
    "agreements": ("agreement", agreements.AgreementFilter, agreements.matching),
    "officials": ("official", officials.OfficialFilter, lambda wanted, _today: officials.matching(wanted)),
    "organizations": (
        "organization",
        organizations.OrganizationFilter,
        lambda wanted, _today: organizations.matching(wanted),
    ),
}


class RefusedAlert(ValueError):
    """An alert that cannot be made; the message says why, for people."""


def make(user: User, name: str, listing: str, wanted: Any, query: str, rhythm: str) -> Alert:
    """Save a filter as an alert. ``wanted`` is the list's filter, ``query`` how its address says it.

    What is in the register already is no news. Raises ``RefusedAlert``.
    """
    if listing not in WATCHED:
        raise RefusedAlert(f"Alerts watch {', '.join(WATCHED)}. Choose one of these lists.")
    if rhythm not in Rhythm.values:
        raise RefusedAlert(f"Choose how often to write: {', '.join(Rhythm.values)}.")
    if Alert.objects.filter(user=user).count() >= MOST_ALERTS:
        words = _("There are %(most)s alerts already. Delete one that is no longer needed.")
        raise RefusedAlert(words % {"most": MOST_ALERTS})
    return Alert.objects.create(
        user=user,
        name=name.replace("\x00", "").strip()[:120] or listing.capitalize(),
        listing=listing,
        query=query,
        wanted=stored(wanted),
        rhythm=rhythm,
        looked_up_to=Change.objects.aggregate(head=Max("number"))["head"] or 0,
        seen_at=timezone.now(),
    )


def set_rhythm(alert: Alert, rhythm: str) -> None:
    """Change how often an alert writes. Raises ``RefusedAlert``."""
    if rhythm not in Rhythm.values:
        raise RefusedAlert(f"Choose how often to write: {', '.join(Rhythm.values)}.")
    Alert.objects.filter(pk=alert.pk).update(rhythm=rhythm)


def stop_mail(alert_id: int) -> None:
    """Write no more mail of an alert. Its news still show on its reader's page."""
    Alert.objects.filter(pk=alert_id).update(rhythm=Rhythm.NEVER)


def mark_seen(user: User) -> None:
    """What was found until now is no longer new to a reader."""
    Alert.objects.filter(user=user).update(seen_at=timezone.now())


def stored(wanted: Any) -> dict[str, Any]:
    """A list's filter as JSON."""
    values: dict[str, Any] = asdict(wanted)
    if period := getattr(wanted, "period", None):
        values["period"] = [day.isoformat() if day else None for day in (period.earliest, period.latest)]
    return values


def restored(listing: str, values: dict[str, Any]) -> Any:
    """A list's filter from JSON."""
    given = {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}
    if given.get("period"):
        given["period"] = Bounds(*(date.fromisoformat(day) if day else None for day in given["period"]))
    return WATCHED[listing][1](**given)


def look() -> int:
    """Find what is news to each alert since it last looked. Returns how many news were found."""
    head = Change.objects.aggregate(head=Max("number"))["head"] or 0
    behind = Alert.objects.filter(looked_up_to__lt=head, user__is_active=True)
    found = 0
    for pk in behind.order_by("pk").values_list("pk", flat=True):
        try:
            found += _look(pk)
        except (TypeError, ValueError):  # a filter that another version stored: the other alerts go on
            log.exception("alert cannot be looked after: its filter is not understood", alert=pk)
    return found


def _look(alert_id: int) -> int:
    found = 0
    while (news := _look_on(alert_id)) is not None:
        found += news
    return found


@transaction.atomic
def _look_on(alert_id: int) -> int | None:
    """Look at the next stretch of changes; ``None`` where there is none, or somebody else is at it."""
    alert = Alert.objects.select_for_update(skip_locked=True, no_key=True).filter(pk=alert_id).first()
    if alert is None:
        return None
    changes = list(Change.objects.filter(number__gt=alert.looked_up_to).order_by("number")[:CHANGES_AT_ONCE])
    if not changes:
        return None
    record_type = WATCHED[alert.listing][0]
    telling = [change for change in changes if change.record_type == record_type and _is_news(change)]
    wanted = _watched(alert, record_type, {change.record_id for change in telling})
    news = [AlertNews(alert=alert, change=change) for change in telling if change.record_id in wanted]
    AlertNews.objects.bulk_create(news, ignore_conflicts=True)
    alert.looked_up_to = changes[-1].number or 0
    alert.save(update_fields=["looked_up_to"])
    return len(news)


def _is_news(change: Change) -> bool:
    return change.action != "updated" or not set(REPEATED).issuperset(change.fields)


def _watched(alert: Alert, record_type: str, ids: Iterable[int]) -> set[int]:
    """Which of the records pass the filter now, or were told of before: what leaves a filter is told once more."""
    wanted = list(ids)
    if not wanted:
        return set()
    matching = WATCHED[alert.listing][2](restored(alert.listing, alert.wanted), today_in_manila())
    passing = set(matching.filter(pk__in=wanted).values_list("pk", flat=True))
    told = AlertNews.objects.filter(
        alert=alert, change__record_type=record_type, change__record_id__in=wanted
    )
    return passing | set(told.values_list("change__record_id", flat=True))
