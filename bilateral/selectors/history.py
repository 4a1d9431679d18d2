"""A record's history: changes of its columns, words of people, judgements, and how its reports were matched."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from bilateral.models import Change, Claim, Judgement, Mention, Record, type_of
from bilateral.models.codes import JudgementKind, Rank

from .keyset import Order, Page, keyset_page
from .merged import standing_as
from .referred import name_referred

MOST = 200
_BULKY = ("text", "extraction", "minhash")


@dataclass(frozen=True, slots=True)
class Matched:
    """One report of a record: how it came here, with score and reasons, and the report that it was likened to.

    ``copied`` where another report of the record tells the same story in the same words.
    """

    mention: Mention
    nearest: Record | None
    copied: bool

    @property
    def decision(self) -> Any:
        return getattr(self.mention, "decision", None)


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement with the record on its other side."""

    judgement: Judgement
    other: Record


@dataclass(frozen=True, slots=True)
class History:
    changes: Page
    corrections: list[Claim]
    judgements: list[Judged]
    reports: list[Matched]


def history(record: Record, after: int | None = None) -> History:
    """All that happened to a record, latest first, in a number of queries that does not grow with it.

    Raises ``UnknownRow`` when ``after`` is no change.
    """
    name = type_of(record)
    ids = standing_as(name, [record.pk])
    return History(
        _changes(name, ids, after),
        _corrections(name, ids),
        _judgements(record, name, ids),
        reports_of(name, record, ids),
    )


def _changes(name: str, ids: list[int], after: int | None) -> Page:
    """One page of the changes of a record and of those merged into it, latest first."""
    rows = Change.objects.filter(record_type=name, record_id__in=ids).select_related(
        "author", "article__publisher"
    )
    page = keyset_page(rows.defer(*(f"article__{column}" for column in _BULKY)), Order("id"), after)
    name_referred(page.rows)
    return page


def _corrections(name: str, ids: list[int]) -> list[Claim]:
    """What people said of a record, latest first, what was taken back included."""
    rows = Claim.objects.filter(**{f"{name}__in": ids}, rank__gt=Rank.MACHINE).select_related(
        "author",
        "withdrawn_by",
        "source__publisher",
        "object_official",
        "object_organization",
        "object_meeting",
    )
    return list(rows.defer(*(f"source__{column}" for column in _BULKY)).order_by("-pk")[:MOST])


def _judgements(record: Record, name: str, ids: list[int]) -> list[Judged]:
    """The judgements on a record and on those merged into it, latest first, revoked ones included."""
    condition = Q()
    for side in ("left", "right"):
        condition |= Q(**{f"{side}_{name}__in": ids})
    rows = Judgement.objects.filter(condition).select_related(
        "author", "revoked_by", f"left_{name}", f"right_{name}"
    )
    found = []
    for judgement in rows.order_by("-made_at", "-pk")[:MOST]:
        left, right = getattr(judgement, f"left_{name}"), getattr(judgement, f"right_{name}")
        found.append(Judged(judgement, right if left.pk == record.pk else left))
    return found


def reports_of(name: str, record: Record, ids: list[int] | None = None) -> list[Matched]:
    """The reports of a record with what matching decided of each, latest first.

    ``ids`` are those of the record and of those merged into it, where the caller knows them.
    """
    rows = (
        Mention.objects.filter(**{f"{name}__in": ids or standing_as(name, [record.pk])})
        .select_related(
            "article__publisher", name, "decision", f"decision__nearest__{name}", "decision__nearest__article"
        )
        .defer(
            *(f"article__{column}" for column in _BULKY),
            *(f"decision__nearest__article__{column}" for column in _BULKY),
        )
        .order_by("-article__published_on", "-pk")[:MOST]
    )
    found = []
    stories = Counter(mention.article.source_key for mention in rows)
    for mention in rows:
        nearest = getattr(getattr(mention, "decision", None), "nearest", None)
        other = getattr(nearest, name, None) if nearest is not None else None
        elsewhere = other if other is not None and other.canonical_id != record.pk else None
        story = mention.article.source_key
        found.append(Matched(mention, elsewhere, copied=bool(story) and stories[story] > 1))
    return found


def distinct_between(record: Record, other: Record) -> Judgement | None:
    """The standing judgement that two records are not the same."""
    name = type_of(record)
    pair = Q(**{f"left_{name}": record.pk, f"right_{name}": other.pk}) | Q(
        **{f"left_{name}": other.pk, f"right_{name}": record.pk}
    )
    standing = Judgement.objects.filter(pair, kind=JudgementKind.DISTINCT, revoked_at__isnull=True)
    return standing.select_related("author").first()
