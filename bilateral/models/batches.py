"""Articles sent many at a time, and keys by which a request is known again."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .articles import Article


class Batch(models.Model):
    """Articles that came in one request. Each line is accepted or refused by itself, by a worker."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="batches")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = _("batches")
        ordering = ["-id"]

    def __str__(self) -> str:
        return str(_("Batch %(id)s") % {"id": self.pk})


class BatchItem(models.Model):
    """One line of a batch: waiting while ``raw`` is kept, then an article or the reasons against it."""

    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="items")
    line = models.PositiveIntegerField(help_text=_("Its line in the request, from 1."))
    raw = models.TextField(blank=True, default="", help_text=_("The line as it came, until it is decided."))
    article = models.ForeignKey(
        Article, null=True, blank=True, on_delete=models.SET_NULL, related_name="batch_items"
    )
    created = models.BooleanField(default=False, help_text=_("False when this very article was here before."))
    errors = models.JSONField(default=list, help_text=_("Why it was refused: faults as the API tells them."))
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["batch", "line"]
        constraints = [models.UniqueConstraint(fields=["batch", "line"], name="batch_item_once_a_line")]
        indexes = [
            models.Index(fields=["id"], name="batch_item_waiting", condition=Q(decided_at__isnull=True))
        ]

    def __str__(self) -> str:
        return f"{self.batch_id}: {self.line}"


class IdempotencyKey(models.Model):
    """A partner's name for a request: sent again, it gets the answer that was given, and nothing more happens."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=255)
    body_hash = models.CharField(max_length=64)
    answer = models.JSONField(default=dict, help_text=_("The body that was answered."))
    location = models.CharField(max_length=500, blank=True, default="")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="idempotency_key_once")]
        indexes = [models.Index(fields=["made_at"], name="idempotency_key_age")]

    def __str__(self) -> str:
        return self.key
