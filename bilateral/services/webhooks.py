"""Webhooks: changes put into signed messages (Standard Webhooks), sent in order, tried again, given up in the end."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from functools import partial

import structlog
from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from standardwebhooks import Webhook as Signer

from bilateral.models import MODELS, Change, Webhook, WebhookDelivery
from bilateral.models.codes import DeliveryState
from bilateral.outbound import Answer, Limits, OutboundError, Policy, check_address, fetch

from .webhook_messages import changed, new_message_id, test_message

log = structlog.get_logger(__name__)
Send = Callable[..., Answer]

CHANGES_A_MESSAGE = 100
LIMITS = Limits(seconds=10, bytes=65_536, redirects=0)
# The waits between attempts, some three days in all; then the webhook is switched off.
WAITS = [
    timedelta(seconds=10),
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    *[timedelta(hours=hours) for hours in (2, 6, 12, 12, 12, 12, 12)],
]
LEASE = timedelta(minutes=5)  # an attempt whose worker died is made again after so long
OLD_SECRET_LASTS = timedelta(hours=24)
MOST_A_USER = 10
KEPT = timedelta(days=30)  # what was sent, for the log


class InvalidWebhook(ValueError):
    """A webhook that cannot be made or changed. ``errors`` maps fields to messages for people."""

    def __init__(self, errors: dict[str, list[str]]) -> None:
        super().__init__("; ".join(message for messages in errors.values() for message in messages))
        self.errors = errors


def create(user: User, name: str, address: str, record_types: Iterable[str] = ()) -> Webhook:
    """Make a webhook that is told of every change from now on. Raises ``InvalidWebhook``."""
    errors: dict[str, list[str]] = {}
    wanted = sorted(set(record_types))
    if not name.strip() or len(name) > 100:
        errors["name"] = [_("Give it a name of at most 100 characters.")]
    if unknown := set(wanted) - MODELS.keys():
        errors["record_types"] = [_("There is no kind of record “%(name)s”.") % {"name": min(unknown)}]
    try:
        check_address(address, Policy.from_settings())
    except OutboundError as error:
        errors["address"] = [str(error)]
    if Webhook.objects.filter(user=user).count() >= MOST_A_USER:
        errors["name"] = [_("You have %(most)s webhooks already. Remove one first.") % {"most": MOST_A_USER}]
    if errors:
        raise InvalidWebhook(errors)
    head = Change.objects.order_by("-number").filter(number__isnull=False).values_list("number", flat=True)
    return Webhook.objects.create(
        user=user, name=name.strip(), address=address, record_types=wanted, after=head.first() or 0
    )


def rotate_secret(webhook: Webhook) -> None:
    """Give a webhook a new secret. For a day, messages are signed with the old one as well."""
    fresh = Webhook(pk=webhook.pk)
    webhook.old_nonce, webhook.nonce = webhook.nonce, fresh.nonce
    webhook.old_until = timezone.now() + OLD_SECRET_LASTS
    webhook.save(update_fields=["old_nonce", "nonce", "old_until"])


def disable(webhook: Webhook, reason: str) -> None:
    """Send nothing more. What waits goes on waiting, and changes go on being noted down for it."""
    Webhook.objects.filter(pk=webhook.pk).update(disabled_at=timezone.now(), disabled_reason=reason)
    log.warning("webhook disabled", webhook=webhook.pk, reason=reason)


def enable(webhook: Webhook) -> None:
    """Send again, beginning with what has waited."""
    Webhook.objects.filter(pk=webhook.pk).update(disabled_at=None, disabled_reason="", failing_since=None)
    webhook.deliveries.filter(state=DeliveryState.WAITING).update(next_attempt_at=timezone.now(), attempts=0)


def remove(webhook: Webhook) -> bool:
    """Remove a webhook that is switched off, with the log of what was sent; false for one that is on."""
    return bool(Webhook.objects.filter(pk=webhook.pk, disabled_at__isnull=False).delete()[0])


def queue_messages() -> int:
    """Put what changed since the last time into messages, up to a hundred changes each. Returns how many."""
    made = 0
    for webhook_id in Webhook.objects.filter(_active()).values_list("pk", flat=True):
        while _queue_next(webhook_id):
            made += 1
    return made


@transaction.atomic
def _queue_next(webhook_id: int) -> bool:
    webhook = Webhook.objects.select_for_update(skip_locked=True).filter(pk=webhook_id).first()
    if webhook is None:
        return False
    rows = list(Change.objects.filter(number__gt=webhook.after).order_by("number")[:CHANGES_A_MESSAGE])
    if not rows:
        return False
    before, webhook.after = webhook.after, rows[-1].number or webhook.after
    wanted = [row for row in rows if not webhook.record_types or row.record_type in webhook.record_types]
    webhook.save(update_fields=["after"])
    if wanted:
        now = timezone.now()
        WebhookDelivery.objects.create(
            webhook=webhook,
            message_id=new_message_id(),
            body=changed(wanted, before, webhook.after, now),
            next_attempt_at=now,
        )
    return True


def due(now: datetime) -> list[int]:
    """The webhooks that have something to be sent now."""
    waiting = WebhookDelivery.objects.filter(state=DeliveryState.WAITING, next_attempt_at__lte=now)
    active = _active(prefix="webhook__")
    return list(waiting.filter(active).order_by().values_list("webhook_id", flat=True).distinct())


def deliver(webhook_id: int, send: Send = fetch, seconds: float = 60) -> int:
    """Send what is due to one webhook, the oldest first, until one fails or the time is over. Returns how many.

    Messages go out in the order of the changes and at least once: a receiver tells repeats by their id.
    """
    done = 0
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and (delivery := _claim(webhook_id)):
        _attempt(delivery, send)
        if delivery.state != DeliveryState.DELIVERED:
            break
        done += 1
    return done


def send_test(webhook: Webhook, send: Send = fetch) -> WebhookDelivery:
    """Send a test message now, once, whether the webhook is enabled or not; what came of it is in the log."""
    delivery = WebhookDelivery.objects.create(
        webhook=webhook,
        message_id=new_message_id(),
        body=test_message(timezone.now()),
        attempts=1,
        state=DeliveryState.FAILED,  # until it is taken: one that waits would be sent by workers, too
    )
    _send(delivery, send)
    if _taken(delivery):
        delivery.state = DeliveryState.DELIVERED
    delivery.save()
    return delivery


def replay(delivery: WebhookDelivery) -> WebhookDelivery:
    """Send a message again, under the id it had; it takes its place behind what waits."""
    return WebhookDelivery.objects.create(
        webhook=delivery.webhook,
        message_id=delivery.message_id,
        body=delivery.body,
        next_attempt_at=timezone.now(),
        replay_of=delivery,
    )


def forget_old() -> int:
    """Remove what was sent long ago; returns how many messages. What waits is kept, however long it has."""
    old = WebhookDelivery.objects.filter(sent_at__lt=timezone.now() - KEPT).exclude(
        state=DeliveryState.WAITING
    )
    forgotten = 0
    while ids := list(old.values_list("pk", flat=True)[:1000]):
        WebhookDelivery.objects.filter(pk__in=ids).delete()
        forgotten += len(ids)
    return forgotten


def signed_headers(webhook: Webhook, message_id: str, body: str, now: datetime) -> dict[str, str]:
    """The headers of Standard Webhooks. Every secret that is still good signs, so that receivers can change over."""
    good = [webhook.secret]
    if webhook.old_nonce and webhook.old_until and now < webhook.old_until:
        good.append(webhook.old_secret)
    return {
        "content-type": "application/json",
        "webhook-id": message_id,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": " ".join(Signer(secret).sign(message_id, now, body) for secret in good),
    }


def _active(prefix: str = "") -> Q:
    return Q(**{f"{prefix}disabled_at__isnull": True, f"{prefix}user__is_active": True})


@transaction.atomic
def _claim(webhook_id: int) -> WebhookDelivery | None:
    """Take the oldest waiting message, if its time has come; nobody else takes it while the lease lasts."""
    webhook = Webhook.objects.select_for_update(skip_locked=True).filter(_active(), pk=webhook_id).first()
    if webhook is None:
        return None
    delivery = webhook.deliveries.filter(state=DeliveryState.WAITING).order_by("id").first()
    now = timezone.now()
    if delivery is None or (delivery.next_attempt_at and delivery.next_attempt_at > now):
        return None
    delivery.attempts += 1
    delivery.next_attempt_at = now + LEASE
    delivery.save(update_fields=["attempts", "next_attempt_at"])
    return delivery


def _attempt(delivery: WebhookDelivery, send: Send) -> None:
    _send(delivery, send)
    webhook = delivery.webhook
    if _taken(delivery):
        delivery.state, delivery.next_attempt_at = DeliveryState.DELIVERED, None
        delivery.save()
        Webhook.objects.filter(pk=webhook.pk, failing_since__isnull=False).update(failing_since=None)
        return
    now = timezone.now()
    Webhook.objects.filter(pk=webhook.pk, failing_since__isnull=True).update(failing_since=now)
    # The message that a webhook is switched off for waits with the others: it is the first when it is on again.
    last = delivery.attempts > len(WAITS) or delivery.status == 410
    delivery.next_attempt_at = None if last else now + WAITS[delivery.attempts - 1]
    delivery.save()
    if delivery.status == 410:
        disable(webhook, _("The receiver answered 410: it is gone."))
    elif last:
        told = {"n": delivery.attempts, "said": delivery.said[:200]}
        disable(webhook, _("A message failed %(n)s times. Last: %(said)s") % told)


def _send(delivery: WebhookDelivery, send: Send) -> None:
    """Make the request and note on the delivery what came of it."""
    webhook, now, began = delivery.webhook, timezone.now(), time.monotonic()
    headers = signed_headers(webhook, delivery.message_id, delivery.body, now)
    headers["user-agent"] = settings.WEBHOOK_USER_AGENT
    request = partial(send, webhook.address, method="POST", headers=headers, limits=LIMITS)
    delivery.sent_at, delivery.status = now, None
    try:
        answer = request(body=delivery.body.encode())
    except OutboundError as error:
        delivery.said = str(error)
    else:
        delivery.status = answer.status
        delivery.said = answer.body[:500].decode("utf-8", "replace").replace("\x00", "")
    delivery.milliseconds = int((time.monotonic() - began) * 1000)


def _taken(delivery: WebhookDelivery) -> bool:
    return delivery.status is not None and 200 <= delivery.status < 300
