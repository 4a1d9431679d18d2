"""Judgements on identity: an editor's merges, splits and "not the same", and what matching decided."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .agreements import Agreement
from .claims import RECORD_FIELDS, Mention, exactly_one
from .codes import JudgementKind, MatchOutcome
from .history import tracked
from .meetings import Meeting
from .officials import Official, Organization


@tracked()
class Judgement(models.Model):
    """An editor's word on two records of one type: the same, not the same, or one split off the other.

    ``left_*`` is the canonical record of a merge, or the record that mentions were split off; ``right_*`` the
    other one. A judgement moves no claim, and revoking it gives back what was.
    """

    kind = models.CharField(max_length=10, choices=JudgementKind.choices)
    left_official = models.ForeignKey(
        Official, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    right_official = models.ForeignKey(
        Official, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    left_organization = models.ForeignKey(
        Organization, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    right_organization = models.ForeignKey(
        Organization, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    left_meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    right_meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    left_agreement = models.ForeignKey(
        Agreement, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    right_agreement = models.ForeignKey(
        Agreement, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    mentions = models.ManyToManyField(
        Mention,
        blank=True,
        through="SplitReport",
        related_name="judgements",
        help_text=_("What a split moved."),
    )
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="judgements")
    reason = models.TextField(blank=True, default="")
    made_at = models.DateTimeField(auto_now_add=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="revoked_judgements",
    )

    class Meta:
        ordering = ["-made_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="judgement_left_of_one_type",
                condition=exactly_one(*(f"left_{f}" for f in RECORD_FIELDS)),
            ),
            models.CheckConstraint(
                name="judgement_right_of_one_type",
                condition=exactly_one(*(f"right_{f}" for f in RECORD_FIELDS)),
            ),
            models.CheckConstraint(name="judgement_kind_known", condition=Q(kind__in=JudgementKind.values)),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({timezone.localdate(self.made_at)})"


class SplitReport(models.Model):
    """A report that a split moved, and where it hung: on the record that was split, or on one merged into that."""

    judgement = models.ForeignKey(Judgement, on_delete=models.CASCADE, related_name="moved")
    mention = models.ForeignKey(Mention, on_delete=models.CASCADE, related_name="+")
    # The id of that record. Of splits made before it was kept there is none: they count as the one that was split.
    came_from = models.BigIntegerField(null=True)

    class Meta:
        db_table = "bilateral_judgement_mentions"
        unique_together = [("judgement", "mention")]

    def __str__(self) -> str:
        return f"{self.judgement}: {self.mention}"


class MatchDecision(models.Model):
    """What matching decided for a mention, with its score and reasons: the last decision replaces the one before."""

    mention = models.OneToOneField(Mention, on_delete=models.CASCADE, related_name="decision")
    outcome = models.CharField(max_length=8, choices=MatchOutcome.choices)
    score = models.FloatField(
        default=0.0, help_text=_("0 to 1: how alike it is to the nearest other report.")
    )
    reasons = models.JSONField(default=list, help_text=_("What spoke for and against, in words."))
    nearest = models.ForeignKey(Mention, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    decided_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-decided_at"]
        constraints = [
            models.CheckConstraint(
                name="decision_outcome_known", condition=Q(outcome__in=MatchOutcome.values)
            )
        ]
        indexes = [models.Index(fields=["score", "id"], name="decision_ask", condition=Q(outcome="ask"))]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()} ({self.score:.2f})"
