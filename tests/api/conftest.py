"""Fixtures of the API's tests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from . import builders


@pytest.fixture(autouse=True)
def _nothing_counted_before() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def reader(db: Any) -> Client:
    """A viewer with a token that may read."""
    return builders.caller()
