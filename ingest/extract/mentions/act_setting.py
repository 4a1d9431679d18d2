"""Whether an act read from structure is set: by a place, a day or an occasion of its clause or of the sentence before.

"X was in Cebu on Monday. He and Governor Y planted a tree": the day and the city are those of the planting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.extract.clauses.absent import is_absent
from ingest.extract.clauses.circumstances import date_for
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.localities import Locality, place_for, venue_at
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import find_triggers
from ingest.extract.types import JOURNEY_KINDS, DateMention, Person

from . import structure_words as words

_QUOTATION = re.compile(r"[“\"”’']")  # which goes on about what was told before it
_QUOTED = 3  # sentences
OUTSIDE = frozenset({"headline", "junk", "byline", "caption", "dateline"})


def is_set(reading: Reading, clause: Clause, span: tuple[int, int], sure: bool, by_day: bool = False) -> bool:
    """Whether the clause sets the act at ``span``: by a place, an occasion or a day.

    Where the company is ``sure`` any date will do, and ``by_day`` a named one; else a day takes a place beside it.
    """
    if words.OCCASION.search(clause.text) or place_for(reading, clause.start, clause.end, span):
        return True
    if venue_at(reading, clause.start, clause.end, span):
        return True
    day = date_for(reading, clause.start, clause.end, span)
    if day is None or sure:
        return day is not None
    return day.names_a_day and (by_day or bool(words.SOMEWHERE.search(clause.text)))


def set_before(
    reading: Reading, clause: Clause, people: Iterable[Person]
) -> tuple[DateMention | None, Locality | None]:
    """The day and the place at which what stands before the clause has one of the people, where it tells them.

    That is the sentence up to the clause, or else the sentence before.
    """
    people = list(people)
    for start, end in _told_before(reading, clause):
        there = [s for s in reading.seen_in(start, end) if any(s.person is p for p in people)]
        if not there and (scene := _scene_set(reading, clause, start, end)) is not None:
            return scene
        if not there or all(is_absent(reading, s) for s in there) or reading.strangers_in(start, end):
            continue
        told = {t.kind for t in find_triggers(reading.text(start, end), start)}
        if not told <= JOURNEY_KINDS or ("ship_visit" in told and len(reading.sides_in(start, end)) > 1):
            continue  # of the encounter told there, which has its own people
        at = (there[0].end, there[0].end)
        return setting_told(reading, start, end, at)
    return None, None


def _scene_set(
    reading: Reading, clause: Clause, start: int, end: int
) -> tuple[DateMention | None, Locality | None] | None:
    """ "On Saturday the island got its stone. X and Y unveiled it": the day and place of a sentence about nobody."""
    if start == reading.document.sentences[clause.sentence].start or reading.seen_in(start, end):
        return None
    told = reading.text(start, end)
    if words.GATHERING.search(told) or reading.strangers_in(start, end) or find_triggers(told, start):
        return None
    if reading.gatherings_in(start, end) or words.GATHERING.search(reading.text(start, end)):
        return None
    day, place = setting_told(reading, start, end, (end, end))
    return (day, place) if day is not None else None


def setting_told(
    reading: Reading, start: int, end: int, at: tuple[int, int]
) -> tuple[DateMention | None, Locality | None]:
    """The day, where one is named, and the place that a stretch of text tells of what stands at ``at``."""
    day = date_for(reading, start, end, at)
    if day is not None and not (day.names_a_day and day.past):
        day = None
    return day, place_for(reading, start, end, at) or venue_at(reading, start, end, at)


def _told_before(reading: Reading, clause: Clause) -> list[tuple[int, int]]:
    sentences = reading.document.sentences
    found = [(sentences[clause.sentence].start, clause.start)]
    before = clause.sentence - 1
    while before > 0 and clause.sentence - before <= _QUOTED and _QUOTATION.match(sentences[before].text):
        before -= 1
    if before >= 0 and sentences[before].kind not in OUTSIDE:
        found.append((sentences[before].start, sentences[before].end))
    return found
