"""Shapes: what the OpenAPI document says of each answer. Rows are plain dicts; tests hold them to it."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from bilateral.models.correctable import FIELDS

RECORD_TYPES = [(name, name) for name in ("official", "organization", "meeting", "agreement")]
CLAIM_RANKS = [(name, name) for name in ("machine", "partner", "editor")]
CLAIM_FIELDS = [(name, name) for name in sorted({name for fields in FIELDS.values() for name in fields})]
RECORD_STATES = [(name, name) for name in ("standing", "merged", "withdrawn")]
FAULT_PLACES = [(name, name) for name in ("query", "body", "header", "path")]
BATCH_ITEM_STATUSES = [(name, name) for name in ("waiting", "accepted", "refused")]
VALUE_HELP = (
    "Text: a code, an EDTF date, words. An object of text for what has parts: `act` (act, side, date), `member` "
    "(title, role, country, organization), `post` (title, organization, country, period), `party` and `signatory` "
    "(country), `delegation` (note), an official's `organization` (name); a part that is not known is an empty text "
    "or left out. true for `withdrawn`."
)
EDTF_HELP = "EDTF, as precise as the sources are and no more: 2017-05-23, 2017-05, 2017-05-22/2017-05-26."


class Shape(serializers.Serializer[Any]):
    """A part of an answer."""


class RowShape(Shape):
    """A row that ``fields`` can narrow: only its id and address are always there."""

    id = serializers.IntegerField()
    url = serializers.URLField(help_text="Its address in this API.")

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        fields = super().get_fields()
        for name, field in fields.items():
            field.required = name in ("id", "url")
        return fields


class RecordShape(RowShape):
    """What every record of the register has."""

    web_url = serializers.URLField(help_text="The page about it.")
    sources = serializers.IntegerField(help_text="Independent sources: wire copies of one story are one.")
    reports = serializers.IntegerField(help_text="Articles, copies included.")
    conflicts = serializers.DictField(
        child=serializers.ListField(),
        help_text=(
            "Field → the values that sources give, where they disagree; first the one that stands. Of an agreement, "
            "`date` holds the days of its acts, `sequence` acts that cannot follow one another."
        ),
    )
    version = serializers.IntegerField(
        help_text="Grows by one with each change; send it in `If-Match` to correct."
    )
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()


class Reference(Shape):
    """Another row. ``name`` is what it was called when this answer was made."""

    id = serializers.IntegerField()
    url = serializers.URLField()
    name = serializers.CharField(allow_null=True)


def optional_text(help_text: str = "") -> serializers.CharField:
    """Text that may be unknown, which is null."""
    return serializers.CharField(allow_null=True, help_text=help_text)


def edtf(help_text: str = EDTF_HELP) -> serializers.CharField:
    return serializers.CharField(allow_null=True, help_text=help_text)


def day(help_text: str = "") -> serializers.DateField:
    return serializers.DateField(allow_null=True, help_text=help_text)


def moment(help_text: str = "") -> serializers.DateTimeField:
    return serializers.DateTimeField(allow_null=True, help_text=help_text)


def country_code(help_text: str = "ISO 3166 alpha-2 code.") -> serializers.CharField:
    return serializers.CharField(allow_null=True, help_text=help_text)


def first_day() -> serializers.DateField:
    return day("First day it may mean; null where open or not known.")


def last_day() -> serializers.DateField:
    return day("Last day it may mean; null where open or not known.")


class ReportShape(Shape):
    """An article that tells of a record."""

    id = serializers.IntegerField()
    url = serializers.URLField()
    title = serializers.CharField()
    publisher = optional_text()
    published_on = day()
    original_url = optional_text("Address of the original.")
