"""System checks: settings that would fail later, when a source is read or mail is sent, are reported at the start."""

from __future__ import annotations

from email.utils import parseaddr
from typing import Any

from django.conf import settings
from django.core.checks import Error, register
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.validators import validate_email

from bilateral.outbound.policy import Policy


@register
def networks_can_be_read(**_: Any) -> list[Error]:
    """``OUTBOUND_ALLOWED`` names networks."""
    try:
        Policy.from_settings()
    except ImproperlyConfigured as error:
        return [Error(str(error), id="bilateral.E001")]
    return []


@register
def mail_can_be_sent(**_: Any) -> list[Error]:
    """Addresses of mail are addresses, and one way to encrypt it is chosen."""
    found = []
    if settings.EMAIL_USE_TLS and settings.EMAIL_USE_SSL:
        found.append(
            Error(
                "EMAIL_USE_TLS and EMAIL_USE_SSL are both on.",
                hint="Set EMAIL_USE_TLS=0 for a server that speaks TLS from the first byte (usually port 465), "
                "EMAIL_USE_SSL=0 for one that begins it with STARTTLS (usually port 587).",
                id="bilateral.E002",
            )
        )
    for name, address in [
        *(("SOURCE_ALERTS_TO", address) for address in settings.SOURCE_ALERTS_TO),
        *([("MAIL_FROM", settings.DEFAULT_FROM_EMAIL)] if settings.EMAIL_HOST else []),
    ]:
        try:
            validate_email(parseaddr(address)[1])
        except ValidationError:
            hint = "Write it as keeper@example.org, several with commas."
            found.append(
                Error(
                    f"{name} holds “{address}”, which is no address of mail.", hint=hint, id="bilateral.E003"
                )
            )
    return found
