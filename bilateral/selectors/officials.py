"""Officials: the list, and one official with posts, meetings and counterparts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import (
    BigIntegerField,
    Count,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce

from bilateral.models import AgreementSignatory, Alias, DelegationMember, Meeting, Official, Post
from bilateral.models.record import RecordQuerySet
from bilateral.rules.pending import MET
from bilateral.statements import IDS, Given, Statement

from .band import Counts, counted
from .delegations import of_visible_meetings
from .keyset import FilteredList, Order, Page, both_ways, by_side
from .lines import COLUMNS as MEETING_COLUMNS
from .lines import LATEST, LATEST_FIRST, MeetingLine, attended, with_line
from .people import identified, named
from .provenance import Provenance
from .told import told_of

SIGNED = 20  # of the latest signatures
MARKS = 100  # meetings drawn one by one above an official's posts; more are drawn by month or year


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialFilter:
    """What the list of officials is narrowed to; ``text`` is a name in any spelling, or words of a title."""

    sides: tuple[str, ...] = ()
    organization: str = ""
    text: str = ""


@dataclass(slots=True)
class OfficialLine:
    """An official as the list shows one; the first fields are ``COLUMNS``. ``news`` is marked by the page."""

    pk: int
    name: str
    latin: str
    country: str
    title: str
    organization: int | None
    organization_name: str | None
    sources: int
    meeting_count: int = 0
    last_met: str = ""
    news: str = ""


COLUMNS = ("pk", "name", "latin", "country", "title", "organization_id", "organization__name", "sources")


@dataclass(frozen=True, slots=True)
class Counterpart:
    """An official of another side, and at how many meetings the two were."""

    official: Official
    meetings: int


@dataclass(frozen=True, slots=True)
class OfficialDetail:
    """An official with all that the page shows; ``meetings`` are the latest, ``counts`` counts all.

    ``dated`` are the meetings whose date is known, for the drawing of the posts: without delegations, and none of an
    official who was at more than ``MARKS``. ``signatures`` are on the agreements last heard of; ``signed_more`` says
    that there are others.
    """

    official: Official
    provenance: Provenance
    posts: list[Post]
    aliases: list[Alias]
    meetings: list[MeetingLine]
    counts: Counts
    dated: list[MeetingLine]
    counterparts: list[Counterpart]
    signatures: list[AgreementSignatory]
    signed_more: bool


def matching(wanted: OfficialFilter) -> RecordQuerySet:
    """The officials of the register that pass a filter."""
    rows = Official.objects.visible()
    if wanted.sides:
        rows = rows.filter(country__in=wanted.sides)
    if wanted.organization:
        posts = Post.objects.filter(identified(wanted.organization, "organization"), official=OuterRef("pk"))
        own = Official.objects.filter(identified(wanted.organization, "organization"), pk=OuterRef("pk"))
        rows = rows.filter(Exists(posts) | Exists(own))
    for word in wanted.text.split()[:8]:
        rows = rows.filter(
            Q(title__unaccent__icontains=word) | Q(pk__in=Official.objects.filter(named(word)).values("pk"))
        )
    return rows


def officials_page(wanted: OfficialFilter, after: int | None = None, order: str = "") -> Page:
    """One page of officials in the order named by a key of ``SORTS``, else by name.

    Each has the number of meetings as ``meeting_count``, and the date of the latest that was held as ``last_met``.
    """
    page = _LIST.page(wanted, after, order)
    ids = [official.pk for official in page.rows]
    counts, latest = meeting_counts(ids), last_met(ids)
    for official in page.rows:
        official.meeting_count = counts.get(official.pk, 0)
        official.last_met = latest.get(official.pk, "")
    return page


def meeting_counts(officials: Iterable[int]) -> dict[int, int]:
    """At how many meetings of the register each official was, or is to be, a member of a delegation."""
    return dict(
        _counted(DelegationMember.objects.filter(of_visible_meetings(), official__in=list(officials)))
    )


def last_met(officials: Iterable[int]) -> dict[int, str]:
    """The date of the latest meeting that each official was at, for those who were at any that is dated."""
    met = DelegationMember.objects.filter(_held(), official__in=list(officials))
    latest = met.order_by("official", "-delegation__meeting__date_earliest", "-delegation__meeting")
    return dict(latest.distinct("official").values_list("official", "delegation__meeting__date"))


def _counted(members: QuerySet[DelegationMember]) -> QuerySet[Any, tuple[int, int]]:
    count = Count("delegation__meeting", distinct=True)
    return members.order_by().values_list("official").annotate(count=count)


def _held() -> Q:
    """The condition that the meeting of a member's delegation was held, and when is known."""
    held = Q(delegation__meeting__status__in=MET, delegation__meeting__date_earliest__isnull=False)
    return of_visible_meetings() & held


