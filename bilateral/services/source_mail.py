"""Mail to the keepers of sources: one when a source no longer does well, one when it does again."""

from __future__ import annotations

import structlog
from django.conf import settings
from django.core.mail import EmailMessage

from bilateral.models import Source
from bilateral.models.codes import SourceAlert

log = structlog.get_logger(__name__)
# What the source's alert became → subject and words.
_MAILS = {
    SourceAlert.FAILING: (
        "{name}: its checks fail",
        "{failures} checks in a row failed. It is asked again, ever less often, until it answers.",
    ),
    SourceAlert.SILENT: (
        "{name}: nothing new for {days} days",
        "It answers and has offered nothing new for {days} days. Perhaps it has moved.",
    ),
    SourceAlert.RETIRED: (
        "{name}: its address is gone",
        "It is not asked again until somebody gives its new address or resumes it.",
    ),
    SourceAlert.NONE: ("{name}: it does well again", "Nothing is to be done."),
}


def tell(source_id: int, alert: str, since: int) -> bool:
    """Tell the keepers what a source's alert became at a moment (seconds of the epoch); false where it is gone.

    Raises ``OSError`` or ``smtplib.SMTPException`` when the mail server was not reached or does not take it. Sent
    twice, because a worker died on it, it is one mail to mail programs: it bears the same id.
    """
    source = Source.objects.filter(pk=source_id).first()
    if source is None:
        return False
    facts = {"name": source.name, "days": source.silent_after_days, "failures": source.failures}
    subject, words = (text.format(**facts) for text in _MAILS[SourceAlert(alert)])
    site = settings.SITE_URL or "http://localhost:8000"
    host = site.partition("://")[2].partition(":")[0].partition("/")[0] or "localhost"
    page = f"Its page: {site}{source.get_absolute_url()}"
    EmailMessage(
        " ".join(subject.split()),
        "\n\n".join(part for part in (words, source.error, page) if part) + "\n",
        to=settings.SOURCE_ALERTS_TO,
        headers={
            "Message-ID": f"<source-{source.pk}-{alert or 'well'}-{since}@{host}>",
            "Auto-Submitted": "auto-generated",
        },
    ).send()
    log.info("keepers of sources told", source=source.pk, alert=alert)
    return True
