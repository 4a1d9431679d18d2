"""Who welcomed ships that call at a port: an officer of the host who received theirs belongs to the call itself.

"Three Russian ships entered the bay on Tuesday. Navy Captain X received Captain Y, their commander": one call, and
no talks beside it, unless these have a day or a place of their own.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import of_both_sides
from ingest.extract.types import SIDES, Span

from .events import Event
from .other_ships import SEA_OFFICER

_WELCOMED = re.compile(r"(?:received|welcomed|greeted|met|welcom(?:e|ing)\s+(?:ceremony|rites|party))\b")
_OF_ARMS = re.compile(
    r"\b(?:capt|captain|col|colonel|lt|lieutenant|maj|major|gen|general|adm|admiral|commo|commodore|cmdr"
    r"|commander|brig|flag\s+officer|naval|navy|fleet|coast\s+guard)\b",
    re.IGNORECASE,
)
_NEAR = 8  # sentences from the telling of the call


def add_welcome(events: list[Event]) -> None:
    """Take the undated reception of the ships' officers by officers of the host into the call, out of ``events``."""
    for call in [e for e in events if e.kind == "ship_visit" and e.status in ("held", "ongoing")]:
        for event in [e for e in events if _is_welcome(e, call)]:
            call.add_people(event.people)
            told = event.mentions[0].clause
            call.involved.append(Span(told.start, told.end))
            events.remove(event)


def _is_welcome(event: Event, call: Event) -> bool:
    if event.kind != "talks" or event.status != "held" or event.when is not None or len(event.mentions) > 1:
        return False
    told = event.mentions[0]
    if not _WELCOMED.match(told.trigger.text) or told.place is not None or not of_both_sides(event.people):
        return False
    if not 0 <= told.clause.sentence - call.mentions[0].clause.sentence <= _NEAR:
        return False
    guests = [p for p in event.people if p.country == call.visitor_side]
    hosts = [p for p in event.people if p.country in SIDES and p.country != call.visitor_side]
    return all(SEA_OFFICER.search(p.title) for p in guests) and all(_OF_ARMS.search(p.title) for p in hosts)
