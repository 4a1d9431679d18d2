"""The full export: whole, hashed, resumable, and a place to go on from."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.test import Client

from bilateral.api import exports
from bilateral.models import Publisher
from bilateral.services import export
from bilateral.services.changes import number_changes
from bilateral.services.correct import correct

from . import builders
from .test_problems import problem

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture
def folder(tmp_path: Path, settings: Any) -> Path:
    settings.EXPORT_DIR = str(tmp_path)
    return tmp_path


def download(client: Client, url: str, **headers: str) -> Any:
    answer: Any = client.get(url, headers=headers)
    return answer, b"".join(answer.streaming_content) if answer.streaming else answer.content


def test_what_an_export_left_that_died_on_the_way_is_removed_and_one_at_work_is_not(folder: Path) -> None:
    dead, at_work = folder / ".20261124T180000Z", folder / ".20261125T170000Z"
    for left in (dead, at_work):
        left.mkdir()
        (left / "meetings.ndjson.gz").write_bytes(b"half a file")
    with time_machine.travel("2026-11-25T18:00:00Z", tick=False):
        export.write(folder, {}, last=0)
    assert sorted(path.name for path in folder.iterdir()) == [at_work.name, "20261125T180000Z"]


def test_the_export_holds_what_the_api_gives_and_hashes_it(folder: Path) -> None:
    reader = builders.caller()
    meeting = builders.full_meeting()
    correct(meeting, "place", "Sochi", builders.account("editor"))
    number_changes()
    exports.write()
    (told,) = reader.get("/api/v1/exports").json()["results"]
    assert told["last"] == reader.get("/api/v1/changes").json()["head"]
    for file in told["files"]:
        answer, body = download(reader, file["url"])
        assert answer.status_code == 200
        assert hashlib.sha256(body).hexdigest() == file["sha256"]
        assert len(body) == file["bytes"]
        rows = [json.loads(line) for line in gzip.decompress(body).splitlines()]
        assert len(rows) == file["rows"]
        name = file["name"].partition(".")[0]
        listed = reader.get(f"/api/v1/{name}?order=id&page_size=200").json()["results"]
        text = json.dumps(listed).replace("http://testserver", "")
        assert [row["id"] for row in rows] == [row["id"] for row in json.loads(text)]
        if name == "meetings":
            assert rows == json.loads(text)


def test_a_download_that_broke_off_goes_on(folder: Path) -> None:
    reader = builders.caller()
    builders.full_meeting()
    exports.write()
    url = next(
        f["url"]
        for f in reader.get("/api/v1/exports").json()["results"][0]["files"]
        if "meetings" in f["url"]
    )
    answer, whole = download(reader, url)
    half = len(whole) // 2
    part, rest = download(reader, url, **{"Range": f"bytes={half}-", "If-Range": answer["ETag"]})
    assert (part.status_code, part["Content-Range"]) == (206, f"bytes {half}-{len(whole) - 1}/{len(whole)}")
    assert whole[:half] + rest == whole
    assert download(reader, url, Range="bytes=0-0")[1] == whole[:1]
    assert download(reader, url, Range="bytes=-4")[1] == whole[-4:]
    other, body = download(reader, url, **{"Range": "bytes=5-", "If-Range": '"another"'})
    assert (other.status_code, body) == (200, whole)
    assert download(reader, url, **{"If-None-Match": answer["ETag"]})[0].status_code == 304
    beyond = reader.get(url, headers={"Range": f"bytes={len(whole)}-"})
    problem(beyond, "range-not-satisfiable")
    assert beyond["Content-Range"] == f"bytes */{len(whole)}"


@pytest.mark.parametrize(
    "range_", ["bytes=", "bytes=-", "bytes=a-b", "bytes=5-2", "lines=0-1", "bytes=0-1,4-5", "bytes=-0"]
)
def test_a_range_that_cannot_be_read_breaks_nothing(folder: Path, range_: str) -> None:
    reader = builders.caller()
    exports.write()
    url = reader.get("/api/v1/exports").json()["results"][0]["files"][0]["url"]
    assert download(reader, url, Range=range_)[0].status_code in (200, 206, 416)


@pytest.mark.parametrize(
    "path",
    [
        "x/y",
        "../manifest.json",
        "20260101T000000Z/..%2f..%2fetc%2fpasswd",
        "20260101T000000Z/meetings.ndjson.gz",
    ],
)
def test_no_other_file_is_given_out(folder: Path, path: str) -> None:
    assert builders.caller().get(f"/api/v1/exports/{path}").status_code == 404


def test_no_text_that_is_withheld_and_no_editors_name_is_in_it(folder: Path) -> None:
    builders.article("Not to be shown.", publisher=Publisher.objects.create(name="Closed", show_text=False))
    editor = builders.account("editor")
    correct(builders.meeting(""), "place", "Sochi", editor, reason="Said so.")
    exports.write()
    packed = b"".join(gzip.decompress(path.read_bytes()) for path in folder.rglob("*.gz"))
    articles = gzip.decompress(next(folder.rglob("articles.ndjson.gz")).read_bytes())
    assert b'"text":' not in articles
    assert editor.username.encode() not in packed


def test_the_oldest_are_removed_and_half_written_ones_do_not_show(folder: Path) -> None:
    for name in ("20260101T000000Z", "20260102T000000Z", "20260103T000000Z", ".20260104T000000Z"):
        (folder / name).mkdir()
    exports.write()
    names = sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))
    assert names[:2] == ["20260102T000000Z", "20260103T000000Z"]
    assert len(names) == 3
    assert len(builders.caller().get("/api/v1/exports").json()["results"]) == 1
