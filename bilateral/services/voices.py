"""Claims as the settling rules hear them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bilateral.models import Claim
from bilateral.models.codes import Rank
from bilateral.rules.settling import Voice


@dataclass(slots=True)
class Hearing:
    """The voices on one record, by field, and how many articles and independent sources they come from."""

    voices: dict[str, list[Voice]] = field(default_factory=lambda: defaultdict(list))
    sources: int = 0
    reports: int = 0
    last_published: date | None = None

    def on(self, name: str) -> list[Voice]:
        return self.voices.get(name, [])


def hear(claims: Iterable[Claim]) -> Hearing:
    """Turn standing claims of one record into voices.

    The value of a voice on another record (a member, a party, the visit it is part of) is a dict with that
    record's canonical id under ``id``; its element is that id too, so that all sources on one member meet.
    """
    claims = list(claims)
    statuses: dict[int | None, str] = {
        claim.mention_id: str(claim.value)
        for claim in claims
        if claim.field == "status" and claim.mention_id and claim.stance == "asserts"
    }
    hearing = Hearing()
    articles = {}
    for claim in claims:
        article = claim.mention.article if claim.mention else None
        if article:
            articles[article.pk] = article
        element, value = claim.element, claim.value
        object_id = object_of(claim)
        if object_id is not None:
            value = {**value, "id": object_id} if isinstance(value, dict) else {"id": object_id}
            if claim.field in ("member", "party", "signatory"):
                element = str(object_id)
        hearing.voices[claim.field].append(
            Voice(
                field=claim.field,
                value=value,
                element=element,
                stance=claim.stance,
                rank=claim.rank,
                source=(article.source_key or article.text_hash) if article else "",
                standing=article.publisher.standing if article and article.publisher else 0,
                published_on=article.published_on if article else None,
                article_hash=article.text_hash if article else "",
                said=(claim.made_at, claim.pk) if claim.rank > Rank.MACHINE else None,
                status=statuses.get(claim.mention_id, ""),
            )
        )
    hearing.reports = len(articles)
    hearing.sources = len({article.source_key or article.text_hash for article in articles.values()})
    hearing.last_published = max(
        (article.published_on for article in articles.values() if article.published_on), default=None
    )
    return hearing


def object_of(claim: Claim) -> int | None:
    """The canonical id of the record that a claim's value refers to, or ``None``."""
    holder: Any = claim.object_mention if claim.object_mention_id else claim
    prefix = "" if claim.object_mention_id else "object_"
    for name in ("official", "organization", "meeting"):
        record = getattr(holder, f"{prefix}{name}", None)
        if record is not None:
            return int(record.canonical_id)
    return None
