"""Articles: the list, one article with the evidence in it, and the state of the queue."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import BigIntegerField, CharField, Count, Min, QuerySet

from bilateral.models import RECORD_FIELDS, Article, Claim, Mention, Record
from bilateral.models.codes import ArticleState
from bilateral.rules.edtf import Bounds
from bilateral.statements import Given, Statement

from .claims import record_of
from .keyset import FilteredList, Order, Page

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


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article as the list shows it; the fields are ``COLUMNS``."""

    pk: int
    title: str
    publisher: str | None
    language: str
    state: str
    published_on: date | None
    retracted_at: datetime | None


COLUMNS = ("pk", "title", "publisher__name", "language", "state", "published_on", "retracted_at")


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
    """One page of articles as lines, latest published first."""
    return _LIST.page(wanted, after)


_LIST = FilteredList(matching, ArticleFilter(), COLUMNS, {"published": Order("published_on")}, ArticleLine)


def shown(pk: int) -> Article | None:
    """An article with its publisher, source and the versions before and after it. One query."""
    found: Article | None = _SHOWN.one(pk)
    return found


def article_detail(article: Article) -> ArticleDetail:
    """Load the records that an article reports and the passages they rest on."""
    claims = _said_by(article)
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
    said = article.extraction or {}
    return ArticleDetail(
        article,
        ordered,
        claims,
        _COPIES.objects(key=article.source_key, pk=article.pk) if article.source_key else [],
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


def _said_by(article: Article) -> list[Claim]:
    """The claims of an article in the order of its text, each with its mention and the record of that."""
    mentions = {mention.pk: mention for mention in _MENTIONS.objects(pk=article.pk)}
    claims = _CLAIMS.objects(pk=article.pk) if mentions else []
    for claim in claims:
        claim.mention = mentions[claim.mention_id]
    return claims


_PK = Given("pk", BigIntegerField())
_SHOWN = Statement(
    lambda: (
        Article.objects.filter(pk=_PK)
        .select_related("publisher", "source", "supersedes", "superseded_by")
        .defer(*(f"{version}__{column}" for version in ("supersedes", "superseded_by") for column in BULKY))
    )
)
_COPIES = Statement(
    lambda: light().filter(source_key=Given("key", CharField())).exclude(pk=_PK).order_by("pk")[:20]
)
_CLAIMS = Statement(
    lambda: (
        Claim.objects.filter(mention__article=_PK, withdrawn_at__isnull=True, start__isnull=False)
        .select_related(*(f"object_mention__{name}" for name in ("official", "organization", "meeting")))
        .order_by("start", "pk")
    )
)
_MENTIONS = Statement(
    lambda: Mention.objects.filter(article=_PK).select_related(
        *RECORD_FIELDS, *(f"{name}__merged_into" for name in RECORD_FIELDS)
    )
)


def _reading_order(claims: list[Claim]) -> tuple[int, int]:
    return (min(claim.start or 0 for claim in claims), claims[0].pk)
