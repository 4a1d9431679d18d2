"""The meetings of an article: mentions in text order, each joined to the event it tells or opening one."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import SIDES, Reading, of_both_sides
from ingest.extract.clauses.speakers import Turns
from ingest.extract.clauses.third_parties import BILATERAL
from ingest.extract.dating.periods import bounds
from ingest.extract.mentions.mention_people import SENT_TO
from ingest.extract.mentions.mentions import EventMention, event_mentions
from ingest.extract.mentions.together import the_two_meant
from ingest.extract.types import Person

from .completing import complete
from .delegation_heads import add_heads
from .delegations import gather_participants
from .events import (
    TALKS_KINDS,
    DatedAs,
    Event,
    dates_agree,
    is_old_news,
    places_agree,
    resolve_date,
    sent_to_talk,
    status_of,
)
from .gathering_days import date_by_gathering
from .gathering_places import place_at_gathering
from .given_up import call_off_together
from .heads_of_sides import led_by
from .journeys import travel
from .merge import absorb, find_event, new_event
from .openings import BOTH_SIDES, can_open, is_activity, is_signing_event, of_negotiators
from .pictures import complete_from_pictures
from .receptions import received_on
from .respectively import in_order
from .ship_visits import add_officers
from .signed_apart import add_signed_apart
from .transcripts import add_joint_remarks, add_titled

_WHEN_THE_TWO = re.compile(r"\b(?:when|as|after|before|where)\s+(?:the\s+two|they|both)\s+$")
_THEY = re.compile(
    r"\b(?:they|[Tt]he\s+two(?:\s+\w+)?|[Tt]he\s+(?:leaders|officials|ministers|presidents))\s+(?:(?:will|would|may|might|could|are\s+to|have|had)\s+)?(?:also\s+|again\s+)?$"
)
_THEY_MET = re.compile(r"\W*They\s+(?:then\s+|also\s+)?met\s+(?:at|in|on|over|during)\b")
_HISTORY_YEARS = 2
_NEAR = 3  # sentences
_JUST_BEFORE = 2  # sentences
_TOLD_OF = 4  # sentences before, of which the one person told of is the one who meets
_THE_TWO = 6  # sentences after which "the two ministers" are still those of the talks told


def find_events(reading: Reading, turns: Turns) -> list[Event]:
    """All bilateral encounters and journeys that the text asserts, in order of first telling."""
    events: list[Event] = []
    mentions = [one for told in event_mentions(reading, turns) for one in in_order(reading, told)]
    _read_mentions(reading, events, [m for m in mentions if not m.headline])
    add_titled(reading, events, [m for m in mentions if m.headline], turns)
    add_joint_remarks(reading, events, turns)
    add_signed_apart(reading, events, mentions)
    if not events:
        return []
    call_off_together(reading, events)
    gather_participants(reading, events)
    add_officers(reading, events)
    add_heads(reading, events)
    complete_from_pictures(reading, events)
    date_by_gathering(reading, events)
    place_at_gathering(reading, events)
    complete(reading, events)
    return [e for e in events if _worth_telling(reading, e) and not sent_to_talk(events, e)]


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
    if status == "held" and when is None and _part_of_plan(events, mention, people):
        status = "planned"
    if mention.kind == "signing" and not is_signing_event(reading, mention, own_sides):
        if not people and (mention.plural or len(mention.sides) == 2):
            nameless.append(mention)
        return blocked
    if mention.quoted and len(own_sides) < 2 and mention.kind != "commission":
        return blocked
    people = people or _not_named_there(reading, events, mention)
    own_sides = {p.country for p in people}
    opens = (
        status is not None
        and not mention.stance.invited
        and not is_activity(mention, people)
        and can_open(reading, mention, people, own_sides)
    )
    if blocked and not opens and len(mention.sides) < 2:
        return True
    events_then = [e for e in events if not _long_before(reading, e, mention, own_sides, when)]
    event = find_event(events_then, mention, people, when, status)
    if event is None and _THEY_MET.match(mention.clause.text):
        event = _just_told(events, mention)
    opens = opens and (event is not None or not received_on(events, mention, people, when))
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
    of_both = not mention.pointing and (mention.plural or len(mention.sides) == 2)
    if not people and (of_both or (mention.date and mention.place)):
        nameless.append(mention)
    return blocked


def _part_of_plan(events: list[Event], mention: EventMention, people: list[Person]) -> bool:
    """ "The main thing is the President's meeting with X": said in the present of a journey that lies ahead."""
    meant = mention.trigger.form == "noun" or mention.trigger.text.lower().startswith("meeting")
    if mention.stance.standing != "present" or not meant or mention.headline:
        return False
    return any(
        e.kind == "visit"
        and e.status in ("planned", "possible")
        and 0 <= mention.clause.sentence - e.mentions[-1].clause.sentence <= _NEAR
        and any(p is q for p in people for q in e.people)
        for e in events
    )


def _long_before(
    reading: Reading, event: Event, mention: EventMention, own_sides: set[str], when: DatedAs | None
) -> bool:
    """Whether a mention with one side and an old date of its own is older than the undated news told so far."""
    if event.when or mention.pointing or len(own_sides) != 1:
        return False
    return event.status == "held" and is_old_news(reading, when)


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
        near = mention.clause.sentence - max(m.clause.sentence for m in event.mentions) <= _JUST_BEFORE
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
    people = [p for p in mention.people if p.country in SIDES]
    if _are_of_one_side(people):
        people += _other_of_the_two(reading, mention, people)
        if _are_of_one_side(people) and _THEY.search(mention.before):  # "he said they will meet again"
            people = the_two_meant(reading, mention.clause, mention.trigger) or people
        people = _with_visitor(reading, events, mention, people)
    if _THEY_MET.match(mention.clause.text) and _just_told(events, mention) is not None:
        return []  # "They met at the hotel, at a dinner hosted by Z": those told before
    if mention.ordinal and mention.planned and not mention.counterpart and _are_of_one_side(people):
        return []  # "X gave the date of the next meeting": an institution's round, of which X speaks
    return people


def _are_of_one_side(people: list[Person]) -> bool:
    return len({p.country for p in people}) == 1


def _just_told(events: list[Event], mention: EventMention) -> Event | None:
    """The talks told in the sentence before "They met at …"."""
    return next(
        (
            e
            for e in reversed(events[-2:])
            if e.kind in TALKS_KINDS and mention.clause.sentence - e.mentions[-1].clause.sentence == 1
        ),
        None,
    )


def _other_of_the_two(reading: Reading, mention: EventMention, people: list[Person]) -> list[Person]:
    """ "X praised the economy under President Y when the two had a meeting": Y too."""
    if not _WHEN_THE_TWO.search(mention.before):
        return []
    sides = {p.country for p in people}
    sentence = reading.document.sentences[mention.clause.sentence]
    others = [s.person for s in reading.seen_in(sentence.start, mention.trigger.start)]
    others = [p for p in others if p.country in SIDES and p.country not in sides and p.office]
    return others[:1] if len({id(p) for p in others}) == 1 else []


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
        apart = first.clause.sentence - earlier.clause.sentence
        both_signed = first.kind == earlier.kind == "signing"
        if (
            apart <= (_THE_TWO if both_signed else _NEAR)
            and not (earlier.kind == "signing" and first.kind != "signing" and (first.date or apart > 1))
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
    told = next((e for e in reversed(events) if of_both_sides(e.principals)), None)
    if told is None or mention.clause.sentence - told.mentions[-1].clause.sentence > _THE_TWO:
        return named
    return [next(p for p in told.principals if p.country == side) for side in SIDES]


def _meets_again(mention: EventMention) -> bool:
    """ "A third meeting is possible": of the same two; a next session or round is an institution's."""
    again = mention.ordinal not in ("", "first", "next")
    return again and mention.kind == "talks" and mention.trigger.text.lower() == "meeting"


