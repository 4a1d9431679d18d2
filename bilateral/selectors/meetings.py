"""Meetings: the timeline, and one meeting."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import (
    DateField,
    Exists,
    OuterRef,
    Q,
    TextChoices,
)

from bilateral.models import Agreement, Delegation, DelegationMember, Meeting, Mention, Official, Organization
from bilateral.models.codes import MeetingKind, MeetingStatus, TopicCode
from bilateral.models.record import RecordQuerySet
from bilateral.rules import pending, places
from bilateral.rules.edtf import Bounds
from bilateral.rules.names import fold
from bilateral.rules.pending import PLANS, UNCONFIRMED
from bilateral.statements import IDS, Given, Statement

from .agreements import BESIDE, AgreementLine, reported_with
from .keyset import Order, Page, WholeList, keyset_page
from .lines import COLUMNS, LATEST_FIRST, MeetingLine, topics_of, with_line
from .merged import standing_as, told_beside
from .people import identified, named
from .provenance import Provenance
from .sides import DelegationTold, sides_of
from .told import told_of

TIMELINE = Order("date_earliest")


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFilter:
    """What a list of meetings is narrowed to; within one filter any value will do, and all filters must hold.

    ``sides`` are countries that sent a delegation; ``statuses`` may hold ``unconfirmed``; ``official``,
    ``counterpart`` and ``organization`` are an id or a name; ``place`` is words of its name, or of what it lies
    in; ``period`` keeps every date that may fall into it; ``differ`` those on which sources contradict each other.
    """

    sides: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    official: str = ""
    counterpart: str = ""
    organization: str = ""
    place: str = ""
    period: Bounds | None = None
    text: str = ""
    differ: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """One page of meetings, newest first; on the first page, also the plans whose day passed without a report."""

    page: Page
    unconfirmed: list[MeetingLine]
    unconfirmed_count: int


@dataclass(frozen=True, slots=True)
class DatedMeetings:
    """Meetings with both ends of their dates known, latest first; ``undated`` counts those without."""

    meetings: list[Meeting]
    undated: int
    more: bool


@dataclass(frozen=True, slots=True)
class MeetingDetail:
    """A meeting with all that its page shows."""

    meeting: Meeting
    provenance: Provenance
    sides: list[DelegationTold]
    topics: list[str]
    parts: list[MeetingLine]
    agreements: list[AgreementLine]


def unconfirmed(today: date) -> Q:
    """Planned, and its last possible day has passed: neither upcoming nor held (``rules.pending``)."""
    return Q(status__in=PLANS, date_latest__lt=today)


def status_on(meeting: Meeting | MeetingLine, today: date) -> str:
    """The status to show on this day in Manila; ``unconfirmed`` and what is over as ``rules.pending`` says."""
    return pending.status_on(meeting.status, meeting.date, meeting.date_latest, today)


def matching(wanted: MeetingFilter, today: date) -> RecordQuerySet:
    """The meetings of the register that pass a filter, in no order."""
    rows = Meeting.objects.visible()
    if wanted.kinds:
        rows = rows.filter(kind__in=wanted.kinds)
    if wanted.statuses:
        rows = rows.filter(_status(wanted.statuses, today))
    if wanted.period:
        rows = rows.filter(overlapping(wanted.period))
    if wanted.place:
        rows = rows.filter(at(wanted.place))
    if wanted.topics:
        rows = rows.filter(
            Exists(Meeting.topics.through.objects.filter(meeting=OuterRef("pk"), topic__in=wanted.topics))
        )
    if wanted.sides:
        rows = rows.filter(
            Exists(Delegation.objects.filter(meeting=OuterRef("pk"), country__in=wanted.sides))
        )
    for person in filter(None, (wanted.official, wanted.counterpart)):
        rows = rows.filter(_with_official(identified(person, "official"), identified(person, "leader")))
    if wanted.organization:
        members = DelegationMember.objects.filter(delegation__meeting=OuterRef("pk"))
        rows = rows.filter(Exists(members.filter(identified(wanted.organization, "organization"))))
    if wanted.differ:
        rows = rows.exclude(conflicts={})
    for word in wanted.text.split()[:8]:
        rows = rows.filter(_mentioning(word))
    return rows


def at(words: str) -> Q:
    """The condition of meetings told at a place whose name has these words, or at one that the table puts into the
    place that they name, in English, Filipino or Russian.
    """
    told, place = Q(place__unaccent__icontains=words), places.called(words)
    if place is None:
        return told
    within = Q(place__in=place.names, country__in=("", place.country))
    return told | Q(place__unaccent__icontains=place.name) | within


def overlapping(period: Bounds, prefix: str = "date") -> Q:
    """The condition that a date may fall into a period; a date that is not known never does."""
    condition = Q(**{f"{prefix}_earliest__isnull": False}) | Q(**{f"{prefix}_latest__isnull": False})
    if period.latest:
        condition &= Q(**{f"{prefix}_earliest__lte": period.latest}) | Q(
            **{f"{prefix}_earliest__isnull": True}
        )
    if period.earliest:
        condition &= Q(**{f"{prefix}_latest__gte": period.earliest}) | Q(**{f"{prefix}_latest__isnull": True})
    return condition


def timeline(wanted: MeetingFilter, today: date, after: int | None = None, aside: int = 5) -> Timeline:
    """One page of the timeline. Plans without a report stand aside, unless the filter asks for them."""
    rows = matching(wanted, today)
    if UNCONFIRMED in wanted.statuses:
        return Timeline(lines_page(rows, after), [], 0)
    if wanted == MeetingFilter():
        page = _ALL.page(after, today=today)
    else:
        page = keyset_page(
            rows.exclude(unconfirmed(today)).values_list(*COLUMNS, named=True), TIMELINE, after
        )
    if after is not None:
        return Timeline(_lines(page), [], 0)
    passed = rows.filter(unconfirmed(today))
    latest = passed.order_by("-date_latest", "-pk").values_list(*COLUMNS)[: aside + 1]
    set_apart = [MeetingLine(*row) for row in latest]
    count = passed.count() if len(set_apart) > aside else len(set_apart)
    return Timeline(_lines(page, set_apart[:aside]), set_apart[:aside], count)


_TODAY: Any = Given("today", DateField())
_ALL = WholeList(
    lambda: matching(MeetingFilter(), _TODAY).exclude(unconfirmed(_TODAY)).values_list(*COLUMNS), TIMELINE
)


def lines_page(rows: RecordQuerySet, after: int | None) -> Page:
    """One page of meetings as lines, newest first."""
    return _lines(keyset_page(rows.values_list(*COLUMNS, named=True), TIMELINE, after))


def _lines(rows: Page, beside: Iterable[MeetingLine] = ()) -> Page:
    page = rows.of(MeetingLine)
    with_line([*page.rows, *beside])
    return page


def calendar_of(wanted: MeetingFilter, today: date, most: int) -> DatedMeetings:
    """The latest meetings that a calendar may show, at most ``most``. Five queries."""
    rows = matching(wanted, today)
    open_ended = Q(date_earliest__isnull=True) | Q(date_latest__isnull=True)
    found = list(rows.exclude(open_ended).order_by("-date_earliest", "-pk")[: most + 1])
    return DatedMeetings(with_line(found[:most]), rows.filter(open_ended).count(), len(found) > most)


def meeting_detail(meeting: Meeting) -> MeetingDetail:
    """Load all that a meeting's page shows, in a number of queries that does not grow with it."""
    return MeetingDetail(
        meeting,
        Provenance(told_of(meeting), meeting.conflicts, meeting),
        sides_of(meeting.pk),
        topics_of(meeting.pk),
        [MeetingLine(*row) for row in _PARTS.rows(ids=[meeting.pk])],
        reported_with(meeting),
    )


