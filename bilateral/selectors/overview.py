"""The overview: what is coming, what changed, what is late, and how much there is of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import reduce
from operator import or_
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, Exists, F, Max, Min, OuterRef, Q
from django.db.models.functions import TruncQuarter

from bilateral.models import (
    MODELS,
    Agreement,
    Article,
    Meeting,
    Record,
    Topic,
)
from bilateral.models.codes import AgreementKind, AgreementStatus, ArticleState, ChangeAction, MeetingStatus
from bilateral.rules.pending import MET, PLANS

from .agreements import overdue, view_counts
from .articles import WAITING, light
from .lines import MeetingLine, lines_of
from .meetings import unconfirmed
from .news import news_since

_OPEN_ENDED = timedelta(days=180)  # from the first day of a plan without a last one
_LONGEST_QUARTER = timedelta(days=91)  # from its first day to its last


@dataclass(frozen=True, slots=True)
class Quarter:
    """One quarter of engagement, by what became of its meetings."""

    first_day: date
    held: int
    planned: int
    fallen: int

    @property
    def number(self) -> int:
        """1 to 4."""
        return (self.first_day.month + 2) // 3

    @property
    def from_month(self) -> str:
        """Its first month, as the timeline's filter takes it."""
        return f"{self.first_day:%Y-%m}"

    @property
    def to_month(self) -> str:
        return f"{self.first_day.year}-{self.first_day.month + 2:02d}"


@dataclass(frozen=True, slots=True)
class Quarters:
    """Engagement by quarter, and how many meetings stand in none of them: ``earlier``, and ``vague`` in their date."""

    span: list[Quarter]
    earlier: int
    vague: int

    @property
    def before(self) -> str:
        """The month before the first quarter, as the timeline's filter takes it."""
        return f"{self.span[0].first_day - timedelta(days=1):%Y-%m}"


@dataclass(frozen=True, slots=True)
class NewsOfRecord:
    """The latest change of one record since a moment; that it was created, where it is new since then."""

    record: Record
    record_type: str
    action: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Overview:
    """What the overview shows. ``changed`` counts records by type and by whether they are new."""

    upcoming: list[MeetingLine]
    unconfirmed_count: int
    agreements_by_status: list[tuple[AgreementStatus, int]]
    agreement_counts: dict[str, int]
    silent_longest: list[Agreement]
    overdue_longest: list[Agreement]
    changed: dict[str, dict[str, int]]
    news: list[NewsOfRecord]
    conflicts: dict[str, int]
    quarters: Quarters
    topics: list[Topic]
    latest_articles: list[Article]
    queue: dict[str, int]


def overview(today: date, since: datetime, reader: User | None = None) -> Overview:
    """Load the overview: what changed is what others than the reader changed. The number of queries is fixed."""
    meetings = Meeting.objects.visible()
    agreements = Agreement.objects.visible()
    # "From 27 August on" was ahead then; years later nobody waits for it.
    ahead = Q(date_latest__gte=today) | Q(date_latest__isnull=True, date_earliest__gte=today - _OPEN_ENDED)
    upcoming = meetings.filter(ahead, status__in=(*PLANS, MeetingStatus.ONGOING)).order_by(
        "date_earliest", "pk"
    )
    by_status = dict(agreements.order_by().values_list("status").annotate(count=Count("*")))
    pending = agreements.filter(pending=True)
    # Only what is on its way is counted, by the index of states: nearly all articles are past it.
    on_the_way = Article.objects.filter(state__in=[*WAITING, ArticleState.QUARANTINED]).order_by()
    states = dict(on_the_way.values_list("state").annotate(count=Count("*")))
    quarantined = states.pop(ArticleState.QUARANTINED, 0)
    return Overview(
        upcoming=lines_of(upcoming[:8]),
        unconfirmed_count=meetings.filter(unconfirmed(today)).count(),
        agreements_by_status=[
            (status, by_status[status]) for status in AgreementStatus if by_status.get(status)
        ],
        agreement_counts=view_counts(today),
        # An invitation of long ago waits for nobody's next step: it would head this list for good.
        silent_longest=list(
            pending.filter(last_evidence_on__isnull=False)
            .exclude(kind=AgreementKind.OFFER)
            .order_by("last_evidence_on", "pk")[:5]
        ),
        overdue_longest=list(agreements.filter(overdue(today)).order_by("expected_latest", "pk")[:5]),
        changed=_changed(since, reader),
        news=_news(since, reader),
        conflicts={
            "meeting": meetings.exclude(conflicts={}).count(),
            "agreement": agreements.exclude(conflicts={}).count(),
        },
        quarters=quarters(today),
        topics=_topics(),
        latest_articles=list(light().order_by("-pk")[:5]),
        queue={"waiting": sum(states.values()), "quarantined": quarantined},
    )


