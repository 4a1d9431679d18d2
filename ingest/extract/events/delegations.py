"""In which role each one took part, and who led each side, with the members named only by office."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import JOURNEY_KINDS, SIDES, Delegation, Participant, Person, Role

from .envoys import RESIDENT
from .events import Event
from .heads_of_sides import LEADS, LED_BY
from .other_ships import SEA_OFFICER

_COMPOSED = Prefiltered(
    r"\b(?:composed\s+of|made\s+up\s+of|consisting\s+of|comprising|which\s+included|together\s+with)\s+"
    r"((?:representatives|officials|members|experts|officers)\b[^.;,]{0,140})",
    re.IGNORECASE,
)


def participants(event: Event) -> list[Participant]:
    """Participants of an event with their roles: who travels leads, whose country it is hosts."""
    host = event.country if event.country in SIDES else ""
    found: list[Participant] = []
    led: set[str] = set()
    for person in event.people:
        role: Role = "member"
        first = person.country not in led and any(person is p for p in (event.principals or event.people))
        if first and person.country in SIDES:
            led.add(person.country)
            role = "host" if person.country == host and event.kind != "signing" else "lead"
        if event.kind == "signing" and any(person is p for p in event.principals):
            role = "signatory"
        if any(person is w for w in event.witnesses):
            role = "observer"
        found.append(
            Participant(
                person.name, person.title or None, person.organization or None, person.country or None, role
            )
        )
    return found


def delegations(reading: Reading, event: Event) -> list[Delegation]:
    """One delegation for each side that took part, with its leader and the members named only by office."""
    found: list[Delegation] = []
    sides = {p.country for p in event.people if p.country in SIDES}
    if event.kind in JOURNEY_KINDS:
        sides |= {event.visitor_side} & set(SIDES)
    else:
        sides = set(SIDES)  # whoever is named of them
    held = held_by(
        reading.document.sentence_texts
    )  # few articles tell who leads, and of whom a party consists
    for side in sorted(sides):
        told = _told_to_lead(reading, event, side) if LED_BY in held or LEADS in held else None
        leader = told or _of_ships(event, side)
        leader = leader or next((p for p in [*event.principals, *event.people] if p.country == side), None)
        note = _note(reading, event, side) if _COMPOSED in held else ""
        found.append(Delegation(side, leader.name if leader else None, note))
    return found


def _told_to_lead(reading: Reading, event: Event, side: str) -> Person | None:
    for start, end in _tellings(event):
        text = reading.text(start, end)
        for match in LED_BY.finditer(text):
            for seen in reading.seen_in(start + match.end(), end):
                if seen.person.country == side and any(seen.person is p for p in event.people):
                    return seen.person
        for match in LEADS.finditer(text):
            before = [s for s in reading.seen_in(start, start + match.start()) if s.person.country == side]
            if before and any(before[-1].person is p for p in event.people):
                return before[-1].person
    return None


def _note(reading: Reading, event: Event, side: str) -> str:
    for start, _ in _tellings(event):
        sentence = reading.sentence_at(start)
        for match in _COMPOSED.finditer(sentence.text):
            said = reading.sides_in(sentence.start + match.start(1), sentence.start + match.end(1))
            if side in said or (not said and side == "RU"):
                return match.group(1).strip()
    return ""


def _tellings(event: Event) -> list[tuple[int, int]]:
    return [(m.clause.start, m.clause.end) for m in event.mentions] + [
        (s.start, s.end) for s in event.involved
    ]


def _of_ships(event: Event, side: str) -> Person | None:
    """The sea officer who leads visiting ships, where an ambassador who lives there is named before him."""
    if event.kind != "ship_visit" or side != event.visitor_side:
        return None
    people = event.side(side)
    officers = [p for p in people if SEA_OFFICER.search(p.title)]
    return officers[0] if officers and people and RESIDENT.search(people[0].title) else None
