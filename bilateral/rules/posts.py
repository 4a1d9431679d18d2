"""When two titles as stated name one office."""

from __future__ import annotations

from .names import american

_IDLE = frozenset(
    {"the", "of", "for", "and", "to", "in", "on", "a", "an", "s", "national", "acting", "former", "then"}
)
_SAME = {
    "sec": "secretary",
    "usec": "undersecretary",
    "gen": "general",
    "federation": "russia",
    "russian": "russia",
    "philippine": "philippines",
    "economy": "economic",
    "foreign": "foreign",
}


def office_key(title: str) -> str:
    """The words of an office in any order: "Secretary of National Defense" and "Defense Secretary" share a key."""
    words = {_SAME.get(word, word) for word in american(title).split()} - _IDLE
    return " ".join(sorted(words))[:120]
