"""In which role each took part, and who led each side's delegation."""

from __future__ import annotations

import re

from .events import Event
from .prefilter import Prefiltered
from .reading import SIDES, Reading
from .types import Delegation, Participant, Person, Role

_LED_BY = Prefiltered(
    r"\b(?:led|headed|chaired|co-chaired|fronted)\s+by\b|\bunder\s+the\s+(?:co-?)?chairmanship\s+of\b|\bleadership\s+of\b",
    re.IGNORECASE,
)
_LEADS = Prefiltered(
    r"\b(?:led|leads|headed|heads|will\s+lead|will\s+head|leading|heading|in\s+charge\s+of|at\s+the\s+head\s+of|fronted|captained)\s+(?:the|a|his|her|its)\s+(?:[\w'’-]+\s+){0,4}?(?:side|delegation|team|panel|party|group|mission)\b",
    re.IGNORECASE,
)
_COMPOSED = Prefiltered(
    r"\b(?:composed\s+of|made\s+up\s+of|consisting\s+of|comprising|which\s+included|together\s+with)\s+((?:representatives|officials|members|experts|officers)\b[^.;,]{0,140})",
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
    for mention in event.mentions:
        if mention.bilateral or event.kind not in ("visit", "ship_visit"):
            sides |= {s for s in mention.sides if s in SIDES and event.kind not in ("visit", "ship_visit")}
    for side in sorted(sides):
        leader = _leader(reading, event, side)
        found.append(Delegation(side, leader.name if leader else None, _note(reading, event, side)))
    return found


def _leader(reading: Reading, event: Event, side: str) -> Person | None:
    for start, end in _tellings(event):
        for match in _LED_BY.finditer(reading.document.text, start, end):
            for seen in reading.seen_in(match.end(), end):
                if seen.person.country == side and any(seen.person is p for p in event.people):
                    return seen.person
        for match in _LEADS.finditer(reading.document.text, start, end):
            before = [s for s in reading.seen_in(start, match.start()) if s.person.country == side]
            if before and any(before[-1].person is p for p in event.people):
                return before[-1].person
    for person in [*event.principals, *event.people]:
        if person.country == side:
            return person
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
