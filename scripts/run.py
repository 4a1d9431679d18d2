#!/usr/bin/env python
"""``make run``: the whole product on this machine, in the foreground, until Ctrl-C.

Starts local servers where none are given, brings the database up to date, makes the demo editor, then runs web
server, worker and beat side by side, each line of theirs under its name, and at the first start queues the sample
articles. When one of the three ends, all end, and the exit code tells.

Environment: PORT (8000; the next free one is taken), HOST (127.0.0.1), DEBUG=1 (development server that reloads),
and all that ``bilateral/settings.py`` reads.
"""

from __future__ import annotations

import os
import signal
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import localservices  # noqa: E402 - found in the folder above
from localservices import ports  # noqa: E402
from scripts.processes import StopRequested, Supervisor, say  # noqa: E402

MANAGE = [sys.executable, "manage.py"]
# In a container everything is root; that a worker is too needs no warning at each start.
CELERY = [
    sys.executable,
    "-W",
    "ignore:You're running the worker",
    "-m",
    "celery",
    "--quiet",
    "--skip-checks",  # `migrate` went before, and checked
    "--app",
    "bilateral",
]
SECONDS_TO_GET_READY = 60


def main() -> int:
    os.chdir(ROOT)
    os.environ.setdefault("LOG_FORMAT", "console")
    os.environ.setdefault("HTTPS", "0")
    os.environ["PYTHONUNBUFFERED"] = "1"
    supervisor = Supervisor()
    supervisor.stop_on(signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    try:
        with localservices.provide(os.environ), supervisor:
            return run(supervisor)
    except StopRequested:
        return 0
    except localservices.ServiceError as error:
        say(str(error))
        return 1


def run(supervisor: Supervisor) -> int:
    """Prepare the database, start the three processes and stay with them; returns the exit code."""
    host = host_wished(os.environ.get("HOST") or ports.LOOPBACK)
    wished = port_wished(os.environ.get("PORT") or "8000")
    # What the first has checked is not checked again: it takes longer than the second's work.
    for step in (["migrate", "--no-input", "--verbosity=0"], ["demo_editor", "--skip-checks"]):
        if not manage(supervisor, *step):
            return 1
    port = free_port(host, wished)
    address = f"http://{'localhost' if host in ('0.0.0.0', '::') else host}:{port}/"  # noqa: S104 - compared only
    supervisor.start("web", web_command(host, port))
    supervisor.start("worker", [*CELERY, "worker", "--without-gossip", "--without-mingle"])
    supervisor.start("beat", [*CELERY, "beat", "--pidfile="])
    if wait_until_ready(supervisor, f"{address}readyz") and load_samples_once(supervisor):
        say(f"Open {address}   (Ctrl-C stops everything)")
        supervisor.wait_for_an_end()
    if ended := supervisor.first_ended():
        say(f"{ended.name} ended {ended.fate()}; stopping the rest.")
    return 1


def manage(supervisor: Supervisor, *command: str) -> bool:
    """Run a management command to its end; says so when it fails."""
    if supervisor.run_to_end("setup", [*MANAGE, *command]) == 0:
        return True
    say(f"`manage.py {command[0]}` failed; its reason stands above.")
    return False


def host_wished(host: str) -> str:
    """The address that HOST names. Raises ``ServiceError`` if it cannot be listened on."""
    if not ports.is_free(0, host):  # 0: any port
        raise localservices.ServiceError(
            f"HOST is “{host}”, which is no address of this machine. Leave it out, or give one such as 0.0.0.0."
        )
    return host


def port_wished(text: str) -> int:
    """The port that PORT names. Raises ``ServiceError`` when it is none."""
    if not text.isdecimal() or not 0 < int(text[:6]) < 2**16:
        raise localservices.ServiceError(f"PORT is “{text}”. Give a number from 1 to 65535, such as 8000.")
    return int(text)


def free_port(host: str, wished: int) -> int:
    """The wished port, or the next free one above it, with a word about that."""
    last = min(wished + 99, 2**16 - 1)
    port = next((port for port in range(wished, last + 1) if ports.is_free(port, host)), None)
    if port is None:
        raise localservices.ServiceError(f"No port from {wished} to {last} is free. Set PORT to one that is.")
    if port != wished:
        say(f"Port {wished} is taken; using {port}. Set PORT to choose another.")
    return port


def web_command(host: str, port: int) -> list[str]:
    if os.environ.get("DEBUG", "").lower() in {"1", "true", "yes", "on"}:
        return [*MANAGE, "runserver", f"{host}:{port}"]
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port)),
        *("--blocking-threads", "4", "--no-ws", "--log-level", "warning", "bilateral.wsgi:application"),
    ]


def wait_until_ready(supervisor: Supervisor, address: str) -> bool:
    """Whether the web server came to answer that database and broker answer it; false when a child ended first."""
    deadline = time.monotonic() + SECONDS_TO_GET_READY
    while supervisor.first_ended() is None:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 - our own address
                return bool(answer.status == 200)
        except (urllib.error.URLError, TimeoutError, ConnectionError) as error:
            if time.monotonic() > deadline:
                say(f"{address} did not answer well within {SECONDS_TO_GET_READY} seconds: {error}")
                return False
        time.sleep(0.1)
    return False


def load_samples_once(supervisor: Supervisor) -> bool:
    """Queue the sample articles at the first start only: somebody who removes them does not want them back."""
    mark = localservices.state_dir() / "samples-queued"
    if mark.exists():
        return True
    if not manage(supervisor, "load_samples", "--skip-checks"):
        return False
    mark.parent.mkdir(parents=True, exist_ok=True)
    mark.touch()
    return True


if __name__ == "__main__":
    sys.exit(main())