def quarters(today: date, most: int = 40) -> Quarters:
    """Meetings a quarter, the last ``most`` quarters up to the latest that has any, empty ones between included.

    A meeting counts in the quarter in which its date begins; a plan whose day has passed with what came to nothing.
    One dated to no quarter ("2017", "the first half of 2027") stands in none.
    """
    dated = Meeting.objects.visible().filter(date_earliest__isnull=False).order_by()
    to_a_quarter = Q(date_latest__isnull=True) | Q(date_latest__lte=F("date_earliest") + _LONGEST_QUARTER)
    ends = dated.aggregate(
        first=Min("date_earliest", filter=to_a_quarter),
        last=Max("date_earliest", filter=to_a_quarter),
        all=Count("pk", filter=to_a_quarter),
        vague=Count("pk", filter=~to_a_quarter),
    )
    if ends["last"] is None:
        return Quarters([], 0, ends["vague"])
    rows = (
        dated.filter(to_a_quarter, date_earliest__gte=date(max(ends["last"].year - most // 4, 1), 1, 1))
        .annotate(quarter=TruncQuarter("date_earliest"))
        .values_list("quarter")
        .annotate(
            held=Count("date_earliest", filter=Q(status__in=MET)),
            planned=Count("date_earliest", filter=Q(status__in=PLANS) & ~unconfirmed(today)),
            all=Count("*"),
        )
    )
    counts = {quarter: (held, planned, count - held - planned) for quarter, held, planned, count in rows}
    first = _quarter_of(ends["first"])
    day: date | None = _quarter_of(ends["last"])
    span: list[Quarter] = []
    while day and day >= first and len(span) < most:
        span.append(Quarter(day, *counts.get(day, (0, 0, 0))))
        day = _quarter_before(day)
    drawn = sum(quarter.held + quarter.planned + quarter.fallen for quarter in span)
    return Quarters(span[::-1], ends["all"] - drawn, ends["vague"])


def _quarter_of(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def _quarter_before(day: date) -> date | None:
    """The quarter before that which begins on this day; none before the first that a date can name."""
    return None if day == date.min else date(day.year - (day.month == 1), (day.month - 4) % 12 + 1, 1)


def _topics(shown: int = 10) -> list[Topic]:
    """The topics that most meetings of the register are about, each with that number as ``count``."""
    about = Meeting.topics.through.objects.order_by()
    hidden = Q(meeting__merged_into__isnull=False) | Q(meeting__withdrawn_at__isnull=False)
    # All are counted without a look at their meetings, and the few that no page shows are taken off.
    counts = dict(about.values_list("topic").annotate(count=Count("*")))
    for code, count in about.filter(hidden).values_list("topic").annotate(count=Count("*")):
        counts[code] -= count
    best = sorted((code for code in counts if counts[code]), key=lambda code: (-counts[code], code))[:shown]
    found = [Topic(code=code) for code in best]
    for topic in found:
        topic.count = counts[topic.code]  # type: ignore[attr-defined]
    return found


def _changed(since: datetime, reader: User | None) -> dict[str, dict[str, int]]:
    """How many records of each type are new or changed; a record counts once, as new where it is.

    One that matching found to be another, or that is withdrawn, is in no list that the number leads to.
    """
    models: dict[str, Any] = MODELS
    there = [
        Q(Exists(model.objects.visible().filter(pk=OuterRef("record_id"))), record_type=name)
        for name, model in models.items()
    ]
    rows = (
        news_since(since, reader)
        .filter(reduce(or_, there))
        .order_by()
        .values_list("record_type")
        .annotate(
            new=Count("record_id", filter=Q(action="created"), distinct=True),
            touched=Count("record_id", distinct=True),
        )
    )
    return {name: {"new": new, "changed": touched - new} for name, new, touched in rows if touched}


def _news(since: datetime, reader: User | None, shown: int = 6) -> list[NewsOfRecord]:
    news = news_since(since, reader).filter(record_type__in=("meeting", "agreement"))
    created = news.filter(
        record_type=OuterRef("record_type"), record_id=OuterRef("record_id"), action=ChangeAction.CREATED
    )
    changes = list(news.annotate(is_new=Exists(created)).order_by("-at", "-pk")[: shown * 4])
    latest: dict[tuple[str, int], Any] = {}
    for change in changes:
        latest.setdefault((change.record_type, change.record_id), change)
    records: dict[tuple[str, int], Any] = {}
    for name in ("meeting", "agreement"):
        ids = [record_id for record_type, record_id in latest if record_type == name]
        rows: Any = MODELS[name].objects
        records |= {(name, row.pk): row for row in rows.visible().filter(pk__in=ids)}
    told = [
        NewsOfRecord(
            records[key],
            key[0],
            str((ChangeAction.CREATED if change.is_new else ChangeAction(change.action)).label),
            change.at,
        )
        for key, change in latest.items()
        if key in records
    ]
    return told[:shown]
