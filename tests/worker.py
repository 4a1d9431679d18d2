"""A real Celery worker as a process of its own, on the database and the broker of the running tests."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from django.db import connection

ROOT = Path(__file__).resolve().parent.parent


class WorkerProcess:
    """A worker, listening on every queue once ``wait_until_ready`` returned."""

    def __init__(self, *options: str) -> None:
        self.lines: list[str] = []
        self._news = threading.Condition()
        self._ended = False
        self.process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "celery",
                "--quiet",
                "--skip-checks",
                "--app",
                "bilateral",
                "worker",
                "--without-gossip",
                "--without-mingle",
                *options,
            ],
            cwd=ROOT,
            env=os.environ
            | {"DATABASE_URL": database_url_of_tests(), "DJANGO_SETTINGS_MODULE": "bilateral.settings"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
        )
        threading.Thread(target=self._read, daemon=True).start()

    @property
    def pid(self) -> int:
        return self.process.pid

    def wait_until_ready(self) -> None:
        if not self.wait_for(" ready."):
            self.kill()
            raise AssertionError("The worker did not become ready. It said:\n" + "\n".join(self.lines))

    def wait_for(self, words: str, times: int = 1, seconds: float = 180) -> bool:
        """Whether it came to say these words on so many lines; false when it ended or the time was over before."""

        def said() -> bool:
            return sum(words in line for line in self.lines) >= times

        with self._news:
            self._news.wait_for(lambda: said() or self._ended, seconds)
            return said()

    def stop(self, seconds: float = 180) -> int:
        """Ask it to finish what it does and end; returns its exit code."""
        self.process.terminate()
        try:
            return self.process.wait(seconds)
        finally:
            self.kill()

    def kill(self) -> None:
        """End it and its children as a power cut would."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            with self._news:
                self.lines.append(line.rstrip())
                self._news.notify_all()
        with self._news:
            self._ended = True
            self._news.notify_all()


def database_url_of_tests() -> str:
    """The address of the database that the tests use now, for a process that is to use it as well."""
    at = {
        key: quote(str(value), safe="")
        for key, value in connection.settings_dict.items()
        if isinstance(value, str)
    }
    return f"postgresql://{at['USER']}:{at['PASSWORD']}@{at['HOST']}:{connection.settings_dict['PORT']}/{at['NAME']}"
