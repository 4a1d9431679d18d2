"""Arguments that several commands share, and the messages for wrong ones."""

from __future__ import annotations

from argparse import ArgumentTypeError
from datetime import date


def day(text: str) -> date:
    """A day given as ``YYYY-MM-DD``."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"“{text}” is not a day; write it as YYYY-MM-DD") from error


def trouble_with_file(error: Exception) -> str:
    """What was wrong with a file that was named: of the system's own errors the words alone."""
    words = error.strerror if isinstance(error, OSError) else None
    return f"{words}. Name an existing file." if words else str(error)
