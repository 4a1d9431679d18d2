"""The servers that ``make run`` and ``make test`` bring along."""

from __future__ import annotations

import os
import shutil
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
import redis

import localservices
from localservices import ServiceError, ports, provide, unprivileged
from localservices.postgres import Postgres, find_binaries
from localservices.secrets import kept_secret
from localservices.sharing import SharedServer
from localservices.valkey import Valkey

EXTENSIONS = ("pg_trgm", "unaccent", "btree_gin", "btree_gist")


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A state folder of this module's own, beside those of the test run: others may enter it, as they may the clone."""
    folder = localservices.state_dir() / f"test-of-services-{os.getpid()}"
    folder.mkdir(parents=True)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def services(folder: Path) -> Iterator[dict[str, str]]:
    environ: dict[str, str] = {}
    with provide(environ, folder, durable=False):
        yield environ


def test_exports_stand_beside_the_database_they_are_of(services: dict[str, str], folder: Path) -> None:
    assert services["EXPORT_DIR"] == str(folder / "export")


def test_trigrams_know_cyrillic(services: dict[str, str]) -> None:
    with psycopg.connect(services["DATABASE_URL"]) as connection:
        connection.execute("CREATE EXTENSION pg_trgm")
        found = connection.execute("SELECT similarity('Лавров', 'Лаврова')").fetchone()
    assert found is not None
    assert found[0] > 0.5


def test_extensions_are_there(services: dict[str, str]) -> None:
    with psycopg.connect(services["DATABASE_URL"]) as connection:
        rows = connection.execute("SELECT name FROM pg_available_extensions").fetchall()
    assert {name for (name,) in rows}.issuperset(EXTENSIONS)


def test_text_sorts_by_code_point_and_is_stored_as_utf8(services: dict[str, str]) -> None:
    with psycopg.connect(services["DATABASE_URL"]) as connection:
        row = connection.execute(
            "SELECT datcollate, pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()"
        ).fetchone()
    assert row == ("C", "UTF8")


def test_without_the_password_nobody_gets_in(services: dict[str, str]) -> None:
    def guess(url: str) -> str:
        before, after = url.split("@")
        return f"{before.rsplit(':', 1)[0]}:guess@{after}"

    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(guess(services["DATABASE_URL"]))
    with pytest.raises(redis.AuthenticationError):
        redis.Redis.from_url(guess(services["REDIS_URL"])).ping()


def test_generated_secrets_are_for_their_owner_only(services: dict[str, str], folder: Path) -> None:
    for name in ("postgres.password", "valkey.password", "secret-key"):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600


