"""Claims of records: everything anybody says of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce

from bilateral.models import Claim, Record

_OBJECTS = ("object_official", "object_organization", "object_meeting")


def standing_claims(record_type: str, record_ids: Iterable[int]) -> dict[int, list[Claim]]:
    """Return the claims that count for each canonical record, those of records merged into it included.

    Two queries whatever the number of records. Each claim comes with its mention, article, publisher and the
    record it refers to; order is by id.
    """
    ids = list(record_ids)
    own, through = record_type, f"mention__{record_type}"
    related = [
        "mention__article__publisher",
        "author",
        *_OBJECTS,
        *(f"object_mention__{name.removeprefix('object_')}" for name in _OBJECTS),
    ]
    base = Claim.objects.standing().select_related(*related)
    found: dict[int, list[Claim]] = defaultdict(list)
    # Two plain index look-ups; one query with OR over both paths would scan.
    for path in (through, own):
        rows: QuerySet[Any] = (
            base.filter(Q(**{f"{path}__in": ids}) | Q(**{f"{path}__merged_into__in": ids}))
            .annotate(canonical=Coalesce(F(f"{path}__merged_into_id"), F(f"{path}_id")))
            .defer("mention__article__text", "mention__article__extraction", "mention__article__minhash")
            .order_by("id")
        )
        for claim in rows:
            found[claim.canonical].append(claim)
    return found


def claims_of(record: Record) -> list[Claim]:
    """The claims that count for one canonical record."""
    return standing_claims(str(record._meta.model_name), [record.pk])[record.pk]
