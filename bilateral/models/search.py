"""What the search box looks through: one entry a record or article, kept by database triggers."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.utils.translation import gettext_lazy as _


class Audience(models.TextChoices):
    """Who finds an entry. An article whose source forbids its text has two: whole for editors, headline for others."""

    ALL = "all", _("everybody")
    EDITORS = "editors", _("editors only")
    OTHERS = "others", _("everybody but editors")


class SearchEntry(models.Model):
    """A record or article as the search sees it.

    Triggers on the tables it is drawn from write it (migration ``0003_search_triggers``); nothing else does. Its
    vector holds stems of its words, and ``@o12`` or ``@g34`` for each official or organization it is linked to, so
    that a name in any spelling finds it and a new spelling touches no other entry.
    """

    kind = models.CharField(max_length=12)
    record_id = models.BigIntegerField()
    audience = models.CharField(max_length=8, choices=Audience.choices, default=Audience.ALL)
    language = models.CharField(
        max_length=8, default="", help_text=_("ru, or another: which stems it holds.")
    )
    sort_day = models.DateField(help_text=_("Newest first by this day; 0001-01-01 where there is none."))
    date_earliest = models.DateField(null=True)
    date_latest = models.DateField(null=True)
    countries = ArrayField(models.CharField(max_length=2), default=list)
    topics = ArrayField(models.CharField(max_length=32), default=list)
    body = models.TextField(
        help_text=_("What a snippet is cut from; empty for articles, which have it themselves.")
    )
    vector = SearchVectorField()

    class Meta:
        verbose_name_plural = _("search entries")
        ordering = ["-sort_day", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "record_id", "audience"], name="search_entry_once_an_audience"
            ),
            models.CheckConstraint(
                name="search_audience_known", condition=models.Q(audience__in=Audience.values)
            ),
        ]
        indexes = [
            GinIndex(fields=["vector"], name="search_entry_vector"),
            models.Index(fields=["-sort_day", "-id"], name="search_entry_newest"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.record_id}"
