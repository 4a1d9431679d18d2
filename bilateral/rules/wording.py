"""Words of rules that pages translate, and the right word for a misspelt one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def mark(words: str) -> str:
    """Give the words back as they are. ``make messages`` finds them here for the catalogs; rules know no language."""
    return words


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that a wrong one was most likely meant to be."""
    matches = get_close_matches(word.lower(), list(known), n=1, cutoff=0.5)
    return matches[0] if matches else None
