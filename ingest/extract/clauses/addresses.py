"""Words by which somebody speaks before the parliament of the other side, or it hears him."""

from __future__ import annotations

import re

_CHAMBER = (
    r"(?:Council|Duma|Senate|House|Congress|Parliament|parliament|(?<!General\s)Assembly|senators|lawmakers"
    r"|legislators|congressmen"
    r"|deputies)"
)
# "Before a joint session of the Congress", "at the State Duma", "to members of the Federation Council".
_OF_CHAMBER = (
    r"\s+(?:(?:an?|the|its|both|plenary|joint|special|open|session|sitting|meeting|hearing|members|houses|upper"
    r"|lower|house|committee|Committee|on|of|and|in)\s+"
    rf"|[A-Z][\w'’-]*\s+){{0,9}}?{_CHAMBER}\b"
)
_SPEECH = r"(?:an?|his|her|the)\s+(?:[\w-]+\s+){0,2}?(?:address|speech|lecture|remarks)"
BEFORE_PARLIAMENT = (
    rf"\baddress(?:ed|es|ing)\b(?={_OF_CHAMBER})|(?<=\bwill\s)address\b(?={_OF_CHAMBER})"
    rf"|(?<=\bto\s)address\b(?={_OF_CHAMBER})"
    rf"|\b(?:deliver(?:ed|s|ing)?|g[ai]ves?|giving)\b(?=\s+{_SPEECH}\s+(?:before|to|at|in){_OF_CHAMBER})"
    rf"|\b(?:spoke|speaks?|speaking|appeared)\b(?=\s+(?:before|at|in){_OF_CHAMBER})"
    rf"|\btook\s+the\s+(?:floor|rostrum|podium)\b(?=\s+(?:at|in|of){_OF_CHAMBER})"
    rf"|\b(?:heard|hears?|listened\s+to|listens\s+to)\b(?=\s+{_SPEECH}\b[^.;]{{0,60}}?\bby\s+(?:[A-Z]|the\s))"
)
_SPEAKS = re.compile(
    r"address(?:ed|es|ing)?|deliver(?:ed|s|ing)?|g[ai]ves?|giving|spoke|speaks?|speaking|appeared"
    r"|took\s+the\s+(?:floor|rostrum|podium)"
)
_HEARS = re.compile(r"(?:heard|hears?|listened\s+to|listens\s+to)")
_AUDIENCE = re.compile(
    rf"(?:\s+{_SPEECH})?(?:\s+(?:before|to|at|in|of))?{_OF_CHAMBER}"
    rf"(?:\s+of\s+(?:the\s+)?[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?){{0,2}}"
)


def audience(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a clause names who hears a speech, by the word of it in ``[start, end)``; None for other words."""
    if _HEARS.fullmatch(text, start, end):
        return 0, start
    if _SPEAKS.fullmatch(text, start, end) and (heard := _AUDIENCE.match(text, end)):
        return heard.span()
    return None


def is_speech(word: str) -> bool:
    """Whether an event word is one of speaking: whoever is named behind it is spoken of, or hears it."""
    return _SPEAKS.fullmatch(word) is not None
