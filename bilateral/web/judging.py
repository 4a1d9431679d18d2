"""Judgements on identity: merging two records, keeping them apart, splitting reports off, undoing each."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from bilateral.models import Article, Judgement, Mention, Record
from bilateral.models.codes import JudgementKind
from bilateral.selectors import editable, likeness
from bilateral.selectors.history import distinct_between, reports_of
from bilateral.services import merge as service
from bilateral.services.roles import account_of

from . import teaching, undoing
from .access import for_editors
from .kinds import record_or_404
from .missing import Missing
from .rendering import HtmxRequest
from .sent import reason_sent, way_back
from .words import record_words


@for_editors
@require_http_methods(["GET", "HEAD", "POST"])
def merge(request: HtmxRequest, record_type: str, pk: int) -> HttpResponse:
    """Look for the other record (``q``), see both side by side (``other``), and judge (``judge=same|distinct``)."""
    record = record_or_404(record_type, pk)
    if record.merged_into_id:
        return redirect("merge", record_type, record.merged_into_id)
    other = _other(request, record_type, record)
    context: dict[str, Any] = {
        "record": record,
        "record_type": record_type,
        "q": request.GET.get("q", ""),
        "found": likeness.found(record, request.GET.get("q", "")),
        "likely": likeness.likely(record),
        "next": request.POST.get("next") or request.GET.get("next", ""),
        "reason": reason_sent(request),
    }
    if other is not None:
        context |= {
            "other": other,
            "pair": [(one, editable.single_values(one), _lists_told(one)) for one in (record, other)],
            "keep": request.POST.get("keep", str(likeness.better_known(record, other).pk)),
            "distinct": distinct_between(record, other),
        }
    status = 200
    if request.method == "POST":
        if other is None:
            raise Missing(_("Choose the other record first."))
        try:
            return _judge(request, record, other, context)
        except service.ContradictsJudgement as error:
            context |= {"contradiction": error}
            status = 409
        except service.ImpossibleJudgement as error:
            messages.error(request, str(error))
            status = 422
    return render(request, "records/merge.html", context, status=status)


@for_editors
@require_http_methods(["GET", "HEAD", "POST"])
def split(request: HttpRequest, record_type: str, pk: int) -> HttpResponse:
    """Choose the reports that tell of another thing, and give them a record of their own."""
    record = record_or_404(record_type, pk)
    reports = reports_of(record_type, record)
    if request.method == "POST":
        chosen = {int(one) for one in request.POST.getlist("mention") if one.isdecimal() and len(one) < 18}
        mentions = Mention.objects.filter(pk__in=chosen)
        reason = reason_sent(request)
        try:
            judgement = service.split(record, mentions, account_of(request.user), reason)
        except service.ImpossibleJudgement as error:
            messages.error(request, str(error))
            context = {
                "record": record,
                "record_type": record_type,
                "reports": reports,
                "chosen": chosen,
                "reason": reason,
            }
            return render(request, "records/split.html", context, status=422)
        _name, _left, new = service.sides(judgement)
        messages.success(
            request,
            _(
                "The reports now have a record of their own: this one. The split can be undone in its history."
            ),
        )
        return redirect(record_type, new)  # the address of a record is named for its type
    context = {"record": record, "record_type": record_type, "reports": reports, "chosen": set()}
    return render(request, "records/split.html", context)


@for_editors
@require_POST
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Undo a judgement."""
    judgement = get_object_or_404(Judgement, pk=pk)
    service.revoke(judgement, account_of(request.user), reason_sent(request))
    teaching.let_go(request)
    messages.success(request, _("Undone: the records are as they were before that judgement."))
    name, left, right = service.sides(judgement)
    shown = left if judgement.kind != JudgementKind.MERGE else right
    return HttpResponseRedirect(way_back(request, reverse("history", args=[name, shown])))


def _judge(request: HttpRequest, record: Record, other: Record, context: dict[str, Any]) -> HttpResponse:
    editor, reason = account_of(request.user), context["reason"]
    if request.POST.get("judge") == "distinct":
        judgement = service.declare_distinct(record, other, editor, reason)
        messages.success(request, _("Kept apart: matching will not join these two again."))
        kept = record
    else:
        kept, gone = (other, record) if request.POST.get("keep") == str(other.pk) else (record, other)
        judgement = service.merge(kept, gone, editor, reason, overrule="overrule" in request.POST)
        messages.success(
            request, _("The two are one record now. Nothing was moved; it can be undone in the history.")
        )
        teaching.offer_spelling(request, kept, str(gone))
    words = _("judged on %(one)s and %(other)s") % {
        "one": record_words(record),
        "other": record_words(other),
    }
    back = str(context["next"])
    desk = _desk_in(back)
    if desk is not None:
        undoing.remember(request, desk, [], words, judgement)
    return HttpResponseRedirect(way_back(request, reverse("history", args=[context["record_type"], kept.pk])))


def _lists_told(record: Record) -> dict[str, list[editable.Editable]]:
    """The lists of a record that have elements: who sat there tells two meetings apart better than the day."""
    return {name: elements for name, elements in editable.listed_values(record).items() if elements}


def _desk_in(address: str) -> Article | None:
    """The article whose desk an address leads to."""
    parts = address.split("/")
    if len(parts) > 2 and parts[1] == "review" and parts[2].isdecimal() and len(parts[2]) < 18:
        return Article.objects.filter(pk=int(parts[2])).first()
    return None


def _other(request: HttpRequest, record_type: str, record: Record) -> Record | None:
    sent = (request.POST.get("other") or request.GET.get("other", "")).removeprefix("#")
    if not sent:
        return None
    found = record_or_404(record_type, int(sent)) if sent.isdecimal() and len(sent) < 18 else None
    if found is None:
        raise Missing(_("There is no such record."))
    found = found.merged_into or found
    return None if found.pk == record.pk else found
