"""Days of leaving home on the eve of a journey's own: "He flew out on Monday for his visit, from Tuesday to Friday"."""

from __future__ import annotations

import re
from datetime import timedelta

from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.travel_words import LEAVES
from ingest.extract.dating.periods import bounds, width
from ingest.extract.mentions.event_mention import EventMention

from .events import DatedAs, Event
from .visits import Journey

_LEAVES = re.compile(
    r"(?:left|leav(?:e|es|ing)|fl(?:y|ies|ew|ying)|depart\w*|took\s+off|set\s+(?:off|out)|embark\w*|head(?:s"
    r"|ed|ing)?|lumipad|lilipad|umalis|aalis"
    r"|tumulak|tutulak|вылет\w+|отправ\w+|улет\w+)\b",
    re.IGNORECASE,
)
_LEFT_HOME = re.compile(r"\b(?:left|leaves|departed|flew\s+out|umalis|aalis|вылетел[аи]?)\b", re.IGNORECASE)
_BOUND_FOR = re.compile(r"[^.;]{0,60}?\s(?:for|to|bound)\s")
_NEAR = 16  # characters between "left" and the city that was left
_A_DAY = timedelta(days=1)


def left_on_the_eve(
    events: list[Event], mention: EventMention, journey: Journey, when: DatedAs | None
) -> tuple[Event, DatedAs | None] | None:
    """The journey told before of which a mention tells the day of leaving home, or the days that follow on it.

    With it come the days that the mention adds: none where it tells the day of leaving. One told before is given up.
    """
    if when is None or (told := _told_before(events, mention, journey)) is None or told.when is None:
        return None
    if _leaves(mention) and _is_eve(when, told.when):
        return told, None
    if all(_leaves(m) for m in told.mentions) and _is_eve(told.when, when):
        told.when = told.start = None
        return told, when
    return None


def begun_by_leaving(reading: Reading, events: list[Event], mention: EventMention) -> Event | None:
    """The stay told before that began when its people left a city of their own: "The group left Manila on Saturday"."""
    if mention.date is None or not mention.date.names_a_day or not LEAVES.match(mention.trigger.text):
        return None
    home = reading.places_in(mention.trigger.start, min(mention.clause.end, mention.trigger.end + _NEAR))
    if not home or _BOUND_FOR.match(reading.text(home[0].end, mention.clause.end)):
        return None
    for event in reversed(events):
        theirs = any(p is q for p in event.people for q in mention.people) or not mention.people
        if event.kind == "visit" and theirs and event.visitor_side == home[0].country != event.country:
            return event if event.status in ("held", "ongoing") and event.start is None else None
    return None


def _told_before(events: list[Event], mention: EventMention, journey: Journey) -> Event | None:
    """The journey told last, where this mention may be of the same traveller to the same country."""
    told = next((e for e in reversed(events) if e.kind == "visit"), None)
    if told is None or journey.destination not in ("", told.country):
        return None
    same = any(p is q for p in journey.travellers for q in told.people)
    return told if same or (mention.pointing and not journey.travellers) else None


def _leaves(mention: EventMention) -> bool:
    return bool(_LEAVES.match(mention.trigger.text) or _LEFT_HOME.search(mention.before))


def _is_eve(day: DatedAs, days: DatedAs) -> bool:
    """Whether a day is the one before a stay of several days begins."""
    return (
        width(day.edtf) == 0 and width(days.edtf) > 0 and bounds(days.edtf)[0] - bounds(day.edtf)[0] == _A_DAY
    )
