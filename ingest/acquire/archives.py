"""Archives of many articles, JSONL or CSV: read as a stream, from any place where a record begins."""

from __future__ import annotations

import csv
import io
import time
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, BinaryIO

import orjson

from bilateral.models import Archive, ArchivePiece
from bilateral.services import archives
from bilateral.services.archives import Record

from .documents.text import headed
from .documents.timestamps import iso

BATCH = 500
LONGEST_RECORD = 20_000_000  # bytes
NAMES = {
    "text": ("text", "body", "content", "article"),
    "title": ("title", "headline"),
    "url": ("url", "link", "address"),
    "publisher": ("publisher", "outlet", "source", "site"),
    "published_on": ("published_on", "published", "date", "published_at", "datePublished"),
    "author": ("author", "byline"),
    "language": ("language", "lang"),
}


class NoArchive(ValueError):
    """A file that is no archive. The text is for people."""


def kind_of(name: str) -> str:
    """The format that a file's name tells. Raises ``NoArchive``."""
    ending = name.lower().rsplit(".", 1)[-1]
    if ending in ("jsonl", "ndjson"):
        return "jsonl"
    if ending == "csv":
        return "csv"
    raise NoArchive("An archive is JSONL (one JSON object a line) or CSV. Name the file .jsonl or .csv.")


def load(
    archive: Archive,
    file: BinaryIO,
    seconds: float | None = None,
    progress: Callable[[Archive], None] = lambda archive: None,
) -> bool:
    """Load an archive from where its last load stopped; true when all of it is loaded.

    Stops after ``seconds`` at the end of a batch. A batch and its place in the file are stored together, so
    whatever ends this process, no record is lost and none comes twice. Raises ``NoArchive``.
    """
    deadline = None if seconds is None else time.monotonic() + seconds
    batch: list[Record] = []
    end = archive.offset
    for record, end in _records(archive, file):
        batch.append(record)
        if len(batch) == BATCH:
            archives.load(archive, batch, end)
            batch = []
            progress(archive)
            if deadline is not None and time.monotonic() > deadline:
                return False
    if end > archive.offset:
        archives.load(archive, batch, end)
    progress(archive)
    return True


def load_kept(archive_id: int, seconds: float) -> bool:
    """Load an uploaded archive from the pieces that were kept of it; true when nothing more is to be done."""
    archive = Archive.objects.get(pk=archive_id)
    if not archives.hold(archive):
        return True
    try:
        done = load(archive, io.BufferedReader(_Pieces(archive), 1 << 20), seconds)
    except NoArchive as error:
        archives.let_go(archive, finished=True, error=str(error))
        return True
    archives.let_go(archive, finished=done)
    return done


class _Pieces(io.RawIOBase):
    """The pieces of an uploaded archive as one file."""

    def __init__(self, archive: Archive) -> None:
        self._archive, self._at = archive, 0
        self._start, self._content = -1, b""

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        assert whence == io.SEEK_SET, "an archive is read forward"
        self._at = offset
        return offset

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: Any) -> int:
        if not self._start <= self._at < self._start + len(self._content):
            piece = (
                ArchivePiece.objects.filter(archive=self._archive, start__lte=self._at)
                .order_by("-start")
                .first()
            )
            self._start, self._content = (piece.start, bytes(piece.content)) if piece else (0, b"")
        part = self._content[self._at - self._start :][: len(buffer)]
        buffer[: len(part)] = part
        self._at += len(part)
        return len(part)


def _records(archive: Archive, file: BinaryIO) -> Iterator[tuple[Record, int]]:
    """Each record with the place behind it."""
    line = archive.lines
    for told, fault, end in (_csv_rows if archive.format == "csv" else _json_rows)(file, archive.offset):
        line += 1
        yield (_record(line, told) if told is not None else Record(line, "", fault=fault)), end


def _json_rows(file: BinaryIO, offset: int) -> Iterator[tuple[dict[str, Any] | None, str, int]]:
    file.seek(offset)
    at = offset
    while raw := file.readline(LONGEST_RECORD):
        at += len(raw)
        if not raw.endswith(b"\n") and len(raw) == LONGEST_RECORD:
            raise NoArchive("A line is longer than 20 MB. An archive has one article a line.")
        line = raw.strip().removeprefix(b"\xef\xbb\xbf")
        if not line:
            continue
        try:
            told = orjson.loads(line)
        except orjson.JSONDecodeError as error:
            yield None, f"no JSON: {error}", at
            continue
        yield (told, "", at) if isinstance(told, dict) else (None, "no JSON object", at)


def _csv_rows(file: BinaryIO, offset: int) -> Iterator[tuple[dict[str, Any] | None, str, int]]:
    """Rows of a CSV in UTF-8 with a header. A row's place is counted in bytes, as its cells may hold line ends."""
    csv.field_size_limit(LONGEST_RECORD)
    file.seek(0)
    first = _Lines(file, 0)
    header = next(csv.reader(first), None)
    known = {name for names in NAMES.values() for name in names}
    if not header or not known & {cell.strip().lower() for cell in header}:
        raise NoArchive(
            "The CSV's first line must name its columns: text, title, url, publisher, published_on."
        )
    names = [cell.strip() for cell in header]
    start = max(offset, first.at)
    file.seek(start)
    lines = _Lines(file, start)
    rows = csv.reader(lines)
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield None, f"no CSV: {error}", lines.at
            continue
        if any(cell.strip() for cell in row):
            yield dict(zip(names, row, strict=False)), "", lines.at


class _Lines:
    """Lines of a file as text, with the place behind the last one given."""

    def __init__(self, file: BinaryIO, at: int) -> None:
        self._file, self.at = file, at

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        raw = self._file.readline(LONGEST_RECORD)
        if not raw:
            raise StopIteration
        self.at += len(raw)
        return raw.decode("utf-8-sig" if self.at == len(raw) else "utf-8", "replace").replace("\x00", "")


def _record(line: int, told: dict[str, Any]) -> Record:
    lower = {str(name).strip().lower(): value for name, value in told.items()}
    texts = {
        field: next((value for name in names if isinstance(value := lower.get(name.lower()), str)), "")
        for field, names in NAMES.items()
    }
    stamp = texts.pop("published_on").strip()
    day = iso(stamp)[:10]
    if stamp and not day:
        return Record(line, "", fault=f"published_on: “{stamp[:40]}” is no date. Write it as 2017-02-18.")
    extraction = lower.get("extraction")
    if extraction is not None and not (
        isinstance(extraction, dict)
        and {"relevant", "extractor", "meetings", "agreements", "officials"} <= extraction.keys()
    ):
        return Record(line, "", fault="extraction: it has not the form of the extraction contract.")
    if extraction is not None and b"\\u0000" in orjson.dumps(extraction):  # no text has one, and no database
        return Record(line, "", fault="extraction: it holds the NUL character, which no text has.")
    if extraction is None and texts["text"].strip():  # its places are those of the text as given
        texts["text"] = headed(texts["title"], texts["text"])
    texts["url"] = texts["url"].strip()
    return Record(line, published_on=date.fromisoformat(day) if day else None, extraction=extraction, **texts)
