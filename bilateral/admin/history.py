"""A record's history: the changes of its columns, and the words of people and sources they settled from."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q

from bilateral.models import Change, Claim, Record, type_of
from bilateral.selectors.told import told_of

CHANGES_A_PAGE = 50
MOST_CLAIMS = 200


def record_history(record: Record, page: str | None) -> dict[str, Any]:
    """Context of the history page: ``changes`` (a page of them), ``corrections`` by people, latest first,
    those taken back included, and ``sources``: what articles say that counts now."""
    name = type_of(record)
    changes = Change.objects.filter(record_type=name, record_id=record.pk).select_related("author", "article")
    changes = changes.defer("article__text", "article__extraction", "article__minhash")
    own = Q(**{name: record.pk}) | Q(**{f"{name}__merged_into": record.pk})
    corrections = Claim.objects.filter(own, mention__isnull=True).select_related(
        "author", "withdrawn_by", "object_official", "object_organization", "object_meeting"
    )
    return {
        "changes": Paginator(changes, CHANGES_A_PAGE).get_page(page),
        "corrections": corrections.order_by("-id")[:MOST_CLAIMS],
        "sources": [claim for claim in told_of(record) if claim.article][:MOST_CLAIMS],
    }
