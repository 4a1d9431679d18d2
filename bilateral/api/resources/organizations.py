"""Organizations: ministries, agencies, companies and bodies that take part."""

from __future__ import annotations

from rest_framework import serializers

from bilateral.api.asking import Parameter
from bilateral.api.kinds import COUNTRY, TEXT
from bilateral.api.paging import BY_ID, BY_ID_NEWEST_FIRST, Order
from bilateral.api.reader import Reader
from bilateral.api.shapes import country_code
from bilateral.models import Alias, Organization
from bilateral.selectors.organizations import OrganizationFilter, matching

from .base import Resource, Row, unknown_as_null
from .common import RECORD_COLUMNS, record_example, record_fields, standing_fields
from .evidence import EXPANSIONS, EvidencedShape, expand_record
from .filters import MIN_SOURCES, UPDATED_SINCE, any_of, found_by

BY_NAME = {
    "name": Order("name"),
    "-name": Order("name", descending=True),
    "id": BY_ID,
    "-id": BY_ID_NEWEST_FIRST,
}


class OrganizationShape(EvidencedShape):
    """A body that takes part: one record whatever its name was that year."""

    name = serializers.CharField()
    country = country_code()
    aliases = serializers.ListField(child=serializers.CharField(), help_text="Other spellings and names.")


def aliases_of(record_type: str, rows: list[Row]) -> dict[int, list[str]]:
    """The other spellings of each record, sorted."""
    names = {row["id"]: row["name"] for row in rows}
    aliases = Alias.objects.filter(**{f"{record_type}_id__in": list(names)}).order_by("name")
    found: dict[int, list[str]] = {}
    for row_id, name in aliases.values_list(f"{record_type}_id", "name"):
        if name != names[row_id]:
            found.setdefault(row_id, []).append(name)
    return found


def build(rows: list[Row], reader: Reader) -> list[Row]:
    aliases = aliases_of("organization", rows) if reader.wants("aliases") else {}
    built = [
        {
            **record_fields("organization", row, reader),
            "name": row["name"],
            "country": unknown_as_null(row["country"]),
            "aliases": aliases.get(row["id"], []),
            **standing_fields(row),
        }
        for row in rows
    ]
    expand_record("organization", built, reader)
    return built


ORGANIZATIONS = Resource(
    name="organizations",
    noun="organization",
    tag="register",
    model=Organization,
    shape=OrganizationShape,
    rows=Organization.objects.visible,
    columns=(*RECORD_COLUMNS, "name", "country"),
    build=build,
    parameters=(
        Parameter(
            "country",
            COUNTRY,
            "Of any of these countries.",
            any_of("country"),
            many=True,
            example="PH",
        ),
        Parameter(
            "q",
            TEXT,
            "Words in its name or in another spelling; accents and case aside.",
            found_by(lambda words: matching(OrganizationFilter(text=words))),
            example="defense",
        ),
        MIN_SOURCES,
        UPDATED_SINCE,
    ),
    orders=BY_NAME,
    record_type="organization",
    expansions=EXPANSIONS,
    example=record_example(
        "organizations", 4, name="Department of National Defense", country="PH", aliases=["DND"]
    ),
)
