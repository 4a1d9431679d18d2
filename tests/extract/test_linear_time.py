"""No expression backtracks without end, and long texts cost no more a character than short ones."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MOST_SECONDS = 200  # of processor time: what backtracks without end is stopped here


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))


@pytest.mark.long
def test_no_expression_is_slow_on_hostile_text() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.extract.hostile_patterns"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        preexec_fn=_limit,  # nothing else runs in the child
        check=False,
    )
    told = run.stdout.splitlines()
    assert run.returncode == 0, f"stopped after {told[-1:] or 'nothing'}: {run.stderr[-500:]}"
    assert told[-1].startswith("done ")
    assert told[:-1] == []
