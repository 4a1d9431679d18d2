"""The meetings of an article: mentions in text order, each joined to the event it tells or opening one."""

from __future__ import annotations

import re

from .completing import call_off_together, complete
from .delegations import gather_participants, led_by
from .events import TALKS_KINDS, DatedAs, Event, dates_agree, places_agree, resolve_date, status_of
from .journeys import travel
from .mentions import EventMention, event_mentions
from .merge import absorb, find_event, new_event
from .openings import BOTH_SIDES, can_open, is_signing_event, of_negotiators
from .periods import bounds
from .reading import SIDES, Reading
from .respectively import in_order
from .ship_visits import add_officers
from .third_parties import BILATERAL
from .together import the_two_meant
from .transcripts import add_titled
from .types import Person

_HISTORY_YEARS = 2
_NEAR = 3  # sentences
_THE_TWO = 6  # sentences after which "the two ministers" are still those of the talks told


def find_events(reading: Reading) -> list[Event]:
    """All bilateral encounters and journeys that the text asserts, in order of first telling."""
    events: list[Event] = []
    mentions = [one for told in event_mentions(reading) for one in in_order(reading, told)]
    _read_mentions(reading, events, [m for m in mentions if not m.headline])
    add_titled(reading, events, [m for m in mentions if m.headline])
    call_off_together(reading, events)
    gather_participants(reading, events)
    add_officers(reading, events)
    complete(reading, events)
    return [e for e in events if _worth_telling(reading, e) and not _sent_to_talk(events, e)]


def _sent_to_talk(events: list[Event], event: Event) -> bool:
    """ "X will lead a delegation to Manila for consultations": one encounter, told as a journey and as talks."""
    if event.kind != "visit" or len(event.mentions) > 1:
        return False
    told = event.mentions[0]
    if not re.search(r"(?:mission|delegation|team|group)\s+to$", told.trigger.text):
        return False
    return any(
        e.kind == "talks" and e.status == event.status and m.clause is told.clause
        for e in events
        for m in e.mentions
    )


def _read_mentions(reading: Reading, events: list[Event], mentions: list[EventMention]) -> None:
    """Join each mention to the event it tells, or open one."""
    nameless: list[EventMention] = []  # tellings without names, kept for the names that may follow
    blocked = False  # a third country's talks were just told: what points back points there
    for mention in mentions:
        if mention.third:
            blocked = True
            continue
        if mention.stance.standing in ("denied", "hypothetical"):
            continue
        if mention.kind in ("visit", "ship_visit"):
            blocked = travel(reading, events, mention) or blocked
        else:
            blocked = _encounter(reading, events, mention, blocked, nameless)


def _encounter(
    reading: Reading, events: list[Event], mention: EventMention, blocked: bool, nameless: list[EventMention]
) -> bool:
    """Place one meeting mention; returns whether later pointing mentions are blocked."""
    people = _principals(reading, events, mention)
    own_sides = {p.country for p in people}
    when = resolve_date(reading, mention)
    status = status_of(reading, mention, when)
    if mention.kind == "signing" and not is_signing_event(mention, own_sides):
        if not people and (mention.plural or len(mention.sides) == 2):
            nameless.append(mention)
        return blocked
    if mention.quoted and len(own_sides) < 2 and mention.kind != "commission":
        return blocked
    people = people or _not_named_there(reading, events, mention)
    own_sides = {p.country for p in people}
    opens = (
        status is not None and not mention.stance.invited and can_open(reading, mention, people, own_sides)
    )
    if blocked and not opens:
        return True
    event = find_event(events, mention, people, when, status)
    if event is None and not people and not mention.third:
        people = the_two_meant(reading, mention.clause, mention.trigger)
        own_sides = {p.country for p in people}
        opens = opens or (bool(people) and status is not None and _tells_of_itself(mention))
        event = find_event(events, mention, people, when, status) if people else None
    if event is not None or _given_up(events, mention, people, when):
        if event is not None and (mention.pointing or people or mention.plural or when or mention.place):
            absorb(reading, event, mention, people if _joins(mention, own_sides, event) else [], when)
        return False
    if opens and status is not None and (people or not mention.pointing or mention.kind == "commission"):
        event = new_event(reading, mention, people or led_by(reading, mention), when, status)
        events.append(event)
        _adopt(reading, event, nameless)
        return False
    if not people and not mention.pointing and (mention.plural or len(mention.sides) == 2):
        nameless.append(mention)
    return blocked


