"""``manage.py remove_samples``: take the sample articles out again."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from ingest.sample_articles import remove_samples


class Command(BaseCommand):
    help = "Remove the sample articles and the records that they alone told of."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{remove_samples()} sample articles removed.")
