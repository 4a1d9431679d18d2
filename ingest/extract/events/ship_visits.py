"""Calls of naval ships at the other side's ports."""

from __future__ import annotations

import re

from ingest.extract.clauses.localities import Locality, is_location
from ingest.extract.clauses.office_words import SEATS
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import SHIP_WORD
from ingest.extract.dating.periods import bounds
from ingest.extract.known.hits import CountryHit
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import SIDES, MeetingStatus, Person, Span

from .calls_ahead import port_bound_for
from .events import DatedAs, Event, is_old_news
from .merge import absorb, find_event, new_event
from .navies import navy_that_comes
from .other_ships import SEA_OFFICER, at_ports_of_others, of_trade, passes_by
from .ship_flags import flag_of

_CALL = re.compile(
    r"\b(?:port\s+(?:call|visit)|goodwill|(?:na|k)?(?:dumaong|daong|dadaong)|(?:при|о)швартовал\w+)\b",
    re.IGNORECASE,
)
_SPEAKS_FOR = re.compile(r"\bspokes\w+|\bpublic\s+(?:affairs|information)\b|\bdirector\b", re.IGNORECASE)
_VISITS = re.compile(r"visit|посет|.*(?:gangway\s+of|aboard|on\s+board)$", re.IGNORECASE)
_ON_DECK = re.compile(
    r"\b(?:on\s+deck|at\s+the\s+gangway|on\s+the\s+bridge|(?:was|were|came)\s+with\s+(?:[A-Z]|the))"
)
_A_SHIP = re.compile(
    r"\s+(?:(?:the|a|большой|большую)\s+)?(?:[\w'’-]+\s+){0,3}?"
    r"(?P<ship>ships?|vessels?|destroyers?|cruisers?|frigates?|корабл\w+|крейсер\w*)\b",
    re.IGNORECASE,
)
# "Before the Russian vessels berthed, a ship of the navy met them": they did.
_BEFORE_THEY_CAME = re.compile(r"\bbefore\s+(?:the|its|their|they)\b[^,;]*$")
_THE_COUNTRY = re.compile(r"\b(?:sa\s+(?:ating\s+)?bansa|(?:in|to)\s+(?:the|this|our)\s+country)\b")
_THESE_SHIPS = re.compile(r"(?:These|Those|The(?:\s+\w+)?)\s+(?:ships|vessels|warships)\b|They\b")
_ABOARD = re.compile(r"(?:gangway\s+of|aboard|on\s+board)$")
_TO_NAME = re.compile(r"\s*(?:the\s+)?[«“\"]?")
_IN_GENERAL = re.compile(r"\b(?:visits|calls)$", re.IGNORECASE)
_STAYS = re.compile(
    r"\b(?:mananatili|nanatili|остан\w+|пробуд\w+|просто[ия]т|продл[ия]тся|stay(?:s|ed)?|leaves?|sails"
    r"|casts?\s+off|weighs\s+anchor|will\s+(?:leave|sail)|(?:lies?|lying)\s+at(?:\s+anchor)?)$",
    re.IGNORECASE,
)
_WILL_STAY = re.compile(r"\bwill\s+(?:stay|remain|be)\b[^.;]{0,40}\son\s+(?:an?|its|their)\s+(?:[\w-]+\s+)*$")
_REGULARLY = re.compile(r"\b(?:regular(?:ly)?|often|frequent(?:ly)?|routine(?:ly)?|every\s+year)\b")
_SPOKE_OF = re.compile(
    r"\b(?:cited|noted|recalled|mentioned|hailed|described|lauded|praised|talked\s+about|spoke\s+of"
    r"|pointed\s+to)\s+(?:[\w'’-]+\s+){0,4}$"
)
_HE_SAID = re.compile(
    r"\W*(?:He|She)\s+(?:also\s+|then\s+)?(?:said|says|added|noted|announced|disclosed|recalled|stressed)\b"
)
_THE_ONE_BEFORE = re.compile(
    r"The\s+(?:one\s+before|previous\s+one|last\s+(?:such\s+)?(?:one|time|call|visit))\b"
)
# "Is the seventh to drop anchor in Manila since 2012": told of a call, and none of its own.
_NTH_TO = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|latest)\s+"
    r"(?:[\w-]+\s+){0,3}?to\s+$"
)
_AWAITS = re.compile(
    r"\s+(?:will\s+)?(?:expects?|awaits?|hosts?|hosted|welcomes?|welcomed|receives?|received)\s"
)
_OF_THE_SHIP = ("which ", "that ")  # "the BRP Tarlac, which reached Vladivostok"
_INLAND = re.compile(rf"(?:Camp|Fort|{SEATS})\b")
_INTO = re.compile(r"\b(?:to|in|sa|в|на)\s+(?:the\s+)?$")
# "A yard for ships that visit the country": whichever come.
_WHICHEVER_COME = re.compile(
    r".*\b(?:that|which)\s+(?:visit|call|dock|stop|come|arrive|enter)$", re.IGNORECASE
)
# "Reciprocates the visits of their vessels in 2017": why others came.
_IN_RETURN_FOR = re.compile(
    r"\b(?:reciprocat\w+|return(?:s|ed|ing)?|repa(?:ys?|id|ying))\s+(?:(?:the|an?|two|several|[a-z]+)\s+){0,3}$"
)
_LONGEST_CRUISE = 40  # days
_LOOK_BACK = 6  # sentences
_FAR_BACK = 10  # sentences, for those that tell of ships


