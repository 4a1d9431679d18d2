"""Agreements: the board by status, the table, and one agreement with its acts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from datetime import date as day

from django.conf import settings
from django.db.models import Count, Exists, F, OuterRef, Q, prefetch_related_objects
from django.db.models.functions import Lower

from bilateral.models import (
    Agreement,
    AgreementAction,
    AgreementParty,
    AgreementSignatory,
    Meeting,
    Topic,
)
from bilateral.models.codes import AgreementStatus
from bilateral.models.paths import path_of
from bilateral.models.record import RecordQuerySet
from bilateral.rules.wording import with_capital
from bilateral.statements import IDS, Statement

from .keyset import Order, Page, keyset_page
from .lines import DIFFER
from .merged import standing_as, told_beside
from .people import identified
from .provenance import Provenance
from .told import told_of

SORTS = {
    "heard": Order("last_evidence_on"),
    "silent": Order("last_evidence_on", descending=False),
    "expected": Order("expected_earliest", descending=False),
    "title": Order("shown", descending=False, by=Lower("title")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementFilter:
    """What a list of agreements is narrowed to. ``view`` is one of ``pending``, ``overdue``, ``silent`` or empty.

    ``differ`` keeps those on which sources contradict each other.
    """

    view: str = ""
    statuses: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    party: str = ""
    signatory: str = ""
    text: str = ""
    differ: bool = False


@dataclass(slots=True)
class AgreementLine:
    """An agreement as the table shows it; the first fields are ``COLUMNS``. ``news`` is marked by the page."""

    pk: int
    title: str
    kind: str
    status: str
    date: str
    expected: str
    expected_latest: day | None
    pending: bool
    last_evidence_on: day | None
    differ: bool
    news: str = ""

    def __str__(self) -> str:
        return with_capital(self.title)

    def get_absolute_url(self) -> str:
        return path_of("agreement", self.pk)


BESIDE = 12  # records that the same reports tell of, on the page of one

COLUMNS = (
    *("pk", "title", "kind", "status", "date", "expected", "expected_latest", "pending", "last_evidence_on"),
    DIFFER,
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the board: the agreements of a status, latest heard of first, and how many there are in all."""

    status: AgreementStatus
    agreements: list[Agreement]
    count: int


@dataclass(frozen=True, slots=True)
class AgreementDetail:
    """An agreement with all that its page shows, its related meetings aside."""

    agreement: Agreement
    provenance: Provenance
    actions: list[AgreementAction]
    parties: list[AgreementParty]
    signatories: list[AgreementSignatory]
    topics: list[Topic]


def overdue(today: date) -> Q:
    """Pending, and the last day on which its next step was expected has passed (``rules.pending``)."""
    return Q(pending=True, expected_latest__lt=today)


def silent(today: date) -> Q:
    """Pending, and nothing heard of it for ``SILENT_AFTER_DAYS`` days (``rules.pending``)."""
    return Q(pending=True, last_evidence_on__lt=today - timedelta(days=settings.SILENT_AFTER_DAYS))


def matching(wanted: AgreementFilter, today: date) -> RecordQuerySet:
    """The agreements of the register that pass a filter, in no order."""
    rows = Agreement.objects.visible()
    views = {"pending": Q(pending=True), "overdue": overdue(today), "silent": silent(today)}
    if wanted.view:
        rows = rows.filter(views[wanted.view])
    if wanted.statuses:
        rows = rows.filter(status__in=wanted.statuses)
    if wanted.kinds:
        rows = rows.filter(kind__in=wanted.kinds)
    if wanted.topics:
        rows = rows.filter(
            Exists(Agreement.topics.through.objects.filter(agreement=OuterRef("pk"), topic__in=wanted.topics))
        )
    if wanted.party:
        parties = AgreementParty.objects.filter(agreement=OuterRef("pk"))
        rows = rows.filter(Exists(parties.filter(identified(wanted.party, "organization"))))
    if wanted.signatory:
        signatories = AgreementSignatory.objects.filter(agreement=OuterRef("pk"))
        rows = rows.filter(Exists(signatories.filter(identified(wanted.signatory, "official"))))
    if wanted.differ:
        rows = rows.exclude(conflicts={})
    for word in wanted.text.split()[:8]:
        rows = rows.filter(title__unaccent__icontains=word)
    return rows


def table(wanted: AgreementFilter, today: date, sort: str = "heard", after: int | None = None) -> Page:
    """One page of agreements as lines, in the order named by a key of ``SORTS``."""
    rows = matching(wanted, today).values_list(*COLUMNS, named=True)
    return keyset_page(rows, SORTS[sort], after).of(AgreementLine)


def board(wanted: AgreementFilter, today: date, per_column: int = 12) -> list[Column]:
    """The agreements by status, for the statuses that have any. Three queries in all."""
    rows = matching(wanted, today)
    counts = dict(rows.order_by().values_list("status").annotate(count=Count("*")))
    statuses = [status for status in AgreementStatus if counts.get(status)]
    if not statuses:
        return []
    # One index range a status: a window over the whole table would read it all.
    slices = [
        rows.filter(status=status).order_by("-last_evidence_on", "-pk")[:per_column] for status in statuses
    ]
    cards = list(slices[0].union(*slices[1:], all=True)) if len(slices) > 1 else list(slices[0])
    prefetch_related_objects(cards, "topics")
    return [
        Column(status, [card for card in cards if card.status == status], counts[status])
        for status in statuses
    ]


def view_counts(today: date, wanted: AgreementFilter = AgreementFilter()) -> dict[str, int]:
    """How many agreements pass a filter whatever its view: all, pending, overdue and silent. One query."""
    counts: dict[str, int] = matching(replace(wanted, view=""), today).aggregate(
        in_all=Count("*"),
        in_pending=Count("status", filter=Q(pending=True)),
        in_overdue=Count("status", filter=overdue(today)),
        in_silent=Count("status", filter=silent(today)),
    )
    return {name.removeprefix("in_"): count for name, count in counts.items()}


def agreement_detail(agreement: Agreement) -> AgreementDetail:
    """Load all that an agreement's page shows, in a number of queries that does not grow with it."""
    ids = [agreement.pk]
    return AgreementDetail(
        agreement,
        Provenance(told_of(agreement), agreement.conflicts, agreement),
        _ACTIONS.objects(ids=ids),
        _PARTIES.objects(ids=ids),
        _SIGNATORIES.objects(ids=ids),
        _TOPICS.objects(ids=ids),
    )


_ACTIONS = Statement(lambda: AgreementAction.objects.filter(agreement__any=IDS).order_by("position", "pk"))
_PARTIES = Statement(
    lambda: (
        AgreementParty.objects.filter(agreement__any=IDS)
        .select_related("organization")
        .order_by("country", "pk")
    )
)
_SIGNATORIES = Statement(
    lambda: (
        AgreementSignatory.objects.filter(agreement__any=IDS)
        .select_related("official")
        .order_by("country", "pk")
    )
)
_TOPICS = Statement(lambda: Topic.objects.filter(agreements__any=IDS).order_by("code"))


def reported_with(meeting: Meeting) -> list[AgreementLine]:
    """Agreements that the articles on a meeting report too, latest heard of first."""
    return [AgreementLine(*row) for row in _BESIDE.rows(ids=standing_as("meeting", [meeting.pk]))]


_BESIDE = Statement(
    lambda: (
        Agreement.objects.visible()
        .filter(pk__in=told_beside("meeting", "agreement"))
        .order_by(F("last_evidence_on").desc(nulls_last=True), "-pk")
        .values_list(*COLUMNS)[:BESIDE]
    )
)
