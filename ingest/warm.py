"""What reading any article needs, built before a worker forks: its children have it at once and share its memory."""

from __future__ import annotations

from typing import Any

from celery.signals import worker_init

from .extract import extract
from .extract.known.lexicon import Lexicon
from .sample_articles import FOLDER


@worker_init.connect
def read_a_sample(**_: Any) -> None:
    """Read one sample article and forget what it says: the lexicon is built then, and patterns are compiled."""
    text = next(iter(sorted(FOLDER.glob("*.txt")))).read_text(encoding="utf-8")
    extract(text, None, Lexicon.bundled())
