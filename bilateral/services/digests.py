"""Digests: the mails of alerts. Each change is in one digest at most, each digest is handed over once at most.

A digest is committed before it is sent and marked as handed over before the mail server sees it. A worker that dies
in between leaves one of two: a digest that nobody has begun, which the next round queues again, or one of which it is
not known whether it arrived, which is not sent again but shown so on its reader's page, with its news.
"""

from __future__ import annotations

import smtplib
from collections import defaultdict
from datetime import datetime, timedelta

import structlog
from celery import current_app
from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.db.models import F, Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from bilateral.models import Alert, AlertNews, Change, Digest
from bilateral.models.following import Rhythm
from bilateral.rules.rhythm import next_due
from bilateral.selectors.clock import MANILA
from bilateral.selectors.news import ToldRecord, told_records

log = structlog.get_logger(__name__)
QUEUE_AGAIN_AFTER = timedelta(minutes=5)
MOST_ATTEMPTS = 8
MOST_RECORDS = 50  # of one mail; the page has the rest
_SIGNER = Signer(salt="bilateral.stop-mail", sep=".")
# The server said no, or was never reached: it has not taken the mail.
_NOT_TAKEN = (
    smtplib.SMTPConnectError,
    smtplib.SMTPHeloError,
    smtplib.SMTPAuthenticationError,
    smtplib.SMTPNotSupportedError,
    smtplib.SMTPSenderRefused,
    smtplib.SMTPRecipientsRefused,
    smtplib.SMTPDataError,
)


def gather(now: datetime) -> int:
    """Make the digests that are due and queue what waits to be sent. Returns how many were made."""
    if not settings.EMAIL_HOST:
        return 0
    waiting = Alert.objects.filter(
        news__digest__isnull=True, news__isnull=False, user__is_active=True
    ).exclude(Q(rhythm=Rhythm.NEVER) | Q(user__email=""))
    made = sum(_gather(pk, now) for pk in waiting.order_by("pk").values_list("pk", flat=True).distinct())
    stale = Q(queued_at__isnull=True) | Q(queued_at__lt=now - QUEUE_AGAIN_AFTER)
    for digest_id in Digest.objects.filter(
        stale, handed_at__isnull=True, attempts__lt=MOST_ATTEMPTS
    ).values_list("pk", flat=True):
        request(digest_id)
    return made


@transaction.atomic
def _gather(alert_id: int, now: datetime) -> bool:
    alert = Alert.objects.select_for_update(skip_locked=True, no_key=True).filter(pk=alert_id).first()
    if alert is None:
        return False
    due = next_due(alert.rhythm, alert.last_digest_at or alert.created_at, MANILA)
    if due is None or now < due:
        return False
    digest = Digest.objects.create(alert=alert)
    if not AlertNews.objects.filter(alert=alert, digest__isnull=True).update(digest=digest):
        digest.delete()
        return False
    alert.last_digest_at = now
    alert.save(update_fields=["last_digest_at"])
    return True


def request(digest_id: int) -> None:
    """Ask a worker to send a digest. Should the message be lost, the next round asks again."""
    Digest.objects.filter(pk=digest_id).update(queued_at=timezone.now())
    try:
        current_app.send_task("bilateral.send_digest", [digest_id], queue="maintenance", retry=False)
    except Exception as error:  # noqa: BLE001 - the broker is away: the next round asks again
        log.warning("broker not reached; the digest waits", digest=digest_id, error=str(error))


def send(digest_id: int) -> bool:
    """Send one digest, unless it was begun before; true when the mail server took it.

    A server that refuses it, or cannot be reached, is tried again later. A connection that breaks while the
    server has the mail leaves it unknown: that is not tried again.
    """
    claimed = Digest.objects.filter(pk=digest_id, handed_at__isnull=True, attempts__lt=MOST_ATTEMPTS).update(
        handed_at=timezone.now(), attempts=F("attempts") + 1
    )
    if not claimed:
        return False
    digest = Digest.objects.select_related("alert__user").get(pk=digest_id)
    alert = digest.alert
    if alert.rhythm == Rhythm.NEVER or not alert.user.is_active or not alert.user.email:
        return _end(digest, "Mail was stopped before it was sent.")
    try:
        connection = get_connection()
        connection.open()
    except (OSError, smtplib.SMTPException) as error:
        return _put_back(digest, error)
    try:
        message = _message(digest)
        message.connection = connection
        message.send()
    except _NOT_TAKEN as error:
        return _put_back(digest, error)
    except (OSError, smtplib.SMTPException) as error:
        log.warning("digest may or may not have arrived", digest=digest.pk, error=str(error))
        return _end(digest, "The mail server broke off; it may not have arrived.")
    finally:
        connection.close()
    Digest.objects.filter(pk=digest.pk).update(sent_at=timezone.now(), problem="")
    return True


def stop_token(alert: Alert) -> str:
    """What a mail's link to stop it holds: good without logging in, and for that alone."""
    return _SIGNER.sign(str(alert.pk))


def alert_of_token(token: str) -> Alert | None:
    """The alert that a link stops; ``None`` where the link was not made here or the alert is gone."""
    try:
        alert_id = int(_SIGNER.unsign(token))
    except (BadSignature, ValueError):
        return None
    return Alert.objects.filter(pk=alert_id).first()


def _put_back(digest: Digest, error: Exception) -> bool:
    log.warning("digest not taken by the mail server", digest=digest.pk, error=str(error))
    Digest.objects.filter(pk=digest.pk).update(
        handed_at=None, problem="The mail server has not accepted it yet."
    )
    return False


def _end(digest: Digest, problem: str) -> bool:
    Digest.objects.filter(pk=digest.pk).update(problem=problem)
    return False


def _message(digest: Digest) -> EmailMultiAlternatives:
    alert = digest.alert
    records = _told(digest)
    site = settings.SITE_URL or "http://localhost:8000"
    stop = f"{site}{reverse('stop-mail', args=[stop_token(alert)])}"
    context = {
        "alert": alert,
        "records": records[:MOST_RECORDS],
        "more": max(0, len(records) - MOST_RECORDS),
        "site": site,
        "stop": stop,
        "page": f"{site}{reverse('follow')}",
    }
    subject = " ".join(f"{alert.name}: {len(records)} changed".split())
    message = EmailMultiAlternatives(
        subject,
        render_to_string("following/digest.txt", context),
        to=[alert.user.email],
        headers={
            "Message-ID": f"<digest-{digest.pk}.{int(digest.made_at.timestamp())}@{_mail_host(site)}>",
            "List-Unsubscribe": f"<{stop}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            "Auto-Submitted": "auto-generated",
            "Precedence": "bulk",
        },
    )
    message.attach_alternative(render_to_string("following/digest.html", context), "text/html")
    return message


def _mail_host(site: str) -> str:
    return site.partition("://")[2].partition(":")[0].partition("/")[0] or "localhost"


def _told(digest: Digest) -> list[ToldRecord]:
    changes: dict[tuple[str, int], list[Change]] = defaultdict(list)
    for news in AlertNews.objects.filter(digest=digest).select_related("change").order_by("change__number"):
        changes[news.change.record_type, news.change.record_id].append(news.change)
    return told_records(changes)
