"""``manage.py ingest FILE…``: submit articles from files; the worker reads them."""

from __future__ import annotations

import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from bilateral.models import Article
from bilateral.models.codes import ArticleState
from bilateral.services.submit import WAITING, InvalidSubmission, submit_article
from ingest.management.arguments import day, trouble_with_file


class Command(BaseCommand):
    help = "Submit articles from text files. A running worker reads them (make run, or celery -A bilateral worker)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "files",
            nargs="+",
            type=Path,
            metavar="FILE",
            help="a text file in UTF-8, or - for standard input",
        )
        parser.add_argument(
            "--published", type=day, metavar="YYYY-MM-DD", help="publication date of all files"
        )
        parser.add_argument("--publisher", default="", help="who published them")
        parser.add_argument("--url", default="", help="address of the original (one file only)")
        parser.add_argument("--title", default="", help="headline (one file only); else the first line")
        parser.add_argument(
            "--wait",
            type=float,
            default=0,
            metavar="SECONDS",
            help="wait until they are settled, at most so long",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        files: list[Path] = options["files"]
        if len(files) > 1 and (options["url"] or options["title"]):
            raise CommandError("--url and --title go with one file only.")
        submitted: list[int] = []
        failed = 0
        for path in files:
            try:
                submission = submit_article(
                    text=_read(path),
                    title=options["title"],
                    url=options["url"],
                    publisher=options["publisher"],
                    published_on=options["published"],
                )
            except (OSError, InvalidSubmission) as error:
                self.stderr.write(f"{path}: {trouble_with_file(error)}")
                failed += 1
                continue
            submitted.append(submission.article.pk)
            self.stdout.write(
                f"{path}: article {submission.article.pk}, {'accepted' if submission.created else 'known already'}"
            )
        if options["wait"]:
            self._wait(submitted, options["wait"])
        if failed:
            raise CommandError(f"{failed} of {len(files)} files could not be taken; see above.")

    def _wait(self, ids: list[int], seconds: float) -> None:
        deadline = time.monotonic() + seconds
        waiting = Article.objects.filter(pk__in=ids, state__in=WAITING)
        while waiting.exists() and time.monotonic() < deadline:
            time.sleep(0.2)
        for article in Article.objects.filter(pk__in=ids).only("pk", "state", "state_reason").order_by("pk"):
            self.stdout.write(
                f"article {article.pk}: {ArticleState(article.state).label} {article.state_reason}".rstrip()
            )


def _read(path: Path) -> str:
    raw = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"not UTF-8 at byte {error.start}. Save the file as UTF-8 and try again."
        raise InvalidSubmission({"text": [message]}) from error
