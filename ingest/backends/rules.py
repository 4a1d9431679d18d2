"""The rules as a backend: fast, offline, the same answer every time."""

from __future__ import annotations

from datetime import date
from typing import Any

from ingest.extract import as_dict, extract
from ingest.extract.known.lexicon import Lexicon

from .protocol import Backend


def rules_backend(lexicon: Lexicon) -> Backend:
    def read(text: str, published_on: date | None, title: str) -> dict[str, Any]:
        return as_dict(extract(text, published_on, lexicon, title=title))

    return read
