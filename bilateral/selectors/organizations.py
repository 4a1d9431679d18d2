"""Organizations: the list, and one organization with its people, meetings and agreements."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import BigIntegerField, Count, Exists, F, OuterRef, Q, QuerySet, Value

from bilateral.models import (
    Agreement,
    AgreementParty,
    Alias,
    Official,
    Organization,
    Post,
)
from bilateral.models.record import RecordQuerySet
from bilateral.statements import Given, Statement

from .agreements import COLUMNS as AGREEMENT_COLUMNS
from .agreements import AgreementLine
from .keyset import FilteredList, Order, Page
from .lines import MeetingLine, attended, latest, with_line
from .people import named
from .provenance import Provenance
from .told import told_of

AGREED, PEOPLE = 20, 60  # latest agreements, and people, on an organization's page


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
    aliases: list[Alias]
    officials: list[Official]
    meetings: list[MeetingLine]
    meeting_count: int
    agreements: list[AgreementLine]


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
    page = _LIST.page(wanted, after)
    ids = [organization.pk for organization in page.rows]
    officials = _people_of(ids)
    agreements = _counts(
        AgreementParty.objects.filter(
            organization__in=ids, agreement__merged_into__isnull=True, agreement__withdrawn_at__isnull=True
        )
    )
    for organization in page.rows:
        organization.official_count = officials.get(organization.pk, 0)
        organization.agreement_count = agreements.get(organization.pk, 0)
    return page


_LIST = FilteredList(
    matching, OrganizationFilter(), COLUMNS, {"name": Order("name", descending=False)}, OrganizationLine
)


def organization_detail(organization: Organization) -> OrganizationDetail:
    """Load all that an organization's page shows, in a number of queries that does not grow with it."""
    pk = organization.pk
    return OrganizationDetail(
        organization,
        Provenance(told_of(organization), organization.conflicts, organization),
        [alias for alias in _ALIASES.objects(pk=pk) if alias.name != organization.name],
        _PEOPLE.objects(pk=pk),
        with_line([MeetingLine(*row) for row in _LATEST.rows(pk=pk)]),
        sum(count for (count,) in _MEETINGS.rows(pk=pk)),
        [AgreementLine(*row) for row in _AGREEMENTS.rows(pk=pk)],
    )


_PK = Given("pk", BigIntegerField())
_ALIASES = Statement(lambda: Alias.objects.filter(organization=_PK).order_by("name"))


def _people() -> QuerySet[Official]:
    held = Post.objects.filter(organization=_PK).values("official")
    officials = Official.objects.visible().filter(Q(organization=_PK) | Q(pk__in=held))
    return officials.order_by("name", "pk")[:PEOPLE]


def _agreements() -> Any:
    parties = AgreementParty.objects.filter(organization=_PK, agreement=OuterRef("pk"))
    rows = Agreement.objects.visible().filter(Exists(parties))
    return rows.order_by(F("last_evidence_on").desc(nulls_last=True), "-pk")


_PEOPLE = Statement(_people)
_LATEST = Statement(lambda: latest(attended(organization=_PK)))
_MEETINGS = Statement(
    lambda: (
        attended(organization=_PK)
        .order_by()
        .annotate(one=Value(1))
        .values("one")
        .annotate(n=Count("*"))
        .values_list("n")
    )
)
_AGREEMENTS = Statement(lambda: _agreements().values_list(*AGREEMENT_COLUMNS)[:AGREED])


def _people_of(organizations: list[int]) -> Counter[int]:
    """How many officials belong to each, now or by a post they held: those that its page lists."""
    own = Official.objects.visible().filter(organization__in=organizations).values_list("organization", "pk")
    held = Post.objects.filter(
        organization__in=organizations,
        official__merged_into__isnull=True,
        official__withdrawn_at__isnull=True,
    ).values_list("organization", "official")
    return Counter(organization for organization, _official in own.order_by().union(held.order_by()))


def _counts(rows: QuerySet[Any]) -> dict[int, int]:
    return dict(rows.order_by().values_list("organization").annotate(count=Count("pk")))
