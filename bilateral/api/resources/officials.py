"""Officials and the posts they held."""

from __future__ import annotations

from rest_framework import serializers

from bilateral.api.asking import Parameter
from bilateral.api.kinds import COUNTRY, EDTF, POSITIVE, TEXT
from bilateral.api.paging import BY_ID, BY_ID_NEWEST_FIRST, by_day
from bilateral.api.reader import Reader
from bilateral.api.shapes import (
    Reference,
    RowShape,
    Shape,
    country_code,
    day,
    edtf,
    first_day,
    last_day,
    optional_text,
)
from bilateral.models import Official, Post
from bilateral.selectors.officials import OfficialFilter, matching

from .base import Resource, Row, grouped, unknown_as_null
from .common import RECORD_COLUMNS, record_example, record_fields, refer_example, standing_fields
from .evidence import EXPANSIONS, EvidencedShape, expand_record
from .filters import MIN_SOURCES, UPDATED_SINCE, any_of, equal, found_by, overlap
from .organizations import BY_NAME, aliases_of


class PostPartShape(Shape):
    """An office, as its holder's record shows it."""

    id = serializers.IntegerField()
    url = serializers.URLField()
    title = serializers.CharField(help_text="The office, as stated.")
    organization = Reference(allow_null=True)
    country = country_code()
    period = edtf("Term of office as an EDTF interval, such as 2017-05/2018-10.")
    period_earliest = first_day()
    period_latest = last_day()
    seen_first = day("First article that gives this office.")
    seen_last = day("Last article that gives this office.")


class PostShape(RowShape):
    """An office that an official held. Its version and time of change are those of the official."""

    official = Reference()
    title = serializers.CharField(help_text="The office, as stated.")
    organization = Reference(allow_null=True)
    country = country_code()
    period = edtf("Term of office as an EDTF interval, such as 2017-05/2018-10.")
    period_earliest = first_day()
    period_latest = last_day()
    seen_first = day("First article that gives this office.")
    seen_last = day("Last article that gives this office.")
    version = serializers.IntegerField()
    updated_at = serializers.DateTimeField()


class OfficialShape(EvidencedShape):
    """A person who holds or held an office or rank."""

    name = serializers.CharField(help_text="The fullest form given, in the script of the sources.")
    latin = optional_text("Romanised form, where the name is not in Latin letters.")
    country = country_code()
    title = optional_text("Latest office or rank, as stated.")
    organization = Reference(allow_null=True)
    aliases = serializers.ListField(child=serializers.CharField(), help_text="Other spellings.")
    posts = PostPartShape(many=True)


POST_COLUMNS = (
    "id",
    "title",
    "organization_id",
    "organization__name",
    "country",
    "period",
    "period_earliest",
    "period_latest",
    "seen_first",
    "seen_last",
    "official_id",
)


def _post(row: Row, reader: Reader) -> Row:
    return {
        "id": row["id"],
        "url": reader.addresses.api("post", row["id"]),
        "title": row["title"],
        "organization": reader.addresses.refer(
            "organization", row["organization_id"], row["organization__name"]
        ),
        "country": unknown_as_null(row["country"]),
        "period": unknown_as_null(row["period"]),
        "period_earliest": row["period_earliest"],
        "period_latest": row["period_latest"],
        "seen_first": row["seen_first"],
        "seen_last": row["seen_last"],
    }


def build_posts(rows: list[Row], reader: Reader) -> list[Row]:
    return [
        {
            **_post(row, reader),
            "official": reader.addresses.refer("official", row["official_id"], row["official__name"]),
            "version": row["official__version"],
            "updated_at": row["official__updated_at"],
        }
        for row in rows
    ]


def _posts_of(ids: list[int], reader: Reader) -> dict[int, list[Row]]:
    rows = (
        Post.objects.filter(official_id__in=ids)
        .order_by("official_id", "seen_first", "id")
        .values(*POST_COLUMNS)
    )
    return {
        official_id: [_post(row, reader) for row in own]
        for official_id, own in grouped(rows, "official_id").items()
    }


