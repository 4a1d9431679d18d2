"""Journey mentions placed: joined to a journey told before, or opening one."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.extract.clauses.polarity import AHEAD
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.speakers import said_of_himself
from ingest.extract.clauses.travel_words import ATTENDING, STAYS_OR_LEAVES
from ingest.extract.clauses.triggers import SHIP_WORD
from ingest.extract.dating.periods import bounds
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import JOURNEY_KINDS, SIDES, MeetingStatus, Person, Sentence

from .asked_to_come import invited_before
from .calls_ahead import day_of_call_ahead
from .departures import left_on_the_eve
from .events import DatedAs, Event, is_old_news, status_of
from .given_up import give_up_for_another
from .journey_days import begins_stay, call_at_port, date_by_stay, days_of, end_journey, moves_on, stays_on
from .legs import journey_of_group, journey_of_leg
from .merge import absorb, find_event, new_event
from .navies import navy_that_comes
from .other_ships import is_of_a_visitor
from .private_encounters import travels_privately
from .ship_visits import add_ship_visit, add_visit_aboard, visitors_aboard
from .stays import Stay, date_by_invitation
from .visits import Journey, read_journey

_UNREAL = ("denied", "hypothetical")
_NOT_THERE = (*_UNREAL, "cancelled", "postponed")  # "skipped the fair in Manila" tells no journey given up
_COMES_TOO = re.compile(r"come|visit")  # "X may come next year": where those of his side are told to be
# "During the trip, X met Y": none that is yet to be made.
_DURING_IT = re.compile(
    r"\W*(?:During|On|Over|In\s+the\s+course\s+of)\s+(?:the|this|that|his|her)\s+(?:[\w-]+\s+){0,2}"
)
_HIS_OWN = re.compile(r"\b(?:[Hh]is|[Hh]er)\s+(?:[\w-]+\s+){0,2}$")
_ANTECEDENT = 60  # characters
_CAME = re.compile(
    r"(?:arriv|dock|land|reach|left|leave|depart|came|come|sail|stay|remain|puts?\s|casts?\s|weigh"
    r"|(?:w(?:ere|as)|will\s+be)\s+(?:\w+\s+)?in$|(?:is|are|was|were)\s+there$)"
)
_CALL_WITHIN = 4  # sentences
_THEIRS = re.compile(r"\btheir\s+(?:[\w-]+\s+){0,2}$")
_RELATIVE = re.compile(r"(?:which|that|who)\b")
_THEY = re.compile(r"(?:It|They|She|The\s+(?:ships?|vessels?|group|squadron|detachment|contingent))\s")
_IF = re.compile(r"\b(?:if|unless|once)\b")
_GOES_ON_FROM = re.compile(r"\b(?:[Aa]fter|[Ll]ater|[Tt]hen|[Ff]rom\s+there)\b")  # a further stop
_ON_A = re.compile(r"\b(?:is|was)\s+(?:now\s+|currently\s+)?on\s+(?:an?|his|her)\s+(?:[\w-]+\s+){0,3}$")
_TRIP = re.compile(r"\btrips?$")  # people make it, whatever ships are spoken of
_SOMEBODY_ELSE = re.compile(
    r"\b(?:he|she|they)\s+(?:\w+\s+)?(?:told|assured|informed|thanked|asked)\s+(?:\w+\s+){0,3}$"
)
# "They took up his trip", "helped arrange the visit": what is spoken of or prepared, as it may be.
_SPOKEN_OF = re.compile(
    r"\b(?:took\s+up|discussed|tackled|talked\s+about|spoke\s+(?:of|about)|mentioned|raised|brought\s+up"
    r"|touched\s+on|went\s+over|helped\s+(?:to\s+)?(?:arrange|plan|prepare|organi[sz]e))\s+"
    r"(?:his|her|their|the)\s+(?:[\w-]+\s+){0,2}$"
)
# "X, who was there, says the visit could come in May": of whom X speaks.
_SAYS_THAT_THE = re.compile(
    r"\b(?:says?|said|thinks|believes|expects|hopes|adds|added|noted)\s+(?:that\s+)?"
    r"(?:the|this|such\s+an?)\s+(?:[\w-]+\s+){0,2}$"
)
_ACCEPTS = re.compile(r"accept")
_ACCEPTED = re.compile(
    r"\b[Tt]inanggap\s[^;]{3,110}?\b(?:imbitasyon|paanyaya)\b|\bпринял[аи]?\s+(?:[а-яё]+\s+)?приглашени|"
    r"\b(?:accept(?:ed|s)?|took\s+up)\s+(?:an?|the|his|her|their|(?:[A-Z][\w.-]+\s+){0,5}[A-Z][\w.-]+['’]s?)\s"
)


def travel(reading: Reading, events: list[Event], mention: EventMention) -> bool:
    """Place one journey mention; True when it is a journey to a third country."""
    if travels_privately(mention) or not _asserted(reading, mention):
        date_by_invitation(events, mention)
        return False
    own = _in_own_words(reading, mention)
    stay, when = days_of(reading, mention, own)
    status = status_of(reading, mention, when)
    if status is None or _might_have_gone(reading, status, when):
        return False
    if (visitors := visitors_aboard(reading, mention)) is not None:
        add_visit_aboard(reading, events, mention, visitors, when, status)
        return False
    if mention.kind == "ship_visit" or _of_ships(reading, events, mention):
        _call_of_ships(reading, events, mention, stay, when, status)
        return False
    if mention.quoted and not mention.date and not (mention.subject and mention.planned) and not own:
        return False
    if stays_on(reading, events, mention, stay) or begins_stay(reading, events, mention):
        return False
    journey = read_journey(reading, mention)
    if journey is None:
        give_up_for_another(events, mention)
        moves_on(reading, events, mention)
        return mention.third
    if journey.homeward:
        if not STAYS_OR_LEAVES.match(mention.trigger.text):  # who is at home, or leaves it, ends no journey
            end_journey(reading, events, journey, stay, mention)
        return False
    event = _visit(reading, events, mention, journey, when, status)
    if event is not None and not mention.unfulfilled:
        date_by_stay(reading, event, stay)
    elif event is not None:
        event.end = event.end or stay.end
    return False


def _call_of_ships(
    reading: Reading,
    events: list[Event],
    mention: EventMention,
    stay: Stay,
    when: DatedAs | None,
    status: MeetingStatus,
) -> None:
    if (ahead := day_of_call_ahead(reading, mention)) is not None:
        when, status, stay = ahead, "planned", Stay()
        mention.stance = replace(mention.stance, standing="planned", rule="polarity.planned-ahead")
    call_at_port(reading, add_ship_visit(reading, events, mention, when, status), stay, when)


def _in_own_words(reading: Reading, mention: EventMention) -> bool:
    """Whether the traveller tells of it himself ("our mission is over", X said on Monday): not on that day."""
    if not mention.quoted or mention.subject or (mention.planned and _IF.search(mention.clause.text)):
        return False
    mention.subject = said_of_himself(reading, mention.clause, mention.before)[:1]
    date = mention.date
    if mention.subject and date is not None and not reading.is_quoted(date.start, date.end):
        mention.date = None
    return bool(mention.subject) and mention.date is None


def _of_ships(reading: Reading, events: list[Event], mention: EventMention) -> bool:
    """Whether ships travel; "during the visit they saw a ship" is told of the person's visit before."""
    kinds = {e.kind for e in events}
    if mention.ships and mention.pointing and "visit" in kinds and "ship_visit" not in kinds:
        return False
    if mention.kind == "visit" and (_TRIP.search(mention.trigger.text) or is_of_a_visitor(reading, mention)):
        return False
    return (
        mention.ships
        or navy_that_comes(reading, mention) != ""
        or _of_ships_before(reading, events, mention)
        or _the_call(events, mention)
    )


