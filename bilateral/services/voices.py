"""Claims as the settling rules hear them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from bilateral.rules.settling import Voice
from bilateral.selectors.claims import Spoken


@dataclass(slots=True)
class Hearing:
    """The voices on one record, by field, and how many articles and independent sources they come from."""

    voices: dict[str, list[Voice]] = field(default_factory=lambda: defaultdict(list))
    sources: int = 0
    reports: int = 0
    last_published: date | None = None

    def on(self, name: str) -> list[Voice]:
        return self.voices.get(name, [])


def hear(claims: Iterable[Spoken]) -> Hearing:
    """Turn standing claims of one record into voices.

    The value of a voice on another record (a member, a party, the visit it is part of) is a dict with that
    record's canonical id under ``id``; its element is that id too, so that all sources on one member meet.
    """
    claims = list(claims)
    statuses = {
        claim.mention: str(claim.value)
        for claim in claims
        if claim.field == "status" and claim.mention and claim.stance == "asserts"
    }
    hearing = Hearing()
    for claim in claims:
        element, value = claim.element, claim.value
        if claim.object is not None:
            value = {**value, "id": claim.object} if isinstance(value, dict) else {"id": claim.object}
            if claim.field in ("member", "party", "signatory"):
                element = str(claim.object)
        hearing.voices[claim.field].append(
            Voice(
                field=claim.field,
                value=value,
                element=element,
                stance=claim.stance,
                rank=claim.rank,
                source=claim.source,
                standing=claim.standing,
                published_on=claim.published_on,
                article_hash=claim.text_hash,
                said=(claim.made_at, claim.id) if claim.made_at else None,
                status=statuses.get(claim.mention or 0, ""),
            )
        )
    articles = {claim.article: claim for claim in claims if claim.article}
    hearing.reports = len(articles)
    hearing.sources = len({claim.source for claim in articles.values()})
    hearing.last_published = max((c.published_on for c in articles.values() if c.published_on), default=None)
    return hearing
