"""The pages' one stylesheet, assembled from its parts: a browser on a slow connection waits once, not for eight files.

The parts stay what is read and changed. The static files' finders serve the whole wherever the parts are served, and
``collectstatic`` lays it into a production image.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

NAME = "css/site.css"
# In the order in which they overrule each other.
PARTS = ("tokens", "base", "components", "pages", "desk", "search", "charts", "tables", "print")


class StylesheetFinder(BaseFinder):
    """Finds the stylesheet, rebuilt each time it is looked for: once a process, or a request while DEBUG is on."""

    def find(self, path: str, find_all: bool = False, **_options: Any) -> Any:
        found = [self._made()] if path == NAME else []
        return found if find_all else next(iter(found), None)

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, FileSystemStorage]]:
        self._made()
        yield NAME, FileSystemStorage(self._folder.name)

    def _made(self) -> str:
        source = Path(settings.BASE_DIR) / "static" / "css"
        whole = "\n".join((source / f"{part}.css").read_text() for part in PARTS)
        file = Path(self._folder.name) / NAME
        file.parent.mkdir(exist_ok=True)
        file.write_text(whole)
        return str(file)

    @cached_property
    def _folder(self) -> TemporaryDirectory[str]:
        return TemporaryDirectory(prefix="stylesheet-")
