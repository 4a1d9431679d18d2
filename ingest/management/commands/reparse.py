"""``manage.py reparse``: read articles again, through the queue; ``--dry-run`` shows what would change."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from ingest import rereading
from ingest.management.arguments import day


class Command(BaseCommand):
    help = (
        "Read articles again and replace the machine's claims of them. People's claims and judgements stay."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--all", action="store_true", help="every article of the register")
        parser.add_argument(
            "--article",
            type=int,
            action="append",
            default=[],
            metavar="ID",
            help="this article (may be repeated)",
        )
        parser.add_argument("--publisher", default="", help="only this publisher's")
        parser.add_argument("--published-from", type=day, metavar="YYYY-MM-DD")
        parser.add_argument("--published-to", type=day, metavar="YYYY-MM-DD")
        parser.add_argument(
            "--read-by",
            default="",
            metavar="VERSION",
            help="only what this extractor version read, as rules/1.0",
        )
        parser.add_argument(
            "--not-read-by", default="", metavar="VERSION", help="only what another version read"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="show what would change, and change nothing"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        selection = rereading.Selection(
            ids=tuple(options["article"]),
            publisher=options["publisher"],
            published_from=options["published_from"],
            published_to=options["published_to"],
            read_by=options["read_by"],
            not_read_by=options["not_read_by"],
        )
        if selection == rereading.Selection() and not options["all"]:
            raise CommandError("Say which articles: --all, or any of the filters (see --help).")
        if options["dry_run"]:
            self._preview(selection)
        else:
            self.stdout.write(
                f"{rereading.request(selection)} articles marked to be read again; a worker reads them."
            )

    def _preview(self, selection: rereading.Selection) -> None:
        records, values = set(), 0
        for change in rereading.preview(selection):
            records.add((change.record_type, change.record_id))
            values += len(change.fields)
            self.stdout.write(
                f"article {change.article_id}: {change.record_type} {change.record_id} {change.action}"
            )
            for name, (before, after) in change.fields.items():
                now, then = (json.dumps(value, ensure_ascii=False) for value in (before, after))
                self.stdout.write(f"    {name}: {now} → {then}")
        self.stdout.write(
            f"{selection.articles().count()} articles read; {len(records)} records and {values} values would change."
        )
