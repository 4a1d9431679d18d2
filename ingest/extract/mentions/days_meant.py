"""Days that a text only counts or points to: "a day later", "later in the day"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ingest.extract.clauses.circumstances import is_followed_by_saying, is_reporting_date, is_since
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.dating.date_words import number_told
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import DateMention

DAYS_LATER = re.compile(
    r"(?:(?:A|One|(?P<days>Two|Three))\s+days?\s+(?:(?P<before>earlier|before)|later|after)"
    r"|The\s+(?:next|following)\s+(?:day|morning|afternoon|evening))\b"
    r"(?!\s+(?:of|that|the))"
)
_FAR_BACK = 3000  # characters over which "the same day" reaches
_SAME_DAY = Prefiltered(
    r"\b(?:the\s+same|that(?:\s+same)?|later\s+(?:in\s+)?the|earlier\s+in\s+the)\s+"
    r"(?:day|morning|afternoon|evening|night)\b"
    r"|^в\s+тот\s+же\s+день\b|^(?:In|Later\s+in)\s+the\s+(?:morning|afternoon|evening)\b"
    r"|^(?:That|Later\s+that)\s+(?:afternoon|evening|night)\b",
    re.IGNORECASE,
)
_IN_THE_DAY = re.compile(r"in\s+the\s+day$")
IS_AHEAD = re.compile(r"\b(?:will|(?:is|are|was)\s+(?:to|set|due|expected|scheduled|slated))\b")


def same_day(reading: Reading, clause: Clause) -> DateMention | None:
    """ "The same day", "later that day": the day told last; ahead of "later in the day", that of the article."""
    same = _SAME_DAY.search(clause.text) if _SAME_DAY in held_by(clause.text) else None
    if same is None or is_followed_by_saying(clause.text, same.end(), names_a_day=True):
        return None
    if _IN_THE_DAY.search(same.group()) and IS_AHEAD.search(clause.text):
        return _that_day(reading, clause, same)
    earlier = reversed(reading.dates_in(max(0, clause.start - _FAR_BACK), clause.start))
    return next((d for d in earlier if d.names_a_day and not is_since(reading, d) and not _is_bound(d)), None)


def days_later(reading: Reading, clause: Clause, later: re.Match[str]) -> DateMention | None:
    """ "A day later, X met …": counted from the day told last."""
    told = [
        d
        for d in reading.dates_in(max(0, clause.start - _FAR_BACK), clause.start)
        if d.names_a_day and d.past and not is_reporting_date(reading, d) and not is_since(reading, d)
    ]
    if not told or "/" in (told[-1].past or ""):
        return None
    number = number_told(later["days"] or "one")
    forward = -number if later["before"] else number
    day = (date.fromisoformat(told[-1].past or "") + timedelta(days=forward)).isoformat()
    start, end = clause.start + later.start(), clause.start + later.end()
    return DateMention(start, end, reading.text(start, end), day, day, 3, "date.days-later")


def is_day_he_comes(clause: Clause, date: DateMention) -> bool:
    """Whether "in May, when X comes" dates the coming; "spent May on what must be done before X comes" does not."""
    return date.end <= clause.start and clause.text.startswith("when ")


def _that_day(reading: Reading, clause: Clause, told: re.Match[str]) -> DateMention | None:
    """ "Will be signed later in the day": on the day of the article, whatever days it told before."""
    anchor = reading.document.anchor
    day = anchor.isoformat() if anchor else None
    start, end = clause.start + told.start(), clause.start + told.end()
    return DateMention(start, end, reading.text(start, end), day, day, 3, "date.in-the-day") if day else None


def _is_bound(date: DateMention) -> bool:
    """True for a day until which something lasts; "the same day" means none such."""
    return bool(date.past and date.past.startswith("../"))
