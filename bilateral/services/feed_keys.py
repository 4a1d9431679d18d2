"""Feed keys: made by their reader, revoked by their reader, good as long as the account is."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.auth.models import User
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from bilateral.models import FeedKey

USE_IS_NOTED_EVERY = timedelta(minutes=10)
MOST_KEYS = 20


class TooManyKeys(ValueError):
    """The account has as many keys as one may have; the message says so for people."""


def make(user: User, name: str) -> FeedKey:
    """Make a key for one reader or calendar of a user. Raises ``TooManyKeys``."""
    if FeedKey.objects.filter(user=user, revoked_at__isnull=True).count() >= MOST_KEYS:
        words = _("There are %(most)s keys already. Revoke one that is no longer used.")
        raise TooManyKeys(words % {"most": MOST_KEYS})
    return FeedKey.objects.create(user=user, name=name.replace("\x00", "").strip()[:100] or "Feed reader")


def revoke(user: User, key_id: int) -> bool:
    """Revoke a user's key; false where the user has no such key that opens anything."""
    now = timezone.now()
    return bool(FeedKey.objects.filter(user=user, pk=key_id, revoked_at__isnull=True).update(revoked_at=now))


def find(secret: str) -> FeedKey | None:
    """The key that opens feeds with this secret; ``None`` where it is wrong, revoked, or its account closed."""
    key_id = FeedKey.id_of(secret)
    if key_id is None:
        return None
    return FeedKey.objects.filter(pk=key_id, revoked_at__isnull=True, user__is_active=True).first()


def note_use(key: FeedKey) -> None:
    """Remember when a key was last used: not a write for every request."""
    now = timezone.now()
    stale = Q(last_used_at__isnull=True) | Q(last_used_at__lt=now - USE_IS_NOTED_EVERY)
    FeedKey.objects.filter(stale, pk=key.pk).update(last_used_at=now)
