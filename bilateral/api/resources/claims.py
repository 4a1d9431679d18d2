"""Claims: who says what of which record, and the words it rests on."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from rest_framework import serializers

from bilateral.api.asking import Parameter
from bilateral.api.kinds import POSITIVE, RECORD, choice
from bilateral.api.paging import BY_ID, BY_ID_NEWEST_FIRST
from bilateral.api.shapes import (
    CLAIM_FIELDS,
    CLAIM_RANKS,
    RECORD_TYPES,
    VALUE_HELP,
    ReportShape,
    RowShape,
    Shape,
    optional_text,
)
from bilateral.api.written import (
    KNOWN,
    Form,
    address,
    code,
    day,
    json_object,
    moment,
    name,
    number,
    page_place,
    record_members,
    records,
    text,
    the_one,
    truth,
)
from bilateral.models import RECORD_FIELDS, Claim
from bilateral.models.codes import Rank, Stance
from bilateral.selectors.merged import standing_as

from .base import Resource
from .common import refer_example
from .filters import any_of

RANK_NAMES = {Rank.MACHINE: "machine", Rank.PARTNER: "partner", Rank.EDITOR: "editor"}
RANKS = {name: rank for rank, name in RANK_NAMES.items()}
OBJECTS = {"official": "name", "organization": "name", "meeting": "date"}


class RecordReference(Shape):
    """A record of the register."""

    type = serializers.ChoiceField(choices=RECORD_TYPES)
    id = serializers.IntegerField()
    url = serializers.URLField()


class ObjectReference(RecordReference):
    """The record that a claim's value is."""

    name = optional_text("Its name; a meeting's date.")


class ClaimShape(RowShape):
    """One statement about one field of one record."""

    web_url = serializers.URLField(
        allow_null=True,
        help_text="The words it rests on, marked in the page of the article; null where there is none.",
    )
    record = RecordReference(
        help_text="The record it counts for: of a merged one, the record that it was merged into."
    )
    field = serializers.ChoiceField(choices=CLAIM_FIELDS)
    element = serializers.CharField(
        help_text="Which element of a list; empty for a single value.", allow_blank=True
    )
    # Not allow_null: any JSON is null too, and a schema of "either any or null" takes everything but null.
    value = serializers.JSONField(help_text=f"{VALUE_HELP} null where there is only `object`.")
    stance = serializers.ChoiceField(choices=Stance.choices)
    rank = serializers.ChoiceField(
        choices=CLAIM_RANKS, help_text="An editor outranks a partner, who outranks a machine."
    )
    object = ObjectReference(allow_null=True, help_text="Where the value is another record.")
    article = ReportShape(allow_null=True, help_text="Where a machine read it, or what a person quotes.")
    quote = optional_text("The words of the article it rests on.")
    start = serializers.IntegerField(
        allow_null=True,
        help_text="First character (Unicode code point) of the quote in the article's text, from 0.",
    )
    end = serializers.IntegerField(allow_null=True, help_text="The character after the quote's last.")
    inferred = serializers.BooleanField(help_text="Concluded from the quote by `rule`, not written in it.")
    rule = optional_text()
    confidence = serializers.FloatField(allow_null=True, help_text="0 to 1.")
    extractor = optional_text("What read it, with its version.")
    author = optional_text("Who claimed it; shown only when logged in.")
    reason = optional_text("The reason that a person gave.")
    made_at = serializers.DateTimeField()


