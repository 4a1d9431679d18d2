"""The readers of the page tests."""

from tests.api.conftest import reader
from tests.web.conftest import editor, viewer

__all__ = ["editor", "reader", "viewer"]
