"""Loopback ports: finding one that is free, remembering the one in use."""

from __future__ import annotations

import socket
from pathlib import Path

LOOPBACK = "127.0.0.1"


def is_free(port: int, host: str = LOOPBACK) -> bool:
    """Whether a server could listen there now."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def choose_port(remembered: Path) -> int:
    """The port used last time where it is still free, else a new one; written to ``remembered`` for others to read."""
    port = recorded_port(remembered)
    if not port or not is_free(port):
        with socket.socket() as probe:
            probe.bind((LOOPBACK, 0))
            port = probe.getsockname()[1]
        remembered.write_text(str(port))
    return port


def recorded_port(remembered: Path) -> int:
    """The port written by ``choose_port``, 0 where there is none."""
    try:
        return int(remembered.read_text())
    except (FileNotFoundError, ValueError):
        return 0
