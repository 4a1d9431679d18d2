"""The city of a local host: "Davao City Mayor X welcomed Y to City Hall", "Governor X of Pangasinan received Y".

Who governs a city or a province and receives somebody, or is called on, does so there, where no city is told.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.localities import Locality
from ingest.extract.clauses.reading import Reading
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import Person, PlaceMention

from .event_countries import HOST_RULE, RECEIVES
from .events import TALKS_KINDS, Event

# The title is what the article gives: "Mayor", "Davao City Mayor", "head" of a republic or a region.
_LOCAL = re.compile(r"\b(?:[Mm]ayor|[Gg]ov(?:ernor\b|\.)|[Hh]ead$)")
_HIS_HALL = re.compile(
    r"(?:(?:the\s+)?(?:[Cc]ity|[Pp]rovincial|[Mm]unicipal)\s+(?:[Hh]all|[Cc]apitol)|(?:[Pp]rovincial\s+)?[Cc]apitol)$"
)
_IN_THE_CITY = re.compile(
    r"\b(?:in|at|around)\s+(?:the|his|her)\s+(?:[\w-]+\s+){0,3}(?:city|capital|region|province)\b"
)
_CALLS_IN = re.compile(r"\b(?:dropp?|stopp?|c[ao]m|swung|went|call|look|popp?)\w*\s+(?:by|in|to\s+see)$")
_HIS_OFFICE = re.compile(r"\b(?:his|her)\s+(?:\w+\s+)?(?:office|residence|home)\b")
_BEFORE = 30  # characters before a title in which its place stands
_JOINS = re.compile(r"['’]s?\s+$|\s+(?:(?:[Rr]egion|[Tt]erritory|[Pp]rovince)(?:['’]s)?\s+)?$")
_OF = re.compile(r",?\s+of\s+(?:the\s+)?$")
_OF_REACH = 40  # characters


def place_at_hosts(reading: Reading, events: list[Event]) -> None:
    """Give each encounter at a local host's, told without its city, the place that he governs."""
    for event in events:
        if event.kind not in TALKS_KINDS or event.kind == "call" or not _lacks_city(event):
            continue
        heads = [p for p in event.people if _LOCAL.search(p.title) and not p.former]
        if event.country:
            heads = [p for p in heads if p.country == event.country]
        if len(heads) == 1 and _is_host(event, heads[0]) and (governed := _governed(reading, heads[0])):
            event.place = Locality.of(governed, "place.of-host")


def _lacks_city(event: Event) -> bool:
    return event.place is None or bool(_HIS_HALL.match(event.place.name or ""))


def _is_host(event: Event, head: Person) -> bool:
    """Whether an encounter was at a local head's: in his hall, in "the city", or because he received somebody."""
    told = event.mentions[0]
    return (
        event.place is not None
        or event.country_rule == HOST_RULE
        or bool(_IN_THE_CITY.search(told.clause.text))
        or (_received(told) if any(p is head for p in told.subject) else _called_in(told))
    )


def _received(told: EventMention) -> bool:
    return bool(RECEIVES.match(told.trigger.text) or _HIS_OFFICE.search(told.clause.text))


def _called_in(told: EventMention) -> bool:
    return bool(_CALLS_IN.search(f"{told.before} {told.trigger.text}"))


def _governed(reading: Reading, head: Person) -> PlaceMention | None:
    """The city or region in somebody's title, right before it, or after "of" right behind it or the name."""
    title = head.title_span
    if title is None:
        return None
    for place in reading.places_in(max(0, title.start - _BEFORE), title.end):
        joined = place.start >= title.start or _JOINS.fullmatch(reading.text(place.end, title.start))
        if place.kind == "city" and place.country == head.country and joined:
            return place
    for end in (title.end, *(span.end for span in head.spans)):
        for place in reading.places_in(end, end + _OF_REACH):
            if place.country == head.country and _OF.fullmatch(reading.text(end, place.start)):
                return place
    return None
