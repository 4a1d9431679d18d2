"""The articles that records rest on, as citations, exports and briefings name them. Never their text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import F
from django.db.models.functions import Coalesce

from bilateral.models import Article, Mention
from bilateral.models.articles import speaks

from .clock import MANILA
from .merged import standing_as


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One article. The register took it in on ``accessed_on``, a day in Manila; wire copies share a ``story``."""

    article_id: int
    title: str
    publisher: str
    published_on: date | None
    url: str
    accessed_on: date
    story: str


_COLUMNS = ("title", "published_on", "url", "submitted_at", "source_key", "text_hash", "publisher")


def sources_of(record_type: str, ids: Iterable[int]) -> dict[int, list[Source]]:
    """The articles that speak of each canonical record, latest first; of records merged into it too. Two queries."""
    own, merged_into = f"{record_type}_id", f"{record_type}__merged_into_id"
    rows = (
        Mention.objects.filter(
            speaks("article__"),
            **{f"{own}__in": standing_as(record_type, ids)},
        )
        .select_related("article__publisher")
        .only(own, *(f"article__{column}" for column in _COLUMNS), "article__publisher__name")
        .annotate(canonical=Coalesce(F(merged_into), F(own)))
        .order_by("-article__published_on", "-article_id")
    )
    found: dict[int, dict[int, Source]] = {}
    for mention in rows:
        found.setdefault(mention.canonical, {})[mention.article_id] = source_of_article(mention.article)
    return {record_id: list(articles.values()) for record_id, articles in found.items()}


def source_of_article(article: Article) -> Source:
    """An article itself as a source."""
    return Source(
        article_id=article.pk,
        title=str(article),
        publisher=article.publisher.name if article.publisher else "",
        published_on=article.published_on,
        url=article.url,
        accessed_on=article.submitted_at.astimezone(MANILA).date(),
        story=article.source_key or article.text_hash,
    )


def independent(sources: Iterable[Source]) -> list[Source]:
    """One source a story, its first in the order given: wire copies count once."""
    stories: dict[str, Source] = {}
    for source in sources:
        stories.setdefault(source.story, source)
    return list(stories.values())
