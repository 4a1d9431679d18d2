"""What stands behind records: the articles that tell of them, and the claims made in those."""

from __future__ import annotations

from collections.abc import Iterable

from rest_framework import serializers

from bilateral.api.reader import Reader
from bilateral.api.shapes import RecordShape, ReportShape
from bilateral.models import Mention
from bilateral.models.articles import speaks
from bilateral.selectors.merged import standing_as

from .base import Row
from .claims import ClaimShape, claims_on

EXPANSIONS = frozenset({"claims", "articles"})


class EvidencedShape(RecordShape):
    """A record, with the evidence that ``expand`` adds."""

    claims = serializers.ListField(
        child=ClaimShape(), help_text="Only with `expand=claims`: all that counts, with quotes."
    )
    articles = serializers.ListField(
        child=ReportShape(),
        help_text="Only with `expand=articles`: the articles that tell of it, newest first.",
    )


def reports_of(record_type: str, ids: list[int], reader: Reader) -> dict[int, list[Row]]:
    """The articles that tell of each record, newest first; of records merged into it too."""
    mentions = (
        Mention.objects.filter(
            speaks("article__"),
            **{f"{record_type}__in": standing_as(record_type, ids)},
        )
        .order_by("-article__published_on", "-article_id")
        .values(
            f"{record_type}_id",
            f"{record_type}__merged_into_id",
            "article_id",
            "article__title",
            "article__url",
            "article__published_on",
            "article__publisher__name",
        )
    )
    found: dict[int, dict[int, Row]] = {}
    for row in mentions:
        canonical = row[f"{record_type}__merged_into_id"] or row[f"{record_type}_id"]
        found.setdefault(canonical, {})[row["article_id"]] = {
            "id": row["article_id"],
            "url": reader.addresses.api("article", row["article_id"]),
            "title": row["article__title"],
            "publisher": row["article__publisher__name"],
            "published_on": row["article__published_on"],
            "original_url": row["article__url"] or None,
        }
    return {row_id: list(articles.values()) for row_id, articles in found.items()}


def expand_record(record_type: str, built: Iterable[Row], reader: Reader) -> None:
    """Add what ``expand`` asks of records: ``claims`` with their quotes, ``articles`` that report them."""
    rows = list(built)
    ids = [row["id"] for row in rows]
    if reader.expands("claims"):
        claims = claims_on(record_type, ids, reader)
        for row in rows:
            row["claims"] = claims.get(row["id"], [])
    if reader.expands("articles"):
        articles = reports_of(record_type, ids, reader)
        for row in rows:
            row["articles"] = articles.get(row["id"], [])
