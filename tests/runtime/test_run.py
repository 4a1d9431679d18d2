"""``make run``'s supervisor: what belongs together ends together."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

import localservices
from scripts import run
from scripts.processes import Supervisor
from tests.patience import until

ROOT = Path(__file__).resolve().parent.parent.parent
OF_THE_TESTS = {
    "DATABASE_URL",
    "REDIS_URL",
    "SECRET_KEY",
    "HTTPS",
    "TEST_DATABASE_NAME",
    "TEST_DATABASE_TEMPLATE",
    "DJANGO_SETTINGS_MODULE",
}
SLEEPER = "import time; time.sleep(600)"
PARENT = (  # a process with a child of its own, which a mere SIGTERM to the parent leaves behind
    "import subprocess, sys\n"
    f"print(subprocess.Popen([sys.executable, '-c', '{SLEEPER}']).pid, flush=True)\n"
    f"{SLEEPER}"
)


def is_alive(pid: int) -> bool:
    """Whether a process runs; one that ended and was not yet collected by its parent does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_grandchildren_end_too(capfd: pytest.CaptureFixture[str]) -> None:
    with Supervisor() as supervisor:
        child = supervisor.start("parent", python(PARENT))
        said = ""
        while "\n" not in said:
            said += capfd.readouterr().out
    grandchild = int(said.split("|")[1])
    assert child.has_ended()
    assert until(lambda: not is_alive(grandchild), seconds=5)


def test_lines_stand_under_the_name_of_who_said_them(capfd: pytest.CaptureFixture[str]) -> None:
    assert Supervisor().run_to_end("web", python("print('one'); print('two')")) == 0
    assert capfd.readouterr().out == "web    | one\nweb    | two\n"


@pytest.mark.parametrize(
    ("code", "fate"),
    [
        ("raise SystemExit(3)", "with exit code 3"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "by signal SIGKILL"),
    ],
)
def test_the_first_to_end_is_named_with_its_fate(code: str, fate: str) -> None:
    with Supervisor() as supervisor:
        stays = supervisor.start("stays", python(SLEEPER))
        supervisor.start("goes", python(code))
        ended = supervisor.wait_for_an_end()
        assert (ended.name, ended.fate()) == ("goes", fate)
    assert stays.has_ended()


@pytest.mark.parametrize("text", ["abc", "", "0", "-1", "70000", "9" * 5000])
def test_a_port_that_is_none_is_told_in_words(text: str) -> None:
    with pytest.raises(localservices.ServiceError, match="Give a number from 1 to 65535"):
        run.port_wished(text)
    assert run.port_wished("65535") == 65535


@pytest.mark.parametrize("host", ["203.0.113.7", "nowhere.invalid"])
def test_a_host_of_another_machine_is_told_in_words(host: str) -> None:
    with pytest.raises(localservices.ServiceError, match="no address of this machine"):
        run.host_wished(host)


@pytest.fixture
def state() -> Iterator[Path]:
    folder = localservices.state_dir() / f"test-of-run-{os.getpid()}"
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


class Run:
    """``scripts/run.py`` on a state of its own, and everything it printed."""

    def __init__(self, state: Path, port: int) -> None:
        environ = {name: value for name, value in os.environ.items() if name not in OF_THE_TESTS}
        self.process = subprocess.Popen(
            [sys.executable, "scripts/run.py"],
            cwd=ROOT,
            env=environ | {"BILATERAL_STATE_DIR": str(state), "PORT": str(port)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.output = ""

    def read_until(self, words: str) -> str:
        """Read on to the line with these words, and return that line."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.output += line
            if words in line:
                return line
        raise AssertionError(f"It ended without saying “{words}”. It said:\n{self.output}")


def processes_of(state: Path) -> set[int]:
    """Every process of a run: those told its state folder, and the local servers, which work in it."""
    found = set()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            told = f"BILATERAL_STATE_DIR={state}".encode() in (process / "environ").read_bytes()
            inside = (process / "cwd").readlink().is_relative_to(state)
        except OSError:  # gone meanwhile, or another user's
            continue
        if told or inside:
            found.add(int(process.name))
    return found


@pytest.mark.long
def test_a_run_takes_the_next_port_leaves_no_process_and_finds_its_data_again(state: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        run = Run(state, port)
        try:
            assert "with the password" in run.read_until("Log in as editor")
            assert f"Port {port} is taken" in run.read_until("is taken")
            address = run.read_until("Open http").split()[3]
            with urllib.request.urlopen(f"{address}static/admin/css/base.css", timeout=10) as answer:
                assert answer.status == 200  # static files are served though DEBUG is off
            assert len(processes_of(state)) >= 6
            run.process.send_signal(signal.SIGINT)
            assert run.process.wait(60) == 0
        finally:
            run.process.kill()
    assert processes_of(state) == set()

    again = Run(state, port)
    try:
        assert "set a new password" in again.read_until("Log in as editor")
        again.read_until("Open http")
        assert "sample articles" not in again.output
        again.process.send_signal(signal.SIGTERM)
        assert again.process.wait(60) == 0
    finally:
        again.process.kill()
    assert processes_of(state) == set()
