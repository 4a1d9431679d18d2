"""Requests that are sent again: known by their key, answered as before, and never done twice."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone

from bilateral.models import IdempotencyKey

KEPT = timedelta(hours=24)


class KeyReused(Exception):
    """The key came before, with another body."""


@dataclass(frozen=True, slots=True)
class Given:
    """What was answered to the request that first came under a key."""

    answer: dict[str, Any]
    location: str


def answered(user: User, key: str, body: bytes) -> Given | None:
    """What this request was answered before; ``None`` when it is new. Raises ``KeyReused``.

    To be called in the transaction that does the work: a second request with the key waits there for the first.
    """
    digest = hashlib.sha256(body).hexdigest()
    IdempotencyKey.objects.filter(user=user, key=key, made_at__lt=timezone.now() - KEPT).delete()
    try:
        with transaction.atomic():
            IdempotencyKey.objects.create(user=user, key=key, body_hash=digest)
    except IntegrityError:
        kept = IdempotencyKey.objects.get(user=user, key=key)
        if kept.body_hash != digest:
            raise KeyReused from None
        return Given(kept.answer, kept.location)
    return None


def remember(user: User, key: str, answer: dict[str, Any], location: str) -> None:
    """Keep what a new request was answered. What fails is rolled back with the key, and may be sent again."""
    IdempotencyKey.objects.filter(user=user, key=key).update(answer=answer, location=location)


def forget_old() -> int:
    """Remove keys that have run out; returns how many."""
    return IdempotencyKey.objects.filter(made_at__lt=timezone.now() - KEPT).delete()[0]