def _not_named_there(reading: Reading, events: list[Event], mention: EventMention) -> list[Person]:
    """Who meets where the clause names nobody: "the two leaders", or the heads of the delegations named after."""
    people: list[Person] = []
    named_by_words = (mention.plural and mention.kind != "commission") or _meets_again(mention)
    if named_by_words and not mention.pointing:
        people = _the_two(reading, events, mention)
    if not people and BILATERAL.search(mention.clause.text):
        people = led_by(reading, mention)
    return people


def _given_up(events: list[Event], mention: EventMention, people: list[Person], when: DatedAs | None) -> bool:
    """ "They were supposed to meet on May 25", told just after they met on another day: the day given up."""
    if not mention.unfulfilled or when is None:
        return False
    for event in reversed(events):
        near = mention.clause.sentence - max(m.clause.sentence for m in event.mentions) <= 1
        same = bool(people) and all(any(p is q for q in event.people) for p in people)
        if near and same and event.kind in TALKS_KINDS and event.when and not dates_agree(event.when, when):
            event.mentions.append(mention)
            if when.edtf not in event.previous:
                event.previous.append(when.edtf)
            return True
    return False


def _principals(reading: Reading, events: list[Event], mention: EventMention) -> list[Person]:
    """Whom a mention itself brings together, with the visitor whose talks they are."""
    if of_negotiators(reading, mention):
        return []
    people = _with_visitor(events, mention, [p for p in mention.people if p.country in SIDES])
    one_side = len({p.country for p in people}) == 1
    if mention.ordinal and mention.planned and one_side and not mention.counterpart:
        return []  # "X gave the date of the next meeting": an institution's round, of which X speaks
    return people


def _tells_of_itself(mention: EventMention) -> bool:
    """A verb, or a day or place of its own, tells an encounter; a bare noun only speaks of one."""
    return (mention.trigger.form == "verb" and mention.kind != "signing") or bool(
        mention.date or mention.place
    )


def _adopt(reading: Reading, event: Event, nameless: list[EventMention]) -> None:
    """Give an event the day and place of the nameless telling just before it ("their defense chiefs signed …")."""
    first = event.mentions[0]
    while nameless:
        earlier = nameless.pop()
        when = resolve_date(reading, earlier)
        near = first.clause.sentence - earlier.clause.sentence <= _NEAR
        if (
            near
            and (when or earlier.place)
            and dates_agree(event.when, when)
            and places_agree(event.place, earlier.place)
            and earlier.planned == first.planned
        ):
            absorb(reading, event, earlier, [], when)


def _the_two(reading: Reading, events: list[Event], mention: EventMention) -> list[Person]:
    """Whom "the two leaders met" means: those named just before, or the principals of the talks told before."""
    if mention.stance.standing not in ("planned", "possible", "held") or BOTH_SIDES.search(
        mention.clause.text
    ):
        return []
    named = the_two_meant(reading, mention.clause, mention.trigger, again=_meets_again(mention))
    if not mention.date or (mention.trigger.form == "verb" and mention.kind != "call"):
        return named if mention.date or mention.place else []
    told = next((e for e in reversed(events) if {p.country for p in e.principals} >= set(SIDES)), None)
    if told is None or mention.clause.sentence - told.mentions[-1].clause.sentence > _THE_TWO:
        return named
    return [next(p for p in told.principals if p.country == side) for side in SIDES]


def _meets_again(mention: EventMention) -> bool:
    """ "A third meeting is possible": of the same two; a next session or round is an institution's."""
    again = mention.ordinal not in ("", "first", "next")
    return again and mention.kind == "talks" and mention.trigger.text.lower() == "meeting"


def _with_visitor(events: list[Event], mention: EventMention, people: list[Person]) -> list[Person]:
    """Talks with people of the country visited, told without a subject, are the visitor's."""
    sides = {p.country for p in people}
    if len(sides) != 1 or mention.subject or mention.kind == "signing" or mention.pointing:
        return people
    visit = next((e for e in reversed(events) if e.kind == "visit"), None)
    if visit is None or not visit.principals or visit.country not in sides or visit.visitor_side in sides:
        return people
    return [visit.principals[0], *people]


def _joins(mention: EventMention, own_sides: set[str], event: Event) -> bool:
    """People of a pointing mention join the event; a lone person near a bare noun only talks about it."""
    return (
        len(own_sides) == 2
        or mention.pointing
        or mention.trigger.form == "verb"
        or not {p.country for p in event.people} >= set(SIDES)
    )


def _worth_telling(reading: Reading, event: Event) -> bool:
    """Old history told in passing ("since 1976") is no event of this article."""
    anchor = reading.document.anchor
    if event.kind in TALKS_KINDS and not event.people and not event.when:
        return False
    if not anchor or not event.when:
        return True
    return bounds(event.when.edtf)[1].year >= anchor.year - _HISTORY_YEARS or len(event.people) > 1
