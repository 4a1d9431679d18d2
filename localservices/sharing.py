"""One server for several processes: whoever comes first starts it, whoever leaves last stops it.

Each user holds a shared lock on a file for as long as it lives, so a crashed user counts as gone and no pid is ever
trusted. Starting and stopping happen under a second, exclusive lock. A server left running by a crash is found by
asking it, and used.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Protocol


class Server(Protocol):
    """A server whose files are in ``folder``."""

    folder: Path

    def is_running(self) -> bool:
        """Whether our own server answers, asked with our own password."""

    def start(self) -> None:
        """Start it and return when it answers."""

    def stop(self) -> None:
        """Stop it and return when it is gone."""

    def url(self) -> str:
        """The address of the running server, password included."""


class SharedServer:
    """A server in use by this process from ``acquire`` to ``release``."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self._users: IO[str] | None = None
        self._process = 0

    def acquire(self) -> str:
        """Use the server, started if need be; returns its address."""
        self.server.folder.mkdir(parents=True, exist_ok=True)
        with self._starting_or_stopping():
            users = self._lock_file("users").open("w")
            try:
                fcntl.flock(users, fcntl.LOCK_SH)
                if not self.server.is_running():
                    self.server.start()
            except BaseException:
                users.close()
                raise
            self._users, self._process = users, os.getpid()
            return self.server.url()

    def release(self) -> None:
        """Use it no longer; stops it when nobody else does. Harmless when called twice or from a forked child."""
        if self._users is None or self._process != os.getpid():
            return
        with self._starting_or_stopping():
            users, self._users = self._users, None
            try:
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return
            else:
                self.server.stop()
            finally:
                users.close()

    @contextmanager
    def _starting_or_stopping(self) -> Iterator[None]:
        with self._lock_file("turn").open("w") as turn:
            fcntl.flock(turn, fcntl.LOCK_EX)
            yield

    def _lock_file(self, purpose: str) -> Path:
        return self.server.folder.with_name(f"{self.server.folder.name}.{purpose}.lock")
