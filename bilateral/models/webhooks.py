"""Webhooks: where partners are told of changes, and what was sent there."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .codes import DeliveryState


def new_nonce() -> str:
    return secrets.token_hex(16)


class Webhook(models.Model):
    """An address of one account that is told of changes. Its secret is derived, so that no table holds it."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="webhooks")
    name = models.CharField(_("name"), max_length=100, help_text=_("What it is used for."))
    address = models.URLField(_("address"), max_length=2000, help_text=_("Where messages are sent, by POST."))
    record_types = ArrayField(
        models.CharField(max_length=16),
        default=list,
        blank=True,
        help_text=_("Changes of these records only; empty: of all."),
    )
    nonce = models.CharField(max_length=32, default=new_nonce, editable=False)
    old_nonce = models.CharField(max_length=32, blank=True, default="", editable=False)
    old_until = models.DateTimeField(null=True, blank=True, editable=False)
    after = models.BigIntegerField(
        default=0, editable=False, help_text=_("Changes up to this number have been put into messages.")
    )
    failing_since = models.DateTimeField(null=True, blank=True, editable=False)
    disabled_at = models.DateTimeField(null=True, blank=True, editable=False)
    disabled_reason = models.TextField(blank=True, default="", editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name

    @property
    def secret(self) -> str:
        """What its messages are signed with, as Standard Webhooks writes it: ``whsec_…``."""
        return self._secret(self.nonce)

    @property
    def old_secret(self) -> str:
        """The secret before the last rotation; good until ``old_until``."""
        return self._secret(self.old_nonce)

    def _secret(self, nonce: str) -> str:
        key = hmac.new(settings.SECRET_KEY.encode(), f"webhook:{self.pk}:{nonce}".encode(), hashlib.sha256)
        return "whsec_" + base64.b64encode(key.digest()).decode()


class WebhookDelivery(models.Model):
    """One message to one webhook: what it says, and how its sending went."""

    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="deliveries")
    message_id = models.CharField(max_length=40, help_text=_("The same for every attempt and replay."))
    body = models.TextField()
    state = models.CharField(max_length=10, choices=DeliveryState.choices, default=DeliveryState.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField(null=True, blank=True)
    status = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text=_("What it was answered with.")
    )
    said = models.TextField(
        blank=True, default="", help_text=_("Beginning of the answer, or what went wrong.")
    )
    milliseconds = models.PositiveIntegerField(null=True, blank=True)
    replay_of = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="replays"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = _("webhook deliveries")
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(name="delivery_state_known", condition=Q(state__in=DeliveryState.values))
        ]
        indexes = [
            models.Index(fields=["webhook", "-id"], name="delivery_log"),
            models.Index(
                fields=["next_attempt_at"], name="delivery_waiting", condition=Q(state=DeliveryState.WAITING)
            ),
        ]

    def __str__(self) -> str:
        return self.message_id
