"""What the tables hold, taken down row by row and put back in a moment."""

from __future__ import annotations

from collections.abc import Iterable

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection as default
from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

Snapshot = dict[str, bytes]  # table → its rows as PostgreSQL copies them


def take(connection: BaseDatabaseWrapper = default) -> Snapshot:
    """Every table of ours as it stands; empty ones are left out."""
    rows: Snapshot = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.django_table_names(only_existing=True):
            with cursor.copy(f'COPY "{table}" TO STDOUT') as copy:
                rows[table] = b"".join(copy)
    return {table: told for table, told in rows.items() if told}


def put_back(rows: Snapshot, connection: BaseDatabaseWrapper = default) -> None:
    """Make the tables hold what a snapshot holds, and nothing else."""
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        for statement in emptying(connection.introspection.django_table_names(only_existing=True)):
            cursor.execute(statement)
        for table, told in rows.items():
            with cursor.copy(f'COPY "{table}" FROM STDIN') as copy:
                copy.write(told)
        for statement in connection.ops.sequence_reset_sql(no_style(), apps.get_models()):
            cursor.execute(statement)


def emptying(tables: Iterable[str]) -> list[str]:
    """Statements, for one transaction, that leave no row in the tables: whoever still writes to them is waited for.

    No trigger runs in the rest of the transaction, neither those of foreign keys nor of history.
    """
    quoted = [f'"{table}"' for table in sorted(tables)]
    return [
        f"LOCK TABLE {', '.join(quoted)} IN EXCLUSIVE MODE",
        "SET LOCAL session_replication_role = replica",
        ";".join(f"DELETE FROM {table}" for table in quoted),  # noqa: S608 - names of our tables
    ]
