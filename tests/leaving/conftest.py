"""The readers of the page tests."""

from tests.web.conftest import editor, viewer

__all__ = ["editor", "viewer"]
