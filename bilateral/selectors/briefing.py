"""What a briefing tells of a period: what happened, what is pending, who met, and on which sources it rests."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, prefetch_related_objects
from django.db.models.functions import Coalesce

from bilateral.models import AgreementAction, AgreementParty
from bilateral.models.codes import MeetingStatus
from bilateral.models.record import RecordQuerySet
from bilateral.rules.edtf import Bounds
from bilateral.rules.pending import MET, PLANS

from . import agreements, meetings
from .agreements import AgreementFilter
from .cited import Source, independent, sources_of
from .encounters import Pair, foremost
from .lines import with_line
from .meetings import MeetingFilter, overlapping

MOST_LINES = 40
MOST_PAIRS = 12
SOURCES_OF_A_LINE = 3
FALLEN = (MeetingStatus.CANCELLED, MeetingStatus.POSTPONED)


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingFilter:
    """The period, both ends given, and what to narrow it to.

    ``ahead`` are the days to come of which plans are told, open where no end was asked for; ``None`` when the period
    is over.
    """

    period: Bounds
    ahead: Bounds | None = None
    topics: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lines:
    """The records of one part of a briefing, at most ``MOST_LINES``, and how many there are in all."""

    rows: list[Any]
    count: int


@dataclass(slots=True)
class Footnotes:
    """Sources by number, each once, in the order in which they are first cited."""

    sources: list[Source] = field(default_factory=list)
    _told: dict[tuple[str, int], list[Source]] = field(default_factory=dict)
    _numbers: dict[int, int] = field(default_factory=dict)

    def tell(self, record_type: str, ids: Iterable[int]) -> None:
        """Load the sources of these records. One query."""
        for record_id, sources in sources_of(record_type, ids).items():
            self._told[record_type, record_id] = sources

    def cite(self, record_type: str, record_id: int) -> list[int]:
        """The numbers of a record's sources: one a story, three at most, latest first."""
        numbers = []
        for source in independent(self._told.get((record_type, record_id), []))[:SOURCES_OF_A_LINE]:
            if source.article_id not in self._numbers:
                self.sources.append(source)
                self._numbers[source.article_id] = len(self.sources)
            numbers.append(self._numbers[source.article_id])
        return sorted(numbers)


@dataclass(frozen=True, slots=True)
class Met:
    """Pairs of officials of the two sides at most meetings of the period, foremost of their delegations first.

    ``count`` is the number of pairs in all; ``limited`` says that only the latest meetings were counted.
    """

    rows: list[Pair]
    count: int
    limited: bool


@dataclass(frozen=True, slots=True)
class Briefing:
    """All that a memo tells; ``planned`` is ``None`` for a period that is over.

    ``pending`` are the agreements that something is to be said of; the others, long silent, are counted in ``silent``.
    """

    held: Lines
    fallen: Lines
    planned: Lines | None
    unconfirmed: Lines
    acts: Lines
    pending: Lines
    silent: int
    met: Met
    footnotes: Footnotes


def briefing(wanted: BriefingFilter, today: date) -> Briefing:
    """Gather a briefing. The number of queries does not depend on how much there is to tell."""
    every = _meetings(wanted, wanted.period, today)
    held = every.filter(status__in=MET)
    told = {
        "held": _lines(held.order_by("date_earliest", "pk")),
        "fallen": _lines(every.filter(status__in=FALLEN).order_by("date_earliest", "pk")),
        "unconfirmed": _lines(every.filter(meetings.unconfirmed(today)).order_by("date_earliest", "pk")),
    }
    planned = _planned(wanted, wanted.ahead, today) if wanted.ahead else None
    acts = _acts(wanted, today)
    pending, silent = _pending(wanted, today)
    lines = [meeting for part in (*told.values(), planned) if part for meeting in part.rows]
    with_line(lines)
    notes = Footnotes()
    notes.tell("meeting", [meeting.pk for meeting in lines])
    notes.tell("agreement", {act.agreement_id for act in acts.rows} | {one.pk for one in pending.rows})
    met = Met(*foremost(held, MOST_PAIRS))
    return Briefing(
        **told, planned=planned, acts=acts, pending=pending, silent=silent, met=met, footnotes=notes
    )


def _meetings(wanted: BriefingFilter, period: Bounds, today: date) -> RecordQuerySet:
    narrowed = MeetingFilter(period=period, topics=wanted.topics, sides=wanted.sides)
    return meetings.matching(narrowed, today)


def _planned(wanted: BriefingFilter, ahead: Bounds, today: date) -> Lines:
    plans = _meetings(wanted, ahead, today).filter(Q(status__in=PLANS) & ~meetings.unconfirmed(today))
    return _lines(plans.order_by("date_earliest", "pk"))


def _lines(rows: RecordQuerySet) -> Lines:
    found = list(rows[: MOST_LINES + 1])
    count = rows.count() if len(found) > MOST_LINES else len(found)
    return Lines(found[:MOST_LINES], count)


def _of_agreements(wanted: BriefingFilter, today: date, view: str = "") -> RecordQuerySet:
    rows = agreements.matching(AgreementFilter(view=view, topics=wanted.topics), today)
    if wanted.sides:
        parties = AgreementParty.objects.filter(agreement=OuterRef("pk"), country__in=wanted.sides)
        rows = rows.filter(Exists(parties))
    return rows


def _acts(wanted: BriefingFilter, today: date) -> Lines:
    """Acts whose date may fall into the period; one without a date counts, and stands, by the day it was last told."""
    period = wanted.period
    told = Q(date="", told_on__gte=period.earliest, told_on__lte=period.latest)
    rows = (
        AgreementAction.objects.filter(overlapping(period) | told)
        .filter(agreement__in=_of_agreements(wanted, today).values("pk"))
        .select_related("agreement")
        .order_by(Coalesce("date_earliest", "date_latest", "told_on"), "told_on", "pk")
    )
    found = list(rows[: MOST_LINES + 1])
    return Lines(found[:MOST_LINES], rows.count() if len(found) > MOST_LINES else len(found))


def _pending(wanted: BriefingFilter, today: date) -> tuple[Lines, int]:
    """Agreements that wait for a step today, latest heard of first, if they were heard of by the period's end.

    Of those that are silent only the ones heard of, or due, since the period began; the number of the rest comes along.
    """
    began = wanted.period.earliest
    rows = _of_agreements(wanted, today, "pending").filter(
        Q(last_evidence_on__isnull=True) | Q(last_evidence_on__lte=wanted.period.latest)
    )
    forgotten = agreements.silent(today) & Q(last_evidence_on__lt=began)
    due = Q(expected_latest__gte=began)
    lines = _lines(rows.filter(~forgotten | due).order_by("-last_evidence_on", "-pk"))
    actions = AgreementAction.objects.order_by("position", "pk")
    prefetch_related_objects(lines.rows, Prefetch("actions", actions))
    return lines, rows.filter(forgotten).exclude(due).count()
