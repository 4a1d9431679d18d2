"""Talks told as part of a stay: "X was in Y on Monday and had talks with Z", "Y hosted X on Monday, who sat with Z"."""

from __future__ import annotations

import re

from ingest.extract.clauses.circumstances import date_for
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.matching.prefilter import held_by
from ingest.extract.types import JOURNEY_KINDS, DateMention

from .days_of_posts import POSTED, day_of_post

_WHO = re.compile(
    r"who\s+(?:then\s+|also\s+|there\s+)?(?!had\b|has\b|have\b|will\b|would\b|was\b|is\b|were\b)[a-z]"
)
_HOSTED = re.compile(r"\b(?:hosted|received|welcomed)\b")
_AND = re.compile(
    r"and\s+(?:ha(?:s|ve)\s+)?(?:[a-z]+ly\s+|then\s+|there\s+|also\s+|already\s+)?"
    r"(?:[a-z]{3,}ed|met|had|held|saw|sat|spoke|took|paid|gave)\b"
)
# "Left on Sunday after a visit during which he met Y": on some day before.
_AFTER_THAT = re.compile(r"\bafter\b[^,;]*\bduring\s+which\b")
_WAS_THERE = re.compile(r"\b(?:was|were|is|are)\s+(?:now\s+)?in\s+(?:the\s+)?[A-Z]")


def goes_on(before: Clause, clause: Clause) -> bool:
    """Whether a clause tells what was done on the stay that the clause before it sets."""
    if clause.text.startswith("who "):
        return bool(_WHO.match(clause.text) and _HOSTED.search(before.text))
    return bool(clause.text.startswith("and ") and _AND.match(clause.text) and _WAS_THERE.search(before.text))


def _day_of_stay(reading: Reading, before: Clause) -> DateMention | None:
    """The one day of the stay, which is that of all that was done on it; None of several days."""
    day = date_for(reading, before.start, before.end, (before.end, before.end))
    return day if day and day.names_a_day and "/" not in (day.past or "/") else None


def day_beyond_clause(
    reading: Reading, clauses: list[Clause], position: int, trigger: Trigger, found: DateMention | None
) -> DateMention | None:
    """The day with what the stay around it, or the post that tells it, says of it."""
    clause = clauses[position]
    if found and "during which" in clause.text and _AFTER_THAT.search(reading.text(found.end, trigger.start)):
        return None
    shared = found is None and position and trigger.kind not in JOURNEY_KINDS
    if shared and goes_on(clauses[position - 1], clause):
        found = _day_of_stay(reading, clauses[position - 1])
    if POSTED in held_by(clause.text) and reading.is_quoted(trigger.start, trigger.end):
        found = day_of_post(reading, clause, found)
    return found
