"""Where articles come from: shown, never edited here. Editors see to sources on their own pages."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from bilateral.models import Archive, ArchivePiece, Host, Item, Source

from .readonly import ReadOnlyAdmin


@admin.register(Source)
class SourceAdmin(ReadOnlyAdmin):
    list_display = ("name", "publisher", "kind", "alert", "last_success_at", "next_check_at", "failures")
    list_filter = ("kind", "alert")
    list_select_related = ("publisher",)
    search_fields = ("name", "address", "publisher__name")


@admin.register(Item)
class ItemAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "source", "state", "attempts", "due_at", "reason")
    list_filter = ("state",)
    list_select_related = ("source",)
    search_fields = ("title", "address", "file_name")
    exclude = ("file",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Item]:
        rows: QuerySet[Item] = super().get_queryset(request)
        return rows.defer("file", "content")


@admin.register(Host)
class HostAdmin(ReadOnlyAdmin):
    list_display = ("name", "free_at", "robots_at")
    search_fields = ("name",)


@admin.register(Archive)
class ArchiveAdmin(ReadOnlyAdmin):
    list_display = ("name", "format", "lines", "accepted", "known", "refused", "finished_at")
    list_filter = ("format",)
    search_fields = ("name", "publisher_name")


@admin.register(ArchivePiece)
class ArchivePieceAdmin(ReadOnlyAdmin):
    list_display = ("archive", "start")
    list_select_related = ("archive",)
    exclude = ("content",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[ArchivePiece]:
        rows: QuerySet[ArchivePiece] = super().get_queryset(request)
        return rows.defer("content")
