"""Transcripts and remarks: the title names the meeting, and those who speak took part in it."""

from __future__ import annotations

from .events import TALKS_KINDS, Event, resolve_date, status_of
from .journeys import add_titled_journey
from .mentions import EventMention
from .merge import new_event
from .reading import SIDES, Reading, unique
from .speakers import Turns
from .types import Person


def add_titled(reading: Reading, events: list[Event], titles: list[EventMention], turns: Turns) -> None:
    """The meeting that the title names, unless the text tells of one between the same people."""
    spoke = unique([p for p in turns.speakers if p is not None and p.office])
    for mention in titles:
        if mention.kind == "visit" and not mention.third:
            add_titled_journey(reading, events, mention)
        if mention.kind not in TALKS_KINDS or mention.third:
            continue
        first = next((e for e in events if e.kind in TALKS_KINDS), None)
        if first and first.kind == mention.kind and first.place is None and first.status == "held":
            first.place = mention.place
        named = [p for p in mention.people if p.country in SIDES]
        people = [*named, *(p for p in spoke if p.country in SIDES and all(p is not q for q in named))]
        status = status_of(reading, mention, when := resolve_date(reading, mention))
        told = any(e.kind in TALKS_KINDS and _same_pair(e, people) for e in events)
        if {p.country for p in people} >= set(SIDES) and status is not None and not told:
            events.insert(0, new_event(reading, mention, people, when, status))


def _same_pair(event: Event, people: list[Person]) -> bool:
    """Whether somebody of each side is in both."""
    shared = {p.country for p in people if any(p is q for q in event.people)}
    return shared >= set(SIDES)
