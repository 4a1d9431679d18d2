"""Talks told without names on a journey that somebody had invited to: they are of the guest and of who invited him."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import SIDES, Person

from .events import Event

# "The meeting dealt with …", "During their talks, tourism was discussed"; not "the meeting of the council".
_THE_MEETING = re.compile(
    r"\W*(?:(?:During|In|At|After|Following)\s+)?(?:The|the|Their|their|This)\W{0,2}\s+"
)
OF_SOMEBODY = re.compile(r"\s+(?:with|of|between|by|among)\b")
_INVITED_BY = re.compile(
    r"\b(?:invitations?\s+(?:of|from|by|extended\s+(?:to\s+(?:him|her|them)\s+)?by)|invited\s+(?:[a-z]+\s+){0,3}by)\s+"
    r"(?:(?:[A-Z][\w.’'-]*|the|his|her|counterpart,?|of|for|and|then)\s+){0,12}$"
)
_REACH = 140  # characters before a name in which the invitation is told
_NEAR = 2  # sentences between the journey and the talks


def guest_and_host(reading: Reading, events: list[Event], mention: EventMention) -> list[Person]:
    """The visitor of the journey told last and the one who is told there to have invited him; or nobody."""
    bare = _THE_MEETING.fullmatch(mention.before) is not None
    if mention.kind != "talks" or mention.trigger.form != "noun" or not bare or not events:
        return []
    visit = events[-1]
    behind = reading.text(mention.trigger.end, mention.clause.end)
    if visit.kind != "visit" or len(visit.principals) != 1 or OF_SOMEBODY.match(behind):
        return []
    told = visit.mentions[0].clause
    if not 0 < mention.clause.sentence - visit.mentions[-1].clause.sentence <= _NEAR:
        return []
    start = reading.document.sentences[told.sentence].start
    hosts = [
        s.person
        for s in reading.seen_in(start, mention.clause.start)
        if s.person.office
        and s.person.country == visit.country
        and _INVITED_BY.search(reading.text(max(start, s.start - _REACH), s.start))
    ]
    guest = visit.principals[0]
    both = len({id(p) for p in hosts}) == 1 and {guest.country, visit.country} == set(SIDES)
    return [guest, hosts[0]] if both else []
