"""The day of what follows something told just before it: "After the welcome rites, X called on Y".

Ships that came this morning, and whose captain called on an admiral after the ceremony, have called this morning too.
"Earlier in the day the delegation, which includes X, was received by Y" is on the day told last as well.
"""

from __future__ import annotations

import re
from datetime import date

from ingest.extract.clauses.circumstances import is_reporting_date, is_since
from ingest.extract.clauses.days_of_papers import is_of_a_paper
from ingest.extract.clauses.reading import Reading
from ingest.extract.dating.periods import bounds
from ingest.extract.mentions.days_meant import same_day
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import DateMention, Sentence

from .events import TALKS_KINDS, DatedAs, Event
from .stays import ENDS

_AFTER_IT = re.compile(
    r"\W*(?:(?:Right|Shortly|Soon|Immediately|Just)\s+)?(?:[Aa]fter|[Ff]ollowing)\s+"
    r"(?:the|this|that|their|his|her|its)\s+"
    r"(?:(?!visit|trip|stay)[a-z-]+\s+){0,3}?"
    r"(?:ceremon(?:y|ies)|rites?|ritual|honou?rs|welcome|greetings?|reception|arrival|docking|mooring|parade"
    r"|briefing|wreath-laying|ribbon-cutting|unveiling|inauguration|blessing|opening|landing|formalities|speech(?:es)?"
    r"|lunch(?:eon)?|breakfast|dinner|banquet|tour|inspection|concert|launch(?:ing)?|turn-?over|handover)\b"
    r"(?!\s+of\b|[’']s?\s)"
)
_BEFORE_IT = 4  # sentences before, in which the day stands of what was told
_RECENT = 14  # days from the article back to a day of its news


def date_after_ceremonies(reading: Reading, events: list[Event]) -> None:
    """Date encounters that have no day by what they are told to follow, or by the day that they are told to be on."""
    for event in events:
        told = next((m for m in event.mentions if not m.headline), None)
        if event.kind not in TALKS_KINDS or event.status != "held" or event.when is not None or told is None:
            continue
        if told.quoted or told.date is not None:
            continue
        day = _day_meant(reading, told)
        if day is not None and day.past and "/" not in day.past:
            event.when = DatedAs(day.past, day, "date.of-the-occasion")


def _day_meant(reading: Reading, told: EventMention) -> DateMention | None:
    index = told.clause.sentence
    sentence = reading.document.sentences[index]
    if _AFTER_IT.match(sentence.text):
        for before in reversed(reading.document.sentences[max(0, index - _BEFORE_IT) : index]):
            if before.kind == "body" and (days := _days_of_news(reading, before)):
                return days[-1] if len(days) == 1 else None
        return None
    opening = reading.clauses_by_sentence[index][0]
    return same_day(reading, opening) if told.clause is not opening else None


def _days_of_news(reading: Reading, sentence: Sentence) -> list[DateMention]:
    """The days of a sentence on which something happened lately, apart from those of speaking and of papers."""
    return [
        d
        for d in reading.dates_in(sentence.start, sentence.end)
        if d.names_a_day
        and d.past
        and _is_recent(d.past, reading.document.anchor)
        and not is_reporting_date(reading, d)
        and not is_since(reading, d)
        and not is_of_a_paper(reading, d)
        and not ENDS.search(reading.text(sentence.start, d.start))
    ]


def _is_recent(day: str, anchor: date | None) -> bool:
    return anchor is None or 0 <= (anchor - bounds(day)[1]).days <= _RECENT
