"""List filters that ask the database no query for their choices."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class StandingFilter(admin.SimpleListFilter):
    """Records in the register, unless withdrawn, merged or all of them are asked for."""

    title = _("standing")
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("withdrawn", _("withdrawn")), ("merged", _("merged into another")), ("all", _("all"))]

    def choices(self, changelist: Any) -> Iterator[Any]:
        first, *others = super().choices(changelist)
        yield {**first, "display": _("in the register")}
        yield from others

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() == "all":
            return queryset
        if self.value() == "withdrawn":
            return queryset.filter(withdrawn_at__isnull=False)
        if self.value() == "merged":
            return queryset.filter(merged_into__isnull=False)
        return queryset.filter(merged_into__isnull=True, withdrawn_at__isnull=True)


class ConflictFilter(admin.SimpleListFilter):
    title = _("sources")
    parameter_name = "conflicts"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", _("contradict each other")), ("no", _("agree"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() == "yes":
            return queryset.exclude(conflicts={})
        return queryset.filter(conflicts={}) if self.value() == "no" else queryset


class SideFilter(admin.SimpleListFilter):
    """The two sides and everybody else, by the column ``country``."""

    title = _("country")
    parameter_name = "side"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            ("PH", _("Philippines")),
            ("RU", _("Russia")),
            ("other", _("another")),
            ("none", _("not known")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        conditions = {
            "PH": Q(country="PH"),
            "RU": Q(country="RU"),
            "other": ~Q(country__in=["PH", "RU", ""]),
            "none": Q(country=""),
        }
        condition = conditions.get(self.value() or "")
        return queryset.filter(condition) if condition else queryset


class RevokedFilter(admin.SimpleListFilter):
    """Whether a judgement, claim or token still stands: ``field`` is the column that holds when it ended."""

    title = _("standing")
    parameter_name = "standing"
    field = "revoked_at"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", _("stands")), ("no", _("taken back"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() not in ("yes", "no"):
            return queryset
        return queryset.filter(**{f"{self.field}__isnull": self.value() == "yes"})


class WithdrawnFilter(RevokedFilter):
    field = "withdrawn_at"
