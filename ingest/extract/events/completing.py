"""What an event lacks and the article tells elsewhere: in its lead, dateline, header, or at the visit around it."""

from __future__ import annotations

import itertools
import re

from ingest.extract.clauses.circumstances import is_of_a_paper, is_reporting_date
from ingest.extract.clauses.localities import Locality, place_for
from ingest.extract.clauses.reading import SIDES, Reading
from ingest.extract.dating.days_beside_acts import DAY_BESIDE_ACT
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import DateMention, Person, Sentence

from .dateline_places import place_at_dateline
from .event_countries import tell_countries
from .events import TALKS_KINDS, DatedAs, Event
from .given_up import move_dates
from .hosts_cities import place_at_hosts
from .signing_days import day_of_the_occasion, day_of_the_one_before, signed_just_before
from .stays import ENDS
from .told_before import is_elsewhere, tell_from_before
from .told_on import date_told_on
from .visit_links import link_visits, place_visits

_HEADER_WORDS = 45  # characters beside the date that such a line may have
_HEADER = 5  # sentences at the top among which a transcript's day and city stand
_DATELINE = 12  # the same, where a headline, a summary and lines under pictures may stand before a dateline
_DAYS_AFTER = re.compile(
    r"\b(?:days?|weeks?|months?)\s+after\s+(?:[\w.’'-]+\s+){0,5}$"
)  # "some days after she met Y"
_AND_THEN = re.compile(r"(?:and\s+)?(?:then|later|afterwards?)\b")
_BEFORE_GOING = re.compile(r"\b(?:before|after)\s+(?:later\s+)?[a-z]+ing\s+(?:[a-z]+\s+){0,4}$")
_RECENTLY = re.compile(r"\b(?:recently|earlier)\s+$")  # "recently met": on another day than the lead's
# "Dumalaw kamakailan si X": on some day before that of the page.
_NOT_LONG_AGO = re.compile(r"\b(?:recently|kamakailan|недавно|на\s+днях)\b", re.IGNORECASE)
# "Met a short time ago with Y".
_A_WHILE_AGO = re.compile(
    r"\s+(?:a\s+(?:short|little|brief)\s+(?:time|while)\s+ago|(?:not\s+long|some\s+time)\s+ago|recently|lately|earlier)\b"
)
# "The negotiations ran from July 22 to 23": told before it is told who negotiated.
_THE_TALKS_RAN = re.compile(
    r"The\s+(?:talks|negotiations|consultations|meetings?|session|discussions)\s+(?:ran|lasted|took\s+place|(?:was|were)\s+held|began|opened)\b"
)
# "(The Philippine Star) | Updated July 29, 2015 - 12:00am": when a page came out.
_PUBLISHED = re.compile(r"\b(?:updated|published|posted|modified|as\s+of)\b", re.IGNORECASE)
# Present perfect and progressive, in which agencies tell the news of the day.
_JUST_NOW = re.compile(
    r"\b(?:has|have)\s+(?:now\s+|just\s+)?(?:begun|started|opened|got|gotten|met|arrived|sat|ended|finished|concluded|completed|held|wrapped)\b"
    r"|\b(?:is|are)\s+(?:now\s+|currently\s+)?(?:holding|meeting|receiving|conducting|having|hosting|in\s+talks)\b|\b(?:is|are)\s+under\s?way\b"
)
_JUST = 30  # characters
_HOME_AGAIN = re.compile(r"\b(?:return(?:ed|s)|back\s+(?:in|home|from)|arrival|arrived\s+(?:at|from))\b")
_LANDED = re.compile(r"\b(?:landed|touched\s+down|arrived|flew\s+in|stepped\s+off)\b")
_HELD_IN = re.compile(
    r"\b(?:talks|meetings?|consultations|session)\s+(?:that\s+(?:was|were)\s+)?(?:held\s+|here\s+)?in\s"
)
_TITLED = re.compile(
    r"(?:Joint\s+|Opening\s+)*Remarks\s+(?:by|of)\b|(?:Beginning\s+of\s+|Start\s+of\s+)?(?:[Mm]eeting|[Tt]alks|[Tt]elephone\s+conversation|[Pp]hone\s+call|[Cc]onversation)\b"
    r"|(?:Начало\s+)?(?:[Вв]стреч|[Тт]елефонн|[Бб]есед|[Пп]ереговор)"
)
_WELCOME = Prefiltered(
    r"\b(?:welcom(?:e|ing)\s+you|(?:glad|happy|pleased)\s+to\s+(?:see|receive|greet|have)\s+you)\s+(?:all\s+)?(?:here\s+)?(?:to|in)\s+"
)
_OPENING = 12  # sentences in which a host greets
_NEAR = 3  # sentences


