"""Whether the configured backend can read. Imports no reader, because every process asks at its start."""

from __future__ import annotations

from django.conf import settings

BACKENDS = ("rules", "llm")


class BackendNotConfigured(Exception):
    """A backend that this installation's settings do not allow; the message says what to set."""


def require(name: str) -> None:
    """Raise ``BackendNotConfigured`` where the backend of this name could not read."""
    if name not in BACKENDS:
        raise BackendNotConfigured(f"There is no backend “{name}”. Choose one of: {', '.join(BACKENDS)}.")
    if name != "llm":
        return
    missing = [key for key in ("LLM_BASE_URL", "LLM_MODEL") if not getattr(settings, key)]
    if missing:
        raise BackendNotConfigured(
            f"The backend “llm” needs {' and '.join(missing)} in the environment: an OpenAI-compatible address, "
            "such as http://127.0.0.1:11434/v1, and the model to ask there. LLM_API_KEY holds the key where one "
            "is asked for."
        )
