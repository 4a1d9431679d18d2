"""Bytes to documents: the text of each format. Pure Python, run by ``confined`` in a process of its own."""

from .document import Document, Entry, Listing, Unreadable

__all__ = ["Document", "Entry", "Listing", "Unreadable"]
