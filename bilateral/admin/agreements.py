"""Agreements, and read-only lists of what hangs on them."""

from __future__ import annotations

from django.contrib import admin

from bilateral.models import Agreement, AgreementAction, AgreementParty, AgreementSignatory

from .filters import ConflictFilter, SideFilter, StandingFilter
from .meetings import TopicsByBox
from .readonly import ChildAdmin
from .records import RecordAdmin
from .rows import ActionInline, PartyInline, SignatoryInline


@admin.register(Agreement)
class AgreementAdmin(TopicsByBox, RecordAdmin):
    values = ("title", "kind", "status", "expected", "topics")
    derived = ("date", "pending", "last_evidence_on")
    inlines = (ActionInline, PartyInline, SignatoryInline)
    list_display = (
        "title",
        "kind",
        "status",
        "date",
        "expected",
        "pending",
        "last_evidence_on",
        "sources",
        "standing",
    )
    list_filter = (StandingFilter, ConflictFilter, "pending", "status", "kind", "topics")
    search_fields = ("title", "=id")


@admin.register(AgreementAction)
class AgreementActionAdmin(ChildAdmin):
    parent = "agreement"
    list_display = ("act", "side", "date", "told_on", "agreement")
    list_select_related = ("agreement",)
    list_filter = ("act", "side")
    search_fields = ("agreement__title", "date")


@admin.register(AgreementParty)
class AgreementPartyAdmin(ChildAdmin):
    parent = "agreement"
    list_display = ("organization", "country", "agreement")
    list_select_related = ("organization", "agreement")
    list_filter = (SideFilter,)
    search_fields = ("organization__name", "agreement__title")


@admin.register(AgreementSignatory)
class AgreementSignatoryAdmin(ChildAdmin):
    parent = "agreement"
    list_display = ("official", "country", "agreement")
    list_select_related = ("official", "agreement")
    list_filter = (SideFilter,)
    search_fields = ("official__name", "agreement__title")
