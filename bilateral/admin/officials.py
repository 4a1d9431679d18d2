"""Officials and organizations with the names they go by, and read-only lists of posts and aliases."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from bilateral.models import Alias, Official, Organization, Post
from bilateral.rules.names import fold

from .filters import ConflictFilter, SideFilter, StandingFilter
from .readonly import ChildAdmin
from .records import RecordAdmin
from .rows import AliasInline, PostInline


class NamedAdmin(RecordAdmin):
    """A record that is found by any spelling of its name, without accents and in Latin letters too."""

    list_filter = (StandingFilter, ConflictFilter, SideFilter)
    search_fields = ("aliases__folded",)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Every word must be in one of the record's spellings (its own name is among them)."""
        if search_term.strip().isdecimal():
            return queryset.filter(pk=int(search_term)), False
        record = f"{self.opts.model_name}_id"
        for word in fold(search_term).split():
            # A subquery on the indexed folded spellings: a join would repeat rows and need DISTINCT.
            spelled = Alias.objects.filter(folded__contains=word, **{f"{record}__isnull": False})
            queryset = queryset.filter(pk__in=spelled.values(record))
        return queryset, False


@admin.register(Official)
class OfficialAdmin(NamedAdmin):
    values = ("name", "latin", "country", "title", "organization")
    autocomplete_fields = ("organization",)
    inlines = (AliasInline, PostInline)
    list_display = ("name", "title", "country", "organization", "sources", "reports", "standing")
    list_select_related = ("organization",)


@admin.register(Organization)
class OrganizationAdmin(NamedAdmin):
    values = ("name", "country")
    inlines = (AliasInline,)
    list_display = ("name", "country", "sources", "reports", "standing")


@admin.register(Alias)
class AliasAdmin(ChildAdmin):
    parent = "official"
    other_parent = "organization"
    list_display = ("name", "official", "organization", "by_editor")
    list_select_related = ("official", "organization")
    list_filter = ("by_editor",)
    search_fields = ("folded",)


@admin.register(Post)
class PostAdmin(ChildAdmin):
    parent = "official"
    list_display = ("title", "official", "organization", "country", "period", "seen_first", "seen_last")
    list_select_related = ("official", "organization")
    list_filter = (SideFilter,)
    search_fields = ("title", "official__name", "organization__name")
