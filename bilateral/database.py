"""The database address as Django wants it."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ImproperlyConfigured
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict


def from_url(url: str) -> dict[str, Any]:
    """Turn ``postgresql://user:password@host:port/name?sslmode=require`` into a Django database setting.

    What libpq knows beyond user, password, host, port and name goes to it as an option. An empty address gives
    a database that refuses every use: commands that read no database run without one.
    """
    if not url:
        return {"ENGINE": "django.db.backends.dummy"}
    try:
        parts = conninfo_to_dict(url)
    except ProgrammingError as error:
        raise ImproperlyConfigured(
            "DATABASE_URL cannot be read. Write it as postgresql://user:password@host:5432/name, with special "
            "characters in the password percent-encoded."
        ) from error
    named = {key: str(parts.pop(part, "") or "") for key, part in _PARTS.items()}
    if not named["NAME"]:
        raise ImproperlyConfigured(
            "DATABASE_URL names no database. Write it as postgresql://user:password@host:5432/name."
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        **named,
        # Kept connections serve threads and forked workers alike; a pool would be shared by the workers' forks.
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": 5, **parts},
    }


_PARTS = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
