"""One article's extraction becomes claims, matched records and settled columns, in one transaction."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from bilateral.models import Article, MatchDecision, Mention
from bilateral.models.codes import ArticleState
from bilateral.services.records import Cause, RecordKey
from bilateral.services.settle import hold, settle

from . import near_duplicates
from .drafts import draft_mentions
from .locks import TooFewLocks, lock_all
from .matching import assign, forward_empty_records
from .mentions import (
    hand_on_splits,
    is_silent,
    leave,
    mentions_replaced,
    old_mentions,
    prepare,
    record_of,
    save,
)
from .taught import officials_meant

# What a reading writes. An editor who retracts the article meanwhile, or holds it relevant, is not overruled.
FILED = (
    *("extractor", "lexicon_version", "extraction", "language", "published_on", "minhash", "source_key"),
    *("state", "state_reason", "settled_at", "reread_requested_at", "reviewed_at"),
)


def reconcile(article_id: int, extraction: dict[str, Any], extractor: str, lexicon_version: str) -> Article:
    """File what an extractor read in one article. Doing it again with the same extraction changes nothing.

    The article's earlier machine claims are replaced; an irrelevant article keeps none. One that is silent keeps what
    it had, and what it could join is grouped without it. Locks are taken in one
    order by all callers: advisory locks of everything that may be matched, then rows.
    """
    more: set[str] = set()
    while True:
        try:
            return _file(article_id, extraction, extractor, lexicon_version, more)
        except TooFewLocks as found:
            # Locks are taken all at once: those of what it can belong with through others are known only now.
            more |= found.names


@transaction.atomic
def _file(
    article_id: int, extraction: dict[str, Any], extractor: str, lexicon_version: str, more: set[str]
) -> Article:
    """File it, having locked ``more`` names beside its own. Raises ``TooFewLocks``."""
    article = Article.objects.select_related("publisher", "supersedes").get(pk=article_id)
    drafts = draft_mentions(extraction, officials_meant(extraction)) if extraction["relevant"] else []
    sketch = near_duplicates.signature(article.text) if drafts else []
    bands = near_duplicates.bands(sketch)
    present = [*old_mentions(article), *mentions_replaced(article)]
    keys = {key for draft in drafts for key in draft.block_keys} | {
        key for m in present for key in m.block_keys
    }
    held = {*keys, *near_duplicates.lock_names(article, bands), f"article:{article.pk}", *more}
    lock_all(held)

    article.refresh_from_db()
    article.extractor, article.lexicon_version, article.extraction = extractor, lexicon_version, extraction
    article.language = extraction.get("language") or ""
    if article.published_on is None and extraction.get("published_on"):
        article.published_on = date.fromisoformat(extraction["published_on"])
    copies = near_duplicates.file_copy(article, sketch, bands, held)
    article.state = ArticleState.RECONCILED if extraction["relevant"] else ArticleState.IRRELEVANT
    article.state_reason = extraction.get("reason") or ""
    article.settled_at, article.reread_requested_at = timezone.now(), None
    article.reviewed_at = None  # what it says anew may wait for an editor
    article.save(update_fields=FILED)

    if drafts and is_silent(article):
        drafts, laid = [], leave(article)
    else:
        laid = prepare(article, drafts)
    if not (
        laid.mentions or laid.before or copies
    ):  # as of most that comes in: it reports nothing, and never did
        return article
    assignment = assign(laid.mentions, laid.before, held)
    save(laid.mentions, drafts, extractor)
    hand_on_splits(laid.heirs)
    MatchDecision.objects.filter(mention__in=[decision.mention for decision in assignment.decisions]).delete()
    MatchDecision.objects.bulk_create(assignment.decisions)
    touched = laid.touched | assignment.touched | _records_of(copies)
    if assignment.left:
        hold(touched)
        forward_empty_records(assignment.left)
    settle(touched, Cause(article=article))
    return article


def _records_of(article_ids: set[int]) -> set[RecordKey]:
    """The records that these articles speak of: their sources are counted anew."""
    return {record_of(mention) for mention in Mention.objects.filter(article__in=article_ids)}
