"""The day and the place of an encounter that the sentence right before tells, and the day of which an hour is told.

"There they sat, X and Y, at the close of the week in Lima. They had met on Saturday": in Lima. "On Thursday a
guest crossed the bridge. X laid flowers there with Y": on Thursday. "He had called on X at noon": on the day told
last. "The envoy was in Cebu on Friday. … While in Cebu, he called on X": on Friday. Who told the press on a day what
two had just spoken of had met him on that day.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.extract.clauses.circumstances import is_reporting_date, is_since
from ingest.extract.clauses.days_of_papers import is_of_a_paper
from ingest.extract.clauses.localities import place_for
from ingest.extract.clauses.reading import Reading, of_both_sides
from ingest.extract.dating.periods import bounds
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import DateMention, Sentence

from .events import TALKS_KINDS, DatedAs, Event
from .stays import ENDS

_POINTS_BACK = re.compile(
    r"\W*(?:They|The\s+(?:two|pair|three|men|women|leaders|ministers|presidents)|Both)\b"
)
_A_NAME = re.compile(r"(?<=[a-z,] )[A-Z]\w+")
_AN_HOUR = re.compile(
    r"\b(?:at\s+(?:noon|midday|midnight|dawn|lunch|dinner|breakfast|\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?\s?m\b)"
    r"|(?:over|after|before)\s+(?:lunch|dinner|breakfast)|in\s+the\s+(?:early\s+|late\s+)?(?:morning|afternoon|evening)"
    r"|(?:that|the\s+same)\s+(?:day|morning|afternoon|evening|night))\b",
    re.IGNORECASE,
)
_ANOTHER_TIME = re.compile(
    r"\b(?:earlier|previously|recently|once|ago|last|first|since|later|years?|months?|weeks?)\b"
)
# "While in Cebu, X called on Y", "during his stay in Baguio".
_WHILE_THERE = re.compile(
    r"\W*(?:While|During\s+(?:his|her|their)\s+(?:[\w-]+\s+){0,2}(?:visit|stay|trip|time))\s+(?:in|to|at)\s"
)
_IS_THERE = re.compile(
    r"\b(?:was|were|is|are|has\s+been|arrived|came|flew|went|visited|stayed|talks|speaks|spoke)\b"
)
# "X said on Monday … Talking to reporters after his call on Y, he added": the call was on Monday.
_TO_THE_PRESS_AFTER = re.compile(
    r"\b(?:[Tt]old|(?:[Tt]alk|[Ss]p[eo]a?k)(?:ing|ed|e)?\s+(?:to|with|before)|[Bb]riefed|[Ff]ac(?:ed|ing))\s+"
    r"(?:(?:the|some|local|waiting)\s+){0,2}(?:reporters|media|press|journalists|newsmen)\s+"
    r"(?:(?:right|shortly|soon|immediately|just|moments|minutes)\s+){0,2}(?:after|following)\s+(?:[\w’'-]+\s+){0,6}$"
)
_SAID_WITHIN = 2  # sentences before
_RECENT = 14  # days from the article back to a day of its news


def tell_from_before(reading: Reading, events: list[Event]) -> None:
    """Fill in the day and the place of encounters from the sentence before, and days from the hours told."""
    taken = {m.clause.sentence: e for e in reversed(events) for m in e.mentions}
    for event in events:
        if event.kind not in TALKS_KINDS or event.status != "held" or not of_both_sides(event.people):
            continue
        told = next((m for m in event.mentions if not m.headline), None)
        if told is None or told.quoted:
            continue
        before = _sentence_before(reading, event, told, taken)
        if before is not None:
            _fill(reading, event, told, before)
        if event.when is None:
            _day_while_there(reading, event, told)
        if event.when is None:
            _day_of_the_hour(reading, event)
        if event.when is None and _TO_THE_PRESS_AFTER.search(told.before):
            _day_of_what_was_said(reading, event, told)


def _day_while_there(reading: Reading, event: Event, told: EventMention) -> None:
    """The one day on which the sentences before have somebody of the event, or nobody by name, in that city."""
    city = event.place.name if event.place else None
    if city is None or told.date is not None or not _WHILE_THERE.match(told.clause.text):
        return
    days = []
    for sentence in reading.document.sentences[: told.clause.sentence]:
        named = [s.person for s in reading.seen_in(sentence.start, sentence.end)]
        if sentence.kind not in ("body", "caption") or not _IS_THERE.search(sentence.text):
            continue
        if all(any(p is q for q in event.people) for p in named) and any(
            p.name.removesuffix(" City") == city.removesuffix(" City")
            for p in reading.places_in(sentence.start, sentence.end)
        ):
            days += [day for day in [_only_day(reading, sentence)] if day is not None]
    if len({day.past for day in days}) == 1 and days[0].past:
        event.when = DatedAs(days[0].past, days[0], "date.while-there")


def _day_of_what_was_said(reading: Reading, event: Event, told: EventMention) -> None:
    """The day on which, as the sentences before tell, one of the event said what he told the press after it."""
    for index in range(told.clause.sentence - 1, max(told.clause.sentence - _SAID_WITHIN - 1, -1), -1):
        sentence = reading.document.sentences[index]
        named = [s.person for s in reading.seen_in(sentence.start, sentence.end)]
        days = [d for d in reading.dates_in(sentence.start, sentence.end) if d.names_a_day and d.past]
        if sentence.kind == "body" and len(days) == 1 and named[:1] and named[0] in event.people:
            if is_reporting_date(reading, days[0]):
                event.when = DatedAs(days[0].past or "", days[0], "date.said-after")
            return


def is_elsewhere(reading: Reading, event: Event, sentence: Sentence) -> bool:
    """Whether "while in Cebu, X called on Y" follows a sentence of other cities, whose day is none of that call's."""
    city = event.place.name if event.place else None
    if city is None or not _WHILE_THERE.match(event.mentions[0].clause.text):
        return False
    places = reading.places_in(sentence.start, sentence.end)
    cities = {p.name.removesuffix(" City") for p in places if p.kind == "city"}
    return bool(cities) and city.removesuffix(" City") not in cities


