"""Articles: the list, one article with the evidence in it, and the state of the queue."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Count, Min, Prefetch, Q, QuerySet

from bilateral.models import RECORD_FIELDS, Article, Claim, Mention, Record
from bilateral.models.codes import ArticleState
from bilateral.rules.edtf import Bounds

from .claims import record_of
from .keyset import Order, Page, keyset_page

BULKY = ("text", "extraction", "minhash")
WAITING = (ArticleState.QUEUED, ArticleState.FETCHED, ArticleState.PARSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleFilter:
    """What the list of articles is narrowed to."""

    states: tuple[str, ...] = ()
    publisher: str = ""
    language: str = ""
    period: Bounds | None = None
    text: str = ""


@dataclass(slots=True)
class FoundRecord:
    """One record as an article reports it, with the claims in the order of the text."""

    mention: Mention
    record: Record
    claims: list[Claim] = field(default_factory=list)

    def by_field(self) -> dict[str, list[Claim]]:
        """The claims of each field, the field that the text tells first in front."""
        grouped: dict[str, list[Claim]] = {}
        for claim in self.claims:
            grouped.setdefault(claim.field, []).append(claim)
        return grouped


@dataclass(frozen=True, slots=True)
class ArticleDetail:
    """An article, the records it reports (by type) and its near-duplicates."""

    article: Article
    found: dict[str, list[FoundRecord]]
    claims: list[Claim]
    copies: list[Article]
    unread: list[str]
    fallback: str  # why another backend than the chosen one read it, in words


@dataclass(frozen=True, slots=True)
class QueueState:
    """How many articles are in each state, since when the oldest waits, and those that are stuck."""

    counts: dict[str, int]
    oldest_waiting: datetime | None
    quarantined: list[Article]


def light() -> QuerySet[Article]:
    """Articles without their text and what the extractor said: enough for a list."""
    return Article.objects.defer(*BULKY).select_related("publisher")


def matching(wanted: ArticleFilter) -> QuerySet[Article]:
    """The articles that pass a filter, in no order and without their text."""
    rows = light()
    if wanted.states:
        rows = rows.filter(state__in=wanted.states)
    if wanted.language:
        rows = rows.filter(language=wanted.language)
    if wanted.publisher:
        rows = rows.filter(publisher__name__unaccent__icontains=wanted.publisher)
    if wanted.period and wanted.period.earliest:
        rows = rows.filter(published_on__gte=wanted.period.earliest)
    if wanted.period and wanted.period.latest:
        rows = rows.filter(published_on__lte=wanted.period.latest)
    for word in wanted.text.split()[:8]:
        rows = rows.filter(title__unaccent__icontains=word)
    return rows


def articles_page(wanted: ArticleFilter, after: int | None = None) -> Page:
    """One page of articles, latest published first."""
    return keyset_page(matching(wanted), Order("published_on"), after)


def article_detail(article: Article) -> ArticleDetail:
    """Load the records that an article reports and the passages they rest on."""
    claims = list(_claims(article))
    found: dict[int, FoundRecord] = {}
    for claim in claims:
        mention = claim.mention
        assert mention is not None, "the claims of an article hang on its mentions"
        if mention.pk not in found:
            found[mention.pk] = FoundRecord(mention, record_of(mention))
        found[mention.pk].claims.append(claim)
    by_type: dict[str, list[FoundRecord]] = defaultdict(list)
    for entry in sorted(found.values(), key=lambda entry: _reading_order(entry.claims)):
        by_type[entry.mention.record_type].append(entry)
    ordered = {
        name: by_type[name] for name in ("meeting", "agreement", "official", "organization") if by_type[name]
    }
    copies = light().filter(source_key=article.source_key).exclude(pk=article.pk)
    said = article.extraction or {}
    return ArticleDetail(
        article,
        ordered,
        claims,
        list(copies[:20]) if article.source_key else [],
        said.get("unread", []),
        said.get("fallback", ""),
    )


def queue_state(shown: int = 50) -> QueueState:
    """The flow of articles through the queue. Three queries."""
    counts = dict(Article.objects.order_by().values_list("state").annotate(count=Count("pk")))
    oldest = Article.objects.filter(state__in=WAITING).aggregate(oldest=Min("submitted_at"))["oldest"]
    stuck = light().filter(state=ArticleState.QUARANTINED).order_by("-pk")[:shown]
    return QueueState(
        {state.value: counts.get(state.value, 0) for state in ArticleState}, oldest, list(stuck)
    )


def _claims(article: Article) -> QuerySet[Claim]:
    merged = [f"{name}__merged_into" for name in RECORD_FIELDS]
    mentions = Mention.objects.select_related(*RECORD_FIELDS, *merged)
    return (
        Claim.objects.filter(mention__article=article, withdrawn_at__isnull=True)
        .filter(Q(start__isnull=False))
        .select_related(*(f"object_mention__{name}" for name in ("official", "organization", "meeting")))
        .prefetch_related(Prefetch("mention", mentions))
        .order_by("start", "pk")
    )


def _reading_order(claims: list[Claim]) -> tuple[int, int]:
    return (min(claim.start or 0 for claim in claims), claims[0].pk)
