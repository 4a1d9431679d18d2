"""Calls of naval ships read from structure: a ship is the subject, and a port and a day stand in its clause.

"The Russian training ship was at Pier 3 in Cebu from May 3 to 5", "the frigate showed up in Manila on Monday": whatever
it does there. "She is there until Friday", told next, is of its stay.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.apart_words import APART
from ingest.extract.clauses.circumstances import date_for
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import SHIP_WORD, Trigger, with_trigger
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import JOURNEY_KINDS, SIDES

from .destination_first import seats_in
from .presence import is_verb

_WARSHIP = re.compile(
    r"\b(?:BRP|RFS)\s"
    r"|\b(?:warship|destroyer|frigate|corvette|cruiser|submarine|flotilla|squadron|tanker|barque"
    r"|(?:training|rescue|tall|sailing)\s+ship|[Nn]av(?:y|al)|Fleet|[Cc]oast\s+[Gg]uard)"
)
# "Aboard the cruiser", "the captain of a frigate": the ship is no subject.
_OBJECT = re.compile(
    r"\b(?:of|aboard|on|onto|by|with|for|from|to|at|in|about|than|like|including|into|see|saw|seen"
    r"|visit(?:s|ed)?|tour(?:s|ed)?|board(?:s|ed)?|build|built)\s+"
    r"(?:an?|the|its|their|two|three|some|one|his|her)\s+(?:[\w'’-]+\s+){0,4}$"
)
_WORD = re.compile(r"\b[a-z][a-z-]+\b")
_HELPER = re.compile(
    r"(?:will|would|is|are|was|were|has|have|had|been|be|to|set|due|expected|scheduled|also|now|currently"
    r"|again|then|may|might)\b"
)
_UNTIL_VERB = 90  # characters from a ship to its verb
_UNTIL_PORT = 70  # characters from the verb to the port
_WHERE = re.compile(r"\b(?:in|at|to|into|off|for|alongside|near)\s+(?:the\s+)?(?:[\w'’.-]+\s+){0,4}$")
_SINCE = re.compile(r"\bsince\s+(?:(?:[A-Z][a-z]+day|yesterday|last)\b|[A-Z][a-z]{2,8}\.?\s+\d)")
_SAYS = re.compile(r",[^,]*\b(?:said|says|told|according)\b")
_BUILT = re.compile(
    r"(?:built|launched|commissioned|named|sold|bought|ordered|designed|acquired|based|sunk|sank"
    r"|(?:began|begins|started|starts)\s+(?:[\w-]+\s+){0,2}?(?:its|her|their|an?|the)\s+"
    r"(?:[\w-]+\s+){0,2}?(?:voyage|journey|trip|cruise|sail))\b"
)
_GOES_ON = Prefiltered(
    r"^(?:She|It|They|Both"
    r"|(?:The|Both)\s+(?:[\w-]+\s+){0,2}?(?:ships?|vessels?|frigates?|destroyers?|cruisers?|group))\s+"
    r"(?P<stays>is|are|was|were|stays?|stayed|remains?|remained|will\s+(?:be|stay|remain)|lies|lie"
    r"|can\s+be\s+(?:seen|visited))\b[^.;]{0,60}?\b(?:until|till|through)\b"
)
# "Mananatili ang barko sa Cebu hanggang Biyernes", «В порту судно останется до 21 ноября».
_STAYS_IN_OTHER_WORDS = Prefiltered(
    r"\b(?P<stays>mananatili|nanatili)\b(?=[^.;]{0,80}?\bhanggang\b)"
    r"|\b(?:остан|пробуд|просто|продл)[а-яё]{2,5}(?<=[тся])\b(?=[^.;]{0,60}?\sдо\s)",
    re.IGNORECASE,
)
_EARLIER = 2  # sentences


def with_ship_call(reading: Reading, clause: Clause, triggers: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """The event words of a clause, with the call of a naval ship where none of them tells of a call or a journey."""
    if any(t.kind in JOURNEY_KINDS for t in triggers):
        return triggers
    found = _at_port(reading, clause) if SHIP_WORD.may_match(clause.text) else None
    found = found or _stays_on(reading, clause)
    return with_trigger(triggers, found) if found else triggers


def _at_port(reading: Reading, clause: Clause) -> Trigger | None:
    text = clause.text
    ship = SHIP_WORD.search(text)
    if ship is None or not _WARSHIP.search(text) or _OBJECT.search(text, 0, ship.start()):
        return None
    verb = _verb(text, ship.end())
    if verb is None or verb.group() in APART or _BUILT.match(text, verb.start()):
        return None
    start, end = clause.start + verb.start(), clause.start + verb.end()
    dated = date_for(reading, clause.start, clause.end, (start, end)) or _SINCE.search(text, verb.end())
    if dated is None or reading.is_quoted(start, end) or not _port_told(reading, clause, start, end):
        return None
    return Trigger("ship_visit", "verb", start, end, text[verb.start() : verb.end()], "structure")


def _verb(text: str, start: int) -> re.Match[str] | None:
    """The main verb of a ship, behind its helpers, or the last of these ("was at Pier 3")."""
    found: re.Match[str] | None = None
    for word in _WORD.finditer(text, start, start + _UNTIL_VERB):
        helper = _HELPER.match(word.group())
        if found is not None and not helper:
            main = word.group().endswith(("ing", "ed")) or _governs(found.group())
            return word if main and not _WHERE.match(word.group() + " ") else found
        if helper or is_verb(word.group()):
            found = word
            if not helper:
                return word
        elif word.group() in ("which", "that", "who"):
            return None
    return found


def _governs(helper: str) -> bool:
    return helper in ("will", "would", "to", "may", "might")


def _port_told(reading: Reading, clause: Clause, start: int, end: int) -> bool:
    """Whether the first place behind the verb, or else one before it, is of one of the two states and no source."""
    behind = seats_in(reading, end, min(clause.end, end + _UNTIL_PORT))
    behind += [
        (p.start, p.end, p.country)
        for p in reading.places_in(end, min(clause.end, end + _UNTIL_PORT))
        if p.kind == "venue" and p.country in SIDES
    ]
    if reading.third_countries_in(clause.start, clause.end):
        return False
    for at, _, _ in sorted(behind)[:1]:
        between = reading.text(end, at)
        return bool(_WHERE.search(" " + between)) and not _SAYS.search(between)
    return any(
        _WHERE.search(reading.text(clause.start, at)) for at, _, _ in seats_in(reading, clause.start, start)
    )


def _stays_on(reading: Reading, clause: Clause) -> Trigger | None:
    """ "She is there until Friday", of a ship told of just before."""
    stays = _GOES_ON.search(clause.text) if _GOES_ON.may_match(clause.text) else None
    own = stays is None and (stays := _STAYS_IN_OTHER_WORDS.search(clause.text)) is not None
    if stays is None:
        return None
    sentences = reading.document.sentences
    before = sentences[max(0, clause.sentence - _EARLIER) : clause.sentence + own]
    if not any(SHIP_WORD.search(s.text) for s in before):
        return None
    told = "stays" if stays["stays"] else 0
    start, end = clause.start + stays.start(told), clause.start + stays.end(told)
    return Trigger("ship_visit", "verb", start, end, stays[told], "structure")
