"""``manage.py dump --canonical``: the whole register as JSON, equal registers as equal bytes."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from bilateral.selectors.dump import canonical_dump


class Command(BaseCommand):
    help = "Print the register as JSON, without ids and times and sorted: two equal registers print the same bytes."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--canonical", action="store_true", required=True, help="the only form there is")

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(json.dumps(canonical_dump(), ensure_ascii=False, indent=1, sort_keys=True))
