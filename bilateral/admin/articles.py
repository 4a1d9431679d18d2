"""Publishers, and articles with what can be done about them. What an article says is never edited."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy, ngettext

from bilateral.models import Article, ArticleBand, Publisher
from bilateral.models.codes import ArticleState
from bilateral.services import standing, submit, withdraw
from bilateral.services.roles import account_of

from .readonly import ReadOnlyAdmin, pretty
from .records import ReasonForm
from .selecting import SelectingAdmin


@admin.register(Publisher)
class PublisherAdmin(SelectingAdmin):
    fields = ("name", "kind", "country", "homepage", "show_text")
    list_display = ("name", "kind", "country", "show_text")
    list_filter = ("kind", "show_text")
    list_per_page = 50
    search_fields = ("name", "homepage")
    show_full_result_count = False

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "homepage":
            kwargs["assume_scheme"] = "https"
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: Publisher, form: Any, change: bool) -> None:
        if change and "kind" in form.changed_data:
            standing.save_held_for_another_kind(obj, account_of(request.user))
        else:
            super().save_model(request, obj, form, change)


@admin.register(Article)
class ArticleAdmin(ReadOnlyAdmin):
    action_form = ReasonForm
    actions = (
        "read_again_selected",
        "retry_selected",
        "force_relevant_selected",
        "retract_selected",
        "unretract_selected",
    )
    list_display = (
        "__str__",
        "publisher",
        "published_on",
        "language",
        "state",
        "short_reason",
        "attempts",
        "retracted",
    )
    list_filter = (
        "state",
        "publisher__kind",
        "language",
        "forced_relevant",
        ("retracted_at", admin.EmptyFieldListFilter),
    )
    list_select_related = ("publisher",)
    search_fields = ("title", "url", "publisher__name", "=id")
    date_hierarchy = "published_on"
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "title",
                    "publisher",
                    "url",
                    "published_on",
                    "language",
                    "submitted_by",
                    "submitted_at",
                )
            },
        ),
        (
            gettext_lazy("State"),
            {
                "fields": (
                    "state",
                    "state_reason",
                    "attempts",
                    "queued_at",
                    "settled_at",
                    "forced_relevant",
                    "retracted_at",
                    "supersedes",
                )
            },
        ),
        (
            gettext_lazy("Reading"),
            {"fields": ("extractor", "lexicon_version", "source_key", "text_hash", "reading")},
        ),
        (gettext_lazy("Text"), {"fields": ("whole_text",)}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return super().get_queryset(request).defer("text", "extraction", "minhash")

    @admin.display(description=gettext_lazy("reason"))
    def short_reason(self, article: Article) -> str:
        return article.state_reason[:120]

    @admin.display(description=gettext_lazy("retracted"), boolean=True, ordering="retracted_at")
    def retracted(self, article: Article) -> bool:
        return article.retracted_at is not None

    @admin.display(description=gettext_lazy("what was read"))
    def reading(self, article: Article) -> SafeString:
        return pretty(article.extraction)

    @admin.display(description=gettext_lazy("text"))
    def whole_text(self, article: Article) -> SafeString:
        return format_html("<pre>{}</pre>", article.text)

    @admin.action(
        description=gettext_lazy("Read again, with what editors have added since"), permissions=["change"]
    )
    def read_again_selected(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        read = queryset.filter(state=ArticleState.RECONCILED)
        self._each(request, read, lambda article: submit.read_again(article, account_of(request.user)))

    @admin.action(description=gettext_lazy("Try quarantined articles again"), permissions=["change"])
    def retry_selected(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        quarantined = queryset.filter(state=ArticleState.QUARANTINED)
        self._each(request, quarantined, lambda article: submit.retry(article, account_of(request.user)))

    @admin.action(description=gettext_lazy("Read irrelevant articles anyway"), permissions=["change"])
    def force_relevant_selected(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        irrelevant = queryset.filter(state=ArticleState.IRRELEVANT)
        self._each(
            request, irrelevant, lambda article: submit.force_relevant(article, account_of(request.user))
        )

    @admin.action(
        description=gettext_lazy("Retract articles: keep them, silence their claims"), permissions=["change"]
    )
    def retract_selected(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        reason = request.POST.get("reason", "")
        speaking = queryset.filter(retracted_at=None)
        self._each(
            request, speaking, lambda article: withdraw.retract(article, account_of(request.user), reason)
        )

    @admin.action(description=gettext_lazy("Let retracted articles count again"), permissions=["change"])
    def unretract_selected(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        reason = request.POST.get("reason", "")
        silent = queryset.exclude(retracted_at=None)
        self._each(
            request, silent, lambda article: withdraw.unretract(article, account_of(request.user), reason)
        )

    def _each(
        self, request: HttpRequest, articles: QuerySet[Article], do: Callable[[Article], object]
    ) -> None:
        found = list(articles.order_by("pk"))
        for article in found:
            do(article)
        words = ngettext("%(n)s article handled.", "%(n)s articles handled.", len(found))
        self.message_user(request, words % {"n": len(found)})


@admin.register(ArticleBand)
class ArticleBandAdmin(ReadOnlyAdmin):
    list_display = ("band", "article_id")
    search_fields = ("=band", "=article__id")
