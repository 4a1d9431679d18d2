"""How the name of an offer ends, and whom an invitation asks that binds no state."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading

_TO_A_DAY = re.compile(
    r"(?:,?\s+(?:in|on|from|for|by|during|within|next|this|last|until|of|around|early|late|the))+$"
)
_FEWEST_WORDS = 3  # of a name that says what is offered
_GOES_ON_LONG = 4  # words behind a day, without which it may stay
# Whom a mayor asks in who invites nobody of the other state ("Russian investors").
PRIVATE_GUESTS = re.compile(
    r"^(?:(?:the|all|more|some|other|potential|prospective|big|interested)\s+)*"
    r"(?:(?:Russian|Filipino|Philippine|foreign)\s+)?"
    r"(?:[a-z]+\s+and\s+)?"
    r"(?:investors|businessm[ae]n|businesspeople|business\s+(?:executives|leaders|groups?|people)"
    r"|entrepreneurs"
    r"|traders|visitors|tourists|travel(?:l?ers)|fans|artists)\b"
)


def without_day(reading: Reading, clause: Clause, span: tuple[int, int], title: str) -> tuple[int, str]:
    """Where an offer's name ends, and the name, cut where a day or month parts it from what more it is for.

    ``span`` is where the name stands in the clause.
    """
    start, end = clause.start + span[0], clause.start + span[1]
    day = next((d for d in reading.dates_in(start, end) if d.start > start), None)
    if day is None or reading.text(day.end, end).count(" ") < _GOES_ON_LONG:
        return span[1], title
    tail = reading.text(day.start, end)
    kept = _TO_A_DAY.sub("", title.removesuffix(tail).rstrip())
    if not title.endswith(tail) or len(kept.split()) < _FEWEST_WORDS:
        return span[1], title
    return span[1] - (len(title) - len(kept)), kept
