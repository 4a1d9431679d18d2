"""Days counted from the one told just before: "the next day", "a day earlier", "three days later"."""

from __future__ import annotations

import re
from datetime import date

from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import DateMention, Document

from .date_words import TWO_TO_TEN, number_told
from .edtf_spans import A_DAY, shift

# What may follow "three days before" where it counts from a day: "three days before the vote" counts from the vote.
_ENDS = (
    r"(?=\s*(?:[.,;:)]|$)|\s+(?:in|at|on\s+the\s+sidelines|by|with|and|but|[a-z]+ed|met|held|flew|went)\b)"
)
_COUNTED = Prefiltered(
    r"\b(?:on\s+the\s+(?:next|following)\s+day|the\s+(?:next|following)\s+(?:day|morning|afternoon|evening)|(?:a|one)\s+day\s+later(?!\s+than)|(?:a|one|the)\s+day\s+after(?=\s*(?:[.,;:]|$))"
    r"|(?P<before>on\s+the\s+(?:previous\s+day|day\s+before)|the\s+(?:previous\s+day|day\s+before)|a\s+day\s+earlier)"
    r"(?!\s+(?:than|yesterday|the|his|her|their|he|she|they|(?-i:[A-Z]))))\b"
    rf"|\b(?P<days>{TWO_TO_TEN}|[1-9]\d?)\s+days\s+(?:later|after(?:wards?|\s+that)?|(?P<earlier>earlier|before(?:hand|\s+that)?))\b{_ENDS}",
    re.IGNORECASE,
)
_NEAR = 500  # characters back to the day that is counted from


def with_days_counted(document: Document, mentions: list[DateMention]) -> list[DateMention]:
    """The mentions, with the days that a text counts from the one it told just before."""
    if not any(word in document.folded for word in (" day", "the next ", "the following ")):
        return mentions
    found = list(mentions)
    days = [m for m in mentions if m.names_a_day and m.past and "/" not in m.past]
    at = 0
    for match in _COUNTED.finditer(document.text, within=document.sentence_texts):
        while at < len(days) and days[at].end <= match.start():
            at += 1
        before = days[at - 1] if at else None
        if before is None or match.start() - before.end > _NEAR:
            continue
        past, future = (_shifted(reading, _step(match)) for reading in (before.past, before.future))
        if past:
            start, end = match.span()
            found.append(DateMention(start, end, match.group(), past, future, 3, "date.next_day"))
    return sorted(found, key=lambda m: m.start)


def _step(match: re.Match[str]) -> int:
    """How many days later the day is; below zero where it is earlier."""
    days = number_told(match["days"] or "one")
    return -days if match["before"] or match["earlier"] else days


def _shifted(reading: str | None, days: int) -> str | None:
    day = date.fromisoformat(reading) if reading and A_DAY.fullmatch(reading) else None
    moved = shift(day, days) if day else None
    return moved.isoformat() if moved else None
