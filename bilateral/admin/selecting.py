"""The rows that an action is asked for, as they were sent."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse


class SelectingAdmin(admin.ModelAdmin):
    """Looks at the selected rows before Django asks the database for them: what can be no row's key selects nothing."""

    def response_action(  # type: ignore[override]  # the stubs are of a later Django
        self, request: HttpRequest, queryset: QuerySet[Any]
    ) -> HttpResponse | None:
        sent = request.POST.copy()
        sent.setlist(
            ACTION_CHECKBOX_NAME, [key for key in sent.getlist(ACTION_CHECKBOX_NAME) if self._may_be_key(key)]
        )
        request.POST = sent  # type: ignore[assignment]  # Django itself reads it from here
        return super().response_action(request, queryset)

    def _may_be_key(self, sent: str) -> bool:
        try:
            self.opts.pk.clean(sent, None)
        except ValidationError:
            return False
        return "\x00" not in sent