_PARTS = Statement(
    lambda: (
        Meeting.objects.visible()
        .filter(part_of__any=IDS)
        .order_by("date_earliest", "pk")
        .values_list(*COLUMNS)
    )
)


def reported_beside(agreement: Agreement) -> list[MeetingLine]:
    """Meetings that the articles on an agreement report too, those told of most often first."""
    rows = _BESIDE.rows(ids=standing_as("agreement", [agreement.pk]))
    return with_line([MeetingLine(*row) for row in rows])


_BESIDE = Statement(
    lambda: (
        Meeting.objects.visible()
        .filter(pk__in=told_beside("agreement", "meeting"))
        .order_by(*LATEST_FIRST)
        .values_list(*COLUMNS)[:BESIDE]
    )
)


def _status(statuses: tuple[str, ...], today: date) -> Q:
    """The meetings that are shown with one of these statuses today."""
    over = Q(Q(date="") | Q(date_latest__lt=today), status=MeetingStatus.ONGOING)
    condition = Q(status__in=[status for status in statuses if status != UNCONFIRMED])
    if MeetingStatus.ONGOING in statuses and MeetingStatus.HELD not in statuses:
        condition &= ~over
    if MeetingStatus.HELD in statuses:
        condition |= over
    if UNCONFIRMED in statuses:
        condition |= unconfirmed(today)
    return condition


def _with_official(member: Q, leader: Q) -> Q:
    return Q(Exists(DelegationMember.objects.filter(member, delegation__meeting=OuterRef("pk")))) | Q(
        Exists(Delegation.objects.filter(leader, meeting=OuterRef("pk")))
    )


def _mentioning(word: str) -> Q:
    """One word of free text, sought in place, kind, topics, people, organizations, notes and reports' titles."""
    people = Official.objects.filter(named(word)).values("pk")
    organizations = Organization.objects.filter(named(word)).values("pk")
    members = DelegationMember.objects.filter(delegation__meeting=OuterRef("pk"))
    delegations = Delegation.objects.filter(meeting=OuterRef("pk"))
    reports = Mention.objects.filter(meeting=OuterRef("pk"), article__title__unaccent__icontains=word)
    condition = Q(place__unaccent__icontains=word) | Q(Exists(reports))
    condition |= Q(Exists(members.filter(Q(official__in=people) | Q(organization__in=organizations))))
    condition |= Q(Exists(delegations.filter(Q(leader__in=people) | Q(note__unaccent__icontains=word))))
    if topics := _codes_said(TopicCode, word):
        condition |= Q(
            Exists(Meeting.topics.through.objects.filter(meeting=OuterRef("pk"), topic__in=topics))
        )
    return condition | Q(kind__in=_codes_said(MeetingKind, word))


def _codes_said(codes: type[TextChoices], word: str) -> list[str]:
    """The codes whose words, in the reader's language, hold a word."""
    wanted = fold(word)
    return [code for code, words in codes.choices if wanted and wanted in fold(str(words))]
