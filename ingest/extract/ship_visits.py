"""Calls of naval ships at the other side's ports."""

from __future__ import annotations

import re

from .circumstances import Locality
from .events import DatedAs, Event
from .hits import CountryHit
from .mentions import EventMention
from .merge import absorb, find_event, new_event
from .reading import SIDES, Reading
from .triggers import SHIP_WORD
from .types import MeetingStatus, OrganizationMention

_CALL = re.compile(r"\b(?:port\s+(?:call|visit)|goodwill)\b", re.IGNORECASE)
_OF = re.compile(r"^(?:\s+(?:of|ng|mula\s+sa)(?:\s+the)?)?\s+$", re.IGNORECASE)
_LOOK_BACK = 4  # sentences


def add_ship_visit(
    reading: Reading, events: list[Event], mention: EventMention, when: DatedAs | None, status: MeetingStatus
) -> Event | None:
    """Join a ship mention to the call told before, or open one when a flag and a port of the other side are told."""
    mention.kind = "ship_visit"
    people = [p for p in mention.people if p.country in SIDES]
    event = find_event(events, mention, [], when, status)
    if event is not None:
        absorb(reading, event, mention, people, when)
        return event
    flag = _flag(reading, mention)
    if not flag or mention.third or not (mention.ships or _CALL.search(mention.clause.text)):
        return None
    host = "PH" if flag == "RU" else "RU"
    port = _port(reading, mention, host)
    if port is not None and port.country not in ("", host):
        return None
    if port is None and host not in mention.sides:
        return None
    mention.place = port
    event = new_event(reading, mention, people, when, status)
    event.visitor_side, event.country, event.country_rule = flag, host, "country.port"
    events.append(event)
    return event


def _flag(reading: Reading, mention: EventMention) -> str:
    """Whose ships: the side named next to a ship word in this clause, or in the sentences just before."""
    index = mention.clause.sentence
    for back in range(_LOOK_BACK + 1):
        if index - back < 0:
            break
        sentence = reading.document.sentences[index - back]
        if sentence.kind == "junk":
            continue
        for ship in SHIP_WORD.finditer(sentence.text):
            start = sentence.start + ship.start()
            near: list[CountryHit | OrganizationMention] = [
                c
                for c in reading.countries_in(max(sentence.start, start - 60), start)
                if c.form in ("adjective", "people", "noun")
            ]
            near = near or [
                c
                for c in reading.countries_in(start, min(sentence.end, start + len(ship.group()) + 30))
                if c.form in ("adjective", "people", "noun")
                and _OF.match(reading.text(start + len(ship.group()), c.start))
            ]
            near = near or [
                o for o in reading.organizations_in(max(sentence.start, start - 60), start) if o.country
            ]
            if near:
                return near[-1].country if near[-1].country in SIDES else ""
    return ""


def _port(reading: Reading, mention: EventMention, host: str) -> Locality | None:
    if mention.place is not None and mention.place.country in ("", host):
        return mention.place
    index = mention.clause.sentence
    for back in range(_LOOK_BACK + 1):
        if index - back < 0:
            break
        sentence = reading.document.sentences[index - back]
        if sentence.kind in ("junk", "headline"):
            continue
        for capital in reading.countries_in(sentence.start, sentence.end):
            if (
                capital.form == "metonym"
                and capital.country == host
                and reading.text(capital.end, capital.end + 1) in ("'", "’")
            ):
                return Locality(
                    reading.text(capital.start, capital.end),
                    host,
                    capital.start,
                    capital.end,
                    "place.sentence-before",
                )
        for place in reading.places_in(sentence.start, sentence.end):
            if place.kind != "country" and place.country == host:
                return Locality(place.name, place.country, place.start, place.end, "place.sentence-before")
    return None
