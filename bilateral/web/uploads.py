"""Who may send large files, and where: decided before they are written to the machine's disk."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler
from django.urls import reverse

from bilateral.services.roles import may_submit


class OnlyWhereTaken(FileUploadHandler):
    """The first upload handler.

    Django reads every form before it checks who sent it, and does not limit files: without this handler anybody
    could fill the disk at the login form.
    """

    def handle_raw_input(
        self,
        input_data: Any,
        META: Any,  # noqa: N803 - so Django calls it
        content_length: int,
        boundary: Any,
        encoding: str | None = None,
    ) -> None:
        if content_length <= settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            return
        request: Any = self.request
        taken = request.path == reverse("add-file") and may_submit(getattr(request, "user", AnonymousUser()))
        if not taken:
            raise RequestDataTooBig("Files of this size are taken from contributors, where files are added.")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None
