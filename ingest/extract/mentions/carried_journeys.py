"""Journeys on which somebody is taken, sent or awaited: "the trip takes him to Moscow", "we want Secretary X here".

The noun or the verb has its traveller in the object, and its destination behind him.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading, other_side
from ingest.extract.clauses.triggers import Trigger, with_trigger
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import SIDES, Person

from .destination_first import before_verb, seats_in
from .office_holders import acts_for_a_state

CARRIES = Prefiltered(
    r"\b(?P<verb>tak(?:es?|ing)|took|brings?|bringing|brought|carr(?:y|ies|ied))\s+"
    r"(?:(?P<pronoun>him|her|them)\s+|(?=(?:the\s+)?[A-Z]))"
)
# "Moscow will send Deputy Minister X to Manila": whom somebody else sends.
SENDS = Prefiltered(
    r"\b(?P<verb>send(?:s|ing)?|sent|dispatch(?:e[sd]|ing)?|deput(?:es|ed|ing))\s+"
    r"(?:(?P<pronoun>him|her|them)\s+|(?=(?:the\s+|its\s+|his\s+|her\s+)?(?:[a-z]+\s+){0,3}[A-Z]))"
)
# "Kazan expects Secretary X in May", "we want Minister Y here for the fair": who is to come.
EXPECTS = Prefiltered(
    r"\b(?P<verb>expect(?:s|ed|ing)?|await(?:s|ed|ing)?|want(?:s|ed)?|finds?"
    r"|(?:wish(?:es|ed)?|hop(?:es|ed|ing)|would\s+(?:also\s+)?like)\s+to\s+"
    r"(?:see|have|welcome|receive|host)"
    r"|look(?:s|ed|ing)?\s+forward\s+to\s+(?:seeing|having|welcoming|receiving|hosting))\s+"
    r"(?:(?P<pronoun>him|her|them)\s+|(?=(?:the\s+|its\s+|his\s+|her\s+)?(?:[a-z]+\s+){0,3}[A-Z]))"
)
_EXPECTED_THERE = re.compile(r"\s+(?:back\s+|again\s+|also\s+)?(?:(?:in|at)\s+(?:the\s+)?|here\b)")
_TRAVELS = re.compile(
    r"\b(?:trip|visit|tour|journey|swing|itinerary|schedule|programme?|flight|plane|mission|sojourn|invitation)\b"
)
# "What took X to Moscow was the forum", "business brought Y to Manila": why somebody travels.
_CAUSE = re.compile(
    r"(?:\b(?:[Ww]hat|[Bb]usiness|[Dd]uty|[Ww]ork|[Tt]rade|[Pp]olitics)"
    r"|\b(?:forum|summit|conference|congress|assembly|festival|expo|fair|meeting"
    r"|talks|ceremony|inauguration|anniversary|parade|session)(?:\s+that)?)\s+(?:(?:has|had|have|will|also)\s+)*$"
)
_TO = re.compile(r"[^,;]{0,30}?\b(?:to|into|through|in)\s+(?:the\s+)?$")
_SENT_TO = re.compile(
    r"\s+(?:back\s+|over\s+|again\s+|there\s+)?(?:in\s+\w+\s+(?:stead|place)\s+)?"
    r"(?:(?:last|next|this)\s+\w+\s+|on\s+[A-Z]\w+(?:\s+\d+)?\s+)?"
    r"to\s+(?:(?:the|an?)\s+(?:[\w-]+\s+){1,4}in\s+)?(?:the\s+)?"
)
_WHOM = 90  # characters from the verb to the end of the name of its object
_SEAT = 45


def with_carried(
    reading: Reading, clauses: list[Clause], position: int, triggers: tuple[Trigger, ...]
) -> tuple[Trigger, ...]:
    """The event words of a clause, with the traveller and the destination that a journey's own verb names."""
    clause = clauses[position]
    sent = [verb for verb in SENDS.finditer(clause.text) if not verb["pronoun"]]
    awaited = list(EXPECTS.finditer(clause.text))
    for verb in [*_carrying(clause.text), *sent, *awaited]:
        at = clause.start + verb.start()
        noun = next((t for t in triggers if t.kind == "visit" and t.form == "noun" and t.end <= at), None)
        people, until = _whom(reading, clauses, position, verb)
        if not people or any(t.kind == "visit" and t.start >= at for t in triggers):
            continue
        seat = _seat(reading, clause, until, other_side(people[0].country))
        if verb in awaited:
            there = _EXPECTED_THERE.match(clause.text, until - clause.start)
            if there is None or (seat is None and not there.group().endswith("here")):
                continue
            end = clause.start + verb.end("verb")
            goes_to = -1 if seat is None else seat
            found = Trigger("visit", "verb", at, end, verb["verb"], "structure", people, goes_to)
            return with_trigger(triggers, found)
        if verb in sent:
            noun = None
            if seat is not None and not _SENT_TO.fullmatch(" " + reading.text(until, seat).lstrip()):
                continue
        if noun is not None:
            carried = replace(noun, people=people, goes_to=noun.goes_to if seat is None else seat)
            return tuple(carried if t is noun else t for t in triggers)
        if seat is not None:
            end = clause.start + verb.end("verb")
            found = Trigger("visit", "verb", at, end, verb["verb"], "structure", people, seat)
            return tuple(sorted([*triggers, found], key=lambda t: t.start))
    return triggers


def _carrying(text: str) -> Iterator[re.Match[str]]:
    """Verbs of taking along that a journey, or the cause of one, has for its subject."""
    for verb in CARRIES.finditer(text):
        if _TRAVELS.search(text, 0, verb.start()) or _CAUSE.search(text, 0, verb.start()):
            yield verb


def _whom(
    reading: Reading, clauses: list[Clause], position: int, verb: re.Match[str]
) -> tuple[tuple[Person, ...], int]:
    """Whom a journey takes along, by name or as "him", and where that is told to its end."""
    clause = clauses[position]
    behind = clause.start + verb.end()
    if not verb["pronoun"]:
        for seen in reading.seen_in(behind, min(clause.end, behind + _WHOM))[:1]:
            between = reading.text(behind, seen.start)
            if seen.person.country in SIDES and acts_for_a_state(reading, seen.person) and "," not in between:
                return (seen.person,), seen.end
        return (), behind
    for side in SIDES:
        if _seat(reading, clause, behind, other_side(side)) is not None:
            people = before_verb(
                reading, clauses, position, (clause.start, clause.start + verb.start()), side
            )
            return people or _told_last(reading, clause, clause.start + verb.start(), side), behind
    return (), behind


def _told_last(reading: Reading, clause: Clause, until: int, side: str) -> tuple[Person, ...]:
    """Who of a side was named last before a verb, in the sentence before it at most."""
    opens = reading.document.sentences[max(0, clause.sentence - 1)].start
    named = [s.person for s in reading.seen_in(opens, until) if s.person.country == side]
    return tuple(p for p in named[-1:] if acts_for_a_state(reading, p))


def _seat(reading: Reading, clause: Clause, start: int, country: str) -> int | None:
    """Where the place to which a journey leads is named, behind whom it takes along."""
    seats = seats_in(reading, start, min(clause.end, start + _SEAT))
    seats += [
        (c.start, c.end, c.country)
        for c in reading.countries_in(start, min(clause.end, start + _SEAT))
        if c.form == "noun"
    ]
    for at, _, where in sorted(seats)[:1]:
        if where == country and _TO.fullmatch(reading.text(start, at)):
            return at
    return None
