"""Transcripts and remarks: the title names the meeting, and those who speak took part in it."""

from __future__ import annotations

import re

from .events import TALKS_KINDS, Event, resolve_date, status_of
from .mentions import EventMention
from .merge import new_event
from .reading import SIDES, Reading
from .types import Person, Span

_SPEAKS = re.compile(r"\s*(?:\([^)\n]{1,40}\))?\s*:\s")
_LABEL = 90  # characters that a speaker's office may take before the name


def speakers(reading: Reading) -> list[Person]:
    """Officials whose name opens a paragraph and is followed by a colon, in order of first word."""
    found: dict[int, Person] = {}
    before = -1
    for sentence in reading.document.sentences:
        opens, before = sentence.paragraph != before, sentence.paragraph
        seen = reading.seen_in(sentence.start, sentence.end)[:1] if opens else []
        if seen and seen[0].start - sentence.start < _LABEL and seen[0].person.office:
            label = reading.text(sentence.start, seen[0].start)
            if _SPEAKS.match(reading.document.text, seen[0].end) and not re.search(r"[,.:;]", label):
                found.setdefault(id(seen[0].person), seen[0].person)
    return list(found.values())


def add_titled(reading: Reading, events: list[Event], titles: list[EventMention]) -> None:
    """The meeting that the title names, unless the text tells of one between the same people."""
    spoke = speakers(reading)
    for mention in titles:
        if mention.kind not in TALKS_KINDS or mention.third:
            continue
        first = next((e for e in events if e.kind in TALKS_KINDS), None)
        if first and first.kind == mention.kind and first.place is None and first.status == "held":
            first.place = mention.place
        named = [p for p in mention.people if p.country in SIDES]
        people = [*named, *(p for p in spoke if p.country in SIDES and all(p is not q for q in named))]
        status = status_of(reading, mention, when := resolve_date(reading, mention))
        told = any(e.kind in TALKS_KINDS and _same_pair(e, people) for e in events)
        half = next((e for e in events if e.kind == mention.kind and _one_side_of(e, people)), None)
        if half is not None and not told:
            half.add_people(people, principal=True)
            half.involved.append(Span(mention.clause.start, mention.clause.end))
            continue
        if {p.country for p in people} >= set(SIDES) and status is not None and not told:
            events.insert(0, new_event(reading, mention, people, when, status))


def _one_side_of(event: Event, people: list[Person]) -> bool:
    """Whether the event, told with one side only, is that of these people."""
    return len({p.country for p in event.people} & set(SIDES)) == 1 and any(
        p is q for p in event.people for q in people
    )


def _same_pair(event: Event, people: list[Person]) -> bool:
    """Whether somebody of each side is in both."""
    shared = {p.country for p in people if any(p is q for q in event.people)}
    return shared >= set(SIDES)
