"""Organizations, officials, the names they go by, and the posts that officials held."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from .history import tracked
from .paths import path_of
from .record import Record, bound_field, edtf_field, ordered_bounds, record_constraints

COUNTRY_HELP = _("ISO 3166 alpha-2 code, PH or RU for the two sides; empty where it is not known.")


@tracked()
class Organization(Record):
    """A ministry, agency, company or body that takes part: one record whatever its name was that year."""

    name = models.CharField(max_length=300)
    country = models.CharField(max_length=2, blank=True, default="", help_text=COUNTRY_HELP)

    class Meta:
        ordering = ["name", "id"]
        constraints = record_constraints("organization")
        indexes = [
            models.Index(fields=["name", "id"], name="organization_name"),
            models.Index(fields=["-updated_at", "-id"], name="organization_by_update"),
            GinIndex(fields=["name"], opclasses=["gin_trgm_ops"], name="organization_name_trgm"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return path_of("organization", self.pk)


@tracked()
class Official(Record):
    """A person who holds or held an office or rank on either side, or of a third country."""

    name = models.CharField(
        max_length=200, help_text=_("The fullest form given, in the script of the sources.")
    )
    latin = models.CharField(
        max_length=200,
        blank=True,
        default="",
        help_text=_("Romanised form, where the name is not in Latin letters."),
    )
    country = models.CharField(max_length=2, blank=True, default="", help_text=COUNTRY_HELP)
    title = models.CharField(
        max_length=300, blank=True, default="", help_text=_("Latest office or rank, as stated.")
    )
    organization = models.ForeignKey(
        Organization, null=True, blank=True, on_delete=models.PROTECT, related_name="officials"
    )

    class Meta:
        ordering = ["name", "id"]
        constraints = record_constraints("official")
        indexes = [
            models.Index(fields=["name", "id"], name="official_name"),
            models.Index(fields=["-updated_at", "-id"], name="official_by_update"),
            GinIndex(fields=["name"], opclasses=["gin_trgm_ops"], name="official_name_trgm"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return path_of("official", self.pk)


class Alias(models.Model):
    """A spelling under which a record is known: seen in an article, or added by an editor for the next parse."""

    official = models.ForeignKey(
        Official, null=True, blank=True, on_delete=models.CASCADE, related_name="aliases"
    )
    organization = models.ForeignKey(
        Organization, null=True, blank=True, on_delete=models.CASCADE, related_name="aliases"
    )
    name = models.CharField(max_length=300)
    # No length: in Latin letters a Russian name may be four times as long.
    folded = models.TextField(editable=False, help_text=_("Without accents and case, in Latin letters."))
    by_editor = models.BooleanField(default=False, help_text=_("Added by an editor: read by the next parse."))
    sounds = ArrayField(
        models.CharField(max_length=300),
        default=list,
        blank=True,
        editable=False,
        help_text=_("What each word shares with its other romanisations (rules.names.skeleton)."),
    )

    class Meta:
        verbose_name_plural = _("aliases")
        ordering = ["name", "id"]
        constraints = [
            models.CheckConstraint(
                name="alias_of_one_record",
                condition=models.Q(official__isnull=False, organization__isnull=True)
                | models.Q(official__isnull=True, organization__isnull=False),
            ),
            models.UniqueConstraint(fields=["official", "name"], name="alias_once_an_official"),
            models.UniqueConstraint(fields=["organization", "name"], name="alias_once_an_organization"),
        ]
        indexes = [
            models.Index(fields=["folded"], name="alias_folded"),
            GinIndex(fields=["folded"], opclasses=["gin_trgm_ops"], name="alias_folded_trgm"),
            GinIndex(fields=["sounds"], name="alias_sounds"),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class Post(models.Model):
    """An office that an official held. Articles tell on which days it was seen; an editor may give the term."""

    official = models.ForeignKey(Official, on_delete=models.CASCADE, related_name="posts")
    title = models.CharField(max_length=300, help_text=_("The office, as stated."))
    organization = models.ForeignKey(
        Organization, null=True, blank=True, on_delete=models.PROTECT, related_name="posts"
    )
    country = models.CharField(max_length=2, blank=True, default="", help_text=COUNTRY_HELP)
    period = edtf_field(_("Term of office as an EDTF interval, such as 2017-05/2018-10."))
    period_earliest = bound_field()
    period_latest = bound_field()
    seen_first = models.DateField(null=True, blank=True, help_text=_("First article that gives this office."))
    seen_last = models.DateField(null=True, blank=True, help_text=_("Last article that gives this office."))

    class Meta:
        ordering = ["official", "seen_first", "id"]
        constraints = [
            models.UniqueConstraint(fields=["official", "title"], name="post_once_a_title"),
            ordered_bounds("post", "period"),
        ]

    def __str__(self) -> str:
        return self.title
