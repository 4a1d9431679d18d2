"""Where what one event word tells took place."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.localities import SINCE_ANOTHER, Locality, place_for, venue_at
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger, find_triggers
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import JOURNEY_KINDS

from .event_scope import of_act_before
from .occurrence import Occurrence
from .settings_shared import goes_on

_WHERE = re.compile(r"(?:where|где)\b")
_WHERE_HE = Prefiltered(r"\s+where\s+(?:[\w.’'-]+\s+){1,5}$")  # "came from Moscow where he met Y"
# "To Kazan, the capital of Tatarstan, where …": in the city
_MAIN_CITY_OF = re.compile(
    r",\s+(?:the\s+)?(?:[\w-]+\s+){0,2}(?:capital|city|seat|port|town|centre|center)\s+of\s+(?:the\s+)?"
    r"(?:[\w-]+\s+of\s+)?"
)
_SHORT = 60  # characters of a clause that tells a day and a place alone
_OVER = re.compile(r"\s+(?:over|about|because\s+of|regarding|concerning)\s")  # why somebody is summoned
_SEATED = re.compile(r"(?:Seated|Sitting|Standing|Walking|Riding|Dining|Lunching)\s")
_HOSTS = re.compile(r"when\s+(?P<host>[A-Z]\w+(?:\s+[A-Z]\w+)?)\s+(?:will\s+host|hosts)\b")
_AS_HOST = Prefiltered(
    r"(?:^|,\s)(?P<seat>[A-Z]\w+(?:\s+[A-Z]\w+){0,3})\s+"
    r"(?:(?:was|is|will\s+be|has\s+been)\s+"
    r"(?:where|the\s+(?:place|site|venue|scene|setting|host)\s+(?:of|for|to|where))"
    r"|(?:serv(?:es|ed)|will\s+serve)\s+as\s+(?:the\s+)?(?:host|venue)\s+(?:of|for)"
    r"|(?:will\s+host|is\s+to\s+host|hosts|hosted))\s"
    r"|\b(?:have|has|had|with)\s+(?P<host>[A-Z]\w+(?:\s+[A-Z]\w+)?)\s+as\s+(?:the\s+|its\s+)?(?:host|venue)\b"
    r"|\bhosted\s+by\s+(?:the\s+)?(?P<by>[A-Z]\w+(?:\s+[A-Z]\w+)?)"
)
_THERE = Prefiltered(r"\b(?:met|saw|talked|conferred|spoke|sat\s+down|discussed)\s+there\b")
# "It was in the Rizal Hall that X met Y", "At Camp Crame, X met Y".
_OPENS_AT = re.compile(
    r"(?:[^,;]{3,60},\s+)?[Ii]t\s+was\s+(?:only\s+|here\s+)?(?=(?:at|in|inside)\s)|\W*(?=(?:At|In|Inside)\s)"
)
_AT_THE = 15  # characters of "inside the"
WHEN = re.compile(r"(?:when|where|during\s+which|at\s+which|где)\b")


def place_of(word: Occurrence) -> Locality | None:
    """The city or venue of an event word, or None."""
    reading, clauses, position, trigger = word.reading, word.clauses, word.position, word.trigger
    clause, scope, span = word.clause, word.scope, word.span
    held = held_by(clause.text)
    if trigger.text.startswith("summon") and (over := _OVER.search(clause.text, span[1] - clause.start)):
        clause = replace(clause, end=clause.start + over.start(), text=clause.text[: over.start()])
        scope = (scope[0], min(scope[1], clause.end))
    if SINCE_ANOTHER in held and SINCE_ANOTHER.search(
        clause.text, 0, trigger.start - clause.start, within=clause.text
    ):
        return None  # of what came before it
    place = place_for(reading, clause.start, scope[1], span)
    if place and place.start < trigger.start:
        place = place_for(reading, trigger.start, scope[1], span) or (
            None if of_act_before(clause, trigger, place.end) else place
        )
    if position and _WHERE.match(clause.text):
        before = clauses[position - 1]
        place = (
            _antecedent(reading, before)
            or place_for(reading, before.start, before.end, (before.end, before.end))
            or place
            or venue_at(reading, before.start, before.end, (before.start, before.start))
        )
    if _WHERE_HE in held and (
        where := _WHERE_HE.search(clause.text, 0, trigger.start - clause.start, within=clause.text)
    ):
        place = _antecedent_at(reading, clause.start, clause.start + where.start()) or place
    before = clauses[position - 1] if position else clause
    if position > 1 and _WHERE.match(before.text) and clause.text.startswith("and "):
        before = clauses[position - 2]  # "is in X, where a forum ended, and has met Y"
    if place is None and position and (WHEN.match(clause.text) or goes_on(before, clause)):
        place = place_for(reading, before.start, before.end, (before.end, before.end))
        if place is None and _AS_HOST in held_by(before.text):
            place = _host_city(reading, before)
    if place is None and position and _THERE in held and _THERE.search(clause.text, within=clause.text):
        place = _last_city(reading, clauses[:position])
    if place is None and trigger.kind not in JOURNEY_KINDS:
        place = (
            (_opening_place(reading, clauses[0], span) if position else None)
            or (_where_seated(reading, clause, trigger) if _SEATED.match(clause.text) else None)
            or (_host_city(reading, clause) if _AS_HOST in held else None)
            or (
                _closing_place(reading, clause, clauses[position + 1])
                if position + 1 < len(clauses)
                else None
            )
            or venue_at(reading, trigger.start, clause.end, span)
            or _opening_venue(reading, clause, trigger)
        )
    return place


def _last_city(reading: Reading, before: list[Clause]) -> Locality | None:
    """The city told last in the clauses before, which "met there" means."""
    places = reading.places_in(before[0].start, before[-1].end)
    last = next((p for p in reversed(places) if p.kind == "city"), None)
    return Locality.of(last, "place.there") if last else None


def _where_seated(reading: Reading, clause: Clause, trigger: Trigger) -> Locality | None:
    """ "Seated beside X in Lima, Y took up …": the place of the phrase that the clause opens with."""
    return place_for(reading, clause.start, trigger.start, (clause.start, clause.start))


def _host_city(reading: Reading, clause: Clause) -> Locality | None:
    """Where "the talks would have Manila as host", "Moscow was the place of the talks"."""
    if not (match := _AS_HOST.search(clause.text)):
        return None
    named = match.lastgroup or ""
    at, until = clause.start + match.start(named), clause.start + match.end(named)
    if any(s.start <= until for s in reading.seen_in(at, clause.end)):
        return None  # "Bohol Governor X hosted"
    hosts = [p.country for p in reading.places_in(at, until)]
    hosts += [c.country for c in reading.countries_in(at, until) if c.form in ("noun", "metonym")]
    return Locality(match[named], hosts[0], at, until, "place.host") if hosts else None


def _closing_place(reading: Reading, clause: Clause, following: Clause) -> Locality | None:
    """Where the clause right after tells only the setting (": Nov. 20, in Moscow", "when Manila hosts them")."""
    if reading.text(clause.end, following.start).strip() == ":" and len(following.text) < _SHORT:
        return place_for(reading, following.start, following.end, (following.start, following.start))
    if match := _HOSTS.match(following.text):
        at = following.start + match.start("host")
        seat = next((p for p in reading.places_in(at, following.end) if p.start == at), None)
        return Locality.of(seat, "place.host") if seat else None
    return None


def _antecedent(reading: Reading, clause: Clause) -> Locality | None:
    """The place that a clause ends with, which the "where" after it means."""
    return _antecedent_at(reading, clause.start, clause.end)


def _antecedent_at(reading: Reading, start: int, end: int) -> Locality | None:
    """The place with which the words from ``start`` to ``end`` end."""
    last = next((p for p in reversed(reading.places_in(start, end)) if p.kind != "country"), None)
    if last is None or reading.text(last.end, end).strip(" ,"):
        return None
    first = next(
        (
            p
            for p in reading.places_in(start, last.start)
            if _MAIN_CITY_OF.fullmatch(reading.text(p.end, last.start))
        ),
        last,
    )
    return Locality.of(first, "place.where")


def _opening_venue(reading: Reading, clause: Clause, trigger: Trigger) -> Locality | None:
    """The building that a clause opens with, in which what it goes on to tell took place."""
    opens = _OPENS_AT.match(clause.text)
    if opens is None:
        return None
    at = clause.start + opens.end()
    venue = venue_at(reading, at, trigger.start, (at, at))
    return venue if venue and venue.start - at <= _AT_THE else None


def _opening_place(reading: Reading, first: Clause, span: tuple[int, int]) -> Locality | None:
    """The place that the sentence opens with ("On 22 September, in Hanoi, …"), told before the event's own clause."""
    if find_triggers(first.text, first.start) or reading.is_quoted(*span):
        return None
    return place_for(reading, first.start, first.end, (first.end, first.end))