def test_a_second_process_uses_the_running_servers_and_leaves_them_running(
    services: dict[str, str], folder: Path
) -> None:
    code = (
        "import sys; from pathlib import Path; from localservices import provide\n"
        "with provide({}, Path(sys.argv[1]), durable=False) as environ:\n"
        "    print(environ['DATABASE_URL'], environ['REDIS_URL'])"
    )
    other = subprocess.run(
        [sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True
    )
    assert other.stdout.split() == [services["DATABASE_URL"], services["REDIS_URL"]]
    psycopg.connect(services["DATABASE_URL"]).close()
    assert redis.Redis.from_url(services["REDIS_URL"]).ping()


def test_given_addresses_start_nothing(tmp_path: Path) -> None:
    given = {"DATABASE_URL": "postgresql://elsewhere/register", "REDIS_URL": "redis://elsewhere/0"}
    with provide(dict(given), tmp_path / "unused") as environ:
        assert environ == given
    assert not (tmp_path / "unused").exists()


class Recorder:
    """A server that only remembers what was asked of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.mark = folder / "running"
        self.told: list[str] = []

    def is_running(self) -> bool:
        return self.mark.exists()

    def start(self) -> None:
        self.told.append("start")
        self.mark.touch()

    def stop(self) -> None:
        self.told.append("stop")
        self.mark.unlink()

    def url(self) -> str:
        return "recorder://"


def test_the_last_one_out_stops_the_server(tmp_path: Path) -> None:
    server = Recorder(tmp_path / "server")
    first, second = SharedServer(server), SharedServer(server)
    first.acquire()
    second.acquire()
    first.release()
    assert server.told == ["start"]
    second.release()
    assert server.told == ["start", "stop"]


def test_leaving_twice_stops_nothing_for_others(tmp_path: Path) -> None:
    server = Recorder(tmp_path / "server")
    first, second = SharedServer(server), SharedServer(server)
    first.acquire()
    second.acquire()
    first.release()
    first.release()
    assert server.is_running()


def test_a_crashed_user_counts_as_gone_and_its_server_is_used(tmp_path: Path) -> None:
    server = Recorder(tmp_path / "server")
    code = (
        "import os, sys; from pathlib import Path; from localservices.sharing import SharedServer\n"
        "from tests.runtime.test_local_services import Recorder\n"
        "SharedServer(Recorder(Path(sys.argv[1]))).acquire(); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, str(server.folder)], check=False)
    shared = SharedServer(server)
    shared.acquire()
    assert server.told == []
    shared.release()
    assert server.told == ["stop"]


def test_a_server_that_will_not_start_is_tried_again_by_the_next(tmp_path: Path) -> None:
    class Failing(Recorder):
        def start(self) -> None:
            raise ServiceError("no")

    server = Failing(tmp_path / "server")
    with pytest.raises(ServiceError):
        SharedServer(server).acquire()
    good = Recorder(tmp_path / "server")
    SharedServer(good).acquire()
    assert good.told == ["start"]


@pytest.mark.long
def test_data_and_address_survive_a_restart_in_spite_of_stale_files(folder: Path) -> None:
    """What a crash leaves behind: a pid file of a process that is no more, and nobody who stopped the servers."""
    place = folder / "crashed"
    with provide({}, place) as environ:
        with psycopg.connect(environ["DATABASE_URL"]) as connection:
            connection.execute("CREATE TABLE kept AS SELECT 1 AS one")
        redis.Redis.from_url(environ["REDIS_URL"]).set("kept", "1")
        for kept in (place / "postgres" / "data" / "postmaster.pid", place / "valkey" / "server.pid"):
            os.kill(int(kept.read_text().split()[0]), 9)
        with provide({}, place) as anew:
            with psycopg.connect(anew["DATABASE_URL"]) as connection:
                assert connection.execute("SELECT one FROM kept").fetchone() == (1,)
            assert redis.Redis.from_url(anew["REDIS_URL"]).get("kept") == b"1"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root is refused by PostgreSQL")
def test_root_can_run_it_in_a_folder_closed_to_others(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    way = unprivileged.account_for(find_binaries() / "postgres", tmp_path)
    assert way.prefix, "the account nobody cannot enter here by itself"
    assert way.reaches(find_binaries() / "postgres", tmp_path)


def test_data_of_another_version_are_left_alone(tmp_path: Path) -> None:
    server = Postgres(tmp_path / "postgres")
    server.data.mkdir(parents=True)
    (server.data / "PG_VERSION").write_text("9.6\n")
    with pytest.raises(ServiceError, match=r"belong to PostgreSQL 9\.6"):
        server.start()
    assert (server.data / "PG_VERSION").exists()


def test_a_wrong_pg_bin_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PG_BIN", str(tmp_path))
    with pytest.raises(ServiceError, match="PG_BIN is"):
        find_binaries()


def test_a_port_taken_meanwhile_is_replaced(tmp_path: Path) -> None:
    remembered = tmp_path / "port"
    first = ports.choose_port(remembered)
    assert ports.choose_port(remembered) == first
    with socket.socket() as other:
        other.bind((ports.LOOPBACK, first))
        other.listen()
        assert ports.choose_port(remembered) != first


def test_a_server_that_is_not_ours_does_not_count_as_running(
    services: dict[str, str], tmp_path: Path
) -> None:
    port = services["REDIS_URL"].rsplit(":", 1)[1].split("/")[0]
    (tmp_path / "valkey.port").write_text(port)
    assert not Valkey(tmp_path / "valkey").is_running()


def test_a_secret_is_made_once(tmp_path: Path) -> None:
    assert kept_secret(tmp_path / "key") == kept_secret(tmp_path / "key")
    assert len(kept_secret(tmp_path / "key")) == 43
    assert [path.name for path in tmp_path.iterdir()] == ["key"]
