"""Who said what: mentions, claims, what matching decided, judgements, and the change feed. All read-only."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from bilateral.models import RECORD_FIELDS, Change, Claim, Judgement, MatchDecision, Mention, Unsettled
from bilateral.selectors.claims import record_of
from bilateral.services.claims import withdraw_claim
from bilateral.services.correct import InvalidCorrection
from bilateral.services.merge import revoke
from bilateral.services.records import key_of
from bilateral.services.roles import account_of
from bilateral.services.settle import hold

from .filters import RevokedFilter, WithdrawnFilter
from .readonly import ReadOnlyAdmin, record_link
from .records import ReasonForm

HEAVY = ("text", "extraction", "minhash")  # of an article: never wanted in a list


@admin.register(Mention)
class MentionAdmin(ReadOnlyAdmin):
    list_display = ("key", "article", "record", "pinned")
    list_select_related = ("article", *RECORD_FIELDS)
    list_filter = ("pinned",)
    search_fields = ("=article__id", "article__title", "key")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Mention]:
        return super().get_queryset(request).defer(*(f"article__{name}" for name in HEAVY), "features")

    @admin.display(description=gettext_lazy("record"))
    def record(self, mention: Mention) -> Any:
        return record_link(getattr(mention, mention.record_type))


@admin.register(Claim)
class ClaimAdmin(ReadOnlyAdmin):
    """Claims are written by readings and by corrections, and are taken back, never edited."""

    action_form = ReasonForm
    actions = ("take_back",)
    list_display = ("field", "shown_value", "stance", "rank", "record", "said_by", "made_at", "stands")
    list_filter = ("rank", "stance", WithdrawnFilter, "inferred", "field")
    list_select_related = (
        *RECORD_FIELDS,
        *(f"mention__{name}" for name in RECORD_FIELDS),
        "mention__article",
        "author",
    )
    search_fields = ("=field", "quote", "author__username", "=mention__article__id")
    ordering = ("-id",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Claim]:
        return super().get_queryset(request).defer(*(f"mention__article__{name}" for name in HEAVY))

    @admin.display(description=gettext_lazy("value"))
    def shown_value(self, claim: Claim) -> str:
        return f"{claim.element}: {claim.value}" if claim.element else str(claim.value)

    @admin.display(description=gettext_lazy("record"))
    def record(self, claim: Claim) -> Any:
        holder = claim.mention or claim
        return next(record_link(r) for name in RECORD_FIELDS if (r := getattr(holder, name)) is not None)

    @admin.display(description=gettext_lazy("said by"))
    def said_by(self, claim: Claim) -> str:
        return str(claim.mention.article if claim.mention else claim.author)

    @admin.display(description=gettext_lazy("stands"), boolean=True)
    def stands(self, claim: Claim) -> bool:
        return claim.withdrawn_at is None

    @admin.action(description=gettext_lazy("Take back, or reject what a source says"), permissions=["change"])
    def take_back(self, request: HttpRequest, queryset: QuerySet[Claim]) -> None:
        claims = list(queryset.filter(withdrawn_at=None).order_by("pk"))
        try:
            with transaction.atomic():
                hold(key_of(record_of(claim)) for claim in claims)
                for claim in claims:
                    withdraw_claim(claim, account_of(request.user), request.POST.get("reason", ""))
        except InvalidCorrection as error:
            self.message_user(request, str(error), messages.ERROR)
            return
        words = ngettext("%(n)s claim no longer counts.", "%(n)s claims no longer count.", len(claims))
        self.message_user(request, words % {"n": len(claims)})


@admin.register(Judgement)
class JudgementAdmin(ReadOnlyAdmin):
    action_form = ReasonForm
    actions = ("revoke_selected",)
    list_display = ("kind", "left", "right", "author", "made_at", "reason", "stands")
    list_filter = ("kind", RevokedFilter)
    list_select_related = (
        "author",
        *(f"{side}_{name}" for side in ("left", "right") for name in RECORD_FIELDS),
    )
    search_fields = ("reason", "author__username")
    readonly_fields = ("mentions",)  # a form would leave them out

    @admin.display(description=gettext_lazy("kept record"))
    def left(self, judgement: Judgement) -> Any:
        return self._side(judgement, "left")

    @admin.display(description=gettext_lazy("other record"))
    def right(self, judgement: Judgement) -> Any:
        return self._side(judgement, "right")

    @admin.display(description=gettext_lazy("stands"), boolean=True)
    def stands(self, judgement: Judgement) -> bool:
        return judgement.revoked_at is None

    @admin.action(description=gettext_lazy("Revoke selected judgements"), permissions=["change"])
    def revoke_selected(self, request: HttpRequest, queryset: QuerySet[Judgement]) -> None:
        # The latest first: a merge that was built on by another is undone after it. Each by itself: what one holds is
        # not held while another waits for its records, which may come earlier in the order in which all are locked.
        judgements = list(queryset.filter(revoked_at=None).order_by("-pk"))
        for judgement in judgements:
            revoke(judgement, account_of(request.user), request.POST.get("reason", ""))
        words = ngettext("%(n)s judgement revoked.", "%(n)s judgements revoked.", len(judgements))
        self.message_user(request, words % {"n": len(judgements)}, messages.SUCCESS)

    def _side(self, judgement: Judgement, side: str) -> Any:
        return next(
            record_link(r)
            for name in RECORD_FIELDS
            if (r := getattr(judgement, f"{side}_{name}")) is not None
        )


@admin.register(MatchDecision)
class MatchDecisionAdmin(ReadOnlyAdmin):
    list_display = ("outcome", "score", "mention", "nearest", "decided_at")
    list_filter = ("outcome",)
    list_select_related = ("mention", "nearest")
    search_fields = ("=mention__article__id", "mention__key")


@admin.register(Change)
class ChangeAdmin(ReadOnlyAdmin):
    list_display = (
        "number",
        "record_type",
        "record_id",
        "action",
        "version",
        "changed",
        "author",
        "article",
        "at",
    )
    list_filter = ("action", "record_type")
    list_select_related = ("author", "article")
    search_fields = ("=record_id", "reason", "author__username")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Change]:
        return super().get_queryset(request).defer(*(f"article__{name}" for name in HEAVY))

    @admin.display(description=gettext_lazy("fields"))
    def changed(self, change: Change) -> str:
        return ", ".join(change.fields) or _("none")


@admin.register(Unsettled)
class UnsettledAdmin(ReadOnlyAdmin):
    list_display = ("record_type", "record_id", "since", "reason")
    list_filter = ("record_type",)
    search_fields = ("=record_id",)
