"""What every backend is: a callable from an article to the contract's JSON."""

from __future__ import annotations

from datetime import date
from typing import Any, Protocol


class Backend(Protocol):
    def __call__(self, text: str, published_on: date | None, title: str) -> dict[str, Any]:
        """Return what the article says, as the extraction contract's JSON.

        ``extractor`` in it names the backend that read the article, with its version: a backend that falls back
        to another leaves the other's name there and says why under ``fallback``. Never raises on any text.
        """
        ...
