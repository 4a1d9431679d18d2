"""``manage.py evaluate CORPUS``: how well the extractor reads articles whose records are known."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from ingest.backends.choosing import backend_named
from ingest.backends.configured import BACKENDS, BackendNotConfigured
from ingest.evaluation import CorpusError, Run, evaluate, read_corpus
from ingest.evaluation.floor import raise_floor
from ingest.evaluation.report import comparison, misses, table
from ingest.extract.known.lexicon import Lexicon


class Command(BaseCommand):
    help = (
        "Score the extractor on a corpus folder of NAME.txt and NAME.json (gold): precision, recall and F1 "
        "a slot. Needs no database and no server."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("corpus", type=Path, metavar="CORPUS", help="folder, such as tests/corpus")
        parser.add_argument(
            "--backend", choices=BACKENDS, default="rules", help="who reads: the rules, or a language model"
        )
        parser.add_argument("--misses", action="store_true", help="list every wrong value with its sentence")
        parser.add_argument("--json", action="store_true", help="print the run as JSON instead of a table")
        parser.add_argument("--save", type=Path, metavar="FILE", help="write the run as JSON to FILE")
        parser.add_argument(
            "--against", type=Path, metavar="EARLIER.json", help="compare with a run kept by --save"
        )
        parser.add_argument(
            "--raise-floor",
            action="store_true",
            help="lift the corpus's floor.json to this run where that is higher; never lowers it",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        earlier = read_run(options["against"]) if options["against"] else None
        try:
            backend = backend_named(options["backend"], Lexicon.bundled())
            run = evaluate(read_corpus(options["corpus"]), backend)
            risen = raise_floor(options["corpus"], run) if options["raise_floor"] else None
        except (CorpusError, BackendNotConfigured) as error:
            raise CommandError(str(error)) from error
        if options["save"]:
            options["save"].write_text(dump(run), encoding="utf-8")
        if options["json"]:
            self.stdout.write(dump(run), ending="")
            return
        if options["misses"]:
            self.print(misses(run))
        self.print(table(run))
        if earlier:
            self.stdout.write("")
            self.print(comparison(run, earlier))
        if risen is not None:
            self.print(
                f"floor of {slot}: {'none' if old is None else f'{old:.4f}'} -> {new:.4f}"
                for slot, (old, new) in risen.items()
            )
            if not risen:
                self.stdout.write("The floor stays as it is: no slot is above it.")

    def print(self, lines: Any) -> None:
        for line in lines:
            self.stdout.write(line)


def dump(run: Run) -> str:
    return json.dumps(run.as_dict(), ensure_ascii=False, indent=1) + "\n"


def read_run(path: Path) -> dict[str, Any]:
    """A run kept by ``--save``; ``CommandError`` where the file is none."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CommandError(
            f"{path} cannot be read ({error}); name a file written by evaluate --save"
        ) from error
    if not isinstance(kept, dict) or "slots" not in kept:
        raise CommandError(f"{path} is no evaluation; name a file written by evaluate --save")
    return kept
