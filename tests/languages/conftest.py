"""The readers of the page tests, and English again after every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.utils import translation

from tests.web.conftest import editor, viewer

__all__ = ["editor", "viewer"]


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    """A request of the test client leaves its language active, as one of a server does until the next."""
    yield
    translation.deactivate()
