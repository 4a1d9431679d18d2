"""The journeys of guests that are told without a place, where talks with their hosts tell in which country they were.

"During his stay, from May 3, he was received by Secretary Y", "He flew home on Friday", "The visit of X ended": no
word says where; that Y received him at home does.
"""

from __future__ import annotations

from dataclasses import replace

from ingest.extract.clauses.reading import Reading, of_both_sides
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import SIDES, Person

from .events import TALKS_KINDS, DatedAs, Event, status_of
from .journey_days import date_by_stay, days_of
from .merge import new_event
from .private_encounters import travels_privately
from .stays import Stay
from .visits import Journey, read_journey

_NEAR = 6  # sentences between the journey and the talks
_TOLD = ("held", "ongoing", "present")


def add_guests_stays(reading: Reading, events: list[Event], mentions: list[EventMention]) -> None:
    """Open the visit of a guest of talks, told by a journey without a place."""
    if not any(e.kind in TALKS_KINDS for e in events):
        return
    for mention in mentions:
        if not _may_tell(reading, events, mention):
            continue
        journey = read_journey(reading, mention)
        if journey is None or journey.destination or len(journey.travellers) != 1:
            continue
        guest = journey.travellers[0]
        opened = next((e for e in events if e.kind == "visit" and guest in e.people), None)
        talks = [e for e in events if _as_guest(e, guest, mention)]
        if opened is None and talks:
            opened = _open(reading, mention, journey, guest, talks)
            if opened is not None:
                events.append(opened)
        elif (
            opened is not None
            and opened.mentions[0].kind == "visit"
            and talks
            and opened in [t.part_of for t in talks]
        ):
            _date(reading, opened, mention, journey)


def _may_tell(reading: Reading, events: list[Event], mention: EventMention) -> bool:
    if mention.kind != "visit" or mention.third or mention.headline or mention.trigger.by_act:
        return False
    if mention.stance.standing not in _TOLD or mention.stance.invited or mention.quoted:
        return False
    if mention.trigger.text.endswith((" to", " for")):  # to a place that no list knows
        return False
    if any(mention in e.mentions for e in events) or travels_privately(mention):
        return False
    sentence = reading.document.sentences[mention.clause.sentence]
    there = {p.country for p in reading.places_in(sentence.start, sentence.end) if p.country}
    return there <= set(SIDES) and not reading.third_countries_in(sentence.start, sentence.end)


def _as_guest(event: Event, guest: Person, mention: EventMention) -> bool:
    """Whether somebody is at talks in the country of the other side, told near by."""
    abroad = event.country in SIDES and event.country != guest.country
    near = min(abs(m.clause.sentence - mention.clause.sentence) for m in event.mentions) <= _NEAR
    told = (
        event.kind in TALKS_KINDS and event.kind != "call" and event.status in ("held", "ongoing", "planned")
    )
    return told and abroad and near and guest in event.people and of_both_sides(event.people)


def _open(
    reading: Reading, mention: EventMention, journey: Journey, guest: Person, talks: list[Event]
) -> Event | None:
    _, when = days_of(reading, mention, False)
    status = status_of(reading, mention, when)
    if status is None:
        return None
    event = new_event(reading, mention, [guest], None, status)
    event.visitor_side, event.country, event.country_rule = guest.country, talks[0].country, "country.of-host"
    event.place = talks[0].place
    _date(reading, event, mention, journey)
    for one in talks:
        one.part_of = one.part_of or event
    return event


def _date(reading: Reading, event: Event, mention: EventMention, journey: Journey) -> None:
    """The first and the last day that a mention tells; who goes home leaves on that day."""
    stay, when = days_of(reading, mention, False)
    if mention not in event.mentions:
        event.mentions.append(mention)
    if journey.homeward:
        end = stay.end or stay.start
        stay, when = Stay(None, end), _until(end)
    event.when = event.when or when
    if (
        when is not None
        and event.when is not None
        and event.when.edtf.startswith("../")
        and stay.start is not None
    ):
        event.when = when
    date_by_stay(reading, event, stay)


def _until(end: DatedAs | None) -> DatedAs | None:
    return replace(end, edtf=f"../{end.edtf}") if end is not None and "/" not in end.edtf else end
