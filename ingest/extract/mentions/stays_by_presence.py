"""Stays of office holders read from structure: who does anything in a city of the other side on a day is there.

"Secretary X put in two days at Krasnodar last week", "Minister Y kept his appointment in Cebu on Monday": whatever the
act is, unless it is one of the desk (``apart_words``, or a thing that one handles from afar stands before the place).
"""

from __future__ import annotations

import re

from ingest.extract.clauses.apart_words import APART, JOURNEYS, forms_of
from ingest.extract.clauses.circumstances import date_for
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.private_words import CONTESTS
from ingest.extract.clauses.reading import Reading, other_side
from ingest.extract.clauses.triggers import Trigger, find_triggers, with_trigger
from ingest.extract.types import SIDES

from .destination_first import before_verb, seats_in
from .office_holders import acts_for_a_state
from .presence import is_verb

_FAR = 70  # characters from the act to its place
# What is done to a thing at a place by who decides elsewhere; journeys have words of their own.
_DECIDES = frozenset(
    form
    for word in (
        "fund finance own close file monitor track supervise manage restore resume halt stop end extend cut raise"
        " expand boost shut freeze block restrict limit reduce increase double ease tighten lift"
    ).split()
    for form in forms_of(word)
) | frozenset("sold lost won oversaw froze shut cut".split())
_ELSEWHERE = APART | JOURNEYS | _DECIDES
_WORD = re.compile(r"\b[a-z][a-z-]*\b")
_HELPERS = frozenset(
    (
        "will would is are was were has have had been be to set due expected scheduled also then now currently"
        " again may might"
    ).split()
)
_INFINITIVE = frozenset({"to", "set", "due"})
_ANOTHER_CLAUSE = frozenset({"who", "which", "that", "and"})
# Whoever decides, buys or answers for these stays at his desk.
_OF_THE_DESK = re.compile(
    r"\b(?:plans?|projects?|embass\w+|consulates?|offices?|cases?|workers|nationals|Filipinos|Russians|citizens"
    r"|people|attacks?|bombings?|war|orders?|laws?|bills?|budgets?|funds?|contracts?"
    r"|deals?|agreements?|reports?|letters?|messages?|posts?|ambassadors?|envoys?|officials|students"
    r"|victims|prices|flights?|missions?|posting|visas?|company|companies|firms?|bank|factory|news|claims?"
    r"|calls?"
    r"|of|to|for|from|by|against|about|between|with|that|than|who|whom|whose|which|said|because|after"
    r"|before|while|when)\b"
)
_WHERE = re.compile(
    r"\b(?:in|at|near|around|through|across|outside|inside|over)\s+(?:the\s+)?(?:[a-z-]+\s+){0,2}$"
)
_THERE = re.compile(
    r"\s+(?:in|at|near)\s+(?:the\s+|an?\s+)?(?:[a-z-]+\s+){0,3}?(?:in\s+|near\s+)?(?:the\s+)?"
)
_TITLE = re.compile(r"\s+(?:(?:[A-Z][\w.’'-]*|the|of|for|and),?\s+){0,9}")
_SPORT = re.compile(
    rf"\b(?:{CONTESTS}|medals|film|born|studied|graduated|degree|lived|served|posted|exile|embassy)\b",
    re.IGNORECASE,
)


def with_presence(
    reading: Reading, clauses: list[Clause], position: int, triggers: tuple[Trigger, ...]
) -> tuple[Trigger, ...]:
    """The event words of a clause, with a stay where nothing in the sentence tells another event."""
    clause = clauses[position]
    if any(not t.company for t in triggers):
        return triggers
    if len({s.person.country for s in reading.seen_in(clause.start, clause.end)} & set(SIDES)) != 1:
        return triggers
    if _SPORT.search(clause.text):
        return triggers
    seats = [
        s
        for s in seats_in(reading, clause.start, clause.end)
        if reading.text(s[1], s[1] + 1) not in ("-", "–")  # "Moscow-made"
    ]
    if not seats or any(find_triggers(c.text, c.start) for c in clauses):
        return triggers
    found = _stay(reading, clauses, position, seats) or _found_there(reading, clause, seats)
    return with_trigger(triggers, found) if found else triggers


def _stay(
    reading: Reading, clauses: list[Clause], position: int, seats: list[tuple[int, int, str]]
) -> Trigger | None:
    clause = clauses[position]
    if reading.third_countries_in(clause.start, clause.end):
        return None
    named = reading.seen_in(clause.start, clause.end)
    verb = _verb(clause.text, named[0].end - clause.start)
    if verb is None or verb.group() in _ELSEWHERE:
        return None
    start, end = clause.start + verb.start(), clause.start + verb.end()
    seat = next((s for s in seats if s[0] >= end), None)
    if seat is None or seat[0] - end > _FAR or reading.is_quoted(start, end):
        return None
    between = reading.text(end, seat[0])
    if not _WHERE.search(between) or _OF_THE_DESK.search(between):
        return None
    people = before_verb(reading, clauses, position, (clause.start, start), other_side(seat[2]))
    if not people or date_for(reading, clause.start, clause.end, (start, end)) is None:
        return None
    return Trigger("visit", "verb", start, end, verb.group(), "structure", people, seat[0], by_act=True)


def _found_there(reading: Reading, clause: Clause, seats: list[tuple[int, int, str]]) -> Trigger | None:
    """ "A storm kept Minister X in Cebu until Tuesday": whom something befalls at a place is there."""
    seen = reading.seen_in(clause.start, clause.end)[0]
    seat = next((s for s in seats if s[0] >= seen.end), None)
    if seat is None or seat[2] == seen.person.country or not acts_for_a_state(reading, seen.person):
        return None
    if not _THERE.fullmatch(reading.text(seen.end, seat[0])):
        return None
    text, until = clause.text, seen.start - clause.start
    verbs = [w for w in _WORD.finditer(text, 0, until) if is_verb(w.group())]
    if not verbs or verbs[-1].group() in _ELSEWHERE or reading.third_countries_in(clause.start, clause.end):
        return None
    start, end = clause.start + verbs[-1].start(), clause.start + verbs[-1].end()
    dated = date_for(reading, clause.start, clause.end, (start, end))
    if dated is None or reading.is_quoted(start, end) or not _TITLE.fullmatch(reading.text(end, seen.start)):
        return None
    people = (seen.person,)
    return Trigger("visit", "verb", start, end, verbs[-1].group(), "structure", people, seat[0], by_act=True)


def _verb(text: str, start: int) -> re.Match[str] | None:
    """The verb of the one named before ``start``, past its helpers."""
    helped = False
    for word in _WORD.finditer(text, start):
        told = word.group()
        if told in _HELPERS and (helped or told not in _INFINITIVE):
            helped = True
        elif helped or is_verb(told):
            return word
        elif told in _ELSEWHERE or told in _ANOTHER_CLAUSE:
            return None
    return None
