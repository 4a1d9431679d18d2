"""``manage.py extract``: what articles yield, as JSON, with no database and no server."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import structlog
from django.core.management.base import BaseCommand, CommandError

from ingest.backends.choosing import backend_named
from ingest.backends.configured import BACKENDS, BackendNotConfigured
from ingest.backends.protocol import Backend
from ingest.extract import explain
from ingest.extract.known.lexicon import Lexicon

log = structlog.get_logger(__name__)


class Command(BaseCommand):
    help = (
        "Extract meetings, agreements and officials from an article, or from a batch of them in JSON lines."
    )
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("article", nargs="?", help="a text file; - reads standard input")
        parser.add_argument(
            "--published", help="publication date, YYYY-MM-DD: what relative dates count from"
        )
        parser.add_argument("--title", default="", help="the headline, where the file does not begin with it")
        parser.add_argument(
            "--jsonl",
            metavar="IN.jsonl",
            help="a batch: one {id, text, published_on, title} a line; - reads standard input",
        )
        parser.add_argument(
            "--backend", choices=BACKENDS, default="rules", help="who reads: the rules, or a language model"
        )
        parser.add_argument(
            "--explain", action="store_true", help="tell the rule and the words behind each value, not JSON"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if bool(options["article"]) == bool(options["jsonl"]):
            raise CommandError(
                "Name one article (extract ARTICLE.txt) or a batch (extract --jsonl IN.jsonl), one of the two."
            )
        try:
            read = backend_named(options["backend"], Lexicon.bundled())
        except BackendNotConfigured as error:
            raise CommandError(str(error)) from error
        if options["jsonl"]:
            self._batch(options["jsonl"], read, explained=options["explain"])
        else:
            self._one(options, read)

    def _one(self, options: dict[str, Any], read: Backend) -> None:
        text = _decoded(_read_bytes(options["article"]))
        try:
            published = _day(options["published"])
        except ValueError as error:
            raise CommandError(f"--published: {error}") from error
        try:
            extraction = read(text, published, options["title"])
        except Exception as error:
            log.exception("article not read", article=options["article"])
            raise CommandError(
                f"{options['article']} could not be read: the fault is the extractor's, and stands in the log above. "
                "Please report it with the article."
            ) from error
        shown = (
            explain(extraction)
            if options["explain"]
            else json.dumps(extraction, ensure_ascii=False, indent=1)
        )
        self.stdout.write(_printable(shown))

    def _batch(self, source: str, read: Backend, explained: bool) -> None:
        failed = 0
        for number, line in enumerate(_lines(source), start=1):
            if not line.strip():
                continue
            identifier: Any = None
            try:
                article = json.loads(_decoded(line))
                if not isinstance(article, dict):
                    raise ValueError("the line is not a JSON object")
                identifier = article.get("id")
                extraction = read(
                    _text(article), _day(article.get("published_on")), str(article.get("title") or "")
                )
            except Exception as error:  # noqa: BLE001 - one bad line must never end a batch, whatever is wrong with it
                failed += 1
                said = str(error) or type(error).__name__
                self.stdout.write(json.dumps({"id": identifier, "error": f"line {number}: {said}"}))
                if not isinstance(error, ValueError):  # what the line is not to blame for
                    log.error("article not read", line=number, article=identifier, error=repr(error))
                continue
            if explained:
                self.stdout.write(_printable(f"# {identifier}\n{explain(extraction)}\n"))
            else:
                self.stdout.write(json.dumps({"id": identifier, **extraction}))
        if failed:
            self.stderr.write(f"{failed} line(s) could not be read; each has an error in its place.")
            sys.exit(1)


def _text(article: dict[str, Any]) -> str:
    text = article.get("text")
    if not isinstance(text, str):
        raise ValueError('"text" is missing or not a string')
    return text


def _day(value: object) -> date | None:
    if value in (None, ""):
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise ValueError(f"{value!r} is not a date; write it as YYYY-MM-DD") from error


def _read_bytes(source: str) -> bytes:
    if source == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(source).read_bytes()
    except OSError as error:
        raise CommandError(f"Cannot read {source}: {error.strerror}. Name an existing text file.") from error


def _lines(source: str) -> Iterator[bytes]:
    if source == "-":
        yield from sys.stdin.buffer
        return
    try:
        with Path(source).open("rb") as stream:
            yield from _each(stream)
    except OSError as error:
        raise CommandError(
            f"Cannot read {source}: {error.strerror}. Name an existing JSON lines file."
        ) from error


def _each(stream: Iterable[bytes]) -> Iterator[bytes]:
    yield from stream


def _decoded(content: bytes) -> str:
    """UTF-8, with a BOM dropped; bytes that are not UTF-8 become U+FFFD, one for each, so that offsets hold."""
    return content.decode("utf-8", errors="replace").removeprefix("\ufeff")


def _printable(text: str) -> str:
    """Lone surrogates cannot be printed as UTF-8."""
    return text.encode("utf-8", errors="replace").decode("utf-8")