REPORT = {
    "id": "a.id",
    "url": address("article", "a.id"),
    "title": name("a.title"),
    "publisher": name("p.name"),
    "published_on": day("a.published_on"),
    "original_url": text("a.url"),
}
_RANK = " ".join(f"WHEN {rank.value} THEN '{rank_name}'" for rank, rank_name in RANK_NAMES.items())
FORM = Form(
    f"""bilateral_claim c ON c.id = page.id
    LEFT JOIN bilateral_mention m ON m.id = c.mention_id
    LEFT JOIN bilateral_article a ON a.id = coalesce(m.article_id, c.source_id)
    LEFT JOIN bilateral_publisher p ON p.id = a.publisher_id
    LEFT JOIN auth_user u ON u.id = c.author_id
    LEFT JOIN bilateral_mention told ON told.id = c.object_mention_id
    {records("own", {kind: f"coalesce(c.{kind}_id, m.{kind}_id)" for kind in RECORD_FIELDS})}
    {records("object", {kind: f"coalesce(c.object_{kind}_id, told.{kind}_id)" for kind in OBJECTS})}""",
    {
        "id": "c.id",
        "url": address("claim", "c.id"),
        "web_url": page_place("a.id", "'e-', c.id"),
        "record": the_one("own", {kind: json_object(record_members("own", kind)) for kind in RECORD_FIELDS}),
        "field": name("c.field"),
        "element": name("c.element"),
        "value": number("c.value"),
        "stance": code("c.stance"),
        "rank": code(f"CASE c.rank {_RANK} END"),
        "object": the_one(
            "object",
            {
                kind: json_object({**record_members("object", kind), "name": text(f"object_{kind}.{label}")})
                for kind, label in OBJECTS.items()
            },
        ),
        "article": f"CASE WHEN a.id IS NULL THEN 'null' ELSE {json_object(REPORT)} END",
        "quote": text("c.quote"),
        "start": number("c.start"),
        "end": number('c."end"'),
        "inferred": truth("c.inferred"),
        "rule": text("c.rule"),
        "confidence": number("c.confidence"),
        "extractor": text("c.extractor"),
        "author": name(f"CASE WHEN {KNOWN} THEN u.username END"),
        "reason": text("c.reason"),
        "made_at": moment("c.made_at"),
    },
    shown_on="article",
)


def _on_record(rows: QuerySet[Any], record: tuple[str, int]) -> QuerySet[Any]:
    record_type, row_id = record
    standing = standing_as(record_type, [row_id])
    # A person's claims hang on the record, a machine's on a mention: each is found by its own index.
    found = (
        Claim.objects.filter(**{f"{path}__in": standing}) for path in (record_type, f"mention__{record_type}")
    )
    own, mentioned = (claims.order_by().values("pk") for claims in found)
    return rows.filter(pk__in=own.union(mentioned, all=True))


def _in_article(rows: QuerySet[Any], article: int) -> QuerySet[Any]:
    # As above: what a machine read there hangs on a mention, what a person quotes from there on the claim itself.
    read, quoted = (
        Claim.objects.filter(**{path: article}).order_by().values("pk")
        for path in ("mention__article_id", "source_id")
    )
    return rows.filter(pk__in=read.union(quoted, all=True))


def _of_ranks(rows: QuerySet[Any], names: list[str]) -> QuerySet[Any]:
    return rows.filter(rank__in=[RANKS[name] for name in names])


CLAIMS = Resource(
    name="claims",
    noun="claim",
    tag="evidence",
    model=Claim,
    shape=ClaimShape,
    rows=Claim.objects.standing,
    form=FORM,
    parameters=(
        Parameter(
            "record", RECORD, "On this record, or on one merged into it.", _on_record, example="meeting/5"
        ),
        Parameter(
            "article",
            POSITIVE,
            "Read in this article, or quoted from it by a person.",
            _in_article,
            example=12,
        ),
        Parameter(
            "field",
            choice([name for name, _ in CLAIM_FIELDS]),
            "On this field.",
            any_of("field"),
            many=True,
            example="date",
        ),
        Parameter(
            "rank",
            choice(RANKS),
            "Made by a machine, a partner or an editor.",
            _of_ranks,
            many=True,
            example="editor",
        ),
    ),
    orders={"id": BY_ID, "-id": BY_ID_NEWEST_FIRST},
    example={
        "id": 91,
        "url": "https://register.example/api/v1/claims/91",
        "web_url": "https://register.example/articles/12/#e-91",
        "record": {"type": "meeting", "id": 5, "url": "https://register.example/api/v1/meetings/5"},
        "field": "date",
        "element": "",
        "value": "2017-02-16",
        "stance": "asserts",
        "rank": "machine",
        "object": None,
        "article": {
            **{key: value for key, value in refer_example("articles", 12, "").items() if key != "name"},
            "title": "Security advisers meet in Davao",
            "publisher": "Sample wire",
            "published_on": "2017-02-18",
            "original_url": None,
        },
        "quote": "met on Thursday in Davao City",
        "start": 104,
        "end": 133,
        "inferred": False,
        "rule": "weekday-before-publication",
        "confidence": 0.97,
        "extractor": "rules/1.0",
        "author": None,
        "reason": None,
        "made_at": "2026-11-25T01:00:00Z",
    },
)
