"""What an event lacks and the article tells elsewhere: in its lead, dateline, header, or at the visit around it."""

from __future__ import annotations

import itertools
import re

from ingest.extract.clauses.reading import Reading
from ingest.extract.mentions.event_mention import EventMention

from .after_the_ceremony import date_after_ceremonies
from .dateline_places import place_at_dateline
from .during_that_visit import date_by_that_visit
from .event_countries import tell_countries
from .events import TALKS_KINDS, DatedAs, Event
from .from_lead import date_from_lead, place_from_lead
from .given_up import move_dates
from .hosts_cities import place_at_hosts
from .page_heads import day_of_dateline, from_header, from_stamp, place_of_welcome
from .signing_days import day_of_the_occasion, day_of_the_one_before, signed_just_before
from .told_before import tell_from_before
from .told_on import date_told_on
from .visit_links import link_visits, place_visits

_AND_THEN = re.compile(r"(?:and\s+)?(?:then|later|afterwards?)\b")
_BEFORE_GOING = re.compile(r"\b(?:before|after)\s+(?:later\s+)?[a-z]+ing\s+(?:[a-z]+\s+){0,4}$")


def complete(reading: Reading, events: list[Event]) -> None:
    """Fill in days and places that stand outside the sentences which tell an event, and tie talks to visits."""
    place_visits(reading, events)
    signed_just_before(reading, events)
    date_from_lead(reading, events)
    place_from_lead(reading, events)
    place_of_welcome(reading, events)
    from_header(reading, events)
    from_stamp(reading, events)
    day_of_dateline(reading, events)
    day_of_the_one_before(events)
    day_of_the_occasion(events)
    _day_of_who_went_on(reading, events)
    date_told_on(reading, events)
    tell_from_before(reading, events)
    date_after_ceremonies(reading, events)
    date_by_that_visit(reading, events)
    _share_one_telling(events)
    link_visits(events)
    place_at_dateline(reading, events)
    tell_countries(reading, events)
    place_at_hosts(reading, events)
    move_dates(reading, events)


def _share_one_telling(events: list[Event]) -> None:
    """ "Called on the governor and the mayor": two calls told in one breath, on the day that was found for one."""
    for one, other in itertools.permutations(events, 2):
        first, second = one.mentions[0], other.mentions[0]
        if one.kind == other.kind and first.trigger is second.trigger and one.when is None:
            one.when, one.place = other.when, one.place or other.place


def _day_of_who_went_on(reading: Reading, events: list[Event]) -> None:
    """ "He first held talks with X, and then called on Y": one after the other on the day told of either."""
    for one, other in itertools.permutations(events, 2):
        if one.when is not None or other.when is None or not other.when.mention.names_a_day:
            continue
        if not {one.kind, other.kind} <= TALKS_KINDS or {one.status, other.status} != {"held"}:
            continue
        if any(
            a.clause.sentence == b.clause.sentence and _one_after_the_other(reading, *sorted((a, b), key=_at))
            for a in one.mentions
            for b in other.mentions
        ):
            one.when = DatedAs(other.when.edtf, other.when.mention, "date.one-after-the-other")


def _one_after_the_other(reading: Reading, first: EventMention, then: EventMention) -> bool:
    """Whether a sentence tells of one right after the other ("…, and then called on Y", "before going to see Y")."""
    between = reading.text(first.trigger.end, then.trigger.start)
    return bool(_AND_THEN.match(then.clause.text) or _BEFORE_GOING.search(between))


def _at(mention: EventMention) -> int:
    return mention.trigger.start
