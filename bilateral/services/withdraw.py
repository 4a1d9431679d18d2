"""Withdrawing a record and bringing it back. Nothing is deleted: both are claims in a person's name."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from bilateral.models import MODELS, Article, Mention, Record

from . import submit
from .correct import correct
from .records import Cause, RecordKey
from .settle import settle


def withdraw(record: Record, editor: User, reason: str = "") -> None:
    """Take a record off every page, list and feed, until somebody restores it."""
    correct(record, "withdrawn", True, editor, reason=reason)


def restore(record: Record, editor: User, reason: str = "") -> None:
    """Bring a withdrawn record back as its claims have it now. Raises ``InvalidCorrection`` when there are none."""
    correct(record, "withdrawn", False, editor, reason=reason)


@transaction.atomic
def retract(article: Article, editor: User, reason: str = "") -> None:
    """Silence an article: it is kept, its claims no longer count."""
    _decide(Article.objects.filter(pk=article.pk, retracted_at__isnull=True), timezone.now())
    _settle_all(article, editor, reason)


@transaction.atomic
def unretract(article: Article, editor: User, reason: str = "") -> None:
    """Let a retracted article speak again."""
    _decide(Article.objects.filter(pk=article.pk, retracted_at__isnull=False), None)
    _settle_all(article, editor, reason)


def _decide(chosen: QuerySet[Article], retracted_at: datetime | None) -> None:
    """Note the decision on an article's row, and have it filed anew: what it held together, or apart, is grouped."""
    article_id = chosen.values_list("pk", flat=True).first()
    chosen.update(retracted_at=retracted_at)
    if article_id is not None:
        submit.file_anew(article_id)


def _settle_all(article: Article, editor: User, reason: str) -> None:
    keys = {
        RecordKey(name, record_id)
        for name in MODELS
        for record_id in Mention.objects.filter(article=article, **{f"{name}__isnull": False}).values_list(
            f"{name}_id", flat=True
        )
    }
    settle(keys, Cause(author=editor, reason=reason))
