"""What is made once for many tests that only read it."""

from __future__ import annotations

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker


@contextmanager
def rows(blocker: DjangoDbBlocker) -> Iterator[None]:
    """Rows written inside are there until it ends: each test undoes what it adds to them, and no more."""
    with blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


def file(name: str, tmp_path_factory: pytest.TempPathFactory, write: Callable[[Path], object]) -> Path:
    """A file that one of the processes of this test run writes, and the others wait for."""
    base = tmp_path_factory.getbasetemp()
    folder = base.parent if base.name.startswith("popen-") else base
    path = folder / name
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            half = path.with_suffix(".half")
            write(half)
            half.rename(path)
    return path
