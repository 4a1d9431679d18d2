"""Words of rules that pages translate, and the right word for a misspelt one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

MOST_TOLD = 20  # of names that are not known: to look for the nearest word of each of a million takes minutes


def mark(words: str) -> str:
    """Give the words back as they are. ``make messages`` finds them here for the catalogs; rules know no language."""
    return words


def with_capital(title: str) -> str:
    """A title as it is shown by itself: "agreement on trade", found within a sentence, begins with a capital.

    A word that has capitals of its own ("eGovernment") is written as it is meant to be.
    """
    first = title.split(maxsplit=1)[0] if title.strip() else ""
    return title[:1].upper() + title[1:] if first.islower() else title


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that a wrong one was most likely meant to be."""
    matches = get_close_matches(word.lower(), list(known), n=1, cutoff=0.5)
    return matches[0] if matches else None


def unknown_fields(given: Iterable[str], known: Sequence[str]) -> list[tuple[str, str, str | None]]:
    """The first of these names that no field has: each cut short, what is wrong in words, and the nearest right one."""
    told = []
    for name in [name for name in given if name not in known][:MOST_TOLD]:
        shown = name[:60].replace("\x00", "")
        near = nearest(shown, known)
        hint = f"Did you mean {near}?" if near else f"There are: {', '.join(known)}."
        told.append((shown, f"There is no field {shown}. {hint}", near))
    return told