def add_ship_visit(
    reading: Reading, events: list[Event], mention: EventMention, when: DatedAs | None, status: MeetingStatus
) -> Event | None:
    """Join a ship mention to the call told before, or open one when a flag and a port of the other side are told."""
    mention.kind = "ship_visit"
    if (
        _only_spoken_of(mention)
        or of_trade(reading, mention)
        or at_ports_of_others(reading, mention)
        or passes_by(reading, mention)
    ):
        return None
    if (
        status == "planned"
        and _BEFORE_THEY_CAME.search(mention.before)
        and mention.trigger.text.endswith("ed")
    ):
        status = "held"
    people = [p for p in mention.people if p.country in SIDES and not _SPEAKS_FOR.search(p.title)]
    if _SPOKE_OF.search(mention.before) or _HE_SAID.match(mention.clause.text):
        people = []
    if _THE_ONE_BEFORE.match(mention.clause.text) or _NTH_TO.search(mention.before):
        return None
    news = [e for e in events if e.when or e.kind != "ship_visit" or not is_old_news(reading, when)]
    event = _still_in_port(reading, events, mention, when) or find_event(
        reading, news, mention, [], when, status
    )
    if event is not None and _same_ships(reading, event, mention):
        absorb(reading, event, mention, people, when)
        return event
    told_apart = (mention.date or mention.place) and not _REGULARLY.search(mention.clause.text)
    if _IN_GENERAL.search(mention.trigger.text) and not told_apart:
        return None  # "regular ship visits were spoken of", "calls took place regularly last year"
    if mention.subject and _ABOARD.search(mention.trigger.text):
        return None  # "X went aboard the BRP Tarlac": a guest looks at a ship of his hosts
    if mention.trigger.company == "structure" and is_old_news(reading, when):
        return None  # "last October the BRP Tarlac had done the same in Vladivostok"
    flag = flag_of(reading, mention)
    if (
        not flag
        or mention.third
        or not (
            mention.ships
            or _CALL.search(mention.clause.text)
            or mention.clause.text.startswith(_OF_THE_SHIP)
            or navy_that_comes(reading, mention)
        )
    ):
        return None
    host = "PH" if flag == "RU" else "RU"
    port = _port(reading, mention, host, recalled=is_old_news(reading, when))
    if port is not None and port.country not in ("", host):
        return None
    at_home = mention.place is not None and mention.place.country == flag
    if port is None and (at_home or not (host in mention.sides or _came_here(reading, mention, host))):
        return None
    mention.place = port
    event = new_event(reading, mention, people, when, status)
    event.visitor_side, event.country, event.country_rule = flag, host, "country.port"
    events.append(event)
    return event


