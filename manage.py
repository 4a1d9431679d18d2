#!/usr/bin/env python
"""Django's command line, with a database and a queue for machines that have none (see ``localservices``)."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import ExitStack
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
        execute_from_command_line(sys.argv)


def _leave(signum: int, _frame: object) -> NoReturn:
    """End as an error would, so that servers started for this command are stopped."""
    sys.exit(128 + signum)


if __name__ == "__main__":
    main()
