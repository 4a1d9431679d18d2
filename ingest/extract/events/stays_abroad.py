"""Talks in a third country, to which one of the two is told to go just before: "X flew to Vienna. He met Y".

So are talks ahead: "X will be in Jakarta in July. A meeting with Y is possible there" is of July, too.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.travel_words import LEAVES, STAYS_OR_LEAVES
from ingest.extract.dating.periods import bounds, overlap
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import SIDES

from .events import TALKS_KINDS, DatedAs, Event

_ENVOY = re.compile(r"\b(?:ambassador|envoy|consul|charg[eé])\b", re.IGNORECASE)
_WITHIN = 2  # sentences
_FACE_TO_FACE = TALKS_KINDS - {"call"}
_THERE = frozenset({"held", "ongoing", "present"})
_STILL_AHEAD = frozenset({"planned", "possible"})
_STATUSES = frozenset({"held", "planned", "possible"})


def place_where_one_stayed(reading: Reading, events: list[Event], mentions: list[EventMention]) -> None:
    """Give talks that are told without a place the city abroad to which one of those who met had gone."""
    bare = [
        e
        for e in events
        if e.place is None and e.kind in _FACE_TO_FACE and e.status in _STATUSES and not _with_an_envoy(e)
    ]
    if not bare:
        return
    stays = [m for m in mentions if _is_stay_abroad(m)]
    for event in bare:
        first = event.mentions[0].clause.sentence
        told = [
            stay
            for stay in stays
            if 0 < first - stay.clause.sentence <= _WITHIN
            and (stay.stance.standing in _STILL_AHEAD) == (event.status != "held")
            and any(p is q for p in stay.people for q in event.people)
            and _may_be_then(stay, event)
        ]
        if told and (place := told[-1].place) is not None and not _moves_on(reading, told[-1], event):
            event.place = replace(place, rule="place.stay-abroad")
            day = told[-1].date
            if event.when is None and event.status != "held" and day is not None and day.future:
                event.when = DatedAs(day.future, day, "date.stay-abroad")


def _with_an_envoy(event: Event) -> bool:
    """Whether one of them is posted to the other's country, where they mostly meet."""
    return any(_ENVOY.search(person.title) for person in event.people)


def _is_stay_abroad(mention: EventMention) -> bool:
    place = mention.place
    return (
        mention.kind == "visit"
        and not mention.headline
        and mention.stance.standing in _THERE | _STILL_AHEAD
        and place is not None
        and bool(place.name and place.country)
        and place.country not in SIDES
        and not LEAVES.match(mention.trigger.text)
    )


def _may_be_then(stay: EventMention, event: Event) -> bool:
    """Whether the days told of a stay and of the talks agree: from an arrival on, within any other day or period."""
    ahead = stay.stance.standing in _STILL_AHEAD
    days = (stay.date.future if ahead else stay.date.past) if stay.date is not None else None
    if not days or event.when is None:
        return True
    arrived = STAYS_OR_LEAVES.match(stay.trigger.text) is None and "/" not in days
    return bounds(days)[0] <= bounds(event.when.edtf)[0] if arrived else overlap(days, event.when.edtf)


def _moves_on(reading: Reading, stay: EventMention, event: Event) -> bool:
    """Whether another place is named between a stay and the talks."""
    place = stay.place
    after = place.end if place is not None else stay.trigger.end
    return bool(reading.places_in(after, event.mentions[0].clause.end))
