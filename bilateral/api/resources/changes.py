"""The change feed: every change of a record by number, with tombstones and merges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Max
from django.http import QueryDict
from rest_framework import serializers

from bilateral.api.asking import QueryReading, Question
from bilateral.api.conf import MAX_PAGE_SIZE, PAGE_SIZE
from bilateral.api.kinds import NUMBER, POSITIVE
from bilateral.api.reader import Reader
from bilateral.api.shapes import RECORD_STATES, ReportShape, Shape, optional_text
from bilateral.models import Change
from bilateral.models.codes import ChangeAction
from bilateral.problems import Fault, Problem

from .agreements import AGREEMENTS
from .base import Resource, Row
from .claims import RecordReference
from .meetings import MEETINGS
from .officials import OFFICIALS
from .organizations import ORGANIZATIONS

RECORDS: dict[str, Resource] = {
    resource.record_type: resource for resource in (OFFICIALS, ORGANIZATIONS, MEETINGS, AGREEMENTS)
}
WORDS = ("after", "page_size", "expand")


class CurrentShape(Shape):
    """What a record is now, which may be later than the change."""

    state = serializers.ChoiceField(choices=RECORD_STATES)
    merged_into = serializers.IntegerField(allow_null=True, help_text="Id of the record that stands for it.")
    record = serializers.DictField(
        allow_null=True,
        help_text="The whole record, as its own address gives it; null unless it is standing.",
    )


class ChangeShape(Shape):
    """One change of one record."""

    number = serializers.IntegerField(
        help_text="Its place in the feed. No smaller number ever appears later."
    )
    record = RecordReference()
    action = serializers.ChoiceField(choices=ChangeAction.choices)
    version = serializers.IntegerField(help_text="The record's version after the change.")
    fields_changed = serializers.DictField(
        help_text=(
            "Field → [before, after], as the register keeps them: other records by id, an empty text where rows have "
            "null. For people; what a record is now is in `current`."
        )
    )
    article = ReportShape(allow_null=True, help_text="The article that caused it.")
    author = optional_text("Who caused it; shown only when logged in.")
    reason = optional_text()
    at = serializers.DateTimeField()
    current = CurrentShape(required=False, help_text="Only with `expand=record`.")


class ChangePageShape(Shape):
    """A stretch of the feed."""

    results = ChangeShape(many=True)
    next = serializers.URLField(help_text="Ask this next, now or later: it is always there.")
    last = serializers.IntegerField(help_text="The number to keep: everything up to it has been read.")
    head = serializers.IntegerField(help_text="The greatest number there is.")


@dataclass(frozen=True, slots=True)
class FeedQuestion:
    after: int
    page_size: int
    with_record: bool


def read_feed_query(query: QueryDict) -> FeedQuestion:
    """Read the feed's query. Raises ``Problem`` (400)."""
    reading = QueryReading(query)
    reading.refuse_unknown(set(WORDS))
    question = FeedQuestion(
        after=reading.value("after", NUMBER, 0),
        page_size=min(reading.value("page_size", POSITIVE, PAGE_SIZE), MAX_PAGE_SIZE),
        with_record=bool(reading.names("expand", frozenset({"record"}))),
    )
    reading.finish()
    return question


def feed(question: FeedQuestion, reader: Reader) -> Row:
    """A stretch of the feed after a number. Changes that have no number yet are not there yet."""
    rows: list[Any] = list(
        Change.objects.filter(number__gt=question.after)
        .order_by("number")
        .values(
            "number",
            "record_type",
            "record_id",
            "action",
            "version",
            "fields",
            "author__username",
            "reason",
            "at",
            "article_id",
            "article__title",
            "article__url",
            "article__published_on",
            "article__publisher__name",
        )[: question.page_size]
    )
    head = Change.objects.aggregate(head=Max("number"))["head"] or 0
    if question.after > head:
        fault = Fault("query", "after", f"The feed ends at {head}.", str(head))
        raise Problem(
            "invalid-query",
            f"The feed ends at {head}. A copy ahead of it is of another register: start again from 0.",
            [fault],
        )
    results = [_change(row, reader) for row in rows]
    if question.with_record:
        _add_current(results, reader)
    return {"results": results, "last": rows[-1]["number"] if rows else question.after, "head": head}


def _change(row: Row, reader: Reader) -> Row:
    url = reader.addresses.api(row["record_type"], row["record_id"])
    return {
        "number": row["number"],
        "record": {"type": row["record_type"], "id": row["record_id"], "url": url},
        "action": row["action"],
        "version": row["version"],
        "fields_changed": row["fields"],
        "article": _article(row, reader),
        "author": row["author__username"] if reader.is_known else None,
        "reason": row["reason"] or None,
        "at": row["at"],
    }


def _article(row: Row, reader: Reader) -> Row | None:
    if row["article_id"] is None:
        return None
    return {
        "id": row["article_id"],
        "url": reader.addresses.api("article", row["article_id"]),
        "title": row["article__title"],
        "publisher": row["article__publisher__name"],
        "published_on": row["article__published_on"],
        "original_url": row["article__url"] or None,
    }


def _add_current(results: list[Row], reader: Reader) -> None:
    plain = Reader(reader.request, Question())
    for record_type, resource in RECORDS.items():
        own = [change for change in results if change["record"]["type"] == record_type]
        if not own:
            continue
        ids = {change["record"]["id"] for change in own}
        found: Any = resource.model._default_manager.filter(pk__in=ids)
        where = {row["id"]: row for row in found.values("id", "merged_into_id", "withdrawn_at")}
        standing = resource.rows().filter(pk__in=ids).values("id")
        written = resource.write(standing, plain)
        answers = resource.answers(written, plain)
        records = {row["id"]: told for row, told in zip(written, answers, strict=True)}
        for change in own:
            row = where.get(change["record"]["id"])
            merged_into = row["merged_into_id"] if row else None
            record = records.get(change["record"]["id"])
            state = "merged" if merged_into else "standing" if record else "withdrawn"
            change["current"] = {"state": state, "merged_into": merged_into, "record": record}


CHANGE_EXAMPLE = {
    "number": 41,
    "record": {"type": "meeting", "id": 5, "url": "https://register.example/api/v1/meetings/5"},
    "action": "updated",
    "version": 4,
    "fields_changed": {"place": ["Davao", "Davao City"]},
    "article": None,
    "author": "editor",
    "reason": "The release names the city.",
    "at": "2026-11-25T02:30:00Z",
}
PAGE_EXAMPLE = {
    "results": [CHANGE_EXAMPLE],
    "next": "https://register.example/api/v1/changes?after=41",
    "last": 41,
    "head": 41,
}