def _the_call(events: list[Event], mention: EventMention) -> bool:
    """ "The visit, which lasts until October 26", told of nobody after a call of ships alone: the call."""
    told = [e for e in events if e.kind in JOURNEY_KINDS]
    if not told or any(e.kind == "visit" for e in told):
        return False
    near = mention.clause.sentence - told[-1].mentions[-1].clause.sentence <= _CALL_WITHIN
    # "He said there are games during their six-day visit": theirs, and not of the one who says so.
    nobodys = not mention.people or (len(mention.people) == 1 and _THEIRS.search(mention.before) is not None)
    return near and mention.trigger.form == "noun" and mention.pointing and nobodys


def _of_ships_before(reading: Reading, events: list[Event], mention: EventMention) -> bool:
    """ "… the task force, which arrived on Monday"; "It arrived on Tuesday", told of ships in the sentence before."""
    if mention.subject or mention.trigger.form != "verb" or not _CAME.match(mention.trigger.text):
        return False
    clause = mention.clause
    if _RELATIVE.match(clause.text):
        start = max(0, clause.start - _ANTECEDENT)
        told = SHIP_WORD.search(reading.text(start, clause.start))
        return bool(told or reading.ships_in(start, clause.start))
    calls = [e for e in events if e.kind == "ship_visit"]
    if not calls or not _THEY.match(clause.text):
        return False
    last = calls[-1].mentions[-1].clause.sentence
    between = reading.document.sentences[last + 1 : clause.sentence]
    return last < clause.sentence and len(between) < _CALL_WITHIN and all(map(_tells_of_ships, between))


