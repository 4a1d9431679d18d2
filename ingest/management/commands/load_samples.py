"""``manage.py load_samples``: submit the sample articles to the queue."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from ingest.sample_articles import submit_samples


class Command(BaseCommand):
    help = "Submit the sample articles (publisher “Sample wire”). A running worker reads them."

    def handle(self, *args: Any, **options: Any) -> None:
        new = submit_samples()
        self.stdout.write(
            f"{len(new)} sample articles queued." if new else "The sample articles are there already."
        )
