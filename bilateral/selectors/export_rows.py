"""Rows that leave the register: one plain dictionary a record, whole lists in batches, never an article's text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import islice
from typing import Any

from django.conf import settings
from django.db.models import F, Prefetch, QuerySet, prefetch_related_objects

from bilateral.models import (
    Agreement,
    AgreementAction,
    AgreementParty,
    AgreementSignatory,
    Alias,
    Article,
    Delegation,
    DelegationMember,
    Meeting,
    Official,
    Organization,
    Post,
)
from bilateral.rules.pending import is_overdue, is_silent

from .cited import Source, sources_of
from .lines import LATEST_FIRST
from .meetings import status_on

Row = dict[str, Any]
BATCH = 500


def rows_of(listing: str, records: QuerySet[Any], today: date) -> Iterator[Row]:
    """Yield the row of each record of a list, in the list's order.

    ``listing`` is a key of ``BUILDERS``. The database is asked a fixed number of times for every 500 rows, and no
    more than those are held in memory.
    """
    load, build, order = BUILDERS[listing]
    found = records.order_by(*order).iterator(chunk_size=BATCH)
    while batch := list(islice(found, BATCH)):
        told = load(batch)
        for record in batch:
            yield build(record, told, today)


def _sources(told: Mapping[int, list[Source]], record_id: int) -> list[Row]:
    return [
        {
            "id": source.article_id,
            "title": source.title,
            "publisher": source.publisher or None,
            "published_on": source.published_on,
            "url": source.url or None,
            "accessed_on": source.accessed_on,
        }
        for source in told.get(record_id, [])
    ]


def _counts(record: Any) -> Row:
    return {
        "sources": record.sources,
        "reports": record.reports,
        "conflicts": sorted(record.conflicts),
        "version": record.version,
        "updated_at": record.updated_at,
    }


def _dated(record: Any, column: str) -> Row:
    return {
        column: getattr(record, column) or None,
        f"{column}_earliest": getattr(record, f"{column}_earliest"),
        f"{column}_latest": getattr(record, f"{column}_latest"),
    }


def _delegation(delegation: Delegation) -> Row:
    return {
        "country": delegation.country or None,
        "leader": delegation.leader.name if delegation.leader else None,
        "leader_id": delegation.leader_id,
        "members": [
            {
                "id": member.official_id,
                "name": member.official.name,
                "title": member.title or None,
                "organization": member.organization.name if member.organization else None,
                "organization_id": member.organization_id,
                "role": member.role,
            }
            for member in delegation.members.all()
        ],
        "note": delegation.note or None,
    }


def _members() -> QuerySet[DelegationMember]:
    return DelegationMember.objects.select_related("official", "organization").order_by("position", "id")


def _load_meetings(batch: list[Meeting]) -> dict[int, list[Source]]:
    delegations = Delegation.objects.select_related("leader").order_by("country")
    prefetch_related_objects(
        batch,
        Prefetch("delegations", delegations.prefetch_related(Prefetch("members", _members()))),
        "topics",
    )
    return sources_of("meeting", (record.pk for record in batch))


def meeting_row(meeting: Meeting, told: Mapping[int, list[Source]], today: date) -> Row:
    return {
        "id": meeting.pk,
        "kind": meeting.kind,
        "status": status_on(meeting, today),
        **_dated(meeting, "date"),
        "place": meeting.place or None,
        "country": meeting.country or None,
        "topics": sorted(topic.code for topic in meeting.topics.all()),
        "delegations": [_delegation(delegation) for delegation in meeting.delegations.all()],
        "previous_dates": meeting.previous_dates,
        "part_of": meeting.part_of_id,
        **_counts(meeting),
        "articles": _sources(told, meeting.pk),
    }


def _load_delegations(batch: list[Delegation]) -> dict[int, list[Source]]:
    prefetch_related_objects(batch, "meeting", "leader", Prefetch("members", _members()))
    return sources_of("meeting", {record.meeting_id for record in batch})


def _delegation_row(delegation: Delegation, told: Mapping[int, list[Source]], today: date) -> Row:
    meeting = delegation.meeting
    return {
        "id": delegation.pk,
        **_delegation(delegation),
        "meeting": meeting.pk,
        "kind": meeting.kind,
        "status": status_on(meeting, today),
        **_dated(meeting, "date"),
        "place": meeting.place or None,
        "articles": _sources(told, meeting.pk),
    }


def _load_agreements(batch: list[Agreement]) -> dict[int, list[Source]]:
    prefetch_related_objects(
        batch,
        Prefetch("actions", AgreementAction.objects.order_by("position", "pk")),
        Prefetch("parties", AgreementParty.objects.select_related("organization").order_by("country", "pk")),
        Prefetch(
            "signatories", AgreementSignatory.objects.select_related("official").order_by("country", "pk")
        ),
        "topics",
    )
    return sources_of("agreement", (record.pk for record in batch))


def agreement_row(agreement: Agreement, told: Mapping[int, list[Source]], today: date) -> Row:
    silent_after = settings.SILENT_AFTER_DAYS
    return {
        "id": agreement.pk,
        "title": agreement.title,
        "kind": agreement.kind,
        "status": agreement.status,
        **_dated(agreement, "date"),
        **_dated(agreement, "expected"),
        "pending": agreement.pending,
        "overdue": is_overdue(agreement.pending, agreement.expected_latest, today),
        "silent": is_silent(agreement.pending, agreement.last_evidence_on, today, silent_after),
        "last_evidence_on": agreement.last_evidence_on,
        "topics": sorted(topic.code for topic in agreement.topics.all()),
        "actions": [
            {
                "act": action.act,
                "side": action.side,
                "date": action.date or None,
                "meeting": action.meeting_id,
            }
            for action in agreement.actions.all()
        ],
        "parties": [
            {
                "id": party.organization_id,
                "name": party.organization.name,
                "country": party.country or None,
            }
            for party in agreement.parties.all()
        ],
        "signatories": [
            {
                "id": signatory.official_id,
                "name": signatory.official.name,
                "country": signatory.country or None,
            }
            for signatory in agreement.signatories.all()
        ],
        **_counts(agreement),
        "articles": _sources(told, agreement.pk),
    }


def _load_officials(batch: list[Official]) -> dict[int, list[Source]]:
    prefetch_related_objects(
        batch,
        "organization",
        Prefetch("aliases", Alias.objects.order_by("name")),
        Prefetch("posts", Post.objects.order_by("seen_first", "pk")),
    )
    return {}


def _official_row(official: Official, told: Mapping[int, list[Source]], today: date) -> Row:
    del told, today
    return {
        "id": official.pk,
        "name": official.name,
        "latin": official.latin or None,
        "country": official.country or None,
        "title": official.title or None,
        "organization": official.organization.name if official.organization else None,
        "organization_id": official.organization_id,
        "spellings": [alias.name for alias in official.aliases.all() if alias.name != official.name],
        "posts": [post.title for post in official.posts.all()],
        **_counts(official),
    }


def _load_organizations(batch: list[Organization]) -> dict[int, list[Source]]:
    prefetch_related_objects(batch, Prefetch("aliases", Alias.objects.order_by("name")))
    return {}


def _organization_row(organization: Organization, told: Mapping[int, list[Source]], today: date) -> Row:
    del told, today
    return {
        "id": organization.pk,
        "name": organization.name,
        "country": organization.country or None,
        "spellings": [alias.name for alias in organization.aliases.all() if alias.name != organization.name],
        **_counts(organization),
    }


def _load_articles(batch: list[Article]) -> dict[int, list[Source]]:
    prefetch_related_objects(batch, "publisher")
    return {}


def _article_row(article: Article, told: Mapping[int, list[Source]], today: date) -> Row:
    del told, today
    return {
        "id": article.pk,
        "title": article.title or None,
        "publisher": article.publisher.name if article.publisher else None,
        "publisher_id": article.publisher_id,
        "published_on": article.published_on,
        "language": article.language or None,
        "url": article.url or None,
        "state": article.state,
        "accessed_at": article.submitted_at,
    }


Load = Callable[[list[Any]], dict[int, list[Source]]]
Build = Callable[[Any, Mapping[int, list[Source]], date], Row]

# List → how a batch is loaded, how a row is built, and the list's order.
BUILDERS: dict[str, tuple[Load, Build, tuple[Any, ...]]] = {
    "meetings": (_load_meetings, meeting_row, LATEST_FIRST),
    "delegations": (
        _load_delegations,
        _delegation_row,
        (F("meeting__date_earliest").desc(nulls_last=True), "-pk"),
    ),
    "agreements": (_load_agreements, agreement_row, (F("last_evidence_on").desc(nulls_last=True), "-pk")),
    "officials": (_load_officials, _official_row, ("name", "pk")),
    "organizations": (_load_organizations, _organization_row, ("name", "pk")),
    "articles": (_load_articles, _article_row, (F("published_on").desc(nulls_last=True), "-pk")),
}
