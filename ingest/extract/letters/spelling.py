"""Spelling keys: one key for the spellings of one name ("Shoigu", "Shoygu", "Шойгу"; "Año", "Ano")."""

from __future__ import annotations

import re
from functools import lru_cache

from .cyrillic import CYRILLIC, romanise
from .folding import fold_key

# Order matters: each step reads what the earlier ones left.
_STEPS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=[bcdfghjklmnprstvz])yo", "e"),  # Fyodor, Likhachyov
        (r"x", "ks"),
        (r"shch|sch", "sh"),
        (r"dzh|zh", "j"),
        (r"kh", "h"),
        (r"ph", "f"),
        (r"w", "v"),
        (r"ts|tz", "c"),
        (r"ff\b", "v"),
        (r"(?<=[aeou])y(?=[aeou])", ""),  # Mikheyev, Khovayev
        (r"\by(?=[eo])", ""),  # Yevgeny, Yekaterina
        (r"y(?=[eo])", ""),  # Syedov, Fyodor
        (r"\biu|\byu|\bju", "u"),
        (r"(?<=[bcdfghjklmnprstvz])[yi]u", "u"),  # Ulyukayev, Uliukaev
        (r"(?<=[bcdfghjklmnprstvz])[yi]a\b", "ia"),
        (r"[yj](?![aeou])", "i"),
        (r"ii+|iy|yi|ij", "i"),
        (r"io\b", "o"),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=8192)
def spelling_key(word: str) -> str:
    """A key that the romanisations and accented forms of one name word share."""
    key = fold_key(romanise(word) if CYRILLIC.search(word) else word).replace(" ", "")
    for pattern, replacement in _STEPS:
        key = pattern.sub(replacement, key)
    return key
