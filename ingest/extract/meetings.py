"""The meetings of an article: mentions in text order, each joined to the event it tells or opening one."""

from __future__ import annotations

import re

from .circumstances import Locality, is_reporting_date
from .delegations import gather_participants
from .events import TALKS_KINDS, DatedAs, Event, dates_agree, places_agree, reads_forward, resolve_date, status_of
from .mentions import EventMention, event_mentions
from .merge import absorb, find_event, new_event
from .periods import bounds, overlap
from .reading import SIDES, Reading
from .respectively import in_order
from .ship_visits import add_ship_visit
from .types import Person
from .stays import Stay, joined, read_stay
from .visits import Journey, read_journey

_INSTRUMENT = re.compile(r"\b(?:agreements?|memorand(?:um|a)|MOUs?|MoUs?|protocols?|treat(?:y|ies)|contracts?|pacts?|accords?|deals?|papers?|documents?|declarations?|statements?|plans?)\b", re.I)
_OFFICE_SESSION = re.compile(r"\bcommission\b|\bJCTEC\b", re.I)
_HISTORY_YEARS = 2
_NEAR = 3  # sentences
_PRESS_DESKS = frozenset({"manila", "moscow", "quezon city", "pasay", "pasay city", "makati", "makati city", "metro manila"})
_HEADER = 5  # sentences at the top among which a transcript's day and city stand
_HEADER_WORDS = 45  # characters beside the date that such a line may have
_NEW_DATE = re.compile(r"\b(?:postponed|moved|deferred|rescheduled|reset|pushed|put\s+off|delayed|now)\b[^.;]{0,40}?\b(?:to|until|till|for)\s+(?:the\s+)?(?:[a-z]+\s+)?$", re.I)
_OLD_DATE = re.compile(r"\b(?:set|scheduled|slated|planned|due|originally|first|initially|from|was\s+to|were\s+to|held)\b[^.;]{0,50}$", re.I)


def find_events(reading: Reading) -> list[Event]:
    """All bilateral encounters and journeys that the text asserts, in order of first telling."""
    events: list[Event] = []
    nameless: list[EventMention] = []  # tellings without names, kept for the names that may follow
    blocked = False  # a third country's talks were just told: what points back points there
    for mention in [one for told in event_mentions(reading) for one in in_order(reading, told)]:
        if mention.headline:
            continue
        if mention.third:
            blocked = True
            continue
        if mention.stance.standing in ("denied", "hypothetical"):
            continue
        if mention.kind in ("visit", "ship_visit"):
            blocked = _travel(reading, events, mention) or blocked
        else:
            blocked = _encounter(reading, events, mention, blocked, nameless)
    gather_participants(reading, events)
    _place_visits(reading, events)
    _date_from_lead(reading, events)
    _from_header(reading, events)
    _link_visits(events)
    _place_at_dateline(reading, events)
    _moved_dates(reading, events)
    return [e for e in events if _worth_telling(reading, e)]


def _encounter(
    reading: Reading, events: list[Event], mention: EventMention, blocked: bool, nameless: list[EventMention]
) -> bool:
    """Place one meeting mention; returns whether later pointing mentions are blocked."""
    people = _with_visitor(events, mention, [p for p in mention.people if p.country in SIDES])
    own_sides = {p.country for p in people}
    when = resolve_date(reading, mention)
    status = status_of(reading, mention, when)
    if mention.kind == "signing" and not _is_signing_event(mention, own_sides):
        if not people and (mention.plural or len(mention.sides) == 2):
            nameless.append(mention)
        return blocked
    if mention.quoted and len(own_sides) < 2:
        return blocked
    opens = status is not None and not mention.stance.invited and _can_open(reading, mention, people, own_sides)
    if blocked and not opens:
        return True
    event = find_event(events, mention, people, when, status)
    if event is not None:
        if mention.pointing or people or mention.plural or when or mention.place:
            absorb(reading, event, mention, people if _joins(mention, own_sides, event) else [], when)
        return False
    if opens and status is not None and not (mention.pointing and not people):
        event = new_event(reading, mention, people, when, status)
        events.append(event)
        _adopt(reading, event, nameless)
        return False
    if not people and not mention.pointing and (mention.plural or len(mention.sides) == 2):
        nameless.append(mention)
    return blocked


def _adopt(reading: Reading, event: Event, nameless: list[EventMention]) -> None:
    """Give an event the day and place of the nameless telling just before it ("their defense chiefs signed …")."""
    first = event.mentions[0]
    while nameless:
        earlier = nameless.pop()
        when = resolve_date(reading, earlier)
        near = first.clause.sentence - earlier.clause.sentence <= _NEAR
        if near and dates_agree(event.when, when) and places_agree(event.place, earlier.place) and earlier.planned == first.planned:
            absorb(reading, event, earlier, [], when)


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
    return len(own_sides) == 2 or mention.pointing or mention.trigger.form == "verb" or not {p.country for p in event.people} >= set(SIDES)


