"""Archives: loaded once whatever interrupts the load, read in batches, each fault told with its record."""

from __future__ import annotations

import io
import json
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from bilateral.models import Archive, ArchivePiece, Article, Meeting
from bilateral.models.codes import ArticleState
from bilateral.services import archives
from ingest import tasks
from ingest.acquire import archives as files
from ingest.extract import extract
from ingest.extract.known.lexicon import Lexicon
from ingest.extract.output import as_dict

from .builders import STORY, WEATHER

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sent")]


def jsonl(*records: Any) -> bytes:
    return b"".join((r if isinstance(r, bytes) else json.dumps(r).encode()) + b"\n" for r in records)


def story(number: int, **more: Any) -> dict[str, Any]:
    return {
        "text": f"{STORY} Report {number}.",
        "publisher": "Sea gazette",
        "published_on": "2018-08-03",
    } | more


@pytest.fixture
def backfill(tmp_path: Path) -> Callable[..., str]:
    def run(content: bytes, name: str = "archive.jsonl", **options: str) -> str:
        (tmp_path / name).write_bytes(content)
        out = io.StringIO()
        call_command("backfill", str(tmp_path / name), stdout=out, stderr=out, **options)
        return out.getvalue()

    return run


def test_an_archive_is_loaded_and_its_faults_are_told(backfill: Callable[..., str]) -> None:
    said = backfill(
        jsonl(
            story(1, title="Ministers meet", url="https://news.example.org/1", author="Ana Reyes"),
            b"{broken",
            {"title": "no text"},
            story(2, published_on="some day"),
            b"[1, 2]",
            b"",
            story(1, title="Ministers meet", url="https://news.example.org/1"),
        )
    )
    assert "6 records, 1 new, 1 known already, 4 refused" in said
    assert "record 2: no JSON" in said
    assert "record 3: text: There is no text" in said
    assert "record 4: published_on: “some day” is no date" in said
    article = Article.objects.get()
    assert (article.author, article.publisher.name, str(article.published_on)) == (
        "Ana Reyes",
        "Sea gazette",
        "2018-08-03",
    )


def test_what_no_database_stores_stops_no_archive(backfill: Callable[..., str]) -> None:
    read = {"relevant": False, "extractor": "x", "meetings": [], "agreements": [], "officials": []}
    said = backfill(
        jsonl(
            story(1, author="Ana\x00 Reyes", url="https://news.example.org/\x00", language="e\x00n"),
            story(2, extraction=read | {"reason": "\x00"}),
        )
    )
    assert "2 records, 1 new" in said
    assert "record 2: extraction: it holds the NUL character" in said
    assert Article.objects.get().author == "Ana Reyes"


def test_a_csv_with_line_ends_in_its_cells_is_loaded(backfill: Callable[..., str]) -> None:
    content = f'﻿Headline,Body,Date\nOne,"{STORY}\n\nMore.",2018-08-03\n,"{WEATHER}",03 Aug 2018\n'
    assert "2 records, 2 new" in backfill(content.encode(), "a.csv", publisher="Sea gazette")
    assert Article.objects.get(title="One").text == f"One\n\n{STORY}\n\nMore."
    assert {str(day) for day in Article.objects.values_list("published_on", flat=True)} == {"2018-08-03"}


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.xlsx", b"", "Name the file .jsonl or .csv"),
        ("a.csv", b"one,two\n1,2\n", "first line must name its columns"),
        ("a.csv", b"", "first line must name its columns"),
    ],
)
def test_what_is_no_archive_is_refused_with_words(
    backfill: Callable[..., str], tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    errors = io.StringIO()
    with pytest.raises(CommandError):
        call_command("backfill", str(tmp_path / name), stderr=errors)
    assert words in errors.getvalue()


@pytest.mark.parametrize("kind", ["jsonl", "csv"])
def test_a_load_that_died_goes_on_where_it_stopped(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "BATCH", 10)
    texts = [f"{STORY}\nReport {number}." for number in range(35)]
    rows = "".join(f'"{text}"\n' for text in texts)
    content = jsonl(*({"text": text} for text in texts)) if kind == "jsonl" else f"text\n{rows}".encode()
    archive = archives.find_or_begin(f"a.{kind}", io.BytesIO(content), len(content), kind)
    deaths = iter([False, False, True])
    whole = archives.load

    def dying(*args: Any) -> int:
        if next(deaths, False):
            raise KeyboardInterrupt
        return whole(*args)

    monkeypatch.setattr(archives, "load", dying)
    with pytest.raises(KeyboardInterrupt):
        files.load(archive, io.BytesIO(content))
    assert Article.objects.count() == 20
    again = archives.find_or_begin(f"a.{kind}", io.BytesIO(content), len(content), kind)
    assert again.pk == archive.pk
    assert files.load(again, io.BytesIO(content))
    again.refresh_from_db()
    assert (again.lines, again.accepted, again.known, again.offset) == (35, 35, 0, len(content))
    assert Article.objects.count() == 35


def test_an_uploaded_archive_is_kept_in_pieces_until_it_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "PIECE", 1000)
    content = jsonl(*map(story, range(30)))
    archive = archives.find_or_begin("a.jsonl", io.BytesIO(content), len(content), "jsonl")
    archives.keep(archive, io.BytesIO(content))
    assert ArchivePiece.objects.count() > 5
    assert archives.unloaded_ids() == [archive.pk]
    assert tasks.archive_load(archive.pk)
    archive.refresh_from_db()
    assert archive.accepted == 30
    assert archive.finished_at is not None
    assert not ArchivePiece.objects.exists()
    assert archives.unloaded_ids() == []


