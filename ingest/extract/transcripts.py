"""Transcripts and remarks: the title names the meeting, and those who speak took part in it."""

from __future__ import annotations

import re

from .circumstances import Locality
from .events import TALKS_KINDS, Event, resolve_date, status_of
from .journeys import add_titled_journey
from .mentions import EventMention
from .merge import new_event
from .polarity import Stance
from .reading import SIDES, Reading, unique
from .speakers import Turns
from .triggers import Trigger
from .types import Person

_REMARKS_BY = re.compile(
    r"(?:[Jj]oint\s+|[Oo]pening\s+|[Tt]ranscript\s+of\s+(?:the\s+)?)*(?P<word>[Rr]emarks|[Ss]tatements?(?:\s+to\s+the\s+press)?|[Aa]nswers)\s+(?:\w+\s+){0,6}?(?:by|of|from)\s"
)


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
    _remarks_of_both(reading, events, turns)


def _remarks_of_both(reading: Reading, events: list[Event], turns: Turns) -> None:
    """ "Remarks by Minister X and Secretary Y", who then speak by turns: the two met, whatever they say."""
    first = reading.document.sentences[0] if reading.document.sentences else None
    remarks = _REMARKS_BY.match(first.text) if first else None
    spoke = {p.country for p in turns.speakers if p is not None}
    if first is None or remarks is None or not spoke >= set(SIDES):
        return
    named = [s.person for s in reading.seen_in(first.start, first.end)]
    if not all(any(p is q for q in named) for p in turns.pair) or any(
        e.kind in TALKS_KINDS and _same_pair(e, list(turns.pair)) for e in events
    ):
        return
    clause = reading.clauses_by_sentence[0][0]
    at = clause.start + remarks.start("word")
    mention = EventMention(
        kind="talks",
        stance=Stance("held", remarks.start("word"), remarks.end("word"), "polarity.remarks-of-both"),
        trigger=Trigger("talks", "noun", at, at + len(remarks["word"]), remarks["word"]),
        clause=clause,
        people=list(turns.pair),
        sides=set(SIDES),
        date=None,
        place=_city_under(reading, first.start, reading.document.sentences[turns.starts[0]].start),
        pointing=False,
        bilateral=True,
        third=False,
        quoted=False,
        unfulfilled=False,
        headline=True,
    )
    events.insert(0, new_event(reading, mention, list(turns.pair), None, "held"))


def _city_under(reading: Reading, start: int, end: int) -> Locality | None:
    """The city that a title or the line under it names ("Ministry of Foreign Affairs, Moscow, Russia")."""
    spots = [(p.start, p.end, p.country) for p in reading.places_in(start, end) if p.kind == "city"]
    spots += [(c.start, c.end, c.country) for c in reading.countries_in(start, end) if c.form == "metonym"]
    if not spots:
        return None
    start, end, country = max(spots)
    return Locality(reading.text(start, end), country, start, end, "place.header")


def _same_pair(event: Event, people: list[Person]) -> bool:
    """Whether somebody of each side is in both."""
    shared = {p.country for p in people if any(p is q for q in event.people)}
    return shared >= set(SIDES)
