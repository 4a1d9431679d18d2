"""``manage.py backfill FILE…``: load archives of many articles; workers read them in batches."""

from __future__ import annotations

import io
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from bilateral.models import Archive
from bilateral.services import archives
from bilateral.services.submit import InvalidSubmission
from ingest.acquire.archives import NoArchive, kind_of, load
from ingest.management.arguments import trouble_with_file

BAR = 30


class Command(BaseCommand):
    help = (
        "Load archives: JSONL (one JSON object a line) or CSV with a header. Fields: text, title, url, publisher, "
        "published_on, author, language, and in JSONL extraction, where the archive was read elsewhere. A load that "
        "was interrupted goes on where it stopped when the command is run again."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="an archive, .jsonl or .csv")
        parser.add_argument("--publisher", default="", help="who published articles that do not name theirs")

    def handle(self, *args: Any, **options: Any) -> None:
        failed = 0
        for path in options["files"]:
            try:
                self._load(path, options["publisher"])
            except (OSError, NoArchive, InvalidSubmission) as error:
                self.stderr.write(f"{path}: {trouble_with_file(error)}")
                failed += 1
        if failed:
            raise CommandError(
                f"{failed} of {len(options['files'])} archives could not be loaded; see above."
            )

    def _load(self, path: Path, publisher: str) -> None:
        with path.open("rb") as file:
            archive = archives.find_or_begin(
                path.name, file, path.stat().st_size, kind_of(path.name), publisher
            )
            if archive.finished_at:
                self.stdout.write(
                    f"{path}: loaded already, on {timezone.localtime(archive.finished_at):%Y-%m-%d %H:%M}."
                )
                return
            if not archives.hold(archive):
                raise NoArchive("another load is at it. Wait for it, or try again in a few minutes.")
            if archive.offset:
                self.stdout.write(f"{path}: going on after record {archive.lines:,}.")
            finished = False
            try:
                finished = load(archive, io.BufferedReader(file.raw, 1 << 20), progress=self._show)
            finally:
                archives.let_go(archive, finished=finished)
        self.stdout.write(
            f"{path}: {archive.lines:,} records, {archive.accepted:,} new, {archive.known:,} known already, "
            f"{archive.refused:,} refused."
        )
        for fault in archive.faults:
            self.stderr.write(f"{path}: record {fault['line']}: {fault['words']}")

    def _show(self, archive: Archive) -> None:
        if not sys.stderr.isatty():
            return
        done = archive.offset / archive.size if archive.size else 1.0
        filled = "█" * round(BAR * done)
        end = "\n" if archive.offset >= archive.size else ""
        self.stderr.write(f"\r{filled:░<{BAR}} {done:4.0%} {archive.lines:,} records", ending=end)
        self.stderr.flush()
