"""Talks that went on for a second day: "the session was held on May 3 and 4"."""

from __future__ import annotations

import itertools
import re
from datetime import timedelta

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.dating.periods import bounds
from ingest.extract.types import JOURNEY_KINDS, DateMention

_LONG_TALKS = re.compile(r"consultations|talks|session|negotiations|dialogue|discussions", re.IGNORECASE)
_AND = re.compile(r"\s*(?:and|&|at|и)\s+(?:on\s+)?")
_NEXT_DAY = 24  # characters in which the second of two days stands


def with_day_after(reading: Reading, clause: Clause, trigger: Trigger, told: DateMention) -> DateMention:
    """Both days of "the session was held on May 3 and 4"; two who were met on two days were met on one each."""
    if trigger.kind in JOURNEY_KINDS or (trigger.form == "verb" and not _LONG_TALKS.search(trigger.text)):
        return told
    near = reading.dates_in(max(clause.start, told.start - _NEXT_DAY), min(told.end + _NEXT_DAY, clause.end))
    for first, second in itertools.pairwise(near):
        listed = told in (first, second) and first.names_a_day and second.names_a_day
        if not listed or not _AND.fullmatch(reading.text(first.end, second.start)):
            continue
        days = [(one, other) for one, other in ((first.past, second.past), (first.future, second.future))]
        if any("/" in f"{one}{other}" or not (one and other) for one, other in days):
            continue
        apart = bounds(second.past or "")[0] - bounds(first.past or "")[0]
        if apart == timedelta(days=1):
            past, future = (f"{one}/{other}" for one, other in days)
            text = reading.text(first.start, second.end)
            return DateMention(first.start, second.end, text, past, future, first.weight, "date.two-days")
    return told
