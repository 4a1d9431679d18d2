"""Processes that belong together: started side by side, their lines told apart, ended together."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from types import FrameType, TracebackType
from typing import Self

SECONDS_TO_END = 20  # a worker may finish the article it reads
SECONDS_BETWEEN_LOOKS = 0.1


def say(line: str, name: str = "run") -> None:
    """Print one line under a name; whole lines only, so that several writers do not mix."""
    sys.stdout.write(f"{name:<7}| {line}\n")
    sys.stdout.flush()


class StopRequested(Exception):
    """Somebody asked us to stop, by Ctrl-C or a signal. Not an error."""


class Child:
    """One process in a session of its own, so that a Ctrl-C in the terminal reaches it only through us."""

    def __init__(self, name: str, command: Sequence[str]) -> None:
        self.name = name
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
            preexec_fn=_end_with_parent,  # noqa: PLW1509 - one call, and no thread holds a lock it needs
        )
        self._reader = threading.Thread(target=self._pass_lines_on, daemon=True)
        self._reader.start()

    def has_ended(self) -> bool:
        return self.process.poll() is not None

    def fate(self) -> str:
        """How it ended, in words."""
        code = self.process.returncode
        return f"by signal {signal.Signals(-code).name}" if code < 0 else f"with exit code {code}"

    def ask_to_end(self) -> None:
        """Ask the process itself; it passes that on to its own children as it sees fit."""
        if not self.has_ended():
            self.process.terminate()

    def make_sure(self) -> None:
        """Kill what is left of the process and of those it started, and read its last lines."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self._reader.join(timeout=5)

    def _pass_lines_on(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            say(line.rstrip(), self.name)


class Supervisor:
    """Children that end together, at the latest when the ``with`` block does."""

    def __init__(self) -> None:
        self.children: list[Child] = []
        self._requests = 0

    def stop_on(self, *signals: signal.Signals) -> None:
        """Let these signals raise ``StopRequested``, once; a second one cuts the wait for the children short."""
        for number in signals:
            signal.signal(number, self._on_signal)

    def start(self, name: str, command: Sequence[str]) -> Child:
        child = Child(name, command)
        self.children.append(child)
        return child

    def run_to_end(self, name: str, command: Sequence[str]) -> int:
        """Run one command among the others; returns its exit code."""
        child = self.start(name, command)
        while not child.has_ended():
            time.sleep(SECONDS_BETWEEN_LOOKS)
        child.make_sure()
        self.children.remove(child)
        return child.process.returncode

    def first_ended(self) -> Child | None:
        return next((child for child in self.children if child.has_ended()), None)

    def wait_for_an_end(self) -> Child:
        """Wait until one of the children ends, and return it."""
        while (ended := self.first_ended()) is None:
            time.sleep(SECONDS_BETWEEN_LOOKS)
        return ended

    def end_all(self) -> None:
        for child in self.children:
            child.ask_to_end()
        deadline = time.monotonic() + SECONDS_TO_END
        while not all(child.has_ended() for child in self.children):
            if time.monotonic() > deadline or self._requests > 1:
                late = ", ".join(child.name for child in self.children if not child.has_ended())
                say(f"not waiting any longer for: {late}")
                break
            time.sleep(SECONDS_BETWEEN_LOOKS)
        for child in self.children:
            child.make_sure()
        self.children.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end_all()

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self._requests += 1
        if self._requests == 1:
            say("stopping; once more to stop at once")
            raise StopRequested


def _end_with_parent() -> None:
    """On Linux, have the kernel end a child whose supervisor was killed outright."""
    if sys.platform == "linux":
        pr_set_pdeathsig = 1
        ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGTERM)
