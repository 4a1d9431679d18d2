"""What readers follow: feeds by a key of their own, and alerts on saved filters with their digests."""

from __future__ import annotations

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .changes import Change

_SIGNER = Signer(salt="bilateral.feed-key", sep=".")


class FeedKey(models.Model):
    """Lets one feed reader or calendar in that cannot log in: the key is part of the address, and can be revoked.

    The key is the row's id with a signature: nothing in the database opens a feed, and it can be shown again.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="feed_keys")
    name = models.CharField(max_length=100, help_text=_("Which reader or calendar uses it."))
    created_at = models.DateTimeField(auto_now_add=True)
    last_used_at = models.DateTimeField(null=True, blank=True, editable=False)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.name

    @property
    def secret(self) -> str:
        """The part of an address that opens it."""
        return _SIGNER.sign(str(self.pk))

    @staticmethod
    def id_of(secret: str) -> int | None:
        """The id that a secret was made for; ``None`` where it was not made here."""
        try:
            return int(_SIGNER.unsign(secret))
        except (BadSignature, ValueError):
            return None


class Rhythm(models.TextChoices):
    """How often an alert writes."""

    IMMEDIATE = "immediate", _("at once")
    DAILY = "daily", _("daily, at 7 in Manila")
    WEEKLY = "weekly", _("on Mondays, at 7 in Manila")
    NEVER = "never", _("no mail, only here")


class Alert(models.Model):
    """A filter that a reader saved: changes of what passes it are news."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="alerts")
    name = models.CharField(max_length=120)
    listing = models.CharField(max_length=16, help_text=_("Which list it watches."))
    query = models.TextField(
        blank=True, default="", help_text=_("The filters as the list's address holds them.")
    )
    wanted = models.JSONField(default=dict, help_text=_("The filters as they were understood."))
    rhythm = models.CharField(max_length=10, choices=Rhythm.choices, default=Rhythm.DAILY)
    looked_up_to = models.BigIntegerField(default=0, help_text=_("Number of the last change it looked at."))
    seen_at = models.DateTimeField(help_text=_("What was found later is new to its reader."))
    last_digest_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(name="alert_rhythm_known", condition=models.Q(rhythm__in=Rhythm.values))
        ]

    def __str__(self) -> str:
        return self.name


class Digest(models.Model):
    """One mail of one alert. ``handed_at`` is set before it goes to the mail server, ``sent_at`` when that took it.

    A digest that was handed over and not known to be sent is never handed over again: nothing is sent twice.
    """

    alert = models.ForeignKey(Alert, on_delete=models.CASCADE, related_name="digests")
    made_at = models.DateTimeField(auto_now_add=True)
    queued_at = models.DateTimeField(null=True, blank=True)
    handed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    problem = models.CharField(max_length=300, blank=True, default="")

    class Meta:
        ordering = ["-made_at"]
        indexes = [
            models.Index(fields=["id"], name="digest_to_send", condition=models.Q(handed_at__isnull=True))
        ]

    def __str__(self) -> str:
        return f"{self.alert} ({timezone.localtime(self.made_at):%Y-%m-%d %H:%M})"


class AlertNews(models.Model):
    """That a change is news to an alert: once, and in one digest at most."""

    alert = models.ForeignKey(Alert, on_delete=models.CASCADE, related_name="news")
    change = models.ForeignKey(Change, on_delete=models.CASCADE, related_name="+")
    digest = models.ForeignKey(Digest, null=True, blank=True, on_delete=models.SET_NULL, related_name="news")
    found_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = _("alert news")
        ordering = ["-id"]
        constraints = [models.UniqueConstraint(fields=["alert", "change"], name="news_once_an_alert")]
        indexes = [
            models.Index(
                fields=["alert", "id"], name="news_not_in_a_digest", condition=models.Q(digest__isnull=True)
            )
        ]

    def __str__(self) -> str:
        return f"{self.alert}: {self.change}"