def complete(reading: Reading, events: list[Event]) -> None:
    """Fill in days and places that stand outside the sentences which tell an event, and tie talks to visits."""
    place_visits(reading, events)
    signed_just_before(reading, events)
    _date_from_lead(reading, events)
    _place_from_lead(reading, events)
    _place_of_welcome(reading, events)
    _from_header(reading, events)
    _from_stamp(reading, events)
    _day_of_dateline(reading, events)
    day_of_the_one_before(events)
    day_of_the_occasion(events)
    _day_of_who_went_on(reading, events)
    date_told_on(reading, events)
    tell_from_before(reading, events)
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


def _date_from_lead(reading: Reading, events: list[Event]) -> None:
    """The first meeting told, when undated, happened on the day that the lead before it gives."""
    event = events[0] if events else None
    if event is None or event.kind not in TALKS_KINDS or event.status != "held":
        return
    if event.when and not _of_a_gathering(event.when.mention, event.mentions[0]):
        return
    told = event.mentions[0]
    if _of_an_earlier_day(told):
        return
    first = told.clause.sentence
    within = _OPENING if event.kind == "signing" else _NEAR  # who signed what was agreed is told far below
    for index in range(first - 1, max(first - 1 - within, -1), -1):
        sentence = reading.document.sentences[index]
        if sentence.kind in ("headline", "dateline", "junk", "byline", "caption"):
            break
        if _HOME_AGAIN.search(sentence.text) or _came_home(reading, sentence):
            continue
        if is_elsewhere(reading, event, sentence):
            continue
        about = [s.person for s in reading.seen_in(sentence.start, sentence.end)]
        if (
            not reading.sides_in(sentence.start, sentence.end) >= set(SIDES)
            and not any(p is q for p in about for q in event.people)
            and not _THE_TALKS_RAN.match(sentence.text)
        ):
            continue
        days = reading.dates_in(sentence.start, sentence.end)
        for date in sorted(days, key=lambda d: d.rule != DAY_BESIDE_ACT):
            before = reading.text(max(sentence.start, date.start - 60), date.start)
            apart = ENDS.search(before) or (event.kind != "signing" and is_of_a_paper(reading, date))
            if not date.past or not date.names_a_day or apart or is_reporting_date(reading, date):
                continue
            if event.when is None or _falls_within(date.past, event.when.edtf):
                event.when = DatedAs(date.past, date, "date.lead")
                span = (date.start, date.end)
                event.place = event.place or place_for(reading, sentence.start, sentence.end, span)
                return


def _of_an_earlier_day(told: EventMention) -> bool:
    """ "Two days after X met Y", "recently met", "met a short time ago": not on the day of the lead."""
    if _DAYS_AFTER.search(told.before) or _RECENTLY.search(told.before):
        return True
    return _A_WHILE_AGO.match(told.clause.text, told.trigger.end - told.clause.start) is not None


def _of_a_gathering(date: DateMention, mention: EventMention) -> bool:
    """ "They met in X, where ministers had gathered from Tuesday to Thursday": days of another clause than theirs."""
    return "/" in (date.past or "") and not mention.clause.start <= date.start < mention.clause.end


def _falls_within(day: str, days: str) -> bool:
    first, _, last = days.partition("/")
    return first <= day <= last


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


def _came_home(reading: Reading, sentence: Sentence) -> bool:
    """ "X landed at the air base in Pasay": whoever arrives in his own country met the others before."""
    landed = _LANDED.search(sentence.text)
    if landed is None:
        return False
    at = sentence.start + landed.start()
    who = [s.person.country for s in reading.seen_in(sentence.start, at)]
    where = [p.country for p in reading.places_in(at, sentence.end)]
    return bool(who and where) and who[-1] == where[0]


def _place_from_lead(reading: Reading, events: list[Event]) -> None:
    """The first talks told, when told without places: where the lead before puts "meetings held in Manila"."""
    first = next((e for e in events if e.kind in TALKS_KINDS), None)
    if first is None or first.place is not None or first.status != "held":
        return
    opening = first.mentions[0].clause.sentence
    for index in range(opening - 1, max(opening - 1 - _NEAR, -1), -1):
        sentence = reading.document.sentences[index]
        if sentence.kind != "body" or not (match := _HELD_IN.search(sentence.text)):
            continue
        spot = next(
            (
                p
                for p in reading.places_in(sentence.start, sentence.end)
                if p.kind != "country" and 0 <= p.start - sentence.start - match.end() < 6
            ),
            None,
        )
        if spot is None:
            continue
        for event in events:
            near = event.mentions[0].clause.sentence - opening <= _NEAR
            if (
                near
                and event.place is None
                and event.kind in TALKS_KINDS
                and event.kind != "call"
                and event.status == "held"
            ):
                event.place = Locality(spot.name, spot.country, spot.start, spot.end, "place.lead")
        return


