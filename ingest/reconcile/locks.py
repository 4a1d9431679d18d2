"""Advisory locks: writers that could match the same things wait for each other, in one common order."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from django.db import connection

from bilateral.services.readings import LOCK as EVERYTHING

MOST_LOCKS = 500


class TooFewLocks(Exception):
    """What is at work turns out to concern ``names`` too, which it has not locked: begin anew with them."""

    def __init__(self, names: set[str]) -> None:
        super().__init__(f"{len(names)} more names must be locked")
        self.names = names


def lock_all(names: Iterable[str]) -> None:
    """Take a lock a name until the transaction ends. Numbers are taken in sorted order: no deadlock among callers.

    Call once a transaction, before any row lock. PostgreSQL has room for some thousands of locks, which all
    transactions share: one that would need very many keeps all others out instead.
    """
    numbers = sorted({_number(name) for name in names})
    with connection.cursor() as cursor:
        if len(numbers) > MOST_LOCKS:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [EVERYTHING])
        elif numbers:
            # In this order: an append runs its parts one after another, and unnest keeps the array's order.
            cursor.execute(
                "SELECT pg_advisory_xact_lock_shared(%s)"
                " UNION ALL SELECT pg_advisory_xact_lock(n) FROM unnest(%s::bigint[]) AS n",
                [EVERYTHING, numbers],
            )


def _number(name: str) -> int:
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "big", signed=True)
