"""PostgreSQL as Django knows it, emptied and filled again in a moment between tests that commit.

TRUNCATE makes new files for each of some hundred tables and their indexes, which takes a second and more; the rows
that a test leaves are few. What migrations wrote is put back as PostgreSQL copies it, not object by object.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.backends.postgresql import base, creation, operations

from tests import snapshots


class DatabaseCreation(creation.DatabaseCreation):
    def serialize_db_to_string(self) -> snapshots.Snapshot:  # type: ignore[override]
        """What the tables hold, for ``deserialize_db_from_string`` alone to read."""
        return snapshots.take(self.connection)

    def deserialize_db_from_string(self, data: snapshots.Snapshot) -> None:  # type: ignore[override]
        snapshots.put_back(data, self.connection)


class DatabaseOperations(operations.DatabaseOperations):
    def sql_flush(
        self, style: Any, tables: Sequence[str], *, reset_sequences: bool = False, allow_cascade: bool = False
    ) -> list[str]:
        if reset_sequences:
            return super().sql_flush(style, tables, reset_sequences=True, allow_cascade=allow_cascade)
        return snapshots.emptying(tables) if tables else []


class DatabaseWrapper(base.DatabaseWrapper):
    creation_class = DatabaseCreation
    ops_class = DatabaseOperations
