"""CPU seconds of running processes, by what they are for: where the time of an installation goes. Linux only."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


def of_process(pid: int) -> float:
    """CPU seconds of a process and of those it started that have ended; none for one that is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / _TICKS


def children_of(pid: int) -> list[int]:
    """The processes that this one started and that run."""
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def of_tree(pid: int) -> float:
    """CPU seconds of a process and of all that it started."""
    return of_process(pid) + sum(map(of_tree, children_of(pid)))


def of_installation(workers: Iterable[int], postgres: int, broker: int) -> dict[str, float]:
    """CPU seconds of each part, given the process ids of the workers, the database server and the broker."""
    workers = list(workers)
    return {
        "worker children": sum(of_tree(child) for worker in workers for child in children_of(worker)),
        "worker parents": sum(map(of_process, workers)),
        "database": of_tree(postgres),
        "broker": of_tree(broker),
    }
