"""Text that every file format takes: XML and iCalendar have no way to write some characters."""

from __future__ import annotations

import re

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """The text without control characters, lone surrogates and non-characters; tabs and line ends stay."""
    return _UNWRITABLE.sub("", text)
