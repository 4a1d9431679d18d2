"""The ingest side as a Django application: tasks and commands, no tables of its own."""

from django.apps import AppConfig


class IngestConfig(AppConfig):
    name = "ingest"
    verbose_name = "Ingest"

    def ready(self) -> None:
        from . import checks  # noqa: F401, PLC0415 - registers itself; models are loaded by now
