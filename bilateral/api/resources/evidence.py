"""What stands behind records: the articles that tell of them, and the claims made in those."""

from __future__ import annotations

from django.db.models import F
from django.db.models.functions import Coalesce
from rest_framework import serializers

from bilateral.api import written
from bilateral.api.asking import Question
from bilateral.api.reader import Reader
from bilateral.api.shapes import RecordShape, ReportShape
from bilateral.api.written import Form
from bilateral.models import Article, Claim, Mention
from bilateral.models.articles import speaks
from bilateral.selectors.merged import standing_as

from .claims import CLAIMS, REPORT, ClaimShape

EXPANSIONS = frozenset({"claims", "articles"})


class EvidencedShape(RecordShape):
    """A record, with the evidence that ``expand`` adds."""

    claims = serializers.ListField(
        child=ClaimShape(), help_text="Only with `expand=claims`: all that counts, with quotes."
    )
    articles = serializers.ListField(
        child=ReportShape(),
        help_text="Only with `expand=articles`: the articles that report it, newest first.",
    )


def evidence(record_type: str, ids: list[int], reader: Reader) -> dict[str, dict[int, list[str]]]:
    """What is asked for of ``claims`` with their quotes and ``articles`` that report: by field and record, written.

    Those of records merged into these canonical ones are theirs.
    """
    standing = standing_as(record_type, ids)
    found: dict[str, dict[int, list[str]]] = {}
    if reader.expands("claims"):
        found["claims"] = _claims_on(record_type, standing, reader)
    if reader.expands("articles"):
        found["articles"] = _reports_of(record_type, standing, reader)
    return found


def _claims_on(record_type: str, standing: list[int], reader: Reader) -> dict[int, list[str]]:
    """The claims that count for each record, oldest first. Three queries."""
    canonical: dict[int, int] = {}
    # By mention and by record apart: each is an index look-up, one query with OR over both would scan.
    for path in (record_type, f"mention__{record_type}"):
        rows = Claim.objects.standing().filter(**{f"{path}__in": standing})
        record = Coalesce(F(f"{path}__merged_into_id"), F(f"{path}_id"))
        canonical |= dict(rows.order_by().values_list("id", record))
    counting = Claim.objects.filter(pk__in=canonical).order_by("id").values("id")
    found: dict[int, list[str]] = {}
    for row in CLAIMS.write(counting, Reader(reader.request, Question())):
        found.setdefault(canonical[row["id"]], []).append(row["json"])
    return found


def _reports_of(record_type: str, standing: list[int], reader: Reader) -> dict[int, list[str]]:
    """The articles that tell of each record, newest first. Two queries."""
    record = Coalesce(F(f"{record_type}__merged_into_id"), F(f"{record_type}_id"))
    mentions = Mention.objects.filter(speaks("article__"), **{f"{record_type}__in": standing})
    told: dict[int, set[int]] = {}
    for article_id, row_id in mentions.order_by().values_list("article_id", record):
        told.setdefault(article_id, set()).add(row_id)
    articles = Article.objects.filter(pk__in=told)
    ordered = articles.order_by(F("published_on").desc(nulls_last=True), "-id").values("id")
    given = written.given(_REPORTS, reader, "article")
    found: dict[int, list[str]] = {}
    for row in written.fetch(_REPORTS, _REPORTS.members, ordered, given):
        for row_id in told[row["id"]]:
            found.setdefault(row_id, []).append(row["json"])
    return found


_REPORTS = Form(
    "bilateral_article a ON a.id = page.id LEFT JOIN bilateral_publisher p ON p.id = a.publisher_id", REPORT
)