def _is_signing_event(mention: EventMention, own_sides: set[str]) -> bool:
    """A signing is an encounter when people of both sides sign, or a ceremony is named."""
    return len(own_sides) == 2 or "ceremony" in mention.trigger.text


def _can_open(reading: Reading, mention: EventMention, people: list[Person], own_sides: set[str]) -> bool:
    if len(own_sides) == 2:
        return True
    if mention.kind == "commission":
        return bool(mention.date or people) and (_is_session(mention) or len(mention.sides) == 2)
    if not mention.bilateral:
        return False
    if mention.trigger.text == "see":
        return bool(people) and mention.counterpart
    return bool(people) or (bool(mention.date) and bool(mention.place))


def _is_session(mention: EventMention) -> bool:
    return bool(re.search(r"\b(?:session|meeting|round|conven|held|take\s+place|took\s+place|met)\b", mention.clause.text, re.I))


def _travel(reading: Reading, events: list[Event], mention: EventMention) -> bool:
    """Place one journey mention; True when it is a journey to a third country."""
    stay = read_stay(reading, mention, reads_forward(reading, mention))
    when = joined(stay.start, stay.end) or resolve_date(reading, mention)
    if stay.start is None and stay.end is not None:
        when = None
    status = status_of(reading, mention, when)
    if status is None or mention.stance.invited:
        return False
    if mention.kind == "ship_visit" or mention.ships:
        event = add_ship_visit(reading, events, mention, when, status)
        if event is not None:
            _lasts(event, stay)
        return False
    if mention.quoted and not mention.date:
        return False
    journey = read_journey(reading, mention)
    if journey is None:
        return mention.third
    if journey.homeward:
        _end_journey(events, journey, stay)
        return False
    people = list(journey.travellers)
    mention.place = journey.place
    ours = [e for e in events if not journey.side or e.visitor_side in ("", journey.side)]
    event = find_event(ours, mention, people, when, status)
    if event is not None and (people or mention.pointing or journey.destination == event.country):
        absorb(reading, event, mention, people, when)
        event.country = event.country or journey.destination
    elif journey.side and journey.destination and (people or when):
        event = new_event(reading, mention, people, when, status)
        event.visitor_side, event.country, event.country_rule = journey.side, journey.destination, "country.destination"
        events.append(event)
    if event is not None and not mention.unfulfilled:
        _lasts(event, stay)
    elif event is not None:
        event.end = event.end or stay.end
    return False


def _lasts(event: Event, stay: Stay) -> None:
    """Keep the first told arrival and departure, and date the event by both."""
    if event.start is None and stay.start is not None and stay.start.mention.weight == 3:
        event.start = stay.start
    event.end = event.end or stay.end
    if span := joined(event.start, event.end):
        event.when = span if event.when is None or "/" not in event.when.edtf else event.when


def _end_journey(events: list[Event], journey: Journey, stay: Stay) -> None:
    for event in reversed(events):
        if event.kind == "visit" and any(p is q for p in event.people for q in journey.travellers):
            _lasts(event, Stay(None, stay.end or stay.start))
            return


def _place_visits(reading: Reading, events: list[Event]) -> None:
    """A report datelined in the country visited is written where the visitor is."""
    document = reading.document
    if not document.place:
        return
    country = reading.dateline_country
    dateline = next((s for s in document.sentences if s.kind == "dateline"), document.sentences[0])
    for event in events:
        if event.kind == "visit" and event.place is None and event.country == country and event.status in ("held", "ongoing"):
            at = document.text.casefold().find(document.place.casefold(), dateline.start, dateline.end)
            if at >= 0:
                event.place = Locality(document.place, country, at, at + len(document.place), "place.dateline")


def _date_from_lead(reading: Reading, events: list[Event]) -> None:
    """The first meeting told, when undated, happened on the day that the lead before it gives."""
    if not events or events[0].when or events[0].kind not in TALKS_KINDS or events[0].status != "held":
        return
    event = events[0]
    first = event.mentions[0].clause.sentence
    for index in range(first - 1, max(first - 1 - _NEAR, -1), -1):
        sentence = reading.document.sentences[index]
        if sentence.kind in ("headline", "dateline", "junk", "byline", "caption"):
            break
        about = [s.person for s in reading.seen_in(sentence.start, sentence.end)]
        if not reading.sides_in(sentence.start, sentence.end) >= set(SIDES) and not any(p is q for p in about for q in event.people):
            continue
        for date in reading.dates_in(sentence.start, sentence.end):
            if date.weight == 3 and date.past and not is_reporting_date(reading, date):
                event.when = DatedAs(date.past, date, "date.lead")
                return