def _with_visitor(
    reading: Reading, events: list[Event], mention: EventMention, people: list[Person]
) -> list[Person]:
    """Talks with people of the country visited, told without a subject, are the visitor's."""
    sides = {p.country for p in people}
    if len(sides) != 1 or mention.subject or mention.kind == "signing" or mention.pointing or mention.quoted:
        return people
    if SENT_TO.search(mention.before, within=mention.clause.text):
        return people
    visit = next((e for e in reversed(events) if e.kind == "visit"), None)
    if visit is None and mention.trigger.text.lower().endswith("with"):
        return [*_protagonist(reading, mention, sides), *people]
    if visit is None or not visit.principals or visit.country not in sides or visit.visitor_side in sides:
        return people
    return [visit.principals[0], *people]


def _protagonist(reading: Reading, mention: EventMention, sides: set[str]) -> list[Person]:
    """Whose "meeting with President X" a sentence without a subject tells: the one office holder told of before."""
    subjects: list[Person] = []
    for index in range(max(mention.clause.sentence - _TOLD_OF, 0), mention.clause.sentence):
        person = reading.subject_of(index)
        if person and person.country in SIDES and person.country not in sides and person.office:
            subjects.append(person)
    lead = reading.subject_of(0) or next(iter(subjects), None)
    told = [p for p in subjects if p is lead]
    if len({id(p) for p in subjects}) == 1 or len(told) > len(subjects) - len(told):
        return subjects[-1:] if not told else told[:1]
    return []


def _joins(mention: EventMention, own_sides: set[str], event: Event) -> bool:
    """People of a pointing mention join the event; a lone person near a bare noun only talks about it."""
    return (
        len(own_sides) == 2
        or mention.pointing
        or mention.trigger.form == "verb"
        or not of_both_sides(event.people)
    )


def _worth_telling(reading: Reading, event: Event) -> bool:
    """Old history told in passing ("since 1976") is no event of this article."""
    anchor = reading.document.anchor
    placed = event.kind == "commission" and event.place is not None
    nobody = event.kind in TALKS_KINDS and not event.people
    if nobody and (not event.when or (event.status == "possible" and not event.place)) and not placed:
        return False
    if not anchor or not event.when:
        return True
    return bounds(event.when.edtf)[1].year >= anchor.year - _HISTORY_YEARS or len(event.people) > 1
