"""The readers of the page tests."""

from tests.api.conftest import _nothing_counted_before, reader
from tests.web.conftest import editor, viewer

__all__ = ["_nothing_counted_before", "editor", "reader", "viewer"]
