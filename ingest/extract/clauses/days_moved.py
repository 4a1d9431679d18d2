"""Days told beside an event that are not its own: the one set first and then moved, the deadline of what was agreed.

"The round, earlier scheduled for 3 March, will be held on 17 April"; "agreed to finish the program by December".
"""

from __future__ import annotations

import re

from ingest.extract.types import DateMention

from .reading import Reading

_FIRST_SET = re.compile(
    r"\b(?:earlier|originally|previously|initially|first|once|formerly|at\s+first)\s+"
    r"(?:set|scheduled|slated|planned|expected|due|foreseen|announced|fixed)\s+"
    r"(?:to\s+(?:be\s+held|take\s+place)\s+)?(?:(?:for|on|in)\s+)?(?:the\s+)?(?:[A-Z][a-z]+,\s+)?$"
)
# "On Tuesday and not on Thursday", "instead of Friday"
_NOT_ON = re.compile(
    r"(?:,|\band)\s+not\s+(?:on\s+|in\s+|until\s+)?$|\b(?:instead\s+of|rather\s+than)\s+(?:on\s+|in\s+)?$"
)
_IS_NOW = re.compile(r"\b(?:will|would|now|is\s+to|are\s+to|was\s+(?:moved|held))\b[^.;]*$")
_WILL_NOW = re.compile(
    r"\b(?:will|would|is\s+to|are\s+to)\s+(?:now\s+)?(?:be\s+held|take\s+place|meet|convene|open|start)\b[^.;]{0,30}$"
)
_AGREED_TO = re.compile(
    r"\b(?:agreed|decided|undertook|promised|pledged|vowed|committed|asked|instructed|tasked)\b[^.;]*\sto\s[a-z]"
)
_SINCE_THEY = re.compile(
    r"\bsince\s+"
    r"(?:they|he|she|the\s+two(?:\s+[a-z]+)?|(?:[A-Z][\w.’'-]*\s+)+and\s+(?:[A-Z][\w.’'-]*\s*)+)\s+"
    r"(?:last\s+|first\s+|had\s+)?$"
)


def set_now(reading: Reading, dates: list[DateMention]) -> list[DateMention]:
    """Of days to which something was moved in turn, the one on which it is to be now."""
    return [d for d in dates if _WILL_NOW.search(reading.text(max(0, d.start - 60), d.start))]


def moved_to(reading: Reading, date: DateMention) -> DateMention:
    """The day told instead of that for which something was first set, which stands behind it in the sentence."""
    later = reading.dates_in(date.end, reading.sentence_at(date.start).end)
    return next((d for d in later if d.future and _IS_NOW.search(reading.text(date.end, d.start))), date)


def since_it(reading: Reading, date: DateMention, trigger: tuple[int, int]) -> bool:
    """ "They have not talked since they met in New York last September": the day of that very meeting."""
    if date.start < trigger[1] or date.text.casefold().startswith("since"):
        return False
    return _SINCE_THEY.search(reading.text(max(0, trigger[0] - 60), trigger[0])) is not None


def is_deadline(reading: Reading, date: DateMention, trigger: tuple[int, int]) -> bool:
    """True for the day by which something agreed upon is to be done ("agreed to finish, by December, a program")."""
    if not date.text.casefold().startswith("by ") or date.start < trigger[1]:
        return False
    return _AGREED_TO.search(reading.text(trigger[0], date.start)) is not None


def is_given_up(reading: Reading, date: DateMention) -> bool:
    """True for the day of which it is said that it is not to be ("on Tuesday and not on Thursday")."""
    return _NOT_ON.search(reading.text(max(0, date.start - 20), date.start)) is not None


def was_first_set(reading: Reading, date: DateMention) -> bool:
    """True for the day for which something had been set before it was moved ("earlier scheduled for 3 March")."""
    return _FIRST_SET.search(reading.text(max(0, date.start - 60), date.start)) is not None
