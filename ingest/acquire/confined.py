"""Reading documents in a separate process, within limits of time and memory.

The process reads one document after another, as starting it takes most of a second; it is replaced when a document
was too much for it, and after a while. Its answers are JSON, so that nothing it says is ever run here.
"""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import fields
from pathlib import Path
from typing import Any

import structlog

from .documents.document import Document, Entry, Listing, Unreadable

log = structlog.get_logger(__name__)
ROOT = Path(__file__).resolve().parent.parent.parent
SECONDS = 30.0
MEGABYTES = 1024
DOCUMENTS_A_PROCESS = 200
_QUIET = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONWARNINGS": "ignore"}
_PASSED_ON = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "VIRTUAL_ENV", "PYTHONPATH", "TMPDIR")


class Reader:
    """One confined process, used by one thread at a time."""

    def __init__(self, seconds: float = SECONDS, megabytes: int = MEGABYTES) -> None:
        self.seconds, self.megabytes = seconds, megabytes
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._read = 0

    def ask(self, task: str, raw: bytes, **options: str) -> Any:
        """What the process found. Raises ``Unreadable`` with words for people."""
        with self._lock:
            process = self._running()
            try:
                answer = self._converse(process, {"task": task, "size": len(raw), **options}, raw)
            except TimeoutError:
                self._end()
                raise Unreadable(
                    f"It was not read within {self.seconds:g} seconds. Send the article's text alone."
                ) from None
            except (OSError, ValueError):
                self._end()
                raise Unreadable(
                    "Reading it took too much of the machine. Send the article's text alone."
                ) from None
            except (
                BaseException
            ):  # a task's time is over: what is still to be said would answer the next question
                self._end()
                raise
            self._read += 1
            if self._read >= DOCUMENTS_A_PROCESS:
                self._end()
        if "fault" in answer:
            log.warning("document could not be read", task=task, fault=answer["fault"])
            raise Unreadable("It cannot be read: it is damaged, or of an odd kind.")
        if "unreadable" in answer:
            raise Unreadable(answer["unreadable"])
        return answer["found"]

    def close(self) -> None:
        with self._lock:
            self._end()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._owner != os.getpid():  # a worker's child has its own: its parent's would answer both
            self._process, self._owner = None, os.getpid()
        if self._process is None or self._process.poll() is not None:
            self._read = 0
            self._process = subprocess.Popen(
                [sys.executable, "-m", "ingest.acquire.documents", str(self.megabytes)],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                # No secret of ours is in its environment.
                env={name: os.environ[name] for name in _PASSED_ON if name in os.environ} | _QUIET,
                start_new_session=True,
            )
            assert self._process.stdin is not None
            assert self._process.stdout is not None
            os.set_blocking(self._process.stdin.fileno(), False)
            os.set_blocking(self._process.stdout.fileno(), False)
        return self._process

    def _converse(self, process: subprocess.Popen[bytes], job: dict[str, Any], raw: bytes) -> dict[str, Any]:
        assert process.stdin is not None
        assert process.stdout is not None
        deadline = time.monotonic() + self.seconds
        into, out = process.stdin.fileno(), process.stdout.fileno()
        unsent = memoryview(json.dumps(job).encode() + b"\n" + raw)
        received = bytearray()
        while not received.endswith(b"\n"):
            left = deadline - time.monotonic()
            readable, writable, _ = select.select([out], [into] if unsent else [], [], max(left, 0))
            if left <= 0:
                raise TimeoutError
            if writable:
                unsent = unsent[os.write(into, unsent[:65536]) :]
            if readable:
                piece = os.read(out, 1 << 20)
                if not piece:
                    raise BrokenPipeError
                received += piece
        answer: dict[str, Any] = json.loads(received)
        return answer

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            for stream in (process.stdin, process.stdout):
                with suppress(OSError):
                    if stream is not None:
                        stream.close()
            process.kill()
            process.wait()


_reader = Reader()


def read_file(raw: bytes, **options: str) -> list[Document]:
    """Read a file or page; a ZIP yields several. Options: name, media_type, charset, address, zone."""
    return [_made(Document, one) for one in _reader.ask("file", raw, **options)]


def read_fragment(markup: str) -> Document:
    """Read a piece of HTML, or text, as a feed carries it."""
    document: Document = _made(Document, _reader.ask("fragment", markup.encode("utf-8", "replace")))
    return document


def read_listing(kind: str, raw: bytes, **options: str) -> Listing:
    """Read a ``feed`` or ``sitemap``. Options: charset, address, zone."""
    found = _reader.ask(kind, raw, **options)
    entries = [_made(Entry, one) for one in found["entries"]]
    return Listing(
        found["title"], found["language"], entries, [_clean(str(address)) for address in found["nested"]]
    )


def _made(kind: type[Any], told: dict[str, Any]) -> Any:
    """Only texts, and only those asked for, are taken from the process; what no database stores is left out."""
    return kind(**{field.name: _clean(str(told[field.name])) for field in fields(kind)})


def _clean(text: str) -> str:
    return text.replace("\x00", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
