"""What the words around an act's say of it, where the polarity of their clause would mislead."""

from __future__ import annotations

import re

from ingest.extract.matching.prefilter import Prefiltered

# "The Palace denied on Monday that a treaty had been signed"
_DENIED = Prefiltered(
    r"\b(?:den(?:y|ied|ies|ying)|no\s+truth|not\s+true|untrue|false)\b[^.;,]{0,60}?\bthat\b", re.IGNORECASE
)
_COMES = re.compile(r"(?:enters?|comes?|takes?|becomes?)\b", re.IGNORECASE)
_REFUSED = re.compile(r"(?:turned|rejected|rebuffed|spurned|threw|voted|thumbed)\b", re.IGNORECASE)
_RUNS_OUT = re.compile(r"(?:expires?|lapses?|runs|ends|up\s+for)\b", re.IGNORECASE)
_AFTER_DAYS = re.compile(
    r"^\s+(?:on\s+the\s+)?(?:\d+|[a-z-]+)(?:th|st)?\s+(?:days?|months?)\s+(?:after|from"
    r"|following)\b|^\s+(?:upon|once|after)\b"
)  # a clause of the treaty
_CONDITION = Prefiltered(
    r"\b(?:before|until|once|for|so\s+that|in\s+order)\s+(?:it|they|□|(?:the|both|these|this)\s+(?:[\w-]+\s+){0,2}?[\w-]+)?\s*"
    r"(?:can\s+|may\s+|could\s+|will\s+|to\s+)?$",
    re.IGNORECASE,
)  # "… needs concurrence before it takes effect": not yet in force
_OVER_NOW = re.compile(r"(?:entered|took|taken|came|was|were|is|are|remain)", re.IGNORECASE)
_WITH_WHICH = re.compile(r"\bwith\s+(?:which|whom)\s[^,;]*$")  # "the 14th country with which it has a treaty"
_HOPED_SOON = re.compile(r"\b(?:early|earliest|speedy|swift|prompt|soonest|timely)\s+$", re.IGNORECASE)

_LAST_DONE = re.compile(r"\b(?:years|decades)\s+(?:ago\s+)?since\b[^,;]{0,60}\blast\s+$")


def denied_of_it(text: str, whole: str, at: int) -> bool:
    """Whether somebody denies that the act at ``text[at:]`` was done; ``whole`` is the text with all names."""
    return bool(_DENIED.search(text, 0, at, within=whole))


def comes_into_force_on(act: str, words: str) -> bool:
    """Whether the words may tell of a day still to come ("enters into force on Friday")."""
    return act == "in_force" and bool(_COMES.match(words))


def is_end_ahead(act: str, words: str) -> bool:
    """Whether an ending that lies ahead has not come: a refusal has, and what is put off is put off already."""
    return act != "stalled" and not _REFUSED.match(words)


def runs_out_on(act: str, text: str, at: int, until: int, ahead: bool) -> bool:
    """Whether the words tell when an instrument will run out; until then it is in force."""
    return ahead and act == "expired" and bool(_RUNS_OUT.match(text, at, until))


def wished_into_force(act: str, text: str, at: int, until: int) -> bool:
    """Whether words of force tell a clause of the instrument, a condition or a hope, not what is."""
    if act != "in_force":
        return False
    if _AFTER_DAYS.match(text[until:]) or _HOPED_SOON.search(text[:at]) or _WITH_WHICH.search(text[:at]):
        return True
    return not _OVER_NOW.match(text[at:until]) and bool(_CONDITION.search(text[:at], within=text))


def signed_years_ago(before: str) -> bool:
    """ "It has been 24 years since the pact was last signed": that signature holds no more."""
    return _LAST_DONE.search(before) is not None
