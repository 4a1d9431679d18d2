"""Mentions and claims: who says what of which record, and where it stands written."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .agreements import Agreement
from .articles import Article, speaks
from .codes import Rank, Stance
from .history import tracked
from .meetings import Meeting
from .officials import Official, Organization

RECORD_FIELDS = ("official", "organization", "meeting", "agreement")


def exactly_one(*fields: str) -> Q:
    """The condition that one of the foreign keys is set and the others are null."""
    condition = Q()
    for chosen in fields:
        condition |= Q(**{f"{field}__isnull": field != chosen for field in fields})
    return condition


@tracked()
class Mention(models.Model):
    """One record as one article version reports it. Which record that is, matching and judgements decide."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="mentions")
    key = models.CharField(
        max_length=80, help_text=_("Which mention of its article: meeting/0, official/3, …")
    )
    official = models.ForeignKey(
        Official, null=True, blank=True, on_delete=models.PROTECT, related_name="mentions"
    )
    organization = models.ForeignKey(
        Organization, null=True, blank=True, on_delete=models.PROTECT, related_name="mentions"
    )
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="mentions"
    )
    agreement = models.ForeignKey(
        Agreement, null=True, blank=True, on_delete=models.PROTECT, related_name="mentions"
    )
    features = models.JSONField(
        default=dict, help_text=_("What matching compares: names, dates, places, kinds.")
    )
    block_keys = ArrayField(
        models.CharField(max_length=80),
        default=list,
        help_text=_("Only mentions that share a key are ever compared."),
    )
    signature = models.CharField(
        max_length=32,
        blank=True,
        default="",
        help_text=_("All that matching looks at, of an official or organization: equal ones are one record."),
    )
    pinned = models.BooleanField(
        default=False, help_text=_("An editor put it on its record: matching leaves it there.")
    )

    class Meta:
        ordering = ["article", "key"]
        constraints = [
            models.CheckConstraint(name="mention_of_one_record", condition=exactly_one(*RECORD_FIELDS)),
            models.UniqueConstraint(fields=["article", "key"], name="mention_once_an_article"),
        ]
        indexes = [
            GinIndex(fields=["block_keys"], name="mention_block_keys"),
            models.Index(fields=["signature", "id"], name="mention_signature", condition=~Q(signature="")),
        ]

    def __str__(self) -> str:
        return f"{self.article_id} · {self.key}"

    @property
    def record_type(self) -> str:
        """``official``, ``organization``, ``meeting`` or ``agreement``."""
        return self.key.partition("/")[0]


class ClaimQuerySet(models.QuerySet["Claim"]):
    def standing(self) -> ClaimQuerySet:
        """Claims that count: not withdrawn, and a machine's only while its article speaks."""
        return self.filter(withdrawn_at__isnull=True).filter(
            Q(mention__isnull=True) | speaks("mention__article__")
        )


@tracked()
class Claim(models.Model):
    """One statement about one field of one record, with the words it rests on or the person who made it.

    A machine's claim hangs on a mention, an editor's or partner's on the record itself. ``element`` names the
    element of a list field (a member, a topic, an act) and is empty for a single value. Where the value is
    another record, ``object_*`` points to it: through a mention for a machine, directly for a person.
    """

    mention = models.ForeignKey(
        Mention, null=True, blank=True, on_delete=models.CASCADE, related_name="claims"
    )
    official = models.ForeignKey(
        Official, null=True, blank=True, on_delete=models.PROTECT, related_name="claims"
    )
    organization = models.ForeignKey(
        Organization, null=True, blank=True, on_delete=models.PROTECT, related_name="claims"
    )
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="claims"
    )
    agreement = models.ForeignKey(
        Agreement, null=True, blank=True, on_delete=models.PROTECT, related_name="claims"
    )

    field = models.CharField(max_length=32, help_text=_("Which value: date, place, member, topic, act, …"))
    element = models.CharField(
        max_length=200, blank=True, default="", help_text=_("Which element of a list.")
    )
    value = models.JSONField(null=True, blank=True)
    stance = models.CharField(max_length=8, choices=Stance.choices, default=Stance.ASSERTS)
    rank = models.PositiveSmallIntegerField(choices=Rank.choices, default=Rank.MACHINE)

    object_mention = models.ForeignKey(
        Mention, null=True, blank=True, on_delete=models.CASCADE, related_name="object_claims"
    )
    object_official = models.ForeignKey(
        Official, null=True, blank=True, on_delete=models.PROTECT, related_name="object_claims"
    )
    object_organization = models.ForeignKey(
        Organization, null=True, blank=True, on_delete=models.PROTECT, related_name="object_claims"
    )
    object_meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="object_claims"
    )

    start = models.PositiveIntegerField(
        null=True, blank=True, help_text=_("First character of the quote in the article.")
    )
    end = models.PositiveIntegerField(null=True, blank=True)
    quote = models.CharField(max_length=400, blank=True, default="")
    rule = models.CharField(
        max_length=80, blank=True, default="", help_text=_("The rule that made or inferred the value.")
    )
    inferred = models.BooleanField(
        default=False, help_text=_("Not written in the quote, but concluded from it by the rule.")
    )
    confidence = models.FloatField(
        null=True, blank=True, validators=[MinValueValidator(0.0), MaxValueValidator(1.0)]
    )
    extractor = models.CharField(max_length=64, blank=True, default="")

    source = models.ForeignKey(
        Article,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="cited_claims",
        help_text=_("The article that a person quotes."),
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="claims"
    )
    reason = models.TextField(blank=True, default="")
    made_at = models.DateTimeField(auto_now_add=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="withdrawn_claims",
    )

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="claim_on_a_mention_or_one_record", condition=exactly_one("mention", *RECORD_FIELDS)
            ),
            models.CheckConstraint(
                name="claim_machine_has_a_quote",
                condition=~Q(rank=Rank.MACHINE)
                | (Q(mention__isnull=False, start__isnull=False, end__gt=F("start")) & ~Q(quote="")),
            ),
            models.CheckConstraint(
                name="claim_person_has_a_name", condition=Q(rank=Rank.MACHINE) | Q(author__isnull=False)
            ),
            models.CheckConstraint(name="claim_rank_known", condition=Q(rank__in=Rank.values)),
            models.CheckConstraint(name="claim_stance_known", condition=Q(stance__in=Stance.values)),
            models.CheckConstraint(
                name="claim_inferred_names_its_rule", condition=Q(inferred=False) | ~Q(rule="")
            ),
        ]
        indexes = [
            models.Index(
                fields=["confidence", "id"],
                name="claim_by_doubt",
                condition=Q(withdrawn_at__isnull=True, rank=1),
            )
        ]

    def __str__(self) -> str:
        return f"{self.field} {self.element}: {self.value}"
