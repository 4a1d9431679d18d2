"""Days counted from those told just before: "the next day", "three days later", "on the second day of the forum"."""

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
    r"\b(?:on\s+the\s+(?:next|following)\s+day|the\s+(?:next|following)\s+(?:day|morning|afternoon|evening)"
    r"|(?:a|one)\s+day\s+later(?!\s+than)|(?:a|one|the)\s+day\s+after(?=\s*(?:[.,;:]|$))"
    r"|(?P<before>on\s+the\s+(?:previous\s+day|day\s+before)|the\s+(?:previous\s+day|day\s+before)|a\s+day\s+earlier)"
    r"(?!\s+(?:than|yesterday|the|his|her|their|he|she|they|(?-i:[A-Z]))))\b"
    rf"|\b(?P<days>{TWO_TO_TEN}|[1-9]\d?)\s+days\s+"
    r"(?:(?:later|afterwards?|after\s+that)\b(?!\s+than)"
    rf"|(?:after|(?P<earlier>earlier|before(?:hand|\s+that)?))\b{_ENDS})",
    re.IGNORECASE,
)
# Of a journey, what is told of its second day may be the journey itself, whose days are counted elsewhere.
_NTH_DAY = Prefiltered(
    r"\bon\s+(?:the|its)\s+(?P<nth>opening|first|second|third|fourth|fifth|last|final|closing|next\s+to\s+last)\s+day\b"
    r"(?!\s+(?:of|after)\s+(?:(?:an?|the|his|her|their|this|that)\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:visits?|trips?|tours?|stay|journey|swing|sojourn|(?:port\s+)?calls?|week|month|year|war|voyage)\b)",
    re.IGNORECASE,
)
_FIRST_DAY = ("opening", "first", "second", "third", "fourth", "fifth")
_RIGHT_AFTER = 160  # characters on to the days of which one was told first
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
    found += _days_of_a_gathering(document, mentions)
    return sorted(found, key=lambda m: m.start)


def _days_of_a_gathering(document: Document, mentions: list[DateMention]) -> list[DateMention]:
    """ "The forum ran from May 14 to 17. On the second day of it they met": the days between two told just before."""
    found = []
    for match in _NTH_DAY.finditer(document.text, within=document.sentence_texts):
        start, end = match.span()
        runs = [m for m in mentions if _runs_over_days(m)]
        told = next((m for m in reversed(runs) if 0 <= start - m.end <= _NEAR), None)
        told = told or next((m for m in runs if 0 <= m.start - end <= _RIGHT_AFTER), None)
        if told is None:
            continue
        past, future = (_nth_of(run, match["nth"]) for run in (told.past, told.future))
        if past or future:
            found.append(DateMention(start, end, match.group(), past, future, 3, "date.day_of_gathering"))
    return found


def _runs_over_days(mention: DateMention) -> bool:
    return any(_nth_of(run, "first") for run in (mention.past, mention.future))


def _nth_of(run: str | None, nth: str) -> str | None:
    """The n-th day of a run of days ("2019-05-14/2019-05-17"), or None where it has none."""
    low, slash, high = (run or "").partition("/")
    if not slash or not (A_DAY.fullmatch(low) and A_DAY.fullmatch(high)):
        return None
    first, last = date.fromisoformat(low), date.fromisoformat(high)
    word = " ".join(nth.lower().split())
    if word in _FIRST_DAY:
        moved = shift(first, max(_FIRST_DAY.index(word) - 1, 0))
    else:
        moved = shift(last, -1 if word == "next to last" else 0)
    return moved.isoformat() if moved and first <= moved <= last else None


def _step(match: re.Match[str]) -> int:
    """How many days later the day is; below zero where it is earlier."""
    days = number_told(match["days"] or "one")
    return -days if match["before"] or match["earlier"] else days


def _shifted(reading: str | None, days: int) -> str | None:
    day = date.fromisoformat(reading) if reading and A_DAY.fullmatch(reading) else None
    moved = shift(day, days) if day else None
    return moved.isoformat() if moved else None
