"""System checks: a worker that could not read says so at its start, not article by article."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import Error, register

from .backends.configured import BackendNotConfigured, require

SECONDS_TO_FILE = (
    15  # what remains of a task's time for the rules and the register once a model has taken its own
)


@register
def extractor_can_read(**_: Any) -> list[Error]:
    """``EXTRACTOR`` names a backend with all its settings, and a model's time leaves enough of a task's."""
    try:
        require(settings.EXTRACTOR)
    except BackendNotConfigured as error:
        return [Error(str(error), hint="Set it in the environment, or EXTRACTOR=rules.", id="ingest.E001")]
    given = settings.CELERY_TASK_SOFT_TIME_LIMIT
    longest = given - SECONDS_TO_FILE
    if settings.EXTRACTOR == "llm" and longest < settings.LLM_SECONDS:
        return [
            Error(
                f"LLM_SECONDS is {settings.LLM_SECONDS:g}, and a task is stopped after {given} s.",
                hint=f"Set LLM_SECONDS to {longest} at most, or raise TASK_SECONDS.",
                id="ingest.E002",
            )
        ]
    return []
