"""What the command line says of settings and servers that are not as they should be: a line, and no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent.parent
NOBODY_LISTENS = "postgresql://bilateral:secret@127.0.0.1:1/bilateral"


def manage(*args: str, **environ: str) -> subprocess.CompletedProcess[str]:
    given = {"DJANGO_SETTINGS_MODULE": "bilateral.settings"}
    given |= {"REDIS_URL": "redis://127.0.0.1:1/0", "SECRET_KEY": "long and random"}
    return subprocess.run(
        [sys.executable, "manage.py", *args],
        cwd=ROOT,
        env={**os.environ, **given, **environ},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("environ", "words"),
    [
        ({"DATABASE_URL": NOBODY_LISTENS}, "The database of DATABASE_URL failed"),
        ({"DATABASE_URL": NOBODY_LISTENS, "PROXIES": "two"}, '"PROXIES" invalid: Not a valid integer'),
        ({"DATABASE_URL": "elsewhere"}, "DATABASE_URL cannot be read"),
    ],
)
def test_what_is_wrong_is_told_in_words(environ: dict[str, str], words: str) -> None:
    done = manage("dump", "--canonical", **environ)
    assert done.returncode == 1
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_where_it_was_is_shown_to_who_asks() -> None:
    assert "Traceback" in manage("dump", "--canonical", "--traceback", DATABASE_URL=NOBODY_LISTENS).stderr


@pytest.mark.django_db
def test_a_database_of_another_version_is_told_with_the_way_on() -> None:

    settings = connection.settings_dict
    address = f"postgresql://{settings['USER']}:{settings['PASSWORD']}@{settings['HOST']}:{settings['PORT']}/postgres"
    done = manage("create_token", "somebody", "copy", DATABASE_URL=address)
    assert "Bring it up to date with: manage.py migrate" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", [("ingest", "x.txt", "--published"), ("reparse", "--published-from")])
def test_a_day_that_is_none_is_told(command: tuple[str, ...]) -> None:
    with pytest.raises(CommandError, match="“2018-13-01” is not a day; write it as YYYY-MM-DD"):
        call_command(*command, "2018-13-01")


@pytest.mark.parametrize("command", ["ingest", "backfill"])
@pytest.mark.django_db
def test_a_file_that_is_not_there_is_told(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(CommandError):
        call_command(command, "absent.jsonl")
    assert capsys.readouterr().err == "absent.jsonl: No such file or directory. Name an existing file.\n"


@pytest.mark.django_db
def test_a_publisher_that_is_too_long_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive = tmp_path / "archive.jsonl"
    archive.write_text('{"text": "Two ships came."}\n', encoding="utf-8")
    with pytest.raises(CommandError):
        call_command("backfill", archive, publisher="x" * 201)
    assert capsys.readouterr().err == f"{archive}: At most 200 characters; this has 201.\n"
