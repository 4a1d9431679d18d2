"""Articles. The text is given where the publisher's rights allow it."""

# ruff: noqa: S608 - every part of these statements stands in the code

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from rest_framework import serializers

from bilateral.api.asking import Parameter, Question
from bilateral.api.kinds import BOOLEAN, EDTF, MOMENT, POSITIVE, TEXT, choice
from bilateral.api.paging import BY_ID, BY_ID_NEWEST_FIRST, by_day
from bilateral.api.reader import Reader
from bilateral.api.shapes import (
    RECORD_TYPES,
    Reference,
    RowShape,
    Shape,
    day,
    moment,
    optional_text,
)
from bilateral.api.written import (
    EVERY_TEXT,
    KNOWN,
    Elements,
    Form,
    code,
    joined,
    json_object,
    name,
    number,
    record_members,
    records,
    reference,
    text,
    the_one,
    truth,
)
from bilateral.api.written import day as day_text
from bilateral.api.written import moment as moment_text
from bilateral.models import RECORD_FIELDS, Article, Claim
from bilateral.models.codes import ArticleState
from bilateral.rules.edtf import Bounds

from .base import Resource
from .claims import CLAIMS, ClaimShape
from .common import own_fields, refer_example
from .filters import any_of, equal

LANGUAGES = ("en", "fil", "ru", "other")


class MentionShape(Shape):
    """A record that an article tells of."""

    key = serializers.CharField(help_text="Which mention of its article: meeting/0, official/3, …")
    type = serializers.ChoiceField(choices=RECORD_TYPES)
    id = serializers.IntegerField(help_text="The record; of a merged one, the record it was merged into.")
    url = serializers.URLField()


class ArticleShape(RowShape):
    """One text version of an article."""

    web_url = serializers.URLField(help_text="The page with the highlighted text.")
    title = serializers.CharField(allow_blank=True)
    publisher = Reference(allow_null=True)
    source = Reference(  # type: ignore[assignment]  # a declared field, not the property
        allow_null=True, help_text="The feed or sitemap it came from."
    )
    original_url = optional_text("Address of the original.")
    published_on = day()
    language = optional_text("As detected: en, fil, ru or other.")
    state = serializers.ChoiceField(
        choices=ArticleState.choices, help_text="`reconciled` means: in the register."
    )
    state_reason = optional_text(
        "Why it is in this state, in words. Why it could not be read is told to readers with an account."
    )
    text_hash = serializers.CharField(help_text="SHA-256 of the text.")
    text_shown = serializers.BooleanField(
        help_text="Whether you may read the full text, by the publisher's rights."
    )
    text = optional_text("Only with `expand=text`; null where `text_shown` is false.")
    records = MentionShape(many=True, help_text="Only with `expand=records`: the records it reports.")
    claims = serializers.ListField(
        child=ClaimShape(),
        help_text="Only with `expand=claims`: what counts of it, read in it or quoted from it by a person.",
    )
    source_key = optional_text("Near-duplicates share it: they count as one source.")
    extractor = optional_text("What read it, with its version.")
    supersedes = serializers.IntegerField(allow_null=True, help_text="Id of the version it replaces.")
    superseded_by = serializers.IntegerField(allow_null=True, help_text="Id of the version that replaces it.")
    submitted_at = serializers.DateTimeField()
    settled_at = moment(
        "When the register last took it in: read, read again, retracted or brought back. Its claims are of then."
    )
    retracted_at = moment("A retracted article is kept and silent.")


# By the rights of publisher and source; where there is neither, nobody has the right to withhold it.
_SHOWN = f"({EVERY_TEXT} OR (p.show_text IS NOT FALSE AND s.show_text IS NOT FALSE))"
_RECORDS = Elements(f"""
    SELECT m.article_id, {
    joined(
        the_one(
            "about",
            {
                kind: json_object({"key": name("m.key"), **record_members("about", kind)})
                for kind in RECORD_FIELDS
            },
        ),
        "m.id",
    )
}
    FROM page
    JOIN bilateral_mention m ON m.article_id = page.id
    {records("about", {kind: f"m.{kind}_id" for kind in RECORD_FIELDS})}
    GROUP BY m.article_id
""")
FORM = Form(
    """bilateral_article a ON a.id = page.id
    LEFT JOIN bilateral_publisher p ON p.id = a.publisher_id
    LEFT JOIN bilateral_source s ON s.id = a.source_id
    LEFT JOIN bilateral_article later ON later.supersedes_id = a.id""",
    {
        **own_fields("article", "a"),
        "title": name("a.title"),
        "publisher": reference("publisher", "p.id", name("p.name")),
        "source": reference("source", "s.id", name("s.name")),
        "original_url": text("a.url"),
        "published_on": day_text("a.published_on"),
        "language": text("a.language"),
        "state": code("a.state"),
        # What went wrong while reading may name hosts, files and addresses of ours.
        "state_reason": text(f"CASE WHEN {KNOWN} OR a.state = 'irrelevant' THEN a.state_reason END"),
        "text_hash": name("a.text_hash"),
        "text_shown": truth(_SHOWN),
        "text": name(f"CASE WHEN {_SHOWN} THEN a.text END"),
        "records": _RECORDS,
        "source_key": text("a.source_key"),
        "extractor": text("a.extractor"),
        "supersedes": number("a.supersedes_id"),
        "superseded_by": number("later.id"),
        **{at: moment_text(f"a.{at}") for at in ("submitted_at", "settled_at", "retracted_at")},
    },
)


