"""The review desk: the queue of articles by doubt, and one article beside what the machine read in it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from bilateral.models import Article, Claim
from bilateral.selectors import likeness
from bilateral.selectors import review as selector
from bilateral.services import review as service
from bilateral.services.correct import InvalidCorrection
from bilateral.services.roles import account_of

from . import teaching, undoing
from .access import for_editors
from .codes import FIELD_WORDS
from .highlights import Passage, marked
from .rendering import HtmxRequest
from .words import record_words


@for_editors
@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    context = {
        "queue": selector.queue(),
        "count": selector.waiting_count(),
        "of_one_name": likeness.of_one_name(),
    }
    return render(request, "review/queue.html", context)


@for_editors
@require_safe
def desk(request: HtmxRequest, pk: int) -> HttpResponse:
    article = _article(pk)
    rows = selector.claims_on_desk(article)
    _keep_in_step(article, rows)
    if request.htmx and request.htmx.target == "claims":
        return answer(request, article, rows)
    context = context_of(request, article, rows) | {
        "text": marked(article.text, (_passage(row.claim) for row in rows)),
        "following": selector.after(article),
    }
    return render(request, "review/desk.html", context)


@for_editors
@require_POST
def verdict(request: HtmxRequest, pk: int) -> HttpResponse:
    """Accept, reject or undo: ``accept=CLAIM-SEEN``, ``reject=CLAIM-SEEN``, ``bulk=sure-NEWEST`` or
    ``all-NEWEST``, ``undo=1``, ``done=1``.

    ``SEEN`` is the editor's claim that the desk showed as settling it, 0 for none: a verdict that another editor
    gave in the meantime is shown, and not overwritten. ``NEWEST`` is the latest claim that the desk showed: what a new
    reading brought in the meantime is not accepted unseen.
    """
    article, editor = _article(pk), account_of(request.user)
    rows = selector.claims_on_desk(article)
    status = 200
    if "bulk" in request.POST:
        status = _accept_many(request, article, rows)
    elif "undo" in request.POST:
        status = _undo(request, article, editor)
    elif "done" in request.POST:
        service.mark_reviewed(article)
        following = selector.after(article)
        return _go(request, following)
    else:
        status = _one(request, article, rows)
    rows = selector.claims_on_desk(article)
    _keep_in_step(article, rows)
    return answer(request, article, rows, status)


@for_editors
def answer(
    request: HtmxRequest, article: Article, rows: list[selector.Reviewed], status: int = 200
) -> HttpResponse:
    """The claims' side of the desk for htmx, else the way back to the desk."""
    if not request.htmx:
        return redirect("review-article", article.pk)
    return render(request, "review/_claims.html", context_of(request, article, rows), status=status)


def context_of(request: HttpRequest, article: Article, rows: list[selector.Reviewed]) -> dict[str, Any]:
    settled, total = selector.progress(rows)
    waiting = [row for row in rows if not row.verdict]
    return {
        "article": article,
        "open_rows": waiting,
        "settled_rows": [row for row in rows if row.verdict],
        "sure_count": sum(not row.doubts for row in waiting),
        "settled": settled,
        "total": total,
        "newest": _newest(rows),
        "last": undoing.last(request, article),
    }


def _undo(request: HttpRequest, article: Article, editor: User) -> int:
    """Take the last step back; the status of the answer."""
    try:
        words = undoing.undo(request, article, editor)
    except InvalidCorrection as error:
        messages.error(request, str(error))
        return 422
    teaching.let_go(request)
    messages.info(request, words or _("There is nothing to undo here."))
    return 200


def _one(request: HttpRequest, article: Article, rows: list[selector.Reviewed]) -> int:
    """Give one verdict; the status of the answer."""
    what = "accept" if "accept" in request.POST else "reject"
    given, _dash, seen = request.POST.get(what, "").partition("-")
    row = next((row for row in rows if str(row.claim.pk) == given), None)
    gone = _("That claim is no longer on the desk: the article was read again in the meantime.")
    if row is None:
        messages.error(request, gone)
        return 409
    if str(row.spoken.pk if row.spoken else 0) != seen:
        messages.error(request, _overtaken(row))
        return 409
    editor = account_of(request.user)
    try:
        made = (
            service.accept([row.claim], editor) if what == "accept" else [service.reject(row.claim, editor)]
        )
    except Claim.DoesNotExist:  # a reading that was under way replaced it while its record was waited for
        messages.error(request, gone)
        return 409
    except InvalidCorrection as error:
        messages.error(request, str(error))
        return 422
    words = _("Accepted: %(what)s.") if what == "accept" else _("Rejected: %(what)s.")
    undoing.remember(
        request,
        article,
        made,
        words % {"what": f"{FIELD_WORDS.get(row.claim.field, row.claim.field)} · {record_words(row.record)}"},
    )
    return 200


def _overtaken(row: selector.Reviewed) -> str:
    if row.spoken is None:
        return _(
            "The verdict on this claim was taken back in the meantime. Yours was not saved: look again and decide."
        )
    return _("%(who)s decided on this claim in the meantime. Yours was not saved: look again and decide.") % {
        "who": row.spoken.author
    }


def _accept_many(request: HttpRequest, article: Article, rows: list[selector.Reviewed]) -> int:
    """Accept what the desk showed as open, or the part of it that is not in doubt; the status of the answer."""
    which, _dash, newest = request.POST["bulk"].partition("-")
    if str(_newest(rows)) != newest:
        messages.error(
            request,
            _("The article was read again in the meantime. Nothing was accepted: look at what was read now."),
        )
        return 409
    claims = [row.claim for row in rows if not row.verdict and not (which == "sure" and row.doubts)]
    try:
        made = service.accept(claims, account_of(request.user))
    except InvalidCorrection as error:
        messages.error(request, str(error))
        return 422
    words = _("Claims accepted: %(n)s.") % {"n": len(claims)}
    if made:
        undoing.remember(request, article, made, words)
    messages.success(request, words)
    return 200


def _newest(rows: list[selector.Reviewed]) -> int:
    """The latest of the claims: every reading writes new ones."""
    return max((row.claim.pk for row in rows), default=0)


def _keep_in_step(article: Article, rows: list[selector.Reviewed]) -> None:
    """An article leaves the queue with its last claim; undoing brings it back."""
    settled, total = selector.progress(rows)
    if settled == total:
        service.mark_reviewed(article)


def _go(request: HtmxRequest, following: Article | None) -> HttpResponse:
    response = redirect("review-article", following.pk) if following else redirect("review")
    return HttpResponseClientRedirect(response.url) if request.htmx else response


def _article(pk: int) -> Article:
    return get_object_or_404(Article.objects.select_related("publisher"), pk=pk)


def _passage(claim: Claim) -> Passage:
    assert claim.mention is not None, "a quoted claim hangs on a mention"
    return Passage(claim.start or 0, claim.end or 0, claim.pk, claim.mention.pk, claim.mention.record_type)
