"""Waiting for what another process does, for as long as it takes and no longer."""

from __future__ import annotations

import time
from collections.abc import Callable

SECONDS_BETWEEN_LOOKS = 0.05


def until(it_is_so: Callable[[], object], seconds: float = 180) -> bool:
    """Look again and again; true as soon as it is so, false when the time is over."""
    deadline = time.monotonic() + seconds
    while not it_is_so():
        if time.monotonic() > deadline:
            return False
        time.sleep(SECONDS_BETWEEN_LOOKS)
    return True