def test_batches_share_the_work_and_take_each_article_once() -> None:
    content = jsonl(*map(story, range(7)))
    archive = archives.find_or_begin("a.jsonl", io.BytesIO(content), len(content), "jsonl")
    files.load(archive, io.BytesIO(content))
    first, second = archives.claim_batch(4), archives.claim_batch(4)
    assert (len(first), len(second), archives.claim_batch()) == (4, 3, [])
    archives.release(first)
    assert archives.claim_batch() == first


def test_a_batch_reads_the_archive_and_a_poison_article_stays_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    content = jsonl(*map(story, range(3)), {"text": WEATHER})
    archive = archives.find_or_begin("a.jsonl", io.BytesIO(content), len(content), "jsonl")
    files.load(archive, io.BytesIO(content))
    poison = Article.objects.filter(text__contains="Report 1.").get()
    Article.objects.filter(pk=poison.pk).update(attempts=3)
    assert tasks.archive_batch() == 4
    states = dict(Article.objects.values_list("pk", "state"))
    assert states.pop(poison.pk) == ArticleState.QUARANTINED
    assert sorted(states.values()) == ["irrelevant", "reconciled", "reconciled"]
    assert Meeting.objects.visible().get().reports == 2


def test_an_archive_that_was_read_elsewhere_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    told = as_dict(extract(STORY, timezone.datetime(2018, 8, 3).date(), Lexicon.bundled(), title=""))  # type: ignore[attr-defined]
    content = jsonl(
        {"text": STORY, "published_on": "2018-08-03", "extraction": told},
        {"text": STORY, "extraction": {"relevant": True}},
    )
    archive = archives.find_or_begin("a.jsonl", io.BytesIO(content), len(content), "jsonl")
    files.load(archive, io.BytesIO(content))
    archive.refresh_from_db()
    assert archive.faults == [
        {"line": 2, "words": "extraction: it has not the form of the extraction contract."}
    ]
    assert Article.objects.get().state == ArticleState.PARSED
    monkeypatch.setattr("ingest.reading.extract_article", lambda article: pytest.fail("it was read again"))
    tasks.archive_batch()
    assert Article.objects.get().state == ArticleState.RECONCILED
    assert Meeting.objects.visible().get().reports == 1


def test_the_sweeper_asks_for_batches_only_where_articles_wait_and_the_queue_is_empty(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert archives.ask_if_idle() == 0
    content = jsonl(story(1))
    archive = archives.find_or_begin("a.jsonl", io.BytesIO(content), len(content), "jsonl")
    files.load(archive, io.BytesIO(content))
    monkeypatch.setattr("bilateral.services.queues.lengths", lambda: {"archive": 1})
    assert archives.ask_if_idle() == 0
    monkeypatch.setattr("bilateral.services.queues.lengths", lambda: {"archive": 0})
    assert archives.ask_if_idle() == archives.CHAINS
    assert Archive.objects.count() == 1


def test_an_archive_corrected_in_its_middle_is_another_one(db: Any) -> None:
    filler = b"x" * (2 * archives.PIECE)
    found = {
        archives.find_or_begin("a.jsonl", io.BytesIO(content), len(content), "jsonl").pk
        for content in (filler + middle + filler for middle in (b"May 23", b"May 24"))
    }
    assert len(found) == 2


def test_a_fault_that_no_database_can_keep_stops_no_load(backfill: Callable[..., str]) -> None:
    backfill(jsonl(story(1, published_on="\x00some day"), story(2)))
    archive = Archive.objects.get()
    assert (archive.accepted, archive.refused) == (1, 1)
    assert "“some day” is no date" in archive.faults[0]["words"]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_file_that_is_sent_twice_at_one_moment_is_kept_once() -> None:
    content = jsonl(story(1))
    archive = archives.find_or_begin("a.jsonl", io.BytesIO(content), len(content), "jsonl")
    both_look = threading.Barrier(2)

    class Slow(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            with suppress(threading.BrokenBarrierError):  # the other waits for the row, and looks later
                both_look.wait(timeout=0.5)
            return super().read(size)

    def send() -> None:
        try:
            archives.keep(Archive.objects.get(pk=archive.pk), Slow(content))
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as senders:
        for sent in [senders.submit(send), senders.submit(send)]:
            sent.result()
    assert [bytes(piece.content) for piece in archive.pieces.all()] == [content]
