"""Advisory locks: writers that could match the same things wait for each other, in one common order."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from django.db import connection


def lock_all(names: Iterable[str]) -> None:
    """Take a lock a name until the transaction ends. Numbers are taken in sorted order: no deadlock among callers.

    Call once a transaction, before any row lock.
    """
    numbers = sorted({_number(name) for name in names})
    if numbers:
        with connection.cursor() as cursor:
            # unnest keeps the array's order, so the locks are taken in it.
            cursor.execute("SELECT pg_advisory_xact_lock(n) FROM unnest(%s::bigint[]) AS n", [numbers])


def _number(name: str) -> int:
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "big", signed=True)
