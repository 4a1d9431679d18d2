"""Officials and the posts they held."""

# ruff: noqa: S608 - every part of these statements stands in the code

from __future__ import annotations

from rest_framework import serializers

from bilateral.api.asking import Parameter
from bilateral.api.kinds import COUNTRY, EDTF, POSITIVE, TEXT
from bilateral.api.paging import BY_ID, BY_ID_NEWEST_FIRST, by_day
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
from bilateral.api.written import Elements, Form, address, joined, json_object, moment, name, reference, text
from bilateral.api.written import day as day_text
from bilateral.models import Official, Post
from bilateral.selectors.officials import OfficialFilter, matching

from .base import Resource
from .common import own_fields, record_example, refer_example, standing_fields
from .evidence import EXPANSIONS, EvidencedShape, evidence
from .filters import CONFLICTS, MIN_SOURCES, UPDATED_SINCE, any_of, equal, found_by, overlap
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

    name = serializers.CharField(
        help_text="The fullest form given, in Latin letters where a source has them."
    )
    latin = optional_text("Romanised form, where a report gives the name in other letters.")
    country = country_code()
    title = optional_text("Latest office or rank, as stated.")
    organization = Reference(allow_null=True)
    aliases = serializers.ListField(child=serializers.CharField(), help_text="Other spellings.")
    posts = PostPartShape(many=True)


_POST = {
    "id": "p.id",
    "url": address("post", "p.id"),
    "title": name("p.title"),
    "organization": reference("organization", "g.id", name("g.name")),
    "country": text("p.country"),
    "period": text("p.period"),
    **{
        column: day_text(f"p.{column}")
        for column in ("period_earliest", "period_latest", "seen_first", "seen_last")
    },
}
_POSTS = Elements(f"""
    SELECT p.official_id, {joined(json_object(_POST), "p.seen_first, p.id")}
    FROM page
    JOIN bilateral_post p ON p.official_id = page.id
    LEFT JOIN bilateral_organization g ON g.id = p.organization_id
    GROUP BY p.official_id
""")
FORM = Form(
    "bilateral_official o ON o.id = page.id LEFT JOIN bilateral_organization g ON g.id = o.organization_id",
    {
        **own_fields("official", "o"),
        "name": name("o.name"),
        "latin": text("o.latin"),
        "country": text("o.country"),
        "title": text("o.title"),
        "organization": reference("organization", "g.id", name("g.name")),
        "aliases": aliases_of("official"),
        "posts": _POSTS,
        **standing_fields("o"),
    },
)
POST_FORM = Form(
    """bilateral_post p ON p.id = page.id
    JOIN bilateral_official o ON o.id = p.official_id
    LEFT JOIN bilateral_organization g ON g.id = p.organization_id""",
    {
        **_POST,
        "official": reference("official", "o.id", name("o.name")),
        "version": "o.version",
        "updated_at": moment("o.updated_at"),
    },
)

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
    form=FORM,
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
        CONFLICTS,
        UPDATED_SINCE,
    ),
    orders=BY_NAME,
    record_type="official",
    evidence=evidence,
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
    form=POST_FORM,
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
            begins="from",
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
