"""Organizations: the list, and one organization with its people, meetings and agreements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, QuerySet, prefetch_related_objects

from bilateral.models import (
    Agreement,
    AgreementParty,
    Alias,
    DelegationMember,
    Meeting,
    Official,
    Organization,
    Post,
)
from bilateral.models.record import RecordQuerySet

from .keyset import Order, Page, WholeList, keyset_page
from .lines import MeetingLine, lines_of
from .people import named
from .provenance import Provenance
from .told import told_of


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationFilter:
    """What the list of organizations is narrowed to; ``text`` is a name in any spelling."""

    sides: tuple[str, ...] = ()
    text: str = ""


@dataclass(slots=True)
class OrganizationLine:
    """An organization as the list shows it; the first fields are ``COLUMNS``."""

    pk: int
    name: str
    country: str
    sources: int
    official_count: int = 0
    agreement_count: int = 0


COLUMNS = ("pk", "name", "country", "sources")


@dataclass(frozen=True, slots=True)
class OrganizationDetail:
    """An organization with all that its page shows; people, meetings and agreements are the first of each."""

    organization: Organization
    provenance: Provenance
    officials: list[Official]
    meetings: list[MeetingLine]
    meeting_count: int
    agreements: list[Agreement]


def matching(wanted: OrganizationFilter) -> RecordQuerySet:
    """The organizations of the register that pass a filter."""
    rows = Organization.objects.visible()
    if wanted.sides:
        rows = rows.filter(country__in=wanted.sides)
    for word in wanted.text.split()[:8]:
        rows = rows.filter(pk__in=Organization.objects.filter(named(word)).values("pk"))
    return rows


def organizations_page(wanted: OrganizationFilter, after: int | None = None) -> Page:
    """One page of organizations by name, with the numbers of their officials and agreements."""
    if wanted == OrganizationFilter():
        page = _ALL.page(after).of(OrganizationLine)
    else:
        rows = matching(wanted).values_list(*COLUMNS, named=True)
        page = keyset_page(rows, _ORDER, after).of(OrganizationLine)
    ids = [organization.pk for organization in page.rows]
    officials = _counts(Official.objects.visible().filter(organization__in=ids))
    agreements = _counts(
        AgreementParty.objects.filter(
            organization__in=ids, agreement__merged_into__isnull=True, agreement__withdrawn_at__isnull=True
        )
    )
    for organization in page.rows:
        organization.official_count = officials.get(organization.pk, 0)
        organization.agreement_count = agreements.get(organization.pk, 0)
    return page


_ORDER = Order("name", descending=False)
_ALL = WholeList(lambda: matching(OrganizationFilter()).values_list(*COLUMNS), _ORDER)


def organization_detail(organization: Organization, shown: int = 20) -> OrganizationDetail:
    """Load all that an organization's page shows, in a number of queries that does not grow with it."""
    prefetch_related_objects(
        [organization], Prefetch("aliases", Alias.objects.exclude(name=organization.name).order_by("name"))
    )
    members = DelegationMember.objects.filter(organization=organization, delegation__meeting=OuterRef("pk"))
    meetings = Meeting.objects.visible().filter(Exists(members))
    held = Post.objects.filter(organization=organization).values("official")
    officials = Official.objects.visible().filter(Q(organization=organization) | Q(pk__in=held))
    parties = AgreementParty.objects.filter(organization=organization, agreement=OuterRef("pk"))
    agreements = Agreement.objects.visible().filter(Exists(parties))
    return OrganizationDetail(
        organization,
        Provenance(told_of(organization), organization.conflicts, organization),
        list(officials.order_by("name", "pk")[:60]),
        lines_of(meetings.order_by(F("date_earliest").desc(nulls_last=True), "-pk")[:shown]),
        meetings.count(),
        list(agreements.order_by("-last_evidence_on", "-pk")[:shown]),
    )


def _counts(rows: QuerySet[Any]) -> dict[int, int]:
    return dict(rows.order_by().values_list("organization").annotate(count=Count("pk")))
