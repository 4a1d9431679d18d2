"""Events of diaries and calendars: told in the present, done or planned on the day of the heading they stand under."""

from __future__ import annotations

import re

from ingest.extract.clauses.chronicles import over_by
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.polarity import Stance
from ingest.extract.clauses.reading import Reading
from ingest.extract.dating.periods import bounds
from ingest.extract.types import DateMention

_BEFORE_THAT = re.compile(
    r"\b(?:had|has|have|been|last|previous(?:ly)?|earlier|before|ago|once|signed\s+in|since)\b"
)


def as_in_diary(
    reading: Reading, clause: Clause, stance: Stance, date: DateMention | None
) -> tuple[Stance, DateMention | None]:
    """What a diary tells in the present was done, what a calendar tells so is planned, on the day of its heading."""
    heading, anchor = reading.chronicle.get(clause.sentence), reading.document.anchor
    if heading is None or anchor is None or heading.past is None:
        return stance, date
    if bounds(heading.past)[0] > anchor:
        if stance.standing in ("present", "planned"):
            return Stance("planned", stance.start, stance.end, "polarity.calendar"), heading
        return stance, date
    if stance.standing not in ("present", "held"):
        return stance, date
    if stance.standing == "present":
        stance = Stance("held", stance.start, stance.end, "polarity.chronicle")
        date = date or heading
    elif date is None and not _BEFORE_THAT.search(clause.text):
        date = heading
    return stance, over_by(date, anchor) if date else None
