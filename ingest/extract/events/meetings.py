"""The meetings of an article: mentions in text order, each joined to the event it tells or opening one."""

from __future__ import annotations

import re

from ingest.extract.clauses.both_sides import BOTH_SIDES
from ingest.extract.clauses.polarity import AHEAD
from ingest.extract.clauses.reading import Reading, of_both_sides, unique
from ingest.extract.clauses.speakers import Turns
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.mentions.mentions import event_mentions
from ingest.extract.mentions.together import the_two_meant
from ingest.extract.types import JOURNEY_KINDS, SIDES, MeetingStatus, Person

from .beside_signatures import add_beside_signatures
from .bodies_visited import add_hosts
from .company_listed import gather_participants
from .completing import complete
from .counted_days import counted
from .delegation_heads import add_heads
from .events import (
    TALKS_KINDS,
    DatedAs,
    Event,
    dates_agree,
    is_old_news,
    lies_ahead,
    places_agree,
    resolve_date,
    sent_to_talk,
    status_of,
)
from .gathering_days import date_by_gathering
from .gathering_places import place_at_gathering
from .given_up import call_off_together, day_given_up, is_plan_of_what_was_held, plan_overtaken, put_off
from .guests_stays import add_guests_stays
from .heads_of_sides import led_by, tells_sides
from .hosts_by_role import add_hosts_by_role
from .invited import add_invited
from .journey_days import date_by_end
from .journeys import add_stays, travel
from .merge import absorb, find_event, is_of_last_time, new_event
from .met_there import add_met_there
from .openings import can_open, is_activity, is_counted, is_provided_for, opened_together
from .pictures import complete_from_pictures
from .principals import THE_TWO_WITHIN, THEY_MET, just_told, not_named_there, principals_of
from .private_encounters import is_private
from .quoted_talks import tells_whom_he_met
from .receptions import received_on
from .respectively import in_order
from .sessions import find_sessions, is_another_session
from .ship_visits import add_officers
from .ship_welcomes import add_welcome
from .side_by_side import add_side_by_side
from .signed_apart import add_signed_apart
from .speaks_for_body import add_speakers
from .stays_abroad import place_where_one_stayed
from .still_in_port import tell_still_in_port
from .told_by_days import one_for_each_day
from .told_on import call_told_on, signing_told_on
from .transcripts import add_joint_remarks, add_titled
from .unnamed_parties import between_bodies, is_of_officers
from .who_signed import is_signing_event
from .worth_telling import worth_telling

_NEAR = 3  # sentences
_BEFORE_OR_AFTER = re.compile(
    r"\b(?:[Bb]efore|[Aa]fter|[Aa]head\s+of|[Pp]rior\s+to|[Ff]ollowing|[Oo]n\s+the\s+eve\s+of|[Uu]ntil)\s+"
    r"(?:the|that|this)\s+(?:[a-z-]+\s+){0,2}$"
)
_OF_THE_TWO = re.compile(r"\s+(?:of|between)\s+(?:the\s+two|both)\s+[a-z]+")
_OF_DAYS = Prefiltered(r"-days?\s+(?:[\w-]+\s+)?$")  # "the two-day talks"


