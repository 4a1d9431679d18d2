"""The change feed: one row for every change of a record, numbered after its commit."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .articles import Article
from .codes import ChangeAction


class Change(models.Model):
    """That a record changed, in which fields, and what caused it.

    ``number`` is given by one sequencer after the commit (``services.changes``), so a reader that has seen
    number N will never find a smaller one later.
    """

    number = models.BigIntegerField(null=True, blank=True, unique=True)
    record_type = models.CharField(max_length=16)
    record_id = models.BigIntegerField()
    action = models.CharField(max_length=10, choices=ChangeAction.choices)
    version = models.PositiveIntegerField(default=1, help_text=_("The record's version after the change."))
    fields = models.JSONField(default=dict, help_text=_("Field → [before, after]."))
    article = models.ForeignKey(
        Article, null=True, blank=True, on_delete=models.SET_NULL, related_name="changes"
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="changes"
    )
    reason = models.TextField(blank=True, default="")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["id"], name="change_not_numbered", condition=models.Q(number__isnull=True)),
            models.Index(fields=["record_type", "record_id", "-id"], name="change_of_record"),
            models.Index(fields=["-at", "-id"], name="change_at"),
        ]

    def __str__(self) -> str:
        return f"{self.record_type} {self.record_id} {self.get_action_display()}"


class Unsettled(models.Model):
    """A record that waits to be settled in the background; pages say that it is being updated."""

    record_type = models.CharField(max_length=16)
    record_id = models.BigIntegerField()
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    reason = models.TextField(blank=True, default="")
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = _("unsettled records")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["record_type", "record_id"], name="unsettled_once_a_record")
        ]

    def __str__(self) -> str:
        return f"{self.record_type} {self.record_id}"
