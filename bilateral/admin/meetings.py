"""Meetings, and read-only lists of what hangs on them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import ManyToManyField
from django.http import HttpRequest

from bilateral.models import Delegation, DelegationMember, Meeting, Topic

from .filters import ConflictFilter, SideFilter, StandingFilter
from .readonly import ChildAdmin, ReadOnlyAdmin
from .records import RecordAdmin
from .rows import DelegationInline, MemberInline


class TopicsByBox(admin.ModelAdmin):
    """Topics are few: a box for each needs no script."""

    def formfield_for_manytomany(
        self, db_field: ManyToManyField[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> Any:
        if db_field.remote_field.model is Topic:
            kwargs["widget"] = forms.CheckboxSelectMultiple
        return super().formfield_for_manytomany(db_field, request, **kwargs)


@admin.register(Meeting)
class MeetingAdmin(TopicsByBox, RecordAdmin):
    values = ("kind", "status", "date", "place", "country", "part_of", "previous_dates", "topics")
    autocomplete_fields = ("part_of",)
    inlines = (DelegationInline, MemberInline)
    list_display = ("__str__", "date", "kind", "status", "place", "country", "sources", "reports", "standing")
    list_filter = (StandingFilter, ConflictFilter, "status", "kind", SideFilter, "topics")
    search_fields = ("place", "date", "=id")


@admin.register(Delegation)
class DelegationAdmin(ChildAdmin):
    parent = "meeting"
    list_display = ("country", "leader", "meeting")
    list_select_related = ("leader", "meeting")
    list_filter = (SideFilter,)
    search_fields = ("leader__name", "meeting__place", "meeting__date", "note")


@admin.register(DelegationMember)
class DelegationMemberAdmin(ChildAdmin):
    parent = "delegation__meeting"
    list_display = ("official", "title", "role", "organization", "delegation")
    list_select_related = ("official", "organization", "delegation__meeting")
    list_filter = ("role",)
    search_fields = ("official__name", "title", "organization__name")


@admin.register(Topic)
class TopicAdmin(ReadOnlyAdmin):
    list_display = ("code", "__str__")
    search_fields = ("code",)
