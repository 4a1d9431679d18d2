"""What every record of the register has in common, and the EDTF columns that several share."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from bilateral.rules.edtf import LONGEST, InvalidDate, bounds


def validate_edtf(value: str) -> None:
    """Refuse text that is not an EDTF date, with words that say how to write one."""
    try:
        bounds(value)
    except InvalidDate as error:
        raise ValidationError(str(error)) from error


def edtf_field(help_text: Any) -> models.CharField[str, str]:
    """A date as EDTF text; empty where it is not known."""
    return models.CharField(
        max_length=LONGEST, blank=True, default="", validators=[validate_edtf], help_text=help_text
    )


def bound_field() -> models.DateField[Any, Any]:
    """A first or last possible day, derived from an EDTF column and never edited."""
    return models.DateField(null=True, blank=True, editable=False)


# Records that stand for themselves: what pages and the API show.
VISIBLE = Q(merged_into__isnull=True, withdrawn_at__isnull=True)


class RecordQuerySet(models.QuerySet[Any]):
    """Reads of records. Pages and the API show ``visible()`` ones only."""

    def visible(self) -> RecordQuerySet:
        """Records that stand for themselves: not merged into another and not withdrawn."""
        return self.filter(VISIBLE)

    def merged_into_record(self, canonical_id: int) -> RecordQuerySet:
        """The records judged to be the same as this canonical one."""
        return self.filter(merged_into=canonical_id)


class Record(models.Model):
    """A thing in the world that articles tell of. Its columns are settled from claims and written by nothing else."""

    merged_into = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="merged",
        help_text=_("The canonical record that this one was judged to be the same as."),
    )
    merged_into_id: int | None
    withdrawn_at = models.DateTimeField(null=True, blank=True, editable=False)
    version = models.PositiveIntegerField(
        default=1, editable=False, help_text=_("Grows by one with each change.")
    )
    sources = models.PositiveIntegerField(
        default=0, editable=False, help_text=_("Independent sources; wire copies are one.")
    )
    reports = models.PositiveIntegerField(
        default=0, editable=False, help_text=_("Articles, copies included.")
    )
    conflicts = models.JSONField(
        default=dict, blank=True, editable=False, help_text=_("Field → values that sources give.")
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def canonical_id(self) -> int:
        """The id under which this record is shown: its own, or that of the record it was merged into."""
        return self.merged_into_id or int(self.pk)


def record_constraints(name: str) -> list[models.BaseConstraint]:
    """The constraints every record type has, under the names ``<type>_…``."""
    return [
        models.CheckConstraint(
            name=f"{name}_not_merged_into_itself",
            condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")),
        ),
    ]


def ordered_bounds(name: str, prefix: str) -> models.CheckConstraint:
    """The derived first day of an EDTF column never lies after its last."""
    first, last = f"{prefix}_earliest", f"{prefix}_latest"
    return models.CheckConstraint(
        name=f"{name}_{prefix}_bounds_in_order",
        condition=Q(**{f"{first}__isnull": True})
        | Q(**{f"{last}__isnull": True})
        | Q(**{f"{first}__lte": F(last)}),
    )
