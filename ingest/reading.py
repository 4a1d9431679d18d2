"""Reading one article: choose the backend, give it the lexicon with the editors' aliases, store the result."""

from __future__ import annotations

from typing import Any

import structlog
from django.conf import settings
from django.db.models import F

from bilateral.models import Article
from bilateral.models.codes import ArticleState
from bilateral.services import submit

from .backends.choosing import backend_named
from .backends.contract import checked
from .lexicon import current_lexicon
from .reconcile import reconcile

log = structlog.get_logger(__name__)
DONE = (ArticleState.RECONCILED, ArticleState.IRRELEVANT)


def read_article(article_id: int, again: bool = False) -> Article:
    """Read an article and settle what it says. Does nothing when that was done, unless ``again``.

    Each attempt is counted on the row before the work begins, so an article that kills its reader is
    remembered. Raises ``Article.DoesNotExist``; other errors are the caller's to record (``ingest.tasks``).
    """
    article = Article.objects.select_related("publisher").get(pk=article_id)
    if (article.state in DONE and not again) or article.is_light:
        return article
    Article.objects.filter(pk=article_id).update(attempts=F("attempts") + 1)
    if article.extraction and (article.state == ArticleState.PARSED or article.retracted_at):
        # An archive brought what was read elsewhere, or nothing of it counts; it is held to the same contract.
        extraction, lexicon_version = checked(article.extraction, article.text), article.lexicon_version
    else:
        extraction, lexicon_version = extract_article(article)
    settled = file_extraction(article, extraction, lexicon_version)
    if settled.state == ArticleState.IRRELEVANT:
        _keep_light(settled)
    log.info("article read", article=article_id, state=settled.state, extractor=settled.extractor)
    return settled


def extract_article(article: Article) -> tuple[dict[str, Any], str]:
    """Return what the chosen backend says of an article (the contract's JSON) and the lexicon's version.

    Writes nothing. Raises ``ContractBroken`` where a backend's output cannot be filed.
    """
    lexicon = current_lexicon()
    read = backend_named(settings.EXTRACTOR, lexicon)
    extraction = checked(read(article.text, article.published_on, headline_of(article)), article.text)
    if article.forced_relevant:
        extraction["relevant"] = True
    return extraction, lexicon.version


def _keep_light(article: Article) -> None:
    """Of what a source offered and is irrelevant, keep address, hash and reason: the page can be fetched again.

    What somebody pasted or sent is kept: nobody else may have it.
    """
    if article.source_id and article.url:
        # An editor may have held it relevant meanwhile: then its text is still to be read.
        kept = Article.objects.filter(pk=article.pk, state=ArticleState.IRRELEVANT, forced_relevant=False)
        if kept.update(text="", minhash=[]):
            article.text = ""


def headline_of(article: Article) -> str:
    """The headline that was given with the article. One taken from the text does not count: it says nothing new."""
    return "" if article.title == submit.headline(article.text) else article.title


def file_extraction(article: Article, extraction: dict[str, Any], lexicon_version: str) -> Article:
    """File an extraction in the register, in one transaction."""
    return reconcile(article.pk, extraction, extraction["extractor"], lexicon_version)
