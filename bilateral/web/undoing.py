"""What an editor did at the desk of one article, last first, so that each step can be undone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest
from django.utils.translation import gettext as _

from bilateral.models import Article, Claim, Judgement
from bilateral.services import claims as claiming
from bilateral.services import merge
from bilateral.services import review as service

MOST_STEPS = 50


def remember(
    request: HttpRequest,
    article: Article,
    claims: Iterable[Claim],
    words: str,
    judgement: Judgement | None = None,
) -> None:
    """Note one step: the claims it made, or the judgement."""
    step = {"claims": [claim.pk for claim in claims], "words": words, "judgement": judgement and judgement.pk}
    request.session[_key(article)] = [*_steps(request, article), step][-MOST_STEPS:]


def last(request: HttpRequest, article: Article) -> str:
    """The last step in words; empty where there is none."""
    steps = _steps(request, article)
    return str(steps[-1]["words"]) if steps else ""


def undo(request: HttpRequest, article: Article, editor: User) -> str:
    """Take the last step back; what it was in words, or empty where there was none."""
    steps = _steps(request, article)
    if not steps:
        return ""
    *rest, step = steps
    claiming.withdraw_claims(Claim.objects.filter(pk__in=step["claims"]).order_by("pk"), editor, "undone")
    judgement = Judgement.objects.filter(pk=step["judgement"]).first()
    if judgement is not None:
        merge.revoke(judgement, editor, reason="undone")
    service.mark_waiting(article)
    request.session[_key(article)] = rest
    return _("Undone: %(what)s") % {"what": step["words"]}


def _steps(request: HttpRequest, article: Article) -> list[dict[str, Any]]:
    return list(request.session.get(_key(article), []))


def _key(article: Article) -> str:
    return f"desk_{article.pk}"
