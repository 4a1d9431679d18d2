"""The change feed, and a copy that follows it."""

from __future__ import annotations

import io
import json
import sqlite3
import urllib.request
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from bilateral.models import Change, Meeting
from bilateral.services import merge
from bilateral.services.changes import number_changes
from bilateral.services.correct import correct
from bilateral.services.withdraw import restore, withdraw

from . import builders
from .test_problems import problem

pytestmark = pytest.mark.django_db


def change(record_id: int = 1, number: int | None = None, **columns: Any) -> Change:
    return Change.objects.create(
        record_type="meeting", record_id=record_id, action="updated", number=number, **columns
    )


def follow(client: Client, copy: dict[tuple[str, int], Any], address: str) -> str:
    """Follow the feed to its end into a copy; returns where to go on."""
    while True:
        body = client.get(address).json()
        for told in body["results"]:
            key = (told["record"]["type"], told["record"]["id"])
            if told["current"]["state"] == "standing":
                copy[key] = told["current"]["record"]
            else:
                copy.pop(key, None)
        address = body["next"]
        if not body["results"]:
            return str(address)


def test_changes_come_in_the_order_of_their_numbers_and_one_without_gets_the_next(reader: Client) -> None:
    for number in (2, 1, None, 3):
        change(number=number)
    body = reader.get("/api/v1/changes?page_size=2").json()
    assert [told["number"] for told in body["results"]] == [1, 2]
    assert (body["last"], body["head"]) == (2, 4)
    rest = reader.get(body["next"]).json()
    assert [told["number"] for told in rest["results"]] == [3, 4]
    end = reader.get(rest["next"]).json()
    assert (end["results"], end["last"]) == ([], 4)
    assert end["next"] == rest["next"]


def test_an_empty_feed_has_a_place_to_go_on_from(reader: Client) -> None:
    body = reader.get("/api/v1/changes").json()
    assert (body["results"], body["last"], body["head"]) == ([], 0, 0)


@pytest.mark.parametrize(
    "query", ["after=-1", "after=x", "afetr=1", "expand=records", "page_size=0", "after=5"]
)
def test_a_question_that_cannot_be_read(reader: Client, query: str) -> None:
    change(number=1)
    problem(reader.get(f"/api/v1/changes?{query}"), "invalid-query")


def test_a_copy_that_follows_the_feed_equals_the_register(reader: Client) -> None:
    editor = builders.account("editor")
    first, second, third = (builders.meeting("") for _ in range(3))
    copy: dict[tuple[str, int], Any] = {}
    address = "/api/v1/changes?expand=record&page_size=2"

    def agree() -> None:
        nonlocal address
        number_changes()
        address = follow(reader, copy, address)
        listed = reader.get("/api/v1/meetings").json()["results"]
        assert {key[1]: row for key, row in copy.items()} == {
            row["id"]: row for row in listed if row["version"] > 1
        }

    for meeting, place in ((first, "Manila"), (second, "Sochi"), (third, "Moscow")):
        correct(meeting, "place", place, editor)
    agree()
    withdraw(third, editor, "Not a meeting.")
    agree()
    assert ("meeting", third.pk) not in copy
    judgement = merge.merge(first, second, editor, "The same talks.")
    agree()
    assert ("meeting", second.pk) not in copy
    merge.revoke(judgement, editor, "They were two.")
    restore(Meeting.objects.get(pk=third.pk), editor, "It was one.")
    agree()
    assert set(copy) == {("meeting", meeting.pk) for meeting in (first, second, third)}


def test_a_change_tells_fields_author_and_reason(reader: Client) -> None:
    editor, meeting = builders.account("editor"), builders.meeting("")
    correct(meeting, "place", "Manila", editor, reason="The release says so.")
    number_changes()
    told = reader.get("/api/v1/changes").json()["results"][-1]
    assert told["fields_changed"]["place"] == ["", "Manila"]
    assert (told["author"], told["reason"], told["action"]) == (
        editor.username,
        "The release says so.",
        "updated",
    )
    assert "current" not in told


def test_the_example_script_keeps_an_equal_copy(
    reader: Client, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = settings.BASE_DIR / "docs" / "examples" / "sync.py"
    script = compile(path.read_text(), path, "exec")

    def urlopen(request: urllib.request.Request, timeout: float) -> io.BytesIO:
        assert request.get_header("Authorization") == "Bearer the token"
        return io.BytesIO(reader.get(request.full_url).content)

    monkeypatch.setattr(urllib.request, "urlopen", urlopen)
    monkeypatch.setenv("REGISTER", "http://testserver")
    monkeypatch.setenv("TOKEN", "the token")
    monkeypatch.chdir(tmp_path)
    editor = builders.account("editor")
    kept, gone = builders.meeting(""), builders.meeting("")
    for meeting in (kept, gone):
        correct(meeting, "place", "Manila", editor)
    exec(script, {})  # noqa: S102 - our own guide's example
    withdraw(gone, editor, "Not a meeting.")
    correct(kept, "place", "Sochi", editor)
    exec(script, {})  # noqa: S102 - our own guide's example
    with closing(sqlite3.connect("register.db")) as copy:
        rows = {row_id: json.loads(body) for row_id, body in copy.execute("SELECT id, body FROM record")}
    assert rows == {kept.pk: reader.get(f"/api/v1/meetings/{kept.pk}").json()}
