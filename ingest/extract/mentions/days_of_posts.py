"""The day that a post means by "today" and "yesterday": ““Just met with Y,” X wrote on Facebook on Monday”."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import DateMention

POSTED = Prefiltered(r"[”\"]\s[^“”\"]{0,120}\b(?:wrote|posted|tweeted|shared)\b")
_JUST = re.compile(r"[“\"](?:I\s+|We\s+)?(?:[Jj]ust|[Hh]ave\s+just)\s")
_BACK = {"today": 0, "this morning": 0, "this afternoon": 0, "tonight": 0, "yesterday": 1}


def day_of_post(reading: Reading, clause: Clause, told: DateMention | None) -> DateMention | None:
    """The day counted from that of the post; what was told where no such day is named."""
    posted = POSTED.search(clause.text)
    if posted is None or (told is None and not _JUST.search(clause.text)):
        return told
    back = _BACK.get(told.text.lower(), -1) if told else 0
    sentence = reading.document.sentences[clause.sentence]
    days = reading.dates_in(clause.start + posted.end(), sentence.end)
    if back < 0 or not days or not days[0].names_a_day:
        return told
    try:
        day = date.fromisoformat(days[0].past or "") - timedelta(days=back)
    except ValueError:
        return told
    return replace(told or days[0], past=day.isoformat(), future=day.isoformat(), rule="date.of-post")
