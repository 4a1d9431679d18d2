"""When an extracted value counts as the gold value.

Every function takes ``right``, the values that are accepted, and ``found``, the value extracted.
Comparison ignores case and accents, since a source may have lost either.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

Same = Callable[[Sequence[Any], Any], bool]

NAME_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
# Words that say nothing about which title is meant: two countries' articles are full of their own names.
EMPTY_TITLE_WORDS = frozenset(
    {"the", "of", "on", "in", "and", "for", "to", "a", "an", "between", "with", "s", "bilateral"}
    | {"republic", "federation", "philippines", "philippine", "russia", "russian"}
)
EMPTY_PLACE_WORDS = frozenset({"city", "the", "of", "russia", "philippines"})


def fold(value: Any) -> str:
    """Text without case and accents; "" for nothing."""
    decomposed = unicodedata.normalize("NFKD", str(value or "")).casefold()
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def words(value: Any) -> list[str]:
    return re.findall(r"[^\W_]+", fold(value))


def same_text(right: Sequence[Any], found: Any) -> bool:
    return fold(found).strip() in {fold(option).strip() for option in right}


def _name_words(name: Any) -> list[str]:
    return [word for word in words(name) if word not in NAME_SUFFIXES]


def same_person(right: Sequence[Any], found: Any) -> bool:
    """Equal surnames, and first names that do not contradict each other by their initial.

    A surname of two words ("dela Peña", a word split by scanning) may be written in one.
    """
    found_words = _name_words(found)
    if not found_words:
        return False
    for option in right:
        name = _name_words(option)
        if not name:
            continue
        surnames_agree = (
            name[-1] == found_words[-1]
            or "".join(name[-2:]) == "".join(found_words[-2:])
            or "".join(name[1:]) == "".join(found_words[1:])
        )
        surname_alone = 1 in (len(name), len(found_words))
        if surnames_agree and (surname_alone or name[0][0] == found_words[0][0]):
            return True
    return False


def same_full_name(right: Sequence[Any], found: Any) -> bool:
    """Every given name and surname, initials and suffixes aside; one more word is allowed."""
    found_words = {word for word in _name_words(found) if len(word) > 1}
    for option in right:
        name = {word for word in _name_words(option) if len(word) > 1}
        joined_alike = "".join(sorted(name)) == "".join(sorted(found_words))
        contained = bool(name) and name <= found_words and len(found_words) <= len(name) + 1
        if joined_alike or contained:
            return True
    return False


def _title_words(title: Any) -> set[str]:
    return {word.rstrip("s") for word in words(title) if word not in EMPTY_TITLE_WORDS}


def title_overlap(right: Sequence[Any], found: Any) -> float:
    """The share of words that two titles have in common, from 0 to 1, for the best of ``right``.

    A title within the other counts as nearly equal while it has at least half of the longer one's words.
    """
    found_words = _title_words(found)
    best = 0.0
    for option in right:
        title = _title_words(option)
        if not title or not found_words:
            continue
        best = max(best, len(title & found_words) / len(title | found_words))
        within = title <= found_words or found_words <= title
        if within and 2 * min(len(title), len(found_words)) >= max(len(title), len(found_words)):
            best = max(best, 0.99)
    return best


def same_instrument(right: Sequence[Any], found: Any) -> bool:
    return title_overlap(right, found) >= 0.6


def same_office(right: Sequence[Any], found: Any) -> bool:
    return title_overlap(right, found) >= 0.5


def same_place(right: Sequence[Any], found: Any) -> bool:
    """One name within the other ("Clark", "Clark Freeport, Pampanga"), not much longer than the gold."""
    found_words = set(words(found)) - EMPTY_PLACE_WORDS
    for option in right:
        place = set(words(option)) - EMPTY_PLACE_WORDS
        if not place and not found_words and words(option) == words(found):
            return True
        if not place or not found_words:
            continue
        if (place <= found_words or found_words <= place) and len(found_words) <= 2 * len(place) + 2:
            return True
    return False
