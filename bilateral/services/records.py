"""Records by type and id: how services name, lock and list them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User

from bilateral.models import MODELS, Article, DelegationMember, Post, Record, type_of

MOST_REASON = 1000  # characters of the reason that a person gives: pages show it, and each change keeps it


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


def holding_organizations(ids: Iterable[int]) -> set[RecordKey]:
    """Records whose members or posts are said, by name, to belong to one of these organizations."""
    ids = list(ids)
    members = DelegationMember.objects.filter(organization__in=ids).values_list(
        "delegation__meeting", flat=True
    )
    posts = Post.objects.filter(organization__in=ids).values_list("official", flat=True)
    return {RecordKey("meeting", pk) for pk in members} | {RecordKey("official", pk) for pk in posts}


def lock(keys: Iterable[RecordKey]) -> dict[RecordKey, Any]:
    """Lock the records' rows until the transaction ends, in the one order everybody uses."""
    locked: dict[RecordKey, Any] = {}
    for name, ids in by_type(keys).items():
        # NO KEY: rows that merely refer to a locked record may still be inserted.
        for record in MODELS[name].objects.select_for_update(no_key=True).filter(pk__in=ids).order_by("pk"):
            locked[RecordKey(name, record.pk)] = record
    return locked


def lock_canonical(keys: Iterable[RecordKey]) -> dict[RecordKey, Any]:
    """Lock the records that these were merged into, or that they are; a merge that ends meanwhile counts."""
    wanted = canonical(keys)
    locked = lock(wanted)
    while moved := {key for key, record in locked.items() if record.merged_into_id is not None}:
        wanted = (wanted - moved) | canonical(moved)
        locked = {key: record for key, record in locked.items() if key not in moved} | lock(
            wanted - locked.keys()
        )
    return locked
