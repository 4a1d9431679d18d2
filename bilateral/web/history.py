"""A record's history, going back to an earlier state, withdrawing and bringing back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from bilateral.models import Change
from bilateral.selectors import history as selector
from bilateral.selectors.keyset import UnknownRow
from bilateral.services import revert as service
from bilateral.services import withdraw as withdrawing
from bilateral.services.correct import InvalidCorrection, StaleVersion
from bilateral.services.roles import account_of

from .access import for_editors
from .kinds import record_or_404
from .missing import Missing
from .sent import reason_sent


def history(request: HttpRequest, record_type: str, pk: int) -> HttpResponse:
    record = record_or_404(record_type, pk)
    if record.merged_into_id:
        return redirect("history", record_type, record.merged_into_id)
    sent = request.GET.get("after", "")
    try:
        found = selector.history(record, int(sent) if sent.isdecimal() and len(sent) < 18 else None)
    except UnknownRow as error:
        raise Missing(str(error)) from error
    context: dict[str, Any] = {"record": record, "record_type": record_type, "history": found}
    return render(request, "records/history.html", context)


@for_editors
@require_POST
def revert(request: HttpRequest, record_type: str, pk: int) -> HttpResponse:
    """Write, in the editor's name, the values that the record had after ``version``."""
    record = record_or_404(record_type, pk)
    if record.merged_into_id:
        return _merged_meanwhile(request, record_type, record.merged_into_id)
    sent, reason = request.POST.get("version", ""), reason_sent(request)
    told = Change.objects.filter(record_type=record_type, record_id=record.pk)
    if not sent.isdecimal() or len(sent) > 9 or not told.filter(version=int(sent)).exists():
        raise Missing(_("The record has no such version."))
    reason = reason or _("back to version %(version)s") % {"version": sent}
    try:
        made = service.revert_to(record, int(sent), account_of(request.user), reason)
    except (InvalidCorrection, StaleVersion) as error:
        messages.error(request, str(error))
    else:
        words = ngettext(
            "%(n)s value was set, in your name.", "%(n)s values were set, in your name.", len(made)
        )
        messages.success(request, words % {"n": len(made)} if made else _("The record already says so."))
    return redirect("history", record_type, record.pk)


@for_editors
@require_POST
def withdraw(request: HttpRequest, record_type: str, pk: int) -> HttpResponse:
    """Take a record off every page, or bring it back (``back=1``)."""
    record = record_or_404(record_type, pk)
    if record.merged_into_id:
        return _merged_meanwhile(request, record_type, record.merged_into_id)
    editor, reason = account_of(request.user), reason_sent(request)
    if "back" in request.POST:
        try:
            withdrawing.restore(record, editor, reason)
        except InvalidCorrection as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("The record is back, with the values that its claims give now."))
    else:
        withdrawing.withdraw(record, editor, reason)
        messages.success(
            request, _("The record was withdrawn. Its history stays, and it can be brought back.")
        )
    return redirect("history", record_type, record.pk)


def _merged_meanwhile(request: HttpRequest, record_type: str, kept: int) -> HttpResponse:
    """What was asked of a record is not done to the one that it was merged into: nobody looked at that one."""
    messages.error(
        request,
        _("That record was merged into this one in the meantime. Nothing was saved: look again and decide."),
    )
    return redirect("history", record_type, kept)
