"""Who says what of a record: the quotes and corrections behind each value a page shows."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from bilateral.models import Record
from bilateral.models.codes import Rank

from .told import MOST_SHOWN, Told, ToldArticle


@dataclass(frozen=True, slots=True)
class Quote:
    """One machine's claim with the words it rests on, and those around them; ``copies`` are wire copies that say the
    same."""

    claim_id: int
    article: ToldArticle
    before: str
    quote: str
    after: str
    rule: str
    inferred: bool
    copies: tuple[ToldArticle, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """One person's claim: who said it, when and why."""

    claim_id: int
    author: str
    made_at: datetime
    reason: str
    stance: str
    rank: int
    value: Any


@dataclass(frozen=True, slots=True)
class Camp:
    """The sources that give one value, a quote for each independent source, latest first."""

    value: Any
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that stands behind one value. ``camps`` has one entry for each way to put it, fullest first.

    ``disputed`` says that settling found a contradiction among them: other spellings and vaguer dates are none.
    """

    camps: tuple[Camp, ...]
    corrections: tuple[Correction, ...]
    disputed: bool = False

    @property
    def sources(self) -> int:
        """Independent sources: wire copies of one story are one."""
        return len({source_of(quote.article) for camp in self.camps for quote in camp.quotes})

    @property
    def more(self) -> bool:
        """Whether one of its values has more reports than are shown."""
        return any(sum(1 + len(quote.copies) for quote in camp.quotes) >= MOST_SHOWN for camp in self.camps)

    @property
    def inferred(self) -> bool:
        """Whether every source leaves the value to be concluded and none states it."""
        quotes = [quote for camp in self.camps for quote in camp.quotes]
        return bool(quotes) and all(quote.inferred for quote in quotes)


@dataclass(frozen=True, slots=True)
class Report:
    """An article that reports the record, with the wire copies of it folded behind."""

    article: ToldArticle
    copies: tuple[ToldArticle, ...]


@dataclass(slots=True)
class Provenance:
    """The claims on one record, by field and element, ready for pages. Takes no query of its own.

    ``conflicts`` is the record's column of that name: what settling found contradicted.
    """

    claims: list[Told]
    conflicts: Mapping[str, Any] = field(default_factory=dict)
    record: Record | None = None
    _by_place: dict[tuple[str, str], list[Told]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for claim in self.claims:
            self._by_place[claim.field, _element(claim)].append(claim)

    def of(self, name: str, element: str | int = "") -> Evidence | None:
        """The evidence of one field, or of one element of a list field; ``None`` where nobody speaks of it."""
        claims = self._by_place.get((name, str(element)))
        if not claims:
            return None
        camps, corrections = _sides(claims)
        column = "date" if name == "act" else name  # the acts' dates settle together
        return Evidence(camps, corrections, disputed=column in self.conflicts and len(camps) > 1)

    @property
    def articles(self) -> list[ToldArticle]:
        """The articles that speak of the record, latest first."""
        found = {claim.article.pk: claim.article for claim in self.claims if claim.article}
        return sorted(found.values(), key=_latest_first)

    @property
    def reports(self) -> list[Report]:
        """The articles with near-duplicates folded behind the first of them, latest first."""
        clusters: dict[str, list[ToldArticle]] = defaultdict(list)
        for article in self.articles:
            clusters[source_of(article)].append(article)
        return [Report(articles[0], tuple(articles[1:])) for articles in clusters.values()]


def source_of(article: ToldArticle) -> str:
    """What tells independent sources apart: near-duplicates share it."""
    return article.source_key or article.text_hash


def _element(claim: Told) -> str:
    """The element as pages know it: the canonical id of a member, party or signatory, an act with its side."""
    if claim.field in ("member", "party", "signatory"):
        return str(claim.object or claim.element)
    if claim.field == "act":
        return "|".join(claim.element.split("|")[:2])
    return claim.element


def _sides(claims: Iterable[Told]) -> tuple[tuple[Camp, ...], tuple[Correction, ...]]:
    camps: dict[str, list[Told]] = defaultdict(list)
    corrections = []
    for claim in claims:
        if claim.rank > Rank.MACHINE:
            corrections.append(
                Correction(
                    claim.pk,
                    claim.author,
                    claim.made_at,
                    claim.reason,
                    claim.stance,
                    claim.rank,
                    claim.value,
                )
            )
        elif claim.article is not None:
            camps[_compared(claim)].append(claim)
    built = [Camp(_shown(said[0]), _quotes(said)) for said in camps.values()]
    built.sort(key=lambda camp: (-len(camp.quotes), str(camp.value)))
    corrections.sort(key=lambda correction: correction.made_at, reverse=True)
    return tuple(built), tuple(corrections)


def _compared(claim: Told) -> str:
    """What makes two claims on one element agree: its date for an act, its presence for a member, else the value."""
    if claim.field in ("member", "party", "signatory", "delegation", "organization", "part_of"):
        return str(claim.object)
    return json.dumps(_shown(claim), sort_keys=True, ensure_ascii=False)


def _shown(claim: Told) -> Any:
    if claim.field == "act" and isinstance(claim.value, dict):
        return claim.value.get("date") or ""
    return claim.value


def _quotes(claims: list[Told]) -> tuple[Quote, ...]:
    """One quote a source, that of its latest article; the other articles of the source are its copies."""
    by_source: dict[str, list[Told]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: (_latest_first(_article(claim)), claim.pk)):
        by_source[source_of(_article(claim))].append(claim)
    quotes = []
    for said in by_source.values():
        first = said[0]
        copies = {_article(claim).pk: _article(claim) for claim in said}
        copies.pop(_article(first).pk)
        quotes.append(
            Quote(
                first.pk,
                _article(first),
                first.before,
                first.quote,
                first.after,
                first.rule,
                first.inferred,
                tuple(copies.values()),
            )
        )
    return tuple(quotes)


def _article(claim: Told) -> ToldArticle:
    assert claim.article is not None, "only machines' claims are quoted"
    return claim.article


def _latest_first(article: ToldArticle) -> tuple[int, int]:
    return (-(article.published_on or date.min).toordinal(), article.pk)
