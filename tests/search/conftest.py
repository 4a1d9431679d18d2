"""The readers of the page tests search, too."""

from tests.web.conftest import editor, viewer

__all__ = ["editor", "viewer"]
