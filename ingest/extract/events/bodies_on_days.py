"""Bodies met one after another: "had meetings with members of the Duma on Tuesday and with senators on Wednesday"."""

from __future__ import annotations

import itertools
from dataclasses import replace

from ingest.extract.clauses.localities import Locality, is_location
from ingest.extract.clauses.reading import Reading
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.mentions.groups import GROUP_WORD
from ingest.extract.types import DateMention

from .events import TALKS_KINDS

_GROUP = (
    r"(?:(?:the|its|their|some|several|other|top|senior|key|ranking|members|[a-z]+)\s+){0,4}?"
    rf"(?:members|executives|heads|chiefs|{GROUP_WORD})\b"
)
# The next one met, behind the day of the one before: "and on Tuesday with officials of …", "and those of …".
_AND_A_GROUP = Prefiltered(
    r",?\s+and,?\s+(?:then\s+|later\s+|also\s+)?(?P<at>(?:on\s+[A-Z][a-z]+(?:\s+\d{1,2})?,?\s+)?"
    rf"(?:(?:with|by|on)\s+{_GROUP}|{_GROUP}\s+(?:of|from)\s|(?:those\s+)?(?:of|from)\s+(?:the|its)\s))"
)


def each_on_its_day(reading: Reading, mention: EventMention) -> list[EventMention]:
    """As many mentions as bodies or groups of the other side, each with a day of its own; [] for none or one.

    Who met them is of one side, and told before the event word.
    """
    clause, trigger = mention.clause, mention.trigger
    if mention.kind not in TALKS_KINDS or _AND_A_GROUP not in held_by(clause.text):
        return []
    if len({p.country for p in mention.people}) != 1 or reading.seen_in(trigger.end, clause.end):
        return []
    cuts = [
        clause.start + another.start("at")
        for another in _AND_A_GROUP.finditer(clause.text, within=clause.text)
        if another.start() + clause.start >= trigger.end
    ]
    parts = list(itertools.pairwise([trigger.end, *cuts, clause.end]))
    days = [_days(reading, a, b) for a, b in parts]
    if len(parts) < 2 or any(len(told) != 1 for told in days):
        return []
    places = [_place(reading, a, b) for a, b in parts]
    shared = mention.place if sum(p is not None for p in places) < 2 else None
    return [
        replace(mention, date=told[0], place=place or shared)
        for told, place in zip(days, places, strict=True)
    ]


def _days(reading: Reading, start: int, end: int) -> list[DateMention]:
    return [d for d in reading.dates_in(start, end) if (d.past or d.future) and d.weight > 1]


def _place(reading: Reading, start: int, end: int) -> Locality | None:
    found = (p for p in reading.places_in(start, end) if p.kind == "city" and is_location(reading, p))
    return next((Locality.of(p, "place.with-each") for p in found), None)
