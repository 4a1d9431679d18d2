#!/usr/bin/env python
"""Django's command line, with a database and a queue for machines that have none (see ``localservices``)."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import NoReturn

# These read no database: for them no server is started.
WITHOUT_SERVICES = frozenset(
    {"check", "collectstatic", "compilemessages", "evaluate", "extract", "findstatic", "help", "makemessages"}
    | {"spectacular", "startapp", "version", "--help", "-h", "--version"}
)


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bilateral.settings")
    signal.signal(signal.SIGTERM, _leave)
    try:
        from django.core.management import execute_from_command_line  # noqa: PLC0415 - it may be missing
    except ImportError:
        sys.exit("Django is not installed here. Run `make setup`, then `.venv/bin/python manage.py …`.")
    with ExitStack() as stack:
        given = os.environ.get("DATABASE_URL") and os.environ.get("REDIS_URL")
        if not given and len(sys.argv) > 1 and sys.argv[1] not in WITHOUT_SERVICES:
            try:
                import localservices  # noqa: PLC0415 - needed by machines that have no servers
            except ModuleNotFoundError:  # a production image goes without
                sys.exit(
                    "DATABASE_URL and REDIS_URL are not both set. This installation starts no servers of its own."
                )
            try:
                stack.enter_context(localservices.provide(os.environ))
            except localservices.ServiceError as error:
                sys.exit(str(error))
        with _words_for_people():
            execute_from_command_line(sys.argv)


@contextmanager
def _words_for_people() -> Iterator[None]:
    """Tell of settings and servers that are not as they should be in a line; ``--traceback`` shows where it was."""
    from django.core.exceptions import ImproperlyConfigured  # noqa: PLC0415 - it was found to be there just now
    from django.db.utils import OperationalError, ProgrammingError  # noqa: PLC0415
    from environs import EnvError  # noqa: PLC0415
    from psycopg.errors import UndefinedColumn, UndefinedTable  # noqa: PLC0415

    try:
        yield
    except KeyboardInterrupt:
        sys.exit(128 + signal.SIGINT)
    except (ImproperlyConfigured, EnvError, OperationalError, ProgrammingError) as error:
        if "--traceback" in sys.argv:
            raise
        if isinstance(error, OperationalError):
            sys.exit(f"The database of DATABASE_URL failed: {error}")
        if not isinstance(error, ProgrammingError):
            sys.exit(f"{error} docs/configuration.md lists all settings.")
        if not isinstance(error.__cause__, (UndefinedColumn, UndefinedTable)):
            raise
        words = str(error).partition("\n")[0]
        sys.exit(f"The database is not of this version: {words}. Bring it up to date with: manage.py migrate")


def _leave(signum: int, _frame: object) -> NoReturn:
    """End as an error would, so that servers started for this command are stopped."""
    sys.exit(128 + signum)


if __name__ == "__main__":
    main()
