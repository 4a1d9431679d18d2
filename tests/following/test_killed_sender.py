"""A worker that is killed while it sends: what it had not begun is sent by the next one, and nothing is sent twice."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_string
from typing import Any

import pytest
from django.utils import timezone

from bilateral.models import Digest
from bilateral.selectors.meetings import MeetingFilter
from bilateral.services import alerts, changes, digests
from tests.api import builders
from tests.builders import talks
from tests.patience import until
from tests.worker import WorkerProcess

from .mail_server import MailServer


@pytest.fixture
def mail_server(monkeypatch: pytest.MonkeyPatch, settings: Any) -> Iterator[MailServer]:
    """A server that the workers of this test send to."""
    with MailServer() as server:
        settings.EMAIL_HOST = "127.0.0.1"
        monkeypatch.setenv("EMAIL_HOST", "127.0.0.1")
        monkeypatch.setenv("EMAIL_PORT", str(server.port))
        monkeypatch.setenv("EMAIL_USE_TLS", "0")
        yield server
        server.let_in.set()
        server.shutdown()


def subjects(server: MailServer) -> list[str]:
    return sorted(str(message_from_string(text)["Subject"]) for text in server.taken)


@pytest.mark.long
def test_a_killed_sender_sends_nothing_twice_and_leaves_nothing_unsaid(
    transactional_db: None, django_db_serialized_rollback: None, empty_queue: Any, mail_server: MailServer
) -> None:
    for number in range(6):
        owner = builders.account(email=f"reader{number}@example.org")
        alerts.make(owner, f"Watch {number}", "meetings", MeetingFilter(), "", "immediate")
    talks("Wire")
    changes.number_changes()
    alerts.look()
    mail_server.let_in.clear()
    worker = WorkerProcess("--concurrency=2")
    try:
        worker.wait_until_ready()
        assert digests.gather(timezone.now()) == 6
        assert until(lambda: mail_server.offered == 2), worker.lines
    finally:
        worker.kill()
    mail_server.let_in.set()  # the server had both mails in full, and takes them
    assert until(lambda: len(mail_server.taken) == 2)
    assert Digest.objects.filter(handed_at__isnull=False, sent_at__isnull=True).count() == 2

    empty_queue.flushdb()  # what the dead worker held, and all that waited, is lost with the broker
    Digest.objects.update(queued_at=timezone.now() - digests.QUEUE_AGAIN_AFTER * 2)
    successor = WorkerProcess("--concurrency=2")
    try:
        successor.wait_until_ready()
        digests.gather(timezone.now())
        assert until(lambda: Digest.objects.filter(sent_at__isnull=False).count() == 4), successor.lines
    finally:
        successor.kill()
    assert subjects(mail_server) == [f"Watch {number}: 1 changed" for number in range(6)]
