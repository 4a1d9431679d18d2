"""A welcome on arrival: who greets ships or travellers at the pier or the airport takes part in their call, no talks."""

from __future__ import annotations

import re

from .events import Event
from .mentions import EventMention
from .prefilter import Prefiltered
from .reading import Reading
from .types import Person, Span

_WELCOMED = re.compile(r"(?:was|were|be|been|being|is)\s[^,.;]*\bby")
_WELCOMES = re.compile(r"(?:received|receives|welcomed|hosted|met|meets?|greeted)\b")
_ON_ARRIVAL = Prefiltered(
    r"\b(?:on|at|by|from)\s+(?:the\s+|its\s+)?(?:pier|quay(?:side)?|port|dock(?:side)?|wharf|tarmac|gangway|harbou?r)\b"
    r"|\b(?:at|in|on)\s+(?:the\s+)?(?:[A-Z][\w.'’-]*\s+){0,6}(?:[Aa]irport|NAIA|Pier|Harbou?r|Air\s+Base|Port)\b"
    r"|\b(?:on|upon)\s+(?:(?:their|his|her|its|the)\s+)?arrival\b|\bPier\s+\d",
)
_RIGHT_AFTER = 2  # sentences after the arrival in which the welcome is told


def journey_of_welcome(
    reading: Reading, events: list[Event], mention: EventMention, people: list[Person]
) -> Event | None:
    """The ships' call or journey whose arrival a mention's greeting belongs to, None where it is a meeting."""
    passive = _WELCOMED.fullmatch(mention.trigger.text)
    if mention.kind != "talks" or mention.planned or not (passive or _WELCOMES.match(mention.trigger.text)):
        return None
    guests = mention.subject if passive else [p for p in people if all(p is not s for s in mention.subject)]
    if not people or not (passive or guests):
        return None
    there = bool(_ON_ARRIVAL.search(mention.clause.text))
    for event in reversed(events):
        near = mention.clause.sentence - event.mentions[-1].clause.sentence <= _RIGHT_AFTER
        if not near or event.kind not in ("visit", "ship_visit") or event.status not in ("held", "ongoing"):
            continue
        of_ships = event.kind == "ship_visit" and passive and not mention.date and not mention.place
        if all(p.country == event.visitor_side for p in guests) and (there or of_ships):
            return event
    return None


def add_welcome(event: Event, mention: EventMention, people: list[Person]) -> None:
    """Take those of a welcome into the journey that it was given to."""
    event.add_people(people)
    event.involved.append(Span(mention.clause.start, mention.clause.end))
