"""The lexicon of this moment: the bundled gazetteer with the names and offices that editors taught."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from bilateral import prepared
from bilateral.models import Alias, Claim
from bilateral.models.codes import Rank, Stance
from bilateral.rules.edtf import Bounds, bounds

from .extract.known.lexicon import Alias as LexiconAlias
from .extract.known.lexicon import Lexicon, Office


def current_lexicon() -> Lexicon:
    """Return the lexicon to parse with now. Rebuilt only when what editors taught came or went."""
    # Asked before every article: Django would write the same two statements each time, for longer than they run.
    with prepared.cursor() as cursor:
        cursor.execute(*_aliases_taught())
        aliases = tuple(cursor.fetchall())
        cursor.execute(*_offices_taught())
        return _lexicon(aliases, tuple(cursor.fetchall()))


@cache
def _aliases_taught() -> tuple[str, tuple[Any, ...]]:
    """The statement for each alias that editors gave a record: its official if it is one, alias, name, country."""
    of_a_record = Q(official__isnull=False) | Q(organization__isnull=False)
    rows = Alias.objects.filter(of_a_record, by_editor=True).order_by("id")
    name, country = (
        Coalesce(f"official__{column}", f"organization__{column}") for column in ("name", "country")
    )
    return _statement(rows.values_list("official_id", "name", name, country))


@cache
def _offices_taught() -> tuple[str, tuple[Any, ...]]:
    """The statement for the posts that editors say officials hold or held: name, country, post."""
    claims = (
        Claim.objects.standing()
        .filter(field="post", rank=Rank.EDITOR, stance=Stance.ASSERTS, official__withdrawn_at__isnull=True)
        .order_by("pk")
    )
    return _statement(claims.values_list(_canonical("name"), _canonical("country"), "value"))


def _statement(rows: QuerySet[Any, Any]) -> tuple[str, tuple[Any, ...]]:
    sql, params = rows.query.sql_with_params()
    return sql, tuple(params)


def _canonical(column: str) -> Coalesce:
    """A column of the official that the claim's was judged to be, or of its own."""
    return Coalesce(f"official__merged_into__{column}", f"official__{column}")


def _alias(official: int | None, alias: str, name: str, country: str) -> LexiconAlias:
    return LexiconAlias("official" if official else "organization", alias, name, country)


def _office(name: str, country: str, post_as_json: str) -> Office:
    post = json.loads(post_as_json)
    term = bounds(post["period"]) if post.get("period") else Bounds(None, None)
    return Office(
        name,
        country,
        post["title"],
        post.get("organization") or "",
        term.earliest.isoformat() if term.earliest else "",
        term.latest.isoformat() if term.latest else "",
    )


@lru_cache(maxsize=2)
def _lexicon(aliases: tuple[tuple[Any, ...], ...], offices: tuple[tuple[Any, ...], ...]) -> Lexicon:
    if not aliases and not offices:
        return Lexicon.bundled()
    return Lexicon.bundled().taught(
        tuple(_alias(*row) for row in aliases), tuple(_office(*row) for row in offices)
    )