def find_events(reading: Reading, turns: Turns) -> list[Event]:
    """All bilateral encounters and journeys that the text asserts, in order of first telling."""
    events: list[Event] = []
    mentions = [
        one
        for told in event_mentions(reading, turns)
        for by_day in one_for_each_day(reading, told)
        for one in in_order(reading, by_day)
    ]
    _read_mentions(reading, events, [m for m in mentions if not m.headline])
    add_titled(reading, events, [m for m in mentions if m.headline], turns)
    add_joint_remarks(reading, events, turns)
    add_signed_apart(reading, events, mentions)
    add_beside_signatures(reading, events, mentions)
    add_invited(reading, events)
    add_met_there(reading, events)
    add_side_by_side(reading, events)
    sessions = find_sessions(reading, events)
    if not events and not sessions:
        return []
    call_off_together(reading, events)
    put_off(reading, events)
    date_by_end(reading, events)
    tell_still_in_port(reading, events)
    gather_participants(reading, events)
    add_officers(reading, events)
    add_welcome(events)
    add_hosts(reading, events)
    add_hosts_by_role(reading, events)
    add_heads(reading, events)
    add_speakers(reading, events)
    complete_from_pictures(reading, events)
    events += sessions
    date_by_gathering(reading, events)
    place_at_gathering(reading, events)
    place_where_one_stayed(reading, events, mentions)
    complete(reading, events)
    add_guests_stays(reading, events, mentions)
    return [e for e in events if worth_telling(reading, e) and not sent_to_talk(events, e)]


def _read_mentions(reading: Reading, events: list[Event], mentions: list[EventMention]) -> None:
    """Join each mention to the event it tells, or open one."""
    nameless: list[EventMention] = []  # tellings without names, kept for the names that may follow
    blocked = False  # a third country's talks were just told: what points back points there
    for mention in mentions:
        if mention.third:
            blocked = True
            continue
        if mention.stance.standing in ("denied", "hypothetical") or is_provided_for(mention):
            continue
        if is_plan_of_what_was_held(events, mention):
            continue
        if mention.trigger.by_act:
            continue
        if mention.kind == "visit" and opened_together(mention):
            mention.kind = "talks"
        if (call := call_told_on(events, mention)) is not None:
            mention.kind = mention.kind if mention.kind == "courtesy_call" else call.kind
            absorb(reading, call, mention, [], resolve_date(reading, mention))
        elif mention.kind in JOURNEY_KINDS:
            blocked = travel(reading, events, mention) or blocked
        else:
            blocked = _encounter(reading, events, mention, blocked, nameless)
    add_stays(reading, events, [m for m in mentions if m.trigger.by_act])


def _encounter(
    reading: Reading, events: list[Event], mention: EventMention, blocked: bool, nameless: list[EventMention]
) -> bool:
    """Place one meeting mention; returns whether later pointing mentions are blocked."""
    people = principals_of(reading, events, mention)
    own_sides = {p.country for p in people}
    when, status = _when(reading, events, mention, people)
    if mention.kind == "signing" and not is_signing_event(reading, mention, own_sides):
        _only_told_of(reading, events, mention, people, when, nameless)
        return blocked
    people = people or not_named_there(reading, events, mention)
    if _only_said(reading, mention, own_sides) or (people and is_another_session(events, mention)):
        return blocked
    own_sides = {p.country for p in people}
    opens = (
        status is not None
        and not mention.stance.invited
        and not is_activity(mention, people)
        and not is_private(mention, people)
        and (can_open(reading, mention, people, own_sides) or _of_their_series(events, mention))
    )
    before = _told_without_setting(nameless, mention, people)
    if before is not None and not opens:
        people, opens = led_by(reading, before), status == "held"
    if blocked and not opens and len(mention.sides) < 2:
        return True
    events_then = [e for e in events if not _long_before(reading, e, mention, own_sides, when)]
    event = plan_overtaken(events, mention, people) or find_event(
        reading, events_then, mention, people, when, status
    )
    if event is None and THEY_MET.match(mention.clause.text):
        event = just_told(reading, events, mention)
    opens = opens and (event is not None or not received_on(reading, events_then, mention, people, when))
    if event is None and not people and not mention.third:
        people = the_two_meant(reading, mention.clause, mention.trigger)
        own_sides = {p.country for p in people}
        tells = (_tells_of_itself(mention) or _is_of_the_two(mention)) and not is_counted(mention)
        opens = opens or (bool(people) and status is not None and tells)
        event = find_event(reading, events, mention, people, when, status) if people else None
    if event is None and len(own_sides) < len(SIDES) and (heads := _heads_told(reading, mention, people)):
        people, opens = heads, opens or status is not None
        own_sides = {p.country for p in people}
    if event is not None or day_given_up(events, mention, people, when):
        if event is not None and (mention.pointing or people or mention.plural or when or mention.place):
            absorb(reading, event, mention, people if _joins(mention, own_sides, event) else [], when)
        return False
    names_who = (
        people
        or before
        or not mention.pointing
        or mention.kind == "commission"
        or _of_their_series(events, mention)
    )
    names_who = names_who or between_bodies(reading, mention) or is_of_officers(mention)
    if opens and status is not None and names_who:
        event = new_event(reading, mention, _with_heads(reading, mention, people), when, status)
        events.append(event)
        _adopt(reading, event, nameless)
        return False
    of_both = not mention.pointing and (mention.plural or len(mention.sides) == 2)
    if not people and (of_both or (mention.date and mention.place)):
        nameless.append(mention)
    return blocked


