"""Talks told with the days before their paper was signed, which are the signers' own and no part of the signature.

"X and Y signed the minutes on April 29. The talks were held from April 24 to 28 at the ministry."
"""

from __future__ import annotations

from datetime import timedelta

from ingest.extract.clauses.reading import Reading, of_both_sides
from ingest.extract.dating.periods import bounds
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import Person

from .events import Event, resolve_date

_WITHIN = 6  # sentences
_BEFORE = timedelta(days=7)  # between the talks and the signature that ends them


def signers_of_their_paper(reading: Reading, events: list[Event], mention: EventMention) -> list[Person]:
    """Who signed what "the negotiations" ended with, where these are told with days just before it and a place."""
    told = mention.pointing and mention.trigger.form == "noun" and mention.stance.standing == "held"
    when = resolve_date(reading, mention) if told and mention.kind == "talks" and mention.place else None
    if when is None or not when.mention.names_a_day:
        return []
    over = bounds(when.edtf)[1]
    for event in reversed(events):
        if not any(m.kind == "signing" for m in event.mentions) or not of_both_sides(event.principals):
            continue
        near = 0 <= mention.clause.sentence - event.mentions[-1].clause.sentence <= _WITHIN
        if near and event.when and timedelta(0) < bounds(event.when.edtf)[0] - over <= _BEFORE:
            return list(event.principals)
    return []
