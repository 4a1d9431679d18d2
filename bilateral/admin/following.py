"""What readers follow, and what the search holds: shown, never edited here. Readers see to their own on a page."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from bilateral.models import Alert, AlertNews, Digest, FeedKey, SearchEntry
from bilateral.services import roles

from .readonly import ReadOnlyAdmin


class OwnAdmin(ReadOnlyAdmin):
    """Everybody sees their own rows, administrators all; ``owner`` leads to whose they are."""

    owner = "user"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: QuerySet[Any] = super().get_queryset(request)
        return rows if roles.is_administrator(request.user) else rows.filter(**{self.owner: request.user.pk})


@admin.register(FeedKey)
class FeedKeyAdmin(OwnAdmin):
    list_display = ("name", "user", "created_at", "last_used_at", "revoked_at")
    list_select_related = ("user",)


@admin.register(Alert)
class AlertAdmin(OwnAdmin):
    list_display = ("name", "user", "listing", "rhythm", "last_digest_at")
    list_select_related = ("user",)


@admin.register(Digest)
class DigestAdmin(OwnAdmin):
    owner = "alert__user"
    list_display = ("alert", "made_at", "handed_at", "sent_at", "attempts", "problem")
    list_select_related = ("alert",)


@admin.register(AlertNews)
class AlertNewsAdmin(OwnAdmin):
    owner = "alert__user"
    list_display = ("alert", "change", "found_at", "digest")
    list_select_related = ("alert", "change", "digest__alert")


@admin.register(SearchEntry)
class SearchEntryAdmin(ReadOnlyAdmin):
    list_display = ("kind", "record_id", "audience", "language", "sort_day")
    list_filter = ("kind",)
    search_fields = ("=record_id",)
    fields = ("kind", "record_id", "audience", "language", "sort_day", "countries", "topics")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: QuerySet[Any] = super().get_queryset(request)
        return rows.defer("vector", "body")
