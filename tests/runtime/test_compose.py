"""docker-compose.yml, docs/configuration.md and the settings name the same variables."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import redis
import yaml

from localservices.ports import choose_port
from localservices.valkey import find_program
from tests.patience import until

ROOT = Path(__file__).resolve().parent.parent.parent
OF_THE_IMAGE = {"STATIC_MANIFEST"}
OF_A_DEVELOPERS_MACHINE = {"DEBUG"}


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
    return read


def documented() -> set[str]:
    """The variables of each installation; those of local runs are read by the launcher, not by the settings."""
    text = (ROOT / "docs" / "configuration.md").read_text().partition("## Local runs")[0]
    rows = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    return {name for row in rows for name in re.findall(r"`([A-Z_]+)`", row)}


def test_every_setting_is_documented() -> None:
    settings = (ROOT / "bilateral" / "settings.py").read_text()
    assert set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', settings)) - OF_THE_IMAGE == documented()


def test_what_stands_in_env_reaches_every_process(compose: dict[str, Any]) -> None:
    application = {
        name: service for name, service in compose["services"].items() if service.get("image") == "bilateral"
    }
    assert application.keys() == {"migrate", "web", "worker", "fetching-worker", "archive-worker", "beat"}
    for service in application.values():
        assert service["environment"].keys() == documented() - OF_A_DEVELOPERS_MACHINE


def test_no_container_fills_the_disk_with_its_log(compose: dict[str, Any]) -> None:
    assert {service["logging"]["driver"] for service in compose["services"].values()} == {"local"}


def test_every_queue_has_a_worker(compose: dict[str, Any], settings: Any) -> None:
    commands = [service.get("command", []) for service in compose["services"].values()]
    served = [
        command[command.index("--queues") + 1].split(",") for command in commands if "--queues" in command
    ]
    assert {queue for queues in served for queue in queues} == set(settings.QUEUES)


def test_the_database_is_ready_once_it_answers_others(compose: dict[str, Any]) -> None:
    assert "--host=127.0.0.1" in compose["services"]["postgres"]["healthcheck"]["test"]


def test_the_broker_asks_for_its_password_and_ends_when_it_is_told_to(
    compose: dict[str, Any], tmp_path: Path
) -> None:
    port = choose_port(tmp_path / "port")
    server = tmp_path / "redis-server"
    server.write_text(f'#!/bin/sh\nexec {find_program()} "$@" --port {port} --bind 127.0.0.1\n')
    server.chmod(0o755)
    command = [part.replace("$$", "$") for part in compose["services"]["redis"]["command"]]
    environment = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "REDIS_PASSWORD": "secret"}
    process = subprocess.Popen(command, cwd=tmp_path, env=environment, start_new_session=True)
    try:
        with redis.Redis(port=port, password="secret") as client:
            assert until(lambda: answers(client))
            client.set("message", "kept")
            process.terminate()
            assert process.wait(timeout=20) == 0
            assert not answers(client)
        assert b"kept" in b"".join(part.read_bytes() for part in tmp_path.glob("appendonlydir/*"))
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def answers(client: redis.Redis) -> bool:
    try:
        return bool(client.ping())
    except redis.ConnectionError:
        return False
