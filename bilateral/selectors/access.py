"""A partner's own access: tokens with what they were used for, webhooks with what was sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, Q, Sum
from django.utils import timezone

from bilateral.models import ApiToken, ApiUse, ApiWrite, Webhook, WebhookDelivery
from bilateral.models.codes import DeliveryState

SHOWN = timedelta(days=30)
LOG_LENGTH = 50


@dataclass(frozen=True, slots=True)
class TokenUse:
    """What one token was used for: requests by operation over thirty days, and its latest writes."""

    token: ApiToken
    operations: Sequence[Mapping[str, Any]]
    writes: list[ApiWrite]


def tokens_of(user: User) -> list[ApiToken]:
    """All tokens of an account, those that open something first."""
    tokens = ApiToken.objects.filter(user=user).select_related("replaces")
    return sorted(tokens, key=lambda token: (token.revoked_at is not None, -token.pk))


def use_of(token: ApiToken) -> TokenUse:
    uses = ApiUse.objects.filter(token=token, hour__gte=timezone.now() - SHOWN)
    operations = uses.order_by().values("operation").annotate(requests=Sum("requests")).order_by("-requests")
    return TokenUse(
        token, [dict(row) for row in operations], list(ApiWrite.objects.filter(token=token)[:LOG_LENGTH])
    )


def webhooks_of(user: User) -> list[Webhook]:
    """All webhooks of an account, each with how many messages wait."""
    waiting = Count("deliveries", filter=Q(deliveries__state=DeliveryState.WAITING))
    return list(Webhook.objects.filter(user=user).annotate(waiting=waiting))


def delivery_log(webhook: Webhook) -> list[WebhookDelivery]:
    """The latest messages to a webhook, the newest first."""
    return list(webhook.deliveries.order_by("-id")[:LOG_LENGTH])
