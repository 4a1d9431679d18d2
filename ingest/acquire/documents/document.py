"""What reading yields."""

from __future__ import annotations

from dataclasses import dataclass, field


class Unreadable(Exception):
    """A document that yields no article. The message tells people what is wrong and what to do."""


@dataclass(slots=True)
class Document:
    """One article's text and what its document says of it.

    ``published`` and ``modified`` are ISO 8601: a day, or a moment with or without an offset; empty where not said.
    """

    text: str
    title: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    modified: str = ""
    address: str = ""  # the canonical one, where the document names it
    language: str = ""
    name: str = ""  # of the file within an archive
    problem: str = ""  # why that file could not be read; then there is no text


@dataclass(slots=True)
class Entry:
    """One item of a feed or sitemap."""

    guid: str
    address: str
    title: str = ""
    author: str = ""
    content: str = ""  # HTML or text, the fullest that the feed gives
    published: str = ""
    modified: str = ""
    language: str = ""


@dataclass(slots=True)
class Listing:
    """What a feed or sitemap lists. ``nested`` are the sitemaps that an index leads to."""

    title: str = ""
    language: str = ""
    entries: list[Entry] = field(default_factory=list)
    nested: list[str] = field(default_factory=list)
