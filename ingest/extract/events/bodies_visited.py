"""At whose seat an encounter was: "at the headquarters of the Department of Energy", "at Roscosmos headquarters"."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading, other_side
from ingest.extract.types import SIDES, OrganizationMention

from .events import Event

_SEAT = r"(?:headquarters|head\s+office|main\s+office|offices?|premises|main\s+building|building|compound)"
_AT_SEAT_OF = re.compile(
    rf"\b(?:at|in|inside|to|visit(?:ed|s)?)\s+(?:the\s+)?(?:[\w-]+\s+)?{_SEAT}\s+of\s+(?:the\s+)?$"
)
_AT = re.compile(r"\b(?:at|inside|visit(?:s|ed|\s+to)?)\s+(?:the\s+)?(?:Russian\s+|Philippine\s+)?$")
_ITS_SEAT = re.compile(rf"(?:['’]s?)?\s+(?:main\s+)?{_SEAT}\b")
_HOUSE = re.compile(r"\b(?:Ministry|Department|Duma|Senate|Council|Congress|House|Commission)\b")
_ABROAD = re.compile(r"\b(?:[Ee]mbassy|[Cc]onsulate|[Mm]ission)\b")
_IN_RUSSIAN = ("в ", "В ", "во ", "Во ")  # «в МИД России состоялась встреча»
_WHERE = re.compile(r"where\b")
_HEAD = re.compile(r"(?:Secretary|Minister|Chief|Chairman|Chairwoman|Speaker|Director|Head|President)\b")
_NEAR = 3  # sentences around a call in which the host is named


def country_of_body(reading: Reading, event: Event) -> str:
    """The country of the body at whose seat an event was, "" where none is told."""
    body = _body_visited(reading, event)
    return body.country if body else ""


def add_hosts(reading: Reading, events: list[Event]) -> None:
    """Take in who heads the department at which somebody called, where the article names him or her close by."""
    for event in events:
        sides = {p.country for p in event.people}
        if event.kind != "courtesy_call" or len(sides) != 1 or not sides <= set(SIDES):
            continue
        body = _body_visited(reading, event)
        if body is None or body.country != other_side(sides.pop()):
            continue
        index = event.mentions[0].clause.sentence
        sentences = reading.document.sentences[max(0, index - _NEAR) : index + _NEAR + 1]
        hosts = {
            id(s.person): s.person
            for s in reading.seen_in(sentences[0].start, sentences[-1].end)
            if s.person.organization == body.name and _HEAD.match(_without_portfolio(s.person.title))
        }
        if len(hosts) == 1:
            event.add_people([*hosts.values()], principal=True)


def _without_portfolio(title: str) -> str:
    """The title from its last capital word on: "Secretary" of "Defense Secretary"."""
    return title.rpartition(" ")[2] if " of " not in title else title


def _body_visited(reading: Reading, event: Event) -> OrganizationMention | None:
    for mention in event.mentions:
        for clause in _clauses_of(reading, mention.clause):
            for body in reading.organizations_in(clause.start, clause.end):
                if body.country not in SIDES or _ABROAD.search(body.name):
                    continue
                before = reading.text(clause.start, body.start)
                after = reading.text(body.end, min(clause.end, body.end + 40))
                at_it = _AT.search(before) and (_ITS_SEAT.match(after) or _HOUSE.search(body.name))
                if _AT_SEAT_OF.search(before) or at_it or before.endswith(_IN_RUSSIAN):
                    return body
    return None


def _clauses_of(reading: Reading, clause: Clause) -> list[Clause]:
    """A clause, with the one before it where it begins with "where"."""
    if not _WHERE.match(clause.text):
        return [clause]
    before = [c for c in reading.clauses_by_sentence[clause.sentence] if c.end <= clause.start]
    return [clause, *before[-1:]]
