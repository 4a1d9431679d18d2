"""docker-compose.yml, docs/configuration.md and the settings name the same variables."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

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
