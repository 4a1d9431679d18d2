"""A register that was filled once, taken down row by row and put back in a moment for each test that reads it."""

from __future__ import annotations

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, transaction

Snapshot = dict[str, bytes]  # table → its rows as PostgreSQL copies them


def take() -> Snapshot:
    """Every table of ours as it stands; empty ones are left out."""
    rows: Snapshot = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.django_table_names(only_existing=True):
            with cursor.copy(f'COPY "{table}" TO STDOUT') as copy:
                rows[table] = b"".join(copy)
    return {table: told for table, told in rows.items() if told}


@transaction.atomic
def put_back(rows: Snapshot) -> None:
    """Make the tables of a snapshot hold what it holds. No trigger runs: history's rows are among them."""
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {', '.join(f'{chr(34)}{table}{chr(34)}' for table in rows)} CASCADE")
        cursor.execute("SET LOCAL session_replication_role = replica")
        for table, told in rows.items():
            with cursor.copy(f'COPY "{table}" FROM STDIN') as copy:
                copy.write(told)
        for statement in connection.ops.sequence_reset_sql(no_style(), apps.get_models()):
            cursor.execute(statement)