def _place_of_welcome(reading: Reading, events: list[Event]) -> None:
    """A host's opening words give the city of the talks transcribed ("Let me begin by welcoming you to Moscow")."""
    first = next((e for e in events if e.kind in TALKS_KINDS), None)
    if first is None or first.place is not None or first.kind == "call" or first.status != "held":
        return
    for sentence in reading.document.sentences[:_OPENING]:
        if not (match := _WELCOME.search(sentence.text)):
            continue
        at = sentence.start + match.end()
        city = next((p for p in reading.places_in(at, sentence.end) if p.start == at), None)
        if city is not None and city.kind == "city":
            first.place = Locality(city.name, city.country, city.start, city.end, "place.welcome")
            return


def _from_stamp(reading: Reading, events: list[Event]) -> None:
    """A page whose title is the meeting ("Meeting with X") prints the day and city of it under the title."""
    anchor = reading.document.dateline
    title = reading.document.sentences[0] if reading.document.sentences else None
    if anchor is None or title is None:
        return
    titled = _TITLED.match(title.text)
    named = [s.person for s in reading.seen_in(title.start, title.end)]
    event = next((e for e in events if e.status == "held" and _is_titled(e, named)), None)
    if event is None or event.when:
        return
    lines = reading.document.sentences
    behind = [*lines[2 : _HEADER + 2], None]  # nothing stands behind a stamp that ends its page
    for (before, stamp), after in zip(itertools.pairwise(lines[: _HEADER + 1]), behind, strict=False):
        own_line = stamp.paragraph != before.paragraph and stamp.kind == "dateline"
        placed = titled or (after is not None and _is_place(reading, after))
        if own_line and any(char.isdigit() for char in stamp.text) and placed:
            day = anchor.isoformat()
            printed = DateMention(stamp.start, stamp.end, stamp.text, day, day, 3, "date.stamp")
            event.when = DatedAs(day, printed, "date.stamp")
            return


def _is_place(reading: Reading, line: Sentence) -> bool:
    """ "Government House, Moscow": whether a line is nothing but where."""
    if len(line.text) > _HEADER_WORDS or line.text.endswith("."):
        return False
    return any(p.end == line.end for p in reading.places_in(line.start, line.end)) or any(
        c.form == "metonym" and c.end == line.end for c in reading.countries_in(line.start, line.end)
    )


def _day_of_dateline(reading: Reading, events: list[Event]) -> None:
    """ "SOCHI, October 3. The two have got down to talks": what has just happened did so on the day printed there."""
    anchor = reading.document.dateline
    event = next((e for e in events if e.kind in TALKS_KINDS), None)
    if anchor is None or event is None or event.when or event.status not in ("held", "ongoing"):
        return
    first = reading.document.sentences[:_DATELINE]
    at, printed = next(((i, s) for i, s in enumerate(first) if s.kind == "dateline"), (0, None))
    told = next((m for m in event.mentions if not m.headline), None)
    if printed is None or told is None or told.clause.sentence > max(_HEADER, at + _NEAR):
        return
    before = reading.text(max(told.clause.start, told.trigger.start - _JUST), told.trigger.end + 1)
    if any(char.isdigit() for char in printed.text) and _JUST_NOW.search(before):
        day = anchor.isoformat()
        stamp = DateMention(printed.start, printed.end, printed.text, day, day, 3, "date.dateline")
        event.when = DatedAs(day, stamp, "date.dateline")


def _is_titled(event: Event, named: list[Person]) -> bool:
    """Whether an event is the one that the title names, be it told again in the lead below or not."""
    if event.mentions[0].headline:
        return True
    first = event.mentions[0].clause.sentence < _HEADER
    return first and event.kind in TALKS_KINDS and any(p is q for p in named for q in event.people)


def _from_header(reading: Reading, events: list[Event]) -> None:
    """A transcript's head gives the day and city of its talks ("November 10, 2017, 18:30, Da Nang")."""
    event = next((e for e in events if e.kind in TALKS_KINDS and e.status == "held"), None)
    if event is None or event is not events[0] or (event.when and event.place):
        return
    lead = reading.document.sentences[: event.mentions[0].clause.sentence + 1]
    if any(_NOT_LONG_AGO.search(s.text) for s in lead[-_HEADER:] if s.kind == "body"):
        return
    for sentence in reading.document.sentences[:_HEADER]:
        dates = [d for d in reading.dates_in(sentence.start, sentence.end) if d.names_a_day and d.past]
        places = [p for p in reading.places_in(sentence.start, sentence.end) if p.kind != "country"]
        short = len(sentence.text) - sum(d.end - d.start for d in dates) < _HEADER_WORDS
        if not dates or not (short or sentence.kind == "headline") or sentence.kind == "dateline":
            continue
        if _PUBLISHED.search(sentence.text):
            continue
        if event.when is None and dates[0].past:
            event.when = DatedAs(dates[0].past, dates[0], "date.header")
        same_day = event.when is not None and event.when.edtf == dates[0].past
        if event.place is None and places and same_day and not reading.document.place:
            event.place = Locality(
                places[-1].name, places[-1].country, places[-1].start, places[-1].end, "place.header"
            )
        return
