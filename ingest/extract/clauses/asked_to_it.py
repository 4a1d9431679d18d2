"""What is told of how somebody was asked to come, and to what, which is no part of the event itself.

"His visit, to which Y invited him in May, will be in June"; "gave him an invitation to a show in October".
"""

from __future__ import annotations

import re

from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import DateMention

from .reading import Reading

_ASKED = Prefiltered(
    r",\s+(?:(?:to|for|on)\s+which\s[^,;]{3,120}?\binvit(?:ed|ation)\b|an?\s+invitation\s+(?:to|for)\s+which\b"
    r"|(?:which|that)\s+(?:(?!will|would|was|were|is|had|has)[\w.’'-]+\s+){1,6}?(?:(?:had|has)\s+)?"
    r"(?:proposed|suggested|requested|asked\s+for|called\s+for)\b)"
    r"[^,;.]*"
)
# "An invitation to an exhibition of police gear in October": what stands behind is where and when that is.
INVITED_TO = re.compile(
    r"\binvitations?\s+(?:to|for)\s+(?:(?:an?|the|its|his|her|their|this|next|[\w]+['’]s)\s+|(?=[A-Z]))"
    r"(?:(?!at\b|during\b|when\b|as\b|after\b)[^\s,;.]+\s+){0,14}\Z"
)
_OF_LATE = re.compile(r"last\b|earlier\b|late\b|recently\b", re.IGNORECASE)


def without_asking(text: str) -> str:
    """A clause with what is told aside of the invitation blotted out: neither done nor planned by that."""
    if _ASKED not in held_by(text):
        return text
    for told in _ASKED.finditer(text, within=text):
        text = text[: told.start()] + " " * len(told.group()) + text[told.end() :]
    return text


def is_day_asked(reading: Reading, date: DateMention, trigger: tuple[int, int]) -> bool:
    """Whether a day behind an event word, or behind the "which" that stands for it, is that of the invitation to it."""
    sentence = reading.sentence_at(date.start)
    if date.start < trigger[1] or _ASKED not in held_by(sentence.text):
        return False
    day, event = date.start - sentence.start, trigger[0] - sentence.start - len(", ")
    return any(
        event <= told.start() < day < told.end()
        for told in _ASKED.finditer(sentence.text, within=sentence.text)
    )


def is_day_of_what_one_is_asked_to(reading: Reading, date: DateMention, trigger: tuple[int, int]) -> bool:
    """Whether a day is that of what somebody is told to be invited to; on a weekday, he was invited.

    Where the event word itself tells what he is invited to ("an invitation to talks in May"), the day is its own.
    """
    by_weekday = date.names_a_day and not any(map(str.isdigit, date.text))
    if by_weekday or _OF_LATE.match(date.text):
        return False
    told = INVITED_TO.search(reading.document.text, reading.sentence_at(date.start).start, date.start)
    return told is not None and not told.start() < trigger[0] < date.start
