"""What partners' programs do: shown, never edited here. Partners see to tokens and webhooks on pages of their own."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from bilateral.models import ApiUse, ApiWrite, Batch, BatchItem, IdempotencyKey, Webhook, WebhookDelivery

from .readonly import ReadOnlyAdmin


@admin.register(ApiUse)
class ApiUseAdmin(ReadOnlyAdmin):
    list_display = ("hour", "token", "operation", "requests")
    list_select_related = ("token__user",)
    search_fields = ("operation", "token__name", "token__user__username")


@admin.register(ApiWrite)
class ApiWriteAdmin(ReadOnlyAdmin):
    list_display = ("at", "user", "token", "method", "path", "status")
    list_filter = ("method", "status")
    list_select_related = ("user", "token__user")
    search_fields = ("path", "=request_id", "user__username")


@admin.register(Batch)
class BatchAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "user", "created_at")
    list_select_related = ("user",)
    search_fields = ("user__username",)


@admin.register(BatchItem)
class BatchItemAdmin(ReadOnlyAdmin):
    list_display = ("batch", "line", "article", "created", "decided_at")
    list_filter = ("created",)
    list_select_related = ("batch__user", "article")
    search_fields = ("=batch__id",)
    exclude = ("raw",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[BatchItem]:
        rows: QuerySet[BatchItem] = super().get_queryset(request)
        return rows.defer("raw", "article__text", "article__extraction", "article__minhash")


@admin.register(IdempotencyKey)
class IdempotencyKeyAdmin(ReadOnlyAdmin):
    list_display = ("key", "user", "made_at")
    list_select_related = ("user",)
    search_fields = ("key", "user__username")


@admin.register(Webhook)
class WebhookAdmin(ReadOnlyAdmin):
    list_display = ("name", "user", "address", "failing_since", "disabled_at")
    list_select_related = ("user",)
    search_fields = ("name", "address", "user__username")
    exclude = ("nonce", "old_nonce")  # what its secret is made of


@admin.register(WebhookDelivery)
class WebhookDeliveryAdmin(ReadOnlyAdmin):
    list_display = ("message_id", "webhook", "state", "attempts", "status", "created_at")
    list_filter = ("state",)
    list_select_related = ("webhook__user",)
    search_fields = ("message_id", "webhook__name")
    exclude = ("body",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[WebhookDelivery]:
        rows: QuerySet[WebhookDelivery] = super().get_queryset(request)
        return rows.defer("body")