def _only_spoken_of(mention: EventMention) -> bool:
    """Ships that may come ("fuel for ships that visit"), and those in return for whose calls others came."""
    told_there = mention.place is not None and mention.place.start > mention.trigger.start
    in_return = _IN_RETURN_FOR.search(mention.before) is not None and not told_there
    return in_return or (not mention.date and _WHICHEVER_COME.match(mention.trigger.text) is not None)


def _came_here(reading: Reading, mention: EventMention, host: str) -> bool:
    """Whether ships came to "the country" of whoever tells it, or are those that the sentence before puts there."""
    if reading.dateline_country in ("", host) and _THE_COUNTRY.search(mention.clause.text) and host == "PH":
        return True
    if not mention.clause.sentence or not _THESE_SHIPS.match(mention.clause.text):
        return False
    before = reading.document.sentences[mention.clause.sentence - 1]
    return host in reading.sides_in(before.start, before.end)


def _still_in_port(
    reading: Reading, events: list[Event], mention: EventMention, when: DatedAs | None
) -> Event | None:
    """The call told as held, of whose ships it is said that they will stay or leave, or what is done meanwhile."""
    call = next((e for e in reversed(events) if e.kind == "ship_visit"), None)
    if call is None or call.status not in ("held", "ongoing"):
        return None
    if mention.trigger.form == "noun" and not mention.ships and call.when and when and "/" in call.when.edtf:
        (first, last), day = bounds(call.when.edtf), bounds(when.edtf)
        if first <= day[0] and day[1] <= last:
            return call  # "the visit coincides with the turnover on May 3", within its days
    by_structure = mention.trigger.company == "structure" and not mention.ships
    if not (by_structure or _STAYS.search(mention.trigger.text) or _WILL_STAY.search(mention.before)):
        return None
    near = mention.clause.sentence - call.mentions[-1].clause.sentence <= _LOOK_BACK
    near = near or (mention.pointing and [e.kind for e in events].count("ship_visit") == 1)
    return call if near and _same_ships(reading, call, mention) else None


def _same_ships(reading: Reading, call: Event, mention: EventMention) -> bool:
    """False where call and mention name ships that differ altogether."""

    def named(mentions: list[EventMention]) -> set[str]:
        sentences = [reading.document.sentences[m.clause.sentence] for m in mentions]
        return {
            reading.text(ship.start, ship.end).casefold()
            for s in sentences
            for ship in reading.ships_in(s.start, s.end)
            if ship.country in ("", call.visitor_side)  # none of the host that meets them
        }

    told, here = named(call.mentions), named([mention])
    return not told or not here or bool(told & here)


def visitors_aboard(reading: Reading, mention: EventMention) -> list[Person] | None:
    """Who goes aboard a ship ("is set to visit the Admiral Tributs"), None where no person visits a ship."""
    if mention.kind != "visit" or mention.trigger.form != "verb" or not _VISITS.match(mention.trigger.text):
        return None
    visitors = [p for p in mention.subject if p.country in SIDES]
    return visitors if visitors and _ship_visited(reading, mention) is not None else None


def _ship_visited(reading: Reading, mention: EventMention) -> Span | None:
    """The name of the ship that is the object of the verb, or else the word for it."""
    start, end = mention.trigger.end, mention.clause.end
    word = _A_SHIP.match(reading.document.text, start, end)
    first = word.end() if word else start
    for ship in reading.ships_in(start, end):
        if _TO_NAME.fullmatch(reading.text(first, ship.start)):
            return Span(ship.start, ship.end)
    return Span(word.start("ship"), word.end()) if word else None


