"""Large files are written to disk for those only whose files are taken."""

from __future__ import annotations

from typing import Any
from unittest import mock

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.test import Client

from bilateral.services import roles

from .conftest import logged_in

pytestmark = pytest.mark.django_db
LIMIT = 100_000


@pytest.fixture(autouse=True)
def small_limits(settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = settings.FILE_UPLOAD_MAX_MEMORY_SIZE = LIMIT


def send(client: Client, address: str) -> tuple[int, bool]:
    """The status of the answer, and whether something was written to disk."""
    file = SimpleUploadedFile("a.txt", b"x" * (LIMIT + 1))
    with mock.patch.object(TemporaryFileUploadHandler, "new_file", autospec=True) as written:
        written.side_effect = OSError("written")
        try:
            status = client.post(address, {"file": file, "publisher": ""}).status_code
        except OSError:
            status = 0
    return status, written.called


def test_nobody_fills_the_disk_at_the_login_form() -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies["csrftoken"] = "a" * 32
    assert send(strict, "/login/") == (413, False)
    assert send(Client(), "/ingest/file/") != (0, True)


def test_who_only_reads_sends_no_large_file() -> None:
    assert send(logged_in(roles.VIEWER), "/ingest/file/") in ((413, False), (403, False))


def test_contributors_send_them_where_they_are_taken_and_nowhere_else() -> None:
    partner = logged_in(roles.PARTNER)
    assert send(partner, "/ingest/file/") == (0, True)
    assert send(partner, "/follow/keys/") == (413, False)
