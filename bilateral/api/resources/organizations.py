"""Organizations: ministries, agencies, companies and bodies that take part."""

# ruff: noqa: S608 - every part of these statements stands in the code

from __future__ import annotations

from rest_framework import serializers

from bilateral.api.asking import Parameter
from bilateral.api.kinds import COUNTRY, TEXT
from bilateral.api.paging import BY_ID, BY_ID_NEWEST_FIRST, Order
from bilateral.api.shapes import country_code
from bilateral.api.written import Elements, Form, joined, name, text
from bilateral.models import Organization
from bilateral.selectors.organizations import OrganizationFilter, matching

from .base import Resource
from .common import own_fields, record_example, standing_fields
from .evidence import EXPANSIONS, EvidencedShape, evidence
from .filters import CONFLICTS, MIN_SOURCES, UPDATED_SINCE, any_of, found_by

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


def aliases_of(record_type: str) -> Elements:
    """The other spellings of each official or organization, sorted."""
    return Elements(f"""
        SELECT a.{record_type}_id, {joined("to_json(a.name)::text", "a.name")}
        FROM page
        JOIN bilateral_alias a ON a.{record_type}_id = page.id
        JOIN bilateral_{record_type} o ON o.id = page.id AND o.name <> a.name
        GROUP BY a.{record_type}_id
    """)


FORM = Form(
    "bilateral_organization o ON o.id = page.id",
    {
        **own_fields("organization", "o"),
        "name": name("o.name"),
        "country": text("o.country"),
        "aliases": aliases_of("organization"),
        **standing_fields("o"),
    },
)

ORGANIZATIONS = Resource(
    name="organizations",
    noun="organization",
    tag="register",
    model=Organization,
    shape=OrganizationShape,
    rows=Organization.objects.visible,
    form=FORM,
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
        CONFLICTS,
        UPDATED_SINCE,
    ),
    orders=BY_NAME,
    record_type="organization",
    evidence=evidence,
    expansions=EXPANSIONS,
    example=record_example(
        "organizations", 4, name="Department of National Defense", country="PH", aliases=["DND"]
    ),
)
