"""A Python client generated from the OpenAPI document: it reads, follows and submits."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from bilateral.services import tokens
from bilateral.services.changes import number_changes
from bilateral.services.correct import correct

from . import builders

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
PACKAGE = "bilateral_register_api_client"


@pytest.fixture
def generated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document, folder = tmp_path / "openapi.json", tmp_path / "client"
    call_command("spectacular", "--format", "openapi-json", "--file", str(document))
    tool = Path(sys.executable).parent / "openapi-python-client"
    command = [str(tool), "generate", "--path", str(document), "--output-path", str(folder), "--meta", "none"]
    done = subprocess.run([*command, "--overwrite"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    folder.rename(tmp_path / PACKAGE)
    monkeypatch.syspath_prepend(tmp_path)


@pytest.mark.long
def test_a_generated_client_reads_follows_and_submits(generated: None, live_server: Any) -> None:
    client_module = importlib.import_module(PACKAGE)
    api = f"{PACKAGE}.api"
    list_meetings = importlib.import_module(f"{api}.register.list_meetings")
    get_meeting = importlib.import_module(f"{api}.register.get_meeting")
    list_changes = importlib.import_module(f"{api}.changes.list_changes")
    submit = importlib.import_module(f"{api}.evidence.submit_article")
    models = importlib.import_module(f"{PACKAGE}.models")

    meeting = builders.full_meeting()
    correct(builders.meeting(""), "place", "Sochi", builders.account("editor"))
    number_changes()
    _, secret = tokens.issue(user=builders.account("partner"), name="client", scopes=["read", "submit"])
    with client_module.AuthenticatedClient(base_url=live_server.url, token=secret) as client:
        page = list_meetings.sync(client=client, order=models.ListMeetingsOrder.ID)
        assert page.results[0].id == meeting.pk
        one = get_meeting.sync(meeting.pk, client=client)
        assert (one.place, one.status) == ("Davao City", models.MeetingStatus.HELD)
        assert one.delegations[0].members[0].official.name
        missing = get_meeting.sync_detailed(999_999, client=client)
        assert (missing.status_code, missing.parsed.title) == (404, "Nothing is here")
        followed = list_changes.sync(client=client, after=0)
        assert followed.last == followed.head > 0
        taken = submit.sync_detailed(
            client=client, body=models.Submission(text="They met in Moscow on Monday.")
        )
        assert taken.status_code == 202
        assert taken.parsed.url.startswith(live_server.url)
