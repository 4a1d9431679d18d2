"""Articles and their publishers. The text is given where the publisher's rights allow it."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from rest_framework import serializers

from bilateral.api.asking import Parameter
from bilateral.api.kinds import BOOLEAN, EDTF, MOMENT, POSITIVE, TEXT, choice
from bilateral.api.paging import BY_ID, BY_ID_NEWEST_FIRST, Order, by_day
from bilateral.api.reader import Reader
from bilateral.api.shapes import (
    RECORD_TYPES,
    Reference,
    RowShape,
    Shape,
    country_code,
    day,
    moment,
    optional_text,
)
from bilateral.models import RECORD_FIELDS, Article, Mention, Publisher
from bilateral.models.codes import ArticleState, PublisherKind
from bilateral.rules.edtf import Bounds

from .base import Resource, Row, grouped, unknown_as_null
from .common import refer_example
from .filters import any_of, equal


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
    original_url = optional_text("Address of the original.")
    published_on = day()
    language = optional_text("As detected: en, fil, ru or other.")
    state = serializers.ChoiceField(
        choices=ArticleState.choices, help_text="`reconciled` means: in the register."
    )
    state_reason = optional_text("Why it is irrelevant or quarantined, in words.")
    text_hash = serializers.CharField(help_text="SHA-256 of the text.")
    text_shown = serializers.BooleanField(
        help_text="Whether you may read the full text, by the publisher's rights."
    )
    text = optional_text("Only with `expand=text`; null where `text_shown` is false.")
    records = MentionShape(many=True, help_text="Only with `expand=records`: what it tells of.")
    source_key = optional_text("Near-duplicates share it: they count as one source.")
    extractor = optional_text("What read it, with its version.")
    supersedes = serializers.IntegerField(allow_null=True, help_text="Id of the version it replaces.")
    superseded_by = serializers.IntegerField(allow_null=True, help_text="Id of the version that replaces it.")
    submitted_at = serializers.DateTimeField()
    settled_at = moment("When the register had taken it in.")
    retracted_at = moment("A retracted article is kept and silent.")


class PublisherShape(RowShape):
    """Who publishes articles."""

    name = serializers.CharField()
    kind = serializers.ChoiceField(choices=PublisherKind.choices)
    country = country_code()
    homepage = optional_text()
    show_text = serializers.BooleanField(help_text="Whether viewers and partners may read the full text.")


COLUMNS = (
    "id",
    "title",
    "publisher_id",
    "publisher__name",
    "publisher__show_text",
    "source_id",
    "source__show_text",
    "url",
    "published_on",
    "language",
    "state",
    "state_reason",
    "text_hash",
    "source_key",
    "extractor",
    "supersedes_id",
    "superseded_by__id",
    "submitted_at",
    "settled_at",
    "retracted_at",
)


def build(rows: list[Row], reader: Reader) -> list[Row]:
    ids = [row["id"] for row in rows]
    records = _records_of(ids, reader) if reader.expands("records") else {}
    readable = {row["id"] for row in rows if _may_read(row, reader)}
    # The text is fetched for the rows whose text may be read, and for no others.
    wanted = readable if reader.expands("text") else set()
    texts = dict(Article.objects.filter(pk__in=wanted).values_list("pk", "text")) if wanted else {}
    return [
        {
            "id": row["id"],
            "url": reader.addresses.api("article", row["id"]),
            "web_url": reader.addresses.page("article", row["id"]),
            "title": row["title"],
            "publisher": reader.addresses.refer("publisher", row["publisher_id"], row["publisher__name"]),
            "original_url": unknown_as_null(row["url"]),
            "published_on": row["published_on"],
            "language": unknown_as_null(row["language"]),
            "state": row["state"],
            "state_reason": unknown_as_null(row["state_reason"]),
            "text_hash": row["text_hash"],
            "text_shown": row["id"] in readable,
            "text": texts.get(row["id"]),
            "records": records.get(row["id"], []),
            "source_key": unknown_as_null(row["source_key"]),
            "extractor": unknown_as_null(row["extractor"]),
            "supersedes": row["supersedes_id"],
            "superseded_by": row["superseded_by__id"],
            "submitted_at": row["submitted_at"],
            "settled_at": row["settled_at"],
            "retracted_at": row["retracted_at"],
        }
        for row in rows
    ]


def _may_read(row: Row, reader: Reader) -> bool:
    """By the rights of publisher and source; where there is neither, nobody has the right to withhold it."""
    allowed = row["publisher__show_text"] is not False and row["source__show_text"] is not False
    return allowed or reader.may_read_every_text


def _records_of(ids: list[int], reader: Reader) -> dict[int, list[Row]]:
    links = [f"{name}_id" for name in RECORD_FIELDS] + [f"{name}__merged_into_id" for name in RECORD_FIELDS]
    mentions = (
        Mention.objects.filter(article_id__in=ids)
        .order_by("article_id", "id")
        .values("article_id", "key", *links)
    )
    return {
        article_id: [_mention(row, reader) for row in own]
        for article_id, own in grouped(mentions, "article_id").items()
    }


def _mention(row: Row, reader: Reader) -> Row:
    name = next(name for name in RECORD_FIELDS if row[f"{name}_id"] is not None)
    row_id = row[f"{name}__merged_into_id"] or row[f"{name}_id"]
    return {"key": row["key"], "type": name, "id": row_id, "url": reader.addresses.api(name, row_id)}


def _published_from(rows: QuerySet[Any], date: Bounds) -> QuerySet[Any]:
    return rows.filter(published_on__gte=date.earliest) if date.earliest else rows


def _published_to(rows: QuerySet[Any], date: Bounds) -> QuerySet[Any]:
    return rows.filter(published_on__lte=date.latest) if date.latest else rows


def _retracted(rows: QuerySet[Any], wanted: bool) -> QuerySet[Any]:
    return rows.filter(retracted_at__isnull=not wanted)


def _search(rows: QuerySet[Any], words: str) -> QuerySet[Any]:
    return rows.filter(Q(title__unaccent__icontains=words) | Q(publisher__name__unaccent__icontains=words))


def build_publishers(rows: list[Row], reader: Reader) -> list[Row]:
    return [
        {
            "id": row["id"],
            "url": reader.addresses.api("publisher", row["id"]),
            "name": row["name"],
            "kind": row["kind"],
            "country": unknown_as_null(row["country"]),
            "homepage": unknown_as_null(row["homepage"]),
            "show_text": row["show_text"],
        }
        for row in rows
    ]


ARTICLES = Resource(
    name="articles",
    noun="article",
    tag="evidence",
    model=Article,
    shape=ArticleShape,
    rows=Article.objects.all,
    columns=COLUMNS,
    build=build,
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
        ),
        Parameter(
            "submitted_since",
            MOMENT,
            "Submitted at or after this moment.",
            equal("submitted_at__gte"),
            example="2026-11-25T00:00:00Z",
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
    expansions=frozenset({"text", "records"}),
    example={
        "id": 12,
        "url": "https://register.example/api/v1/articles/12",
        "web_url": "https://register.example/articles/12/",
        "title": "Security advisers meet in Davao",
        "publisher": refer_example("publishers", 2, "Sample wire"),
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
PUBLISHERS = Resource(
    name="publishers",
    noun="publisher",
    tag="evidence",
    model=Publisher,
    shape=PublisherShape,
    rows=Publisher.objects.all,
    columns=("id", "name", "kind", "country", "homepage", "show_text"),
    build=build_publishers,
    parameters=(
        Parameter(
            "kind",
            choice(PublisherKind.values),
            "Of any of these kinds.",
            any_of("kind"),
            many=True,
            example="wire",
        ),
        Parameter("q", TEXT, "Words in the name.", equal("name__icontains"), example="wire"),
    ),
    orders={"name": Order("name"), "-name": Order("name", descending=True), "id": BY_ID},
    example={
        "id": 2,
        "url": "https://register.example/api/v1/publishers/2",
        "name": "Sample wire",
        "kind": "wire",
        "country": "PH",
        "homepage": None,
        "show_text": True,
    },
)
