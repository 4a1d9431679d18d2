"""Stops on the way: a further place in the country that a journey told before went to."""

from __future__ import annotations

import re
from datetime import timedelta

from ingest.extract.dating.periods import bounds
from ingest.extract.mentions.event_mention import EventMention

from .events import DatedAs, Event
from .visits import Journey

_THE_GROUP = re.compile(
    r"(?:It|They"
    r"|The\s+"
    r"(?:group|delegation|team|visitors|guests|party|mission|officials|lawmakers|businessm[ae]n|delegates))\s"
)
_ONE_JOURNEY = timedelta(days=10)


def journey_of_group(
    events: list[Event], mention: EventMention, journey: Journey, when: DatedAs | None
) -> Event | None:
    """The journey of the group that "It will also visit Y on Thursday" goes on about: in that country by then."""
    if journey.travellers or when is None or not _THE_GROUP.match(mention.clause.text):
        return None
    for event in reversed(events):
        if (
            event.kind != "visit"
            or event.visitor_side != journey.side
            or event.country != journey.destination
        ):
            continue
        if event.when is None or event.status not in ("held", "ongoing", "planned"):
            continue
        apart = bounds(when.edtf)[0] - bounds(event.when.edtf)[0]
        return event if timedelta(0) <= apart <= _ONE_JOURNEY else None
    return None


def journey_of_leg(events: list[Event], mention: EventMention, journey: Journey) -> Event | None:
    """The journey of which this is a further stop in the same country ("He will then fly to Sochi").

    Of a journey ahead where the stop is, whatever earlier one was recalled in between.
    """
    told = [
        e
        for e in reversed(events)
        if e.kind == "visit"
        and e.when is not None
        and e.country == journey.destination
        and e.status in ("held", "ongoing", "planned")
        and any(p is q for p in e.people for q in journey.travellers)
    ]
    ahead = [e for e in told if e.status == "planned"] if mention.planned else []
    return next(iter(ahead or told), None)