def build(rows: list[Row], reader: Reader) -> list[Row]:
    aliases = aliases_of("official", rows) if reader.wants("aliases") else {}
    posts = _posts_of([row["id"] for row in rows], reader) if reader.wants("posts") else {}
    built = [
        {
            **record_fields("official", row, reader),
            "name": row["name"],
            "latin": unknown_as_null(row["latin"]),
            "country": unknown_as_null(row["country"]),
            "title": unknown_as_null(row["title"]),
            "organization": reader.addresses.refer(
                "organization", row["organization_id"], row["organization__name"]
            ),
            "aliases": aliases.get(row["id"], []),
            "posts": posts.get(row["id"], []),
            **standing_fields(row),
        }
        for row in rows
    ]
    expand_record("official", built, reader)
    return built


POST_EXAMPLE = {
    "id": 11,
    "url": "https://register.example/api/v1/posts/11",
    "title": "National Security Adviser",
    "organization": refer_example("organizations", 3, "National Security Council"),
    "country": "PH",
    "period": None,
    "period_earliest": None,
    "period_latest": None,
    "seen_first": "2017-02-18",
    "seen_last": "2019-06-20",
}
OFFICIALS = Resource(
    name="officials",
    noun="official",
    tag="register",
    model=Official,
    shape=OfficialShape,
    rows=Official.objects.visible,
    columns=(*RECORD_COLUMNS, "name", "latin", "country", "title", "organization_id", "organization__name"),
    build=build,
    parameters=(
        Parameter(
            "country", COUNTRY, "Of any of these countries.", any_of("country"), many=True, example="RU"
        ),
        Parameter(
            "organization",
            POSITIVE,
            "Of this organization now, or in any post.",
            found_by(lambda row_id: matching(OfficialFilter(organization=str(row_id)))),
            example=3,
        ),
        Parameter(
            "q",
            TEXT,
            "Words in the name, another spelling or the office; accents and case aside.",
            found_by(lambda words: matching(OfficialFilter(text=words))),
            example="Esperon",
        ),
        MIN_SOURCES,
        UPDATED_SINCE,
    ),
    orders=BY_NAME,
    record_type="official",
    expansions=EXPANSIONS,
    example=record_example(
        "officials",
        7,
        name="Hermogenes Esperon Jr.",
        latin=None,
        country="PH",
        title="National Security Adviser",
        organization=refer_example("organizations", 3, "National Security Council"),
        aliases=["Hermogenes Esperon"],
        posts=[POST_EXAMPLE],
    ),
)
POSTS = Resource(
    name="posts",
    noun="post",
    tag="register",
    model=Post,
    shape=PostShape,
    rows=lambda: Post.objects.filter(official__merged_into__isnull=True, official__withdrawn_at__isnull=True),
    columns=(*POST_COLUMNS, "official__name", "official__version", "official__updated_at"),
    build=build_posts,
    parameters=(
        Parameter("official", POSITIVE, "Held by this official.", equal("official_id"), example=7),
        Parameter("organization", POSITIVE, "In this organization.", equal("organization_id"), example=3),
        Parameter("country", COUNTRY, "Of this country.", equal("country"), example="PH"),
        Parameter(
            "from",
            EDTF,
            "Held on or after this date (EDTF), where the term is known.",
            overlap("period", "from"),
            example="2017",
        ),
        Parameter(
            "to",
            EDTF,
            "Held on or before this date (EDTF), where the term is known.",
            overlap("period", "to"),
            example="2019",
        ),
        Parameter("q", TEXT, "Words in the office.", equal("title__icontains"), example="adviser"),
    ),
    orders={
        "id": BY_ID,
        "-id": BY_ID_NEWEST_FIRST,
        "-seen_last": by_day("seen_last"),
        "seen_last": by_day("seen_last", descending=False),
    },
    example={
        **POST_EXAMPLE,
        "official": refer_example("officials", 7, "Hermogenes Esperon Jr."),
        "version": 4,
        "updated_at": "2026-11-25T02:30:00Z",
    },
)