def add_visit_aboard(
    reading: Reading,
    events: list[Event],
    mention: EventMention,
    visitors: list[Person],
    when: DatedAs | None,
    status: MeetingStatus,
) -> None:
    """The visit of officials to a ship of the other side in their own port."""
    ship = _ship_visited(reading, mention)
    call = next((e for e in reversed(events) if e.kind == "ship_visit"), None)
    hosts = [p for p in visitors if call is not None and p.country == call.country]
    if ship is None or call is None or not hosts or when is None:
        return
    event = new_event(reading, mention, hosts, when, status)
    event.place = Locality(
        reading.text(ship.start, ship.end), call.country, ship.start, ship.end, "place.ship"
    )
    event.visitor_side, event.country, event.country_rule = hosts[0].country, call.country, "country.port"
    for sentence in reading.document.sentences[mention.clause.sentence + 1 : mention.clause.sentence + 3]:
        if _ON_DECK.search(sentence.text):
            event.add_people(
                [s.person for s in reading.seen_in(sentence.start, sentence.end) if s.person.office]
            )
            event.involved.append(Span(sentence.start, sentence.end))
    events.append(event)


def add_officers(reading: Reading, events: list[Event]) -> None:
    """The officers of the visiting navy who are named sail with its ships."""
    calls = [e for e in events if e.kind == "ship_visit" and e.status in ("held", "ongoing")]
    if not calls:
        return
    call = calls[0]  # what is told after it are earlier calls
    for person in reading.people:
        elsewhere = any(e is not call and person in e.principals and _is_apart(e, call) for e in events)
        if elsewhere or _SPEAKS_FOR.search(person.title):
            continue
        if person.country == call.visitor_side and person.office and SEA_OFFICER.search(person.title):
            call.add_people([person], principal=not call.side(person.country))
            call.involved.append(person.name_span)


def _is_apart(event: Event, call: Event) -> bool:
    """Whether an officer's journey, or talks of another time, keep him from sailing with the ships."""
    if event.kind == "visit" or event.when is None or call.when is None:
        return event.kind == "visit"
    (first, last), (begin, end) = bounds(event.when.edtf), bounds(call.when.edtf)
    return max((begin - last).days, (first - end).days) > _LONGEST_CRUISE


def _neat(port: str) -> str:
    """A port as it is written, and not as datelines print it."""
    return port.title() if port.isupper() else port


def _port(reading: Reading, mention: EventMention, host: str, *, recalled: bool) -> Locality | None:
    if mention.place is not None and mention.place.country in ("", host):
        return mention.place
    if (bound_for := port_bound_for(reading, mention, host)) is not None:
        return bound_for
    index = mention.clause.sentence
    before = [reading.document.sentences[i] for i in range(index, max(index - _FAR_BACK - 1, -1), -1)]
    told = [s for s in before if s.kind not in ("junk", "headline")]
    if recalled and any(
        c.country == host and c.form == "noun" and _INTO.search(reading.text(mention.clause.start, c.start))
        for c in reading.countries_in(mention.clause.start, mention.clause.end)
    ):  # "sailed to Russia last year": to no port of those that are told of other things
        told = [s for s in told if s.kind != "dateline" and SHIP_WORD.search(s.text)]
    near = told[: _LOOK_BACK + 1]
    of_ships = [s for s in told if SHIP_WORD.search(s.text)]
    capital = next(
        (c for s in near for c in reading.countries_in(s.start, s.end) if _owns(reading, c, host)), None
    )
    if capital is not None:
        name = reading.text(capital.start, capital.end)
        return Locality(_neat(name), host, capital.start, capital.end, "place.sentence-before")
    for sentence in [*of_ships, *near]:
        for place in reading.places_in(sentence.start, sentence.end):
            if place.country == host and is_location(reading, place) and not _INLAND.match(place.name):
                return Locality(
                    _neat(place.name), place.country, place.start, place.end, "place.sentence-before"
                )
    for sentence in near:
        for place in reading.places_in(sentence.start, sentence.end):
            if place.kind == "city" and place.country == host:
                return Locality(
                    _neat(place.name), place.country, place.start, place.end, "place.sentence-before"
                )
    return None


def _owns(reading: Reading, capital: CountryHit, host: str) -> bool:
    """Whether a capital stands in the possessive ("Manila's harbour"), or waits for ships."""
    told = reading.text(capital.end, capital.end + 1) in ("'", "’") or _AWAITS.match(
        reading.document.text, capital.end
    )
    return capital.form == "metonym" and capital.country == host and bool(told)