def _when(
    reading: Reading, events: list[Event], mention: EventMention, people: list[Person]
) -> tuple[DatedAs | None, MeetingStatus | None]:
    """The day and the status of an encounter; one that is part of a journey ahead lies ahead with it."""
    when = resolve_date(reading, mention)
    if mention.trigger.form == "noun" and _OF_DAYS.search(mention.before, within=mention.clause.text):
        when = counted(mention, when)
    status = status_of(reading, mention, when)
    if status == "held" and _part_of_plan(events, mention, people):
        when = resolve_date(reading, mention, forward=True)
        status = "planned" if when is None or lies_ahead(reading, when.mention) else status
    if status == "postponed" and mention.pointing:
        return None, status  # the day told is the new one, which agrees with none before
    return when, status


def _only_said(reading: Reading, mention: EventMention, own_sides: set[str]) -> bool:
    """Whether a quotation speaks of an encounter without those of both sides, or words say how often they met."""
    if own_sides and is_counted(mention):
        return True
    one_sided = mention.quoted and len(own_sides) < len(SIDES) and mention.kind != "commission"
    return one_sided and not tells_whom_he_met(reading, mention)


def _with_heads(reading: Reading, mention: EventMention, people: list[Person]) -> list[Person]:
    """Who meets, with the head of the other side as the next sentences tell it where one side alone is named."""
    if of_both_sides(people):
        return people
    heads = led_by(reading, mention)
    known = not people or any(p is q for p in people for q in heads)
    return unique([*people, *heads]) if known else people


def _of_their_series(events: list[Event], mention: EventMention) -> bool:
    return _round_before(events, mention) or _round_ahead(events, mention)


def _round_before(events: list[Event], mention: EventMention) -> bool:
    """ "The last consultations were held in Moscow in May 2022", after those of both sides that are the news."""
    if not mention.date or not mention.place or mention.third or not is_of_last_time(mention):
        return False
    return any(e.kind == mention.kind and of_both_sides(e.people) for e in events)


def _round_ahead(events: list[Event], mention: EventMention) -> bool:
    """ "The next consultations will be held in Moscow", on a day to be agreed, after those that are the news."""
    if mention.people or mention.third or not mention.planned or mention.ordinal != "next":
        return False
    if mention.trigger.form != "noun" or mention.place is None or mention.place.country not in SIDES:
        return False
    return any(
        e.kind == mention.kind and e.status in ("held", "ongoing") and of_both_sides(e.people) for e in events
    )


def _heads_told(reading: Reading, mention: EventMention, people: list[Person]) -> list[Person]:
    """Who led both sides at "the consultations, which took place in X on May 3", as this or the next sentence tells.

    So do sentences that name those who took part, each side by itself, whatever the setting.
    """
    by_side = tells_sides(reading, mention)
    if mention.third or not ((mention.date and mention.place) or by_side):
        return []
    heads = led_by(reading, mention)
    if by_side:
        return unique([*people, *heads]) if heads else []
    return heads if all(any(p is q for q in heads) for p in people) else []


