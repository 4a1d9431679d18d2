"""The action that judges two selected records to be one, on a page that asks which of them to keep."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bilateral.services import merge
from bilateral.services.roles import account_of


@admin.action(description=gettext_lazy("Merge two selected records…"), permissions=["change"])
def merge_selected(model_admin: Any, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
    """Ask which record to keep, then judge. A judgement moves nothing and can be revoked."""
    records = list(queryset.order_by("-sources", "pk")[:3])
    if len(records) != 2:
        model_admin.message_user(
            request, _("Select the two records that are one, and no other."), messages.ERROR
        )
        return None
    contradiction = None
    if "keep" in request.POST:
        keep, other = sorted(records, key=lambda record: str(record.pk) != request.POST["keep"])
        reason, overrule = request.POST.get("reason", ""), "overrule" in request.POST
        try:
            merge.merge(keep, other, account_of(request.user), reason=reason, overrule=overrule)
        except merge.ContradictsJudgement as error:
            contradiction = error
        except merge.ImpossibleJudgement as error:
            model_admin.message_user(request, str(error), messages.ERROR)
            return None
        else:
            words = {"other": other, "keep": keep}
            model_admin.message_user(
                request, _("%(other)s is merged into %(keep)s.") % words, messages.SUCCESS
            )
            return None
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Merge two records"),
        "opts": model_admin.opts,
        "records": records,
        "contradiction": contradiction,
        "keep": request.POST.get("keep", str(records[0].pk)),
        "reason": request.POST.get("reason", ""),
        "action_checkbox_name": ACTION_CHECKBOX_NAME,
    }
    return TemplateResponse(request, "admin/bilateral/merge_selected.html", context)