def _might_have_gone(reading: Reading, status: MeetingStatus, when: DatedAs | None) -> bool:
    """ "Last year X said that he could go to Russia": what might be done on days gone by is no journey."""
    anchor = reading.document.anchor
    return status == "possible" and when is not None and anchor is not None and bounds(when.edtf)[1] < anchor


def _tells_of_ships(sentence: Sentence) -> bool:
    return SHIP_WORD.search(sentence.text) is not None


def _asserted(reading: Reading, mention: EventMention) -> bool:
    """Whether a journey is told as more than an invitation; one taken up is a plan, or possible without a day."""
    accepts = _ACCEPTS.match(mention.trigger.text)
    if mention.date is None and _SPOKEN_OF.search(mention.before):
        return False
    gone = mention.stance.rule == "polarity.past-verb"  # "accepted the invitation and flew to Moscow"
    if not accepts and (gone or not mention.stance.invited):
        return True
    if not accepts and not _ACCEPTED.search(mention.before):
        return False
    mention.stance = replace(mention.stance, standing="planned" if mention.date else "possible")
    return True


def _visit(
    reading: Reading,
    events: list[Event],
    mention: EventMention,
    journey: Journey,
    when: DatedAs | None,
    status: MeetingStatus,
) -> Event | None:
    """The visit that a mention tells of: one told before, a new one, or None where it tells too little."""
    ahead = mention.date or mention.planned
    accepts = _ACCEPTS.match(mention.trigger.text)
    told_of = _SAYS_THAT_THE.search(mention.before)
    of_itself = journey.destination or (journey.travellers and not (accepts or told_of))
    if (mention.pointing or accepts) and ahead and not of_itself:
        asked = invited_before(reading, mention)
        if asked is not None:
            journey = asked
            mention.people = [p for p in mention.people if p in asked.travellers]
    journey = _where_met(events, mention, journey)
    people = list(journey.travellers)
    mention.place = journey.place
    attends = ATTENDING.match(mention.trigger.text)
    whole = journey_of_group(events, mention, journey, when)
    if whole is None and (when is None or attends) and not mention.pointing:
        whole = journey_of_leg(events, mention, journey)
    if whole is not None:
        whole.mentions.append(mention)
        if not _GOES_ON_FROM.search(mention.before):
            whole.place = whole.place or journey.place
        return whole
    ours = [
        e
        for e in events
        if (not journey.side or e.visitor_side in ("", journey.side))
        and not _told_to(reading, e, mention)
        and not _of_another(e, mention, journey)
        and not _an_older_one(reading, e, mention, when)
    ]
    if status == "postponed" and mention.pointing:
        when = None  # the new day, which agrees with none told before
    left = left_on_the_eve(ours, mention, journey, when)
    event, when = left or (find_event(reading, ours, mention, people, when, status), when)
    if event is not None and (people or mention.pointing or journey.destination == event.country):
        absorb(reading, event, mention, people, when)
        event.country = event.country or journey.destination
    elif _only_pointed_at(mention, people):
        return None
    elif journey.side and journey.destination and (people or when or _of_a_group(journey, status)):
        event = open_journey(reading, mention, journey, people, when, status)
        events.append(event)
    return event