def _published_from(rows: QuerySet[Any], date: Bounds) -> QuerySet[Any]:
    return rows.filter(published_on__gte=date.earliest) if date.earliest else rows


def _published_to(rows: QuerySet[Any], date: Bounds) -> QuerySet[Any]:
    return rows.filter(published_on__lte=date.latest) if date.latest else rows


def _retracted(rows: QuerySet[Any], wanted: bool) -> QuerySet[Any]:
    return rows.filter(retracted_at__isnull=not wanted)


def _search(rows: QuerySet[Any], words: str) -> QuerySet[Any]:
    return rows.filter(Q(title__unaccent__icontains=words) | Q(publisher__name__unaccent__icontains=words))


def _claims_in(_noun: str, ids: list[int], reader: Reader) -> dict[str, dict[int, list[str]]]:
    """The claims that count of each article, oldest first, where they are asked for. Three queries."""
    if not reader.expands("claims"):
        return {}
    article: dict[int, int] = {}
    for path in ("mention__article_id", "source_id"):
        rows = Claim.objects.standing().filter(**{f"{path}__in": ids})
        article |= dict(rows.order_by().values_list("id", path))
    counting = Claim.objects.filter(pk__in=article).order_by("id").values("id")
    found: dict[int, list[str]] = {}
    for row in CLAIMS.write(counting, Reader(reader.request, Question())):
        found.setdefault(article[row["id"]], []).append(row["json"])
    return {"claims": found}


ARTICLES = Resource(
    name="articles",
    noun="article",
    tag="evidence",
    model=Article,
    shape=ArticleShape,
    rows=Article.objects.all,
    form=FORM,
    parameters=(
        Parameter(
            "state",
            choice(ArticleState.values),
            "In any of these states.",
            any_of("state"),
            many=True,
            example="reconciled",
        ),
        Parameter("publisher", POSITIVE, "By this publisher.", equal("publisher_id"), example=2),
        Parameter(
            "published_from",
            EDTF,
            "Published on or after the first day of this date (EDTF).",
            _published_from,
            example="2017-02",
        ),
        Parameter(
            "published_to",
            EDTF,
            "Published on or before the last day of this date (EDTF).",
            _published_to,
            example="2017-05",
            begins="published_from",
        ),
        Parameter(
            "submitted_since",
            MOMENT,
            "Submitted at or after this moment.",
            equal("submitted_at__gte"),
            example="2026-11-25T00:00:00Z",
        ),
        Parameter(
            "settled_since",
            MOMENT,
            "Read, read again, retracted or brought back at or after this moment: its claims may be others.",
            equal("settled_at__gte"),
            example="2026-11-25T00:00:00Z",
        ),
        Parameter("source", POSITIVE, "From this feed or sitemap.", equal("source_id"), example=4),
        Parameter(
            "language", choice(LANGUAGES), "In this language, as detected.", equal("language"), example="ru"
        ),
        Parameter("retracted", BOOLEAN, "Retracted, or not.", _retracted, example="false"),
        Parameter("q", TEXT, "Words in the title or the publisher's name.", _search, example="Davao"),
    ),
    orders={
        "-published_on": by_day("published_on"),
        "published_on": by_day("published_on", descending=False),
        "id": BY_ID,
        "-id": BY_ID_NEWEST_FIRST,
    },
    evidence=_claims_in,
    expansions=frozenset({"text", "records", "claims"}),
    example={
        "id": 12,
        "url": "https://register.example/api/v1/articles/12",
        "web_url": "https://register.example/articles/12/",
        "title": "Security advisers meet in Davao",
        "publisher": refer_example("publishers", 2, "Sample wire"),
        "source": None,
        "original_url": None,
        "published_on": "2017-02-18",
        "language": "en",
        "state": "reconciled",
        "state_reason": None,
        "text_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "text_shown": True,
        "source_key": None,
        "extractor": "rules/1.0",
        "supersedes": None,
        "superseded_by": None,
        "submitted_at": "2026-11-25T01:00:00Z",
        "settled_at": "2026-11-25T01:00:02Z",
        "retracted_at": None,
    },
)
