"""Delegations: who was sent, by whom, to which meeting."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date as day

from django.db.models import CharField, Exists, Func, OuterRef, Q, QuerySet

from bilateral.models import Delegation, DelegationMember, Meeting
from bilateral.rules.edtf import Bounds

from .keyset import FilteredList, Order, Page, both_ways, by_side
from .lines import Person, people_of
from .meetings import overlapping
from .people import identified
from .provenance import Provenance
from .sides import DelegationTold, sides_of
from .told import told_of


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationFilter:
    """What the list of delegations is narrowed to; ``leader``, ``member`` and ``organization`` are an id or a name."""

    sides: tuple[str, ...] = ()
    leader: str = ""
    member: str = ""
    organization: str = ""
    period: Bounds | None = None


@dataclass(slots=True)
class DelegationLine:
    """A delegation as the list shows it, with its meeting; the first fields are ``COLUMNS``."""

    pk: int
    country: str
    note: str
    leader: int | None
    leader_name: str | None
    meeting: int
    kind: str
    status: str
    date: str
    date_latest: day | None
    place: str
    meeting_country: str
    people: list[Person] = field(default_factory=list)


COLUMNS = (
    *("pk", "country", "note", "leader_id", "leader__name", "meeting_id"),
    *(f"meeting__{name}" for name in ("kind", "status", "date", "date_latest", "place", "country")),
)


@dataclass(frozen=True, slots=True)
class DelegationDetail:
    """A delegation with its members, the delegations it met, and the claims of its meeting."""

    delegation: DelegationTold
    meeting: Meeting
    others: list[DelegationTold]
    provenance: Provenance

    @property
    def own(self) -> list[DelegationTold]:
        """The delegation as a list of one, for the template that sets delegations side by side."""
        return [self.delegation]


def matching(wanted: DelegationFilter) -> QuerySet[Delegation]:
    """The delegations to meetings of the register that pass a filter."""
    rows = Delegation.objects.filter(meeting__merged_into__isnull=True, meeting__withdrawn_at__isnull=True)
    if wanted.sides:
        rows = rows.filter(country__in=wanted.sides)
    if wanted.leader:
        leaders = Delegation.objects.filter(identified(wanted.leader, "leader"), pk=OuterRef("pk"))
        rows = rows.filter(Exists(leaders))
    members = DelegationMember.objects.filter(delegation=OuterRef("pk"))
    if wanted.member:
        rows = rows.filter(Exists(members.filter(identified(wanted.member, "official"))))
    if wanted.organization:
        rows = rows.filter(Exists(members.filter(identified(wanted.organization, "organization"))))
    if wanted.period:
        rows = rows.filter(overlapping(wanted.period, "meeting__date"))
    return rows


def delegations_page(wanted: DelegationFilter, after: int | None = None, order: str = "") -> Page:
    """One page of delegations in the order named by a key of ``SORTS``, else those to the latest meetings first."""
    page = _LIST.page(wanted, after, order)
    people = people_of(delegation.pk for delegation in page.rows)
    for delegation in page.rows:
        delegation.people = people.get(delegation.pk, [])
    return page


class _LatestFirst(Func):
    """A day as text that sorts before that of any earlier day; of an unknown day after all."""

    template = "lpad((date '9999-12-31' - coalesce(%(expressions)s, date '0001-01-01'))::text, 7, '0')"
    output_field = CharField()


SORTS = both_ways(
    {
        "date": Order("meeting__date_earliest"),
        "side": Order("side", descending=False, by=by_side(_LatestFirst("meeting__date_earliest"))),
        "leader": Order("leader__name", descending=False),
    }
)
_LIST = FilteredList(matching, DelegationFilter(), COLUMNS, SORTS, DelegationLine)


def delegation_detail(delegation: Delegation) -> DelegationDetail:
    """Load all that a delegation's page shows."""
    meeting = delegation.meeting
    everyone = sides_of(meeting.pk)
    own = next(other for other in everyone if other.pk == delegation.pk)
    others = [other for other in everyone if other.pk != delegation.pk]
    return DelegationDetail(own, meeting, others, Provenance(told_of(meeting), meeting.conflicts, meeting))


def of_visible_meetings(prefix: str = "delegation__") -> Q:
    """The condition that a delegation's meeting stands in the register."""
    return Q(
        **{f"{prefix}meeting__merged_into__isnull": True, f"{prefix}meeting__withdrawn_at__isnull": True}
    )
