"""Who acts in a Russian sentence, as the cases tell: «Посла X принял губернатор Y», «о встрече X и Y»."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading, Seen
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.letters.cyrillic import CYRILLIC
from ingest.extract.types import Person

_OF_TWO_IN_RUSSIAN = re.compile(r"\s+и\s+(?:[а-яё-]+\s+){0,5}")
_TITLE_IN_RUSSIAN = re.compile(r"\s+(?:(?!со?\s)[А-ЯЁа-яё.-]+\s+){0,5}")
_LONGEST_TITLE = 90  # characters
_STEM = 5  # letters that no ending of an office word changes


def subject_behind(
    reading: Reading, trigger: Trigger, clause: Clause, subject: list[Person], people: list[Person]
) -> list[Person]:
    """Who behind the verb stands in the nominative, where nobody before it does; nobody otherwise."""
    if trigger.form != "verb" or not subject or not CYRILLIC.match(trigger.text):
        return []
    before = [seen for seen in reading.seen_in(clause.start, trigger.start) if seen.person in subject]
    behind = [seen for seen in reading.seen_in(trigger.end, clause.end) if seen.person in people]
    if not before or not behind or not all(_declined(reading, seen) for seen in before):
        return []
    return [seen.person for seen in behind[:1] if not _declined(reading, seen)]


def of_two_behind(reading: Reading, trigger: Trigger, here: list[Seen]) -> bool:
    """«Посол говорил о встрече Путина и Трампа»: theirs alone."""
    two = [s for s in here if s.start >= trigger.end][:2]
    if len(two) < 2 or CYRILLIC.match(trigger.text) is None:
        return False
    first = _TITLE_IN_RUSSIAN.fullmatch(reading.text(trigger.end, two[0].start))
    return bool(first and _OF_TWO_IN_RUSSIAN.fullmatch(reading.text(two[0].end, two[1].start)))


def _declined(reading: Reading, seen: Seen) -> bool:
    """Whether a name or the title before it is written in another form than the person's own is reported."""
    written = " ".join(reading.text(seen.start, seen.end).split())
    if written not in seen.person.name:
        return True
    office = seen.person.title.split(" ", 1)[0].lower()
    words = reading.text(max(0, seen.start - _LONGEST_TITLE), seen.start).lower().split()
    forms = [word for word in words if office and word.startswith(office[:_STEM])]
    return bool(forms) and forms[-1] != office
