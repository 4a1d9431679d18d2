"""Articles: the list, one with its evidence highlighted, and adding one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from bilateral.models import Article, Claim
from bilateral.models.codes import ArticleState
from bilateral.selectors import articles as selector
from bilateral.services import submit
from bilateral.services.roles import account_of, is_editor, may_submit

from .forms import ArticleForm
from .highlights import Passage, marked
from .list_filters import ArticleFilters
from .rendering import HtmxRequest, render_list


def articles(request: HtmxRequest) -> HttpResponse:
    return render_list(request, "articles", ArticleFilters, _page)


def article(request: HttpRequest, pk: int) -> HttpResponse:
    found = selector.shown(pk)
    if found is None:
        raise Http404
    detail = selector.article_detail(found)
    readable = found.shows_text or is_editor(request.user)
    context = {
        "article": found,
        "detail": detail,
        "text": marked(found.text, map(_passage, detail.claims)) if readable else None,
        "editor": is_editor(request.user),
    }
    return render(request, "articles/detail.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def add_article(request: HttpRequest) -> HttpResponse:
    if not may_submit(request.user):
        raise PermissionDenied(_("Your account may read the register, not add to it. Ask an administrator."))
    form = ArticleForm(request.POST or None)
    if request.method != "POST":
        return render(request, "articles/add.html", {"form": form})
    submission = form.submit(request.user)
    if submission is None:
        return render(request, "articles/add.html", {"form": form}, status=422)
    if not submission.created:
        messages.info(request, _("This article was here already; nothing was added."))
    return redirect("article-progress", submission.article.pk)


def progress(request: HtmxRequest, pk: int) -> HttpResponse:
    """How far an article has come; asked again every second until it has arrived or is stuck."""
    found = get_object_or_404(selector.light(), pk=pk)
    waiting = found.state in selector.WAITING or found.reread_requested_at is not None
    context: dict[str, Any] = {"article": found, "waiting": waiting, "steps": _steps(found)}
    if found.state == ArticleState.RECONCILED and not waiting:
        context["detail"] = selector.article_detail(get_object_or_404(Article, pk=pk))
    return render(request, "articles/_progress.html" if request.htmx else "articles/progress.html", context)


@login_required
@require_POST
def retry(request: HttpRequest, pk: int) -> HttpResponse:
    """Queue a quarantined article again, or one that was held irrelevant."""
    if not is_editor(request.user):
        raise PermissionDenied(_("Only editors may have an article read again."))
    found = get_object_or_404(selector.light(), pk=pk)
    if found.state == ArticleState.QUARANTINED:
        submit.retry(found, account_of(request.user))
    elif found.state == ArticleState.IRRELEVANT:
        submit.force_relevant(found, account_of(request.user))
    else:
        messages.info(
            request,
            _("The article is %(state)s; there is nothing to try again.")
            % {"state": found.get_state_display()},
        )
        return redirect(found)
    return redirect("article-progress", found.pk)


@login_required
@require_POST
def read_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Have an article read again, with the spellings and offices that editors taught since."""
    if not is_editor(request.user):
        raise PermissionDenied(_("Only editors may have an article read again."))
    found = get_object_or_404(selector.light(), pk=pk)
    if submit.read_again(found, account_of(request.user)):
        return redirect("article-progress", found.pk)
    messages.info(
        request,
        _("There is nothing to read again: another version counts in its place, or no text was kept."),
    )
    return redirect(found)


def _page(filters: ArticleFilters) -> dict[str, Any]:
    page = selector.articles_page(filters.wanted(), filters.after_row)
    return {"articles": page.rows, "next": page.next}


def _passage(claim: Claim) -> Passage:
    assert claim.mention is not None, "a quoted claim hangs on a mention"
    return Passage(claim.start or 0, claim.end or 0, claim.pk, claim.mention.pk, claim.mention.record_type)


def _steps(article: Article) -> list[tuple[str, bool]]:
    """The way of an article through the queue, and how far it has come."""
    order = [ArticleState.QUEUED, ArticleState.PARSED, ArticleState.RECONCILED]
    if article.reread_requested_at is not None or article.state == ArticleState.FETCHED:
        reached = 0
    else:
        reached = order.index(ArticleState(article.state)) if article.state in order else 2
    words = [_("accepted"), _("read"), _("in the register")]
    return [(step, index <= reached) for index, step in enumerate(words)]