_OWN = DelegationMember.objects.filter(of_visible_meetings(), official=OuterRef("pk"))
_MET = DelegationMember.objects.filter(_held(), official=OuterRef("pk"))
SORTS = both_ways(
    {
        "name": Order("name", descending=False),
        "side": Order("side", descending=False, by=by_side(Value(" "), "name")),
        "meetings": Order("at", by=Coalesce(Subquery(_counted(_OWN).values("count")), 0)),
        "met": Order(
            "met",
            by=Subquery(
                _MET.order_by("-delegation__meeting__date_earliest").values(
                    "delegation__meeting__date_earliest"
                )[:1]
            ),
        ),
    }
)
_LIST = FilteredList(matching, OfficialFilter(), COLUMNS, SORTS, OfficialLine)


def official_detail(official: Official, today: date) -> OfficialDetail:
    """Load all that an official's page shows, in a number of queries that does not grow with it."""
    ids = [official.pk]
    attended_by = _ATTENDED.rows(pk=official.pk)
    meetings = [pk for pk, _status in attended_by]
    few = len(meetings) <= MARKS
    lines = [MeetingLine(*row) for row in _LINES.rows(ids=meetings if few else meetings[:LATEST])]
    signatures = _SIGNATURES.objects(ids=ids)
    return OfficialDetail(
        official,
        Provenance(told_of(official), official.conflicts, official),
        _POSTS.objects(ids=ids),
        [alias for alias in _ALIASES.objects(ids=ids) if alias.name != official.name],
        with_line(lines[:LATEST]),
        counted(Meeting.objects.filter(pk__any=meetings), today),
        [line for line in lines if line.date_earliest and line.date_latest] if few else [],
        counterparts(official, [pk for pk, status in attended_by if status in MET]),
        signatures[:SIGNED],
        len(signatures) > SIGNED,
    )


_PK = Given("pk", BigIntegerField())
_ATTENDED = Statement(lambda: attended(official=_PK).order_by(*LATEST_FIRST).values_list("pk", "status"))
_LINES = Statement(
    lambda: Meeting.objects.filter(pk__any=IDS).order_by(*LATEST_FIRST).values_list(*MEETING_COLUMNS)
)
_POSTS = Statement(
    lambda: Post.objects.filter(official__any=IDS).select_related("organization").order_by("seen_first", "pk")
)
_ALIASES = Statement(lambda: Alias.objects.filter(official__any=IDS).order_by("name"))
_SIGNATURES = Statement(
    lambda: (
        AgreementSignatory.objects.filter(
            official__any=IDS, agreement__merged_into__isnull=True, agreement__withdrawn_at__isnull=True
        )
        .select_related("agreement")
        .order_by(F("agreement__last_evidence_on").desc(nulls_last=True), "-pk")[: SIGNED + 1]
    )
)


def counterparts(official: Official, meetings: Sequence[int], limit: int = 15) -> list[Counterpart]:
    """Whom of other sides an official met at these meetings, by the number of them."""
    across = DelegationMember.objects.filter(delegation__meeting__any=meetings)
    counts = (
        across.exclude(delegation__country=official.country)
        .exclude(official=official)
        .order_by()
        .values_list("official")
        .annotate(count=Count("delegation__meeting", distinct=True))
        .order_by("-count", "official")[:limit]
    )
    found = list(counts)
    people = Official.objects.in_bulk([pk for pk, _count in found])
    return [Counterpart(people[pk], count) for pk, count in found]
