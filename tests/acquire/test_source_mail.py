"""Who keeps the sources is told by mail: once when one stops doing well, once when it does well again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.utils import timezone

from bilateral import tasks as register_tasks
from bilateral.models import Source
from bilateral.models.codes import SourceAlert
from bilateral.services import sources as service

from . import builders

pytestmark = pytest.mark.django_db
KEEPERS = ["desk@example.org", "editor@example.org"]


@pytest.fixture(autouse=True)
def post(settings: Any, monkeypatch: pytest.MonkeyPatch, sent: list[tuple[str, tuple[Any, ...]]]) -> None:
    """A mail server and keepers; what is committed is sent to the queue at once, and done."""
    settings.EMAIL_HOST, settings.SOURCE_ALERTS_TO = "mail.example.org", KEEPERS
    settings.SITE_URL = "https://register.example.org"
    monkeypatch.setattr("bilateral.services.sources.transaction.on_commit", lambda told: told())

    def do(task: str, *args: Any, queue: str) -> bool:
        if task == "bilateral.tell_of_source":
            assert queue == "maintenance"
            register_tasks.tell_of_source.run(*args)
        return True

    monkeypatch.setattr(service, "send", do)


@pytest.fixture
def source() -> Source:
    return builders.source("https://gazette.example.org/feed", silent_after_days=3)


def fail(source: Source, times: int = 1) -> None:
    for _ in range(times):
        service.record_failure(source, "The server answered 500.")


def succeed(source: Source, new_items: int = 0) -> None:
    service.record_success(source, etag="", last_modified="", new_items=new_items)


def subjects() -> list[str]:
    return [str(message.subject) for message in mail.outbox]


def test_a_source_that_fails_is_told_of_once_and_once_when_it_does_well_again(source: Source) -> None:
    fail(source, 2)
    assert not mail.outbox
    fail(source, 5)
    (told,) = mail.outbox
    assert (told.to, told.subject) == (KEEPERS, "Sea gazette: its checks fail")
    assert "The server answered 500." in told.body
    assert f"https://register.example.org{source.get_absolute_url()}" in told.body
    succeed(source)
    succeed(source)
    assert subjects()[1:] == ["Sea gazette: it does well again"]
    fail(source, 3)
    assert subjects()[2:] == ["Sea gazette: its checks fail"], "the next episode"


def test_a_silent_source_is_told_of_once_whatever_else_befalls_it(source: Source) -> None:
    with time_machine.travel(timezone.now() + timedelta(days=4)):
        service.alert_of_silence()
        service.alert_of_silence()
        fail(source, 4)
        assert subjects() == ["Sea gazette: nothing new for 3 days"]
        succeed(source, new_items=1)
        assert subjects()[1:] == ["Sea gazette: it does well again"]


def test_silence_found_during_a_check_is_not_forgotten_by_it(source: Source) -> None:
    with time_machine.travel(timezone.now() + timedelta(days=4)):
        checked = Source.objects.get(pk=source.pk)
        service.alert_of_silence()
        succeed(checked)
        service.alert_of_silence()
    assert Source.objects.get(pk=source.pk).alert == SourceAlert.SILENT
    assert len(mail.outbox) == 1


def test_a_source_that_is_gone_is_told_of_although_it_failed_before(source: Source) -> None:
    fail(source, 3)
    service.record_gone(source)
    assert subjects()[1:] == ["Sea gazette: its address is gone"]


def test_the_same_news_sent_twice_is_one_mail_to_mail_programs(source: Source) -> None:
    for _ in range(2):
        register_tasks.tell_of_source.run(source.pk, "failing", 7)
    ids = {message.extra_headers["Message-ID"] for message in mail.outbox}
    assert ids == {f"<source-{source.pk}-failing-7@register.example.org>"}


def test_without_keepers_nobody_is_written_to(source: Source, settings: Any) -> None:
    settings.SOURCE_ALERTS_TO = []
    fail(source, 3)
    assert not mail.outbox
