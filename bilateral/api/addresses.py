"""Addresses of records: absolute ones for the API, and those of the pages that people read."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.urls import reverse

PLURALS = {
    "meeting": "meetings",
    "delegation": "delegations",
    "official": "officials",
    "organization": "organizations",
    "post": "posts",
    "agreement": "agreements",
    "article": "articles",
    "publisher": "publishers",
    "claim": "claims",
    "topic": "topics",
    "source": "sources",
    "batch": "batches",
}


class _Prefixes(dict[str, str]):
    """The part before the id of each kind's address, put together once: a page has hundreds of addresses."""

    def __init__(self, origin: str) -> None:
        super().__init__()
        self.origin = origin

    def __missing__(self, kind: str) -> str:
        self[kind] = prefix = f"{self.origin}{_root()}{PLURALS[kind]}/"
        return prefix


class Addresses:
    """Makes addresses on one host: ``origin`` is scheme and host, without a slash."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self._prefixes = _Prefixes(origin)

    def api(self, kind: str, row_id: int | str) -> str:
        """The API's address of one row, such as ``https://host/api/v1/meetings/5``."""
        return f"{self._prefixes[kind]}{row_id}"

    @property
    def api_root(self) -> str:
        """What every address of the API begins with."""
        return f"{self.origin}{_root()}"

    def page_root(self, kind: str) -> str:
        """What stands before the id in the address of a page about a record; behind it comes a slash."""
        return f"{self.origin}{_page(kind)[0]}"

    def page(self, kind: str, row_id: int) -> str:
        """The address of the page about a record."""
        before, after = _page(kind)
        return f"{self.origin}{before}{row_id}{after}"

    def refer(self, kind: str, row_id: int | None, name: str | None = None) -> dict[str, Any] | None:
        """A short reference to another row, or ``None`` where there is none."""
        if row_id is None:
            return None
        return {"id": row_id, "url": f"{self._prefixes[kind]}{row_id}", "name": name}


@lru_cache(maxsize=1)
def _root() -> str:
    return reverse("api-root")


@lru_cache(maxsize=16)
def _page(kind: str) -> tuple[str, str]:
    # Reversing once a kind, not once a row: a page of a list has hundreds of addresses.
    before, _, after = reverse(kind, args=[0]).rpartition("0")
    return before, after
