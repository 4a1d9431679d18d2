"""Agreements: instruments from proposal to end, their dated acts, parties and signatories."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from bilateral.rules.wording import with_capital

from .codes import Act, AgreementKind, AgreementStatus, Side
from .history import tracked
from .meetings import Meeting, Topic
from .officials import COUNTRY_HELP, Official, Organization
from .paths import path_of
from .record import VISIBLE, Record, bound_field, edtf_field, ordered_bounds, record_constraints


@tracked()
class Agreement(Record):
    """An instrument between the two sides. Its status is a function of its acts (``rules.agreement_status``)."""

    title = models.CharField(max_length=400)
    kind = models.CharField(max_length=20, choices=AgreementKind.choices, default=AgreementKind.AGREEMENT)
    status = models.CharField(
        max_length=16, choices=AgreementStatus.choices, default=AgreementStatus.PROPOSED
    )
    date = edtf_field(_("EDTF date of the act that gave it this status, where stated."))
    date_earliest = bound_field()
    date_latest = bound_field()
    expected = edtf_field(_("EDTF date on which its next step is expected, where stated."))
    expected_earliest = bound_field()
    expected_latest = bound_field()
    pending = models.BooleanField(
        default=True, editable=False, help_text=_("Not complete, not in force and not ended (rules.pending).")
    )
    last_evidence_on = models.DateField(
        null=True,
        blank=True,
        editable=False,
        help_text=_("Last day of an act, or of an article that tells of one."),
    )
    topics = models.ManyToManyField(Topic, blank=True, related_name="agreements")

    class Meta:
        ordering = ["-last_evidence_on", "-id"]
        constraints = [
            *record_constraints("agreement"),
            ordered_bounds("agreement", "date"),
            ordered_bounds("agreement", "expected"),
            models.CheckConstraint(
                name="agreement_kind_known", condition=models.Q(kind__in=AgreementKind.values)
            ),
            models.CheckConstraint(
                name="agreement_status_known", condition=models.Q(status__in=AgreementStatus.values)
            ),
        ]
        indexes = [
            models.Index(fields=["status", "-last_evidence_on", "-id"], name="agreement_by_status"),
            models.Index(fields=["-last_evidence_on", "-id"], name="agreement_by_evidence"),
            models.Index(fields=["-updated_at", "-id"], name="agreement_by_update"),
            # What pages count of all agreements, from the index alone.
            models.Index(
                fields=["status", "pending", "expected_latest", "last_evidence_on"],
                name="agreement_counted",
                condition=VISIBLE,
            ),
            models.Index(
                fields=["expected_latest"], name="agreement_overdue", condition=models.Q(pending=True)
            ),
            models.Index(fields=["id"], name="agreement_in_conflict", condition=~models.Q(conflicts={})),
            GinIndex(fields=["title"], opclasses=["gin_trgm_ops"], name="agreement_title_trgm"),
        ]

    def __str__(self) -> str:
        return with_capital(self.title)

    def get_absolute_url(self) -> str:
        return path_of("agreement", self.pk)


@tracked()
class AgreementAction(models.Model):
    """One act in the life of an agreement: proposed, signed, ratified by one side, in force, …"""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="actions")
    act = models.CharField(max_length=20, choices=Act.choices)
    side = models.CharField(max_length=4, choices=Side.choices, default=Side.BOTH)
    date = edtf_field(_("EDTF date of the act, where stated."))
    date_earliest = bound_field()
    date_latest = bound_field()
    meeting = models.ForeignKey(
        Meeting,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="acts",
        help_text=_("Where it was done."),
    )
    told_on = models.DateField(
        null=True,
        blank=True,
        help_text=_("Publication date of the last article that tells of it: dates an act without a date."),
    )
    position = models.PositiveSmallIntegerField(default=0, editable=False, help_text=_("Order in time."))

    class Meta:
        ordering = ["agreement", "position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "act", "side", "date"], name="action_once"),
            ordered_bounds("action", "date"),
            models.CheckConstraint(name="action_act_known", condition=models.Q(act__in=Act.values)),
            models.CheckConstraint(name="action_side_known", condition=models.Q(side__in=Side.values)),
        ]

    def __str__(self) -> str:
        return " · ".join(str(part) for part in (self.date, self.get_act_display()) if part)


@tracked()
class AgreementParty(models.Model):
    """An organization, or a state, that is bound by an agreement or offers it."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="parties")
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="agreements")
    country = models.CharField(max_length=2, blank=True, default="", help_text=COUNTRY_HELP)

    class Meta:
        verbose_name_plural = _("agreement parties")
        ordering = ["agreement", "country", "id"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "organization"], name="party_once_an_agreement")
        ]

    def __str__(self) -> str:
        return str(self.organization)


@tracked()
class AgreementSignatory(models.Model):
    """An official who signed an agreement."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="signatories")
    official = models.ForeignKey(Official, on_delete=models.PROTECT, related_name="signatures")
    country = models.CharField(max_length=2, blank=True, default="", help_text=COUNTRY_HELP)

    class Meta:
        verbose_name_plural = _("agreement signatories")
        ordering = ["agreement", "country", "id"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "official"], name="signatory_once_an_agreement")
        ]

    def __str__(self) -> str:
        return str(self.official)
