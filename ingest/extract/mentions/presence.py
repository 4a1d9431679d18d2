"""Whether words tell an act that needs presence, and whether it was done; for ``structure`` and ``group_stays``."""

from __future__ import annotations

import re

from ingest.extract.clauses.apart_words import APART, JOURNEYS, is_past
from ingest.extract.clauses.over_or_ahead import is_governed
from ingest.extract.clauses.polarity import Stance

from . import structure_words as words

_COMPARE = frozenset({"compare", "compared"})
_WITH_ANOTHER = re.compile(r"\b(?:with|to|and|against)\b")


def acts_of_presence(told: str, depth: int = 3, journeys: bool = False) -> bool:
    """Whether the words from a verb on tell an act of presence: none of the first ones is done from afar."""
    found = words.WORD.findall(words.HONORS.sub("guests", told))[: depth + 3]
    found = [w.lower() for w in found[:1]] + [
        w for w in found[1:] if w.islower()
    ]  # "the Order of Honor" is none
    found = [w for w in found if w not in words.FILLER and w not in words.AUXILIARY][:depth]
    if found and found[0] in _COMPARE and not _WITH_ANOTHER.search(told):
        return True  # "compared calendars", side by side
    if not found or any(w in APART for w in found):
        return False
    over = found[0] in words.GOES and words.GOES_OVER.search(told)  # "went through a draft" is no journey
    return journeys or bool(over) or found[0] not in JOURNEYS


def is_verb(word: str) -> bool:
    """Whether a word behind its subject can only be a verb of a tale: past, an auxiliary, or what captions tell."""
    shown = word.endswith("s") and word in words.PRESENCE
    return word not in words.NO_VERB and (is_past(word) or word in words.AUXILIARY or shown)


def as_done(stance: Stance, text: str, at: int, until: int) -> Stance:
    """The stance to an act whose verb no list of tenses knows: its own form tells what the words around leave open."""
    if stance.standing not in ("possible", "planned", "present"):
        return stance
    if is_past(text[at:until]) and not is_governed(text, at):
        return Stance("held", at, until, "polarity.past-verb")
    if text[at:until].endswith("ing") and (now := words.NOW.search(text, 0, at)):
        return Stance("ongoing", now.start(), until, "polarity.ongoing")
    return stance
