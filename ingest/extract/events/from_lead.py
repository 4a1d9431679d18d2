"""The day and place that the lead gives to the talks told first below it."""

from __future__ import annotations

import re

from ingest.extract.clauses.circumstances import is_reporting_date
from ingest.extract.clauses.days_of_papers import is_of_a_paper
from ingest.extract.clauses.localities import Locality, place_for
from ingest.extract.clauses.reading import Reading
from ingest.extract.dating.days_beside_acts import DAY_BESIDE_ACT
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import SIDES, DateMention, Sentence

from .events import TALKS_KINDS, DatedAs, Event
from .some_day_before import is_of_some_day_before
from .stays import ENDS
from .told_before import is_elsewhere
from .untold_destinations import CAME_FROM

# "The negotiations ran from July 22 to 23": told before it is told who negotiated.
_THE_TALKS_RAN = re.compile(
    r"The\s+(?:talks|negotiations|consultations|meetings?|session|discussions)\s+"
    r"(?:ran|lasted|took\s+place|(?:was|were)\s+held|began|opened)\b"
)
_HOME_AGAIN = re.compile(
    r"\b(?:return(?:ed|s)|back\s+(?:in|home|from)|(?:came|flew|went|gone|coming)\s+(?:back\s+)?home|umuwi"
    r"|nakauwi|arrival|arrived\s+(?:at|from))\b"
)
_LANDED = re.compile(r"\b(?:landed|touched\s+down|arrived|flew\s+in|stepped\s+off)\b")
_HELD_IN = re.compile(
    r"\b(?:talks|meetings?|consultations|session)\s+(?:that\s+(?:was|were)\s+)?(?:held\s+|here\s+)?in\s"
)
_NEAR = 3  # sentences between a lead and the talks that it dates
_FAR = 12  # the same for a signature: who signed what was agreed is told far below


def date_from_lead(reading: Reading, events: list[Event]) -> None:
    """The first meeting told, when undated, happened on the day that the lead before it gives."""
    event = events[0] if events else None
    if event is None or event.kind not in TALKS_KINDS or event.status != "held":
        return
    if event.when and not _of_a_gathering(event.when.mention, event.mentions[0]):
        return
    told = event.mentions[0]
    if is_of_some_day_before(told):
        return
    first = told.clause.sentence
    within = _FAR if event.kind == "signing" else _NEAR
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


def _of_a_gathering(date: DateMention, mention: EventMention) -> bool:
    """ "They met in X, where ministers had gathered from Tuesday to Thursday": days of another clause than theirs."""
    return "/" in (date.past or "") and not mention.clause.start <= date.start < mention.clause.end


def _falls_within(day: str, days: str) -> bool:
    first, _, last = days.partition("/")
    return first <= day <= last


def _came_home(reading: Reading, sentence: Sentence) -> bool:
    """ "X landed at the air base in Pasay": whoever arrives in his own country met the others before."""
    landed = _LANDED.search(sentence.text)
    if CAME_FROM.search(sentence.text) and not any(
        s.person.country == "RU" for s in reading.seen_in(sentence.start, sentence.end)
    ):
        return True
    if landed is None:
        return False
    at = sentence.start + landed.start()
    who = [s.person.country for s in reading.seen_in(sentence.start, at)]
    where = [p.country for p in reading.places_in(at, sentence.end)]
    return bool(who and where) and who[-1] == where[0]


def place_from_lead(reading: Reading, events: list[Event]) -> None:
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
                event.place = Locality.of(spot, "place.lead")
        return
