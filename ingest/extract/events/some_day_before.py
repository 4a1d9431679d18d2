"""Whether an event is put on some day before, without telling which: "recently met", "met a short time ago"."""

from __future__ import annotations

import re

from ingest.extract.mentions.event_mention import EventMention

_RECENTLY = r"recently|kamakailan|недавно|на\s+днях"
_TOLD_OF = re.compile(rf"\b(?:{_RECENTLY})\b", re.IGNORECASE)  # "Dumalaw kamakailan si X"
_RECENTLY_MET = re.compile(rf"\b(?:{_RECENTLY}|earlier)\s+$", re.IGNORECASE)
_MET_RECENTLY = re.compile(
    r"\s+(?:a\s+(?:short|little|brief)\s+(?:time|while)\s+ago|(?:not\s+long|some\s+time)\s+ago"
    rf"|lately|earlier|{_RECENTLY})\b"
)
_OTHER_DAY = re.compile(r"\bthe\s+other\s+day\b")  # "called him the other day"
_DAYS_AFTER = re.compile(
    r"\b(?:days?|weeks?|months?)\s+after\s+(?:[\w.’'-]+\s+){0,5}$"
)  # "some days after she met Y"


def tells_of_some_day_before(text: str) -> bool:
    """Whether a text says of what it tells that it was not long ago."""
    return _TOLD_OF.search(text) is not None


def is_of_some_day_before(told: EventMention) -> bool:
    """ "Two days after X met Y", "recently met", "met a short time ago": not on the day of the lead."""
    if _DAYS_AFTER.search(told.before) or _RECENTLY_MET.search(told.before):
        return True
    behind = told.trigger.end - told.clause.start
    return bool(_MET_RECENTLY.match(told.clause.text, behind) or _OTHER_DAY.search(told.clause.text, behind))