def _from_header(reading: Reading, events: list[Event]) -> None:
    """A transcript's head gives the day and city of its talks ("November 10, 2017, 18:30, Da Nang")."""
    event = next((e for e in events if e.kind in TALKS_KINDS and e.status == "held"), None)
    if event is None or event is not events[0] or (event.when and event.place):
        return
    for sentence in reading.document.sentences[:_HEADER]:
        dates = [d for d in reading.dates_in(sentence.start, sentence.end) if d.weight == 3 and d.past]
        places = [p for p in reading.places_in(sentence.start, sentence.end) if p.kind != "country"]
        short = len(sentence.text) - sum(d.end - d.start for d in dates) < _HEADER_WORDS
        if not dates or not (short or sentence.kind == "headline") or sentence.kind == "dateline":
            continue
        if event.when is None and dates[0].past:
            event.when = DatedAs(dates[0].past, dates[0], "date.header")
        if event.place is None and places:
            event.place = Locality(places[-1].name, places[-1].country, places[-1].start, places[-1].end, "place.header")
        return


def _place_at_dateline(reading: Reading, events: list[Event]) -> None:
    """Talks told without a place, datelined from where no paper has its desk, were held in that city."""
    document, country = reading.document, reading.dateline_country
    dateline = next((s for s in document.sentences if s.kind == "dateline"), None)
    if not document.place or dateline is None or not country or document.place.casefold() in _PRESS_DESKS:
        return
    at = document.text.casefold().find(document.place.casefold(), dateline.start, dateline.end)
    for event in events:
        if at >= 0 and event.kind in TALKS_KINDS and event.kind != "call" and event.status == "held" and event.place is None:
            if event is events[0] or event.country in ("", country):
                event.place = Locality(document.place, country, at, at + len(document.place), "place.dateline-away")
                event.country = country


def _moved_dates(reading: Reading, events: list[Event]) -> None:
    """Of a postponed event: the day it was given up from, and the new one where it is told."""
    for event in events:
        told = [m for m in event.mentions if m.stance.standing == "postponed"]
        if event.status != "postponed" and not told:
            continue
        sentences = {m.clause.sentence for m in event.mentions}
        fresh: DatedAs | None = None
        for index in sorted(sentences | {i + 1 for i in sentences if i + 1 < len(reading.document.sentences)}):
            sentence = reading.document.sentences[index]
            for date in reading.dates_in(sentence.start, sentence.end):
                if is_reporting_date(reading, date) or not date.future:
                    continue
                before = reading.text(max(sentence.start, date.start - 60), date.start)
                if _NEW_DATE.search(before):
                    fresh = fresh or DatedAs(date.future, date, "date.moved-to")
                elif _OLD_DATE.search(before) and date.future not in event.previous:
                    event.previous.append(date.future)
        if event.status == "postponed" and fresh is not None:
            event.when = fresh


def _link_visits(events: list[Event]) -> None:
    """Tie talks to the visit that they are held on, and lend them the visit's place where they have none."""
    visits = [e for e in events if e.kind == "visit"]
    for event in events:
        if event.kind not in TALKS_KINDS:
            continue
        for visit in visits:
            if not any(p is q for p in event.people for q in visit.people):
                continue
            country = event.place.country if event.place else ""
            if country and visit.country and country != visit.country:
                continue
            if event.when and visit.when and not overlap(event.when.edtf, visit.when.edtf):
                continue
            if (event.status in ("held", "ongoing")) != (visit.status in ("held", "ongoing")):
                continue
            event.part_of = visit
            if event.place is None and visit.place is not None:
                event.place = visit.place
            event.country = event.country or visit.country
            break
        else:
            _place_beside(event, visits)


def _place_beside(event: Event, visits: list[Event]) -> None:
    """Talks without a place, told from the city of a visit by the same side, were held there too."""
    for visit in visits:
        if event.place is None and event.status == visit.status == "held" and visit.place and visit.place.rule == "place.dateline":
            if any(p.country == visit.visitor_side for p in event.people) and any(p.country == visit.country for p in event.people):
                event.place, event.country = visit.place, visit.country


def _worth_telling(reading: Reading, event: Event) -> bool:
    """Old history told in passing ("since 1976") is no event of this article."""
    anchor = reading.document.anchor
    if event.kind in TALKS_KINDS and not event.people and not event.when:
        return False
    if not anchor or not event.when:
        return True
    return bounds(event.when.edtf)[1].year >= anchor.year - _HISTORY_YEARS or len(event.people) > 1
