"""Stays of official groups read from structure: one side's people at work at a place of the other, whatever they do.

"Russian experts measured a line in Mindanao last week", "a team of Filipino officers trains in Kazan until Friday": a
journey without a verb of journeys. The group is the subject, its act is none that is done from afar (``apart_words``),
and behind it stand a place of the other side and a day, or who has it as a guest.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.apart_words import APART
from ingest.extract.clauses.circumstances import date_for
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.localities import is_location
from ingest.extract.clauses.private_words import CONTESTS
from ingest.extract.clauses.reading import Reading, other_side
from ingest.extract.clauses.third_parties import BILATERAL
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.matching.prefilter import held_by

from .attendance import ATTENDS, with_attendance
from .carried_journeys import CARRIES, EXPECTS, SENDS, with_carried
from .destination_first import OPENS, SAYS_SO, with_destination
from .groups import A_GROUP, group_of_place_or_body, groups_in
from .presence import acts_of_presence, is_verb
from .ship_calls import with_ship_call
from .stays_by_acts import ACTS, with_act
from .stays_by_presence import with_presence
from .stays_in_russian import STAYS, with_stay_in_russian

_FAR = 50  # characters from the act to its place, as of any journey
_OBJECT = 5  # characters from the act to its object
_OPENING = 60  # characters of a clause in which its subject stands
_SIDE_LAST = re.compile(r"(?:Russian|Soviet|Philippine|Filipino)$")  # "a team of Russian" veterinarians
_MEMBERS = re.compile(r"(?:\s+[A-Z][\w-]+){1,4}|\s+(?:[\w-]+\s+){0,2}?[a-z]{4,}(?:s|men)(?=[\s,])")
_UNTIL_VERB = 90  # characters from a group to its verb
_WORD = re.compile(r"\b[a-z][a-z-]+\b")
_ACT = re.compile(r"[\w-]+")
# Verbs of a group's work that are told in the present as well ("begins a course in Kazan on Monday").
_PRESENT = frozenset(
    form
    for word in "begin start open attend take spend finish end complete join train inspect tour hold make".split()
    for form in (word, f"{word}s")
)
_LED_BY = re.compile(r"\w+\s+(?:by|of)\b")
_HELPERS = re.compile(
    r"(?:(?:will|would|is|are|was|were|has|have|had|been|be|to|set|due|expected|scheduled|also|now|currently)\s+)*"
)
_WHERE = re.compile(
    r"\b(?:in|at|to|into|through|around|across|near|outside|aboard|off|from|on)\s+(?:the\s+)?(?:[\w'’.-]+\s+){0,3}$"
)
_GUESTS = re.compile(
    r"\b(?:guests?\s+of|hosted\s+by|welcomed\s+by|received\s+by|invitation|invited\s+by|accompanied\s+by"
    r"|guided\s+by|briefed\s+by)\b"
)
_RESIDENT = re.compile(
    r"\b(?:diplomats|[Ee]mbassy|[Cc]onsulate|consuls?|attach[eé]s?|residents?|based|living|bureau)\b"
)
_PLAYS = re.compile(
    rf"\b(?:{CONTESTS}|medals?|games|ballet|circus|orchestra|choir|concert|film|dance|mall)\b",
    re.IGNORECASE,
)


def with_stay(
    reading: Reading, clauses: list[Clause], position: int, triggers: tuple[Trigger, ...]
) -> tuple[Trigger, ...]:
    """The event words of a clause, with a group's stay where none of them is of a journey or an encounter."""
    text = clauses[position].text
    held = held_by(text)
    triggers = with_ship_call(reading, clauses[position], triggers)
    if CARRIES in held or SENDS in held or EXPECTS in held:
        triggers = with_carried(reading, clauses, position, triggers)
    if SAYS_SO in held or OPENS.match(text):
        triggers = with_destination(reading, clauses, position, triggers)
    if ATTENDS in held:
        triggers = with_attendance(reading, clauses, position, triggers)
    if ACTS in held:
        triggers = with_act(reading, clauses, position, triggers)
    if STAYS in held:
        triggers = with_stay_in_russian(reading, clauses, position, triggers)
    triggers = with_presence(reading, clauses, position, triggers)
    if A_GROUP not in held or any(not t.company or t.kind == "visit" for t in triggers):
        return triggers
    found = _stay_in(reading, clauses[position])
    return tuple(sorted([*triggers, found], key=lambda t: t.start)) if found else triggers


def _stay_in(reading: Reading, clause: Clause) -> Trigger | None:
    text = clause.text
    group = next(groups_in(text), None) or group_of_place_or_body(reading, clause, _OPENING)
    if group is None or group.start > _OPENING or _RESIDENT.search(text) or _PLAYS.search(text):
        return None
    members = _MEMBERS.match(text, group.end) if _SIDE_LAST.search(text, group.start, group.end) else None
    verb = _verb_after(text, members.end() if members else group.end)
    if verb is None or not acts_of_presence(text[verb:]):
        return None
    helpers = _HELPERS.match(text, verb)
    at = helpers.end() if helpers else verb
    act = _ACT.match(text, at)
    until = act.end() if act else at
    if act is None or text[at:until] in APART or reading.is_quoted(clause.start + at, clause.start + until):
        return None
    start, end = clause.start + at, clause.start + until
    if BILATERAL.search(text[:at], within=text):
        return None  # "Philippine and Russian officials": of no side
    seat = _at_the_others(reading, clause, end, other_side(group.side))
    if seat < 0:
        return None
    if date_for(reading, clause.start, clause.end, (start, end)) is None and not _GUESTS.search(text, until):
        return None
    return Trigger("visit", "verb", start, end, text[at:until], "structure", goes_to=seat)


def _verb_after(text: str, start: int) -> int | None:
    """Where a group's verb begins, past who leads it and what it is made of."""
    for word in _WORD.finditer(text, start, start + _UNTIL_VERB):
        if (is_verb(word.group()) or word.group() in _PRESENT) and not _LED_BY.match(text, word.start()):
            return word.start()
        if word.group() in ("who", "which", "that", "to"):
            return None
    return None


def _at_the_others(reading: Reading, clause: Clause, start: int, other: str) -> int:
    """Where the first place behind the act stands, if it is one of the other side; else -1."""
    spots = [
        (p.start, p.country)
        for p in reading.places_in(start, clause.end)
        if p.country
        and (
            p.kind == "venue"
            or p.start - start <= _OBJECT
            or is_location(reading, p)
            or _WHERE.search(reading.text(start, p.start))
        )
    ]
    spots += [
        (c.start, c.country)
        for c in reading.countries_in(start, clause.end)
        if c.form in ("noun", "metonym") and _WHERE.search(reading.text(start, c.start))
    ]
    first = min(spots, default=(0, ""))
    return first[0] if first[1] == other and first[0] - start <= _FAR else -1
