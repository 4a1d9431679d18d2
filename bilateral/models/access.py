"""Tokens by which partner teams reach the API."""

from __future__ import annotations

import hashlib

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _


class ApiToken(models.Model):
    """A token of one user, kept only as a hash. The secret is shown once, when it is made."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="api_tokens")
    name = models.CharField(max_length=100, help_text=_("What it is used for."))
    prefix = models.CharField(max_length=12, help_text=_("First characters, to tell tokens apart."))
    digest = models.CharField(max_length=64, unique=True, editable=False)
    scopes = ArrayField(
        models.CharField(max_length=20), default=list, blank=True, help_text=_("read, submit, correct.")
    )
    expires_at = models.DateTimeField(null=True, blank=True)
    last_used_at = models.DateTimeField(null=True, blank=True, editable=False)
    revoked_at = models.DateTimeField(null=True, blank=True)
    replaces = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="replaced_by",
        editable=False,
        help_text=_("The token that this one was made to take the place of."),
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.name} ({self.prefix}…)"

    @staticmethod
    def digest_of(secret: str) -> str:
        """SHA-256 of a token; tokens are long and random, so no slow hash is needed."""
        return hashlib.sha256(secret.encode()).hexdigest()


class ApiUse(models.Model):
    """How often a token did one thing in one hour."""

    token = models.ForeignKey(ApiToken, on_delete=models.CASCADE, related_name="uses")
    hour = models.DateTimeField()
    operation = models.CharField(max_length=80, help_text=_("Method and name of the address."))
    requests = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-hour", "operation"]
        constraints = [
            models.UniqueConstraint(fields=["token", "hour", "operation"], name="api_use_once_an_hour")
        ]

    def __str__(self) -> str:
        return f"{self.operation} {self.hour:%Y-%m-%d %H:00}: {self.requests}"


class ApiWrite(models.Model):
    """One write that was asked for by API, and how it ended: kept for whoever asks later who did what."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="api_writes"
    )
    token = models.ForeignKey(
        ApiToken, null=True, blank=True, on_delete=models.SET_NULL, related_name="writes"
    )
    method = models.CharField(max_length=8)
    path = models.CharField(max_length=300)
    status = models.PositiveSmallIntegerField()
    address = models.GenericIPAddressField(null=True, blank=True)
    request_id = models.CharField(max_length=64, blank=True, default="")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["token", "-id"], name="api_write_of_token")]

    def __str__(self) -> str:
        return f"{self.method} {self.path}: {self.status}"
