"""The product and its contenders behind the product's own web server, for as long as a benchmark asks it."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@contextmanager
def served(headers: Mapping[str, str]) -> Iterator[Callable[[str], bytes]]:
    """Start granian with one worker; gives a function that asks an address over one kept connection."""
    with running() as port:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)

        def ask(address: str) -> bytes:
            connection.request("GET", address, headers=dict(headers))
            answer = connection.getresponse()
            body = answer.read()
            assert answer.status == 200, (address, answer.status, body[:500])
            return body

        yield ask


@contextmanager
def running(application: str = "benchmarks.served:application") -> Iterator[int]:
    """Start granian with one worker and one thread; gives the port that it answers at."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).parent / "granian"), "--interface", "wsgi", "--workers", "1"]
    command += ["--blocking-threads", "1", "--port", str(port), "--no-access-log", "--log-level", "error"]
    server = subprocess.Popen([*command, application], cwd=ROOT, env=os.environ)
    try:
        _wait_for(port)
        yield port
    finally:
        server.terminate()
        try:
            server.wait(30)
        except subprocess.TimeoutExpired:
            server.kill()


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + 180
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("The server did not start.")