def _sentence_before(
    reading: Reading, event: Event, told: EventMention, taken: dict[int, Event]
) -> Sentence | None:
    """The sentence right before the telling, where it is of the same people, or of nobody, and of no other event."""
    index = told.clause.sentence - 1
    if index < 0 or taken.get(index, event) is not event:
        return None
    before, own = reading.document.sentences[index], reading.document.sentences[index + 1]
    if before.kind != "body" or (before.paragraph != own.paragraph and not _POINTS_BACK.match(own.text)):
        return None
    named = [s.person for s in reading.seen_in(before.start, before.end)]
    if any(all(person is not p for p in event.people) for person in named):
        return None
    return before if named or not _names_others(reading, before) else None


def _names_others(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence without the event's people has any other name in it than those of days and places."""
    known = [(d.start, d.end) for d in reading.dates_in(sentence.start, sentence.end)]
    known += [(p.start, p.end) for p in reading.places_in(sentence.start, sentence.end)]
    return any(
        not any(start <= sentence.start + name.start() < end for start, end in known)
        for name in _A_NAME.finditer(sentence.text, 1)
    )


def _fill(reading: Reading, event: Event, told: EventMention, before: Sentence) -> None:
    day = _only_day(reading, before) if event.when is None and told.date is None else None
    if day is not None and day.past and not _ANOTHER_TIME.search(told.clause.text):
        event.when = DatedAs(day.past, day, "date.sentence-before")
    if event.place is not None or event.kind == "call":
        return
    told_of_them = all(
        any(s.person is p for s in reading.seen_in(before.start, before.end)) for p in event.principals
    )
    place = place_for(reading, before.start, before.end, (before.end, before.end))
    if place is not None and (told_of_them or day is not None):
        event.place = replace(place, rule="place.sentence-before")


def _only_day(reading: Reading, sentence: Sentence) -> DateMention | None:
    """The one day that a sentence tells as that of what it reports."""
    days = [d for d in reading.dates_in(sentence.start, sentence.end) if d.names_a_day and d.past]
    if len(days) != 1 or is_reporting_date(reading, days[0]) or is_since(reading, days[0]):
        return None
    if is_of_a_paper(reading, days[0]):
        return None
    return None if ENDS.search(reading.text(sentence.start, days[0].start)) else days[0]


def _day_of_the_hour(reading: Reading, event: Event) -> None:
    """The day told last before an encounter of which only the hour is told."""
    anchor = reading.document.anchor
    told = next((m for m in event.mentions if _AN_HOUR.search(m.clause.text)), None)
    if anchor is None or told is None or _ANOTHER_TIME.search(told.clause.text):
        return
    for day in reversed(reading.dates_in(0, told.clause.start)):
        if not day.names_a_day or not day.past or "/" in day.past or is_since(reading, day):
            continue
        if 0 <= (anchor - bounds(day.past)[1]).days <= _RECENT:
            event.when = DatedAs(day.past, day, "date.hour-of-the-day")
            return
