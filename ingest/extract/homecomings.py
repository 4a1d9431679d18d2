"""Words that end a journey told before: "is due back on Friday", "returned to the country"."""

from __future__ import annotations

import re

HOMECOMING = (
    r"\b(?:return(?:s|ed|ing)?|fl(?:y|ies|ew|ying)|com(?:es?|ing)|came|head(?:s|ed|ing)?|go(?:es)?|went|sail(?:s|ed|ing)?)\s+(?:back\s+)?home\b(?!\s+from\b)"
    r"|\breturn(?:s|ed|ing)?\s+(?:back\s+)?to\s+(?:the|this|our)\s+country\b"
    r"|\b(?:due|expected|scheduled|will\s+be|is|was|to\s+be|are|were)\s+(?:to\s+be\s+)?(?:back|home)\b(?=\s+(?:in|on|by|home|next|this|before|after|tomorrow|today|yesterday|late|early|[A-Z]))"
)
_HOME = re.compile(r"(?:\bhome|\bback|to\s+(?:the|this|our)\s+country)$")


def comes_home(words: str) -> bool:
    """Whether the event word ``words`` tells a way home, as far as no country is told behind it."""
    return bool(_HOME.search(words))
