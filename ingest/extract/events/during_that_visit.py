"""What was done "in that trip", "during that visit", "on the same journey": at some time of the visit told before."""

from __future__ import annotations

from ingest.extract.clauses.reading import Reading
from ingest.extract.matching.prefilter import Prefiltered

from .events import TALKS_KINDS, DatedAs, Event

_THAT_VISIT = Prefiltered(
    r"\b(?:[Ii]n|[Oo]n|[Dd]uring|[Aa]t)\s+(?:that|(?:the|that|this)\s+same)\s+(?:[a-z-]+\s+)?"
    r"(?:trip|visit|journey|stay|tour|sojourn|mission)\b"
    r"|\b[Вв]\s+(?:ходе|рамках|время)\s+(?:того|этого)\s+(?:же\s+)?визита\b"
    r"|\b[Вв]\s+(?:той|эту)\s+(?:же\s+)?поездк[еу]\b"
)
_WITHIN = 3  # sentences from the visit to what was done on it


def date_by_that_visit(reading: Reading, events: list[Event]) -> None:
    """Date encounters without a day that are told to have been on a visit by when that was."""
    for event in events:
        told = event.mentions[0]
        if event.kind in TALKS_KINDS and event.status == "held" and event.when is None and told.date is None:
            event.when = day_of_that_visit(reading, events, told.trigger.start)


def day_of_that_visit(reading: Reading, events: list[Event], at: int) -> DatedAs | None:
    """When the visit was on which something told at ``at`` was done, as its clause says; None where it does not."""
    index = reading.sentence_index(at)
    clauses = reading.clauses_by_sentence.get(index, [])
    clause = next((c for c in clauses if c.start <= at < c.end), None)
    if clause is None or not _THAT_VISIT.search(clause.text, within=clause.text):
        return None
    visits = [
        (mention.trigger.start, event)
        for event in events
        if event.kind == "visit" and event.status in ("held", "ongoing")
        for mention in event.mentions
        if mention.trigger.start < at and index - mention.clause.sentence <= _WITHIN
    ]
    last = max(visits, key=lambda told: told[0])[1] if visits else None
    if last is None or last.when is None:
        return None
    return DatedAs(last.when.edtf, last.when.mention, "date.of-that-visit")