def _only_pointed_at(mention: EventMention, people: list[Person]) -> bool:
    """ "The visit was a return for six calls since last year", of nobody: some event told before, and no journey."""
    since = mention.date is not None and mention.date.rule.startswith("date.since")
    return since and mention.pointing and mention.trigger.form == "noun" and not people


def _of_a_group(journey: Journey, status: MeetingStatus) -> bool:
    """Officials without names, at a place; who "will be trained there" some day is nobody's journey yet."""
    return journey.group and journey.place is not None and status != "planned"


def open_journey(
    reading: Reading,
    mention: EventMention,
    journey: Journey,
    people: list[Person],
    when: DatedAs | None,
    status: MeetingStatus,
) -> Event:
    mention.place = journey.place
    event = new_event(reading, mention, people, when, status)
    event.visitor_side, event.country = journey.side, journey.destination
    event.country_rule = "country.destination"
    return event


def add_stays(reading: Reading, events: list[Event], mentions: list[EventMention]) -> None:
    """The stays told by acts alone, of those whose journey or talks there no other word tells."""
    for mention in mentions:
        journey = (
            None if mention.third or mention.stance.standing in _NOT_THERE else read_journey(reading, mention)
        )
        if journey is not None and not any(
            _there(e, journey) and not _lacks_its_days(e, mention) for e in events
        ):
            travel(reading, events, mention)


def _there(event: Event, journey: Journey) -> bool:
    """Whether an event has the traveller in the country already, or a group of his side there."""
    if journey.destination not in (event.country, event.place.country if event.place else ""):
        return False
    if event.kind == "visit" and event.visitor_side not in ("", journey.side):
        return False
    return not journey.travellers or any(p in event.people for p in journey.travellers)


def _lacks_its_days(event: Event, mention: EventMention) -> bool:
    """Whether a journey ahead has neither day nor place, both of which this mention tells ("his stay in Russia")."""
    if event.kind != "visit" or event.when or event.place or event.status not in AHEAD:
        return False
    return mention.date is not None and mention.place is not None and mention.planned


def _where_met(events: list[Event], mention: EventMention, journey: Journey) -> Journey:
    """ "X is on a five-day visit", told after X met the other side at home: a visit to that country."""
    if journey.destination or not journey.travellers:
        return journey
    if _COMES_TOO.fullmatch(mention.trigger.text) and mention.planned:
        there = (e.country for e in reversed(events) if e.kind == "visit" and e.visitor_side == journey.side)
        return replace(journey, destination=next(there, ""))
    if not _ON_A.search(mention.before):
        return journey
    for event in reversed(events):
        place = event.place
        if event.kind == "visit" or place is None or place.country in ("", journey.side):
            continue
        if place.country in SIDES and any(p is q for p in event.people for q in journey.travellers):
            return replace(journey, destination=place.country)
    return journey


def _an_older_one(reading: Reading, event: Event, mention: EventMention, when: DatedAs | None) -> bool:
    """Whether "his first trip in May 2017" is told beside the journey on which he is, or from which he is back."""
    just_over = event.when is not None and event.when.edtf.startswith("../")
    return (event.status == "ongoing" or just_over) and bool(mention.ordinal) and is_old_news(reading, when)


def _of_another(event: Event, mention: EventMention, journey: Journey) -> bool:
    """Whether "his trip", "the visit of X" is that of somebody else than the journey told before."""
    if event.status in AHEAD and mention.stance.standing == "held" and _DURING_IT.fullmatch(mention.before):
        return True
    owned = journey.owned or _HIS_OWN.search(mention.before)
    theirs = [p for p in event.people if p.country == journey.side]
    return bool(owned and journey.travellers and theirs) and not any(
        p is q for p in theirs for q in journey.travellers
    )


def _told_to(reading: Reading, event: Event, mention: EventMention) -> bool:
    """Whether the traveller of a journey is whom another one speaks to ("on the second trip he told X …")."""
    after = reading.seen_in(mention.trigger.end, mention.clause.end)
    return any(
        any(s.person is p for p in event.principals)
        and _SOMEBODY_ELSE.search(reading.text(mention.trigger.end, s.start))
        for s in after
    )