def _only_told_of(
    reading: Reading,
    events: list[Event],
    mention: EventMention,
    people: list[Person],
    when: DatedAs | None,
    nameless: list[EventMention],
) -> None:
    """Keep what is said of a signature that opens no event of its own, for the one told before or named after."""
    if (signing := signing_told_on(events, mention, when)) is not None:
        absorb(reading, signing, mention, [], when)
    elif not people and (mention.plural or len(mention.sides) == 2 or BOTH_SIDES.search(mention.clause.text)):
        nameless.append(mention)


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
    """Whether a mention with one side and an old date of its own is older than the undated news told so far.

    So is what a speaker recalls of both ("when we talked in Singapore last November").
    """
    if event.when or mention.pointing or (len(own_sides) == len(SIDES) and not mention.quoted):
        return False
    return event.status == "held" and is_old_news(reading, when)


def _told_without_setting(
    nameless: list[EventMention], mention: EventMention, people: list[Person]
) -> EventMention | None:
    """The consultations of both states told just before, of which "The sixth round was held in X on May 3" tells."""
    told = nameless[-1] if nameless else None
    again = mention.ordinal or mention.pointing
    whole = again and mention.date and mention.place and mention.trigger.form == "noun"
    if told is None or people or not whole or told.date or told.place or len(told.sides) < len(SIDES):
        return None
    near = mention.clause.sentence - told.clause.sentence <= _NEAR
    return told if near and told.kind in TALKS_KINDS and told.kind != "signing" else None


def _tells_of_itself(mention: EventMention) -> bool:
    """A verb, or a day or place of its own, tells an encounter; a bare noun only speaks of one."""
    return (mention.trigger.form == "verb" and mention.kind != "signing") or bool(
        mention.date or mention.place
    )


def _is_of_the_two(mention: EventMention) -> bool:
    """ "At the meeting between the two ministers, trade was discussed": held, and told whose it was."""
    held = mention.kind == "talks" and mention.stance.standing == "held" and not mention.ordinal
    return held and bool(_OF_THE_TWO.match(mention.clause.text, mention.trigger.end - mention.clause.start))


def _adopt(reading: Reading, event: Event, nameless: list[EventMention]) -> None:
    """Give an event the day and place of the nameless telling just before it ("their defense chiefs signed …")."""
    first = event.mentions[0]
    while nameless:
        earlier = nameless.pop()
        when = resolve_date(reading, earlier)
        apart = first.clause.sentence - earlier.clause.sentence
        both_signed = first.kind == earlier.kind == "signing"
        if (
            apart <= (THE_TWO_WITHIN if both_signed else _NEAR)
            and not (earlier.kind == "signing" and first.kind != "signing" and (first.date or apart > 1))
            and not (
                first.kind != earlier.kind and earlier.before.endswith(", ")
            )  # "the pact, signed in 2006, …"
            and (when or earlier.place)
            and dates_agree(event.when, when)
            and places_agree(event.place, earlier.place)
            and earlier.planned == first.planned
            and (status_of(reading, earlier, when) in AHEAD) == (event.status in AHEAD)
        ):
            absorb(reading, event, earlier, [], when)


def _joins(mention: EventMention, own_sides: set[str], event: Event) -> bool:
    """People of a pointing mention join the event; a lone person near a bare noun only talks about it.

    "Ahead of the talks, Senator X warned of sanctions", "After the talks, Ministers Y and Z signed it": nor are they
    at them who are told of before or after.
    """
    if (
        _BEFORE_OR_AFTER.search(mention.before)
        and of_both_sides(event.people)
        and (len(own_sides) < len(SIDES) or not any(p is q for p in mention.people for q in event.people))
    ):
        return False
    return (
        len(own_sides) == 2
        or mention.pointing
        or mention.trigger.form == "verb"
        or not of_both_sides(event.people)
    )
