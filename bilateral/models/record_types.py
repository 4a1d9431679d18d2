"""The four types of record by name: what services lock, selectors list and addresses name."""

from __future__ import annotations

from .agreements import Agreement
from .meetings import Meeting
from .officials import Official, Organization
from .record import Record

# Rows are always locked in this order of types and by id within a type, so no two writers wait for each other.
MODELS: dict[str, type[Record]] = {
    "organization": Organization,
    "official": Official,
    "meeting": Meeting,
    "agreement": Agreement,
}


def type_of(record: Record) -> str:
    """The key of ``MODELS`` for a record."""
    return str(record._meta.model_name)
