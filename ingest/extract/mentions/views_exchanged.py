"""When views were exchanged, apart from the days of what they were exchanged on."""

from __future__ import annotations

import re

from ingest.extract.clauses.circumstances import date_for
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.types import DateMention

# What they exchanged views on may have dates of its own.
_SPOKEN_ABOUT = re.compile(
    r"\b(?:on|about|over|regarding|concerning)\s+"
    r"(?!(?:(?:the|an?)\s+)?"
    r"(?:[A-Z][a-z]+day\b|[A-Z][a-z]{2,8}\.?\s+\d|\d|sidelines|margins"
    r"|(?:working\s+)?(?:lunch|dinner|breakfast|coffee|tea)\b))"
)
# "… on correspondent banking in Vienna on October 16": theirs, as no such subject has a place and a day.
_SET_THEN = re.compile(r"\s(?:in|at)\s+(?:[A-Z][\w.’'-]*\s+){1,3}(?:(?:on|last)\s+)?(?=[A-Z\d])")
_MAY_BE_DATED = re.compile(
    r"\b(?:summit|forum|conference|meeting|talks|session|visit|trip|call|election|attack|incident|collision"
    r"|anniversary|exercises?|drills|signing|agreement|treaty|declaration|statement|speech|crisis"
    r"|earthquake|typhoon|commission|consultations|gathering|assembly|games|vote|referendum|festival)s?\b",
    re.IGNORECASE,
)


def day_of_views(reading: Reading, clause: Clause, span: tuple[int, int], end: int) -> DateMention | None:
    """The day on which views were exchanged: before their subject, or with a place right behind a plain one."""
    subject = _SPOKEN_ABOUT.search(clause.text, span[1] - clause.start)
    if subject is None:
        return date_for(reading, clause.start, end, span)
    about = clause.start + subject.start()
    told = date_for(reading, clause.start, about, span)
    set_then = _SET_THEN.search(clause.text, subject.end()) if told is None else None
    if set_then is None or _MAY_BE_DATED.search(clause.text, subject.end(), set_then.start()):
        return told
    return date_for(reading, clause.start + set_then.start(), end, span)
