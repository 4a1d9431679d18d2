"""Settings that would fail only later are told at the start."""

from __future__ import annotations

from typing import Any

import pytest

from bilateral.checks import mail_can_be_sent, networks_can_be_read


def test_what_is_delivered_is_fine(settings: Any) -> None:
    settings.SOURCE_ALERTS_TO = ["keeper@example.org"]
    settings.EMAIL_HOST, settings.DEFAULT_FROM_EMAIL = "mail.example.org", "Register <register@example.org>"
    settings.EMAIL_USE_TLS, settings.EMAIL_USE_SSL = True, False
    assert networks_can_be_read() + mail_can_be_sent() == []


def test_a_network_that_is_none_is_named(settings: Any) -> None:
    settings.OUTBOUND_ALLOWED = ["the intranet"]
    assert "the intranet" in networks_can_be_read()[0].msg


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("SOURCE_ALERTS_TO", ["the desk"], "SOURCE_ALERTS_TO holds “the desk”"),
        ("DEFAULT_FROM_EMAIL", "register", "MAIL_FROM holds “register”"),
        ("EMAIL_USE_SSL", True, "EMAIL_USE_TLS and EMAIL_USE_SSL are both on."),
    ],
)
def test_mail_that_could_not_be_sent_is_told(settings: Any, name: str, value: Any, words: str) -> None:
    settings.EMAIL_HOST, settings.EMAIL_USE_TLS = "mail.example.org", True
    setattr(settings, name, value)
    assert [error.msg[: len(words)] for error in mail_can_be_sent()] == [words]
