"""Registers to measure on: each in a database of its own, laid once and used again by whoever asks for that size."""

from __future__ import annotations

import os
import time
from contextlib import ExitStack
from urllib.parse import urlsplit

import psycopg

import localservices

from .register_rows import Size

USER = "bench"
ENDS = " when it was laid whole"  # the mark of a database that no interrupted run left


def use(stack: ExitStack, size: Size) -> None:
    """Start the servers, make sure of a register of this size, and set Django up on it.

    Databases are kept in ``.state/bench`` until that folder is deleted.
    """
    environ = os.environ
    stack.enter_context(localservices.provide(environ, localservices.state_dir() / "bench", durable=False))
    with psycopg.connect(environ["DATABASE_URL"], autocommit=True) as connection:
        mark = connection.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s",
            [size.database],
        ).fetchone()
        if mark is None or mark[0] != ENDS:
            connection.execute(f"DROP DATABASE IF EXISTS {size.database}")
            connection.execute(f"CREATE DATABASE {size.database} TEMPLATE template0")
            mark = None
    environ["DATABASE_URL"] = urlsplit(environ["DATABASE_URL"])._replace(path=f"/{size.database}").geturl()
    environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.bench_settings"
    import django  # noqa: PLC0415 - the environment must be laid before

    django.setup()
    if mark is None:
        _lay(size)


def _lay(size: Size) -> None:
    from django.contrib.auth.models import User  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415

    from bilateral.services import roles  # noqa: PLC0415

    from . import register_rows  # noqa: PLC0415

    began = time.perf_counter()
    call_command("migrate", verbosity=0)
    register_rows.lay(size)
    roles.assign(User.objects.create_user(USER), roles.VIEWER)
    with connection.cursor() as cursor:
        cursor.execute(f"COMMENT ON DATABASE {size.database} IS '{ENDS}'")
    print(f"{size} laid in {time.perf_counter() - began:.0f} s", flush=True)


def token() -> str:
    """The secret of a new token of the register's reader."""
    from django.contrib.auth.models import User  # noqa: PLC0415

    from bilateral.services import tokens  # noqa: PLC0415

    return tokens.issue(user=User.objects.get(username=USER), name=USER, scopes=["read"])[1]


def session() -> str:
    """The key of a new session of the register's reader, for the pages' cookie."""
    return _signed_in()["sessionid"]


def cookies() -> str:
    """The cookies of a browser in which the register's reader is signed in, and has opened a page before."""
    return "; ".join(f"{name}={value}" for name, value in _signed_in().items())


def _signed_in() -> dict[str, str]:
    from django.contrib.auth.models import User  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    client = Client()
    client.force_login(User.objects.get(username=USER))
    client.get("/help/", headers={"host": "127.0.0.1"})
    return {name: morsel.value for name, morsel in client.cookies.items()}
