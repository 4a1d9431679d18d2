#!/usr/bin/env python
"""``make check``: every check there is, all of them run, the failures named at the end."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = Path(sys.executable).parent
SOURCES = ("bilateral", "ingest", "localservices", "scripts", "tests", "benchmarks", "manage.py")
MANAGE = (sys.executable, "manage.py")

LONGEST = 120  # characters of a line, as pyproject.toml has it

# What production gives; nothing is connected to.
DEPLOYED = {
    "DATABASE_URL": "postgresql://bilateral@127.0.0.1/bilateral",
    "REDIS_URL": "redis://127.0.0.1/0",
    "SECRET_KEY": "7b0f5a6e-not-a-secret-but-long-and-varied-enough-for-the-check-Qz81",
    "ALLOWED_HOSTS": "register.example",
    "HTTPS": "1",
    "DEBUG": "0",
}
CHECKS: dict[str, tuple[tuple[str | Path, ...], dict[str, str]]] = {
    "format": ((TOOLS / "ruff", "format", "--check", *SOURCES), {}),
    "lint": ((TOOLS / "ruff", "check", *SOURCES), {}),
    "imports": ((TOOLS / "lint-imports", "--no-cache"), {}),
    "types": ((TOOLS / "mypy",), {}),
    "templates": ((TOOLS / "djlint", "--lint", "--check", "--quiet", "templates"), {}),
    "module index": ((sys.executable, "scripts/module_index.py", "--check"), {}),
    "migrations": ((*MANAGE, "makemigrations", "--check", "--dry-run"), {}),
    "deployment": ((*MANAGE, "check", "--deploy", "--fail-level", "WARNING"), DEPLOYED),
}


def main() -> int:
    os.chdir(ROOT)
    failed = [name for name, (command, more) in CHECKS.items() if not passes(name, command, more)]
    if addresses := addresses_in_requirements():
        print(f"== requirements\nAddresses do not belong in requirement files: {', '.join(addresses)}")
        failed.append("requirements")
    if places := overlong_lines():
        print(f"== line length\nPatterns are folded at their alternatives: {', '.join(places)}")
        failed.append("line length")
    print(f"Failed: {', '.join(failed)}." if failed else "All checks passed.")
    return 1 if failed else 0


def passes(name: str, command: tuple[str | Path, ...], more: dict[str, str]) -> bool:
    print(f"== {name}", flush=True)
    return subprocess.run(command, env=os.environ | more, check=False).returncode == 0


def addresses_in_requirements() -> list[str]:
    """Lines that name a host: requirements say what is needed, each machine's own settings say from where."""
    return [
        f"{path.name}:{number}"
        for path in sorted(ROOT.glob("requirements*"))
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if re.search(r"https?://", line)
    ]


def overlong_lines() -> list[str]:
    """Lines of the extractor over 120 characters: ruff lets pass those without a space, which patterns are."""
    return [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sorted((ROOT / "ingest").rglob("*.py"))
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if len(line) > LONGEST
    ]


if __name__ == "__main__":
    sys.exit(main())
