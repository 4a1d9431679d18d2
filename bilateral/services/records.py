"""Records by type and id: how services name, lock and list them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User

from bilateral.models import Agreement, Article, Meeting, Official, Organization, Record

# Rows are always locked in this order of types and by id within a type, so no two writers wait for each other.
MODELS: dict[str, type[Record]] = {
    "organization": Organization,
    "official": Official,
    "meeting": Meeting,
    "agreement": Agreement,
}


@dataclass(frozen=True, slots=True, order=True)
class RecordKey:
    """One record: its type (a key of ``MODELS``) and id."""

    type: str
    id: int


@dataclass(frozen=True, slots=True)
class Cause:
    """Why records change: the article that was read, or the person who judged and the reason given."""

    article: Article | None = None
    author: User | None = None
    reason: str = ""


def type_of(record: Record) -> str:
    """The key of ``MODELS`` for a record."""
    return str(record._meta.model_name)


def key_of(record: Record) -> RecordKey:
    return RecordKey(type_of(record), record.pk)


def by_type(keys: Iterable[RecordKey]) -> dict[str, list[int]]:
    """Ids by type, both in locking order."""
    ids: dict[str, set[int]] = defaultdict(set)
    for key in keys:
        ids[key.type].add(key.id)
    return {name: sorted(ids[name]) for name in MODELS if name in ids}


def canonical(keys: Iterable[RecordKey]) -> set[RecordKey]:
    """Replace each record by the one it was merged into."""
    found: set[RecordKey] = set()
    for name, ids in by_type(keys).items():
        rows = MODELS[name].objects.filter(pk__in=ids).values_list("pk", "merged_into_id")
        found |= {RecordKey(name, merged_into or pk) for pk, merged_into in rows}
    return found


def lock(keys: Iterable[RecordKey]) -> dict[RecordKey, Any]:
    """Lock the records' rows until the transaction ends, in the one order everybody uses."""
    locked: dict[RecordKey, Any] = {}
    for name, ids in by_type(keys).items():
        # NO KEY: rows that merely refer to a locked record may still be inserted.
        for record in MODELS[name].objects.select_for_update(no_key=True).filter(pk__in=ids).order_by("pk"):
            locked[RecordKey(name, record.pk)] = record
    return locked
