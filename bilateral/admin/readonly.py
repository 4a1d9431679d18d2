"""Admin pages that show and never edit."""

from __future__ import annotations

import json
from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .selecting import SelectingAdmin


class ReadOnlyAdmin(SelectingAdmin):
    """Rows that other parts of the product write. Whoever may *change* them may run the actions on them."""

    list_per_page = 50
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return obj is None and super().has_change_permission(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class ChildAdmin(ReadOnlyAdmin):
    """Part of a record, named by ``parent``: the page says where it can be corrected."""

    parent: str
    other_parent: str = ""

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ["correct_it", *(f.name for f in self.opts.fields if f.name != "id")]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return self.get_fields(request, obj)

    @admin.display(description=gettext_lazy("To correct it"))
    def correct_it(self, row: Model) -> SafeString:
        record: Any = row
        for name in self.parent.split("__"):
            record = getattr(record, name)
        record = record or getattr(row, self.other_parent)
        return record_link(record, _("open its record: %(record)s") % {"record": record})


def record_link(record: Model, text: str = "") -> SafeString:
    """A link to a record's admin page."""
    name = f"admin:{record._meta.app_label}_{record._meta.model_name}_change"
    return format_html('<a href="{}">{}</a>', reverse(name, args=[record.pk]), text or str(record))


def pretty(value: Any) -> SafeString:
    """JSON, indented for reading."""
    return format_html("<pre>{}</pre>", json.dumps(value, ensure_ascii=False, indent=2))
