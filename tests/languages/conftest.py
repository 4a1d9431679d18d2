"""The readers of the page tests."""

from __future__ import annotations

from tests.web.conftest import editor, viewer

__all__ = ["editor", "viewer"]
